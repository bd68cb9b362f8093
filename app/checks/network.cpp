// What a run may use of the outside.
#include "checks/check.h"

namespace netsetup {

Network::Network(QList<Resolver> resolversToAsk, QStringList searchDomains, QList<ConnectRule> connectMap,
                 Limits stageLimits)
    : resolvers(std::move(resolversToAsk))
    , searchList(std::move(searchDomains))
    , limits(stageLimits)
    , dialer(std::move(connectMap))
{}

DnsClient &Network::client(const Resolver &resolver)
{
    const QString server = resolver.text();
    auto found = clients.find(server);
    if (found == clients.end())
        found = clients.try_emplace(server, resolver, limits, dialer).first;
    return found->second;
}

} // namespace netsetup
