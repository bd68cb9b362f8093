// What the planner decided for one format, in words: for the list of formats and for the lines below it.
#pragma once

#include "handoff/handoff.h"

namespace netsetup {

enum class Readiness { Ready, Partly, Refused };

struct FormatVerdict
{
    Readiness readiness = Readiness::Ready;
    QString brief;   ///< one line: "10 rules, 2 left out"
    QString details; ///< every reason once, with the hosts that it holds for
};

FormatVerdict verdictOn(const FormatPlan &plan);

} // namespace netsetup
