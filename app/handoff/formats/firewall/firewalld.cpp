// The firewalld export: sets of addresses, and one policy between the zones of the site. As commands and not
// as XML files: what firewall-cmd refuses with an error, firewalld leaves out of a file with a mere warning.
#include "base/safetext.h"
#include "handoff/formats/firewall/addresssets.h"
#include "handoff/formats/shellwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

Format firewalldFormat();

namespace {

// Limits of firewalld: a longer name is refused.
constexpr int policyMax = 18;
constexpr int setMax = 31;
constexpr int commentMax = 150;
constexpr int descriptionMax = 200;

/// Where the site wants the rules, and what ours is called.
struct Target
{
    QString policy;
    QString from; ///< a zone, HOST or ANY
    QString to;
    bool complete = false;
};

Target targetOf(const PrintJob &job)
{
    return {dashedName(job.input, u"egress"_s, policyMax), siteText(job, u"ingress-zone"_s),
            siteText(job, u"egress-zone"_s), missingSite(job).isEmpty()};
}

QString setName(const HandoffInput &input, const QString &what)
{
    return dashedName(input, what, setMax);
}

QStringList scriptStart(const QString &what)
{
    return {
        u"set -eu"_s,
        u"echo 'Writing the permanent configuration; it %1 with: firewall-cmd --reload'"_s.arg(what),
        u"change() { firewall-cmd --permanent \"$@\" >/dev/null; }"_s,
        u"policies=$(firewall-cmd --permanent --get-policies)"_s,
        u"sets=$(firewall-cmd --permanent --get-ipsets)"_s,
        u"drop_policy() { case \" $policies \" in *\" $1 \"*) change \"--delete-policy=$1\" ;; esac; }"_s,
        u"drop_set() { case \" $sets \" in *\" $1 \"*) change \"--delete-ipset=$1\" ;; esac; }"_s,
        QString(),
    };
}

/// Of several options each stands on a line of its own.
QString command(const QString &start, const QStringList &options)
{
    if (options.size() == 1)
        return u"change %1 %2"_s.arg(start, options.first());
    return (QStringList{u"change "_s + start} + options).join(u" \\\n    "_s);
}

QStringList setStatements(const SetOpening &one)
{
    const AddressOpening &opening = one.opening;
    QStringList lines{
        u"change --new-ipset=%1 --type=hash:ip --option=family=%2"_s.arg(
            one.set, opening.family == Family::Ipv6 ? u"inet6"_s : u"inet"_s),
    };
    QStringList entries;
    for (const ResolvedAddress &entry : opening.addresses)
        entries.append(u"--add-entry="_s + entry.address);
    lines += addressRemarks(opening, commentMax);
    lines.append(command(u"--ipset="_s + one.set, entries));
    return lines;
}

QString ruleOption(const SetOpening &one)
{
    const AddressOpening &opening = one.opening;
    const QString rule =
        u"rule family=\"%1\" source address=\"%2\" destination ipset=\"%3\" port port=\"%4\" protocol=\"%5\" accept"_s
            .arg(opening.family == Family::Ipv6 ? u"ipv6"_s : u"ipv4"_s, opening.source, one.set)
            .arg(opening.port)
            .arg(wordFor(opening.protocol));
    return u"--add-rich-rule="_s + shellWord(rule);
}

QStringList ruleStatements(const HandoffInput &input, const Target &target, const QList<SetOpening> &openings)
{
    QStringList lines;
    QStringList options;
    for (const SetOpening &one : openings) {
        lines.append(u"# "_s + ruleComment(input, one.opening.rules, commentMax));
        options.append(ruleOption(one));
    }
    if (!options.isEmpty())
        lines.append(command(u"--policy="_s + target.policy, options));
    return lines;
}

/// The name of a policy is short, so its description says whose it is.
QString description(const HandoffInput &input)
{
    QStringList parts{u"StackState Agent,"_s, scopedName(input, u"egress"_s, commentMax),
                      input.plan.handoff.changeId};
    if (!input.practice.isEmpty())
        parts.prepend(u"PRACTICE"_s);
    return safeText(parts.join(u' '), descriptionMax);
}

QStringList policyStatements(const HandoffInput &input, const Target &target)
{
    const QString policy = u"--policy="_s + target.policy;
    return {
        u"change --new-policy="_s + target.policy,
        command(policy, {shellWord(u"--set-description="_s + description(input))}),
        u"change %1 --set-priority=-10"_s.arg(policy),
        command(policy, {shellWord(u"--add-ingress-zone="_s + target.from)}),
        command(policy, {shellWord(u"--add-egress-zone="_s + target.to)}),
    };
}

QStringList dropStatements(const Target &target, const QStringList &sets)
{
    QStringList lines{u"drop_policy "_s + target.policy};
    for (const QString &set : sets)
        lines.append(u"drop_set "_s + set);
    return lines;
}

QStringList namesOf(const QList<SetOpening> &sets)
{
    QStringList names;
    for (const SetOpening &one : sets)
        names.append(one.set);
    return names;
}

/// The whole once more. Nothing of it counts before firewalld reloads, and then all of it does.
QStringList wholeScript(const HandoffInput &input, const Target &target, const QList<SetOpening> &openings,
                        const QList<SetOpening> &sets, QStringList dropped)
{
    dropped += namesOf(sets);
    dropped.removeDuplicates();
    QStringList lines = scriptStart(u"takes effect"_s) +
                        QStringList{u"# Made anew, so that a second run changes nothing."_s} +
                        dropStatements(target, dropped);
    for (const SetOpening &set : sets)
        lines += QStringList{QString()} + setStatements(set);
    if (openings.isEmpty())
        return lines;
    return lines + QStringList{QString()} + policyStatements(input, target) +
           ruleStatements(input, target, openings);
}

/// What goes behind a script that made the policy already.
QStringList laterStatements(const HandoffInput &input, const Target &target,
                            const QList<SetOpening> &openings)
{
    QStringList lines;
    for (const SetOpening &set : setsThat(openings, false))
        lines += QStringList{u"drop_set "_s + set.set} + setStatements(set);
    return lines + ruleStatements(input, target, openingsThat(openings, false));
}

DeviceFile commandFile(const QString &name, FileRole role, const QStringList &notes)
{
    DeviceFile file = scriptFile(name, role, notes);
    file.things = u"commands"_s;
    return file;
}

QStringList reloadLines(const QString &file)
{
    return {
        u"Load: as root, sh %1 writes the permanent configuration and changes nothing yet; then "
        "firewall-cmd --reload, and all of it counts at once. A second run changes nothing"_s.arg(file),
        u"The reload also drops what was set at run time alone; firewall-cmd --runtime-to-permanent, before "
        "sh %1, keeps it"_s.arg(file),
    };
}

/// The names in these lines are our own or were checked, so they need no further escaping.
QStringList installUsage(const Target &target)
{
    return reloadLines(u"install.sh"_s) +
           QStringList{
               u"Needs firewalld 1.0 or newer: an older one knows no set as a destination"_s,
               u"Zones: both have to exist, and to hold an interface or a source: firewall-cmd "
               "--info-zone=NAME. HOST is this host itself, ANY is every zone"_s,
               u"Order: priority -10, so before the zones and before policies with a higher number; what a "
               "policy with a lower one denies stays denied. firewall-cmd --list-all-policies"_s,
               u"Answers are let through by firewalld itself; this policy only lets connections start"_s,
               u"Check: firewall-cmd --info-policy=%1 lists the rules; with firewall-cmd "
               "--set-log-denied=unicast the kernel log has what is still denied, with SRC, DST and DPT"_s
                   .arg(target.policy),
               u"Remove: sh remove.sh, then firewall-cmd --reload; a second run changes nothing"_s,
           };
}

DeviceFile installFile(const HandoffInput &input, const Target &target, const SetOpenings &openings)
{
    DeviceFile file = commandFile(u"install.sh"_s, FileRole::Main, openings.notes);
    file.waitingPlace = u"the end of install.sh"_s;
    file.usage = installUsage(target);
    const QList<SetOpening> ready = openingsThat(openings.list, true);
    if (!ready.isEmpty())
        file.ready = wholeScript(input, target, ready, setsThat(openings.list, true), {});
    if (ready.isEmpty() && !openings.list.isEmpty())
        file.waiting = wholeScript(input, target, openings.list, setsThat(openings.list, false), {});
    else
        file.waiting = laterStatements(input, target, openings.list);
    return file;
}

/// All sets of the plan, whether they waited or not; names of sets need no parameter of the site.
DeviceFile removeFile(const Target &target, const SetOpenings &openings, const SetFollowing &following)
{
    DeviceFile file = commandFile(u"remove.sh"_s, FileRole::Removal, openings.notes);
    file.usage = {
        u"As root: sh remove.sh, then firewall-cmd --reload. It takes out the policy %1 and its sets; a "
        "second run changes nothing"_s.arg(target.policy),
    };
    QStringList sets = namesOf(openings.list) + following.sets;
    sets.removeDuplicates();
    file.ready = scriptStart(u"goes"_s) + dropStatements(target, sets);
    return file;
}

DeviceFile deltaFile(const PrintJob &job, const Target &target, const SetFollowing &following,
                     const DeltaFiles &names, FileRole role)
{
    const bool adds = role == FileRole::Addition;
    const QList<SetOpening> &openings = adds ? following.add : following.drop;
    DeviceFile file = commandFile(adds ? names.add : names.drop, role, following.notes);
    file.usage = deltaUsage(job.input, names, role) +
                 QStringList{u"The policy is written anew, and counts in one step with the reload"_s} +
                 reloadLines(file.name);
    file.ready = wholeScript(job.input, target, openings, setsThat(openings, true), following.sets);
    return file;
}

QList<Artifact> printFirewalld(const PrintJob &job)
{
    const Target target = targetOf(job);
    const SetOpenings openings = setOpeningsOf(job.input, job.rules, target.complete, &setName);
    const SetFollowing following = setFollowing(job, target.complete, &setName);
    const DeltaFiles names = deltaNames(job.input, following, u".sh"_s);
    QList<DeviceFile> files{installFile(job.input, target, openings)};
    if (!names.add.isEmpty())
        files.append(deltaFile(job, target, following, names, FileRole::Addition));
    if (!names.drop.isEmpty())
        files.append(deltaFile(job, target, following, names, FileRole::LaterDrop));
    if (files.size() > 1)
        files.first().usage = deltaUsage(job.input, names, FileRole::Main) + files.first().usage;
    files.append(removeFile(target, openings, following));
    return printDeviceFiles(job, u"firewall"_s, files);
}

QString placeOf(const PrintJob &job)
{
    const Target target = targetOf(job);
    return target.policy + u' ' + target.from + u' ' + target.to;
}

Capabilities firewalldCan()
{
    Capabilities can;
    can.names = NameSupport::None;
    can.enforcement = Enforcement::Address;
    can.scopes = everybody();
    can.delta = Delta::Files;
    // What is sent to the host itself is not on its way out.
    can.siteParameters = {
        {u"ingress-zone"_s, u"[A-Za-z0-9_-]{1,17}"_s,
         QStringLiteral(
             QT_TRANSLATE_NOOP("Formats", "the zone of the clients, or HOST for this host itself, or ANY")),
         &always},
        {u"egress-zone"_s, u"(?!HOST$)[A-Za-z0-9_-]{1,17}"_s,
         QStringLiteral(QT_TRANSLATE_NOOP("Formats", "the zone through which they leave, or ANY")), &always},
    };
    can.proof = QStringLiteral(QT_TRANSLATE_NOOP(
        "Formats",
        "show the policy with --info-policy; with --set-log-denied the kernel log has what is denied"));
    can.removal = QStringLiteral(
        QT_TRANSLATE_NOOP("Formats", "run remove.sh: it takes out the policy and its sets, then reload"));
    return can;
}

} // namespace

Format firewalldFormat()
{
    Format format;
    format.id = u"firewalld"_s;
    format.title = QStringLiteral(QT_TRANSLATE_NOOP("Formats", "firewalld"));
    format.maker = QStringLiteral(QT_TRANSLATE_NOOP("Formats", "Linux gateways"));
    format.audience = Audience::Network;
    format.can = firewalldCan();
    format.print = &printFirewalld;
    format.place = &placeOf;
    return format;
}

} // namespace netsetup
