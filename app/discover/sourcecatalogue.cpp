// Every source, in the order in which its proposals are shown. A new source is its file and two lines here.
#include "discover/discover.h"

namespace netsetup {

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
    for (const DiscoverSource &source : discoverSources())
        source.look(request, found);
    return found;
}

} // namespace netsetup
