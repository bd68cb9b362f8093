// nftables statements: sets of addresses, and a chain of accepts that the existing ruleset jumps to. A table
// of our own would open nothing: the chains that drop would still drop.
#include "handoff/formats/firewall/nftablesstatements.h"

#include "base/safetext.h"
#include "handoff/formats/firewall/openings.h"

#include <algorithm>

namespace netsetup {

namespace {

// What nft 1.0 takes as a comment of a rule, a set or an element, in bytes.
constexpr int commentMax = 128;
constexpr int nameMax = 63;

QString addressKeyword(const QString &family)
{
    return family == QLatin1String("ipv6") ? QStringLiteral("ip6") : QStringLiteral("ip");
}

QString setName(const HandoffInput &input, const Opening &opening)
{
    const QString end =
        opening.family == QLatin1String("ipv6") ? QStringLiteral("-v6") : QStringLiteral("-v4");
    return scopedName(input, opening.flow + end, nameMax);
}

void addSet(NftContent &content, const NftSet &set)
{
    const bool known = std::any_of(content.sets.cbegin(), content.sets.cend(),
                                   [&set](const NftSet &other) { return other.name == set.name; });
    if (!known)
        content.sets.append(set);
}

void addOpening(NftContent &content, const HandoffInput &input, const Opening &opening,
                const NftTarget &target)
{
    if (!target.holds(opening.family)) {
        const QString note = QStringLiteral("%1: a table of the family %2 holds no %3 addresses")
                                 .arg(opening.rule, target.family, familyTitle(opening.family));
        if (!content.notes.contains(note))
            content.notes.append(note);
        return;
    }
    const NftSet set{setName(input, opening), opening.family, opening.host, opening.addresses};
    addSet(content, set);
    QList<NftAccept> &list = target.complete && opening.sourceKnown ? content.accepts : content.later;
    list.append(NftAccept{opening.rule, set.name, opening.family, opening.source, opening.protocol,
                          opening.port, opening.comment});
}

QString elementText(const NftSet &set, const ResolvedAddress &entry)
{
    if (isAddress(set.host))
        return entry.address;
    return QStringLiteral("%1 comment \"%2\"")
        .arg(entry.address, addressComment(set.host, entry, commentMax));
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
    target.chain = scopedName(input, QStringLiteral("egress"), nameMax);
    target.complete = !target.family.isEmpty() && !target.table.isEmpty();
    if (target.family.isEmpty())
        target.family = QStringLiteral("[site parameter nftables.family]");
    if (target.table.isEmpty())
        target.table = QStringLiteral("[site parameter nftables.table]");
    return target;
}

NftContent nftContent(const HandoffInput &input, const QList<PlannedRule> &rules, const NftTarget &target)
{
    const Openings openings = openingsOf(input, rules, commentMax);
    NftContent content;
    content.notes = openings.notes;
    for (const Opening &opening : openings.list)
        addOpening(content, input, opening, target);
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
