// The comment block on top of device files, and the lines that mark addresses as a snapshot.
#include "handoff/formats/header.h"

#include "base/json.h"
#include "base/safetext.h"
#include "handoff/planning/addresses.h"
#include "handoff/planning/delta.h"
#include "handoff/planning/factremarks.h"
#include "handoff/planning/seenfrom.h"

#include <QCryptographicHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr int lineMax = 240;

void add(QStringList &lines, const QString &label, const QString &text)
{
    if (!text.isEmpty())
        lines.append(safeText(label + u": "_s + text, lineMax));
}

QString enforcementInWords(Enforcement enforcement)
{
    switch (enforcement) {
    case Enforcement::Address:
        return u"addresses only, no names"_s;
    case Enforcement::Resolve:
        return u"the device resolves the names itself, so it and the clients have to see the same answers"_s;
    case Enforcement::Snoop:
        return u"the device learns the names from the DNS replies of the clients"_s;
    case Enforcement::Sni:
        return u"the name in the TLS hello, the address is not checked"_s;
    case Enforcement::Connect:
        return u"the name that the client asks the proxy for"_s;
    case Enforcement::Document:
        break;
    }
    return {};
}

void addDecisions(QStringList &lines, const QList<PlannedRule> &rules)
{
    for (const PlannedRule &planned : rules) {
        if (!planned.isPrinted())
            add(lines, u"NOT IN THIS FILE: "_s + planned.rule.id, planned.reason.english());
        else if (!planned.missing.isEmpty())
            add(lines, u"INCOMPLETE: "_s + planned.rule.id,
                u"needs "_s + Phrase::list(planned.missing, u" and "_s).english());
        if (const Phrase remark = factRemark(planned.rule); planned.isPrinted() && !remark.isEmpty())
            add(lines, u"NOT CERTAIN: "_s + planned.rule.id, remark.english());
    }
}

void addOverride(QStringList &lines, const HandoffInput &input, const QList<PlannedRule> &rules)
{
    for (const PlannedRule &planned : rules) {
        if (planned.decision == Decision::EmitAsSnapshot &&
            pinnedByOverride(input, planned.rule.host, planned.rule.volatility))
            add(lines, u"OVERRIDE"_s,
                u"addresses of %1 change without notice (%2), printed by --addresses-for-cdn"_s.arg(
                    planned.rule.host, wordFor(planned.rule.volatility)));
    }
    lines.removeDuplicates();
}

QString statusInWords(const QString &status, qsizetype count)
{
    if (count > 0)
        return count == 1 ? u"1 address"_s : u"%1 addresses"_s.arg(count);
    static const QMap<QString, QString> words{
        {u"nodata"_s, u"none published"_s},
        {u"nxdomain"_s, u"the name was not known"_s},
        {u"servfail"_s, u"the DNS server could not say"_s},
        {u"timeout"_s, u"no answer"_s},
        {u"ok"_s, u"seen, but none that may be printed here"_s},
    };
    return words.value(status, u"not queried"_s);
}

QString seenText(const QList<ResolvedAddress> &addresses)
{
    const auto [first, last] = seenBetween(addresses);
    const QString from = json::timeText(first);
    const QString to = json::timeText(last);
    if (from.isEmpty())
        return u"at an unknown time"_s;
    // A and AAAA of one look are asked a moment apart.
    if (first.secsTo(last) < 60)
        return from + u", seen once"_s;
    return u"between %1 and %2"_s.arg(from, to);
}

quint32 lowestTtl(const QList<ResolvedAddress> &addresses)
{
    const auto lowest =
        std::min_element(addresses.cbegin(), addresses.cend(),
                         [](const ResolvedAddress &a, const ResolvedAddress &b) { return a.ttl < b.ttl; });
    return lowest->ttl;
}

void addSnapshotFamily(QStringList &lines, const HandoffInput &input, const PlannedRule &planned,
                       const QString &type, Family family)
{
    const qsizetype count = ofFamily(planned.addresses, family).size();
    const QString status = dnsStatus(input, planned.rule.host, family);
    QString text = statusInWords(status, count);
    if (count > 0)
        text += u". CHECK: dig +short %1 %2, and compare with the list below"_s.arg(type, planned.rule.host);
    add(lines, type, text);
}

QStringList snapshotLines(const HandoffInput &input, const PlannedRule &rule)
{
    QStringList lines{QString()};
    const QString servers = dnsServers(input, rule.rule.host).join(u", "_s);
    add(lines, u"SNAPSHOT"_s,
        u"addresses of %1 as seen %2, from %3%4, DNS TTL %5 s"_s.arg(
            rule.rule.host, seenText(rule.addresses), seenFrom(input, rule.rule.host),
            servers.isEmpty() ? QString() : QString(u" via "_s + servers),
            QString::number(lowestTtl(rule.addresses))));
    addSnapshotFamily(lines, input, rule, u"A"_s, Family::Ipv4);
    addSnapshotFamily(lines, input, rule, u"AAAA"_s, Family::Ipv6);
    add(lines, u"REVIEW BY"_s, json::timeText(reviewDate(input, rule.addresses)));
    add(lines, u"REASON"_s, rule.reason.english());
    return lines;
}

} // namespace

QStringList headerLines(const PrintJob &job, OwnWords own)
{
    const HandoffInput &input = job.input;
    const Capabilities can = capabilitiesAt(job.format, input.plan);
    QStringList lines;
    lines.append(
        safeText(u"StackState Network Setup %1, %2"_s.arg(input.toolVersion, job.format.title), lineMax));
    if (!input.practice.isEmpty())
        add(lines, u"PRACTICE"_s,
            u"simulated network %1, never load this on a real device"_s.arg(input.practice));
    add(lines, u"Change"_s,
        input.plan.handoff.changeId.isEmpty() ? u"not given"_s : input.plan.handoff.changeId);
    if (input.since)
        add(lines, u"Follows"_s, olderChange(input.since->older).english());
    add(lines, u"Created"_s, json::timeText(input.createdAt));
    add(lines, u"Rules"_s, u"SHA-256 of rules.json starts with "_s + rulesDigest(input));
    if (!input.line.origin.isEmpty())
        add(lines, u"Facts"_s,
            u"as of %1, from the catalog file %2"_s.arg(input.line.checkedOn, input.line.origin));
    add(lines, u"Matches"_s, enforcementInWords(can.enforcement));
    if (!own.sideEffect)
        add(lines, u"Side effect"_s, can.sideEffect);
    // Documents print every rule.
    if (!can.isDocument()) {
        addOverride(lines, input, job.rules);
        addDecisions(lines, job.rules);
    }
    if (!own.check)
        add(lines, u"Check"_s, can.proof);
    if (!own.removal)
        add(lines, u"Remove"_s, can.removal);
    return lines;
}

QStringList snapshotHeader(const PrintJob &job)
{
    QStringList lines;
    QSet<QString> done;
    for (const PlannedRule &planned : job.rules) {
        if (planned.decision != Decision::EmitAsSnapshot || done.contains(planned.rule.host))
            continue;
        done.insert(planned.rule.host);
        lines += snapshotLines(job.input, planned);
    }
    return lines;
}

QString rulesDigest(const HandoffInput &input)
{
    if (!input.rulesDigest.isEmpty())
        return input.rulesDigest;
    const QByteArray bytes = json::print(rulesToJson(input));
    const QByteArray digest = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    return QString::fromLatin1(digest.left(16));
}

} // namespace netsetup
