// Laid out by QTextDocument, which knows the Markdown of the request whole, unlike HTML with style sheets.
#include "pack/requestpages.h"

#include "pack/documentlook.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QFontDatabase>
#include <QPainter>
#include <QPdfWriter>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextFrame>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr int resolution = 150;
constexpr double textSize = 9;
constexpr double tableTextSize = 7;
constexpr double marginCm = 2;
constexpr double cmPerInch = 2.54;

/// Loads nothing: a picture that the text names, and that it was not given, is not looked for on this
/// computer.
class ClosedDocument : public QTextDocument
{
public:
    using QTextDocument::QTextDocument;

protected:
    QVariant loadResource(int, const QUrl &) override { return {}; }
};

constexpr double layoutDpi = 96; ///< QTextDocument takes lengths in it, and scales them to the device

/// Not left to QTextDocument::print(): it lays out a copy of its own, so nobody could say what stands where.
void makePages(QTextDocument &document, QPdfWriter &writer)
{
    document.documentLayout()->setPaintDevice(&writer);
    QTextFrameFormat frame = document.rootFrame()->frameFormat();
    frame.setMargin(marginCm / cmPerInch * layoutDpi);
    document.rootFrame()->setFrameFormat(frame);
    document.setPageSize(QSizeF(writer.width(), writer.height()));
}

/// In the units of the writer, whatever it is painted on.
void paintPage(const QTextDocument &document, int page, QPainter &painter)
{
    constexpr double pointsPerInch = 72;
    const QSizeF size = document.pageSize();
    const QRectF shown(QPointF(0, page * size.height()), size);
    painter.save();
    painter.translate(-shown.topLeft());
    QAbstractTextDocumentLayout::PaintContext context;
    context.clip = shown;
    context.palette.setColor(QPalette::Text, Qt::black);
    painter.setClipRect(shown);
    document.documentLayout()->draw(&painter, context);
    painter.restore();
    const double margin = marginCm / cmPerInch * resolution;
    const QRectF foot(0, size.height() - margin, size.width() - margin, margin);
    QFont font = document.defaultFont();
    font.setPixelSize(qRound(textSize * resolution / pointsPerInch));
    painter.setFont(font);
    painter.setPen(Qt::black);
    painter.drawText(foot, Qt::AlignRight | Qt::AlignVCenter, QString::number(page + 1));
}

void breakBefore(const QTextBlock &block, bool breaks)
{
    QTextBlockFormat look = block.blockFormat();
    look.setPageBreakPolicy(breaks ? QTextFormat::PageBreak_AlwaysBefore : QTextFormat::PageBreak_Auto);
    QTextCursor(block).setBlockFormat(look);
}

/// Of its first line: a line that does not fit any more goes to the next page without its block.
int pageOf(const QTextBlock &block)
{
    const QTextDocument &document = *block.document();
    double top = document.documentLayout()->blockBoundingRect(block).top();
    if (block.layout()->lineCount() > 0)
        top += block.layout()->lineAt(0).y();
    return static_cast<int>(top / document.pageSize().height());
}

/// The number of the first heading that stands alone at the end of a page; -1: none does.
int lonelyHeading(const QTextDocument &pages)
{
    for (QTextBlock block = pages.begin(); block.next().isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() > 0 && pageOf(block) != pageOf(block.next()))
            return block.blockNumber();
    }
    return -1;
}

/// QTextDocument knows no "keep with next": what is alone at the end of a page begins the next one.
void keepHeadings(QTextDocument &document)
{
    // Each round moves one heading on, never back: there are no more rounds than blocks.
    for (int round = 0; round < document.blockCount(); ++round) {
        const int lonely = lonelyHeading(document);
        if (lonely < 0)
            return;
        const QTextBlock heading = document.findBlockByNumber(lonely);
        breakBefore(heading, true);
        // A heading below it that was moved before comes along without a break of its own.
        if (heading.next().blockFormat().headingLevel() > 0)
            breakBefore(heading.next(), false);
        // Lays out everything anew: laid out piece by piece, moved lists lose their text.
        document.setPageSize(document.pageSize());
    }
}

} // namespace

class RequestPages::Laid
{
public:
    Laid(const QByteArray &markdown, const QImage &picture)
        : m_writer(&m_buffer)
    {
        m_buffer.open(QIODevice::WriteOnly);
        m_writer.setResolution(resolution);
        m_writer.setPageSize(QPageSize(QPageSize::A4));
        // The document brings its margins itself, with the page number in them.
        m_writer.setPageMargins(QMarginsF(), QPageLayout::Millimeter);
        QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
        font.setPointSizeF(textSize);
        m_document.setDefaultFont(font);
        m_document.setMarkdown(QString::fromUtf8(markdown),
                               QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub) |
                                   QTextDocument::MarkdownNoHTML);
        m_document.addResource(QTextDocument::ImageResource, QUrl(u"diagram.svg"_s), picture);
        dressTables(m_document, tableTextSize);
        wrapCode(m_document);
        makePages(m_document, m_writer);
        keepHeadings(m_document);
    }
    [[nodiscard]] const QTextDocument &document() const { return m_document; }
    QByteArray printed(const QString &title)
    {
        m_writer.setTitle(title);
        QPainter painter(&m_writer);
        for (int page = 0; page < m_document.pageCount(); ++page) {
            if (page > 0)
                m_writer.newPage();
            paintPage(m_document, page, painter);
        }
        painter.end();
        return m_buffer.data();
    }

private:
    QBuffer m_buffer;
    QPdfWriter m_writer;
    ClosedDocument m_document;
};

RequestPages::RequestPages(const QByteArray &markdown, const QImage &picture)
    : m_laid(std::make_unique<Laid>(markdown, picture))
{}

RequestPages::~RequestPages() = default;

int RequestPages::count() const
{
    return m_laid->document().pageCount();
}

QByteArray RequestPages::toPdf(const QString &title)
{
    return m_laid->printed(title);
}

QImage RequestPages::toImage(int page, int width) const
{
    const QTextDocument &document = m_laid->document();
    const double scale = width / document.pageSize().width();
    QImage image(QSizeF(width, document.pageSize().height() * scale).toSize(), QImage::Format_RGB32);
    if (image.isNull())
        return {};
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing |
                           QPainter::SmoothPixmapTransform);
    painter.scale(scale, scale);
    paintPage(document, page, painter);
    return image;
}

} // namespace netsetup
