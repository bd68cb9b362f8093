// The charts that the practice repositories hand out: of each product line one archive that names its images
// by the names of the practice world, with an index and real checksums.
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

#include <memory>

namespace netsetup::practice {

struct ChartShelf
{
    QByteArray index;                   ///< index.yaml
    QMap<QByteArray, QByteArray> files; ///< archives by name
};
using ChartShelfPtr = std::shared_ptr<const ChartShelf>;

/// The charts as this chart source makes them ("quay", "rancher-prime"). Empty where the practice material
/// cannot be read, which starting a network reports anyway.
ChartShelf chartsFrom(const QString &chartSource);

} // namespace netsetup::practice
