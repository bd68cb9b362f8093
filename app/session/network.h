// From options to the network that checks may use.
#pragma once

#include "session/session.h"

namespace netsetup {

std::unique_ptr<Network> makeNetwork(const NetOptions &options, const Plan &plan, const ProductLine &line);

} // namespace netsetup
