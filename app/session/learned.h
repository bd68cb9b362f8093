// What only a check can tell about a flow, carried into the rules.
#pragma once

#include "findings/report/report.h"
#include "flows/rule.h"

namespace netsetup {

/// Interception that the line cannot live with: the rules ask for an exemption. A private answer with a valid
/// public certificate: a private link, whose addresses are internal.
/// A login that nobody here can do: the rules through the proxy ask for an exemption from it.
void applyWhatChecksLearned(const Report &report, const Plan &plan, bool lineHasCaKey, QList<Flow> &flows,
                            QList<Rule> &rules);

} // namespace netsetup
