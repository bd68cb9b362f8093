// A place for one file, or for several: dropped on it, or chosen. What becomes of them is told below.
#pragma once

#include <QFrame>

class QLabel;
class QMimeData;
class QPushButton;

namespace netsetup {

/// The one local file or folder of a drag; empty: something else is dragged.
QString draggedFile(const QMimeData *data);
/// All local files of a drag; empty where something of it is no local file.
QStringList draggedFiles(const QMimeData *data);

class FileDrop : public QFrame
{
    Q_OBJECT

public:
    explicit FileDrop(QWidget *parent = nullptr);

    void setTexts(const QString &title, const QString &filter);
    void setState(const QString &text, bool removable);
    /// From now on several files come at once, by severalGiven(), and none is taken away again.
    void takeSeveral();

Q_SIGNALS:
    void given(const QString &path);
    void severalGiven(const QStringList &paths);
    void removed();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void choose();
    [[nodiscard]] bool canTake(const QMimeData *dragged) const;

    QLabel *m_title;
    QLabel *m_state;
    QPushButton *m_choose;
    QPushButton *m_remove;
    QString m_filter;
    bool m_several = false;
};

} // namespace netsetup
