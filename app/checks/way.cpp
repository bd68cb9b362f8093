#include "checks/way.h"

#include "base/json.h"
#include "checks/answerfacts.h"
#include "checks/evidencehelpers.h"
#include "checks/lookups.h"
#include "checks/straight.h"
#include "probes/registry.h"

#include <vector>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

/// Every flow may be at the proxy at once: one that is slow must not hold up the rest.
constexpr int socketsToProxy = 40;

/// What the lookups of one name said, both families.
struct Lookup
{
    Lookup() = default;
    QStringList addresses;
    QStringList words; ///< one per question: the outcome, or "rcode N"
};

/// Asks one server for both families. True: it knows, be it that there is no such name; else a client asks
/// the next.
QCoro::Task<bool> askServer(Network &network, Resolver server, QString host, Lookup &lookup,
                            std::stop_token stop)
{
    DnsClient &client = network.client(server);
    const bool isFirst = server.text() == network.resolvers.first().text();
    std::vector<QCoro::Task<DnsReply>> asked;
    asked.push_back(client.query(host, DnsType::A, stop));
    if (!isFirst || !network.ipv6Silent)
        asked.push_back(client.query(host, DnsType::Aaaa, stop));
    bool knows = false;
    for (std::size_t i = 0; i < asked.size(); ++i) {
        const DnsReply reply = co_await asked[i];
        network.learnFrom(reply);
        lookup.addresses += reply.addresses();
        lookup.words.append(lookupWord(reply));
        knows = knows || (reply.outcome == DnsOutcome::Answer && (reply.rcode == 0 || reply.rcode == 3));
        if (asked.size() == 1 && lookup.addresses.isEmpty())
            asked.push_back(client.query(host, DnsType::Aaaa, stop)); // the last hope is worth the wait
    }
    co_return knows;
}

QCoro::Task<Lookup> lookUp(Network &network, QString host, std::stop_token stop)
{
    Lookup lookup;
    if (!readAddress(host).isNull()) {
        lookup.addresses.append(host);
        co_return lookup;
    }
    const auto known = network.answering.find(host);
    lookup.addresses = known != network.answering.end() ? known->second : hostsFileAddresses(host);
    if (!lookup.addresses.isEmpty())
        co_return lookup;
    for (const Resolver &server : std::as_const(network.resolvers)) {
        const bool knows = co_await askServer(network, server, host, lookup, stop);
        if (knows)
            break;
    }
    co_return lookup;
}

/// The next request to this name need not ask for it again, nor wait once more for an address that is silent.
void remember(Network &network, const QString &host, QStringList addresses, const QString &answering)
{
    addresses.removeOne(answering);
    addresses.prepend(answering);
    network.answering[host] = addresses;
}

/// May an answer of this flow's host lead there? What the plan names may be anywhere.
class Guard
{
public:
    Guard() = default;
    Guard(const Network &network, const Flow &flow, const QString &host, quint16 port)
        : m_watches(host != flow.host && !flow.imageHosts.contains(HostPort{host, port}.text()))
        , m_from(readAddress(flow.host))
    {
        const auto known = network.answering.find(flow.host);
        if (known != network.answering.end())
            m_from = readAddress(known->second.constFirst());
        else if (m_from.isNull() && flow.volatility == Volatility::Internal)
            m_from =
                QHostAddress(u"10.0.0.0"_s); // through a proxy its address is not known, only whose it is
    }

    [[nodiscard]] bool stops(const QHostAddress &address) const
    {
        return m_watches && !address.isNull() && isOffLimits(address, m_from);
    }
    /// Where the proxy looks names up, what the name itself says.
    [[nodiscard]] bool stops(const QString &host) const
    {
        const bool here = host == "localhost"_L1 || host.endsWith(".localhost"_L1);
        return stops(here ? QHostAddress(QHostAddress::LocalHost) : readAddress(host));
    }

private:
    bool m_watches = false;
    QHostAddress m_from;
};

/// Connects straight to `host`, noting each attempt in `result`.
QCoro::Task<> connectStraight(Network &network, QString host, quint16 port, Guard guard, WayResult &result,
                              std::stop_token stop)
{
    const Lookup lookup = co_await lookUp(network, host, stop);
    QList<QHostAddress> allowed;
    for (const QString &text : lookup.addresses) {
        const QHostAddress address = readAddress(text);
        if (!guard.stops(address))
            allowed.append(address);
        if (host == network.proxy.host)
            network.dialer.widen(address, socketsToProxy);
    }
    Straight straight = co_await connectToAny(network, host, port, allowed, stop);
    const QJsonArray connects = straight.connects;
    result.address = straight.address;
    result.connection = std::move(straight.connection);
    if (result.connection)
        remember(network, host, lookup.addresses, result.address.toString());
    WayOutcome outcome = WayOutcome::Open;
    if (lookup.addresses.isEmpty())
        outcome = WayOutcome::NoAddress;
    else if (allowed.isEmpty())
        outcome = WayOutcome::OffLimits;
    else if (!result.connection)
        outcome = WayOutcome::NotConnected;
    result.facts.insert(u"lookup"_s, QJsonObject{{u"addresses"_s, json::fromStrings(lookup.addresses)},
                                                 {u"words"_s, json::fromStrings(lookup.words)}});
    result.facts.insert(u"connects"_s, connects);
    result.facts.insert(u"outcome"_s, wordFor(outcome));
}

/// As people write it: "Basic", "NTLM".
QString nameOf(const QByteArray &scheme)
{
    QString name = QString::fromLatin1(scheme);
    if (name == "ntlm"_L1)
        return name.toUpper();
    if (!name.isEmpty())
        name[0] = name.at(0).toUpper();
    return name;
}

/// "Basic" when the proxy offers it among others; one header may hold several.
QStringList challengeSchemes(const HttpResult &answer)
{
    QStringList schemes;
    for (const auto &[name, value] : answer.headers) {
        if (name.compare("Proxy-Authenticate", Qt::CaseInsensitive) != 0)
            continue;
        const QList<AuthChallenge> challenges = parseChallenges(value);
        for (const AuthChallenge &challenge : challenges) {
            const QString scheme = printable(nameOf(challenge.scheme), 40);
            if (!scheme.isEmpty() && !schemes.contains(scheme, Qt::CaseInsensitive))
                schemes.append(scheme);
        }
    }
    return schemes;
}

/// The outer handshake of a proxy that speaks TLS: true when our own verdict passed it for the flow's side.
QCoro::Task<bool> encryptOuterLeg(Network &network, Flow flow, HostPort proxy, WayResult &result,
                                  std::stop_token stop)
{
    const TlsResult tls = co_await tlsHandshake(result.connection, proxy.host, network.limits.tlsMs, stop);
    QJsonObject facts = handshakeFacts(proxy.host, result.address, proxy.port, tls, network);
    const bool trusted = trustedByFacts(flow.trust, facts);
    facts.insert(u"trusted"_s, trusted);
    result.facts.insert(u"outer"_s, facts);
    if (tls.outcome != TlsOutcome::Established)
        result.connection = Connection();
    co_return trusted;
}

/// One connection to the proxy and one CONNECT on it. The login, if any, goes out readable to a plain proxy
/// (the plan warns of that) and only behind a certificate that we trust to one with TLS.
QCoro::Task<TunnelResult> askProxy(Network &network, Flow flow, WayResult &result, QByteArray authorization,
                                   std::stop_token stop)
{
    TunnelResult tunnel;
    const QString host = result.facts.value(u"host"_s).toString();
    const auto port = static_cast<quint16>(result.facts.value(u"port"_s).toInt());
    result.connection = Connection();
    co_await connectStraight(network, network.proxy.host, network.proxy.port, Guard(), result, stop);
    if (!result.connection)
        co_return tunnel;
    bool mayLogIn = true;
    if (network.proxyTls)
        mayLogIn = co_await encryptOuterLeg(network, flow, network.proxy, result, stop);
    if (!result.connection || (!mayLogIn && !authorization.isEmpty()))
        co_return tunnel;
    const QByteArray request = httpConnect(HostPort{host, port}.text().toLatin1(), authorization);
    tunnel = co_await httpTunnel(result.connection, request, network.limits, stop);
    co_return tunnel;
}

QByteArray basicLogin(const Network &network)
{
    if (network.proxyUser.isEmpty() || network.proxyPassword.isEmpty())
        return {};
    const QByteArray login = network.proxyUser.toUtf8() + ':' + network.proxyPassword.revealForWire();
    return "Basic " + login.toBase64();
}

/// Anonymous first: what the proxy asks for is evidence. Then Basic, once, where it is offered and the user
/// gave a login. Never another scheme: the Agent has none.
QCoro::Task<> connectThroughProxy(Network &network, Flow flow, WayResult &result, std::stop_token stop)
{
    const QByteArray none;
    TunnelResult tunnel = co_await askProxy(network, flow, result, none, stop);
    const bool asked = !result.facts.value(u"connects"_s).toArray().isEmpty();
    if (asked && result.connection)
        result.facts.insert(u"tunnel"_s, tunnelFacts(tunnel));
    const QByteArray login = basicLogin(network);
    const bool offered = challengeSchemes(tunnel.answer).contains("Basic"_L1, Qt::CaseInsensitive);
    if (tunnel.answer.status == 407 && offered && !login.isEmpty()) {
        result.connection = Connection(); // nothing is held while others log in
        const Semaphore::Permit turn = co_await network.proxyLogin.acquire(stop);
        if (network.proxyLoginRefused || !turn) {
            result.facts.insert(u"loginHeldBack"_s, network.proxyLoginRefused);
        } else {
            tunnel = co_await askProxy(network, flow, result, login, stop);
            result.facts.insert(u"login"_s, tunnelFacts(tunnel));
            network.proxyLoginRefused = tunnel.answer.status == 407;
        }
    }
    if (!tunnel.open) {
        if (result.facts.value(u"outcome"_s).toString() == wordFor(WayOutcome::Open))
            result.facts.insert(u"outcome"_s, wordFor(WayOutcome::NoTunnel));
        result.connection = Connection();
        co_return;
    }
    // What comes next is a second TLS inside the proxy's own.
    if (network.proxyTls && !result.connection.nest()) {
        result.facts.insert(u"outcome"_s, wordFor(WayOutcome::NotLookedInside));
        result.connection = Connection();
    }
}

} // namespace

QJsonObject tunnelFacts(const TunnelResult &tunnel)
{
    QJsonObject facts = answerFacts(tunnel.answer);
    facts.insert(u"open"_s, tunnel.open);
    facts.insert(u"schemes"_s, json::fromStrings(challengeSchemes(tunnel.answer)));
    facts.insert(u"firstBytes"_s, QString::fromLatin1(tunnel.firstBytes.toHex()));
    return facts;
}

QCoro::Task<WayResult> openWay(Network &network, Flow flow, QString host, quint16 port, std::stop_token stop)
{
    WayResult result;
    const bool proxied = flow.way == FlowWay::Proxy;
    result.facts = {{u"host"_s, host},
                    {u"port"_s, port},
                    {u"way"_s, wordFor(flow.way)},
                    {u"lookup"_s, QJsonValue()},
                    {u"connects"_s, QJsonArray()},
                    {u"outcome"_s, wordFor(WayOutcome::NoTunnel)}};
    const Guard guard(network, flow, host, port);
    if (!proxied) {
        co_await connectStraight(network, host, port, guard, result, stop);
        co_return result;
    }
    result.facts.insert(u"proxy"_s, network.proxy.text());
    result.facts.insert(u"proxyTls"_s, network.proxyTls);
    result.facts.insert(u"loginGiven"_s, !basicLogin(network).isEmpty());
    result.facts.insert(u"loginHeldBack"_s, false);
    result.facts.insert(u"outer"_s, QJsonValue());
    result.facts.insert(u"tunnel"_s, QJsonValue());
    result.facts.insert(u"login"_s, QJsonValue());
    if (guard.stops(host))
        result.facts.insert(u"outcome"_s, wordFor(WayOutcome::OffLimits));
    else
        co_await connectThroughProxy(network, flow, result, stop);
    co_return result;
}

QCoro::Task<Connection> openAgain(Network &network, Chain &chain, std::stop_token stop)
{
    if (chain.flow.way == FlowWay::Proxy) {
        WayResult way = co_await openWay(network, chain.flow, chain.flow.host, chain.flow.port, stop);
        co_return std::move(way.connection);
    }
    TcpResult tcp = co_await network.dialer.connectTo(chain.flow.host, chain.address, chain.flow.port,
                                                      network.limits.connectMs, stop);
    co_return std::move(tcp.connection);
}

} // namespace netsetup
