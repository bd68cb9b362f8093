// The picture as a file: SVG (the writer of the hand-off), PNG, PDF.
#pragma once

#include "base/result.h"
#include "diagram/diagram.h"

class QImage;

namespace netsetup {

QByteArray diagramToPng(const Diagram &diagram);
QByteArray diagramToPdf(const Diagram &diagram);
/// Empty where there is no memory for it.
QByteArray pngOf(const QImage &image);
/// By the ending of the name; another ending is refused.
Outcome saveDiagram(const Diagram &diagram, const QString &path);

} // namespace netsetup
