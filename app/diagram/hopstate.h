// The state of a flow, for arrows and lists alike.
#pragma once

#include "diagram/diagram.h"

namespace netsetup {

/// The worse, the more: not checked, works, works with a warning, could not tell, running, broken.
int severity(HopState state);

/// The state whose symbol stands for a finding.
HopState symbolFor(Status status);

/// In words. What the Agent can do without is never said to work when it does not.
QString stateWords(HopState state, bool required);

/// "dropped \u00b7 network team", or the state in words where nothing more is known.
QString hopWords(HopState state, const QString &what, const QString &who);

/// Running while the flow is among those that are; then its worst finding, as far as it speaks of
/// `initiator`. Proxy, and no initiator: every finding of the flow counts.
HopState flowState(const Flow &flow, const QList<Finding> &findings, const QStringList &running,
                   std::optional<Initiator> initiator = {});

} // namespace netsetup
