// What the places that hand out charts say of them: the index of a chart repository, and the tags and
// manifests of a registry. All of it comes from the network and may be hostile.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace netsetup {

/// Nobody's index is larger: that of a repository of hundreds of charts has a tenth of it.
constexpr qsizetype largestChartIndex = 20 * 1024 * 1024;

/// One version of a chart, as the index of a repository offers it.
struct ChartOffer
{
    QString version;
    QString url;    ///< as written: whole, or relative to the index
    QString sha256; ///< lower-case hex; empty: the index does not say
};

/// The chart of this version in an index.yaml; without a version the newest one that is no pre-release.
/// Codes: "chart.no-version" where only the version is missing, else "chart.not-there".
Result<ChartOffer> offerInIndex(const QByteArray &index, const QString &chart, const QString &version);

/// The newest that is no pre-release, as Helm picks it; empty: there is none.
QString newestChartVersion(const QStringList &versions);

/// "+" cannot stand in a tag: Helm writes "_".
QString tagForChartVersion(const QString &version);
QString chartVersionOfTag(const QString &tag);

/// The versions in the answer to "/tags/list".
QStringList chartVersionsInTags(const QByteArray &body);

/// Where in a registry the archive of a chart is.
struct ChartLayer
{
    QString digest; ///< "sha256:…"
    qint64 size = 0;
};
/// Nothing where the body is not the manifest of a Helm chart.
std::optional<ChartLayer> chartLayerIn(const QByteArray &manifest);

} // namespace netsetup
