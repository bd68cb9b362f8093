// The ufw export: one command for each source and address, and the same commands that take it out again.
#include "base/safetext.h"
#include "handoff/formats/firewall/matchlines.h"
#include "handoff/formats/shellwords.h"
#include "handoff/planning/delta.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

Format ufwFormat();

namespace {

constexpr int commentMax = 100;

/// One connection that may start. `match` is what ufw tells rules apart by.
struct Line
{
    QString match;
    QString comment;
    bool ready = false;
};

bool isGateway(const PrintJob &job)
{
    return job.site(u"mode"_s) == "gateway"_L1;
}

/// "route allow" on a gateway, "allow out" on the host itself; words in brackets while that is not known.
QString verb(const PrintJob &job, bool removing)
{
    if (!missingSite(job).isEmpty())
        return shellWord(siteText(job, u"mode"_s));
    const QString out = isGateway(job) ? u"allow"_s : u"allow out"_s;
    return (isGateway(job) ? u"route "_s : QString()) + (removing ? u"delete "_s : QString()) + out;
}

QList<Line> linesOf(const HandoffInput &input, const QList<AddressOpening> &openings, bool siteKnown)
{
    QList<Line> lines;
    for (const AddressOpening &opening : openings) {
        const QString source = opening.sourceKnown ? opening.source : shellWord(opening.source);
        for (const ResolvedAddress &entry : opening.addresses)
            lines.append(
                {u"proto %1 from %2 to %3 port %4"_s.arg(wordFor(opening.protocol), source, entry.address)
                     .arg(opening.port),
                 lineComment(input, opening, entry, commentMax), siteKnown && opening.sourceKnown});
    }
    return lines;
}

/// safeText leaves no quote in a comment, and ufw would refuse one.
QStringList allowing(const PrintJob &job, const QList<Line> &lines)
{
    QStringList commands;
    for (const Line &line : lines)
        commands.append(u"ufw %1 %2 comment '%3'"_s.arg(verb(job, false), line.match, line.comment));
    return commands;
}

/// ufw finds a rule by all but its comment.
QStringList deleting(const PrintJob &job, const QList<Line> &lines)
{
    QStringList commands;
    for (const Line &line : lines)
        commands.append(u"ufw %1 %2"_s.arg(verb(job, true), line.match));
    return commands;
}

QStringList script(const QStringList &commands)
{
    return commands.isEmpty() ? commands : QStringList{u"set -eu"_s, QString()} + commands;
}

QList<Line> readyOnes(QList<Line> lines)
{
    lines.removeIf([](const Line &line) { return !line.ready; });
    return lines;
}

DeviceFile commandFile(const QString &name, FileRole role, const QStringList &notes)
{
    DeviceFile file = scriptFile(name, role, notes);
    file.things = u"commands"_s;
    return file;
}

bool holdsIpv6(const QStringList &commands)
{
    return std::any_of(commands.cbegin(), commands.cend(), [](const QString &command) {
        return command.section(u" comment "_s, 0, 0).contains(u':');
    });
}

QStringList modeLines(const PrintJob &job)
{
    if (missingSite(job).isEmpty())
        return {};
    return {u"Put in for the brackets: route allow on a gateway that passes the traffic on, allow out on the "
            "host that connects; in remove.sh route delete allow, or delete allow out"_s};
}

QStringList installUsage(const PrintJob &job, const QStringList &commands)
{
    QStringList lines{
        u"Load: as root, sh install.sh; it counts at once and after a restart, and a second run changes "
        "nothing. ufw has to be active: ufw status"_s,
    };
    if (holdsIpv6(commands))
        lines.append(u"IPv6: ufw refuses these lines unless /etc/default/ufw says IPV6=yes"_s);
    lines += {
        u"Order: ufw takes the first rule that matches, and these come last. ufw status numbered shows "
        "whether a rule above them denies the same"_s,
        u"Answers are let through by ufw itself; these rules only let connections start"_s,
        u"Check: ufw status verbose lists each with its comment; what is still denied stands in the "
        "kernel log as [UFW BLOCK] with its SRC, DST and DPT"_s,
        u"Remove: sh remove.sh; a second run changes nothing"_s,
    };
    return modeLines(job) + lines;
}

DeviceFile installFile(const PrintJob &job, const QList<Line> &lines, const QStringList &notes)
{
    DeviceFile file = commandFile(u"install.sh"_s, FileRole::Main, notes);
    file.waitingPlace = u"the end of install.sh"_s;
    const QList<Line> ready = readyOnes(lines);
    file.ready = script(allowing(job, ready));
    file.waiting = allowing(job, withoutMatchesOf(lines, ready));
    if (ready.isEmpty())
        file.waiting = script(file.waiting);
    file.usage = installUsage(job, file.ready + file.waiting);
    return file;
}

DeviceFile removeFile(const PrintJob &job, const QList<Line> &lines, const QStringList &notes)
{
    DeviceFile file = commandFile(u"remove.sh"_s, FileRole::Removal, notes);
    file.usage =
        modeLines(job) +
        QStringList{
            u"As root, sh remove.sh: it takes out these rules and no other; of one that is not there ufw "
            "says so and goes on"_s,
            u"ufw keeps no two rules that differ in the comment alone: a rule of yours that is quite the "
            "same is one with ours, and goes with it"_s,
        };
    const QList<Line> ready = readyOnes(lines);
    file.ready = script(deleting(job, ready));
    file.waiting = deleting(job, withoutMatchesOf(lines, ready));
    file.waitingPlace = u"the end of remove.sh"_s;
    if (ready.isEmpty())
        file.waiting = script(file.waiting);
    return file;
}

/// What an older pack has to do with this one.
struct Following
{
    QList<Line> added;
    QList<Line> dropped;
    QList<Line> before;
    QStringList notes;
    DeltaFiles names;
};

Following followingOf(const PrintJob &job)
{
    Following following;
    const std::optional<RuleDelta> delta = ruleDelta(job);
    if (!delta)
        return following;
    const AddressOpenings wanted = addressOpeningsOf(job.input, delta->after);
    const QList<Line> after = readyOnes(linesOf(job.input, wanted.list, true));
    following.before =
        readyOnes(linesOf(delta->older, addressOpeningsOf(delta->older, delta->before).list, true));
    following.added = withoutMatchesOf(after, following.before);
    following.dropped = withoutMatchesOf(following.before, after);
    following.notes = wanted.notes + delta->notes;
    if (!following.added.isEmpty())
        following.names.add = u"add.sh"_s;
    if (!following.dropped.isEmpty())
        following.names.drop = dropName(job.input) + u".sh"_s;
    return following;
}

DeviceFile deltaFile(const PrintJob &job, const Following &following, FileRole role)
{
    const bool adds = role == FileRole::Addition;
    DeviceFile file = commandFile(adds ? following.names.add : following.names.drop, role, following.notes);
    file.usage = deltaUsage(job.input, following.names, role) +
                 QStringList{u"As root, sh %1; a second run changes nothing"_s.arg(file.name)};
    file.ready = script(adds ? allowing(job, following.added) : deleting(job, following.dropped));
    return file;
}

/// Unlike where a file holds the whole, install.sh takes nothing out.
QStringList insteadLines(const HandoffInput &input, const DeltaFiles &names)
{
    QStringList instead{names.add, names.drop};
    instead.removeAll(QString());
    return {u"Where %1 is loaded: %2 in place of this file, which would leave open what is not wanted any "
            "more"_s.arg(safeText(olderChange(input.since->older).english(), commentMax),
                         instead.join(u" and "_s))};
}

QList<Artifact> printUfw(const PrintJob &job)
{
    const AddressOpenings openings = addressOpeningsOf(job.input, job.rules);
    const QList<Line> lines = linesOf(job.input, openings.list, missingSite(job).isEmpty());
    const Following following = followingOf(job);
    QList<DeviceFile> files{installFile(job, lines, openings.notes)};
    if (!following.names.add.isEmpty())
        files.append(deltaFile(job, following, FileRole::Addition));
    if (!following.names.drop.isEmpty())
        files.append(deltaFile(job, following, FileRole::LaterDrop));
    if (files.size() > 1)
        files.first().usage = insteadLines(job.input, following.names) + files.first().usage;
    files.append(removeFile(job, lines + withoutMatchesOf(following.before, lines), openings.notes));
    return printDeviceFiles(job, u"firewall"_s, files);
}

/// The other kind of rule is found by none of these commands.
QString placeOf(const PrintJob &job)
{
    return job.site(u"mode"_s);
}

Capabilities ufwCan()
{
    Capabilities can;
    can.names = NameSupport::None;
    can.enforcement = Enforcement::Address;
    can.scopes = everybody();
    can.delta = Delta::Files;
    can.siteParameters = {
        {u"mode"_s, u"gateway|host"_s,
         QStringLiteral(QT_TRANSLATE_NOOP(
             "Formats", "gateway (the device passes the traffic on) or host (it is the one that connects)")),
         &always},
    };
    can.proof = QStringLiteral(QT_TRANSLATE_NOOP(
        "Formats", "ufw status verbose lists the rules; what is still denied stands in the kernel log"));
    can.removal =
        QStringLiteral(QT_TRANSLATE_NOOP("Formats", "run remove.sh: it takes out these rules and no other"));
    return can;
}

} // namespace

Format ufwFormat()
{
    Format format;
    format.id = u"ufw"_s;
    format.title = QStringLiteral(QT_TRANSLATE_NOOP("Formats", "ufw"));
    format.maker = QStringLiteral(QT_TRANSLATE_NOOP("Formats", "Linux gateways"));
    format.audience = Audience::Network;
    format.can = ufwCan();
    format.print = &printUfw;
    format.place = &placeOf;
    return format;
}

} // namespace netsetup
