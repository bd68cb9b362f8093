// Which rules are open already: only a check that ran where a rule's connections start can tell.
#pragma once

#include "findings/report/report.h"
#include "flows/rule.h"

namespace netsetup {

/// Fills the sighting of each rule from the findings about its flow: the state by those from its own
/// initiator, the remark by those from elsewhere. A rule is open where every address that was tried connects
/// and nothing behind it speaks against that; blocked where the connection itself fails.
void tellStates(const Report &report, const QList<Flow> &flows, QList<Rule> &rules);

} // namespace netsetup
