// The state of an arrow, from the findings of its flow.
#pragma once

#include "diagram/diagram.h"

namespace netsetup {

/// The worse, the more: not checked, works, works with a warning, could not tell, broken.
int severity(HopState state);

/// The state whose symbol stands for a finding.
HopState symbolFor(Status status);

/// The worst finding of the flow, as far as it speaks of this initiator. Proxy: every finding of the flow
/// counts.
HopState hopState(const Flow &flow, Initiator initiator, const QList<Finding> &findings);

} // namespace netsetup
