// The hosts of a practice network in which all is well: what every scenario starts from.
#pragma once

#include "practice/scenarios.h"

namespace netsetup::practice {

QList<Host> healthyHosts();

/// The tenant's host, the one that most scenarios break.
QString tenantHost();

/// Names below this one belong to the company itself.
QString insideZone();

} // namespace netsetup::practice
