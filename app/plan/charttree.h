// A chart with its sub-charts, as Chart.yaml and values.yaml describe them.
#pragma once

#include "base/result.h"

#include <QJsonObject>
#include <QList>

namespace netsetup {

/// An image that a template names outright: no value moves it.
struct FixedImage
{
    QString file; ///< "templates/remote-kube-cache-deployment.yaml", below its chart
    QString reference;
};

struct ChartTree
{
    QString name;
    QString version;
    QJsonObject values;
    /// Under which keys of `values` a sub-chart finds its own: (name of the chart, key).
    QList<std::pair<QString, QString>> dependencies;
    QList<FixedImage> fixedImages;
    QList<ChartTree> below;
};

/// Reads Chart.yaml, values.yaml and the fixed images of the templates of the chart in a .tgz and of its
/// sub-charts, in folders or packed.
Result<ChartTree> readChartTree(const QByteArray &bytes, const QString &field);

} // namespace netsetup
