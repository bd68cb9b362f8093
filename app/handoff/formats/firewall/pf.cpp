// The pf export: an anchor with tables of addresses and pass rules, for OpenBSD and FreeBSD. Written after
// pf.conf(5) and checked against a grammar of ours; no pf has read it.
#include "handoff/formats/firewall/addresssets.h"

using namespace Qt::StringLiterals;

namespace netsetup {

Format pfFormat();

namespace {

// Limits of pf: names of tables up to 31, labels up to 63 characters.
constexpr int nameMax = 31;
constexpr int labelMax = 63;
constexpr int commentMax = 150;

QString anchorOf(const HandoffInput &input)
{
    return scopedName(input, u"egress"_s, nameMax);
}

QString tableName(const HandoffInput &input, const QString &what)
{
    return scopedName(input, what, nameMax);
}

QStringList tableStatements(const SetOpening &one)
{
    QStringList addresses;
    for (const ResolvedAddress &entry : one.opening.addresses)
        addresses.append(entry.address);
    return addressRemarks(one.opening, commentMax) +
           QStringList{u"table <%1> persist { %2 }"_s.arg(one.set, addresses.join(u", "_s))};
}

/// Into the gateway and out of it. safeText leaves no quote in a label and no "$", which pf would replace.
QString passStatement(const HandoffInput &input, const SetOpening &one)
{
    const AddressOpening &opening = one.opening;
    const QString family = opening.family == Family::Ipv6 ? u"inet6"_s : u"inet"_s;
    const QString match = u"pass quick %1 proto %2 from %3 to <%4> port %5"_s
                              .arg(family, wordFor(opening.protocol), opening.source, one.set)
                              .arg(opening.port);
    return u"%1 keep state tag %2 label \"%3\""_s.arg(match, anchorOf(input),
                                                      ruleComment(input, opening.rules, labelMax));
}

QStringList passStatements(const HandoffInput &input, const QList<SetOpening> &openings)
{
    QStringList lines;
    for (const SetOpening &one : openings)
        lines.append(passStatement(input, one));
    return lines;
}

QStringList tablesOf(const QList<SetOpening> &sets)
{
    QStringList lines;
    for (const SetOpening &one : sets)
        lines += tableStatements(one);
    return lines;
}

/// Where the gateway translates addresses, the source is another one on the way out. The tag stays.
QStringList statements(const HandoffInput &input, const QList<SetOpening> &openings,
                       const QList<SetOpening> &sets)
{
    if (openings.isEmpty())
        return {};
    return tablesOf(sets) + QStringList{QString()} + passStatements(input, openings) +
           QStringList{u"pass out quick tagged %1 keep state"_s.arg(anchorOf(input))};
}

QStringList loadLines(const QString &anchor, const QString &file)
{
    return {u"Load: pfctl -n -a %1 -f %2, then pfctl -a %1 -f %2; it takes the place of all that the anchor "
            "holds, and a second run changes nothing"_s.arg(anchor, file)};
}

QStringList installUsage(const QString &anchor)
{
    return loadLines(anchor, u"install.conf"_s) +
           QStringList{
               u"Anchor, once, in /etc/pf.conf: anchor \"%1\", behind the translation rules and above "
               "everything that blocks with quick; then pfctl -f /etc/pf.conf. Without it nothing here "
               "counts"_s.arg(anchor),
               u"Over a restart, below it: load anchor \"%1\" from \"/etc/%1.conf\", with this file there"_s
                   .arg(anchor),
               u"The last line lets out what came in by one of those above it, whatever address translation "
               "has made of its source"_s,
               u"Check: pfctl -a %1 -v -s rules; Evaluations, Packets and States rise when the Agent "
               "connects. pfctl -a %1 -s Tables lists the tables. What is still blocked: block log, and "
               "tcpdump -n -e -i pflog0"_s.arg(anchor),
               u"For OpenBSD and FreeBSD. pfSense and OPNsense write their rules in their own window and "
               "would not keep this"_s,
               u"Not proven: no pf has read this file; pfctl -n says whether it does"_s,
               u"Remove: sh remove.sh, then take the anchor lines out of /etc/pf.conf"_s,
           };
}

DeviceFile fileNamed(const QString &name, FileRole role, const QStringList &notes)
{
    DeviceFile file;
    file.name = name;
    file.role = role;
    file.own = {.check = true, .removal = true};
    file.partly = notes;
    return file;
}

DeviceFile installFile(const HandoffInput &input, const SetOpenings &openings)
{
    DeviceFile file = fileNamed(u"install.conf"_s, FileRole::Main, openings.notes);
    file.waitingPlace = u"the end of install.conf"_s;
    file.usage = installUsage(anchorOf(input));
    const QList<SetOpening> ready = openingsThat(openings.list, true);
    const QList<SetOpening> others = openingsThat(openings.list, false);
    const QList<SetOpening> otherSets = setsThat(openings.list, false);
    file.ready = statements(input, ready, setsThat(openings.list, true));
    file.waiting = ready.isEmpty() ? statements(input, others, otherSets)
                                   : tablesOf(otherSets) + passStatements(input, others);
    return file;
}

DeviceFile removeFile(const HandoffInput &input)
{
    const QString anchor = anchorOf(input);
    DeviceFile file = scriptFile(u"remove.sh"_s, FileRole::Removal);
    file.usage = {
        u"As root: sh remove.sh; it empties the anchor %1, and a second run changes nothing"_s.arg(anchor),
        u"Then take the anchor lines out of /etc/pf.conf, and pfctl -f /etc/pf.conf"_s,
        u"Connections that stand already live on until they end"_s,
    };
    file.ready = {
        u"set -eu"_s,
        QString(),
        u"if pfctl -s Anchors | grep -qE '^ *%1$'; then"_s.arg(anchor),
        u"    pfctl -a %1 -F rules"_s.arg(anchor),
        u"    pfctl -a %1 -F Tables"_s.arg(anchor),
        u"fi"_s,
    };
    return file;
}

DeviceFile deltaFile(const PrintJob &job, const SetFollowing &following, const DeltaFiles &names,
                     FileRole role)
{
    const bool adds = role == FileRole::Addition;
    const QList<SetOpening> &openings = adds ? following.add : following.drop;
    DeviceFile file = fileNamed(adds ? names.add : names.drop, role, following.notes);
    file.usage = deltaUsage(job.input, names, role) + loadLines(anchorOf(job.input), file.name);
    file.ready = statements(job.input, openings, setsThat(openings, true));
    return file;
}

QList<Artifact> printPf(const PrintJob &job)
{
    const SetOpenings openings = setOpeningsOf(job.input, job.rules, true, &tableName);
    const SetFollowing following = setFollowing(job, true, &tableName);
    const DeltaFiles names = deltaNames(job.input, following, u".conf"_s);
    QList<DeviceFile> files{installFile(job.input, openings)};
    if (!names.add.isEmpty())
        files.append(deltaFile(job, following, names, FileRole::Addition));
    if (!names.drop.isEmpty())
        files.append(deltaFile(job, following, names, FileRole::LaterDrop));
    if (files.size() > 1)
        files.first().usage = deltaUsage(job.input, names, FileRole::Main) + files.first().usage;
    files.append(removeFile(job.input));
    return printDeviceFiles(job, u"firewall"_s, files);
}

QString placeOf(const PrintJob &job)
{
    return anchorOf(job.input);
}

Capabilities pfCan()
{
    Capabilities can;
    can.names = NameSupport::None;
    can.enforcement = Enforcement::Address;
    can.scopes = everybody();
    can.delta = Delta::Files;
    can.proof = QStringLiteral(QT_TRANSLATE_NOOP(
        "Formats", "list the rules of the anchor with -v: their counters rise when the Agent connects"));
    can.removal = QStringLiteral(
        QT_TRANSLATE_NOOP("Formats", "run remove.sh: it empties the anchor; then take out the anchor lines"));
    return can;
}

} // namespace

Format pfFormat()
{
    Format format;
    format.id = u"pf"_s;
    format.title = QStringLiteral(QT_TRANSLATE_NOOP("Formats", "pf"));
    format.maker = QStringLiteral(QT_TRANSLATE_NOOP("Formats", "BSD"));
    format.audience = Audience::Network;
    format.can = pfCan();
    format.print = &printPf;
    format.place = &placeOf;
    return format;
}

} // namespace netsetup
