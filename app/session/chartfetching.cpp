#include "session/chartfetching.h"

#include "flows/flowimages.h"
#include "session/chartfaults.h"

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr qsizetype longestToken = 256 * 1024;

std::optional<Error> faultOf(const HttpsPlace &place, const HttpsResult &result, qsizetype limit)
{
    if (!result.answered() || result.answer.status != 200)
        return chartNotServed(place, result);
    if (result.answer.bodyTruncated)
        return chartCutOff(place, result.answer, limit);
    return std::nullopt;
}

/// `authorization` stays with the host that it is meant for.
QCoro::Task<ChartAnswer> follow(ChartErrand &errand, ChartRequest request, QByteArray authorization)
{
    ChartAnswer answer;
    HttpsPlace place = request.place;
    const QString meantFor = place.hostPort();
    errand.network.limits.bodyBytes = request.limit;
    for (int hop = 0; hop <= mostRedirects; ++hop) {
        if (!errand.asked.contains(place.hostPort()))
            errand.asked.append(place.hostPort());
        Flow flow = chartFlow(errand.place, errand.plan);
        flow.way = wayToChartHost(place.host, errand.plan);
        QList<HttpHeader> headers;
        if (!request.accept.isEmpty())
            headers.append(HttpHeader{"Accept"_ba, request.accept});
        if (!authorization.isEmpty() && place.hostPort() == meantFor)
            headers.append(HttpHeader{"Authorization"_ba, authorization});
        ChartStep step{request.what, place.hostPort(), 0, 0};
        if (errand.progress)
            errand.progress(step);
        const BodyProgress told = [&errand, step](qint64 received, qint64 expected) mutable {
            step.received = received;
            step.expected = expected;
            if (errand.progress)
                errand.progress(step);
        };
        const HttpsResult result = co_await httpsGet(errand.network, flow, place, headers, errand.stop, told);
        answer.answer = result.answer;
        answer.from = place;
        if (!isRedirect(result.answer)) {
            answer.error = faultOf(place, result, request.limit);
            co_return answer;
        }
        const QByteArray location = result.answer.header("Location");
        const std::optional<HttpsPlace> next = resolvePlace(place, location);
        answer.error = chartLedAstray(place, location, next.has_value());
        if (!next)
            co_return answer;
        place = *next;
    }
    co_return answer;
}

/// The login of the plan's registry goes there and to whom the plan lets have it: host and port count.
QByteArray loginFor(const ChartErrand &errand, const HttpsPlace &place)
{
    const bool mayHaveIt = registryLoginHosts(errand.plan.images.registry).contains(place.hostPort());
    return mayHaveIt ? registryLogin(errand.network) : QByteArray();
}

/// What the registry wants to see; the error of a token service that hands out none.
QCoro::Task<ChartAnswer> authorize(ChartErrand &errand, HttpsPlace api, QList<AuthChallenge> challenges)
{
    ChartAnswer token;
    const std::optional<AuthChallenge> bearer = challengeOf(challenges, "bearer");
    if (!bearer) {
        if (challengeOf(challenges, "basic"))
            errand.authorization = loginFor(errand, api);
        co_return token;
    }
    const std::optional<HttpsPlace> realm = tokenPlace(api, *bearer, errand.place.repository);
    if (!realm)
        co_return token;
    const ChartRequest request(ChartStep::What::Token, *realm, longestToken);
    const QByteArray login = loginFor(errand, *realm);
    token = co_await follow(errand, request, login);
    const std::optional<Secret> granted = token.error ? std::nullopt : parseToken(token.body());
    if (granted)
        errand.authorization = "Bearer " + granted->revealForWire();
    co_return token;
}

} // namespace

QCoro::Task<ChartAnswer> fetchForChart(ChartErrand &errand, ChartRequest request)
{
    const QByteArray anonymous;
    ChartAnswer answer = co_await follow(errand, request, anonymous);
    co_return answer;
}

QCoro::Task<ChartAnswer> askChartRegistry(ChartErrand &errand, ChartRequest request)
{
    const QByteArray before = errand.authorization;
    ChartAnswer answer = co_await follow(errand, request, before);
    if (answer.answer.status != 401)
        co_return answer;
    const HttpsPlace api = answer.from;
    const QList<AuthChallenge> challenges = challengesIn(answer.answer);
    const ChartAnswer token = co_await authorize(errand, api, challenges);
    if (token.error) {
        answer.error = token.error;
        co_return answer;
    }
    if (errand.authorization == before)
        co_return answer;
    const QByteArray granted = errand.authorization;
    answer = co_await follow(errand, request, granted);
    co_return answer;
}

} // namespace netsetup
