// Reports as checks would make them, for the tests of everything that shows or stores a report.
#pragma once

#include "findings/kinds/findingtexts.h"
#include "findings/report/report.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace netsetup::samples {

inline Flow flow(const QString &id, const QString &host, bool required = true)
{
    Flow flow;
    flow.id = id;
    flow.host = host;
    flow.required = required;
    flow.volatility = id == "receiver"_L1 ? Volatility::Pinned : Volatility::Cdn;
    if (id == "receiver"_L1)
        flow.url = u"https://%1/receiver/stsAgent"_s.arg(host);
    return flow;
}

/// A check whose findings begin so.
inline CheckId checkOf(const QString &group)
{
    for (const Word<CheckId> &row : Words<CheckId>::table) {
        if (group == QLatin1String(groupOf(row.value)))
            return row.value;
    }
    return CheckId::None;
}

/// Images that only the machine that copies them reads there.
inline Flow copied(const QString &id, const QString &host)
{
    Flow copied = flow(id, host);
    copied.origins = {{u"copier"_s, Initiator::Copier}};
    return copied;
}

inline Finding finding(const Flow &flow, const QString &id, const QStringList &remedies = {},
                       FindingArgs args = {}, const QString &address = {})
{
    Finding finding;
    finding.id = id;
    finding.check = checkOf(id.section(u'.', 0, 0));
    finding.flow = flow.id;
    finding.target = flow.host;
    finding.address = address;
    finding.vantage = u"workstation"_s;
    finding.required = flow.required;
    const FindingKind *kind = findingKind(id);
    finding.status = kind == nullptr ? Status::Unknown : kind->status;
    if (!flow.required && finding.status == Status::Fail)
        finding.status = Status::Warn;
    args.insert(u"host"_s, flow.host);
    args.insert(u"port"_s, QString::number(flow.port));
    args.insert(u"address"_s, address);
    args.insert(u"vantage"_s, finding.vantage);
    args.insert(u"clients"_s, Phrase("Facts", "the nodes and pods of the cluster"));
    finding.args = args;
    for (const QString &key : remedies)
        finding.causes.append(causeFor(key, args, remedies.size() == 1));
    return finding;
}

inline Finding notReached(const Flow &flow, const QString &group, const QString &blockedBy,
                          const QString &address = {})
{
    Finding stage = finding(flow, group + u".not-reached"_s, {}, {}, address);
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
    address.family = text.contains(u':') ? Family::Ipv6 : Family::Ipv4;
    address.address = text;
    address.ttl = 60;
    address.seenAt = QDateTime::fromString(u"2026-11-22T21:00:01Z"_s, Qt::ISODate);
    return address;
}

inline Report empty()
{
    Report report;
    report.startedAt = QDateTime::fromString(u"2026-11-22T21:00:00Z"_s, Qt::ISODate);
    report.finishedAt = QDateTime::fromString(u"2026-11-22T21:00:05Z"_s, Qt::ISODate);
    return report;
}

inline const QString tenantHost = u"acme.app.stackstate.example"_s;
inline const QString first = u"203.0.113.10"_s;
inline const QString second = u"203.0.113.11"_s;

inline void addAddresses(Report &report)
{
    report.addresses = {address(tenantHost, first), address(tenantHost, second)};
    report.contacted = {first + u":443"_s, second + u":443"_s, u"192.168.7.53:53"_s};
}

inline Finding dnsOk(const Flow &flow)
{
    const QJsonObject args{{u"resolver"_s, u"192.168.7.53:53"_s},
                           {u"addresses"_s, QJsonArray{first, second}}};
    return timed(finding(flow, u"dns.ok"_s, {}, args), 8);
}

/// A company CA signs for the receiver; the registry is fine, an optional flow could not be told.
inline Report intercepted()
{
    Report report = empty();
    report.practice = u"intercepted"_s;
    const Flow receiver = flow(u"receiver"_s, tenantHost);
    const Flow registry = flow(u"quay-registry"_s, u"quay.example"_s);
    const Flow charts = flow(u"chart-repo"_s, u"charts.example"_s, false);
    report.flows = {receiver, registry, charts};
    const QJsonObject ca{{u"issuer"_s, u"CN=Corp Inspection CA, O=Example Corp"_s},
                         {u"root"_s, u"CN=Corp Inspection CA, O=Example Corp"_s}};
    report.findings.append(dnsOk(receiver));
    for (const QString &where : {first, second}) {
        report.findings.append(timed(finding(receiver, u"tcp.ok"_s, {}, {}, where), 12));
        report.findings.append(finding(receiver, u"tls.intercept-trusted"_s,
                                       {u"tls.intercept-trusted/exempt"_s, u"tls.intercept-trusted/ca-6.0"_s},
                                       ca, where));
        report.findings.append(notReached(receiver, u"http"_s, u"tls.intercept-trusted"_s, where));
    }
    report.findings.append(dnsOk(registry));
    report.findings.append(
        finding(charts, u"dns.unknown"_s, {u"dns.unknown/again"_s}, {{u"missing"_s, u"lookups[0].rcode"_s}}));
    addAddresses(report);
    numberFindings(report);
    return report;
}

/// Everything is dropped on the way to the receiver; a warning about the plan stands beside it.
inline Report firewalled()
{
    Report report = empty();
    const Flow receiver = flow(u"receiver"_s, tenantHost);
    const Flow registry = flow(u"quay-registry"_s, u"quay.example"_s);
    report.flows = {receiver, registry};
    const QJsonObject dropped{{u"failed"_s, QJsonArray{first, second}},
                              {u"limit"_s, 5},
                              {u"controlHost"_s, u"control.example"_s},
                              {u"controlResult"_s, u"connects"_s}};
    report.findings.append(dnsOk(receiver));
    for (const QString &where : {first, second}) {
        report.findings.append(finding(receiver, u"tcp.drop"_s, {u"tcp.drop/allow"_s}, dropped, where));
        for (const char *group : {"tls", "http"})
            report.findings.append(notReached(receiver, QString::fromLatin1(group), u"tcp.drop"_s, where));
    }
    report.findings.append(finding(receiver, u"clock.not-reached"_s));
    report.findings.append(dnsOk(registry));
    Finding plan = finding({}, u"plan.skip-tls"_s, {u"plan.skip-tls/install-ca"_s});
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
    const Flow receiver = flow(u"receiver"_s, tenantHost);
    report.flows = {receiver};
    report.findings.append(finding(receiver, u"dns.nxdomain"_s,
                                   {u"dns.nxdomain/tenant"_s, u"dns.nxdomain/no-internet-view"_s},
                                   {{u"resolver"_s, u"192.168.7.53:53"_s}}));
    for (const char *group : {"tcp", "tls", "http", "clock"})
        report.findings.append(notReached(receiver, QString::fromLatin1(group), u"dns.nxdomain"_s));
    numberFindings(report);
    return report;
}

inline Report healthy()
{
    Report report = empty();
    const Flow receiver = flow(u"receiver"_s, tenantHost);
    report.flows = {receiver};
    report.findings.append(dnsOk(receiver));
    for (const QString &where : {first, second}) {
        for (const char *id : {"tcp.ok", "tls.ok", "http.ok"})
            report.findings.append(timed(finding(receiver, QString::fromLatin1(id), {}, {}, where), 10));
    }
    report.findings.append(finding(receiver, u"clock.ok"_s, {}, {{u"source"_s, tenantHost}, {u"skew"_s, 2}}));
    addAddresses(report);
    numberFindings(report);
    return report;
}

} // namespace netsetup::samples
