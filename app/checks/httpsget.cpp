#include "checks/httpsget.h"

#include "checks/answerfacts.h"
#include "checks/evidencehelpers.h"

using namespace Qt::StringLiterals;

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
            parameters.append(u"%1=\"%2\""_s.arg(QString::fromLatin1(it.key()), value));
        }
        shown.append(QString(QString::fromLatin1(challenge.scheme) + u' ' + parameters.join(u',')).trimmed());
    }
    return printable(shown.join(", "_L1), 400);
}

QJsonObject factsOf(const HttpsPlace &place, const HttpResult &answer)
{
    QJsonObject facts = answerFacts(answer);
    const QByteArray challenge = answer.header("WWW-Authenticate");
    if (!challenge.isEmpty()) {
        QJsonObject headers = facts.value(u"headers"_s).toObject();
        headers.insert(u"WWW-Authenticate"_s, shownChallenges(challenge));
        facts.insert(u"headers"_s, headers);
    }
    facts.insert(u"host"_s, place.host);
    facts.insert(u"port"_s, place.port);
    facts.insert(u"url"_s, place.shownUrl());
    return facts;
}

} // namespace

bool isRedirect(const HttpResult &answer)
{
    return answer.outcome == HttpOutcome::Answered &&
           (answer.status == 301 || answer.status == 302 || answer.status == 303 || answer.status == 307 ||
            answer.status == 308);
}

QList<AuthChallenge> challengesIn(const HttpResult &answer)
{
    QList<AuthChallenge> challenges;
    for (const auto &[name, value] : answer.headers) {
        if (name.compare("WWW-Authenticate", Qt::CaseInsensitive) == 0)
            challenges += parseChallenges(value);
    }
    return challenges;
}

QByteArray registryLogin(const Network &network)
{
    if (network.registryUser.isEmpty() || network.registryPassword.isEmpty())
        return {};
    const QByteArray pair = network.registryUser.toUtf8() + ':' + network.registryPassword.revealForWire();
    return "Basic " + pair.toBase64();
}

QJsonObject requestFacts(const HttpsPlace &place, const HttpResult &answer, const QJsonObject &way,
                         const QJsonValue &handshake, bool trusted)
{
    QJsonObject facts = factsOf(place, answer);
    facts.insert(u"way"_s, way);
    facts.insert(u"tls"_s, handshake);
    facts.insert(u"trusted"_s, trusted);
    return facts;
}

QCoro::Task<HttpsResult> httpsGet(Network &network, Flow flow, HttpsPlace place, QList<HttpHeader> headers,
                                  std::stop_token stop, BodyProgress progress)
{
    HttpsResult result;
    WayResult way = co_await openWay(network, flow, place.host, place.port, stop);
    QJsonValue handshake;
    bool trusted = false;
    result.answer.outcome = HttpOutcome::NotConnected;
    if (way.connection) {
        const TlsResult tls = co_await tlsHandshake(way.connection, place.host, network.limits.tlsMs, stop);
        const QJsonObject facts = handshakeFacts(place.host, way.address, place.port, tls, network);
        trusted = trustedByFacts(flow.trust, facts);
        handshake = facts;
        result.answer.outcome =
            tls.outcome == TlsOutcome::Established ? HttpOutcome::NotTrusted : HttpOutcome::NoTls;
    }
    if (trusted) {
        const QByteArray request = httpGet(place.hostHeader(), place.target, headers);
        result.answer =
            co_await httpExchange(way.connection, request, network.limits, stop, std::move(progress));
    }
    result.facts = requestFacts(place, result.answer, way.facts, handshake, trusted);
    co_return result;
}

} // namespace netsetup
