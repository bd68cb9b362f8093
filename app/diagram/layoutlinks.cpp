// Places the arrows and what stands on them.
#include "diagram/layoutmaker.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

using namespace metrics;

/// Behind a band's middle, the proxy's edge, or at the start of the last stretch; a connection that its
/// destination itself refuses has it as near to that as its words allow (placeBadge).
double LayoutMaker::markOf(const SceneLink &link) const
{
    const bool isLeg = link.target == proxyIndex;
    switch (stationIn(m_scene, link)) {
    case Station::Start:
        return m_columns.start + badgeLead;
    case Station::Names:
        return bandMiddle(BoxKind::Names).value_or(m_columns.start + badgeLead);
    case Station::Proxy:
        return m_columns.proxy + m_sizes.proxyWidth + badgeLead;
    case Station::Perimeter:
        return bandMiddle(BoxKind::Perimeter).value_or(m_columns.track + badgeLead);
    case Station::Certificate:
        return bandMiddle(BoxKind::Certificate).value_or(m_columns.track + badgeLead);
    case Station::Destination:
        break;
    }
    const double legStart = m_columns.proxy - m_sizes.legRoom + m_sizes.gap;
    return (isLeg ? legStart : m_columns.track) + badgeLead;
}

double LayoutMaker::badgeLimit(const SceneLink &link) const
{
    const double end = (link.target == proxyIndex ? m_columns.proxy : m_columns.host) - m_sizes.arrowRoom;
    // What was not reached is seen behind it.
    const bool stopsBefore = link.story.stops && stationIn(m_scene, link) != Station::Destination;
    return stopsBefore ? end - m_sizes.beyondRoom : end;
}

void LayoutMaker::placeBadge(DiagramArrow &arrow, const SceneLink &link, const RowLine &row) const
{
    arrow.badgeLines = row.badge;
    arrow.station = stationIn(m_scene, link);
    double x = markOf(link);
    const double width = badgeWidth(row.badge);
    const bool isRefusedThere = arrow.station == Station::Destination && arrow.stops;
    if (isRefusedThere && !row.badge.isEmpty())
        x = std::max(x, badgeLimit(link) - width + badgeLead);
    arrow.mark = {x, row.y};
    const double height = badgeHeight(row.badge.size());
    if (row.badge.isEmpty())
        arrow.badge = QRectF(x - markRadius, row.y - markRadius, 2 * markRadius, 2 * markRadius);
    else
        arrow.badge = QRectF(x - badgeLead, row.y - height / 2, width, height);
}

/// A line shows which stations let it through.
void LayoutMaker::markPassed(DiagramArrow &arrow, const SceneLink &link) const
{
    if (!link.story.isKnown())
        return;
    const double start = arrow.points.at(arrow.points.size() - 2).x();
    const double end = arrow.stops ? arrow.badge.left() : arrow.points.last().x();
    for (qsizetype i = 0; i < m_bands.size(); ++i) {
        const bool crosses = goesOutside(link) || m_bands.at(i).kind == BoxKind::Names;
        const double middle = m_columns.bands.at(i) + bandWidth(m_bands.at(i), m_sizes) / 2;
        const QPointF at(middle, arrow.mark.y());
        const QRectF around = arrow.badge.adjusted(-passedRadius, 0, passedRadius, 0);
        if (crosses && middle > start && middle < end && !around.contains(at))
            arrow.passed << at;
    }
}

void LayoutMaker::addLink(qsizetype index)
{
    const SceneLink &link = m_scene.links.at(index);
    const RowLine &row = m_rows.lines.at(index);
    DiagramArrow arrow;
    arrow.id = link.id;
    arrow.flow = link.flow;
    arrow.others = link.others;
    arrow.label = link.label;
    arrow.state = link.story.state;
    arrow.stops = link.story.stops;
    arrow.what = link.story.what;
    arrow.who = link.story.who;
    arrow.required = link.required;
    arrow.from = link.source == proxyIndex ? u"proxy"_s : sourceId(link.source);
    arrow.to = link.target == proxyIndex ? u"proxy"_s : m_scene.targets.at(link.target).id;
    const bool proxied = link.source == proxyIndex;
    const double start = proxied ? m_columns.proxy + m_sizes.proxyWidth : sourceRect(link.source).right();
    arrow.points << QPointF(start, proxied ? row.y : row.portY);
    if (row.lane >= 0) {
        const double x = m_columns.lanes + m_sizes.lanePitch * row.lane;
        arrow.points << QPointF(x, row.portY) << QPointF(x, row.y);
    }
    arrow.points << QPointF(link.target == proxyIndex ? m_columns.proxy : m_columns.host, row.y);
    placeBadge(arrow, link, row);
    markPassed(arrow, link);
    m_diagram.arrows << arrow;
}

} // namespace netsetup
