// What only several places together can tell: pods that do not get where their node gets, and single nodes
// that do not get where the others get.
#pragma once

#include "checks/evidenceindex.h"
#include "checks/judging.h"

namespace netsetup {

/// `findings` are those of the flow from wherever it is told, `witnesses` those from elsewhere. A silence or
/// refusal that others do not meet is told by what sets its place apart, in place of `tcp.drop` and its like:
/// `tcp.pod-only`, `tcp.one-node`. Where only pods were asked, that their node may fare better is named
/// beside the other causes.
void tellAcross(const Flow &flow, const EvidenceIndex &index, const QList<Finding> &witnesses,
                QList<Finding> &findings);

} // namespace netsetup
