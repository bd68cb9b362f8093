#include "catalog/chartlookups.h"

#include "base/netnames.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace netsetup {

QStringList chartKeys(const ProductLine &line, const QString &role, const Plan &plan)
{
    QStringList keys;
    const QList<ChartValue> entries = line.valuesFor(role, plan);
    for (const ChartValue &entry : entries) {
        if (!entry.key.isEmpty() && hasSince(plan.chart.version, entry.since))
            keys.append(entry.key);
    }
    return keys;
}

/// The line knows one address in full; of the other places it knows the hosts.
QString chartRepositoryOf(const ProductLine &line, const Plan &plan)
{
    const QString source = line.chartSourceOf(plan);
    for (const CatalogHost &host : line.hosts) {
        const bool fits = host.chartSources.isEmpty() || host.chartSources.contains(source);
        if (host.purpose != Purpose::ChartRepo || !fits)
            continue;
        const QString place = host.port == 443 ? host.host : HostPort{host.host, host.port}.text();
        return QUrl(line.chartRepo).host() == host.host ? line.chartRepo : QString("https://"_L1 + place);
    }
    return {};
}

} // namespace netsetup
