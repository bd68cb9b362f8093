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
    sizes.gap = 6;
    sizes.boxPad = 6;
    sizes.sourceHead = 26;
    sizes.sourceFoot = 12;
    sizes.firstPort = 13;
    sizes.rowPad = 2;
    // Its place is low and wide: everything stands on one line where it can.
    sizes.usualWidth = 1100;
    sizes.mostForBadges = 260;
    sizes.hostColumns = 40;
    return sizes;
}

} // namespace

Diagram layoutSummary(const QList<Flow> &flows, const QList<Finding> &findings, const QStringList &running)
{
    return LayoutMaker(buildScene(flows, findings, {running, true, {}}), summarySizes()).make();
}

} // namespace netsetup
