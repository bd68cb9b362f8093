#include "checks/way.h"

#include "base/json.h"
#include "checks/evidencehelpers.h"

namespace netsetup {

namespace {

/// The Agent tries one address after the other; more than these would outlast its own patience.
constexpr qsizetype mostAddresses = 2;

/// What the lookups of one name said, both families.
struct Lookup
{
    Lookup() = default;
    QStringList addresses;
    QStringList words; ///< one per question: the outcome, or "rcode N"
};

QString wordOf(const DnsReply &reply)
{
    if (reply.outcome != DnsOutcome::Answer)
        return wordFor(reply.outcome);
    return QStringLiteral("rcode %1").arg(reply.rcode);
}

QCoro::Task<Lookup> lookUp(Network &network, QString host, std::stop_token stop)
{
    Lookup lookup;
    if (!QHostAddress(host).isNull()) {
        lookup.addresses.append(host);
        co_return lookup;
    }
    lookup.addresses = hostsFileAddresses(host);
    if (!lookup.addresses.isEmpty() || network.resolvers.isEmpty())
        co_return lookup;
    DnsClient &client = network.client(network.resolvers.first());
    QCoro::Task<DnsReply> ipv4 = client.query(host, DnsType::A, stop);
    QCoro::Task<DnsReply> ipv6 = client.query(host, DnsType::Aaaa, stop);
    const DnsReply first = co_await ipv4;
    const DnsReply second = co_await ipv6;
    lookup.addresses = first.addresses() + second.addresses();
    lookup.words = {wordOf(first), wordOf(second)};
    co_return lookup;
}

/// Connects straight to `host`, noting each attempt in `result`.
QCoro::Task<> connectStraight(Network &network, QString host, quint16 port, WayResult &result,
                              std::stop_token stop)
{
    const Lookup lookup = co_await lookUp(network, host, stop);
    QJsonArray connects;
    for (const QString &text : lookup.addresses.mid(0, mostAddresses)) {
        const QHostAddress address(text);
        TcpResult tcp =
            co_await network.dialer.connectTo(host, address, port, network.limits.connectMs, stop);
        connects.append(connectFacts(host, address, port, tcp, network.limits.connectMs));
        if (tcp.outcome != ConnectOutcome::Connected)
            continue;
        result.address = address;
        result.connection = std::move(tcp.connection);
        break;
    }
    QString outcome = QStringLiteral("open");
    if (lookup.addresses.isEmpty())
        outcome = QStringLiteral("no-address");
    else if (!result.connection)
        outcome = QStringLiteral("not-connected");
    result.facts.insert(QStringLiteral("lookup"),
                        QJsonObject{{QStringLiteral("addresses"), json::fromStrings(lookup.addresses)},
                                    {QStringLiteral("words"), json::fromStrings(lookup.words)}});
    result.facts.insert(QStringLiteral("connects"), connects);
    result.facts.insert(QStringLiteral("outcome"), outcome);
}

} // namespace

QCoro::Task<WayResult> openWay(Network &network, Flow flow, QString host, quint16 port, std::stop_token stop)
{
    WayResult result;
    const bool proxied = flow.way == FlowWay::Proxy;
    result.facts = {{QStringLiteral("host"), host},
                    {QStringLiteral("port"), port},
                    {QStringLiteral("way"), proxied ? QStringLiteral("proxy") : QStringLiteral("direct")},
                    {QStringLiteral("lookup"), QJsonValue()},
                    {QStringLiteral("connects"), QJsonArray()},
                    {QStringLiteral("outcome"), QStringLiteral("no-tunnel")}};
    if (!proxied)
        co_await connectStraight(network, host, port, result, stop);
    co_return result;
}

} // namespace netsetup
