// From where something was seen, as whom it speaks for: the one place where the names of vantages are read.
#pragma once

#include "plan/plan.h"

namespace netsetup {

/// "node/worker-1" is one of the nodes, "workstation" is what its name says; any other name is a computer
/// that the plan does not speak of.
std::optional<Initiator> initiatorAt(const QString &vantage);

/// Seen by a node or a pod: what starts elsewhere may fare otherwise.
bool isInCluster(const QString &vantage);

} // namespace netsetup
