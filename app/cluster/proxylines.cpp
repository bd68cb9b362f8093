// The way through a proxy, as a pod went it.
#include "base/json.h"
#include "checks/answerfacts.h"
#include "checks/lookups.h"
#include "checks/way.h"
#include "cluster/readinglines.h"

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

/// What the look-ups of the proxy's own name said.
QJsonObject proxyLookup(const ToldFlow &told)
{
    QStringList addresses;
    QStringList words;
    for (const QJsonObject &line : told.of("dns", "ask", "proxy")) {
        const ToldReply answer = replyOf(line);
        addresses += answer.reply.addresses();
        words.append(lookupWord(answer.reply));
    }
    addresses.removeDuplicates();
    return {{u"addresses"_s, json::fromStrings(addresses)}, {u"words"_s, json::fromStrings(words)}};
}

bool anyConnected(const QJsonArray &connects)
{
    return std::any_of(connects.begin(), connects.end(), [](const QJsonValue &connect) {
        return connect.toObject().value("outcome"_L1).toString() == wordFor(ConnectOutcome::Connected);
    });
}

TunnelResult tunnelOf(const QJsonObject &line)
{
    TunnelResult tunnel;
    tunnel.answer = answerOf(line);
    tunnel.open = tunnel.answer.outcome == HttpOutcome::Answered && tunnel.answer.status / 100 == 2;
    if (tunnel.answer.outcome != HttpOutcome::Answered)
        tunnel.firstBytes = bytesIn(line, "raw").value_or(QByteArray()).left(64);
    return tunnel;
}

} // namespace

QList<Evidence> proxyOf(const ToldFlow &told, bool proxyTls)
{
    const QList<QJsonObject> dialled = told.of("tcp", "purpose", "proxy");
    const QList<QJsonObject> answers = told.of("http", "ask", "connect");
    const QList<QJsonObject> outer = told.of("tls", "purpose", "proxy");
    const QJsonObject lookup = proxyLookup(told);
    const HostPort proxy =
        parseHostPort(told.flow.proxy, {}).ok() ? *parseHostPort(told.flow.proxy, {}) : HostPort();
    const bool named = readAddress(proxy.host).isNull();
    QJsonArray connects;
    for (const QJsonObject &line : dialled)
        connects.append(connectFactsOf(told, line));
    QJsonObject facts{{u"host"_s, told.flow.host},
                      {u"port"_s, told.flow.port},
                      {u"way"_s, wordFor(told.flow.way)},
                      {u"address"_s, QString()},
                      {u"lookup"_s, named ? QJsonValue(lookup) : QJsonValue()},
                      {u"connects"_s, connects},
                      {u"proxy"_s, told.flow.proxy},
                      {u"proxyTls"_s, proxyTls},
                      {u"loginGiven"_s, false},
                      {u"loginHeldBack"_s, false},
                      {u"outer"_s, QJsonValue()},
                      {u"tunnel"_s, QJsonValue()},
                      {u"login"_s, QJsonValue()}};
    if (!outer.isEmpty()) {
        QJsonObject handshake = handshakeFactsOf(told, outer.first(), addressOf(outer.first()));
        handshake.insert(u"trusted"_s, trustedByFacts(told.flow.trust, handshake));
        facts.insert(u"outer"_s, handshake);
    }
    bool open = false;
    if (!answers.isEmpty()) {
        const TunnelResult tunnel = tunnelOf(answers.first());
        open = tunnel.open;
        facts.insert(u"tunnel"_s, withoutCutBody(tunnelFacts(tunnel), answers.first(), tunnel.answer));
    }
    const bool looked = !told.of("dns", "ask", "proxy").isEmpty();
    const bool found = !lookup.value("addresses"_L1).toArray().isEmpty();
    if (named && looked && !found)
        facts.insert(u"outcome"_s, wordFor(WayOutcome::NoAddress));
    else if (!dialled.isEmpty() && !anyConnected(connects))
        facts.insert(u"outcome"_s, wordFor(WayOutcome::NotConnected));
    else if (open)
        facts.insert(u"outcome"_s, wordFor(proxyTls ? WayOutcome::NotLookedInside : WayOutcome::Open));
    else if (!dialled.isEmpty())
        facts.insert(u"outcome"_s, wordFor(WayOutcome::NoTunnel));
    const QJsonObject last = answers.isEmpty() ? QJsonObject() : answers.first();
    return {told.evidence("proxy", {}, last, facts)};
}

} // namespace netsetup
