// A Helm chart archive (.tgz) and the images that its values name.
#pragma once

#include "plan/planfields.h"

namespace netsetup {

/// Name, version and images of the chart, with its sub-charts'. Registries are those that the chart uses
/// while nobody sets a value. Of the templates only the images are read that they name outright; the path of
/// such an image is that of its file. Never unpacked to disk. `field` names the archive in the error.
Result<ChartArchive> readChartArchive(const QByteArray &bytes, const QString &field);

constexpr qsizetype mostArchiveImages = 200;

/// An archive of this product line, with images, and with a version as Helm prints it.
Outcome checkArchiveFits(const ChartArchive &archive, const PlanVocabulary &words, const QString &field);

/// A template of the chart names the image outright: no value moves it to another registry.
bool isFixedInTemplate(const ArchiveImage &image);

/// What must hold of each image, wherever it comes from.
Outcome checkArchiveImage(const ArchiveImage &image, const QString &field);

} // namespace netsetup
