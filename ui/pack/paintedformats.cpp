#include "pack/paintedformats.h"

#include "base/inwords.h"
#include "diagram/diagramexport.h"
#include "diagram/diagrampainter.h"
#include "handoff/pack/packextra.h"
#include "pack/requestpages.h"

#include <QCoreApplication>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr double imageScale = 2;

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

/// What was printed last, for whoever wants to look at it: nobody reads a PDF here.
struct Printed
{
    QByteArray pdf;
    std::shared_ptr<RequestPages> pages;
};

Printed &lastPrinted()
{
    static Printed one;
    // Laid-out text needs the fonts, which go with the program's application.
    [[maybe_unused]] static const bool prepared = [] {
        qAddPostRoutine([] { one = {}; });
        return true;
    }();
    return one;
}

QList<Artifact> printPdf(const PrintJob &job)
{
    const HandoffInput &input = job.input;
    const WordsIn words(input.plan.handoff.language);
    auto pages = std::make_shared<RequestPages>(requestWithPicture(input), pictureForPage(input));
    const QByteArray pdf = pages->toPdf(inWords("Pack", "Network change request: %1").arg(input.tenantHost));
    lastPrinted() = {pdf, std::move(pages)};
    return onlyFile(job, pdf);
}

QList<Artifact> printPng(const PrintJob &job)
{
    const WordsIn words(job.input.plan.handoff.language);
    return onlyFile(job, pngOf(diagramImage(job.input, imageScale)));
}

} // namespace

const QList<Format> &paintedFormats()
{
    static const QList<Format> formats{
        documentFormat(u"request-pdf"_s, QStringLiteral(QT_TRANSLATE_NOOP("Formats", "Change request (PDF)")),
                       u"request.pdf"_s, QT_TRANSLATE_NOOP("Pack", "the same request, on pages"), &printPdf),
        documentFormat(u"diagram-png"_s, QStringLiteral(QT_TRANSLATE_NOOP("Formats", "Diagram (PNG)")),
                       u"diagram.png"_s,
                       QT_TRANSLATE_NOOP("Pack", "the same picture, for documents and tickets"), &printPng),
    };
    return formats;
}

std::shared_ptr<const RequestPages> pagesOf(const QByteArray &pdf)
{
    return lastPrinted().pdf == pdf ? lastPrinted().pages : nullptr;
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
