// A chart with its sub-charts, as Chart.yaml and values.yaml describe them.
#pragma once

#include "base/result.h"

#include <QJsonObject>
#include <QList>

namespace netsetup {

struct ChartTree
{
    QString name;
    QString version;
    QJsonObject values;
    /// Under which keys of `values` a sub-chart finds its own: (name of the chart, key).
    QList<std::pair<QString, QString>> dependencies;
    QList<ChartTree> below;
};

/// Reads Chart.yaml and values.yaml of the chart in a .tgz and of its sub-charts, in folders or packed.
Result<ChartTree> readChartTree(const QByteArray &bytes, const QString &field);

} // namespace netsetup
