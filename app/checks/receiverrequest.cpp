#include "checks/receiverrequest.h"

#include "base/json.h"

#include <QLocale>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

QByteArray hostHeader(const Flow &flow)
{
    const quint16 standard = 443;
    return (flow.port == standard ? flow.host : HostPort{flow.host, flow.port}.text()).toLatin1();
}

/// The path of the base URL with `suffix` behind it.
QByteArray requestTarget(const Flow &flow, const char *suffix)
{
    const QByteArray base = QUrl(flow.url).path(QUrl::FullyEncoded).toLatin1();
    return base + QByteArray(suffix);
}

/// "Sun, 22 Nov 2026 21:00:00 GMT" (RFC 9110, 5.6.7).
QDateTime parseHttpDate(const QByteArray &text)
{
    QDateTime time = QLocale::c().toDateTime(QString::fromLatin1(text), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    time.setTimeSpec(Qt::UTC);
    return time;
}

} // namespace

QByteArray receiverRequest(const Flow &flow, const char *suffix, const QList<HttpHeader> &extra)
{
    return httpGet(hostHeader(flow), requestTarget(flow, suffix), extra);
}

QString featuresUrl(const Flow &flow)
{
    return flow.url + "/features"_L1;
}

QJsonObject clockFacts(const Flow &flow, const QHostAddress &address, const QByteArray &date,
                       const QDateTime &at)
{
    return {{u"address"_s, address.toString()},
            {u"source"_s, flow.host},
            {u"serverTime"_s, json::orNull(json::timeText(parseHttpDate(date)))},
            {u"localTime"_s, json::timeText(at)}};
}

} // namespace netsetup
