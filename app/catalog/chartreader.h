// Reads and checks the sections of a catalog file that speak of the chart's values and of the cluster's
// inside.
#pragma once

#include "catalog/catalog.h"

#include <QJsonArray>

namespace netsetup {

class StrictObject;

/// Takes "podLabels", "keySecret", "values" and "clusterFlows" out of the file.
void readChartFacts(StrictObject &file, ProductLine &line, QString &problem);
/// What does not fit together in them; empty: nothing.
QString chartInconsistencyOf(const ProductLine &line);

} // namespace netsetup
