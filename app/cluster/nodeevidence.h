// From the log of a pod to evidence of the very shape that the checks collect here: the same judges read
// both.
#pragma once

#include "cluster/podlog.h"
#include "findings/finding.h"
#include "flows/flow.h"
#include "probes/trust.h"

namespace netsetup {

/// Whom pods and nodes trust, as far as it can be known from here. What the store of the image makes of a
/// chain is in the log.
struct ProbeTrust
{
    TrustStore publicRoots;
    TrustStore planCa; ///< empty when there is none
};

/// Evidence at the log's vantage, without keys. What the tools of the pod did not show is absent or null, a
/// flow that was not told whole (PodLog::isWhole) has no evidence but its name: judged, both are unknown.
/// `proxyTls`: the plan's proxy is an "https://" one.
QList<Evidence> evidenceFrom(const PodLog &log, const QList<Flow> &flows, const ProbeTrust &trust,
                             bool proxyTls = false);

/// The same evidence with keys that are unique in a report: "e1" …, from `first` on.
QList<Evidence> numbered(QList<Evidence> evidence, qsizetype first = 1);

} // namespace netsetup
