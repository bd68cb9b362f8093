#include "checks/httpsget.h"

#include "checks/answerfacts.h"
#include "checks/evidencehelpers.h"

namespace netsetup {

namespace {

/// A realm is a URL like any other: its query and a login in it stay out.
QString shownChallenges(const QByteArray &header)
{
    QStringList shown;
    const QList<AuthChallenge> challenges = parseChallenges(header);
    for (const AuthChallenge &challenge : challenges) {
        QStringList parameters;
        for (auto it = challenge.parameters.begin(); it != challenge.parameters.end(); ++it) {
            const QString value =
                it.key() == "realm" ? cutUrl(it.value()) : printable(QString::fromUtf8(it.value()), 100);
            parameters.append(QStringLiteral("%1=\"%2\"").arg(QString::fromLatin1(it.key()), value));
        }
        shown.append(QString(QString::fromLatin1(challenge.scheme) + QLatin1Char(' ') +
                             parameters.join(QLatin1Char(',')))
                         .trimmed());
    }
    return printable(shown.join(QLatin1String(", ")), 400);
}

QJsonObject factsOf(const HttpsPlace &place, const HttpResult &answer)
{
    QJsonObject facts = answerFacts(answer);
    const QByteArray challenge = answer.header("WWW-Authenticate");
    if (!challenge.isEmpty()) {
        QJsonObject headers = facts.value(QStringLiteral("headers")).toObject();
        headers.insert(QStringLiteral("WWW-Authenticate"), shownChallenges(challenge));
        facts.insert(QStringLiteral("headers"), headers);
    }
    facts.insert(QStringLiteral("host"), place.host);
    facts.insert(QStringLiteral("port"), place.port);
    facts.insert(QStringLiteral("url"), place.shownUrl());
    return facts;
}

} // namespace

QCoro::Task<HttpsResult> httpsGet(Network &network, Flow flow, HttpsPlace place, QList<HttpHeader> headers,
                                  std::stop_token stop)
{
    HttpsResult result;
    WayResult way = co_await openWay(network, flow, place.host, place.port, stop);
    QJsonValue handshake;
    bool trusted = false;
    QString noAnswer = QStringLiteral("not-connected");
    if (way.connection) {
        const TlsResult tls = co_await tlsHandshake(way.connection, place.host, network.limits.tlsMs, stop);
        const QJsonObject facts = handshakeFacts(place.host, way.address, place.port, tls, network);
        trusted = trustedByFacts(flow.trust, facts);
        handshake = facts;
        noAnswer =
            tls.outcome == TlsOutcome::Established ? QStringLiteral("not-trusted") : QStringLiteral("no-tls");
    }
    if (trusted) {
        const QByteArray request = httpGet(place.hostHeader(), place.target, headers);
        result.answer = co_await httpExchange(way.connection, request, network.limits, stop);
    }
    result.facts = factsOf(place, result.answer);
    if (!trusted)
        result.facts.insert(QStringLiteral("outcome"), noAnswer);
    result.facts.insert(QStringLiteral("way"), way.facts);
    result.facts.insert(QStringLiteral("tls"), handshake);
    result.facts.insert(QStringLiteral("trusted"), trusted);
    co_return result;
}

} // namespace netsetup
