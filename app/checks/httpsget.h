// One HTTPS request by the way of a flow, to any host that the flow leads to: lookup, connect, handshake with
// our own verdict, answer. Each request is a connection of its own, and all it showed becomes facts.
#pragma once

#include "checks/way.h"
#include "probes/registry.h"

namespace netsetup {

struct HttpsResult
{
    HttpsResult() = default;
    /// What answerFacts() gives, and besides: {"host","port","url","way":{…},"tls":{handshakeFacts …}|null,
    ///  "trusted"}. "outcome" is that of the HTTP exchange, or why there was none:
    ///  "not-connected" (see way), "no-tls" (see tls), "not-trusted".
    QJsonObject facts;
    HttpResult answer; ///< outcome Answered only when there is one
    [[nodiscard]] bool answered() const { return answer.outcome == HttpOutcome::Answered; }
};

/// HttpsResult::facts of its parts.
QJsonObject requestFacts(const HttpsPlace &place, const HttpResult &answer, const QJsonObject &way,
                         const QJsonValue &handshake, bool trusted);

/// As often as one question may be sent on.
inline constexpr int mostRedirects = 5;
bool isRedirect(const HttpResult &answer);
/// All that the answer says about logging in.
QList<AuthChallenge> challengesIn(const HttpResult &answer);
/// "Basic …": the login of the own registry, for it and those to whom the plan lets it go; empty: none is
/// known.
QByteArray registryLogin(const Network &network);

/// GET with these headers besides the usual ones. Nothing at all is written unless our own verdict, for the
/// trust scope of `flow`, passed the certificate: headers may hold secrets.
QCoro::Task<HttpsResult> httpsGet(Network &network, Flow flow, HttpsPlace place, QList<HttpHeader> headers,
                                  std::stop_token stop, BodyProgress progress = {});

} // namespace netsetup
