// Evidence as the probes record it, for one flow whose network is healthy; tests break one thing at a time.
#pragma once

#include "checks/check.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace netsetup::recorded {

inline const QString address = u"203.0.113.10"_s;
inline const QString second = u"203.0.113.11"_s;
inline const QString v6 = u"2001:db8::10"_s;

inline Flow receiverFlow()
{
    Flow flow;
    flow.id = u"receiver"_s;
    flow.origins = {{u"node-agent"_s, Initiator::Nodes}, {u"cluster-agent"_s, Initiator::Pods}};
    flow.host = u"acme.app.stackstate.io"_s;
    flow.purpose = Purpose::Receiver;
    flow.volatility = Volatility::Pinned;
    flow.url = u"https://acme.app.stackstate.io/receiver/stsAgent"_s;
    return flow;
}

inline QJsonObject lookup(const QString &server, const QString &type, int rcode, const QStringList &addresses)
{
    return {{"name", "acme.app.stackstate.io"},
            {"server", server},
            {"type", type},
            {"outcome", "answer"},
            {"systemError", 0},
            {"rcode", rcode},
            {"authoritative", false},
            {"truncated", false},
            {"overTcp", false},
            {"records", QJsonArray()},
            {"soaInAuthority", false},
            {"tries", 1},
            {"ms", 2.0},
            {"addresses", QJsonArray::fromStringList(addresses)},
            {"minTtl", 60}};
}

inline Evidence make(const QString &probe, const QString &flow, const QJsonObject &data)
{
    static int number = 0;
    Evidence evidence;
    evidence.key = u"e%1"_s.arg(++number);
    evidence.probe = probe;
    evidence.flow = flow;
    evidence.vantage = u"workstation"_s;
    evidence.at = QDateTime(QDate(2026, 11, 22), QTime(21, 0), Qt::UTC);
    evidence.data = data;
    return evidence;
}

inline QJsonObject names(const QStringList &found, const QJsonArray &lookups)
{
    return {{"name", "acme.app.stackstate.io"},
            {"hostsFile", QJsonArray()},
            {"lookups", lookups},
            {"invented", QJsonArray()},
            {"samples", QJsonArray()},
            {"addresses", QJsonArray::fromStringList(found)},
            {"tried", QJsonArray::fromStringList(found)},
            {"notTried", QJsonArray()}};
}

inline QJsonObject connect(const QString &to, const QString &outcome, int error = 0, double ms = 20)
{
    return {{"host", "acme.app.stackstate.io"},
            {"address", to},
            {"family", to.contains(u':') ? "ipv6" : "ipv4"},
            {"port", 443},
            {"outcome", outcome},
            {"systemError", error},
            {"immediate", false},
            {"ms", ms},
            {"limitMs", 5000},
            {"dialled", QJsonValue()}};
}

inline QJsonObject certificate(const QString &issuer)
{
    return {{"subject", "CN=acme.app.stackstate.io"},
            {"issuer", issuer},
            {"names", QJsonArray{"acme.app.stackstate.io"}},
            {"notBefore", "2026-01-01T00:00:00Z"},
            {"notAfter", "2027-01-01T00:00:00Z"},
            {"sha256", "ab"},
            {"selfIssued", false}};
}

inline QJsonArray faults(const QStringList &words)
{
    QJsonArray list;
    for (const QString &word : words)
        list.append(QJsonObject{{"depth", 0}, {"code", 1}, {"word", word}, {"text", word}});
    return list;
}

inline QJsonObject handshake(const QString &to, const QStringList &system, const QStringList &publicRoots,
                             const QStringList &plan)
{
    return {
        {"host", "acme.app.stackstate.io"},
        {"address", to},
        {"port", 443},
        {"outcome", "established"},
        {"protocol", "TLSv1.3"},
        {"cipher", "TLS_AES_256_GCM_SHA384"},
        {"alpn", "http/1.1"},
        {"alert", QJsonValue()},
        {"firstBytes", "160303"},
        {"chain", QJsonArray{certificate("CN=Some CA"), certificate("CN=Some Root")}},
        {"faults",
         QJsonObject{{"system", faults(system)}, {"public", faults(publicRoots)}, {"plan", faults(plan)}}},
        {"ms", 12.0},
        {"limitMs", 5000}};
}

inline QJsonObject headersWith(const QJsonObject &given)
{
    QJsonObject headers;
    for (const char *name :
         {"Server", "Via", "Date", "Content-Type", "Content-Length", "Location", "WWW-Authenticate",
          "Proxy-Authenticate", "X-Squid-Error", "Docker-Distribution-Api-Version"}) {
        const QJsonValue value = given.value(QLatin1String(name));
        headers.insert(QLatin1String(name), value.isUndefined() ? QJsonValue() : value);
    }
    return headers;
}

inline QJsonObject answer(const QString &from, int status, const QString &kind,
                          const QJsonObject &headers = {})
{
    return {{"url", "https://acme.app.stackstate.io/receiver/stsAgent/features"},
            {"address", from},
            {"outcome", "answered"},
            {"status", status},
            {"headers", headersWith(headers)},
            {"body", QJsonObject{{"kind", kind}, {"size", 2}, {"sha256", "00"}, {"title", QJsonValue()}}},
            {"keySent", false},
            {"validate", QJsonValue()},
            {"firstByteMs", 9.0},
            {"ms", 10.0}};
}

inline QJsonObject clock(const QString &from, const QString &server, const QString &local)
{
    return {{"address", from},
            {"source", "acme.app.stackstate.io"},
            {"serverTime", server},
            {"localTime", local}};
}

/// A healthy receiver at one address, and healthy control questions.
struct Recording
{
    QJsonObject dns =
        names({address}, {lookup("10.0.0.53:53", "A", 0, {address}), lookup("10.0.0.53:53", "AAAA", 0, {})});
    QList<QJsonObject> tcp{connect(address, "connected")};
    QList<QJsonObject> tls{handshake(address, {}, {}, {})};
    QList<QJsonObject> http{answer(address, 401, "json")};
    QList<QJsonObject> clocks{clock(address, "2026-11-22T21:00:00Z", "2026-11-22T21:00:01Z")};
    bool askControl = true;
    QJsonObject control{
        {"control", QJsonObject{{"name", "quay.io"}, {"addresses", QJsonArray{"198.51.100.1"}}}},
        {"resolvers",
         QJsonArray{QJsonObject{{"server", "10.0.0.53:53"}, {"outcome", "timeout"}, {"systemError", 0}}}}};
    QJsonObject controlPort{{"host", "quay.io"},
                            {"address", "198.51.100.1"},
                            {"outcome", "connected"},
                            {"ms", 20.0},
                            {"purpose", "control"}};
    QJsonObject falseOpen{{"host", "192.0.2.1"},
                          {"address", "192.0.2.1"},
                          {"outcome", "timeout"},
                          {"ms", 5000.0},
                          {"purpose", "false-open"}};

    [[nodiscard]] QList<Evidence> evidence() const
    {
        QList<Evidence> all{make("dns", "receiver", dns)};
        for (const QJsonObject &data : tcp)
            all.append(make("tcp", "receiver", data));
        for (const QJsonObject &data : tls)
            all.append(make("tls", "receiver", data));
        for (const QJsonObject &data : http)
            all.append(make("http", "receiver", data));
        for (const QJsonObject &data : clocks)
            all.append(make("clock", "receiver", data));
        if (askControl) {
            all.append(make("dns", "control", control));
            all.append(make("tcp", "control", controlPort));
            all.append(make("tcp", "control", falseOpen));
        }
        return all;
    }
};

} // namespace netsetup::recorded
