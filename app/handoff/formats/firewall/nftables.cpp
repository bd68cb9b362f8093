// The nftables export: sets of addresses, and a chain of accepts that the existing ruleset jumps to. A table
// of our own would open nothing: the chains that drop would still drop.
#include "handoff/formats/firewall/nftstatements.h"
#include "handoff/planning/delta.h"

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace netsetup {

Format nftablesFormat();

namespace {

using nft::Content;
using nft::SetChange;
using nft::Target;

QString jumpLine(const Target &target)
{
    if (target.hookChain.isEmpty())
        return u"Jump: the chain that drops is not known (site parameter nftables.chain); "
               "let it jump to %1, once, before the drop"_s.arg(target.chain);
    return u"Jump, once, before the drop: nft insert rule %1 %2 jump %3"_s.arg(target.place, target.hookChain,
                                                                               target.chain);
}

QStringList removalLines(const Target &target)
{
    const QString jump =
        target.hookChain.isEmpty()
            ? u"Remove: first take out the jump to %1, by its handle"_s.arg(target.chain)
            : u"Remove: first take out the jump: nft -a list chain %1 %2 shows its handle, "
              "then nft delete rule %1 %2 handle NUMBER"_s.arg(target.place, target.hookChain);
    return {jump, u"Remove: then nft -f remove.nft; a second run changes nothing"_s};
}

/// Names here were checked against their patterns, so these lines need no further escaping.
QStringList installUsage(const Target &target)
{
    return QStringList{
               u"Load: nft -c -f install.nft, then nft -f install.nft; a second run changes nothing"_s,
               jumpLine(target),
               u"The table has to be the one that filters today: a mistyped name makes an empty table "
               "and opens nothing"_s,
               u"Answers are let through by the existing ruleset (ct state established,related accept); "
               "this chain only lets connections start"_s,
               u"Check: nft list chain %1; the counters rise when the Agent connects"_s.arg(
                   target.ourChain())} +
           removalLines(target);
}

/// With the first of the sets as the example.
DnsmasqWords dnsmasqOf(const Target &target, const QList<NameSets> &names)
{
    return {u"nftset"_s, u"2.87"_s,
            u"nft list set "_s + target.place + u' ' + names.first().sets.first().section(u'#', -1)};
}

DeviceFile fileNamed(const QString &name, const Content &content)
{
    DeviceFile file;
    file.name = name;
    file.own = {.check = true, .removal = true};
    file.partly = content.notes;
    file.waitingPlace = u"the end of "_s + name;
    return file;
}

bool isAnyOf(const QList<SetChange> &changes, bool (SetChange::*which)() const)
{
    return std::any_of(changes.cbegin(), changes.cend(), std::mem_fn(which));
}

/// What an older pack has to do with this one.
struct Following
{
    QList<SetChange> changes; ///< empty: nothing
    QStringList notes;
    DeltaFiles names;
};

Following followingOf(const PrintJob &job, const Target &target, const Content &content)
{
    Following following;
    const std::optional<RuleDelta> delta = ruleDelta(job);
    if (!delta)
        return following;
    const Content after = nft::contentOf(job.input, delta->after, target);
    following.changes = nft::setChanges(nft::contentOf(delta->older, delta->before, target), after);
    following.notes = content.notes + delta->notes;
    if (isAnyOf(following.changes, &SetChange::adds))
        following.names.add = u"add.nft"_s;
    if (isAnyOf(following.changes, &SetChange::drops))
        following.names.drop = dropName(job.input) + u".nft"_s;
    return following;
}

DeviceFile deltaFile(const HandoffInput &input, const Target &target, const Following &following,
                     FileRole role)
{
    DeviceFile file;
    file.role = role;
    file.name = role == FileRole::Addition ? following.names.add : following.names.drop;
    file.own = {.removal = true};
    file.partly = following.notes;
    file.usage = deltaUsage(input, following.names, role);
    file.usage.append(u"Load: nft -c -f %1, then nft -f %1; a second run changes nothing"_s.arg(file.name));
    if (nft::rewrites(following.changes))
        file.usage.append(u"The chain is written anew in one step, so there is no moment without it"_s);
    file.usage.append(u"The jump to %1 stays as it is"_s.arg(target.chain));
    file.usage += removalLines(target);
    return file;
}

QList<DeviceFile> deltaFiles(const HandoffInput &input, const Target &target, const Following &following)
{
    QList<DeviceFile> files;
    if (!following.names.add.isEmpty()) {
        files.append(deltaFile(input, target, following, FileRole::Addition));
        files.last().ready = nft::addStatements(target, input, following.changes);
    }
    if (!following.names.drop.isEmpty()) {
        files.append(deltaFile(input, target, following, FileRole::LaterDrop));
        files.last().ready = nft::dropStatements(target, input, following.changes);
    }
    return files;
}

DeviceFile installFile(const Target &target, const Content &content, const QList<NameSets> &names)
{
    DeviceFile file = fileNamed(u"install.nft"_s, content);
    file.usage = installUsage(target);
    if (!names.isEmpty())
        file.usage += dnsmasqUsage(dnsmasqOf(target, names));
    file.ready = nft::installStatements(target, content.accepts, true);
    file.waiting = nft::installStatements(target, content.accepts, false);
    QStringList &first = file.ready.isEmpty() ? file.waiting : file.ready;
    if (!first.isEmpty())
        first = nft::emptyChain(target) + first;
    return file;
}

DeviceFile removeFile(const Target &target, const Content &content, const QList<nft::Accept> &older)
{
    DeviceFile file = fileNamed(u"remove.nft"_s, content);
    file.role = FileRole::Removal;
    file.usage = removalLines(target);
    if (!content.accepts.isEmpty())
        (target.complete ? file.ready : file.waiting) =
            nft::removeStatements(target, eachSet(content.accepts) + older);
    return file;
}

QList<Artifact> printNftables(const PrintJob &job)
{
    const Target target = nft::targetOf(job);
    const Content content = nft::contentOf(job.input, job.rules, target);
    const Following following = followingOf(job, target, content);
    const QList<NameSets> names = nft::namesOf(target, content.accepts);
    QList<DeviceFile> files{installFile(target, content, names)};
    const QList<DeviceFile> delta = deltaFiles(job.input, target, following);
    if (!names.isEmpty())
        files.append(dnsmasqFile(job.input, names, dnsmasqOf(target, names)));
    if (!delta.isEmpty())
        files.first().usage = deltaUsage(job.input, following.names, FileRole::Main) + files.first().usage;
    return printDeviceFiles(
        job, u"firewall"_s,
        files + delta +
            QList<DeviceFile>{removeFile(target, content, nft::olderSets(job.input, following.changes))});
}

QString placeOf(const PrintJob &job)
{
    return nft::targetOf(job).ourChain();
}

Capabilities nftablesCan()
{
    Capabilities can;
    can.names = NameSupport::None;
    can.enforcement = Enforcement::Address;
    can.scopes = everybody();
    can.delta = Delta::Files;
    const QString name = u"[A-Za-z_][A-Za-z0-9_./-]{0,62}"_s;
    const QString nameInWords = QStringLiteral(QT_TRANSLATE_NOOP(
        "Formats", "a name as nft prints it: a letter or _, then letters, digits and _ . / -, as in filter"));
    can.siteParameters = {
        {u"family"_s, u"inet|ip|ip6"_s, QStringLiteral(QT_TRANSLATE_NOOP("Formats", "inet, ip or ip6")),
         &always},
        {u"table"_s, name, nameInWords, &always},
        {u"chain"_s, name, nameInWords},
        namesParameter(),
    };
    can.proof = QStringLiteral(
        QT_TRANSLATE_NOOP("Formats", "list the chain: its counters rise when the Agent connects"));
    can.removal = QStringLiteral(QT_TRANSLATE_NOOP("Formats", "take out the jump, then load remove.nft"));
    return can;
}

Capabilities nftablesCanAt(const Plan &plan)
{
    Capabilities can = nftablesCan();
    const QString family = plan.handoff.site.value(u"nftables"_s).value(u"family"_s);
    can.ipv4 = family != "ip6"_L1;
    can.ipv6 = family != "ip"_L1;
    return namesByDnsmasq(plan, u"nftables"_s) ? withDnsmasq(can) : can;
}

} // namespace

Format nftablesFormat()
{
    Format format;
    format.id = u"nftables"_s;
    format.title = QStringLiteral(QT_TRANSLATE_NOOP("Formats", "nftables"));
    format.maker = QStringLiteral(QT_TRANSLATE_NOOP("Formats", "Linux gateways"));
    format.audience = Audience::Network;
    format.can = nftablesCan();
    format.canAt = &nftablesCanAt;
    format.print = &printNftables;
    format.place = &placeOf;
    return format;
}

} // namespace netsetup
