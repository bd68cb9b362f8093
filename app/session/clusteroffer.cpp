#include "session/clusteroffer.h"

#include "base/inwords.h"
#include "cluster/manifest.h"

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr qsizetype mostContexts = 1000;

/// What a pod says of where it is, is what the cluster says of it: else its log is somebody else's, and what
/// it tells would be held against another place.
bool isLogOf(const PodLog &log, const PodState &pod)
{
    return log.run == pod.run && log.node == pod.node &&
           log.hostNetwork == (pod.net == wordForNet(ProbeNet::Host));
}

void takeLog(ClusterSaid &said, const PodResult &pod, QStringList &notes)
{
    const Result<PodLog> log = readPodLog(pod.log, pod.state.name);
    if (!log.ok())
        notes.append(log.error().message());
    else if (!isLogOf(*log, pod.state))
        notes.append(inWords("Cluster", "The log of the pod %1 says that it is of %2: it was left out")
                         .arg(pod.state.name, log->vantage()));
    else
        said.logs.append(*log);
}

/// What a run saw, out of its pods and of the logs that could be read.
ClusterSaid saidBy(const RunOutcome &outcome, const Survey &survey, QStringList &notes)
{
    ClusterSaid said;
    for (const NodeState &node : survey.nodes.value_or(QList<NodeState>()))
        said.nodes.append(node.name);
    said.cancelled = outcome.cancelled;
    QStringList why;
    for (const Refusal &refusal : outcome.refusals)
        why.append(refusal.english());
    said.whyNoPod = why.join(u"; "_s);
    for (const PodResult &pod : outcome.pods) {
        said.pods.append(pod.state);
        if (!pod.log.isEmpty())
            takeLog(said, pod, notes);
    }
    said.logs = bestOfEachPlace(said.logs);
    return said;
}

QStringList namesIn(const QByteArray &output)
{
    QStringList names;
    const QStringList lines = QString::fromUtf8(output).split(u'\n');
    for (const QString &line : lines) {
        if (!line.trimmed().isEmpty() && names.size() < mostContexts)
            names.append(line.trimmed());
    }
    return names;
}

} // namespace

KubectlPlace usualKubectl()
{
    KubectlPlace place;
    if (programPath(place.program).isEmpty() && !programPath(u"oc"_s).isEmpty())
        place.program = u"oc"_s;
    return place;
}

QCoro::Task<Result<QStringList>> kubeContexts(KubectlPlace place, std::stop_token stop)
{
    const KubectlLimits limits;
    const QStringList askNames{u"config"_s, u"get-contexts"_s, u"-o"_s, u"name"_s};
    const ToolResult names = co_await askKubectl(place, askNames, limits, stop);
    if (!names.ok())
        co_return kubectlError(names, place);
    const QStringList askCurrent{u"config"_s, u"current-context"_s};
    // Without one it fails, and then none is first.
    const ToolResult current = co_await askKubectl(place, askCurrent, limits, std::move(stop));
    QStringList all = namesIn(names.output);
    const QString first = current.ok() ? namesIn(current.output).value(0) : QString();
    if (all.removeAll(first) > 0)
        all.prepend(first);
    co_return all;
}

QCoro::Task<Result<ClusterOffer>> offerClusterRun(ProbeRun wanted, KubectlPlace place, std::stop_token stop)
{
    const Result<Survey> survey = co_await surveyCluster(place, wanted, std::move(stop));
    if (!survey.ok())
        co_return survey.error();
    const Result<ProbeRun> run = fitted(wanted, *survey);
    if (!run.ok())
        co_return run.error();
    ClusterOffer offer;
    offer.run = *run;
    offer.survey = *survey;
    co_return offer;
}

QCoro::Task<ClusterResult> runClusterOffer(std::shared_ptr<Session> session, NetOptions options,
                                           QString practice, ClusterOffer offer, RunSteps steps,
                                           std::stop_token stop)
{
    const QDateTime startedAt = QDateTime::currentDateTimeUtc();
    const RunOutcome outcome =
        co_await runInCluster(offer.survey.place, offer.run, RunPace(), offer.survey.mayDelete(),
                              std::move(steps), std::move(stop));
    ClusterResult result;
    result.notes = outcome.notes + policyDoubts(offer.survey);
    result.refusals = outcome.refusals;
    result.removal = outcome.removal;
    result.cancelled = outcome.cancelled;
    ClusterSaid said = saidBy(outcome, offer.survey, result.notes);
    said.startedAt = startedAt;
    said.practice = practice;
    const bool nowhere = said.nodes.isEmpty() || outcome.cancelled;
    if (outcome.begun && !(outcome.pods.isEmpty() && nowhere))
        result.report = clusterReport(*session, options, said);
    co_return result;
}

Result<ReadBack> reportOfSentBack(const Session &session, const NetOptions &options, const QString &practice,
                                  const QList<SentBack> &files, const QString &run)
{
    Imported all;
    for (const SentBack &file : files) {
        if (const Outcome taken = takeImported(all, file.bytes, file.name); !taken.ok())
            return taken.error();
    }
    const Result<Imported> one = oneRunOf(std::move(all), run);
    if (!one.ok())
        return one.error();
    ReadBack back;
    back.report = clusterReport(session, options, saidByImported(*one, practice));
    back.notes = one->notes;
    return back;
}

Result<QByteArray> clusterManifest(const Session &session, const NetOptions &options,
                                   const ClusterWishes &wishes, const KubectlPlace &place)
{
    Result<ProbeRun> run = probeRunFor(session, options, wishes);
    if (!run.ok())
        return run.error();
    if (run->selfCleaning && run->nodes.isEmpty())
        return Error{u"usage"_s, u"--self-cleaning"_s,
                     inWords("Session", "a Job has to know how many nodes there are"),
                     inWords("Session", "name them with --nodes")};
    run->nameSpace = place.nameSpace;
    return manifestForColleague(*run, place.tool(), QStringLiteral(NETSETUP_VERSION));
}

} // namespace netsetup
