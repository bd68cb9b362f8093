// Puts rows and columns together: arrows and labels with their positions, and the size of the whole.
#include "diagram/layoutmaker.h"
#include "diagram/svgshapes.h"
#include "diagram/textfit.h"

#include <algorithm>

namespace netsetup {

using namespace metrics;

LayoutMaker::LayoutMaker(Scene scene, const QString &title, const QString &practice)
    : m_scene(std::move(scene))
{
    m_diagram.title = cleanText(title);
    m_diagram.practice = cleanText(practice);
    m_networkTop = margin + headingHeight + (practice.isEmpty() ? 0 : bannerHeight + gap);
    m_rows = placeRows(m_scene, m_networkTop + areaHead + clusterHead);
}

bool LayoutMaker::goesOutside(const SceneLink &link) const
{
    return link.target != proxyIndex && m_scene.targets.at(link.target).zone != SceneZone::Inside;
}

bool LayoutMaker::hasOutside() const
{
    return std::any_of(m_scene.links.begin(), m_scene.links.end(),
                       [this](const SceneLink &link) { return goesOutside(link); });
}

bool LayoutMaker::hasInside() const
{
    return m_scene.hasProxy || std::any_of(m_scene.links.begin(), m_scene.links.end(),
                                           [this](const SceneLink &link) { return !goesOutside(link); });
}

double LayoutMaker::labelWidth(bool outside) const
{
    qsizetype longest = 14;
    for (qsizetype i = 0; i < m_scene.links.size(); ++i) {
        if (goesOutside(m_scene.links.at(i)) != outside)
            continue;
        for (const QString &line : m_rows.lines.at(i).label)
            longest = std::max(longest, line.size());
    }
    return static_cast<double>(longest) * labelSize * labelAdvance;
}

void LayoutMaker::makeColumns()
{
    Columns &at = m_columns;
    at.cluster = margin + areaPad;
    at.source = at.cluster + clusterPad;
    at.lanes = at.source + sourceWidth + clusterPad + gap;
    at.insideMark = at.lanes + lanePitch * m_rows.lanes + gap;
    at.inside = at.insideMark + (hasInside() ? markRoom + labelWidth(false) + arrowRoom : 0);
    at.networkEnd = at.inside + (hasInside() ? insideWidth : 0) + areaPad;
    at.outsideMark = at.networkEnd + perimeterWidth + 1.5 * gap;
    at.host = at.outsideMark + markRoom + labelWidth(true) + arrowRoom + areaPad;
    at.end = hasOutside() ? at.host + hostWidth + areaPad : at.networkEnd;
}

void LayoutMaker::addLink(qsizetype index)
{
    const SceneLink &link = m_scene.links.at(index);
    const RowLine &row = m_rows.lines.at(index);
    const bool outside = goesOutside(link);
    DiagramArrow arrow;
    arrow.id = link.id;
    arrow.flow = link.flow;
    arrow.label = link.label;
    arrow.state = link.state;
    arrow.required = link.required;
    arrow.from = link.source == proxyIndex ? QStringLiteral("proxy") : sourceId(link.source);
    arrow.to = link.target == proxyIndex ? QStringLiteral("proxy") : m_scene.targets.at(link.target).id;
    const double start =
        link.source == proxyIndex ? m_columns.inside + insideWidth : sourceRect(link.source).right();
    arrow.points << QPointF(start, row.portY);
    if (row.lane >= 0) {
        // The first lane is the outermost: arrows from one source then never cross each other.
        const double x = m_columns.lanes + lanePitch * (m_rows.lanes - 1 - row.lane);
        arrow.points << QPointF(x, row.portY) << QPointF(x, row.y);
    }
    arrow.points << QPointF(outside ? m_columns.host : m_columns.inside, row.y);
    const double column = outside ? m_columns.outsideMark : m_columns.insideMark;
    arrow.mark = {column + markRoom / 2, row.y};
    m_diagram.arrows << arrow;

    double baseline = row.top + labelLine;
    for (const QString &text : row.label) {
        m_diagram.labels << DiagramLabel{text, {column + markRoom, baseline}, labelSize, link.id};
        baseline += labelLine;
    }
}

void LayoutMaker::addHead()
{
    const double width = std::max({m_columns.end + margin, leastWidth, svg::legendWidth() + 2 * margin});
    m_diagram.heading = {margin, margin, width - 2 * margin, headingHeight - gap};
    m_diagram.title = elided(m_diagram.title, m_diagram.heading.width(), 20);
    if (!m_diagram.practice.isEmpty())
        m_diagram.banner = {margin, margin + headingHeight, width - 2 * margin, bannerHeight};
}

void LayoutMaker::addLegend()
{
    double bottom = m_networkBottom;
    for (const DiagramBox &box : std::as_const(m_diagram.boxes))
        bottom = std::max(bottom, box.rect.bottom());
    const double width = std::max({m_columns.end + margin, leastWidth, svg::legendWidth() + 2 * margin});
    m_diagram.legend = {margin, bottom + gap, width - 2 * margin, legendHeight};
    m_diagram.bounds = {0, 0, width, m_diagram.legend.bottom() + margin};
}

Diagram LayoutMaker::make()
{
    makeColumns();
    addHead();
    addNetwork();
    addCluster();
    for (qsizetype i = 0; i < m_scene.sources.size(); ++i)
        addSource(i);
    addProxy();
    addPerimeter();
    addZones();
    addTargets();
    for (qsizetype i = 0; i < m_scene.links.size(); ++i)
        addLink(i);
    addLegend();
    return m_diagram;
}

Diagram layoutDiagram(const QList<Flow> &flows, const QList<Finding> &findings, const QString &title,
                      const QString &practice)
{
    return LayoutMaker(buildScene(flows, findings), title, practice).make();
}

} // namespace netsetup
