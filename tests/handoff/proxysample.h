// A small plan behind a forward proxy, put together by hand: the nodes and pods ask the proxy, the proxy asks
// the hosts outside.
#pragma once

#include "handoff/sample.h"

using namespace Qt::StringLiterals;

namespace netsetup::testing {

inline Flow proxiedFlow(const QString &id, const QString &host, const QList<FlowOrigin> &clients)
{
    Flow flow;
    flow.id = id;
    flow.host = host;
    flow.purpose = id == "receiver"_L1 ? Purpose::Receiver : Purpose::ImagePull;
    flow.origins = {{u"proxy"_s, Initiator::Proxy}};
    flow.clients = clients;
    flow.way = FlowWay::Proxy;
    flow.proxy = u"proxy.corp.example.com:3128"_s;
    flow.volatility = Volatility::Pinned;
    flow.url = u"https://"_s + host;
    return flow;
}

/// The receiver for nodes and pods, quay.io for the nodes, both through the proxy; the way to the proxy; the
/// clock past it.
inline HandoffInput proxyInput()
{
    HandoffInput input = smallInput();
    input.plan.egress.mode = EgressMode::Proxy;
    input.plan.egress.proxy.url = u"http://proxy.corp.example.com:3128"_s;
    input.plan.egress.sources[Initiator::Nodes] = {cidr(u"10.0.0.0/16"_s)};
    input.plan.egress.sources[Initiator::Pods] = {cidr(u"10.244.0.0/16"_s)};
    const FlowOrigin node{u"node-agent"_s, Initiator::Nodes};
    const FlowOrigin pod{u"cluster-agent"_s, Initiator::Pods};
    const FlowOrigin runtime{u"container-runtime"_s, Initiator::Nodes};
    const QString proxyHost = u"proxy.corp.example.com"_s;
    const QString clock = u"0.stackstate.pool.ntp.org"_s;
    input.flows = {proxiedFlow(u"receiver"_s, receiverHost(), {node, pod}),
                   proxiedFlow(u"quay-registry"_s, u"quay.io"_s, {runtime})};
    input.rules = {
        rule(u"proxy"_s, Initiator::Nodes, proxyHost, Volatility::Internal, {u"10.0.0.0/16"_s}, 3128),
        rule(u"proxy"_s, Initiator::Pods, proxyHost, Volatility::Internal, {u"10.244.0.0/16"_s}, 3128),
        rule(u"receiver"_s, Initiator::Proxy, receiverHost(), Volatility::Pinned, {u"10.9.9.9"_s}),
        rule(u"quay-registry"_s, Initiator::Proxy, u"quay.io"_s, Volatility::Cdn, {u"10.9.9.9"_s}),
        rule(u"ntp"_s, Initiator::Nodes, clock, Volatility::Unknown, {u"10.0.0.0/16"_s}, 123),
    };
    input.rules[0].purpose = Purpose::Proxy;
    input.rules[1].purpose = Purpose::Proxy;
    input.rules[4].protocol = Protocol::Udp;
    return input;
}

/// The receiver exempt from inspection and login, as after a check that saw both.
inline HandoffInput exemptInput()
{
    HandoffInput input = proxyInput();
    Rule &receiver = input.rules[2];
    receiver.inspection = Exemption::Exempt;
    receiver.inspectionReason = Phrase::verbatim(u"The Agent cannot be given the company CA."_s);
    receiver.userAuthentication = Exemption::Exempt;
    receiver.userAuthenticationReason = Phrase::verbatim(u"The Agent has no such login."_s);
    return input;
}

} // namespace netsetup::testing
