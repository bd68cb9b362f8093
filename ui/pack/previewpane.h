// What one format would write now: its files to choose from, their text or picture, what its device has to
// say of itself, and the planner's words.
#pragma once

#include "pack/siteform.h"

#include <QImage>
#include <QWidget>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace netsetup {

class CodeView;

class PreviewPane : public QWidget
{
    Q_OBJECT

public:
    explicit PreviewPane(Setup &setup, QWidget *parent = nullptr);

    /// What is asked beside the preview: the site parameters of this format; absent, or without any: nothing.
    void showDevice(const std::optional<SiteForm::Group> &device);
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
    void makeRoom();
    void copyFile();
    void fitPicture();

    QList<Artifact> m_artifacts;
    QString m_notice;
    QImage m_image;
    QLabel *m_label = nullptr;
    QComboBox *m_files = nullptr;
    QPushButton *m_copy = nullptr;
    QSplitter *m_middle = nullptr;
    SiteForm *m_site = nullptr;
    QStackedWidget *m_stack = nullptr;
    CodeView *m_code = nullptr;
    QLabel *m_picture = nullptr;
    QPlainTextEdit *m_details = nullptr;
    QString m_device; ///< whose parameters are asked; empty: nobody's
};

} // namespace netsetup
