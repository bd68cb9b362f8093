// The request is laid out from its Markdown: a subset that QTextDocument knows whole, unlike HTML with style
// sheets.
#include "pack/paintedformats.h"

#include "base/inwords.h"
#include "diagram/diagrampainter.h"
#include "handoff/packextra.h"

#include <QBuffer>
#include <QFontDatabase>
#include <QPainter>
#include <QPdfWriter>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextTable>
#include <QUrl>

namespace netsetup {

namespace {

constexpr double imageScale = 2;
constexpr int resolution = 150;
constexpr double textSize = 9;
constexpr double tableTextSize = 7.5;

/// Loads nothing: a picture that the text names, and that it was not given, is not looked for on this
/// computer.
class ClosedDocument : public QTextDocument
{
public:
    using QTextDocument::QTextDocument;

protected:
    QVariant loadResource(int, const QUrl &) override { return {}; }
};

QByteArray markdownOf(const HandoffInput &input)
{
    const Format *request = format(QStringLiteral("request-md"));
    const FormatPlan plan = planFormat(*request, input);
    const QList<Artifact> artifacts =
        request->emitArtifacts(input, plan.rules, input.plan.handoff.site.value(request->id));
    return artifacts.isEmpty() ? QByteArray() : artifacts.first().bytes;
}

/// Thin rules between the cells, and all of the width: as in the HTML request.
void dressTables(QTextFrame *frame)
{
    const QList<QTextFrame *> children = frame->childFrames();
    for (QTextFrame *child : children) {
        if (auto *table = qobject_cast<QTextTable *>(child)) {
            QTextTableFormat look = table->format();
            look.setWidth(QTextLength(QTextLength::PercentageLength, 100));
            look.setBorder(1);
            look.setBorderCollapse(true);
            look.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
            look.setBorderBrush(QColor(0xb0, 0xb8, 0xc0));
            look.setCellPadding(3);
            look.setHeaderRowCount(1);
            table->setFormat(look);
            QTextCharFormat small;
            small.setFontPointSize(tableTextSize);
            QTextCursor cells = table->firstCursorPosition();
            cells.setPosition(table->lastCursorPosition().position(), QTextCursor::KeepAnchor);
            cells.mergeCharFormat(small);
        }
        dressTables(child);
    }
}

/// A command that is too long for the page goes on below: what is cut off would be lost on paper.
void wrapCode(QTextDocument &document)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QTextBlockFormat look = block.blockFormat();
        look.setNonBreakableLines(false);
        QTextCursor(block).setBlockFormat(look);
    }
}

/// Within the text area of A4, at 96 units an inch, sharp enough for print.
QImage pictureForPage(const HandoffInput &input)
{
    constexpr double sharpness = 3;
    const QSizeF room(620, 860);
    QImage picture = diagramImage(input, imageScale);
    picture = picture.scaled((room * sharpness).toSize(), Qt::KeepAspectRatio, Qt::SmoothTransformation);
    picture.setDevicePixelRatio(sharpness);
    return picture;
}

QByteArray pagesOf(const QByteArray &markdown, const HandoffInput &input)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly))
        return {};
    QPdfWriter writer(&buffer);
    writer.setResolution(resolution);
    writer.setPageSize(QPageSize(QPageSize::A4));
    // The document brings margins of 2 cm itself, with the page number in them.
    writer.setPageMargins(QMarginsF(), QPageLayout::Millimeter);
    writer.setTitle(inWords("Pack", "Network change request: %1").arg(input.tenantHost));
    ClosedDocument document;
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    font.setPointSizeF(textSize);
    document.setDefaultFont(font);
    document.setMarkdown(QString::fromUtf8(markdown),
                         QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub) |
                             QTextDocument::MarkdownNoHTML);
    document.addResource(QTextDocument::ImageResource, QUrl(QStringLiteral("diagram.svg")),
                         pictureForPage(input));
    dressTables(document.rootFrame());
    wrapCode(document);
    document.print(&writer);
    buffer.close();
    return bytes;
}

QList<Artifact> printPdf(const HandoffInput &input, const QList<PlannedRule> &,
                         const QMap<QString, QString> &)
{
    const WordsIn words(input.plan.handoff.language);
    return {Artifact{QStringLiteral("request-pdf"), QStringLiteral("request.pdf"),
                     pagesOf(markdownOf(input), input), QStringLiteral("application/pdf")}};
}

QList<Artifact> printPng(const HandoffInput &input, const QList<PlannedRule> &,
                         const QMap<QString, QString> &)
{
    const WordsIn words(input.plan.handoff.language);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (buffer.open(QIODevice::WriteOnly))
        diagramImage(input, imageScale).save(&buffer, "PNG");
    buffer.close();
    return {Artifact{QStringLiteral("diagram-png"), QStringLiteral("diagram.png"), bytes,
                     QStringLiteral("image/png")}};
}

Format painted(const QString &id, const QString &title, decltype(Format::emitArtifacts) emitArtifacts)
{
    Format format;
    format.id = id;
    format.title = title;
    format.can.enforcement = QStringLiteral("document");
    format.can.document = true;
    format.emitArtifacts = emitArtifacts;
    return format;
}

} // namespace

const QList<Format> &paintedFormats()
{
    static const QList<Format> formats{
        painted(QStringLiteral("request-pdf"),
                QStringLiteral(QT_TRANSLATE_NOOP("Formats", "Change request (PDF)")), &printPdf),
        painted(QStringLiteral("diagram-png"), QStringLiteral(QT_TRANSLATE_NOOP("Formats", "Diagram (PNG)")),
                &printPng),
    };
    return formats;
}

QImage diagramImage(const HandoffInput &input, double scale)
{
    const QList<Finding> findings = input.report ? input.report->findings : QList<Finding>{};
    const Diagram diagram = layoutDiagram(input.flows, findings, input.tenantHost, input.practice);
    QImage image((diagram.bounds.size() * scale).toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(scale, scale);
    painter.translate(-diagram.bounds.topLeft());
    paintDiagram(painter, diagram, DiagramColours::forPaper());
    return image;
}

} // namespace netsetup
