// What public registries have under the tags of the plan, so that copies can be held against it.
#pragma once

#include "checks/check.h"

namespace netsetup {

/// By image, as upstreamName() calls it; only those that a public registry gave. Pure.
QHash<QString, UpstreamManifest> upstreamManifests(const QList<Flow> &flows, const QList<Evidence> &evidence);

/// "quay.io/stackstate/promtail:2.9.10"
QString upstreamName(const FlowImage &image);

} // namespace netsetup
