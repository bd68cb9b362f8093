// A place for one file: dropped on it, or chosen. What becomes of the file is told below.
#pragma once

#include <QFrame>

class QLabel;
class QMimeData;
class QPushButton;

namespace netsetup {

/// The one local file or folder of a drag; empty: something else is dragged.
QString draggedFile(const QMimeData *data);

class FileDrop : public QFrame
{
    Q_OBJECT

public:
    explicit FileDrop(QWidget *parent = nullptr);

    void setTexts(const QString &title, const QString &filter);
    void setState(const QString &text, bool removable);

Q_SIGNALS:
    void given(const QString &path);
    void removed();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void choose();

    QLabel *m_title;
    QLabel *m_state;
    QPushButton *m_choose;
    QPushButton *m_remove;
    QString m_filter;
};

} // namespace netsetup
