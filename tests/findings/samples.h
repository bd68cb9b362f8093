// Reports as checks would make them, for the tests of everything that shows or stores a report.
#pragma once

#include "findings/kinds/findingtexts.h"
#include "findings/report/report.h"

#include <QJsonArray>

namespace netsetup::samples {

inline Flow flow(const QString &id, const QString &host, bool required = true)
{
    Flow flow;
    flow.id = id;
    flow.host = host;
    flow.required = required;
    flow.volatility = id == QLatin1String("receiver") ? QStringLiteral("pinned") : QStringLiteral("cdn");
    if (id == QLatin1String("receiver"))
        flow.url = QStringLiteral("https://%1/receiver/stsAgent").arg(host);
    return flow;
}

inline Finding finding(const Flow &flow, const QString &id, const QStringList &remedies = {},
                       QJsonObject args = {}, const QString &address = {})
{
    Finding finding;
    finding.id = id;
    finding.check = id.section(QLatin1Char('.'), 0, 0);
    finding.flow = flow.id;
    finding.target = flow.host;
    finding.address = address;
    finding.vantage = QStringLiteral("workstation");
    finding.required = flow.required;
    const FindingKind *kind = findingKind(id);
    finding.status = kind == nullptr ? Status::Unknown : kind->status;
    if (!flow.required && finding.status == Status::Fail)
        finding.status = Status::Warn;
    args.insert(QStringLiteral("host"), flow.host);
    args.insert(QStringLiteral("port"), QString::number(flow.port));
    args.insert(QStringLiteral("address"), address);
    args.insert(QStringLiteral("vantage"), finding.vantage);
    args.insert(QStringLiteral("clients"), QStringLiteral("the nodes and pods of the cluster"));
    finding.args = args;
    for (const QString &key : remedies)
        finding.causes.append(causeFor(key, args, remedies.size() == 1));
    return finding;
}

inline Finding notReached(const Flow &flow, const QString &group, const QString &blockedBy,
                          const QString &address = {})
{
    Finding stage = finding(flow, group + QStringLiteral(".not-reached"), {}, {}, address);
    stage.blockedBy = blockedBy;
    return stage;
}

inline Finding timed(Finding finding, double ms)
{
    finding.timings.dnsMs = ms / 2;
    finding.timings.connectMs = ms;
    finding.timings.tlsMs = 2 * ms;
    finding.timings.firstByteMs = 3 * ms;
    return finding;
}

inline ResolvedAddress address(const QString &host, const QString &text)
{
    ResolvedAddress address;
    address.host = host;
    address.family = text.contains(QLatin1Char(':')) ? QStringLiteral("ipv6") : QStringLiteral("ipv4");
    address.address = text;
    address.ttl = 60;
    address.seenAt = QDateTime::fromString(QStringLiteral("2026-11-22T21:00:01Z"), Qt::ISODate);
    return address;
}

inline Report empty()
{
    Report report;
    report.startedAt = QDateTime::fromString(QStringLiteral("2026-11-22T21:00:00Z"), Qt::ISODate);
    report.finishedAt = QDateTime::fromString(QStringLiteral("2026-11-22T21:00:05Z"), Qt::ISODate);
    return report;
}

inline const QString tenantHost = QStringLiteral("acme.app.stackstate.example");
inline const QString first = QStringLiteral("203.0.113.10");
inline const QString second = QStringLiteral("203.0.113.11");

inline void addAddresses(Report &report)
{
    report.addresses = {address(tenantHost, first), address(tenantHost, second)};
    report.contacted = {first + QStringLiteral(":443"), second + QStringLiteral(":443"),
                        QStringLiteral("192.168.7.53:53")};
}

inline Finding dnsOk(const Flow &flow)
{
    const QJsonObject args{{QStringLiteral("resolver"), QStringLiteral("192.168.7.53:53")},
                           {QStringLiteral("addresses"), QJsonArray{first, second}}};
    return timed(finding(flow, QStringLiteral("dns.ok"), {}, args), 8);
}

/// A company CA signs for the receiver; the registry is fine, an optional flow could not be told.
inline Report intercepted()
{
    Report report = empty();
    report.practice = QStringLiteral("intercepted");
    const Flow receiver = flow(QStringLiteral("receiver"), tenantHost);
    const Flow registry = flow(QStringLiteral("quay-registry"), QStringLiteral("quay.example"));
    const Flow charts = flow(QStringLiteral("chart-repo"), QStringLiteral("charts.example"), false);
    report.flows = {receiver, registry, charts};
    const QJsonObject ca{{QStringLiteral("issuer"), QStringLiteral("CN=Corp Inspection CA, O=Example Corp")},
                         {QStringLiteral("root"), QStringLiteral("CN=Corp Inspection CA, O=Example Corp")}};
    report.findings.append(dnsOk(receiver));
    for (const QString &where : {first, second}) {
        report.findings.append(timed(finding(receiver, QStringLiteral("tcp.ok"), {}, {}, where), 12));
        report.findings.append(finding(
            receiver, QStringLiteral("tls.intercept-trusted"),
            {QStringLiteral("tls.intercept-trusted/exempt"), QStringLiteral("tls.intercept-trusted/ca-6.0")},
            ca, where));
        report.findings.append(
            notReached(receiver, QStringLiteral("http"), QStringLiteral("tls.intercept-trusted"), where));
    }
    report.findings.append(dnsOk(registry));
    report.findings.append(finding(charts, QStringLiteral("dns.unknown"),
                                   {QStringLiteral("dns.unknown/again")},
                                   {{QStringLiteral("missing"), QStringLiteral("lookups[0].rcode")}}));
    addAddresses(report);
    numberFindings(report);
    return report;
}

/// Everything is dropped on the way to the receiver; a warning about the plan stands beside it.
inline Report firewalled()
{
    Report report = empty();
    const Flow receiver = flow(QStringLiteral("receiver"), tenantHost);
    const Flow registry = flow(QStringLiteral("quay-registry"), QStringLiteral("quay.example"));
    report.flows = {receiver, registry};
    const QJsonObject dropped{{QStringLiteral("failed"), QJsonArray{first, second}},
                              {QStringLiteral("limit"), 5},
                              {QStringLiteral("controlHost"), QStringLiteral("control.example")},
                              {QStringLiteral("controlResult"), QStringLiteral("connects")}};
    report.findings.append(dnsOk(receiver));
    for (const QString &where : {first, second}) {
        report.findings.append(finding(receiver, QStringLiteral("tcp.drop"),
                                       {QStringLiteral("tcp.drop/allow")}, dropped, where));
        for (const char *group : {"tls", "http"})
            report.findings.append(
                notReached(receiver, QString::fromLatin1(group), QStringLiteral("tcp.drop"), where));
    }
    report.findings.append(finding(receiver, QStringLiteral("clock.not-reached")));
    report.findings.append(dnsOk(registry));
    Finding plan = finding({}, QStringLiteral("plan.skip-tls"), {QStringLiteral("plan.skip-tls/install-ca")});
    plan.flow.clear();
    plan.target.clear();
    report.findings.append(plan);
    addAddresses(report);
    numberFindings(report);
    return report;
}

/// DNS says no, for one of two reasons.
inline Report dnsBlocked()
{
    Report report = empty();
    const Flow receiver = flow(QStringLiteral("receiver"), tenantHost);
    report.flows = {receiver};
    report.findings.append(
        finding(receiver, QStringLiteral("dns.nxdomain"),
                {QStringLiteral("dns.nxdomain/tenant"), QStringLiteral("dns.nxdomain/no-internet-view")},
                {{QStringLiteral("resolver"), QStringLiteral("192.168.7.53:53")}}));
    for (const char *group : {"tcp", "tls", "http", "clock"})
        report.findings.append(
            notReached(receiver, QString::fromLatin1(group), QStringLiteral("dns.nxdomain")));
    numberFindings(report);
    return report;
}

inline Report healthy()
{
    Report report = empty();
    const Flow receiver = flow(QStringLiteral("receiver"), tenantHost);
    report.flows = {receiver};
    report.findings.append(dnsOk(receiver));
    for (const QString &where : {first, second}) {
        for (const char *id : {"tcp.ok", "tls.ok", "http.ok"})
            report.findings.append(timed(finding(receiver, QString::fromLatin1(id), {}, {}, where), 10));
    }
    report.findings.append(finding(receiver, QStringLiteral("clock.ok"), {},
                                   {{QStringLiteral("source"), tenantHost}, {QStringLiteral("skew"), 2}}));
    addAddresses(report);
    numberFindings(report);
    return report;
}

} // namespace netsetup::samples
