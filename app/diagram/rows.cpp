// Places rows from top to bottom. A row never shares its height with a box that its arrow does not belong to.
#include "diagram/rows.h"

#include "base/inwords.h"
#include "diagram/boxwords.h"
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
    for (const SceneTarget &target : m_scene.targets) {
        const double width =
            (isInside(target) ? m_sizes.insideWidth : m_sizes.hostWidth) - 2 * m_sizes.boxPad;
        const QString said =
            target.required ? target.why : inWords("Diagram", "Optional. %1").arg(target.why);
        m_rows.titles << wrapTitle(target.title, width, titleSize);
        m_rows.details << (m_sizes.titlesOnly ? QStringList() : wrapText(said, width, smallSize));
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
    const double furtherLines = static_cast<double>(line.label.size() - 1) * labelStep;
    const double labelHeight = m_sizes.labelLine + furtherLines + m_sizes.labelLift;
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
    const double furtherTitle =
        titleLine * static_cast<double>(std::max<qsizetype>(m_rows.titles.at(target).size() - 1, 0));
    if (m_sizes.titlesOnly)
        m_cursor += furtherTitle / 2;
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
        const double half = (m_sizes.hostHead + furtherTitle) / 2;
        m_rows.targets[target] = {firstRow - half, m_cursor - m_sizes.rowFoot + half};
        m_cursor += furtherTitle / 2;
        return;
    }
    const double text = m_sizes.hostHead + furtherTitle +
                        smallLine * static_cast<double>(m_rows.details.at(target).size()) + m_sizes.boxPad;
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

QStringList partLines(const QString &part, const Metrics &sizes)
{
    const double width = sizes.sourceWidth - 4 * sizes.partPad;
    return wrapName(part, static_cast<int>(width / (smallSize * labelAdvance) + 0.01));
}

double partHeight(const QString &part, const Metrics &sizes)
{
    return sizes.partHeight + smallLine * static_cast<double>(partLines(part, sizes).size() - 1);
}

double sourceContentHeight(const SceneSource &source, const Metrics &sizes)
{
    if (sizes.titlesOnly)
        return sizes.sourceHead;
    double height = sizes.sourceHead + sizes.partPad;
    if (source.isOutsideCluster())
        return height;
    for (const QString &part : source.parts)
        height += partHeight(part, sizes) + sizes.partGap;
    return source.parts.isEmpty() ? height : height - sizes.partGap;
}

Metrics fitting(const Scene &scene, Metrics sizes)
{
    const auto widen = [&sizes](double &width, const char *title, const char *line) {
        width = std::max(width, boldWidth(inWords("Diagram", title), titleSize) + 2 * sizes.boxPad);
        if (!sizes.titlesOnly && line != nullptr)
            width = std::max(width, sansWidth(inWords("Diagram", line), smallSize) + 2 * sizes.boxPad);
    };
    for (const SceneSource &source : scene.sources)
        widen(sizes.sourceWidth, wordsOf(source.initiator).title, wordsOf(source.initiator).line);
    const double beside = 2 * sizes.clusterPad - sizes.boxPad;
    sizes.sourceWidth =
        std::max(sizes.sourceWidth, boldWidth(inWords("Diagram", clusterTitle), titleSize) - beside);
    if (scene.hasProxy)
        widen(sizes.insideWidth, proxyWords.title, proxyWords.line);
    constexpr double besideMiddle = 4; // words in the middle of a box
    sizes.perimeterWidth =
        std::max(sizes.perimeterWidth,
                 boldWidth(inWords("Diagram", perimeterWords.title), titleSize) + 2 * besideMiddle);
    // A name from a report may be as long as it likes, and is broken then.
    constexpr double widest = 210;
    for (const SceneTarget &target : scene.targets) {
        double &width = isInside(target) ? sizes.insideWidth : sizes.hostWidth;
        width = std::max(width, std::min(widest, boldWidth(target.title, titleSize) + 2 * sizes.boxPad));
    }
    return sizes;
}

Rows placeRows(const Scene &scene, const Metrics &sizes, double top)
{
    return RowPlacer(scene, sizes, top).place();
}

} // namespace netsetup
