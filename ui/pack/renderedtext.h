// Markdown and HTML of the pack as people see them. Nothing is ever fetched for it, neither from the network
// nor from this computer: the one picture that it may show is handed in. Links are told and not followed.
#pragma once

#include <QImage>
#include <QTextBrowser>

#include <functional>

namespace netsetup {

class RenderedText : public QTextBrowser
{
    Q_OBJECT

public:
    explicit RenderedText(QWidget *parent = nullptr);

    /// Files that it can show.
    static bool shows(const QString &mediaType);
    /// `path` tells one file from another: where it is the same, the reader's place is kept. `picture` makes
    /// what stands where the text names "diagram.svg"; it is asked only there.
    void showFile(const QString &path, const QString &mediaType, const QString &text,
                  const std::function<QImage()> &picture);
    /// How many resources the text asked for beside the picture; each was refused.
    [[nodiscard]] int refused() const { return m_refused; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void render();
    QVariant resource(int type, const QUrl &name);

    QString m_path;
    QString m_mediaType;
    QString m_text;
    std::function<QImage()> m_picture;
    QImage m_fitted; ///< the picture as it is shown; a document asks for it with every layout
    int m_refused = 0;
};

} // namespace netsetup
