// Which flow brings which images: what a registry has to serve for this plan.
#pragma once

#include "flows/flow.h"

namespace netsetup {

/// Fills what the registry flows among `flows` have to know: images, architectures, allowed hosts, login.
void fillImages(QList<Flow> &flows, const Plan &plan, const ProductLine &line);

/// "host:port" of those to whom the plan lets the login of the own registry go: itself, and companions.
QStringList registryLoginHosts(const RegistryPlan &registry);

} // namespace netsetup
