// From where something was seen, as whom it speaks for: the one place where the names of vantages are read.
#pragma once

#include "plan/plan.h"

#include <QStringView>

namespace netsetup {

struct VantageName
{
    /// Whom it speaks for; nobody: a computer that the plan does not speak of.
    std::optional<Initiator> initiator;
    QStringView name; ///< what stands behind the slash: of a node, or of the node of a pod
};

/// "node/worker-1" is one of the nodes, "workstation" is what its name says. Without a copy: places are
/// compared a great many times.
VantageName readVantage(QStringView vantage);

std::optional<Initiator> initiatorAt(QStringView vantage);

/// Seen by a node or a pod: what starts elsewhere may fare otherwise.
bool isInCluster(QStringView vantage);

} // namespace netsetup
