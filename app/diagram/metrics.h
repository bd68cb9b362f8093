// Sizes and distances of the picture, in one place. Both forms of it share the letters; the whole picture and
// the summary differ in the room around them.
#pragma once

#include "diagram/diagram.h"

namespace netsetup {

namespace metrics {

inline constexpr double headingSize = 20;
inline constexpr double headingLine = 25;
inline constexpr double bannerSize = 14;
inline constexpr double bannerLine = 19;
inline constexpr double titleSize = 14;
inline constexpr double titleLine = 17;
inline constexpr double labelSize = 13;
inline constexpr double labelStep = 16; ///< from one line of a label to the next
inline constexpr double smallSize = 12;
inline constexpr double smallLine = 14;

inline constexpr double badgeStep = 16; ///< from one line of a badge to the next
inline constexpr double badgeRim = 4;   ///< above its first line and below its last one
inline constexpr double badgeLead = 13; ///< from its left end to the middle of the symbol
inline constexpr double badgeText = 27; ///< from its left end to its words
inline constexpr double badgeEnd = 8;   ///< behind its words
inline constexpr double passedRadius = 3.5;

inline constexpr double legendLine = 20;  ///< from one row of the legend to the next
inline constexpr double sampleWidth = 44; ///< of the arrows in the legend

} // namespace metrics

/// As they are here: for the whole picture, and wider where the words of a language need it. The width counts
/// most: the window shows it whole, and letters shrink with it.
struct Metrics
{
    bool titlesOnly = false; ///< no parts, no descriptions, no zones: the summary

    double margin = 8;
    double areaPad = 5;   ///< inside the own network
    double areaHead = 26; ///< room for its heading
    double clusterPad = 5;
    double clusterHead = 26;
    double gap = 8; ///< between neighbours
    double boxPad = 9;

    double sourceWidth = 130;
    double sourceHead = 42; ///< title and one line
    double sourceFoot = 13; ///< below its last arrow
    double firstPort = 24;  ///< a source's first arrow, below its top, where there is a choice
    double leastPort = 12;
    double partHeight = 21;
    double partGap = 3;
    double partPad = 6;

    double lanePitch = 8;  ///< between vertical arrow parts
    double portPitch = 10; ///< between arrows that leave a source for a lane
    double rowPad = 4;     ///< above and below a badge
    double bandPad = 4;    ///< beside the words of a band

    double legRoom = 40; ///< of the arrows to the proxy
    double proxyWidth = 126;
    double trackWidth = 120; ///< the last stretch of the arrows; badges make it wider
    double arrowRoom = 15;   ///< from a badge to the box, for the arrow head
    double beyondRoom = 16;  ///< at least so much is seen of a line behind the place where it stops
    double hostWidth = 150;
    int hostColumns = 31; ///< of a label, before it is broken
    int fewColumns = 28;  ///< the same where there is little room
    int proxyColumns = 18;

    double headingHeight = 34; ///< with one line
    double bannerHeight = 30;  ///< with one line
    double leastWidth = 640;   ///< the banner and the longest words of the legend need it
    /// The smallest usual window shows so much of it whole, with letters that can be read, and a scroll bar
    /// beside it.
    double usualWidth = 838;
    double mostForBadges = 130; ///< by which badges make the last stretch wider
};

} // namespace netsetup
