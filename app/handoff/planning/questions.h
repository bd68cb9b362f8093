// Which of the open questions another step of the pack asks already, so that nobody is asked twice.
#pragma once

#include "handoff/handoff.h"

namespace netsetup {

/// A decision on a change, or a thing to do that follows from the plan: the steps of the pack have it.
bool isAskedByStep(const OpenPoint &point);
/// The question that decides on this cause of a finding is one of the open questions.
bool isAskedAsQuestion(const Finding &finding, const Cause &cause);

} // namespace netsetup
