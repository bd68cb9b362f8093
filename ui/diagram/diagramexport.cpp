#include "diagram/diagramexport.h"

#include "base/files.h"
#include "base/inwords.h"
#include "diagram/diagrampainter.h"

#include <QBuffer>
#include <QFileInfo>
#include <QImage>
#include <QPageSize>
#include <QPdfWriter>

#include <cerrno>

using namespace Qt::StringLiterals;

namespace netsetup {

QByteArray diagramToPng(const Diagram &diagram)
{
    constexpr double scale = 2; // sharp when a mail client or a printer enlarges it
    QImage image((diagram.bounds.size() * scale).toSize(), QImage::Format_RGB32);
    if (image.isNull())
        return {};
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(scale, scale);
    paintDiagram(painter, diagram, DiagramColours::forPaper());
    painter.end();
    return pngOf(image);
}

QByteArray pngOf(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    const bool made = buffer.open(QIODevice::WriteOnly) && image.save(&buffer, "PNG");
    return made ? bytes : QByteArray();
}

QByteArray diagramToPdf(const Diagram &diagram)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    constexpr int resolution = 96;
    constexpr double pointsPerPixel = 72.0 / resolution;
    writer.setResolution(resolution);
    writer.setTitle(diagram.title);
    writer.setPageSize(QPageSize(diagram.bounds.size() * pointsPerPixel, QPageSize::Point, QString(),
                                 QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF());
    QPainter painter(&writer);
    paintDiagram(painter, diagram, DiagramColours::forPaper());
    painter.end();
    return bytes;
}

Outcome saveDiagram(const Diagram &diagram, const QString &path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == "svg"_L1)
        return writeFile(path, diagramToSvg(diagram), path);
    if (ending == "png"_L1 || ending == "pdf"_L1) {
        const QByteArray bytes = ending == "png"_L1 ? diagramToPng(diagram) : diagramToPdf(diagram);
        return bytes.isEmpty() ? unwritable(path, path, ENOMEM) : writeFile(path, bytes, path);
    }
    return Error{u"usage"_s, path, inWords("Diagram", "has no ending that names a format"),
                 inWords("Diagram", ".svg, .png and .pdf are accepted")};
}

} // namespace netsetup
