// The control questions: they tell one blocked host from a blocked network. Switched off by
// `--no-control-probes`, apart from asking the plan's own resolvers over TCP, which contacts nobody new.
#include "base/json.h"
#include "checks/evidencehelpers.h"
#include "checks/offline.h"
#include "checks/systemproxy.h"

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

/// A documentation address: nothing lives there, so whoever accepts a connection to it accepts everything.
const QHostAddress nobody(u"192.0.2.1"_s);
constexpr quint16 nobodyPort = 443;

Flow controlFlowFor(const Network &network)
{
    Flow flow;
    flow.id = QString::fromLatin1(controlFlow);
    flow.host = network.control.host;
    flow.port = network.control.port;
    flow.required = false;
    return flow;
}

QCoro::Task<QJsonArray> askOverTcp(Network &network, QString host, std::stop_token stop)
{
    std::vector<QCoro::Task<DnsReply>> asked;
    for (const Resolver &resolver : std::as_const(network.resolvers))
        asked.push_back(network.client(resolver).queryTcp(host, DnsType::A, stop));
    QJsonArray resolvers;
    for (QCoro::Task<DnsReply> &task : asked) {
        const DnsReply reply = co_await task;
        resolvers.append(QJsonObject{{u"server"_s, reply.server},
                                     {u"outcome"_s, wordFor(reply.outcome)},
                                     {u"systemError"_s, reply.systemError}});
    }
    co_return resolvers;
}

/// How long a device that accepts everything is given. It is no slower than those that are really there, so
/// that this follows from them as soon as one of them is known; until then the usual limit counts.
int patienceMs(const Network &network)
{
    const Pace pace = network.dialer.pace();
    if (pace.answered == 0)
        return network.limits.connectMs;
    const int fromOthers = std::max(1000, static_cast<int>(4 * pace.slowestMs));
    return std::min(network.limits.connectMs, fromOthers);
}

QCoro::Task<Evidence> connectToNobody(Network &network, Flow flow, std::stop_token stop)
{
    constexpr int lookEveryMs = 50;
    std::stop_source enough;
    QCoro::Task<TcpResult> dialling = network.dialer.connectTo(nobody.toString(), nobody, nobodyPort,
                                                               network.limits.connectMs, enough.get_token());
    QElapsedTimer clock;
    clock.start();
    int limitMs = patienceMs(network);
    WaitEnd end = WaitEnd::Limit;
    while (!dialling.isReady() && end == WaitEnd::Limit && clock.elapsed() < limitMs) {
        end = co_await pause(lookEveryMs, stop);
        limitMs = patienceMs(network);
    }
    enough.request_stop(); // nobody else would wait for it
    TcpResult result = co_await dialling;
    if (result.outcome == ConnectOutcome::Cancelled && end != WaitEnd::Stop)
        result.outcome = ConnectOutcome::Timeout;
    QJsonObject data = connectFacts(nobody.toString(), nobody, nobodyPort, result, limitMs);
    data.insert(u"purpose"_s, u"false-open"_s);
    const Chain chain(flow, nobody);
    co_return makeEvidence(u"tcp"_s, chain, network, data);
}

/// Port and certificate of the first address of the control host.
QCoro::Task<QList<Evidence>> connectToControl(Network &network, Flow flow, QHostAddress address,
                                              std::stop_token stop)
{
    const Chain chain(flow, address);
    TcpResult tcp =
        co_await network.dialer.connectTo(flow.host, address, flow.port, network.limits.connectMs, stop);
    QJsonObject connect = connectFacts(flow.host, address, flow.port, tcp, network.limits.connectMs);
    connect.insert(u"purpose"_s, u"control"_s);
    QList<Evidence> evidence{makeEvidence(u"tcp"_s, chain, network, connect)};
    if (tcp.outcome != ConnectOutcome::Connected)
        co_return evidence;
    const TlsResult tls = co_await tlsHandshake(tcp.connection, flow.host, network.limits.tlsMs, stop);
    evidence.append(
        makeEvidence(u"tls"_s, chain, network, handshakeFacts(flow.host, address, flow.port, tls, network)));
    co_return evidence;
}

} // namespace

QCoro::Task<QList<Evidence>> collectControl(Network &network, QString receiverHost, std::stop_token stop)
{
    const Flow flow = controlFlowFor(network);
    const Chain chain(flow, {});
    QCoro::Task<QJsonArray> overTcp = askOverTcp(network, receiverHost, stop);
    QCoro::Task<QList<Evidence>> systemProxy = collectSystemProxy(network, flow, receiverHost, stop);
    QList<Evidence> evidence;
    QJsonValue control;
    if (network.controlProbes && !network.resolvers.isEmpty()) {
        QCoro::Task<Evidence> falseOpen = connectToNobody(network, flow, stop);
        const DnsReply reply =
            co_await network.client(network.resolvers.first()).query(flow.host, DnsType::A, stop);
        QJsonObject facts = reply.toJson();
        facts.insert(u"addresses"_s, json::fromStrings(reply.addresses()));
        control = facts;
        if (!reply.addresses().isEmpty()) {
            const QHostAddress first = readAddress(reply.addresses().constFirst());
            evidence = co_await connectToControl(network, flow, first, stop);
        }
        const Evidence open = co_await falseOpen;
        evidence.append(open);
    }
    const QJsonArray resolvers = co_await overTcp;
    QJsonObject data{{u"control"_s, control}, {u"resolvers"_s, resolvers}};
    if (network.askOwnNetwork != nullptr)
        data.insert(u"thisComputer"_s, ownNetworkFacts(network.askOwnNetwork(network.resolvers)));
    evidence.prepend(makeEvidence(u"dns"_s, chain, network, data));
    const QList<Evidence> proxy = co_await systemProxy;
    evidence += proxy;
    co_return evidence;
}

} // namespace netsetup
