// From options to the network that checks may use.
#pragma once

#include "session/session.h"

namespace netsetup {

/// The list of public roots that comes with the program, as PEM; its first line says what it is.
QByteArray bundledRoots();

std::unique_ptr<Network> makeNetwork(const NetOptions &options, const Plan &plan, const ProductLine &line);

} // namespace netsetup
