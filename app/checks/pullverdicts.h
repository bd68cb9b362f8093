// What the kubelet's own words about pulls mean: as good as a check from the node itself, since it is the
// node that pulls.
#pragma once

#include "checks/judging.h"

namespace netsetup {

/// What else has to be known of the cluster.
struct PullContext
{
    bool podsPassProxy = false; ///< a pod got through the proxy of the plan
};

/// The findings of one node about the images of one flow; none while nothing is known.
QList<Finding> judgePulls(const JudgeInput &input, const PullContext &context);

/// Of the checker's own image, which need not be one of the plan: `reg.checker-image`, where it did not come.
QList<Finding> judgeCheckerPulls(const QString &vantage, const QList<Evidence> &evidence);

} // namespace netsetup
