// nftables statements: sets of addresses, and a chain of accepts that the existing ruleset jumps to. A table
// of our own would open nothing: the chains that drop would still drop.
#include "handoff/formats/firewall/nftablesstatements.h"

#include "base/safetext.h"
#include "handoff/formats/firewall/openings.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

// What nft 1.0 takes as a comment of a rule, a set or an element, in bytes.
constexpr int commentMax = 128;
constexpr int nameMax = 63;

QString addressKeyword(const QString &family)
{
    return family == "ipv6"_L1 ? u"ip6"_s : u"ip"_s;
}

QString setName(const HandoffInput &input, const Opening &opening)
{
    const QString end = opening.family == "ipv6"_L1 ? u"-v6"_s : u"-v4"_s;
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
        const QString note = u"%1: a table of the family %2 holds no %3 addresses"_s.arg(
            opening.rule, target.family, familyTitle(opening.family));
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
    return u"%1 comment \"%2\""_s.arg(entry.address, addressComment(set.host, entry, commentMax));
}

/// The dates are with the elements: a set that exists keeps its old comment when it is added again.
QStringList setStatements(const NftTarget &target, const NftSet &set)
{
    const QString type = set.family == "ipv6"_L1 ? u"ipv6_addr"_s : u"ipv4_addr"_s;
    QStringList elements;
    for (const ResolvedAddress &entry : set.addresses)
        elements.append(u"    "_s + elementText(set, entry));
    const QString where = target.place() + u' ' + set.name;
    const QString comment = safeText(set.host, commentMax);
    return {u"add set %1 { type %2; comment \"%3\"; }"_s.arg(where, type, comment), u"flush set "_s + where,
            u"add element %1 {\n%2\n}"_s.arg(where, elements.join(u",\n"_s))};
}

QString acceptStatement(const NftTarget &target, const NftAccept &accept)
{
    const QString ip = addressKeyword(accept.family);
    const QString match =
        u"%1 saddr %2 %1 daddr @%3 %4 dport %5"_s.arg(ip, accept.source, accept.set, accept.protocol)
            .arg(accept.port);
    const QString where = target.place() + u' ' + target.chain;
    return u"add rule %1 %2 ct state new counter accept comment \"%3\""_s.arg(where, match, accept.comment);
}

} // namespace

bool NftTarget::holds(const QString &ipFamily) const
{
    return !(family == "ip"_L1 && ipFamily == "ipv6"_L1) && !(family == "ip6"_L1 && ipFamily == "ipv4"_L1);
}

NftTarget nftTarget(const HandoffInput &input, const QMap<QString, QString> &site)
{
    NftTarget target;
    target.family = site.value(u"family"_s);
    target.table = site.value(u"table"_s);
    target.hookChain = site.value(u"chain"_s);
    target.chain = scopedName(input, u"egress"_s, nameMax);
    target.complete = !target.family.isEmpty() && !target.table.isEmpty();
    if (target.family.isEmpty())
        target.family = u"[site parameter nftables.family]"_s;
    if (target.table.isEmpty())
        target.table = u"[site parameter nftables.table]"_s;
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
    const QString chain = target.place() + u' ' + target.chain;
    if (withChain)
        lines += {u"add table "_s + target.place(), u"add chain "_s + chain, u"flush chain "_s + chain};
    for (const NftSet &set : sets)
        lines += setStatements(target, set);
    for (const NftAccept &accept : accepts)
        lines.append(acceptStatement(target, accept));
    return lines;
}

QStringList nftRemove(const NftTarget &target, const QList<NftSet> &sets)
{
    const QString chain = target.place() + u' ' + target.chain;
    QStringList lines{u"add table "_s + target.place(), u"add chain "_s + chain, u"flush chain "_s + chain,
                      u"delete chain "_s + chain};
    for (const NftSet &set : sets) {
        const QString type = set.family == "ipv6"_L1 ? u"ipv6_addr"_s : u"ipv4_addr"_s;
        const QString where = target.place() + u' ' + set.name;
        lines.append(u"add set %1 { type %2; }"_s.arg(where, type));
        lines.append(u"delete set "_s + where);
    }
    return lines;
}

} // namespace netsetup
