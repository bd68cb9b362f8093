// The hosts of a practice network in which all is well: what every scenario starts from.
#pragma once

#include "practice/imageshelf.h"
#include "practice/scenarios.h"

namespace netsetup::practice {

QList<Host> healthyHosts();

/// The tenant's host, the one that most scenarios break.
QString tenantHost();

/// The company's own registry, and the path below which it keeps copies.
QString companyRegistry();
QString companyPrefix();
HttpService companyRegistryService(const ImageShelf &shelf);

/// Names below this one belong to the company itself.
QString insideZone();

} // namespace netsetup::practice
