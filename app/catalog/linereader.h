// Turns one catalog file into a product line, strictly; see resources/catalog for the files.
#pragma once

#include "catalog/catalog.h"

namespace netsetup {

/// The error names file and key.
Result<ProductLine> lineFromJson(const QJsonObject &object, const QString &file);

/// The same without asking whether it fits together: for what is compiled in, since a test asks that of each.
Result<ProductLine> builtInLineFromJson(const QJsonObject &object, const QString &file);

/// What does not fit together within a line (a source that is not listed, an image of no part …); empty: all
/// fits.
QString inconsistencyOf(const ProductLine &line);

} // namespace netsetup
