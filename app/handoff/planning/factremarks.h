// What is not certain about a rule: whoever prints the rule says so.
#pragma once

#include "handoff/handoff.h"

namespace netsetup {

/// "inferred from KFX caching, not stated by the vendor"; empty where the need for the rule was read in its
/// source, or comes from the plan.
Phrase factRemark(const Rule &rule);

} // namespace netsetup
