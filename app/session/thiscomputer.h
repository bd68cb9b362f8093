// What `discover` looks at: this computer as it is, or as a practice network makes it.
#pragma once

#include "discover/discover.h"
#include "session/session.h"

namespace netsetup {

/// Reads resolvers and trusted roots; the sources themselves are not asked yet.
DiscoverRequest thisComputer(const World &world);

} // namespace netsetup
