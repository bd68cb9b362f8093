#include "handoff/formats/firewall/nftstatements.h"

#include "base/safetext.h"

#include <QSet>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace netsetup::nft {

namespace {

// What nft 1.0 takes as a comment of a rule, a set or an element, in bytes.
constexpr int commentMax = 128;
constexpr int nameMax = 63;
// As many addresses as one name may have at a time: those of a content network are some dozens.
constexpr int learnedMax = 4096;

QString matchOf(const Accept &accept)
{
    const AddressOpening &opening = accept.opening;
    return u"%1 %2/%3"_s.arg(opening.source, wordFor(opening.protocol)).arg(opening.port);
}

QSet<QString> matches(const QList<Accept> &accepts)
{
    QSet<QString> found;
    for (const Accept &accept : accepts)
        found.insert(matchOf(accept));
    return found;
}

/// Or the name, whose addresses somebody else fills in.
QSet<QString> addressesOf(const AddressOpening &opening)
{
    if (opening.byName())
        return {opening.host};
    QSet<QString> found;
    for (const ResolvedAddress &entry : opening.addresses)
        found.insert(entry.address);
    return found;
}

QSet<QString> addressesOf(const QList<Accept> &accepts)
{
    QSet<QString> found;
    for (const Accept &accept : accepts) {
        found.unite(addressesOf(accept.opening));
    }
    return found;
}

QSet<QString> opened(const QList<Accept> &accepts)
{
    QSet<QString> found;
    for (const Accept &accept : accepts) {
        const QSet<QString> to = addressesOf(accept.opening);
        for (const QString &address : to)
            found.insert(matchOf(accept) + u' ' + address);
    }
    return found;
}

QString addressType(const Accept &accept)
{
    return accept.opening.family == Family::Ipv6 ? u"ipv6_addr"_s : u"ipv4_addr"_s;
}

QString elementText(const AddressOpening &opening, const ResolvedAddress &entry)
{
    if (isAddress(opening.host))
        return entry.address;
    return u"%1 comment \"%2\""_s.arg(entry.address, addressComment(opening.host, entry, commentMax));
}

QString where(const Target &target, const QString &set)
{
    return target.place + u' ' + set;
}

/// What a set is; one that is there already has to be told of in the same words.
QString setKind(const Accept &accept)
{
    const QString type = u"type %1;"_s.arg(addressType(accept));
    if (!accept.opening.byName())
        return type;
    return type + u" size %1; flags dynamic,timeout; timeout %2s;"_s.arg(learnedMax).arg(learnedSeconds);
}

QString addSet(const Target &target, const Accept &accept)
{
    const QString comment = safeText(accept.opening.host, commentMax);
    return u"add set %1 { %2 comment \"%3\"; }"_s.arg(where(target, accept.set), setKind(accept), comment);
}

QString addElements(const Target &target, const Accept &accept)
{
    QStringList elements;
    for (const ResolvedAddress &entry : accept.opening.addresses)
        elements.append(u"    "_s + elementText(accept.opening, entry));
    return u"add element %1 {\n%2\n}"_s.arg(where(target, accept.set), elements.join(u",\n"_s));
}

/// The dates are with the elements: a set that exists keeps its old comment when it is added again.
QStringList setStatements(const Target &target, const Accept &accept)
{
    // What was learned stays: the clients know it, and ask again only when it has run out.
    if (accept.opening.byName())
        return {addSet(target, accept)};
    return {addSet(target, accept), u"flush set "_s + where(target, accept.set), addElements(target, accept)};
}

QString acceptStatement(const Target &target, const Accept &accept)
{
    const AddressOpening &opening = accept.opening;
    const QString ip = opening.family == Family::Ipv6 ? u"ip6"_s : u"ip"_s;
    const QString match = u"%1 saddr %2 %1 daddr @%3 %4 dport %5"_s
                              .arg(ip, opening.source, accept.set, wordFor(opening.protocol))
                              .arg(opening.port);
    // An address in use stays in its set.
    const QString learned = opening.byName() ? u"update @%1 { %2 daddr } "_s.arg(accept.set, ip) : QString();
    return u"add rule %1 %2 ct state new %3counter accept comment \"%4\""_s.arg(target.ourChain(), match,
                                                                                learned, accept.comment);
}

/// Adds before it deletes, so that a second run finds nothing to complain about.
QStringList deleteSet(const Target &target, const Accept &set)
{
    return {u"add set %1 { %2 }"_s.arg(where(target, set.set), setKind(set)),
            u"delete set "_s + where(target, set.set)};
}

/// The accept with the addresses that none of the others has.
Accept withoutAddressesOf(Accept accept, const QList<Accept> &others)
{
    const QSet<QString> known = addressesOf(others);
    accept.opening.addresses.removeIf(
        [&known](const ResolvedAddress &entry) { return known.contains(entry.address); });
    return accept;
}

/// The set that holds new addresses until the old rules are gone.
Accept inNextSet(const HandoffInput &input, Accept accept)
{
    accept.set =
        scopedName(input, accept.opening.flow + u"-next-"_s + familyEnd(accept.opening.family), nameMax);
    return accept;
}

/// What the sets get; the rules follow.
QStringList addedElements(const Target &target, const HandoffInput &input, const SetChange &change)
{
    if (change.after.isEmpty())
        return {};
    const Accept &first = change.after.first();
    if (change.before.isEmpty())
        return setStatements(target, first);
    if (change.needsAnother())
        return setStatements(target, inNextSet(input, first));
    const Accept added = withoutAddressesOf(first, change.before);
    return added.opening.addresses.isEmpty() ? QStringList() : QStringList{addElements(target, added)};
}

/// All rules of before and all of after, none of them twice. Where nothing goes, those of after are all.
QStringList rulesOfBoth(const Target &target, const HandoffInput &input, const SetChange &change)
{
    QStringList lines;
    for (const Accept &accept : change.drops() ? change.before : QList<Accept>())
        lines.append(acceptStatement(target, accept));
    const bool another = change.needsAnother();
    const QSet<QString> known = change.drops() ? matches(change.before) : QSet<QString>();
    for (const Accept &accept : change.after) {
        if (another)
            lines.append(acceptStatement(target, inNextSet(input, accept)));
        else if (!known.contains(matchOf(accept)))
            lines.append(acceptStatement(target, accept));
    }
    return lines;
}

/// Adds before it deletes: an address that has gone already is no error then.
QStringList deletedElements(const Target &target, const SetChange &change)
{
    const Accept gone = withoutAddressesOf(change.before.first(), change.after);
    if (gone.opening.addresses.isEmpty())
        return {};
    QStringList addresses;
    for (const ResolvedAddress &entry : gone.opening.addresses)
        addresses.append(entry.address);
    const QString elements = u"%1 { %2 }"_s.arg(where(target, change.set), addresses.join(u", "_s));
    return {u"add element "_s + elements, u"delete element "_s + elements};
}

} // namespace

QString Target::ourChain() const
{
    return place + u' ' + chain;
}

bool Target::holds(Family version) const
{
    return family != (version == Family::Ipv6 ? "ip"_L1 : "ip6"_L1);
}

Target targetOf(const PrintJob &job)
{
    Target target;
    target.family = job.site(u"family"_s);
    target.place = siteText(job, u"family"_s) + u' ' + siteText(job, u"table"_s);
    target.hookChain = job.site(u"chain"_s);
    target.chain = scopedName(job.input, u"egress"_s, nameMax);
    target.complete = missingSite(job).isEmpty();
    return target;
}

Content contentOf(const HandoffInput &input, const QList<PlannedRule> &rules, const Target &target)
{
    const AddressOpenings openings = filledOpeningsOf(input, rules);
    Content content;
    content.notes = openings.notes;
    for (const AddressOpening &opening : openings.list) {
        if (!target.holds(opening.family)) {
            content.notes.append(u"%1: a table of the family %2 holds no %3 addresses"_s.arg(
                opening.rules.first(), target.family, familyTitle(opening.family)));
            continue;
        }
        const QString end = u'-' + familyEnd(opening.family);
        const QString set = opening.byName() ? valueName(input, opening.host, nameMax, u"-dns"_s + end)
                                             : scopedName(input, opening.flow + end, nameMax);
        content.accepts.append({set, opening, ruleComment(input, opening.rules, commentMax),
                                target.complete && opening.sourceKnown});
    }
    content.notes.removeDuplicates();
    return content;
}

QList<NameSets> namesOf(const Target &target, const QList<Accept> &accepts)
{
    QList<NameSet> sets;
    const QString place = QString(target.place).replace(u' ', u'#');
    for (const Accept &set : eachSet(accepts)) {
        const QString family = set.opening.family == Family::Ipv6 ? u"6"_s : u"4"_s;
        if (set.opening.byName())
            sets.append({set.opening.host, QStringList{family, place, set.set}.join(u'#'), set.ready});
    }
    return netsetup::namesOf(sets);
}

QStringList emptyChain(const Target &target)
{
    return {u"add table "_s + target.place, u"add chain "_s + target.ourChain(),
            u"flush chain "_s + target.ourChain()};
}

QStringList installStatements(const Target &target, const QList<Accept> &accepts, bool ready)
{
    QStringList lines;
    for (const Accept &set : eachSet(accepts)) {
        if (set.ready == ready)
            lines += setStatements(target, set);
    }
    for (const Accept &accept : accepts) {
        if (accept.ready == ready)
            lines.append(acceptStatement(target, accept));
    }
    return lines;
}

QStringList removeStatements(const Target &target, const QList<Accept> &sets)
{
    QStringList lines = emptyChain(target) + QStringList{u"delete chain "_s + target.ourChain()};
    for (const Accept &set : sets)
        lines += deleteSet(target, set);
    return lines;
}

bool SetChange::sameRules() const
{
    return matches(before) == matches(after);
}

bool SetChange::adds() const
{
    return !(opened(after) - opened(before)).isEmpty();
}

bool SetChange::drops() const
{
    return !(opened(before) - opened(after)).isEmpty();
}

bool SetChange::needsAnother() const
{
    return adds() && drops() && !before.isEmpty() && !after.isEmpty() && !sameRules() &&
           addressesOf(before) != addressesOf(after);
}

QList<SetChange> setChanges(const Content &before, const Content &after)
{
    QList<SetChange> changes;
    const auto put = [&changes](const QList<Accept> &accepts, QList<Accept> SetChange::*side) {
        for (const Accept &accept : accepts) {
            if (!accept.ready)
                continue;
            auto same = std::find_if(changes.begin(), changes.end(),
                                     [&accept](const SetChange &known) { return known.set == accept.set; });
            if (same == changes.end())
                same = changes.insert(changes.end(), SetChange{accept.set, {}, {}});
            ((*same).*side).append(accept);
        }
    };
    put(before.accepts, &SetChange::before);
    put(after.accepts, &SetChange::after);
    return changes;
}

bool rewrites(const QList<SetChange> &changes)
{
    return !std::all_of(changes.cbegin(), changes.cend(), std::mem_fn(&SetChange::sameRules));
}

QStringList addStatements(const Target &target, const HandoffInput &input, const QList<SetChange> &changes)
{
    QStringList lines;
    for (const SetChange &change : changes)
        lines += addedElements(target, input, change);
    if (!rewrites(changes))
        return lines;
    lines = emptyChain(target) + lines;
    for (const SetChange &change : changes)
        lines += rulesOfBoth(target, input, change);
    return lines;
}

QStringList dropStatements(const Target &target, const HandoffInput &input, const QList<SetChange> &changes)
{
    QStringList lines;
    if (!rewrites(changes)) {
        for (const SetChange &change : changes)
            lines += deletedElements(target, change);
        return lines;
    }
    QList<Accept> after;
    QStringList leftOver;
    for (const SetChange &change : changes) {
        after += change.after;
        if (change.after.isEmpty())
            leftOver += deleteSet(target, change.before.first());
        if (change.needsAnother())
            leftOver += deleteSet(target, inNextSet(input, change.after.first()));
    }
    return emptyChain(target) + installStatements(target, after, true) + leftOver;
}

QList<Accept> olderSets(const HandoffInput &input, const QList<SetChange> &changes)
{
    QList<Accept> sets;
    for (const SetChange &change : changes) {
        if (change.after.isEmpty())
            sets.append(change.before.first());
        if (change.needsAnother())
            sets.append(inNextSet(input, change.after.first()));
    }
    return sets;
}

} // namespace netsetup::nft
