// Places rows from top to bottom. A row never shares its height with a box that its arrow does not belong to.
#include "diagram/rows.h"

#include "base/inwords.h"
#include "diagram/metrics.h"
#include "diagram/textfit.h"

#include <algorithm>

namespace netsetup {

using namespace metrics;

namespace {

class RowPlacer
{
public:
    RowPlacer(const Scene &scene, double top)
        : m_scene(scene)
        , m_top(top)
        , m_cursor(top)
    {}
    Rows place();

private:
    void prepare();
    [[nodiscard]] int detailLines(qsizetype target) const;
    void findLanes();
    void placeLegs();
    void placeTargets();
    double placeTarget(qsizetype target);
    void placeLink(qsizetype link);
    void openSource(qsizetype source, double y);
    double startSource(qsizetype source, double y);
    void endSource();
    [[nodiscard]] bool entersNewZone(qsizetype target) const;
    [[nodiscard]] int lanesFrom(qsizetype source) const;

    const Scene &m_scene;
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

/// As many as stand beside the target's arrows anyway.
int RowPlacer::detailLines(qsizetype target) const
{
    double room = -hostHead - boxPad;
    for (qsizetype i = 0; i < m_scene.links.size(); ++i) {
        if (m_scene.links.at(i).target == target)
            room += static_cast<double>(m_rows.lines.at(i).label.size()) * labelLine + labelLift + rowFoot;
    }
    return std::clamp(static_cast<int>(room / smallLine), leastDetailLines, mostDetailLines);
}

void RowPlacer::prepare()
{
    m_rows.sources.resize(m_scene.sources.size());
    m_rows.targets.resize(m_scene.targets.size());
    for (const SceneLink &link : m_scene.links) {
        const bool inside = link.target == proxyIndex || isInside(m_scene.targets.at(link.target));
        RowLine line;
        line.label = wrapName(link.label, inside ? insideColumns : outsideColumns);
        m_rows.lines << line;
    }
    for (qsizetype i = 0; i < m_scene.targets.size(); ++i) {
        const SceneTarget &target = m_scene.targets.at(i);
        const double width = (isInside(target) ? insideWidth : hostWidth) - 2 * boxPad;
        const QString said =
            target.required ? target.why : inWords("Diagram", "Optional. %1").arg(target.why);
        m_rows.details << wrapText(said, width, smallSize, detailLines(i));
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
    const double content = span.top + sourceContentHeight(m_scene.sources.at(m_current));
    const int lanes = lanesFrom(m_current);
    span.bottom = std::max(content, m_lastRow + portPitch * lanes + gap);
    double port = span.bottom - gap - portPitch * lanes;
    for (qsizetype i = 0; i < m_scene.links.size(); ++i) {
        if (m_scene.links.at(i).source == m_current && m_rows.lines.at(i).lane >= 0)
            m_rows.lines[i].portY = (port += portPitch);
    }
    m_sourceFloor = span.bottom + gap;
}

void RowPlacer::openSource(qsizetype source, double y)
{
    const bool first = m_current < 0;
    endSource();
    m_current = source;
    // The workstation stands outside the cluster: below its lower edge, with a distance.
    const bool leavesCluster = m_scene.sources.at(source).initiator == Initiator::Workstation && !first;
    const double floor = first ? m_top : m_sourceFloor + (leavesCluster ? clusterPad + gap : 0);
    m_rows.sources[source].top = std::max(floor, y - firstPort);
    m_lastRow = m_rows.sources.at(source).top + firstPort - portPitch;
}

/// Opens the source, and those before it that had no arrow yet, and gives the height at which its arrow can
/// be.
double RowPlacer::startSource(qsizetype source, double y)
{
    while (m_current < source)
        openSource(m_current + 1, m_current + 1 == source ? y : 0);
    return std::max(y, m_rows.sources.at(source).top + firstPort);
}

void RowPlacer::placeLink(qsizetype link)
{
    RowLine &line = m_rows.lines[link];
    const double labelHeight = static_cast<double>(line.label.size()) * labelLine + labelLift;
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
    m_cursor = y + rowFoot;
}

/// Places the rows of one target and its box around them; gives the top of the box.
double RowPlacer::placeTarget(qsizetype target)
{
    double top = -1;
    for (qsizetype i = 0; i < m_scene.links.size(); ++i) {
        if (m_scene.links.at(i).target != target)
            continue;
        placeLink(i);
        if (top < 0)
            top = m_rows.lines.at(i).top;
    }
    const double text = hostHead + smallLine * static_cast<double>(m_rows.details.at(target).size()) + boxPad;
    m_cursor = std::max(m_cursor, top + text);
    m_rows.targets[target] = {top, m_cursor};
    return top;
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
            m_cursor += entersNewZone(i) ? areaHead + areaPad + gap : gap / 2;
        placeTarget(i);
    }
    m_cursor = std::max({m_cursor, legsEnd, start + hostHead + 2 * smallLine + boxPad});
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
            m_cursor += newZone ? areaHead + areaPad + gap : gap / 2;
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
    for (const Span &source : std::as_const(m_rows.sources))
        m_rows.bottom = std::max(m_rows.bottom, source.bottom);
    return m_rows;
}

} // namespace

double sourceContentHeight(const SceneSource &source)
{
    if (source.initiator == Initiator::Workstation)
        return sourceHead + partPad;
    const double parts = static_cast<double>(source.parts.size());
    return sourceHead + parts * (partHeight + partGap) - (parts > 0 ? partGap : 0) + partPad;
}

Rows placeRows(const Scene &scene, double top)
{
    return RowPlacer(scene, top).place();
}

} // namespace netsetup
