// Places rows from top to bottom. A row never shares its height with a box that its arrow does not belong to.
#include "diagram/rows.h"

#include "base/inwords.h"
#include "diagram/textfit.h"

#include <algorithm>

namespace netsetup {

using namespace metrics;

namespace {

class RowPlacer
{
public:
    RowPlacer(const Scene &scene, const Metrics &sizes, double top)
        : m_scene(scene)
        , m_sizes(sizes)
        , m_top(top)
        , m_cursor(top)
    {}
    Rows place();

private:
    void prepare();
    void findLanes();
    void placeLegs();
    void placeTargets();
    void placeTarget(qsizetype target);
    void placeLink(qsizetype link);
    void openSource(qsizetype source, double y);
    double startSource(qsizetype source, double y);
    void endSource();
    [[nodiscard]] bool entersNewZone(qsizetype target) const;
    [[nodiscard]] int lanesFrom(qsizetype source) const;

    const Scene &m_scene;
    const Metrics &m_sizes;
    Rows m_rows;
    double m_top;
    double m_cursor;
    qsizetype m_current = -1; ///< the source that is open at the bottom
    double m_lastRow = 0;     ///< lowest arrow of the open source
    double m_sourceFloor = 0; ///< where the next source may start
};

bool isInside(const SceneTarget &target)
{
    return target.zone == SceneZone::Inside;
}

void RowPlacer::prepare()
{
    m_rows.sources.resize(m_scene.sources.size());
    m_rows.targets.resize(m_scene.targets.size());
    for (const SceneLink &link : m_scene.links) {
        const bool inside = link.target == proxyIndex || isInside(m_scene.targets.at(link.target));
        RowLine line;
        line.label = wrapName(link.shown, inside ? m_sizes.insideColumns : m_sizes.outsideColumns);
        m_rows.lines << line;
    }
    for (qsizetype i = 0; i < m_scene.targets.size(); ++i) {
        if (m_sizes.titlesOnly) {
            m_rows.details << QStringList();
            continue;
        }
        const SceneTarget &target = m_scene.targets.at(i);
        const double width =
            (isInside(target) ? m_sizes.insideWidth : m_sizes.hostWidth) - 2 * m_sizes.boxPad;
        const QString said =
            target.required ? target.why : inWords("Diagram", "Optional. %1").arg(target.why);
        m_rows.details << wrapText(said, width, smallSize, m_sizes.detailLines);
    }
}

/// Sources open in their own order, each below the one before. A link whose source is closed by then takes a
/// lane.
void RowPlacer::findLanes()
{
    int open = -1;
    for (qsizetype i = 0; i < m_scene.links.size(); ++i) {
        const int source = m_scene.links.at(i).source;
        if (source == proxyIndex)
            continue;
        if (source < open)
            m_rows.lines[i].lane = m_rows.lanes++;
        open = std::max(open, source);
    }
}

int RowPlacer::lanesFrom(qsizetype source) const
{
    int count = 0;
    for (qsizetype i = 0; i < m_scene.links.size(); ++i) {
        if (m_scene.links.at(i).source == source && m_rows.lines.at(i).lane >= 0)
            ++count;
    }
    return count;
}

/// Closes the open source below its parts and its last arrow, with room for the arrows that leave it for a
/// lane.
void RowPlacer::endSource()
{
    if (m_current < 0)
        return;
    Span &span = m_rows.sources[m_current];
    const double content = span.top + sourceContentHeight(m_scene.sources.at(m_current), m_sizes);
    const int lanes = lanesFrom(m_current);
    span.bottom = std::max(content, m_lastRow + m_sizes.portPitch * lanes + m_sizes.sourceFoot);
    double port = span.bottom - m_sizes.sourceFoot - m_sizes.portPitch * lanes;
    for (qsizetype i = 0; i < m_scene.links.size(); ++i) {
        if (m_scene.links.at(i).source == m_current && m_rows.lines.at(i).lane >= 0)
            m_rows.lines[i].portY = (port += m_sizes.portPitch);
    }
    m_sourceFloor = span.bottom + m_sizes.gap;
}

void RowPlacer::openSource(qsizetype source, double y)
{
    const bool first = m_current < 0;
    endSource();
    m_current = source;
    // What stands outside the cluster is below its lower edge, with a distance.
    const bool leavesCluster = !first && m_scene.sources.at(source).isOutsideCluster() &&
                               !m_scene.sources.at(source - 1).isOutsideCluster();
    const double floor =
        first ? m_top : m_sourceFloor + (leavesCluster ? m_sizes.clusterPad + m_sizes.gap : 0);
    m_rows.sources[source].top = std::max(floor, y - m_sizes.firstPort);
    m_lastRow = m_rows.sources.at(source).top + m_sizes.firstPort - m_sizes.portPitch;
}

/// Opens the source, and those before it that had no arrow yet, and gives the height at which its arrow can
/// be.
double RowPlacer::startSource(qsizetype source, double y)
{
    while (m_current < source)
        openSource(m_current + 1, m_current + 1 == source ? y : 0);
    return std::max(y, m_rows.sources.at(source).top + m_sizes.firstPort);
}

void RowPlacer::placeLink(qsizetype link)
{
    RowLine &line = m_rows.lines[link];
    const double labelHeight = static_cast<double>(line.label.size()) * m_sizes.labelLine + m_sizes.labelLift;
    double y = m_cursor + labelHeight;
    const int source = m_scene.links.at(link).source;
    if (source != proxyIndex && line.lane < 0) {
        if (source != m_current)
            y = startSource(source, y);
        m_lastRow = y;
    }
    line.y = y;
    line.top = y - labelHeight;
    if (line.lane < 0)
        line.portY = y;
    m_cursor = y + m_sizes.rowFoot;
}

/// Places the rows of one target and its box around them.
void RowPlacer::placeTarget(qsizetype target)
{
    double top = -1;
    double firstRow = 0;
    for (qsizetype i = 0; i < m_scene.links.size(); ++i) {
        if (m_scene.links.at(i).target != target)
            continue;
        placeLink(i);
        if (top < 0) {
            top = m_rows.lines.at(i).top;
            firstRow = m_rows.lines.at(i).y;
        }
    }
    if (m_sizes.titlesOnly) {
        const double half = m_sizes.hostHead / 2;
        m_rows.targets[target] = {firstRow - half, m_cursor - m_sizes.rowFoot + half};
        return;
    }
    const double text =
        m_sizes.hostHead + smallLine * static_cast<double>(m_rows.details.at(target).size()) + m_sizes.boxPad;
    m_cursor = std::max(m_cursor, top + text);
    m_rows.targets[target] = {top, m_cursor};
}

bool RowPlacer::entersNewZone(qsizetype target) const
{
    return target == 0 || m_scene.targets.at(target).zone != m_scene.targets.at(target - 1).zone;
}

/// Arrows to the proxy on the left and arrows from it on the right share its height.
void RowPlacer::placeLegs()
{
    const double start = m_cursor;
    for (qsizetype i = 0; i < m_scene.links.size(); ++i) {
        if (m_scene.links.at(i).target == proxyIndex)
            placeLink(i);
    }
    const double legsEnd = m_cursor;
    m_cursor = start;
    for (qsizetype i = 0; i < m_scene.targets.size() && m_scene.targets.at(i).fromProxy; ++i) {
        if (i > 0)
            m_cursor += entersNewZone(i) ? m_sizes.areaHead + m_sizes.areaPad + m_sizes.gap : m_sizes.gap / 2;
        placeTarget(i);
    }
    const double words = m_sizes.titlesOnly ? 0 : 2 * smallLine + m_sizes.boxPad;
    m_cursor = std::max({m_cursor, legsEnd, start + m_sizes.hostHead + words});
    m_rows.proxy = {start, m_cursor};
}

void RowPlacer::placeTargets()
{
    for (qsizetype i = 0; i < m_scene.targets.size(); ++i) {
        if (m_scene.targets.at(i).fromProxy)
            continue;
        const bool first = i == 0 && !m_scene.hasProxy;
        const bool newZone = entersNewZone(i) || m_scene.targets.at(i - 1).fromProxy;
        if (!first)
            m_cursor += newZone ? m_sizes.areaHead + m_sizes.areaPad + m_sizes.gap : m_sizes.gap / 2;
        placeTarget(i);
    }
}

Rows RowPlacer::place()
{
    prepare();
    findLanes();
    if (m_scene.hasProxy)
        placeLegs();
    placeTargets();
    endSource();
    m_rows.bottom = m_cursor;
    for (const QList<Span> &spans : {m_rows.sources, m_rows.targets}) {
        for (const Span &span : spans)
            m_rows.bottom = std::max(m_rows.bottom, span.bottom);
    }
    return m_rows;
}

} // namespace

double sourceContentHeight(const SceneSource &source, const Metrics &sizes)
{
    if (sizes.titlesOnly)
        return sizes.sourceHead;
    if (source.isOutsideCluster())
        return sizes.sourceHead + sizes.partPad;
    const double parts = static_cast<double>(source.parts.size());
    return sizes.sourceHead + parts * (sizes.partHeight + sizes.partGap) - (parts > 0 ? sizes.partGap : 0) +
           sizes.partPad;
}

Rows placeRows(const Scene &scene, const Metrics &sizes, double top)
{
    return RowPlacer(scene, sizes, top).place();
}

} // namespace netsetup
