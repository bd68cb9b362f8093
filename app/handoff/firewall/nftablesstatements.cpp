// nftables statements: sets of addresses, and a chain of accepts that the existing ruleset jumps to. A table
// of our own would open nothing: the chains that drop would still drop.
#include "handoff/firewall/nftablesstatements.h"

#include "base/json.h"
#include "handoff/text.h"

#include <algorithm>

namespace netsetup {

namespace {

// What nft 1.0 takes as a comment of a rule, a set or an element, in bytes.
constexpr int commentMax = 128;
constexpr int nameMax = 63;

const QStringList &families()
{
    static const QStringList both{QStringLiteral("ipv4"), QStringLiteral("ipv6")};
    return both;
}

QString familyTitle(const QString &family)
{
    return family == QLatin1String("ipv6") ? QStringLiteral("IPv6") : QStringLiteral("IPv4");
}

QString addressKeyword(const QString &family)
{
    return family == QLatin1String("ipv6") ? QStringLiteral("ip6") : QStringLiteral("ip");
}

/// Tenant and cluster: two clusters of one tenant behind the same gateway must not share a chain, since
/// installing one flushes it.
QString scopedName(const HandoffInput &input, const QString &what)
{
    QStringList parts{QStringLiteral("sts"),
                      input.plan.tenant.isEmpty() ? input.tenantHost : input.plan.tenant};
    if (!input.plan.cluster.name.isEmpty())
        parts.append(input.plan.cluster.name);
    parts.append(what);
    return safeName(parts.join(QLatin1Char('-')), QLatin1Char('_'), nameMax);
}

QString setName(const HandoffInput &input, const Rule &rule, const QString &family)
{
    const QString end = family == QLatin1String("ipv6") ? QStringLiteral("-v6") : QStringLiteral("-v4");
    return scopedName(input, rule.flow + end);
}

QString ruleComment(const HandoffInput &input, const Rule &rule)
{
    QStringList parts;
    if (!input.practice.isEmpty())
        parts.append(QStringLiteral("PRACTICE"));
    parts.append(rule.id);
    parts.append(input.plan.handoff.changeId);
    return safeText(parts.join(QLatin1Char(' ')), commentMax);
}

QStringList sourcesOf(const Rule &rule, const QString &family)
{
    if (rule.sources.isEmpty())
        return {QStringLiteral("[%1 source addresses of the %2]")
                    .arg(familyTitle(family), wordFor(rule.initiator))};
    QStringList sources;
    for (const Cidr &source : rule.sources) {
        if (source.isIpv4() == (family == QLatin1String("ipv4")))
            sources.append(source.text());
    }
    return sources;
}

void addSet(NftContent &content, const NftSet &set)
{
    const bool known = std::any_of(content.sets.cbegin(), content.sets.cend(),
                                   [&set](const NftSet &other) { return other.name == set.name; });
    if (!known)
        content.sets.append(set);
}

void addFamily(NftContent &content, const HandoffInput &input, const PlannedRule &planned,
               const NftTarget &target, const QString &family)
{
    const QList<ResolvedAddress> addresses = ofFamily(planned.addresses, family);
    const Rule &rule = planned.rule;
    if (addresses.isEmpty())
        return;
    if (!target.holds(family)) {
        content.notes.append(QStringLiteral("%1: a table of the family %2 holds no %3 addresses")
                                 .arg(rule.id, target.family, familyTitle(family)));
        return;
    }
    const QStringList sources = sourcesOf(rule, family);
    if (sources.isEmpty()) {
        content.notes.append(
            QStringLiteral("%1: no %2 source address is given, so its %2 addresses stay closed")
                .arg(rule.id, familyTitle(family)));
        return;
    }
    const NftSet set{setName(input, rule, family), family, rule.host, addresses};
    addSet(content, set);
    const QString protocol = rule.protocol == QLatin1String("udp") ? rule.protocol : QStringLiteral("tcp");
    QList<NftAccept> &list = target.complete && !rule.sources.isEmpty() ? content.accepts : content.later;
    for (const QString &source : sources)
        list.append(
            NftAccept{rule.id, set.name, family, source, protocol, rule.port, ruleComment(input, rule)});
}

/// "acme.example A 2026-11-22T21:00:00Z ttl 60"; a long name is cut, the date never.
QString elementComment(const NftSet &set, const ResolvedAddress &entry)
{
    const QString type = set.family == QLatin1String("ipv6") ? QStringLiteral("AAAA") : QStringLiteral("A");
    const QString end =
        QStringLiteral(" %1 %2 ttl %3").arg(type, json::timeText(entry.seenAt)).arg(entry.ttl);
    return safeText(set.host, commentMax - static_cast<int>(end.size())) + end;
}

QString elementText(const NftSet &set, const ResolvedAddress &entry)
{
    if (isAddress(set.host))
        return entry.address;
    return QStringLiteral("%1 comment \"%2\"").arg(entry.address, elementComment(set, entry));
}

/// The dates are with the elements: a set that exists keeps its old comment when it is added again.
QStringList setStatements(const NftTarget &target, const NftSet &set)
{
    const QString type =
        set.family == QLatin1String("ipv6") ? QStringLiteral("ipv6_addr") : QStringLiteral("ipv4_addr");
    QStringList elements;
    for (const ResolvedAddress &entry : set.addresses)
        elements.append(QStringLiteral("    ") + elementText(set, entry));
    const QString where = target.place() + QLatin1Char(' ') + set.name;
    const QString comment = safeText(set.host, commentMax);
    return {QStringLiteral("add set %1 { type %2; comment \"%3\"; }").arg(where, type, comment),
            QStringLiteral("flush set ") + where,
            QStringLiteral("add element %1 {\n%2\n}").arg(where, elements.join(QStringLiteral(",\n")))};
}

QString acceptStatement(const NftTarget &target, const NftAccept &accept)
{
    const QString ip = addressKeyword(accept.family);
    const QString match = QStringLiteral("%1 saddr %2 %1 daddr @%3 %4 dport %5")
                              .arg(ip, accept.source, accept.set, accept.protocol)
                              .arg(accept.port);
    const QString where = target.place() + QLatin1Char(' ') + target.chain;
    return QStringLiteral("add rule %1 %2 ct state new counter accept comment \"%3\"")
        .arg(where, match, accept.comment);
}

} // namespace

bool NftTarget::holds(const QString &ipFamily) const
{
    return !(family == QLatin1String("ip") && ipFamily == QLatin1String("ipv6")) &&
           !(family == QLatin1String("ip6") && ipFamily == QLatin1String("ipv4"));
}

NftTarget nftTarget(const HandoffInput &input, const QMap<QString, QString> &site)
{
    NftTarget target;
    target.family = site.value(QStringLiteral("family"));
    target.table = site.value(QStringLiteral("table"));
    target.hookChain = site.value(QStringLiteral("chain"));
    target.chain = scopedName(input, QStringLiteral("egress"));
    target.complete = !target.family.isEmpty() && !target.table.isEmpty();
    if (target.family.isEmpty())
        target.family = QStringLiteral("[site parameter nftables.family]");
    if (target.table.isEmpty())
        target.table = QStringLiteral("[site parameter nftables.table]");
    return target;
}

NftContent nftContent(const HandoffInput &input, const QList<PlannedRule> &rules, const NftTarget &target)
{
    NftContent content;
    for (const PlannedRule &planned : rules) {
        if (planned.decision != Decision::Emit && planned.decision != Decision::EmitAsSnapshot)
            continue;
        for (const QString &family : families())
            addFamily(content, input, planned, target, family);
    }
    return content;
}

QList<NftSet> setsOf(const QList<NftSet> &sets, const QList<NftAccept> &accepts)
{
    QList<NftSet> used;
    std::copy_if(sets.cbegin(), sets.cend(), std::back_inserter(used), [&accepts](const NftSet &set) {
        return std::any_of(accepts.cbegin(), accepts.cend(),
                           [&set](const NftAccept &accept) { return accept.set == set.name; });
    });
    return used;
}

QStringList nftInstall(const NftTarget &target, const QList<NftSet> &sets, const QList<NftAccept> &accepts,
                       bool withChain)
{
    QStringList lines;
    const QString chain = target.place() + QLatin1Char(' ') + target.chain;
    if (withChain)
        lines += {QStringLiteral("add table ") + target.place(), QStringLiteral("add chain ") + chain,
                  QStringLiteral("flush chain ") + chain};
    for (const NftSet &set : sets)
        lines += setStatements(target, set);
    for (const NftAccept &accept : accepts)
        lines.append(acceptStatement(target, accept));
    return lines;
}

QStringList nftRemove(const NftTarget &target, const QList<NftSet> &sets)
{
    const QString chain = target.place() + QLatin1Char(' ') + target.chain;
    QStringList lines{QStringLiteral("add table ") + target.place(), QStringLiteral("add chain ") + chain,
                      QStringLiteral("flush chain ") + chain, QStringLiteral("delete chain ") + chain};
    for (const NftSet &set : sets) {
        const QString type =
            set.family == QLatin1String("ipv6") ? QStringLiteral("ipv6_addr") : QStringLiteral("ipv4_addr");
        const QString where = target.place() + QLatin1Char(' ') + set.name;
        lines.append(QStringLiteral("add set %1 { type %2; }").arg(where, type));
        lines.append(QStringLiteral("delete set ") + where);
    }
    return lines;
}

} // namespace netsetup
