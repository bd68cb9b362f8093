// The triangle that says where something opens: of lists, expanders and fields to choose from. Drawn, not a
// picture, so that it is sharp on every screen.
#pragma once

#include <QColor>
#include <QRectF>

class QPainter;

namespace netsetup {

constexpr double arrowReach = 4.5; ///< from its middle, where there is room

void drawArrow(QPainter &painter, QPointF middle, double reach, Qt::ArrowType way, const QColor &ink);

/// As large as usual where there is room.
void drawArrow(QPainter &painter, const QRectF &room, Qt::ArrowType way, const QColor &ink);

/// Of what is opened below its words, or shut beside them.
Qt::ArrowType arrowOf(bool open, Qt::LayoutDirection direction);

} // namespace netsetup
