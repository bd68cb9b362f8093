// A newer description of a product line, from a file that the user names in place of the one that is compiled
// in.
#pragma once

#include "catalog/catalog.h"

namespace netsetup {

/// Reads a file of the form of resources/catalog/<id>.json. What it says ends up in rules and files for other
/// programs, so it is read as strictly as the built-in ones; one that is older than the built-in one of the
/// same id is refused. `field` names the option in the error.
Result<ProductLine> readCatalogFile(const QString &path, const QString &field);

} // namespace netsetup
