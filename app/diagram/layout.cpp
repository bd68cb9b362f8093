// Puts rows and columns together: arrows and labels with their positions, and the size of the whole.
#include "base/inwords.h"
#include "diagram/layoutmaker.h"
#include "diagram/legend.h"
#include "diagram/textfit.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

using namespace metrics;

LayoutMaker::LayoutMaker(Scene scene, const Metrics &sizes)
    : m_scene(std::move(scene))
    , m_sizes(fitting(m_scene, sizes))
    , m_networkTop(sizes.margin)
{}

void LayoutMaker::addFrame(const QString &title, const QString &practice)
{
    m_framed = true;
    m_diagram.title = cleanText(title);
    m_diagram.practice = cleanText(practice);
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
    at.cluster = m_sizes.margin + m_sizes.areaPad;
    at.source = at.cluster + m_sizes.clusterPad;
    at.lanes = at.source + m_sizes.sourceWidth + m_sizes.clusterPad + (m_rows.lanes > 0 ? m_sizes.gap : 0);
    at.insideMark = at.lanes + m_sizes.lanePitch * m_rows.lanes + (hasInside() ? m_sizes.gap : 0);
    at.inside = at.insideMark + (hasInside() ? m_sizes.markRoom + labelWidth(false) + m_sizes.arrowRoom : 0);
    at.networkEnd = at.inside + (hasInside() ? m_sizes.insideWidth : 0) + m_sizes.areaPad;
    for (const QString &words : emptyWords())
        at.networkEnd =
            std::max(at.networkEnd, m_sizes.margin + sansWidth(words, smallSize) + 2 * m_sizes.boxPad);
    at.outsideMark = at.networkEnd + m_sizes.perimeterWidth + 1.5 * m_sizes.gap;
    at.host = at.outsideMark + m_sizes.markRoom + labelWidth(true) + m_sizes.arrowRoom + m_sizes.areaPad;
    at.end = hasOutside() ? at.host + m_sizes.hostWidth + m_sizes.areaPad : at.networkEnd;
}

void LayoutMaker::addLink(qsizetype index)
{
    const SceneLink &link = m_scene.links.at(index);
    const RowLine &row = m_rows.lines.at(index);
    const bool outside = goesOutside(link);
    DiagramArrow arrow;
    arrow.id = link.id;
    arrow.flow = link.flow;
    arrow.others = link.others;
    arrow.label = link.label;
    arrow.state = link.state;
    arrow.required = link.required;
    arrow.from = link.source == proxyIndex ? u"proxy"_s : sourceId(link.source);
    arrow.to = link.target == proxyIndex ? u"proxy"_s : m_scene.targets.at(link.target).id;
    const double start =
        link.source == proxyIndex ? m_columns.inside + m_sizes.insideWidth : sourceRect(link.source).right();
    arrow.points << QPointF(start, row.portY);
    if (row.lane >= 0) {
        // The first lane is the outermost: arrows from one source then never cross each other.
        const double x = m_columns.lanes + m_sizes.lanePitch * (m_rows.lanes - 1 - row.lane);
        arrow.points << QPointF(x, row.portY) << QPointF(x, row.y);
    }
    arrow.points << QPointF(outside ? m_columns.host : m_columns.inside, row.y);
    const double column = outside ? m_columns.outsideMark : m_columns.insideMark;
    arrow.mark = {column + m_sizes.markRoom / 2, row.y};
    m_diagram.arrows << arrow;

    double baseline = row.top + m_sizes.labelLine;
    for (const QString &text : row.label) {
        m_diagram.labels << DiagramLabel{text, {column + m_sizes.markRoom, baseline}, labelSize, link.id};
        baseline += labelStep;
    }
}

double LayoutMaker::width() const
{
    return std::max(m_columns.end + m_sizes.margin, m_framed ? m_sizes.leastWidth : 0);
}

double LayoutMaker::headHeight() const
{
    const auto further = static_cast<double>(std::max<qsizetype>(m_diagram.headingLines.size() - 1, 0));
    return m_sizes.headingHeight + further * headingLine;
}

double LayoutMaker::bannerHeight() const
{
    const auto further = static_cast<double>(std::max<qsizetype>(m_diagram.bannerLines.size() - 1, 0));
    return m_sizes.bannerHeight + further * bannerLine;
}

/// How many lines the head needs follows from the width, and where the network begins from them.
void LayoutMaker::breakHead()
{
    if (!m_framed)
        return;
    constexpr double bannerPad = 16;
    const double inner = width() - 2 * m_sizes.margin;
    m_diagram.headingLines = wrapTitle(m_diagram.title, inner, headingSize);
    m_networkTop += headHeight();
    if (m_diagram.practice.isEmpty())
        return;
    const QString told = inWords("Diagram", "PRACTICE: simulated network \"%1\". Nothing here is real.");
    m_diagram.bannerLines = wrapTitle(told.arg(m_diagram.practice), inner - 2 * bannerPad, bannerSize);
    m_networkTop += bannerHeight() + m_sizes.gap;
}

void LayoutMaker::placeHead()
{
    if (!m_framed)
        return;
    const double inner = width() - 2 * m_sizes.margin;
    m_diagram.heading = {m_sizes.margin, m_sizes.margin, inner, headHeight() - m_sizes.gap};
    if (!m_diagram.practice.isEmpty())
        m_diagram.banner = {m_sizes.margin, m_sizes.margin + headHeight(), inner, bannerHeight()};
}

/// The size of the whole, with the legend below everything else.
void LayoutMaker::closeBounds()
{
    double bottom = 0;
    for (const DiagramBox &box : std::as_const(m_diagram.boxes))
        bottom = std::max(bottom, box.rect.bottom());
    if (m_framed) {
        const double top = bottom + m_sizes.gap;
        placeLegend(m_diagram, {m_sizes.margin, top}, width() - 2 * m_sizes.margin);
        bottom = m_diagram.legend.bottom();
    }
    m_diagram.bounds = {0, 0, width(), bottom + m_sizes.margin};
}

void LayoutMaker::placeAllRows()
{
    // A first label that is higher than its arrow's place in the source begins beside the heading.
    const double above = std::max(0.0, m_sizes.labelLine + m_sizes.labelLift - m_sizes.firstPort);
    m_rows = placeRows(m_scene, m_sizes, m_networkTop + m_sizes.areaHead + m_sizes.clusterHead - above);
}

Diagram LayoutMaker::make()
{
    placeAllRows();
    makeColumns();
    breakHead();
    placeAllRows();
    placeHead();
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
    closeBounds();
    return m_diagram;
}

Diagram layoutDiagram(const QList<Flow> &flows, const QList<Finding> &findings, const QString &title,
                      const QString &practice, const QStringList &running)
{
    LayoutMaker maker(buildScene(flows, findings, running), Metrics());
    maker.addFrame(title, practice);
    return maker.make();
}

} // namespace netsetup
