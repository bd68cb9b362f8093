#include "handoff/formats/firewall/addresssets.h"

#include "handoff/planning/delta.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

QStringList addressesOf(const AddressOpening &opening)
{
    QStringList addresses;
    for (const ResolvedAddress &entry : opening.addresses)
        addresses.append(entry.address);
    return addresses;
}

bool sameMatch(const SetOpening &a, const SetOpening &b)
{
    return a.set == b.set && a.opening.source == b.opening.source &&
           a.opening.protocol == b.opening.protocol && a.opening.port == b.opening.port;
}

QSet<QString> opened(const QList<SetOpening> &openings)
{
    QSet<QString> found;
    for (const SetOpening &one : openings) {
        for (const QString &address : addressesOf(one.opening))
            found.insert(u"%1 %2 %3/%4"_s.arg(one.opening.source, address, wordFor(one.opening.protocol))
                             .arg(one.opening.port));
    }
    return found;
}

/// In one set, old rules would open new addresses: those stand in a set of their own until the old are gone.
SetOpening beside(const QList<SetOpening> &before, const HandoffInput &input, SetOpening one, SetNaming name)
{
    const bool differs = std::any_of(before.cbegin(), before.cend(), [&one](const SetOpening &other) {
        return other.set == one.set && addressesOf(other.opening) != addressesOf(one.opening);
    });
    if (differs)
        one.set = name(input, one.opening.flow + u"-next-"_s + familyEnd(one.opening.family));
    return one;
}

QList<SetOpening> together(const QList<SetOpening> &before, const QList<SetOpening> &after,
                           const HandoffInput &input, SetNaming name)
{
    QList<SetOpening> all = before;
    for (const SetOpening &one : after) {
        const SetOpening added = beside(before, input, one, name);
        if (std::none_of(all.cbegin(), all.cend(),
                         [&added](const SetOpening &known) { return sameMatch(known, added); }))
            all.append(added);
    }
    return all;
}

void addSets(QStringList &sets, const QList<SetOpening> &openings)
{
    for (const SetOpening &one : openings) {
        if (!sets.contains(one.set))
            sets.append(one.set);
    }
}

} // namespace

SetOpenings setOpeningsOf(const HandoffInput &input, const QList<PlannedRule> &rules, bool siteKnown,
                          SetNaming name)
{
    const AddressOpenings openings = addressOpeningsOf(input, rules);
    SetOpenings named;
    named.notes = openings.notes;
    for (const AddressOpening &opening : openings.list)
        named.list.append({name(input, opening.flow + u'-' + familyEnd(opening.family)), opening,
                           siteKnown && opening.sourceKnown});
    return named;
}

QList<SetOpening> openingsThat(const QList<SetOpening> &openings, bool ready)
{
    QList<SetOpening> those = openings;
    those.removeIf([ready](const SetOpening &one) { return one.ready != ready; });
    return those;
}

QList<SetOpening> setsThat(const QList<SetOpening> &openings, bool ready)
{
    return openingsThat(eachSet(openings), ready);
}

QStringList addressRemarks(const AddressOpening &opening, int max)
{
    QStringList lines;
    for (const ResolvedAddress &entry : opening.addresses) {
        if (!isAddress(opening.host))
            lines.append(u"# %1: %2"_s.arg(entry.address, addressComment(opening.host, entry, max)));
    }
    return lines;
}

SetFollowing setFollowing(const PrintJob &job, bool siteKnown, SetNaming name)
{
    SetFollowing following;
    const std::optional<RuleDelta> delta = ruleDelta(job);
    if (!delta)
        return following;
    const QList<SetOpening> before =
        openingsThat(setOpeningsOf(delta->older, delta->before, siteKnown, name).list, true);
    const SetOpenings wanted = setOpeningsOf(job.input, delta->after, siteKnown, name);
    const QList<SetOpening> after = openingsThat(wanted.list, true);
    following.notes = wanted.notes + delta->notes;
    if (!(opened(after) - opened(before)).isEmpty())
        following.add = together(before, after, job.input, name);
    following.drops = !(opened(before) - opened(after)).isEmpty();
    if (following.drops)
        following.drop = after;
    addSets(following.sets, before);
    addSets(following.sets, following.add);
    addSets(following.sets, after);
    return following;
}

DeltaFiles deltaNames(const HandoffInput &input, const SetFollowing &following, const QString &extension)
{
    DeltaFiles names;
    if (!following.add.isEmpty())
        names.add = u"add"_s + extension;
    if (following.drops)
        names.drop = dropName(input) + extension;
    return names;
}

} // namespace netsetup
