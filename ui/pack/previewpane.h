// What one format would write now: its files to choose from, each as people will see it or as the text that
// it is, what its device has to say of itself, and the planner's words.
#pragma once

#include "pack/siteform.h"

#include <QImage>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTableView;

namespace netsetup {

class CodeView;
class CsvTable;
class PagesView;
class RenderedText;

class PreviewPane : public QWidget
{
    Q_OBJECT

public:
    explicit PreviewPane(Setup &setup, QWidget *parent = nullptr);

    /// What is asked beside the preview: the site parameters of this format; absent, or without any: nothing.
    void showDevice(const std::optional<SiteForm::Group> &device);
    /// `details`: what the planner says of the format. No artifacts: `notice` stands in their place.
    void showArtifacts(const QList<Artifact> &artifacts, const QString &details, const QString &notice);
    /// Makes the picture of the connections, for files that show or name it. It is asked when one is looked
    /// at.
    void setDiagram(std::function<QImage()> diagram) { m_diagram = std::move(diagram); }
    /// The text of the file, whether it is shown so or not; empty for a picture.
    [[nodiscard]] QString text() const;
    [[nodiscard]] QString currentPath() const;
    void retranslate();

Q_SIGNALS:
    void said(const QString &words); ///< "Copied: …"

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeTop();
    void makeViews();
    void showFile();
    void showAsPeopleSeeIt(const Artifact &artifact);
    [[nodiscard]] QImage pictureOf(const Artifact &artifact) const;
    void makeRoom();
    void copyFile();
    void fitPicture();

    QList<Artifact> m_artifacts;
    QString m_notice;
    QImage m_image;
    QLabel *m_label = nullptr;
    QComboBox *m_files = nullptr;
    QCheckBox *m_source = nullptr; ///< the text in place of what people see
    QPushButton *m_copy = nullptr;
    QSplitter *m_middle = nullptr;
    SiteForm *m_site = nullptr;
    QStackedWidget *m_stack = nullptr;
    CodeView *m_code = nullptr;
    RenderedText *m_rendered = nullptr;
    QTableView *m_table = nullptr;
    CsvTable *m_csv = nullptr;
    std::function<QImage()> m_diagram;
    QLabel *m_picture = nullptr;
    PagesView *m_pages = nullptr;
    QPlainTextEdit *m_details = nullptr;
    QString m_device; ///< whose parameters are asked; empty: nobody's
};

} // namespace netsetup
