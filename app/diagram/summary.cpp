// The picture for a small place: the scene with fewer arrows, and the sizes that it is laid out with.
#include "diagram/layoutmaker.h"

namespace netsetup {

namespace {

Metrics summarySizes()
{
    Metrics sizes;
    sizes.titlesOnly = true;
    sizes.margin = 4;
    sizes.areaPad = 2;
    sizes.areaHead = 0;
    sizes.clusterHead = 24;
    sizes.boxPad = 6;
    sizes.sourceHead = 26;
    sizes.sourceFoot = 12;
    sizes.firstPort = 13;
    // In the smallest usual window it is shown whole with letters that can be read: whole host names and what
    // stands on a line find their room in what is left between the boxes.
    sizes.usualWidth = 852;
    sizes.mostForBadges = 200;
    // A name in one line is a line less to scroll by, in any language.
    sizes.hostColumns = 37;
    sizes.gap = 4;
    sizes.bandPad = 2;
    sizes.arrowRoom = 12;
    sizes.beyondRoom = 10;
    sizes.rowPad = 1;
    return sizes;
}

} // namespace

Diagram layoutSummary(const QList<Flow> &flows, const QList<Finding> &findings, const QStringList &running)
{
    return LayoutMaker(buildScene(flows, findings, {running, true, {}}), summarySizes()).make();
}

} // namespace netsetup
