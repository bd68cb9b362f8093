// The addresses that the DNS gave, as the hand-off needs them.
#pragma once

#include "findings/report/report.h"

namespace netsetup {

/// One entry per host and address, hosts in flow order, addresses sorted; TTL and time of the latest look.
QList<ResolvedAddress> addressesIn(const QList<Flow> &flows, const QList<Evidence> &evidence);

} // namespace netsetup
