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
inline constexpr double titleSize = 13;
inline constexpr double titleLine = 16;
inline constexpr double labelSize = 12;
inline constexpr double labelStep = 15; ///< from one line of a label to the next
inline constexpr double smallSize = 11;
inline constexpr double smallLine = 13;

inline constexpr double legendLine = 20;  ///< from one row of the legend to the next
inline constexpr double sampleWidth = 44; ///< of the arrows in the legend

} // namespace metrics

/// As they are here: for the whole picture, and wider where the words of a language need it. The width counts
/// most: the window shows it whole, and letters shrink with it.
struct Metrics
{
    bool titlesOnly = false; ///< no parts, no descriptions, no zones: the summary

    double margin = 10;
    double areaPad = 6;   ///< inside the own network and the zones
    double areaHead = 26; ///< room for their headings
    double clusterPad = 6;
    double clusterHead = 26;
    double gap = 8; ///< between neighbours
    double boxPad = 10;

    double sourceWidth = 142;
    double sourceHead = 40; ///< title and one line
    double sourceFoot = 12; ///< below its last arrow
    double firstPort = 24;  ///< a source's first arrow, below its top
    double partHeight = 24;
    double partGap = 4;
    double partPad = 7;

    double lanePitch = 10; ///< between vertical arrow parts
    double portPitch = 12; ///< between arrows that leave a source for a lane

    double labelLine = 15; ///< of the only line, or the first
    double labelLift = 5;  ///< of the last baseline above its arrow
    double rowFoot = 10;   ///< below an arrow: half a mark and air
    int insideColumns = 30;
    int outsideColumns = 32;
    double markRoom = 22;  ///< from the start of a label column to its text
    double arrowRoom = 14; ///< from the text to the box, for the arrow head

    double insideWidth = 156;
    double hostWidth = 188;
    double hostHead = 26; ///< title line of a destination
    double perimeterWidth = 91;

    double headingHeight = 34; ///< with one line
    double bannerHeight = 30;  ///< with one line
    double leastWidth = 640;   ///< the banner and the longest words of the legend need it
};

} // namespace netsetup
