// Puts rows and columns together, and the size of the whole.
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
    , m_wishes(sizes)
    , m_sizes(fitting(m_scene, sizes))
    , m_bands(bandsOf(m_scene))
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
    return link.target != proxyIndex && !m_scene.targets.at(link.target).inside;
}

void LayoutMaker::makeColumns(int lanes)
{
    Columns &at = m_columns;
    at = {};
    at.cluster = m_sizes.margin + m_sizes.areaPad;
    at.source = at.cluster + m_sizes.clusterPad;
    at.lanes = at.source + m_sizes.sourceWidth + m_sizes.clusterPad + m_sizes.gap;
    at.start = at.lanes + m_sizes.lanePitch * lanes;
    double x = at.start;
    for (const Band &band : std::as_const(m_bands)) {
        if (band.kind == BoxKind::Names) {
            at.bands << x;
            x += bandWidth(band, m_sizes) + m_sizes.gap;
        }
    }
    at.proxy = x + m_sizes.legRoom;
    at.networkEnd = m_scene.hasProxy ? at.proxy + m_sizes.proxyWidth + m_sizes.areaPad : x;
    for (const QString &words : emptyWords())
        at.networkEnd =
            std::max(at.networkEnd, m_sizes.margin + sansWidth(words, smallSize) + 2 * m_sizes.boxPad);
    x = at.networkEnd + m_sizes.gap;
    for (const Band &band : std::as_const(m_bands)) {
        if (band.kind != BoxKind::Names) {
            at.bands << x;
            x += bandWidth(band, m_sizes) + m_sizes.gap;
        }
    }
    at.track = x;
    at.host = at.track + m_sizes.trackWidth;
    at.end = m_scene.targets.isEmpty() ? at.networkEnd : at.host + m_sizes.hostWidth + m_sizes.areaPad;
}

std::optional<double> LayoutMaker::bandMiddle(BoxKind kind) const
{
    for (qsizetype i = 0; i < m_bands.size(); ++i) {
        if (m_bands.at(i).kind == kind)
            return m_columns.bands.at(i) + bandWidth(m_bands.at(i), m_sizes) / 2;
    }
    return {};
}

double LayoutMaker::width() const
{
    return std::max(m_columns.end + m_sizes.margin, m_framed ? m_sizes.leastWidth : 0);
}

double LayoutMaker::headHeight() const
{
    if (m_diagram.headingLines.isEmpty())
        return 0;
    const auto further = static_cast<double>(m_diagram.headingLines.size() - 1);
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
    const double inner = width() - 2 * m_sizes.margin;
    if (headHeight() > 0)
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
        bottom = m_diagram.legend.isEmpty() ? bottom : m_diagram.legend.bottom();
    }
    m_diagram.bounds = {0, 0, width(), bottom + m_sizes.margin};
}

double LayoutMaker::bandsHead() const
{
    double head = 0;
    for (const Band &band : m_bands)
        head = std::max(head, bandHead(band, m_sizes));
    return head;
}

void LayoutMaker::placeAllRows()
{
    makeColumns(0);
    QList<QStringList> badges;
    for (const SceneLink &link : std::as_const(m_scene.links))
        badges << badgeLines(link, badgeRoom(link));
    const double head = std::max(m_sizes.areaHead + m_sizes.clusterHead, bandsHead() + m_sizes.areaPad);
    m_rows = placeRows(m_scene, m_sizes, m_networkTop + head, badges);
    makeColumns(m_rows.lanes);
}

double LayoutMaker::badgeRoom(const SceneLink &link) const
{
    return badgeLimit(link) - (markOf(link) - badgeLead) - badgeText - badgeEnd;
}

/// Host names are broken earlier where the whole would be too wide; badges keep to one line where it would
/// not.
void LayoutMaker::shareWidth()
{
    double least = 0;
    double whole = 0;
    for (const SceneLink &link : std::as_const(m_scene.links)) {
        if (link.target == proxyIndex)
            continue;
        least = std::max(least, leastBadgeRoom(link) - badgeRoom(link));
        whole = std::max(whole, wholeBadgeRoom(link) - badgeRoom(link));
    }
    const double most = m_sizes.mostForBadges; // the title of a finding may be any length
    least = std::min(least, most);
    constexpr int fewer = 3;
    // More columns than usual are for names alone: what stands on a line comes before them.
    const int usual = Metrics().hostColumns;
    const auto wanted = [&] {
        return m_wishes.hostColumns > usual ? std::min(whole, most) : least;
    };
    while (width() + wanted() > m_sizes.usualWidth && m_wishes.hostColumns > m_wishes.fewColumns) {
        m_wishes.hostColumns = std::max(m_wishes.hostColumns - fewer, m_wishes.fewColumns);
        m_sizes = fitting(m_scene, m_wishes);
        makeColumns(m_rows.lanes);
    }
    const double room = std::min(std::max(0.0, m_sizes.usualWidth - width()), most);
    constexpr double rounding = 1;
    // In a small place what is broken all the same takes no more than it needs.
    const bool breaks = m_sizes.titlesOnly && whole > room;
    m_sizes.trackWidth += std::max(least, breaks ? 0 : std::min(whole, room)) + rounding;
}

Diagram LayoutMaker::make()
{
    placeAllRows();
    shareWidth();
    placeAllRows();
    breakHead();
    placeAllRows();
    placeHead();
    addNetwork();
    addCluster();
    for (qsizetype i = 0; i < m_scene.sources.size(); ++i)
        addSource(i);
    addBands();
    addProxy();
    addInside();
    addTargets();
    for (qsizetype i = 0; i < m_scene.links.size(); ++i)
        addLink(i);
    closeBounds();
    return m_diagram;
}

Diagram layoutDiagram(const QList<Flow> &flows, const QList<Finding> &findings, const QString &title,
                      const QString &practice, const QStringList &running, const QString &unfolded)
{
    LayoutMaker maker(buildScene(flows, findings, {running, false, unfolded}), Metrics());
    maker.addFrame(title, practice);
    return maker.make();
}

} // namespace netsetup
