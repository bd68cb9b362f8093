// Paints the picture that app/diagram placed: in the window, in PNG and in PDF.
#pragma once

#include "diagram/diagramcolours.h"

#include <QIcon>
#include <QPainter>

namespace netsetup {

/// "works", "broken" …, in the language of the window.
QString hopStateWords(HopState state);

/// The whole picture; `selected` and `current` are indexes of arrows, -1: none.
void paintDiagram(QPainter &painter, const Diagram &diagram, const DiagramColours &colours, int selected = -1,
                  int current = -1);

/// The symbol of a state around `middle`: its shape tells the state without its colour.
void paintBadge(QPainter &painter, HopState state, QPointF middle, const DiagramColours &colours);
/// The same as large as wanted.
QPixmap badgePixmap(HopState state, const DiagramColours &colours, int side, double scale);
QIcon badgeIcon(HopState state, const DiagramColours &colours);

} // namespace netsetup
