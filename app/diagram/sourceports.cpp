#include "diagram/sourceports.h"

#include <algorithm>
#include <set>

namespace netsetup {

namespace {

class SourcePlacer
{
public:
    SourcePlacer(const Scene &scene, const Metrics &sizes, double top, Rows &rows)
        : m_scene(scene)
        , m_sizes(sizes)
        , m_floor(top)
        , m_rows(rows)
        , m_links(scene.sources.size())
    {
        m_rows.sources.resize(scene.sources.size());
        for (const RowLine &line : std::as_const(rows.lines))
            m_heights.insert(line.y);
    }
    void place();

private:
    struct Links
    {
        QList<qsizetype> beside; ///< in front of the first arrow of a later source
        QList<qsizetype> below;  ///< behind it: they go down by a lane
    };

    void sortLinks();
    void placeSource(qsizetype source);
    [[nodiscard]] double floorOf(qsizetype source) const;
    /// How many of `links` have to go up by a lane from a source that begins at `top`.
    [[nodiscard]] qsizetype climbing(const QList<qsizetype> &links, double top) const;
    void setPort(qsizetype link, double y);
    void numberLanes();

    const Scene &m_scene;
    const Metrics &m_sizes;
    double m_floor;
    Rows &m_rows;
    QList<Links> m_links;
    std::set<double> m_heights; ///< of all arrows
    QList<qsizetype> m_up;
    QList<qsizetype> m_down;
};

void SourcePlacer::sortLinks()
{
    int open = -1;
    for (qsizetype i = 0; i < m_scene.links.size(); ++i) {
        const int source = m_scene.links.at(i).source;
        if (source == proxyIndex)
            continue;
        open = std::max(open, source);
        Links &links = m_links[source];
        (source < open ? links.below : links.beside) << i;
    }
    // Legs to the proxy come first in order and stand at the top; all else follows from top to bottom.
    for (Links &links : m_links) {
        for (QList<qsizetype> *some : {&links.beside, &links.below})
            std::stable_sort(some->begin(), some->end(), [this](qsizetype a, qsizetype b) {
                return m_rows.lines.at(a).y < m_rows.lines.at(b).y;
            });
    }
}

qsizetype SourcePlacer::climbing(const QList<qsizetype> &links, double top) const
{
    qsizetype count = 0;
    while (count < links.size() &&
           m_rows.lines.at(links.at(count)).y <
               top + m_sizes.leastPort + m_sizes.portPitch * static_cast<double>(count))
        ++count;
    return count;
}

/// No arrow that has its height here may run on this one's way to its lane.
void SourcePlacer::setPort(qsizetype link, double y)
{
    constexpr double near = 2;
    const auto isTaken = [this](double at) {
        const auto next = m_heights.lower_bound(at - near);
        return next != m_heights.end() && *next < at + near;
    };
    while (isTaken(y))
        y += near;
    m_rows.lines[link].portY = y;
}

/// What stands outside the cluster is below its lower edge, with a distance.
double SourcePlacer::floorOf(qsizetype source) const
{
    const bool leavesCluster = source > 0 && m_scene.sources.at(source).isOutsideCluster() &&
                               !m_scene.sources.at(source - 1).isOutsideCluster();
    return m_floor + (leavesCluster ? m_sizes.clusterPad + m_sizes.gap : 0);
}

void SourcePlacer::placeSource(qsizetype source)
{
    const Links &links = m_links.at(source);
    Span &span = m_rows.sources[source];
    span.top = floorOf(source);
    // Only what can go straight pulls its source down to it.
    if (!links.beside.isEmpty())
        span.top = std::max(span.top, m_rows.lines.at(links.beside.first()).y - m_sizes.firstPort);
    const qsizetype up = climbing(links.beside, span.top);
    double last = span.top + m_sizes.leastPort - m_sizes.portPitch;
    for (qsizetype i = 0; i < links.beside.size(); ++i) {
        const qsizetype link = links.beside.at(i);
        if (i < up) {
            setPort(link, last + m_sizes.portPitch);
            m_up << link;
        } else {
            m_rows.lines[link].portY = m_rows.lines.at(link).y;
        }
        last = m_rows.lines.at(link).portY;
    }
    for (const qsizetype link : links.below) {
        setPort(link, last + m_sizes.portPitch);
        m_down << link;
        last = m_rows.lines.at(link).portY;
    }
    span.bottom = std::max(span.top + sourceContentHeight(m_scene.sources.at(source), m_sizes),
                           last + m_sizes.sourceFoot);
    m_floor = span.bottom + m_sizes.gap;
}

/// Of those that climb the lower ones turn further right, of those that go down the upper ones: arrows of one
/// source then never cross each other.
void SourcePlacer::numberLanes()
{
    int lane = 0;
    for (const qsizetype link : std::as_const(m_up))
        m_rows.lines[link].lane = lane++;
    lane += static_cast<int>(m_down.size());
    m_rows.lanes = lane;
    for (const qsizetype link : std::as_const(m_down))
        m_rows.lines[link].lane = --lane;
}

void SourcePlacer::place()
{
    sortLinks();
    for (qsizetype i = 0; i < m_scene.sources.size(); ++i)
        placeSource(i);
    numberLanes();
    for (const QList<Span> &spans : {m_rows.sources, m_rows.targets}) {
        for (const Span &span : spans)
            m_rows.bottom = std::max(m_rows.bottom, span.bottom);
    }
}

} // namespace

void placeSources(const Scene &scene, const Metrics &sizes, double top, Rows &rows)
{
    SourcePlacer(scene, sizes, top, rows).place();
}

} // namespace netsetup
