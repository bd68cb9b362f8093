// The planner's decisions as the documents tell them.
#pragma once

#include "handoff/handoff.h"

namespace netsetup {

/// input.decisions with their reasons in the language of the moment. They are kept in English, for the
/// manifest.
QList<DecisionNote> toldDecisions(const HandoffInput &input);

} // namespace netsetup
