#include "diagram/stations.h"

#include "base/inwords.h"
#include "diagram/boxwords.h"
#include "diagram/hopstate.h"
#include "diagram/textfit.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

using namespace metrics;

namespace {

Band bandOf(BoxKind kind, const QString &id, const BoxWords &words)
{
    return {kind, id, inWords("Diagram", words.title), inWords("Diagram", words.line)};
}

bool isLeg(const SceneLink &link)
{
    return link.target == proxyIndex;
}

bool isProxied(const SceneLink &link)
{
    return link.source == proxyIndex;
}

bool isInside(const Scene &scene, const SceneLink &link)
{
    return !isLeg(link) && scene.targets.at(link.target).inside;
}

bool tells(const SceneLink &link, Station station)
{
    const bool isWrong = link.story.isKnown() && link.story.state != HopState::Pass;
    return isWrong && link.story.station == station;
}

/// The proxy looks names up by itself: behind it there is no name server of the agent's.
bool asksForNames(const SceneLink &link)
{
    return (!isLeg(link) && !isProxied(link)) || (isLeg(link) && tells(link, Station::Names));
}

} // namespace

QList<Band> bandsOf(const Scene &scene)
{
    const auto any = [&scene](auto holds) {
        return std::any_of(scene.links.begin(), scene.links.end(), holds);
    };
    QList<Band> bands;
    if (any(asksForNames))
        bands << bandOf(BoxKind::Names, u"names"_s, namesWords);
    const bool outside =
        any([&scene](const SceneLink &link) { return !isLeg(link) && !isInside(scene, link); });
    if (outside)
        bands << bandOf(BoxKind::Perimeter, u"firewall"_s, perimeterWords);
    const auto isRefused = [&scene](const SceneLink &link) {
        return !isLeg(link) && !isInside(scene, link) && tells(link, Station::Certificate);
    };
    const bool inspected = any([&isRefused](const SceneLink &link) {
        return isRefused(link) && link.story.id.startsWith("tls.intercept"_L1);
    });
    if (any(isRefused))
        bands << bandOf(BoxKind::Certificate, u"certificate"_s,
                        inspected ? inspectionWords : certificateWords);
    return bands;
}

double bandWidth(const Band &band, const Metrics &sizes)
{
    return std::max(boldWidth(band.title, titleSize), sansWidth(band.line, smallSize)) + 2 * sizes.bandPad;
}

double bandHead(const Band &band, const Metrics &sizes)
{
    constexpr double title = 19; // its baseline
    const bool hasLine = !sizes.titlesOnly && !band.line.isEmpty();
    return title + (hasLine ? smallLine : 0) + sizes.gap;
}

QString badgeWordsOf(const SceneLink &link)
{
    const bool isQuiet = !tells(link, link.story.station);
    if (isLeg(link) && isQuiet)
        return {};
    return hopWords(link.story.state, link.story.what, link.who());
}

QStringList badgeLines(const SceneLink &link, double room)
{
    const QString words = badgeWordsOf(link);
    if (words.isEmpty() || sansWidth(words, labelSize) <= room)
        return words.isEmpty() ? QStringList() : QStringList{words};
    if (link.story.what.isEmpty() || link.who().isEmpty())
        return wrapText(words, room, labelSize);
    // Marked, so that nobody reads on from what happened to whose turn it is.
    return wrapText(link.story.what, room, labelSize) + wrapText(u"\u00b7 "_s + link.who(), room, labelSize);
}

double badgeWidth(const QStringList &lines)
{
    double width = 0;
    for (const QString &line : lines)
        width = std::max(width, sansWidth(line, labelSize));
    return badgeText + width + badgeEnd;
}

Station stationIn(const Scene &scene, const SceneLink &link)
{
    if (!tells(link, link.story.station))
        return Station::Destination;
    const Station station = link.story.station;
    if (isLeg(link))
        return station == Station::Names ? station : Station::Destination;
    if (isProxied(link))
        return std::max(station, Station::Proxy);
    const bool leavesNetwork = !isInside(scene, link);
    if (station == Station::Proxy)
        return leavesNetwork ? Station::Perimeter : Station::Destination;
    if (station <= Station::Names || leavesNetwork)
        return station;
    return Station::Destination;
}

double leastBadgeRoom(const SceneLink &link)
{
    constexpr double unbroken = 150; // words up to that are not broken
    constexpr double half = 0.58;    // of longer ones, and a little more
    if (link.story.what.isEmpty())
        return wholeBadgeRoom(link);
    const double what = sansWidth(link.story.what, labelSize);
    const double who = sansWidth(link.who(), labelSize);
    return std::max(who, what <= unbroken ? what : std::max(unbroken, half * what));
}

double wholeBadgeRoom(const SceneLink &link)
{
    return sansWidth(badgeWordsOf(link), labelSize);
}

} // namespace netsetup
