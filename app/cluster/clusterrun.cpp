#include "cluster/clusterrun.h"

#include "base/inwords.h"
#include "base/json.h"
#include "base/netnames.h"
#include "cluster/manifest.h"
#include "cluster/watching.h"
#include "probes/wait.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr int readersAtOnce = 6;
constexpr qsizetype mostPods = 128 * 1024 * 1024;
constexpr qsizetype mostLog = 16 * 1024 * 1024;

/// All that the steps of one run share.
struct Running
{
    KubectlPlace place;
    ProbeRun run;
    RunPace pace;
    RunSteps steps;
    PodWatch watch;
    QElapsedTimer clock;
    RunOutcome outcome;
    qint64 lostSince = -1;
    QString warnings; ///< of the cluster, about what was created

    Running(KubectlPlace itsPlace, ProbeRun itsRun, const RunPace &itsPace, RunSteps itsSteps)
        : place(std::move(itsPlace))
        , run(std::move(itsRun))
        , pace(itsPace)
        , steps(std::move(itsSteps))
        , watch(run, pace)
    {
        clock.start();
    }
    void tell(const RunStep &step) const
    {
        if (steps)
            steps(step);
    }
};

RunStep stepOf(RunStep::What what)
{
    RunStep step;
    step.what = what;
    return step;
}

/// A stop does not end what creates: the request may have gone out, and what it makes has to be known.
QCoro::Task<ToolResult> create(Running &running, QByteArray yaml, QStringList more = {})
{
    const QStringList arguments = QStringList{u"create"_s, u"-f"_s, u"-"_s} + more;
    const KubectlLimits limits(running.pace.createMs, 1024 * 1024);
    const std::stop_token whatever;
    const ToolResult result =
        co_await askKubectl(running.place, arguments, limits, whatever, std::move(yaml));
    running.warnings += wordsOf(result);
    co_return result;
}

/// The Jobs first, so that the ConfigMap can say whose it is and goes with them.
QCoro::Task<ToolResult> createSelfCleaning(Running &running, std::stop_token stop)
{
    const QStringList onlyUid{u"-o"_s, u"jsonpath={.metadata.uid}{\"\\n\"}"_s};
    const ToolResult jobs = co_await create(running, workloadsYaml(running.run), onlyUid);
    if (!jobs.ok() || stop.stop_requested())
        co_return jobs;
    const QStringList uids = QString::fromUtf8(jobs.output).split(u'\n', Qt::SkipEmptyParts);
    const ToolResult map = co_await create(running, configMapYaml(running.run, uids));
    co_return map;
}

QCoro::Task<ToolResult> createAll(Running &running, std::stop_token stop)
{
    const ToolResult map = co_await create(running, configMapYaml(running.run));
    if (!map.ok() || stop.stop_requested())
        co_return map;
    const ToolResult pods = co_await create(running, workloadsYaml(running.run));
    co_return pods;
}

/// False where not all could be created; why is kept.
QCoro::Task<bool> begin(Running &running, std::stop_token stop)
{
    running.tell(stepOf(RunStep::What::Creating));
    running.outcome.created = objectsOf(running.run);
    ToolResult result;
    if (running.run.selfCleaning)
        result = co_await createSelfCleaning(running, stop);
    else
        result = co_await createAll(running, stop);
    if (!result.ok())
        running.outcome.refusals.append(kubectlRefusal(result, running.place));
    co_return result.ok();
}

QCoro::Task<> askExpected(Running &running, std::stop_token stop)
{
    if (running.run.selfCleaning)
        co_return;
    const QList<ProbeNet> nets = running.run.nets();
    for (const ProbeNet net : nets) {
        const QStringList arguments{u"get"_s, u"daemonset"_s, workloadName(running.run, net), u"-o"_s,
                                    u"jsonpath={.status.desiredNumberScheduled}"_s};
        const KubectlLimits limits(running.pace.questionMs, 64 * 1024);
        const ToolResult result = co_await askKubectl(running.place, arguments, limits, stop);
        if (result.ok() && result.output.trimmed().toInt() > 0)
            running.watch.expect(net, result.output.trimmed().toInt());
    }
}

/// False while the cluster does not answer.
QCoro::Task<bool> askPods(Running &running, std::stop_token stop)
{
    const QStringList arguments{u"get"_s, u"pods"_s, u"-l"_s, u"%1=%2"_s.arg(runLabel, running.run.id),
                                u"-o"_s,  u"json"_s};
    const KubectlLimits limits(running.pace.questionMs, mostPods);
    const ToolResult result = co_await askKubectl(running.place, arguments, limits, stop);
    if (result.ok()) {
        const Result<PodList> list = readPods(result.output, u"kubectl get pods"_s, running.run.id);
        if (list.ok()) {
            running.lostSince = -1;
            running.watch.take(*list, running.clock.elapsed());
        } else { // not the cluster says this
            running.outcome.refusals.append(Refusal(list.error()));
        }
        co_return list.ok();
    }
    if (running.lostSince < 0)
        running.lostSince = running.clock.elapsed();
    if (running.outcome.refusals.isEmpty() &&
        running.clock.elapsed() - running.lostSince >= running.pace.lostMs && !stop.stop_requested())
        running.outcome.refusals.append(kubectlRefusal(result, running.place));
    co_return false;
}

QCoro::Task<> readLog(Running &running, QString pod, std::shared_ptr<Semaphore> places, std::stop_token stop)
{
    const Semaphore::Permit permit = co_await places->acquire(stop);
    if (!permit)
        co_return;
    const QStringList arguments{u"logs"_s, pod, u"-c"_s, u"probe"_s};
    const KubectlLimits limits(running.pace.questionMs, mostLog);
    const ToolResult result = co_await askKubectl(running.place, arguments, limits, stop);
    if (result.ok())
        running.watch.takeLog(pod, result.output);
}

QCoro::Task<> readLogs(Running &running, std::stop_token stop)
{
    const auto places = std::make_shared<Semaphore>(readersAtOnce);
    std::vector<QCoro::Task<>> readers;
    const QStringList pods = running.watch.toRead();
    for (const QString &pod : pods)
        readers.push_back(readLog(running, pod, places, stop));
    for (QCoro::Task<> &reader : readers)
        co_await reader;
}

/// Why the controllers make no pod: what admission said to them stands in events alone.
Refusal whyNoPod(const ToolResult &events, const QString &workload, const KubectlPlace &place,
                 const QString &warnings)
{
    const Result<QJsonObject> list = events.ok()
                                         ? json::parseObject(events.output, u"kubectl get events"_s, mostPods)
                                         : kubectlError(events, place);
    const QJsonArray items = list.ok() ? list->value("items"_L1).toArray() : QJsonArray();
    for (const QJsonValue &item : items) {
        const QJsonObject event = item.toObject();
        if (event.value("involvedObject"_L1).toObject().value("name"_L1).toString() != workload)
            continue;
        const QString message = event.value("message"_L1).toString();
        if (const std::optional<Refusal> known = refusalIn(message, place))
            return *known;
        return {"cluster.no-pods", workload,
                Phrase("Cluster", "no pod is made: %1").arg(printable(message, 400)),
                Phrase("Cluster", "show this to whoever administers the cluster")};
    }
    if (const std::optional<Refusal> warned = refusalIn(warnings, place))
        return *warned;
    const QString look = place.command({u"describe"_s, workload});
    return {"cluster.no-pods", workload, Phrase("Cluster", "no pod is made, and nothing says why"),
            Phrase("Cluster", "let whoever may list events look at \"%1\"").arg(look)};
}

QCoro::Task<> askWhyNoPods(Running &running, std::stop_token stop)
{
    const QList<ProbeNet> missing = running.watch.missing(running.clock.elapsed());
    for (const ProbeNet net : missing) {
        const QStringList arguments{u"get"_s, u"events"_s, u"--field-selector"_s, u"reason=FailedCreate"_s,
                                    u"-o"_s,  u"json"_s};
        const KubectlLimits limits(running.pace.questionMs, mostPods);
        const ToolResult events = co_await askKubectl(running.place, arguments, limits, stop);
        if (stop.stop_requested())
            co_return;
        running.watch.refuse(
            net, whyNoPod(events, workloadName(running.run, net), running.place, running.warnings));
    }
}

/// Once, at the end: by then there is an event for each image that could not be had. Who may not list events
/// does without.
QCoro::Task<> askWhyNoImages(Running &running, std::stop_token stop)
{
    if (!running.watch.lacksReasons() || stop.stop_requested())
        co_return;
    const QStringList arguments{u"get"_s,           u"events"_s, u"--field-selector"_s,
                                u"reason=Failed"_s, u"-o"_s,     u"json"_s};
    const KubectlLimits limits(running.pace.questionMs, mostPods);
    const ToolResult result = co_await askKubectl(running.place, arguments, limits, stop);
    const Result<PullEvents> events =
        result.ok() ? PullEvents::read(result.output) : kubectlError(result, running.place);
    if (events.ok())
        running.watch.takeReasons(*events);
}

/// Until all have reported, nothing more is to be hoped for, or somebody has had enough.
QCoro::Task<> watchPods(Running &running, std::stop_token stop)
{
    while (!stop.stop_requested() && running.clock.elapsed() < running.pace.runMs) {
        co_await askExpected(running, stop);
        const bool answered = co_await askPods(running, stop);
        if (answered)
            co_await readLogs(running, stop);
        if (!running.outcome.refusals.isEmpty())
            co_return;
        co_await askWhyNoPods(running, stop);
        running.tell(running.watch.step(running.clock.elapsed()));
        if (running.watch.settled(running.clock.elapsed()))
            co_return;
        const WaitEnd waited = co_await pause(running.pace.pollMs, stop);
        (void)waited;
    }
}

/// Nobody but the node ends its pods, so that those of one that is away stay listed, though they are deleted.
void noteWhoStays(Running &running)
{
    QStringList away;
    for (const PodResult &pod : running.watch.results()) {
        const QString &node = pod.state.node;
        if (running.run.absentNodes.contains(node) && !away.contains(node))
            away.append(node);
    }
    if (!away.isEmpty())
        running.outcome.notes.append(
            inWords("Cluster",
                    "Deleted pods stay in the list of the cluster until their nodes are back, or are "
                    "removed from it: %1.")
                .arg(printable(away.join(u", "_s), 300)));
}

QCoro::Task<> end(Running &running, bool mayDelete)
{
    RunOutcome &outcome = running.outcome;
    running.tell(stepOf(RunStep::What::Cleaning));
    if (running.run.selfCleaning && !mayDelete) {
        outcome.notes.append(
            inWords("Cluster", "The cluster takes the objects of this run away by itself, within %1 minutes.")
                .arg((jobDeadlineSeconds + jobTtlSeconds) / 60));
        outcome.clean = true;
        co_return;
    }
    const QStringList objects = outcome.created;
    const Outcome removed = co_await removeObjects(running.place, objects, running.pace.cleanMs);
    outcome.clean = removed.ok();
    if (removed.ok()) {
        noteWhoStays(running);
        co_return;
    }
    outcome.notes.append(
        inWords("Cluster", "Not all could be taken away: %1.").arg(removed.error().message()));
    outcome.removal = removalCommand(running.place, outcome.created);
}

} // namespace

QCoro::Task<Outcome> removeObjects(KubectlPlace place, QStringList objects, int limitMs)
{
    const QStringList arguments =
        QStringList{u"delete"_s, u"--ignore-not-found"_s, u"--wait=false"_s} + objects;
    const KubectlLimits limits(limitMs, 1024 * 1024);
    const std::stop_token whatever;
    const ToolResult result = co_await askKubectl(place, arguments, limits, whatever);
    if (!result.ok())
        co_return kubectlError(result, place);
    co_return Done{};
}

QString removalCommand(const KubectlPlace &place, const QStringList &objects)
{
    return place.command(QStringList{u"delete"_s, u"--ignore-not-found"_s} + objects);
}

QCoro::Task<RunOutcome> runInCluster(KubectlPlace place, ProbeRun run, RunPace pace, bool mayDelete,
                                     RunSteps steps, std::stop_token stop)
{
    Running running(std::move(place), std::move(run), pace, std::move(steps));
    if (stop.stop_requested()) {
        running.outcome.cancelled = true;
        running.outcome.clean = true;
        co_return running.outcome;
    }
    running.outcome.begun = co_await begin(running, stop);
    if (running.outcome.begun) {
        co_await watchPods(running, stop);
        co_await askWhyNoImages(running, stop);
    }
    co_await end(running, mayDelete);
    running.outcome.cancelled = stop.stop_requested();
    running.outcome.pods = running.watch.results();
    running.outcome.refusals += running.watch.refusals();
    running.outcome.notes += running.watch.odd();
    co_return running.outcome;
}

} // namespace netsetup
