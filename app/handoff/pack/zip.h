// A ZIP in memory, the same bytes for the same input wherever it is made.
#pragma once

#include "handoff/handoff.h"

namespace netsetup {

Result<QByteArray> zipOf(const QList<Artifact> &artifacts, const QDateTime &stamp);

} // namespace netsetup
