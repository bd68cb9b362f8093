// Which product line a chart or a chart repository belongs to, as the catalog has it.
#pragma once

#include "discover/proposing.h"

namespace netsetup {

/// Proposes product line and chart source for a repository of the vendor; false where it is none.
bool proposeByRepository(Proposer &proposer, const DiscoverRequest &request, const QString &url,
                         Confidence confidence, const QString &why);

} // namespace netsetup
