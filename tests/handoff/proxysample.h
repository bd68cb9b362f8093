// A small plan behind a forward proxy, put together by hand: the nodes and pods ask the proxy, the proxy asks
// the hosts outside.
#pragma once

#include "handoff/sample.h"

namespace netsetup::testing {

inline Flow proxiedFlow(const QString &id, const QString &host, const QList<FlowOrigin> &clients)
{
    Flow flow;
    flow.id = id;
    flow.host = host;
    flow.purpose = id == QLatin1String("receiver") ? id : QStringLiteral("image-pull");
    flow.origins = {{QStringLiteral("proxy"), Initiator::Proxy}};
    flow.clients = clients;
    flow.way = FlowWay::Proxy;
    flow.proxy = QStringLiteral("proxy.corp.example.com:3128");
    flow.volatility = QStringLiteral("pinned");
    flow.url = QStringLiteral("https://") + host;
    return flow;
}

/// The receiver for nodes and pods, quay.io for the nodes, both through the proxy; the way to the proxy; the
/// clock past it.
inline HandoffInput proxyInput()
{
    HandoffInput input = smallInput();
    input.plan.egress.mode = EgressMode::Proxy;
    input.plan.egress.proxy.url = QStringLiteral("http://proxy.corp.example.com:3128");
    input.plan.egress.sources[Initiator::Nodes] = {cidr(QStringLiteral("10.0.0.0/16"))};
    input.plan.egress.sources[Initiator::Pods] = {cidr(QStringLiteral("10.244.0.0/16"))};
    const FlowOrigin node{QStringLiteral("node-agent"), Initiator::Nodes};
    const FlowOrigin pod{QStringLiteral("cluster-agent"), Initiator::Pods};
    const FlowOrigin runtime{QStringLiteral("container-runtime"), Initiator::Nodes};
    const QString proxyHost = QStringLiteral("proxy.corp.example.com");
    const QString clock = QStringLiteral("0.stackstate.pool.ntp.org");
    input.flows = {proxiedFlow(QStringLiteral("receiver"), receiverHost(), {node, pod}),
                   proxiedFlow(QStringLiteral("quay-registry"), QStringLiteral("quay.io"), {runtime})};
    input.rules = {
        rule(QStringLiteral("proxy"), Initiator::Nodes, proxyHost, QStringLiteral("internal"),
             {QStringLiteral("10.0.0.0/16")}, 3128),
        rule(QStringLiteral("proxy"), Initiator::Pods, proxyHost, QStringLiteral("internal"),
             {QStringLiteral("10.244.0.0/16")}, 3128),
        rule(QStringLiteral("receiver"), Initiator::Proxy, receiverHost(), QStringLiteral("pinned"),
             {QStringLiteral("10.9.9.9")}),
        rule(QStringLiteral("quay-registry"), Initiator::Proxy, QStringLiteral("quay.io"),
             QStringLiteral("cdn"), {QStringLiteral("10.9.9.9")}),
        rule(QStringLiteral("ntp"), Initiator::Nodes, clock, QStringLiteral("unknown"),
             {QStringLiteral("10.0.0.0/16")}, 123),
    };
    input.rules[0].purpose = QStringLiteral("proxy");
    input.rules[1].purpose = QStringLiteral("proxy");
    input.rules[4].protocol = QStringLiteral("udp");
    return input;
}

/// The receiver exempt from inspection and login, as after a check that saw both.
inline HandoffInput exemptInput()
{
    HandoffInput input = proxyInput();
    Rule &receiver = input.rules[2];
    receiver.inspection = QStringLiteral("exempt");
    receiver.inspectionReason = QStringLiteral("The Agent cannot be given the company CA.");
    receiver.userAuthentication = QStringLiteral("exempt");
    receiver.userAuthenticationReason = QStringLiteral("The Agent has no such login.");
    return input;
}

} // namespace netsetup::testing
