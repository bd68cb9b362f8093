// The two files that speak of all the others.
#pragma once

#include "handoff/handoff.h"

namespace netsetup {

/// manifest.json, schema netsetup.manifest/1, over the artifacts given.
Artifact manifest(const HandoffInput &input, const QList<Artifact> &artifacts);

/// SHA256SUMS as `sha256sum -c` reads it, over the artifacts given.
Artifact checksums(const QList<Artifact> &artifacts);

} // namespace netsetup
