#include "session/chartfaults.h"

#include "base/files.h"
#include "base/inwords.h"
#include "checks/way.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

Error unreachable(const QString &text, const QString &remedy)
{
    return {u"chart.unreachable"_s, {}, text, remedy};
}

Error refused(const QString &text, const QString &remedy)
{
    return {u"chart.refused"_s, {}, text, remedy};
}

QString runChecks()
{
    return inWords("Session", "\"sts-netsetup check --option chart-repo\" says who has to open the way; or "
                              "fetch the chart elsewhere and give it with --chart");
}

Error noTunnel(const HttpsPlace &place, const QJsonObject &way)
{
    const QJsonObject login = way.value("login"_L1).toObject();
    const QJsonObject tunnel = login.isEmpty() ? way.value("tunnel"_L1).toObject() : login;
    const QString proxy = way.value("proxy"_L1).toString();
    const int status = tunnel.value("status"_L1).toInt();
    if (status == 407 && way.value("loginGiven"_L1).toBool())
        return refused(inWords("Session", "the proxy %1 does not take the login").arg(proxy),
                       inWords("Session", "see --proxy-user and STS_NETSETUP_PROXY_PASSWORD"));
    if (status == 407)
        return refused(inWords("Session", "the proxy %1 wants a login").arg(proxy),
                       inWords("Session", "give it with --proxy-user and STS_NETSETUP_PROXY_PASSWORD"));
    if (status > 0)
        return refused(inWords("Session", "the proxy %1 does not let %2 through (status %3)")
                           .arg(proxy, place.hostPort())
                           .arg(status),
                       runChecks());
    return unreachable(inWords("Session", "the proxy %1 cannot be used").arg(proxy), runChecks());
}

Error noWay(const HttpsPlace &place, const QJsonObject &way)
{
    const QString outcome = way.value("outcome"_L1).toString();
    if (outcome == wordFor(WayOutcome::NoAddress))
        return unreachable(inWords("Session", "the name %1 does not resolve here").arg(place.host),
                           runChecks());
    if (outcome == wordFor(WayOutcome::OffLimits))
        return refused(inWords("Session",
                               "%1 leads to an address inside this network or this computer, where no "
                               "public host may lead")
                           .arg(place.hostPort()),
                       inWords("Session", "name the chart repository of your own network with --from"));
    if (way.value("way"_L1).toString() == wordFor(FlowWay::Proxy))
        return noTunnel(place, way);
    return unreachable(inWords("Session", "%1 does not answer").arg(place.hostPort()), runChecks());
}

/// The first fault of the chain by the store that decides.
QString faultIn(const QJsonObject &tls)
{
    const QJsonArray faults = tls.value("faults"_L1)["system"_L1].toArray();
    const QString text = faults.at(0)["text"_L1].toString();
    return printable(text.isEmpty() ? tls.value("outcome"_L1).toString() : text, 120);
}

Error badStatus(const HttpsPlace &place, const HttpResult &answer)
{
    const QString url = printable(place.shownUrl(), 300);
    switch (answer.status) {
    case 401:
    case 403:
        return refused(inWords("Session", "%1 may not be read without a login that it takes (status %2)")
                           .arg(url)
                           .arg(answer.status),
                       inWords("Session", "a login goes to the registry of the plan only: --registry, "
                                          "--registry-user and STS_NETSETUP_REGISTRY_PASSWORD"));
    case 404:
    case 410:
        return {u"chart.not-there"_s,
                {},
                inWords("Session", "%1 is not there").arg(url),
                inWords("Session", "see --chart-version and the address of the chart repository")};
    case 429:
        return refused(inWords("Session", "%1 has had too many requests from here").arg(place.hostPort()),
                       inWords("Session", "try again later"));
    default:
        break;
    }
    return refused(inWords("Session", "%1 answers with status %2").arg(url).arg(answer.status),
                   inWords("Session", "try again later, or name another place with --from"));
}

} // namespace

Error chartNotServed(const HttpsPlace &place, const HttpsResult &result)
{
    const QJsonObject tls = result.facts.value("tls"_L1).toObject();
    switch (result.answer.outcome) {
    case HttpOutcome::Answered:
        return badStatus(place, result.answer);
    case HttpOutcome::NotConnected:
        return noWay(place, result.facts.value("way"_L1).toObject());
    case HttpOutcome::NoTls:
        return unreachable(
            inWords("Session", "%1 does not speak TLS (%2)").arg(place.hostPort(), faultIn(tls)),
            runChecks());
    case HttpOutcome::NotTrusted:
        return refused(inWords("Session", "this computer does not trust the certificate of %1 (%2)")
                           .arg(place.hostPort(), faultIn(tls)),
                       inWords("Session", "give the CA of your company with --ca-file, if it is that one"));
    default:
        break;
    }
    return unreachable(inWords("Session", "%1 does not answer as a web server does (%2)")
                           .arg(place.hostPort(), wordFor(result.answer.outcome)),
                       runChecks());
}

Error chartCutOff(const HttpsPlace &place, const HttpResult &answer, qsizetype limit)
{
    const QString url = printable(place.shownUrl(), 300);
    if (answer.body.size() >= limit)
        return {u"chart.damaged"_s,
                {},
                inWords("Session", "%1 is larger than %2, which no chart is").arg(url, sizeInWords(limit)),
                inWords("Session", "see whether the address is that of the Agent's chart")};
    return {u"chart.damaged"_s,
            {},
            inWords("Session", "%1 broke off on its way here").arg(url),
            inWords("Session", "try again; where it happens again, ask who runs the proxy or the firewall")};
}

Error chartLedAstray(const HttpsPlace &place, const QByteArray &location, bool tooMany)
{
    const QString url = printable(place.shownUrl(), 300);
    const QString remedy = inWords("Session", "name the place that it should lead to with --from");
    if (tooMany)
        return refused(inWords("Session", "%1 leads from one place to the next").arg(url), remedy);
    if (location.toLower().startsWith("http:"))
        return refused(
            inWords("Session", "%1 leads to an address without TLS, where nobody follows").arg(url), remedy);
    return refused(inWords("Session", "%1 leads to no https address").arg(url), remedy);
}

} // namespace netsetup
