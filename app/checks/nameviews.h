// What pods, nodes and workstation get for the same name: other addresses, or the same ones after a wait of
// seconds.
#pragma once

#include "checks/judging.h"
#include "checks/tellers.h"

namespace netsetup {

/// `dns.disagree` where the pods, the nodes and the others have no address of a name in common, or single
/// pods have none in common with the others; `dns.slow-5s` where a look-up in a pod takes a multiple of the
/// five seconds after which resolvers ask again, and does not elsewhere.
QList<Finding> judgeNameViews(const Flow &flow, const FlowPlaces &places, const EvidenceIndex &index);

} // namespace netsetup
