// The comment block on top of device files, and the lines that mark addresses as a snapshot.
#include "handoff/formats/header.h"

#include "base/json.h"
#include "base/safetext.h"
#include "handoff/planning/addresses.h"

#include <QCryptographicHash>

#include <algorithm>

namespace netsetup {

namespace {

constexpr int lineMax = 240;

void add(QStringList &lines, const QString &label, const QString &text)
{
    if (!text.isEmpty())
        lines.append(safeText(label + QStringLiteral(": ") + text, lineMax));
}

QString enforcementInWords(const QString &enforcement)
{
    static const QMap<QString, QString> words{
        {QStringLiteral("address"), QStringLiteral("addresses only, no names")},
        {QStringLiteral("resolve"),
         QStringLiteral("the device resolves the names itself; it and the clients have to "
                        "see the same answers")},
        {QStringLiteral("snoop"),
         QStringLiteral("the device learns the names from the DNS replies of the clients")},
        {QStringLiteral("sni"), QStringLiteral("the name in the TLS hello; the address is not checked")},
        {QStringLiteral("connect"), QStringLiteral("the name that the client asks the proxy for")},
    };
    return words.value(enforcement, enforcement);
}

void addDecisions(QStringList &lines, const QList<PlannedRule> &rules)
{
    for (const PlannedRule &planned : rules) {
        const bool printed =
            planned.decision == Decision::Emit || planned.decision == Decision::EmitAsSnapshot;
        if (!printed)
            add(lines, QStringLiteral("NOT IN THIS FILE: ") + planned.rule.id, planned.reason);
        else if (!planned.missing.isEmpty())
            add(lines, QStringLiteral("INCOMPLETE: ") + planned.rule.id,
                QStringLiteral("needs ") + planned.missing.join(QStringLiteral(" and ")));
    }
}

void addOverride(QStringList &lines, const HandoffInput &input, const QList<PlannedRule> &rules)
{
    for (const PlannedRule &planned : rules) {
        if (planned.decision == Decision::EmitAsSnapshot &&
            pinnedByOverride(input, planned.rule.host, planned.rule.volatility))
            add(lines, QStringLiteral("OVERRIDE"),
                QStringLiteral("addresses of %1 change without notice (%2), printed by --addresses-for-cdn")
                    .arg(planned.rule.host, planned.rule.volatility));
    }
    lines.removeDuplicates();
}

QString statusInWords(const QString &status, qsizetype count)
{
    if (count > 0)
        return count == 1 ? QStringLiteral("1 address") : QStringLiteral("%1 addresses").arg(count);
    static const QMap<QString, QString> words{
        {QStringLiteral("nodata"), QStringLiteral("none published")},
        {QStringLiteral("nxdomain"), QStringLiteral("the name was not known")},
        {QStringLiteral("servfail"), QStringLiteral("the DNS server could not say")},
        {QStringLiteral("timeout"), QStringLiteral("no answer")},
        {QStringLiteral("ok"), QStringLiteral("seen, but none that may be printed here")},
    };
    return words.value(status, QStringLiteral("not queried"));
}

QString seenText(const QList<ResolvedAddress> &addresses)
{
    const auto [first, last] = seenBetween(addresses);
    const QString from = json::timeText(first);
    const QString to = json::timeText(last);
    if (from.isEmpty())
        return QStringLiteral("at an unknown time");
    // A and AAAA of one look are asked a moment apart.
    if (first.secsTo(last) < 60)
        return from + QStringLiteral(", seen once");
    return QStringLiteral("between %1 and %2").arg(from, to);
}

quint32 lowestTtl(const QList<ResolvedAddress> &addresses)
{
    const auto lowest =
        std::min_element(addresses.cbegin(), addresses.cend(),
                         [](const ResolvedAddress &a, const ResolvedAddress &b) { return a.ttl < b.ttl; });
    return lowest->ttl;
}

void addFamily(QStringList &lines, const HandoffInput &input, const PlannedRule &planned, const QString &type,
               const QString &family)
{
    const qsizetype count = ofFamily(planned.addresses, family).size();
    const QString status = dnsStatus(input, planned.rule.host, family);
    QString text = statusInWords(status, count);
    if (count > 0)
        text += QStringLiteral(". CHECK: dig +short %1 %2, and compare with the list below")
                    .arg(type, planned.rule.host);
    add(lines, type, text);
}

} // namespace

QStringList headerLines(const HandoffInput &input, const Format &format, const QList<PlannedRule> &rules)
{
    QStringList lines;
    lines.append(safeText(
        QStringLiteral("StackState Network Setup %1, %2").arg(input.toolVersion, format.title), lineMax));
    if (!input.practice.isEmpty())
        add(lines, QStringLiteral("PRACTICE"),
            QStringLiteral("simulated network %1, never load this on a real device").arg(input.practice));
    add(lines, QStringLiteral("Change"),
        input.plan.handoff.changeId.isEmpty() ? QStringLiteral("not given") : input.plan.handoff.changeId);
    add(lines, QStringLiteral("Created"), json::timeText(input.createdAt));
    add(lines, QStringLiteral("Rules"),
        QStringLiteral("SHA-256 of rules.json starts with ") + rulesDigest(input));
    add(lines, QStringLiteral("Matches"), enforcementInWords(format.can.enforcement));
    add(lines, QStringLiteral("Side effect"), format.can.sideEffect);
    addOverride(lines, input, rules);
    addDecisions(lines, rules);
    add(lines, QStringLiteral("Check"), format.can.proof);
    add(lines, QStringLiteral("Remove"), format.can.removal);
    return lines;
}

QStringList snapshotLines(const HandoffInput &input, const PlannedRule &rule)
{
    if (rule.addresses.isEmpty() || isAddress(rule.rule.host))
        return {};
    QStringList lines;
    const QString servers = dnsServers(input, rule.rule.host).join(QStringLiteral(", "));
    add(lines, QStringLiteral("SNAPSHOT"),
        QStringLiteral("addresses of %1 as seen %2, from %3%4, DNS TTL %5 s")
            .arg(rule.rule.host, seenText(rule.addresses), input.vantage,
                 servers.isEmpty() ? QString() : QStringLiteral(" via ") + servers)
            .arg(lowestTtl(rule.addresses)));
    addFamily(lines, input, rule, QStringLiteral("A"), QStringLiteral("ipv4"));
    addFamily(lines, input, rule, QStringLiteral("AAAA"), QStringLiteral("ipv6"));
    add(lines, QStringLiteral("REVIEW BY"), json::timeText(reviewDate(input)));
    add(lines, QStringLiteral("REASON"), rule.reason);
    return lines;
}

QString rulesDigest(const HandoffInput &input)
{
    const QByteArray bytes = json::print(rulesToJson(input));
    const QByteArray digest = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    return QString::fromLatin1(digest.left(16));
}

} // namespace netsetup
