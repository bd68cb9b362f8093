// The state of an arrow, from the findings of its flow.
#pragma once

#include "diagram/diagram.h"

namespace netsetup {

/// The worst finding of the flow, as far as it speaks of this initiator. Proxy: every finding of the flow
/// counts.
HopState hopState(const Flow &flow, Initiator initiator, const QList<Finding> &findings);

} // namespace netsetup
