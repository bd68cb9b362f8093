#include "pack/renderedtext.h"

#include "pack/documentlook.h"

#include <QEvent>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTextBlock>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

/// Style sheets are for browsers and paper: here the text has the colours of the window. A picture inside
/// HTML is drawn anew, for what is not known to a text document would be shown as words.
QString bareHtml(QString html)
{
    static const QRegularExpression style(u"<style\\b.*?</style>"_s,
                                          QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression svg(u"<svg\\b.*?</svg>"_s,
                                        QRegularExpression::DotMatchesEverythingOption);
    html.remove(style);
    return html.replace(svg, u"<img src=\"diagram.svg\">"_s);
}

/// What stands in the place of a picture that is not fetched. Where there is none at all, Qt looks for a
/// file.
QImage noImage()
{
    QImage nothing(1, 1, QImage::Format_ARGB32);
    nothing.fill(Qt::transparent);
    return nothing;
}

/// QTextDocument itself opens files that a text names: this one asks, and nobody else is asked.
class ClosedDocument : public QTextDocument
{
public:
    using Ask = std::function<QVariant(int type, const QUrl &name)>;

    ClosedDocument(Ask ask, QObject *parent)
        : QTextDocument(parent)
        , m_ask(std::move(ask))
    {}

protected:
    QVariant loadResource(int type, const QUrl &name) override { return m_ask(type, name); }

private:
    Ask m_ask;
};

} // namespace

RenderedText::RenderedText(QWidget *parent)
    : QTextBrowser(parent)
{
    setDocument(
        new ClosedDocument([this](int type, const QUrl &name) { return resource(type, name); }, this));
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    document()->setDocumentMargin(12);
}

bool RenderedText::shows(const QString &mediaType)
{
    return mediaType == "text/markdown"_L1 || mediaType == "text/html"_L1;
}

void RenderedText::showFile(const QString &path, const QString &mediaType, const QString &text,
                            const std::function<QImage()> &picture)
{
    const bool same = path == m_path;
    if (same && text == m_text)
        return;
    const int down = verticalScrollBar()->value();
    m_path = path;
    m_mediaType = mediaType;
    m_text = text;
    m_picture = picture;
    render();
    verticalScrollBar()->setValue(same ? down : 0);
}

void RenderedText::render()
{
    m_refused = 0;
    m_fitted = {};
    document()->clear();
    if (m_mediaType == "text/html"_L1)
        setHtml(bareHtml(m_text));
    else
        document()->setMarkdown(m_text,
                                QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub) |
                                    QTextDocument::MarkdownNoHTML);
    dressTables(*document());
    wrapCode(*document());
    moveCursor(QTextCursor::Start);
}

QVariant RenderedText::resource(int type, const QUrl &name)
{
    const bool isImage = type == QTextDocument::ImageResource;
    if (!isImage || name.toString() != "diagram.svg"_L1 || !m_picture) {
        ++m_refused;
        return isImage ? QVariant(noImage()) : QVariant();
    }
    if (!m_fitted.isNull())
        return m_fitted;
    // No wider than the text.
    const QImage whole = m_picture();
    const int room = std::max(200, viewport()->width() - 40);
    m_fitted = whole.scaledToWidth(std::min(whole.width(), qRound(room * devicePixelRatioF())),
                                   Qt::SmoothTransformation);
    m_fitted.setDevicePixelRatio(devicePixelRatioF());
    return m_fitted;
}

void RenderedText::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    // The lines of tables and the ground of code follow light and dark.
    if (event->type() == QEvent::PaletteChange && !m_text.isEmpty())
        render();
}

} // namespace netsetup
