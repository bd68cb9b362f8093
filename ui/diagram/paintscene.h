// Paints the picture of app/diagram with a QPainter: the same shapes, colours and symbols as the SVG file.
#pragma once

#include "diagram/diagram.h"

class QPainter;

namespace netsetup {

/// In the coordinates of the diagram; a painter that is scaled gives a larger picture.
void paintScene(QPainter &painter, const Diagram &diagram);

/// The symbol of a state around a point: for legends and lists beside the picture, too.
void paintStateBadge(QPainter &painter, HopState state, QPointF middle);

} // namespace netsetup
