#include "theme/arrows.h"

#include <QPainter>

#include <algorithm>

namespace netsetup {

namespace {

double turnOf(Qt::ArrowType way)
{
    switch (way) {
    case Qt::DownArrow:
        return 90;
    case Qt::LeftArrow:
        return 180;
    case Qt::UpArrow:
        return 270;
    default:
        return 0;
    }
}

} // namespace

void drawArrow(QPainter &painter, QPointF middle, double reach, Qt::ArrowType way, const QColor &ink)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(middle);
    painter.rotate(turnOf(way));
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawPolygon(QPolygonF({{-reach / 2, -reach}, {reach / 2, 0}, {-reach / 2, reach}}));
    painter.restore();
}

void drawArrow(QPainter &painter, const QRectF &room, Qt::ArrowType way, const QColor &ink)
{
    drawArrow(painter, room.center(), std::min({arrowReach, room.width() / 2, room.height() / 2}), way, ink);
}

Qt::ArrowType arrowOf(bool open, Qt::LayoutDirection direction)
{
    if (open)
        return Qt::DownArrow;
    return direction == Qt::RightToLeft ? Qt::LeftArrow : Qt::RightArrow;
}

} // namespace netsetup
