// The iptables export: a chain of its own per family, loaded beside what is there, and a script that takes it
// out.
#include "handoff/formats/firewall/addresssets.h"
#include "handoff/formats/firewall/dnsmasqnames.h"
#include "handoff/formats/firewall/matchlines.h"
#include "handoff/planning/delta.h"

using namespace Qt::StringLiterals;

namespace netsetup {

Format iptablesFormat();

namespace {

// Limits of iptables 1.8: a longer chain name is refused, a longer comment cut without a word.
constexpr int chainMax = 28;
constexpr int commentMax = 127;
constexpr int setNameMax = 31;

struct IptablesTarget
{
    QString chain; ///< ours
    QString hook;  ///< FORWARD or OUTPUT; empty: not known
};

bool isIpv6(Family family)
{
    return family == Family::Ipv6;
}

QString program(Family family)
{
    return isIpv6(family) ? u"ip6tables"_s : u"iptables"_s;
}

QString endOf(Family family)
{
    return isIpv6(family) ? u".v6.rules"_s : u".v4.rules"_s;
}

QString installName(Family family)
{
    return u"install"_s + endOf(family);
}

QString jumpLine(const IptablesTarget &target, Family family)
{
    const QString how = u"%1 -w -C %2 -j %3 2>/dev/null || %1 -w -I %2 1 -j %3"_s;
    if (!target.hook.isEmpty())
        return u"Jump, once: "_s + how.arg(program(family), target.hook, target.chain);
    return u"Jump: where is not known (site parameter iptables.chain): FORWARD on a gateway, OUTPUT "
           "on the host that connects. Put it in for CHAIN: "_s +
           how.arg(program(family), u"CHAIN"_s, target.chain);
}

/// The names in these lines are our own or were checked, so they need no further escaping.
QStringList loadUsage(const IptablesTarget &target, Family family, const QString &file)
{
    return {
        u"Load: %1-restore --test --noflush %2, then %1-restore --noflush %2; a second run changes nothing"_s
            .arg(program(family), file),
        u"Never without --noflush: that would empty the whole filter table first"_s,
        jumpLine(target, family),
    };
}

QStringList installUsage(const IptablesTarget &target, Family family)
{
    return loadUsage(target, family, installName(family)) +
           QStringList{
               u"For gateways and plain hosts: on a Kubernetes node the cluster writes these chains "
               "itself, use a network policy there"_s,
               u"Where %1 -V and the rules in force are of two kinds (legacy, nf_tables), use the "
               "programs of the kind in force"_s.arg(program(family)),
               u"Answers are let through by the existing rules (ctstate ESTABLISHED); this chain only "
               "lets connections start"_s,
               u"Lasts until the next start of the host: save it the way this host saves its rules"_s,
               u"Check: %1 -nvL %2; the counters rise when the Agent connects"_s.arg(program(family),
                                                                                     target.chain),
               u"Remove: sh remove.sh; a second run changes nothing"_s,
           };
}

/// The set of a name, which dnsmasq fills.
QString setName(const HandoffInput &input, const AddressOpening &opening)
{
    return valueName(input, opening.host, setNameMax, u'-' + familyEnd(opening.family));
}

/// One connection that may start.
struct Line
{
    QString match;
    QString comment;

    [[nodiscard]] QString text() const
    {
        return u"%1 -m conntrack --ctstate NEW -m comment --comment \"%2\" -j ACCEPT"_s.arg(match, comment);
    }
};

QList<Line> acceptLines(const HandoffInput &input, const IptablesTarget &target,
                        const AddressOpening &opening)
{
    const auto matchTo = [&](const QString &destination) {
        return u"-A %1 -s %2 %3 -p %4 -m %4 --dport %5"_s
            .arg(target.chain, opening.source, destination, wordFor(opening.protocol))
            .arg(opening.port);
    };
    if (opening.byName())
        return {{matchTo(u"-m set --match-set %1 dst"_s.arg(setName(input, opening))),
                 ruleComment(input, opening.rules, commentMax)}};
    QList<Line> lines;
    for (const ResolvedAddress &entry : opening.addresses)
        lines.append({matchTo(u"-d "_s + rangeText(entry)), lineComment(input, opening, entry, commentMax)});
    return lines;
}

QStringList textsOf(const QList<Line> &lines)
{
    QStringList texts;
    for (const Line &line : lines)
        texts.append(line.text());
    return texts;
}

/// The line with the chain's name makes the chain, or empties it where it is there already.
QStringList table(const IptablesTarget &target, const QStringList &accepts)
{
    return QStringList{u"*filter"_s, u":%1 - [0:0]"_s.arg(target.chain)} + accepts + QStringList{u"COMMIT"_s};
}

DeviceFile fileNamed(const QString &name, const AddressOpenings &openings)
{
    DeviceFile file;
    file.name = name;
    file.own = {.check = true, .removal = true};
    file.partly = openings.notes;
    return file;
}

/// The sets of the names; every opening by name has one.
QList<SetOpening> setsOf(const HandoffInput &input, const AddressOpenings &openings)
{
    QList<SetOpening> sets;
    for (const AddressOpening &opening : openings.list) {
        if (opening.byName())
            sets.append({setName(input, opening), opening, opening.sourceKnown});
    }
    return eachSet(sets);
}

QStringList namesOf(const QList<SetOpening> &sets)
{
    QStringList names;
    for (const SetOpening &set : sets)
        names.append(set.set);
    return names;
}

/// With the first of the sets as the example.
DnsmasqWords dnsmasqOf(const QList<SetOpening> &sets)
{
    return {u"ipset"_s, u"2.66"_s, u"ipset list "_s + sets.first().set};
}

DeviceFile dnsmasqFileFor(const HandoffInput &input, const QList<SetOpening> &sets)
{
    QList<NameSet> names;
    for (const SetOpening &set : sets)
        names.append({set.opening.host, set.set, set.ready});
    return dnsmasqFile(input, namesOf(names), dnsmasqOf(sets));
}

/// The sets have to be there before the lines that use them.
DeviceFile setsFile(const QList<SetOpening> &sets)
{
    DeviceFile file;
    file.name = u"install.ipsets"_s;
    file.own = {.check = true, .removal = true};
    file.usage = {u"Load first: ipset restore -exist -file install.ipsets; a second run changes nothing, and "
                  "leaves what the sets hold"_s,
                  u"Lasts until the next start of the host: there it is loaded before the rules"_s};
    for (const SetOpening &set : sets) {
        const QString line = u"create %1 hash:ip family %2 timeout %3"_s
                                 .arg(set.set, isIpv6(set.opening.family) ? u"inet6"_s : u"inet"_s)
                                 .arg(learnedSeconds);
        (set.ready ? file.ready : file.waiting).append(line);
    }
    file.waitingPlace = u"the end of install.ipsets"_s;
    return file;
}

DeviceFile installFile(const HandoffInput &input, const IptablesTarget &target, Family family,
                       const AddressOpenings &openings, const QList<SetOpening> &sets)
{
    DeviceFile file = fileNamed(installName(family), openings);
    file.usage = installUsage(target, family);
    if (!sets.isEmpty())
        file.usage += dnsmasqUsage(dnsmasqOf(sets));
    for (const AddressOpening &opening : openings.list) {
        if (opening.family == family)
            (opening.sourceKnown ? file.ready : file.waiting) += textsOf(acceptLines(input, target, opening));
    }
    const bool nothingYet = file.ready.isEmpty();
    file.waitingPlace = (nothingYet ? u"the end of "_s : u"the place above COMMIT in "_s) + file.name;
    QStringList &whole = nothingYet ? file.waiting : file.ready;
    if (!whole.isEmpty())
        whole = table(target, whole);
    return file;
}

/// All that the chain of one family holds.
QList<Line> linesOf(const HandoffInput &input, const IptablesTarget &target, Family family,
                    const QList<PlannedRule> &rules)
{
    QList<Line> lines;
    const QList<AddressOpening> openings = filledOpeningsOf(input, rules).list;
    for (const AddressOpening &opening : openings) {
        if (opening.family == family && opening.sourceKnown)
            lines += acceptLines(input, target, opening);
    }
    return lines;
}

DeviceFile deltaFile(const PrintJob &job, const IptablesTarget &target, Family family,
                     const DeltaFiles &files, FileRole role)
{
    DeviceFile file;
    file.role = role;
    file.name = role == FileRole::Addition ? files.add : files.drop;
    file.usage = deltaUsage(job.input, files, role) +
                 QStringList{u"The chain is written anew in one step, so there is no moment without it"_s} +
                 loadUsage(target, family, file.name);
    return file;
}

struct DeltaPrinted
{
    DeltaFiles names;
    QList<DeviceFile> files;
};

/// Without ipset the chain is written anew, and in one step: nothing that stays is shut out meanwhile. Adding
/// leaves all that the older pack opened.
DeltaPrinted deltaFilesOf(const PrintJob &job, const IptablesTarget &target, Family family,
                          const RuleDelta &delta)
{
    const QList<Line> before = linesOf(delta.older, target, family, delta.before);
    const QList<Line> after = linesOf(job.input, target, family, delta.after);
    const QList<Line> added = withoutMatchesOf(after, before);
    const bool drops = !withoutMatchesOf(before, after).isEmpty();
    const DeltaFiles names{added.isEmpty() ? QString() : u"add"_s + endOf(family),
                           drops ? dropName(job.input) + endOf(family) : QString()};
    QList<DeviceFile> files;
    if (!added.isEmpty())
        files.append(deltaFile(job, target, family, names, FileRole::Addition));
    if (!added.isEmpty())
        files.last().ready = table(target, textsOf(before + added));
    if (drops)
        files.append(deltaFile(job, target, family, names, FileRole::LaterDrop));
    if (drops)
        files.last().ready = table(target, textsOf(after));
    for (DeviceFile &file : files)
        file.partly = delta.notes;
    return {names, files};
}

/// Both families, whatever this export holds: an earlier one may have held more.
QStringList removalScript(const IptablesTarget &target, const QStringList &sets)
{
    const QString script = uR"(set -eu

take_out() {
    if ! command -v "$1" >/dev/null; then
        echo "$1 is not on this host: nothing to take out"
        return 0
    fi
    rules=$("$1" -w -S)
    for hook in FORWARD OUTPUT; do
        while "$1" -w -C "$hook" -j %1 2>/dev/null; do
            "$1" -w -D "$hook" -j %1
        done
    done
    if printf '%s\n' "$rules" | grep -qx -e '-N %1'; then
        "$1" -w -F %1
        "$1" -w -X %1
    fi
}

take_out "${IPTABLES:-iptables}"
take_out "${IP6TABLES:-ip6tables}")"_s;
    QStringList lines = QString(script).replace(u"%1"_s, target.chain).split(u'\n');
    for (const QString &set : sets)
        lines.append(u"if ipset list -n %1 >/dev/null 2>&1; then ipset destroy %1; fi"_s.arg(set));
    return lines;
}

DeviceFile removeFile(const IptablesTarget &target, const AddressOpenings &openings, const QStringList &sets)
{
    DeviceFile file = scriptFile(u"remove.sh"_s, FileRole::Removal, openings.notes);
    file.usage = {
        u"Run as root: sh remove.sh; it takes out the jump from FORWARD or OUTPUT and the "
        "chain %1, a second run changes nothing"_s.arg(target.chain),
        u"With rules of the other kind: IPTABLES=iptables-legacy IP6TABLES=ip6tables-legacy "
        "sh remove.sh"_s,
        u"Then save the rules the way this host does it"_s,
    };
    if (!sets.isEmpty())
        file.usage.append(u"The line for dnsmasq goes first: delete its file and restart dnsmasq"_s);
    file.ready = removalScript(target, sets);
    return file;
}

IptablesTarget targetOf(const PrintJob &job)
{
    return {scopedName(job.input, u"egress"_s, chainMax), job.site(u"chain"_s)};
}

QString placeOf(const PrintJob &job)
{
    return targetOf(job).chain;
}

/// Those that only the older pack has made.
QStringList olderSets(const std::optional<RuleDelta> &delta, const QStringList &sets)
{
    if (!delta)
        return {};
    QStringList older = namesOf(setsOf(delta->older, filledOpeningsOf(delta->older, delta->before)));
    older.removeIf([&sets](const QString &set) { return sets.contains(set); });
    return older;
}

QList<Artifact> printIptables(const PrintJob &job)
{
    const IptablesTarget target = targetOf(job);
    const AddressOpenings openings = filledOpeningsOf(job.input, job.rules);
    const QList<SetOpening> sets = setsOf(job.input, openings);
    const QStringList names = namesOf(sets);
    QList<DeviceFile> files;
    if (!sets.isEmpty())
        files.append(setsFile(sets));
    const std::optional<RuleDelta> delta = ruleDelta(job);
    for (const Family family : families) {
        DeviceFile file = installFile(job.input, target, family, openings, sets);
        const DeltaPrinted printed = delta ? deltaFilesOf(job, target, family, *delta) : DeltaPrinted();
        if (!printed.files.isEmpty())
            file.usage = deltaUsage(job.input, printed.names, FileRole::Main) + file.usage;
        if (!file.ready.isEmpty() || !file.waiting.isEmpty())
            files.append(file);
        files += printed.files;
    }
    if (!sets.isEmpty())
        files.append(dnsmasqFileFor(job.input, sets));
    files.append(removeFile(target, openings, names + olderSets(delta, names)));
    return printDeviceFiles(job, u"firewall"_s, files);
}

Capabilities iptablesCan()
{
    Capabilities can;
    can.names = NameSupport::None;
    can.enforcement = Enforcement::Address;
    can.scopes = everybody();
    can.delta = Delta::Files;
    can.siteParameters = {
        {u"chain"_s, u"FORWARD|OUTPUT"_s,
         QStringLiteral(QT_TRANSLATE_NOOP(
             "Formats",
             "FORWARD (the device passes the traffic on) or OUTPUT (it is the one that connects)"))},
        namesParameter(),
    };
    can.proof = QStringLiteral(
        QT_TRANSLATE_NOOP("Formats", "list the chain with -nvL: its counters rise when the Agent connects"));
    can.removal =
        QStringLiteral(QT_TRANSLATE_NOOP("Formats", "run remove.sh: it takes out the jump and the chain"));
    return can;
}

Capabilities iptablesCanAt(const Plan &plan)
{
    return namesByDnsmasq(plan, u"iptables"_s) ? withDnsmasq(iptablesCan()) : iptablesCan();
}

} // namespace

Format iptablesFormat()
{
    Format format;
    format.id = u"iptables"_s;
    format.title = QStringLiteral(QT_TRANSLATE_NOOP("Formats", "iptables"));
    format.maker = QStringLiteral(QT_TRANSLATE_NOOP("Formats", "Linux gateways"));
    format.audience = Audience::Network;
    format.can = iptablesCan();
    format.canAt = &iptablesCanAt;
    format.print = &printIptables;
    format.place = &placeOf;
    return format;
}

} // namespace netsetup
