// The stations that lines pass, and what stands on a line at the one where it has something to tell.
#pragma once

#include "diagram/rows.h"

namespace netsetup {

struct Band
{
    BoxKind kind = BoxKind::Perimeter;
    QString id;
    QString title;
    QString line;
};

/// The bands of this picture, from the agent outward.
QList<Band> bandsOf(const Scene &scene);
double bandWidth(const Band &band, const Metrics &sizes);
/// Down to below its words.
double bandHead(const Band &band, const Metrics &sizes);

/// "dropped · network team", the state in words; on the way to the proxy nothing where all is well.
QString badgeWordsOf(const SceneLink &link);
/// The same in lines: whose turn it is begins one where both do not fit beside each other.
QStringList badgeLines(const SceneLink &link, double room);
double badgeWidth(const QStringList &lines);
/// Room for its words in a few lines, and for all of them in one.
double leastBadgeRoom(const SceneLink &link);
double wholeBadgeRoom(const SceneLink &link);

/// Where this picture has its symbol: not each line passes the station of which its story tells.
Station stationIn(const Scene &scene, const SceneLink &link);

} // namespace netsetup
