// What an arrow says of itself.
#include "diagram/diagram.h"

#include "diagram/hopstate.h"
#include "diagram/metrics.h"

namespace netsetup {

QString DiagramArrow::said() const
{
    return hopWords(state, what, who);
}

QList<QPointF> DiagramArrow::reached() const
{
    QList<QPointF> way = points;
    way.last() = mark;
    return way;
}

QList<QPointF> DiagramArrow::beyond() const
{
    constexpr double headLength = 9;
    return {mark, points.last() - QPointF(headLength, 0)};
}

QPointF DiagramArrow::wordsStart() const
{
    constexpr double baseline = 12.5; ///< of a line, below its top
    return badge.topLeft() + QPointF(metrics::badgeText, metrics::badgeRim + baseline);
}

} // namespace netsetup
