// What pods are told of a proxy by their environment, and whether they get through the one of the plan.
#pragma once

#include "checks/evidenceindex.h"
#include "checks/judging.h"

namespace netsetup {

/// `proxy.no-proxy`, from the variables that a pod has: traffic of the cluster itself must not go to the
/// proxy.
QList<Finding> judgeClusterProxy(const QString &vantage, const QList<Evidence> &evidence);

/// A pod has opened a tunnel to a host of the plan.
bool podsPassProxy(const QList<Flow> &flows, const EvidenceIndex &index);

} // namespace netsetup
