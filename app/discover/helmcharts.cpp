#include "discover/helmcharts.h"

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

} // namespace netsetup
