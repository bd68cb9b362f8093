// What a plan's chart has, and where it comes from: asked by those who configure it, install it or fetch it.
#pragma once

#include "catalog/catalog.h"

namespace netsetup {

/// The keys of a role that the chart version of this plan has.
QStringList chartKeys(const ProductLine &line, const QString &role, const Plan &plan);

/// The https:// address of the chart repository for the plan's chart source; empty: no public source names
/// one.
QString chartRepositoryOf(const ProductLine &line, const Plan &plan);

} // namespace netsetup
