// What pods themselves are evidence of, whatever their logs say: which images the kubelet could pull, and
// that a place which says nothing was asked.
#pragma once

#include "cluster/pods.h"
#include "findings/finding.h"
#include "flows/flow.h"

namespace netsetup {

/// Of one pod: of its pulls, and of its silence unless `spoke`.
QList<Evidence> podEvidence(const PodState &pod, bool spoke, const QList<Flow> &flows, const QDateTime &at);

/// Of a node that got no pod; `why` in words.
Evidence noPodEvidence(const QString &node, const QString &why, const QDateTime &at);

} // namespace netsetup
