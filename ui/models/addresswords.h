// Addresses as people compare them: "192.0.2.10  TTL 300 s, seen 3 minutes ago".
#pragma once

#include "findings/report/report.h"

namespace netsetup {

/// One line for each address of one of the hosts that the report names, in its order.
QStringList addressLines(const Report &report, const QStringList &hosts);

} // namespace netsetup
