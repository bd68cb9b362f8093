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

void Network::learnFrom(const DnsReply &reply)
{
    if (reply.server != resolvers.first().text())
        return;
    const bool ipv4 = reply.type == DnsType::A;
    ipv4Answered = ipv4Answered || (ipv4 && reply.outcome == DnsOutcome::Answer);
    ipv6Silent = ipv6Silent || (!ipv4 && reply.outcome == DnsOutcome::Timeout && ipv4Answered);
}

} // namespace netsetup
