// Sizes and distances of the picture, in one place, on an 8 pixel grid where nothing speaks against it.
#pragma once

#include "diagram/diagram.h"

namespace netsetup::metrics {

inline constexpr double margin = 24;
inline constexpr double areaPad = 16;  ///< inside the own network and the zones
inline constexpr double areaHead = 30; ///< room for their headings
inline constexpr double clusterPad = 14;
inline constexpr double clusterHead = 32;
inline constexpr double gap = 14; ///< between neighbours

inline constexpr double sourceWidth = 204;
inline constexpr double sourceHead = 42; ///< title and one line
inline constexpr double firstPort = 26;  ///< a source's first arrow, below its top
inline constexpr double partHeight = 26;
inline constexpr double partGap = 6;
inline constexpr double partPad = 10;

inline constexpr double lanePitch = 10; ///< between vertical arrow parts
inline constexpr double portPitch = 12; ///< between arrows that leave a source for a lane

inline constexpr double labelSize = 12;
inline constexpr double labelLine = 16;
inline constexpr double labelLift = 7; ///< of the last baseline above its arrow
inline constexpr double rowFoot = 11;  ///< below an arrow: half a mark and air
inline constexpr int insideColumns = 32;
inline constexpr int outsideColumns = 44;
inline constexpr double markRoom = 44;  ///< from the start of a label column to its text
inline constexpr double arrowRoom = 30; ///< from the text to the box, for the arrow head

inline constexpr double insideWidth = 208;
inline constexpr double hostWidth = 272;
inline constexpr double hostHead = 26; ///< title line of a destination
inline constexpr double smallLine = 14;
inline constexpr double smallSize = 11;
inline constexpr int leastDetailLines = 3; ///< a destination with one arrow has room for them
inline constexpr int mostDetailLines = 4;
inline constexpr double titleSize = 13;
inline constexpr double boxPad = 12;
inline constexpr double perimeterWidth = 104;

inline constexpr double headingHeight = 40;
inline constexpr double bannerHeight = 36;
inline constexpr double legendHeight = 64;
inline constexpr double leastWidth = 940; ///< the legend needs it

} // namespace netsetup::metrics
