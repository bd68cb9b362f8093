// Which flow brings which images: what a registry has to serve for this plan.
#pragma once

#include "flows/flow.h"

namespace netsetup {

/// Fills what the registry flows among `flows` have to know: images, architectures, allowed hosts, login.
void fillImages(QList<Flow> &flows, const Plan &plan, const ProductLine &line);

} // namespace netsetup
