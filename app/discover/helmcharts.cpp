#include "discover/helmcharts.h"

#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace netsetup {

bool proposeByRepository(Proposer &proposer, const DiscoverRequest &request, const QString &url,
                         Confidence confidence, const QString &why)
{
    const QUrl repository(url);
    const QStringList products = request.catalog.products();
    for (const QString &product : products) {
        const ProductLine &line = *request.catalog.line(product);
        const QUrl known(line.chartRepo);
        const bool same = repository.host() == known.host() && repository.path().startsWith(known.path()) &&
                          !repository.host().isEmpty();
        if (!same)
            continue;
        proposer.propose(u"--product"_s, product, confidence, why);
        for (const CatalogHost &host : line.hosts) {
            if (host.purpose != Purpose::ChartRepo || host.host != known.host())
                continue;
            for (const QString &source : host.chartSources) {
                if (proposer.isAccepted(u"--chart-source"_s, source))
                    proposer.propose(u"--chart-source"_s, source, confidence, why);
            }
        }
        return true;
    }
    return false;
}

QString productOfChart(const DiscoverRequest &request, const QString &chart)
{
    static const QRegularExpression version(u"-[0-9][^/]*\\.tgz$"_s);
    QString name = chart;
    name.remove(version);
    name = name.section(u'/', -1).section(u'\\', -1);
    const QStringList products = request.catalog.products();
    for (const QString &product : products) {
        if (request.catalog.line(product)->chartName == name)
            return product;
    }
    return {};
}

} // namespace netsetup
