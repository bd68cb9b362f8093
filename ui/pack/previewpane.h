// What one format would write now: its files to choose from, their text or picture, and the planner's words.
#pragma once

#include "handoff/handoff.h"

#include <QImage>
#include <QWidget>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;

namespace netsetup {

class CodeView;

class PreviewPane : public QWidget
{
    Q_OBJECT

public:
    explicit PreviewPane(QWidget *parent = nullptr);

    /// `details`: what the planner says of the format. No artifacts: `notice` stands in their place.
    void showArtifacts(const QList<Artifact> &artifacts, const QString &details, const QString &notice);
    /// The text that is shown; empty for a picture.
    [[nodiscard]] QString text() const;
    [[nodiscard]] QString currentPath() const;
    void retranslate();

Q_SIGNALS:
    void said(const QString &words); ///< "Copied: …"

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showFile();
    void copyFile();
    void fitPicture();

    QList<Artifact> m_artifacts;
    QString m_notice;
    QImage m_image;
    QLabel *m_label = nullptr;
    QComboBox *m_files = nullptr;
    QPushButton *m_copy = nullptr;
    QStackedWidget *m_stack = nullptr;
    CodeView *m_code = nullptr;
    QLabel *m_picture = nullptr;
    QPlainTextEdit *m_details = nullptr;
};

} // namespace netsetup
