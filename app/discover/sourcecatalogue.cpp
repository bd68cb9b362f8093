// Every source, in the order in which its proposals are shown. A new source is its file and two lines here.
#include "base/log.h"
#include "discover/discover.h"

namespace netsetup {

namespace {

Q_LOGGING_CATEGORY(logger, "netsetup.discover", QtFatalMsg)

} // namespace

DiscoverSource helmCommandSource();
DiscoverSource kubeconfigSource();
DiscoverSource helmRepositoriesSource();
DiscoverSource proxyVariablesSource();
DiscoverSource systemProxySource();
DiscoverSource resolversSource();
DiscoverSource trustedRootsSource();

const QList<DiscoverSource> &discoverSources()
{
    static const QList<DiscoverSource> sources{
        helmCommandSource(), kubeconfigSource(), helmRepositoriesSource(), proxyVariablesSource(),
        systemProxySource(), resolversSource(),  trustedRootsSource(),
    };
    return sources;
}

Discovery discover(const DiscoverRequest &request)
{
    Discovery found;
    for (const DiscoverSource &source : discoverSources()) {
        const qsizetype before = found.proposals.size();
        source.look(request, found);
        qCDebug(logger).noquote() << source.id << "proposes" << found.proposals.size() - before;
    }
    return found;
}

} // namespace netsetup
