#include "handoff/formats/devicefile.h"

#include "base/json.h"
#include "base/safetext.h"
#include "findings/report/textwrap.h"
#include "handoff/planning/delta.h"
#include "handoff/planning/extrachanges.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr int lineWidth = 100;
constexpr int reasonMax = 240;

QString incompleteName(const QString &name)
{
    return name + u".incomplete.txt"_s;
}

QStringList commonHeader(const PrintJob &job, const DeviceFile &file)
{
    QStringList lines = headerLines(job, file.own);
    for (const QString &note : file.partly)
        lines.append(u"PARTLY: "_s + note);
    lines += file.about;
    // What is taken out needs no review.
    if (file.role != FileRole::Removal && file.role != FileRole::LaterDrop)
        lines += snapshotHeader(job);
    return file.usage.isEmpty() ? lines : lines + QStringList{QString()} + file.usage;
}

QStringList lackingLines(const DeviceFile &file)
{
    if (file.lacking.isEmpty())
        return {};
    return wrapWords(u"Missing: "_s + file.lacking.join(u", "_s), lineWidth);
}

QStringList mainHeader(const QStringList &header, const DeviceFile &file)
{
    if (file.waiting.isEmpty())
        return header;
    const QString text = file.ready.isEmpty() ? u"NOTHING TO LOAD YET: all %1 wait in %2"_s
                                              : u"NOT COMPLETE: more %1 wait in %2"_s;
    return header + QStringList{QString(), text.arg(file.things, incompleteName(file.name))} +
           lackingLines(file);
}

QStringList incompleteHeader(const QStringList &header, const DeviceFile &file)
{
    const QString text = file.waitingPlace.isEmpty()
                             ? u"DO NOT LOAD: what stands in square brackets is missing."_s
                             : u"DO NOT LOAD: names in square brackets are missing. Put them in and move "
                               "the lines to %1"_s.arg(file.waitingPlace);
    return header + QStringList{QString(), text} + lackingLines(file);
}

/// Without a character that could end the line.
QString commentLine(const QString &comment, const QString &line)
{
    QString text = line.isEmpty() ? comment : comment + u' ' + line;
    for (QChar &c : text)
        c = c.unicode() >= 0x20 && c.unicode() < 0x7f ? c : QChar(u'?');
    return text;
}

/// Header lines as comments, an empty line, the statements.
QByteArray written(const QString &comment, const QStringList &header, const QStringList &statements)
{
    QStringList lines;
    for (const QString &line : header)
        lines.append(commentLine(comment, line));
    // "---" keeps YAML documents apart from the header already.
    if (!lines.isEmpty() && !statements.isEmpty() && statements.first() != "---"_L1)
        lines.append(QString());
    return ((lines + statements).join(u'\n') + u'\n').toLatin1();
}

QByteArray writtenMeta(const DeviceFile &file, const QStringList &header)
{
    QStringList lines = header;
    lines.removeAll(QString());
    return json::print({{u"schema"_s, u"netsetup.devicefile/1"_s},
                        {u"file"_s, file.name},
                        {u"header"_s, json::fromStrings(lines)}});
}

void printFile(QList<Artifact> &artifacts, const PrintJob &job, const QString &folder, const DeviceFile &file)
{
    const QString &id = job.format.id;
    const QString path = u"%1/%2/%3"_s.arg(folder, id, file.name);
    const QStringList common = commonHeader(job, file);
    const QStringList header = mainHeader(common, file);
    const bool takesComments = !file.comment.isEmpty();
    // Without a header an empty file would say "nothing" to the device.
    if (takesComments || !file.ready.isEmpty()) {
        QByteArray bytes = written(file.comment, takesComments ? header : QStringList(), file.ready);
        if (file.isShellScript)
            bytes.prepend("#!/bin/sh\n");
        artifacts.append({id, path, bytes, file.mediaType, file.isShellScript ? 0755 : 0644, file.role});
    }
    if (!takesComments)
        artifacts.append({id, path + u".meta.json"_s, writtenMeta(file, header), u"application/json"_s, 0644,
                          FileRole::Data});
    if (!file.waiting.isEmpty())
        artifacts.append(
            {id, incompleteName(path),
             written(takesComments ? file.comment : u"#"_s, incompleteHeader(common, file), file.waiting),
             u"text/plain"_s, 0644, FileRole::Incomplete});
}

/// The ids of rules as one word; where there is no room for all of them, how many are not named.
QString joinedIds(const QStringList &rules, qsizetype room)
{
    const QString stem = rules.value(0).section(u'-', 0, -2);
    QStringList ids = rules.mid(0, 1);
    for (const QString &rule : rules.mid(1))
        ids.append(rule.section(u'-', 0, -2) == stem ? rule.section(u'-', -1) : rule);
    const QString all = ids.join(u'+');
    if (ids.size() < 2 || all.size() <= room)
        return all;
    const auto cutBehind = [&ids](qsizetype named) {
        return QString(ids.mid(0, named).join(u'+') + u"+%1 more"_s.arg(ids.size() - named));
    };
    // Few of thousands fit, so they are counted from the front.
    qsizetype named = 1;
    while (named + 1 < ids.size() && cutBehind(named + 1).size() <= room)
        ++named;
    return cutBehind(named);
}

} // namespace

QList<Artifact> printDeviceFiles(const PrintJob &job, const QString &folder, const QList<DeviceFile> &files)
{
    QList<Artifact> artifacts;
    for (const DeviceFile &file : files)
        printFile(artifacts, job, folder, file);
    return artifacts;
}

QString siteText(const PrintJob &job, const QString &key)
{
    const QString said = job.site(key);
    return said.isEmpty() ? u"[site parameter %1.%2]"_s.arg(job.format.id, key) : said;
}

QStringList deltaUsage(const HandoffInput &input, const DeltaFiles &files, FileRole role)
{
    const QString older = safeText(olderChange(input.since->older).english(), lineWidth);
    const QString time = json::timeText(dropTime(input));
    if (role == FileRole::LaterDrop)
        return QStringList{
                   u"Takes out what %1 opened and this change does not want, and nothing else"_s.arg(older),
                   u"NOT BEFORE %1: what began before then ends by itself"_s.arg(time)} +
               (files.add.isEmpty() ? QStringList() : QStringList{u"First: "_s + files.add});
    if (role == FileRole::Addition)
        return {u"Opens what is new since %1, which has to be loaded; removes nothing"_s.arg(older),
                files.drop.isEmpty() ? u"Nothing has to be dropped later"_s
                                     : u"Then: %1, not before %2"_s.arg(files.drop, time)};
    QStringList instead{files.add, files.drop};
    instead.removeAll(QString());
    return {u"Where %1 is loaded: %2 in place of this file, which drops at once what is not wanted any "
            "more"_s.arg(older, instead.join(u" and "_s))};
}

QStringList exemptionUsage(const ExtraChange &change)
{
    QStringList lines{
        safeText(u"CHANGE %1: %2 for the clients and hosts below. It can be refused alone: leave "
                 "this file out"_s.arg(change.number)
                     .arg(change.title),
                 reasonMax),
    };
    for (const QString &reason : change.reasons)
        lines.append(safeText(u"Reason: "_s + reason, reasonMax));
    lines.append(safeText(u"If refused: "_s + change.ifRefused, reasonMax));
    return lines;
}

QStringList missingSite(const PrintJob &job)
{
    QStringList missing;
    const QStringList keys = neededSiteKeys(job.format, job.input);
    for (const QString &key : keys) {
        if (job.site(key).isEmpty())
            missing.append(u"site parameter %1.%2"_s.arg(job.format.id, key));
    }
    return missing;
}

QString scopedName(const HandoffInput &input, const QString &what, int max)
{
    QStringList parts{u"sts"_s, input.plan.tenant.isEmpty() ? input.tenantHost : input.plan.tenant};
    if (!input.plan.cluster.name.isEmpty())
        parts.append(input.plan.cluster.name);
    parts.append(what);
    return safeName(parts.join(u'-'), u'_', max);
}

DeviceFile scriptFile(const QString &name, FileRole role, const QStringList &partly)
{
    DeviceFile file;
    file.name = name;
    file.role = role;
    file.mediaType = u"application/x-sh"_s;
    file.isShellScript = true;
    file.own = {.check = true, .removal = true};
    file.partly = partly;
    return file;
}

QString shortDigest(const QString &text)
{
    const QByteArray hash = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex();
    return QString::fromLatin1(hash.left(4));
}

QString valueName(const HandoffInput &input, const QString &value, int max, const QString &suffix)
{
    const bool ambiguous = value.contains(u'-') || value.contains(u':') || value.endsWith(".v6"_L1);
    const QString told = ambiguous ? QString(value + u'-' + shortDigest(value)) : value;
    return scopedName(input, told + suffix, max);
}

QString dashedName(const HandoffInput &input, const QString &what, int max)
{
    return scopedName(input, what, max).replace(u'_', u'-');
}

QString ruleComment(const HandoffInput &input, const QStringList &rules, int max)
{
    const QString practice = input.practice.isEmpty() ? QString() : u"PRACTICE "_s;
    const QString change = u' ' + safeText(input.plan.handoff.changeId, max / 2);
    return safeText(practice + joinedIds(rules, max - practice.size() - change.size()) + change, max);
}

QString addressComment(const QString &host, const ResolvedAddress &entry, int max)
{
    const QString type = entry.family == Family::Ipv6 ? u"AAAA"_s : u"A"_s;
    const QString end = u" %1 %2 ttl %3"_s.arg(type, json::timeText(entry.seenAt)).arg(entry.ttl);
    return safeText(host, max - static_cast<int>(end.size())) + end;
}

} // namespace netsetup
