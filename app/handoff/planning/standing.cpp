#include "handoff/planning/standing.h"

#include "base/listindex.h"
#include "plan/fieldvalues.h"

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

/// Who asks the proxy for this flow.
QList<Initiator> clientsOf(const HandoffInput &input, const QString &flowId)
{
    const Flow *flow = firstWith<&Flow::id>(input.flows, flowId);
    return flow == nullptr ? QList<Initiator>() : initiatorsOf(flow->clients);
}

QList<SeenRule> askedByClients(const HandoffInput &input, const Rule &rule)
{
    QList<SeenRule> seen;
    const QList<Initiator> clients = clientsOf(input, rule.flow);
    for (const Initiator client : clients) {
        Rule asked = rule;
        asked.initiator = client;
        asked.sources = input.plan.egress.sources.value(client);
        seen.append(SeenRule{asked, {}});
    }
    if (seen.isEmpty())
        seen.append(SeenRule{rule, Phrase("Handoff", "the plan does not say who asks the proxy for it")});
    return seen;
}

Phrase whyNotHere(const Format &format, const HandoffInput &input, const Rule &rule)
{
    const EgressMode mode = input.plan.egress.mode;
    if (mode == EgressMode::Proxy && rule.purpose == Purpose::Proxy)
        return Phrase("Handoff", "this is the way to the proxy itself, which the network team opens");
    const bool inside = rule.purpose == Purpose::Registry && rule.volatility == Volatility::Internal;
    if (mode == EgressMode::Proxy && inside && !isLeftOutOfProxy(input.plan.egress.proxy.noProxy, rule.host))
        return Phrase("Handoff", "%1 is planned without the proxy, but the no-proxy list does not hold it")
            .arg(rule.host);
    if (mode == EgressMode::Proxy)
        return Phrase("Handoff", "%1 does not go through the proxy").arg(rule.host);
    const bool gateway = format.can.standing == Standing::WebGateway && mode == EgressMode::Firewall;
    if (gateway && inside)
        return Phrase("Handoff", "%1 is inside: the way to it does not pass a gateway to the outside")
            .arg(rule.host);
    if (gateway)
        return {};
    return Phrase("Handoff", "the plan has no proxy on the way, so there is none to change");
}

} // namespace

QList<Initiator> everybody()
{
    return valuesOf<Initiator>();
}

QList<Initiator> proxyClients()
{
    QList<Initiator> clients = everybody();
    clients.removeOne(Initiator::Proxy);
    return clients;
}

QList<SeenRule> rulesAsSeen(const Format &format, const HandoffInput &input, const Rule &rule)
{
    if (format.can.standing == Standing::Filter)
        return {SeenRule{rule, {}}};
    if (rule.initiator == Initiator::Proxy)
        return askedByClients(input, rule);
    return {SeenRule{rule, whyNotHere(format, input, rule)}};
}

} // namespace netsetup
