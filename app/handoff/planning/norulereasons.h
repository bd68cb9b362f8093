// Why a format prints nothing: each reason once, with the hosts that it holds for.
#pragma once

#include "handoff/handoff.h"

namespace netsetup {

/// One line per reason, refusals first, since they can be overridden. Never empty.
Phrase reasonsForNoRule(const QList<PlannedRule> &rules);

} // namespace netsetup
