// A Helm chart archive (.tgz) and the images that its values name.
#pragma once

#include "plan/planfields.h"

namespace netsetup {

/// Name, version and images of the chart, with its sub-charts'. Registries are those that the chart uses
/// while nobody sets a value. Never unpacked to disk; templates are not read. `field` names the archive in
/// the error.
Result<ChartArchive> readChartArchive(const QByteArray &bytes, const QString &field);

constexpr qsizetype mostArchiveImages = 200;

/// An archive of this product line, with images, and with a version as Helm prints it.
Outcome checkArchiveFits(const ChartArchive &archive, const PlanVocabulary &words, const QString &field);

/// What must hold of each image, wherever it comes from.
Outcome checkArchiveImage(const ArchiveImage &image, const QString &field);

} // namespace netsetup
