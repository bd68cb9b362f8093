// The picture for a small place: the scene with fewer arrows, and the sizes that it is laid out with.
#include "base/inwords.h"
#include "diagram/hopstate.h"
#include "diagram/layoutmaker.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

/// What several connections are together. One that was not looked at, or is right now,
/// keeps the others from saying "works".
int weight(HopState state)
{
    return state == HopState::Pass ? -1 : severity(state);
}

/// Links stand in the order of their ends, so those of the same ends are neighbours.
QList<SceneLink> merged(const QList<SceneLink> &links)
{
    QList<SceneLink> few;
    for (const SceneLink &link : links) {
        if (few.isEmpty() || few.last().source != link.source || few.last().target != link.target) {
            few << link;
            continue;
        }
        SceneLink &whole = few.last();
        whole.others << link.flow;
        whole.required = whole.required || link.required;
        if (weight(link.state) > weight(whole.state))
            whole.state = link.state;
    }
    return few;
}

/// "cdn.quay.io:443 and 6 more".
QString labelWithNumber(const SceneLink &link)
{
    const qsizetype more = link.others.size();
    if (more == 0)
        return link.label;
    return more == 1 ? inWords("Diagram", "%1 and 1 more").arg(link.label)
                     : inWords("Diagram", "%1 and %2 more").arg(link.label, QString::number(more));
}

bool isInside(const SceneTarget &target)
{
    return target.zone == SceneZone::Inside;
}

Metrics summarySizes(const Scene &scene)
{
    const bool hasInside = std::any_of(scene.targets.begin(), scene.targets.end(), isInside);
    const bool twoLegs = hasInside || scene.hasProxy;
    Metrics sizes;
    sizes.titlesOnly = true;
    sizes.margin = 5;
    sizes.areaPad = 4;
    sizes.areaHead = 0;
    sizes.clusterPad = 6;
    sizes.clusterHead = 24;
    sizes.gap = 6;
    sizes.boxPad = 6;
    sizes.sourceWidth = 134;
    sizes.sourceHead = 26;
    sizes.sourceFoot = 13;
    sizes.firstPort = 13;
    sizes.labelLine = 14;
    sizes.labelLift = 5;
    sizes.rowFoot = 7;
    sizes.insideColumns = 24;
    sizes.outsideColumns = twoLegs ? 32 : 52;
    sizes.insideWidth = hasInside ? 102 : 76;
    sizes.hostWidth = twoLegs ? 166 : 180;
    sizes.hostHead = 24;
    sizes.perimeterWidth = twoLegs ? 74 : 82;
    return sizes;
}

} // namespace

Diagram layoutSummary(const QList<Flow> &flows, const QList<Finding> &findings, const QStringList &running)
{
    Scene scene = buildScene(flows, findings, running);
    scene.links = merged(scene.links);
    const Metrics sizes = summarySizes(scene);
    for (SceneLink &link : scene.links)
        link.shown = labelWithNumber(link);
    return LayoutMaker(scene, sizes).make();
}

} // namespace netsetup
