// What a chart archive says of the images of a product line, in place of what the line says itself.
#pragma once

#include "catalog/catalog.h"

namespace netsetup {

/// `known` (in the flavour of the plan) with registries, repositories and tags of the archive, an entry per
/// different reference, and the images of values that the line does not know. An image of which the archive
/// says nothing stays, without its tag where the version is another one.
QList<CatalogImage> imagesOfArchive(const ProductLine &line, const ChartArchive &archive,
                                    const QList<CatalogImage> &known);

/// The chart source whose images are those of the archive; empty: none, or no archive.
QString archiveSource(const ProductLine &line, const ChartArchive &archive);

/// What the archive leaves open, in sentences.
QStringList archiveGaps(const ProductLine &line, const Plan &plan);

} // namespace netsetup
