// The picture as a file: SVG (the writer of the hand-off), PNG, PDF.
#pragma once

#include "base/result.h"
#include "diagram/diagram.h"

namespace netsetup {

QByteArray diagramToPng(const Diagram &diagram);
QByteArray diagramToPdf(const Diagram &diagram);
/// By the ending of the name; another ending is refused.
Outcome saveDiagram(const Diagram &diagram, const QString &path);

} // namespace netsetup
