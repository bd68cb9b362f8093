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

double marginOf(const QPdfWriter &writer)
{
    return marginCm / cmPerInch * writer.logicalDpiY();
}

/// Not left to QTextDocument::print(): it lays out a copy of its own, so nobody could say what stands where.
void makePages(QTextDocument &document, QPdfWriter &writer)
{
    document.documentLayout()->setPaintDevice(&writer);
    QTextFrameFormat frame = document.rootFrame()->frameFormat();
    frame.setMargin(marginCm / cmPerInch * layoutDpi);
    document.rootFrame()->setFrameFormat(frame);
    document.setPageSize(QSizeF(writer.width(), writer.height()));
}

void paintPages(QTextDocument &document, QPdfWriter &writer)
{
    QPainter painter(&writer);
    const QSizeF size = document.pageSize();
    for (int page = 0; page < document.pageCount(); ++page) {
        if (page > 0)
            writer.newPage();
        const QRectF shown(QPointF(0, page * size.height()), size);
        painter.save();
        painter.translate(-shown.topLeft());
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = shown;
        context.palette.setColor(QPalette::Text, Qt::black);
        painter.setClipRect(shown);
        document.documentLayout()->draw(&painter, context);
        painter.restore();
        const QRectF foot(0, size.height() - marginOf(writer), size.width() - marginOf(writer),
                          marginOf(writer));
        painter.setFont(document.defaultFont());
        painter.drawText(foot, Qt::AlignRight | Qt::AlignVCenter, QString::number(page + 1));
    }
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

QByteArray pdfOf(const QByteArray &markdown, const QImage &picture, const QString &title)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly))
        return {};
    QPdfWriter writer(&buffer);
    writer.setResolution(resolution);
    writer.setPageSize(QPageSize(QPageSize::A4));
    // The document brings its margins itself, with the page number in them.
    writer.setPageMargins(QMarginsF(), QPageLayout::Millimeter);
    writer.setTitle(title);
    ClosedDocument document;
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    font.setPointSizeF(textSize);
    document.setDefaultFont(font);
    document.setMarkdown(QString::fromUtf8(markdown),
                         QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub) |
                             QTextDocument::MarkdownNoHTML);
    document.addResource(QTextDocument::ImageResource, QUrl(u"diagram.svg"_s), picture);
    dressTables(document, tableTextSize);
    wrapCode(document);
    makePages(document, writer);
    keepHeadings(document);
    paintPages(document, writer);
    buffer.close();
    return bytes;
}

} // namespace netsetup
