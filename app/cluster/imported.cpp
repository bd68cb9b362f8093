#include "cluster/imported.h"

#include "base/inwords.h"
#include "base/netnames.h"

#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

/// PowerShell writes UTF-16 where nobody tells it otherwise, and a mark before UTF-8.
QByteArray asUtf8(const QByteArray &bytes)
{
    if (bytes.startsWith("\xEF\xBB\xBF"))
        return bytes.mid(3);
    const std::optional<QStringConverter::Encoding> encoding = QStringConverter::encodingForData(bytes);
    if (!encoding || (*encoding != QStringConverter::Utf16LE && *encoding != QStringConverter::Utf16BE))
        return bytes;
    QStringDecoder decoder(*encoding);
    const QString text = decoder(bytes);
    return text.toUtf8();
}

QStringList runsIn(const Imported &all)
{
    QStringList runs;
    QList<PodLog> logs = all.logs;
    std::stable_sort(logs.begin(), logs.end(), [](const PodLog &a, const PodLog &b) { return a.at > b.at; });
    for (const PodLog &log : std::as_const(logs))
        runs.append(log.run);
    for (const PodState &pod : all.pods)
        runs.append(pod.run);
    runs.removeDuplicates();
    return runs;
}

bool tellsMore(const PodLog &a, const PodLog &b)
{
    return std::tuple(a.complete, a.lineCount(), a.at) > std::tuple(b.complete, b.lineCount(), b.at);
}

} // namespace

QList<PodLog> bestOfEachPlace(const QList<PodLog> &logs)
{
    QList<PodLog> best;
    QHash<QString, qsizetype> places; // of thousands of nodes
    for (const PodLog &log : logs) {
        const auto same = places.constFind(log.vantage());
        if (same == places.constEnd()) {
            places.insert(log.vantage(), best.size());
            best.append(log);
        } else if (tellsMore(log, best.at(*same))) {
            best[*same] = log;
        }
    }
    return best;
}

Outcome takeImported(Imported &all, const QByteArray &bytes, const QString &name)
{
    const QByteArray text = asUtf8(bytes);
    if (text.trimmed().startsWith('{')) {
        const Result<PodList> list = readPods(text, name);
        if (!list.ok())
            return list.error();
        all.pods += list->pods;
        all.notes += list->odd;
        if (list->pods.isEmpty())
            all.notes.append(inWords("Cluster", "%1 holds no pod of a run").arg(printable(name, 200)));
        return Done{};
    }
    const Result<QList<PodLog>> logs = readPodLogs(text, name);
    if (!logs.ok())
        return logs.error();
    all.logs += *logs;
    return Done{};
}

Result<Imported> oneRunOf(Imported all, const QString &run)
{
    const QStringList runs = runsIn(all);
    const QString wanted = run.isEmpty() ? runs.value(0) : run;
    if (!runs.contains(wanted))
        return Error{u"cluster.no-run"_s, u"--run"_s,
                     inWords("Cluster", "the files hold nothing of the run %1").arg(printable(wanted, 40)),
                     runs.isEmpty()
                         ? inWords("Cluster", "give the logs of the pods")
                         : inWords("Cluster", "they hold %1").arg(printable(runs.join(u", "_s), 400))};
    const bool others = runs.size() > 1;
    if (others && run.isEmpty())
        all.notes.append(inWords("Cluster", "The files hold several runs; this is of %1, the newest one")
                             .arg(printable(wanted, 40)));
    all.logs.removeIf([&wanted](const PodLog &log) { return log.run != wanted; });
    all.pods.removeIf([&wanted](const PodState &pod) { return pod.run != wanted; });
    all.logs = bestOfEachPlace(all.logs);
    for (const PodLog &log : std::as_const(all.logs)) {
        if (!log.complete)
            all.notes.append(inWords("Cluster", "The log of %1 has no end: what it does not tell is unknown")
                                 .arg(log.vantage()));
    }
    return all;
}

} // namespace netsetup
