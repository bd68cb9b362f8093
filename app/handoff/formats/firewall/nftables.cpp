// The nftables export: sets of addresses, and a chain of accepts that the existing ruleset jumps to. A table
// of our own would open nothing: the chains that drop would still drop.
#include "base/safetext.h"
#include "handoff/formats/devicefile.h"
#include "handoff/planning/openings.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

Format nftablesFormat();

namespace {

// What nft 1.0 takes as a comment of a rule, a set or an element, in bytes.
constexpr int commentMax = 128;
constexpr int nameMax = 63;

/// Where the site wants the rules.
struct Target
{
    QString family;    ///< inet, ip or ip6
    QString place;     ///< "inet filter": the existing table that filters
    QString hookChain; ///< the chain that shall jump to ours; may be empty
    QString chain;     ///< ours
    bool complete = false;

    [[nodiscard]] QString ourChain() const { return place + u' ' + chain; }
    [[nodiscard]] bool holds(Family version) const
    {
        return family != (version == Family::Ipv6 ? "ip"_L1 : "ip6"_L1);
    }
};

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

/// An opening with the set that holds its addresses: one for each flow and family.
struct Accept
{
    QString set;
    AddressOpening opening;
    QString comment;
    bool ready = false; ///< right as it stands
};

struct Content
{
    QList<Accept> accepts;
    QStringList notes; ///< what could not be printed, and why
};

Content contentOf(const PrintJob &job, const Target &target)
{
    const AddressOpenings openings = addressOpeningsOf(job.input, job.rules);
    Content content;
    content.notes = openings.notes;
    for (const AddressOpening &opening : openings.list) {
        if (!target.holds(opening.family)) {
            content.notes.append(u"%1: a table of the family %2 holds no %3 addresses"_s.arg(
                opening.rule, target.family, familyTitle(opening.family)));
            continue;
        }
        const QString end = opening.family == Family::Ipv6 ? u"-v6"_s : u"-v4"_s;
        content.accepts.append({scopedName(job.input, opening.flow + end, nameMax), opening,
                                ruleComment(job.input, opening.rule, commentMax),
                                target.complete && opening.sourceKnown});
    }
    content.notes.removeDuplicates();
    return content;
}

/// Each set by its first use.
QList<Accept> setsOf(const QList<Accept> &accepts)
{
    QList<Accept> sets;
    for (const Accept &accept : accepts) {
        if (std::none_of(sets.cbegin(), sets.cend(),
                         [&accept](const Accept &other) { return other.set == accept.set; }))
            sets.append(accept);
    }
    return sets;
}

bool isReadySet(const QList<Accept> &accepts, const Accept &set)
{
    return std::any_of(accepts.cbegin(), accepts.cend(),
                       [&set](const Accept &accept) { return accept.ready && accept.set == set.set; });
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

/// The dates are with the elements: a set that exists keeps its old comment when it is added again.
QStringList setStatements(const Target &target, const Accept &accept)
{
    QStringList elements;
    for (const ResolvedAddress &entry : accept.opening.addresses)
        elements.append(u"    "_s + elementText(accept.opening, entry));
    const QString where = target.place + u' ' + accept.set;
    const QString comment = safeText(accept.opening.host, commentMax);
    return {u"add set %1 { type %2; comment \"%3\"; }"_s.arg(where, addressType(accept), comment),
            u"flush set "_s + where, u"add element %1 {\n%2\n}"_s.arg(where, elements.join(u",\n"_s))};
}

QString acceptStatement(const Target &target, const Accept &accept)
{
    const AddressOpening &opening = accept.opening;
    const QString ip = opening.family == Family::Ipv6 ? u"ip6"_s : u"ip"_s;
    const QString match = u"%1 saddr %2 %1 daddr @%3 %4 dport %5"_s
                              .arg(ip, opening.source, accept.set, wordFor(opening.protocol))
                              .arg(opening.port);
    return u"add rule %1 %2 ct state new counter accept comment \"%3\""_s.arg(target.ourChain(), match,
                                                                              accept.comment);
}

QStringList emptyChain(const Target &target)
{
    return {u"add table "_s + target.place, u"add chain "_s + target.ourChain(),
            u"flush chain "_s + target.ourChain()};
}

/// The sets first: those that a ready statement uses are made by the main file.
QStringList installStatements(const Target &target, const QList<Accept> &accepts, bool ready)
{
    QStringList lines;
    for (const Accept &set : setsOf(accepts)) {
        if (isReadySet(accepts, set) == ready)
            lines += setStatements(target, set);
    }
    for (const Accept &accept : accepts) {
        if (accept.ready == ready)
            lines.append(acceptStatement(target, accept));
    }
    return lines;
}

/// Adds before it deletes, so that a second run finds nothing to complain about.
QStringList removeStatements(const Target &target, const QList<Accept> &sets)
{
    QStringList lines = emptyChain(target) + QStringList{u"delete chain "_s + target.ourChain()};
    for (const Accept &set : sets) {
        const QString where = target.place + u' ' + set.set;
        lines += {u"add set %1 { type %2; }"_s.arg(where, addressType(set)), u"delete set "_s + where};
    }
    return lines;
}

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

DeviceFile fileNamed(const QString &name, const Content &content)
{
    DeviceFile file;
    file.name = name;
    file.own = {.check = true, .removal = true};
    file.partly = content.notes;
    file.waitingPlace = u"the end of "_s + name;
    return file;
}

DeviceFile installFile(const Target &target, const Content &content)
{
    DeviceFile file = fileNamed(u"install.nft"_s, content);
    file.usage = installUsage(target);
    file.ready = installStatements(target, content.accepts, true);
    file.waiting = installStatements(target, content.accepts, false);
    QStringList &first = file.ready.isEmpty() ? file.waiting : file.ready;
    if (!first.isEmpty())
        first = emptyChain(target) + first;
    return file;
}

DeviceFile removeFile(const Target &target, const Content &content)
{
    DeviceFile file = fileNamed(u"remove.nft"_s, content);
    file.role = FileRole::Removal;
    file.usage = removalLines(target);
    if (!content.accepts.isEmpty())
        (target.complete ? file.ready : file.waiting) = removeStatements(target, setsOf(content.accepts));
    return file;
}

QList<Artifact> printNftables(const PrintJob &job)
{
    const Target target = targetOf(job);
    const Content content = contentOf(job, target);
    return printDeviceFiles(job, u"firewall"_s, {installFile(target, content), removeFile(target, content)});
}

Capabilities nftablesCan()
{
    Capabilities can;
    can.names = NameSupport::None;
    can.enforcement = Enforcement::Address;
    can.scopes = everybody();
    const QString name = u"[A-Za-z_][A-Za-z0-9_./-]{0,62}"_s;
    const QString nameInWords = QStringLiteral(QT_TRANSLATE_NOOP(
        "Formats", "a name as nft prints it: a letter or _, then letters, digits and _ . / -"));
    can.siteParameters = {
        {u"family"_s, u"inet|ip|ip6"_s, QStringLiteral(QT_TRANSLATE_NOOP("Formats", "inet, ip or ip6")),
         &always},
        {u"table"_s, name, nameInWords, &always},
        {u"chain"_s, name, nameInWords},
    };
    can.proof = QStringLiteral(
        QT_TRANSLATE_NOOP("Formats", "list the chain: its counters rise when the Agent connects"));
    can.removal = QStringLiteral(QT_TRANSLATE_NOOP("Formats", "take out the jump, then load remove.nft"));
    return can;
}

} // namespace

Format nftablesFormat()
{
    Format format;
    format.id = u"nftables"_s;
    format.title = QStringLiteral(QT_TRANSLATE_NOOP("Formats", "nftables"));
    format.audience = Audience::Network;
    format.can = nftablesCan();
    format.print = &printNftables;
    return format;
}

} // namespace netsetup
