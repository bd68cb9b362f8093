#include "cluster/watching.h"

#include "cluster/podlog.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

/// The kubelet's words for an image that it does not have.
bool isPullFault(const QString &reason)
{
    static const QStringList reasons{
        u"ErrImagePull"_s,
        u"ImagePullBackOff"_s,
        u"ErrImageNeverPull"_s,
        u"InvalidImageName"_s,
        u"ImageInspectError"_s,
        u"RegistryUnavailable"_s,
        u"SignatureValidationFailed"_s,
    };
    return reasons.contains(reason);
}

/// Its own brake: nothing was asked of the registry yet.
bool isBrake(const QString &message)
{
    return message.contains("pull QPS exceeded"_L1);
}

/// What an older kubelet says between two tries tells less than what it said before.
void keepTheTelling(ContainerState &now, const ContainerState *before)
{
    if (before != nullptr && isBareBackOff(now) && isPullFault(before->reason) && !before->message.isEmpty())
        now.message = before->message;
}

/// Its own word for a pull, once it has one: the image is there, or it is not.
bool isPulled(const ContainerState &container)
{
    return !container.imageId.isEmpty() || (isPullFault(container.reason) && !isBrake(container.message));
}

bool hasFault(const PodState &pod)
{
    if (pod.reason == "Unschedulable"_L1 || pod.phase == "Failed"_L1)
        return true;
    return std::any_of(pod.containers.begin(), pod.containers.end(), [](const ContainerState &container) {
        static const QStringList others{u"CreateContainerConfigError"_s, u"CreateContainerError"_s,
                                        u"RunContainerError"_s,          u"StartError"_s,
                                        u"ContainerCannotRun"_s,         u"CrashLoopBackOff"_s};
        return (isPullFault(container.reason) && !isBrake(container.message)) ||
               others.contains(container.reason);
    });
}

bool isPullsPod(const PodState &pod)
{
    return pod.net == wordForNet(ProbeNet::Pulls);
}

bool allPulled(const PodState &pod)
{
    return !pod.containers.isEmpty() && std::all_of(pod.containers.begin(), pod.containers.end(), isPulled);
}

} // namespace

PodWatch::PodWatch(const ProbeRun &run, const RunPace &pace)
    : m_pace(pace)
    , m_nets(run.nets())
    , m_absentNodes(run.absentNodes)
{
    if (run.selfCleaning) {
        for (const ProbeNet net : std::as_const(m_nets))
            expect(net, run.nodeCount);
    }
}

void PodWatch::expect(ProbeNet net, int pods)
{
    m_expected.insert(wordForNet(net), pods);
}

void PodWatch::refuse(ProbeNet net, const Refusal &why)
{
    m_nets.removeAll(net);
    m_refusals.append(why);
}

void PodWatch::take(const PodList &list, qint64 nowMs)
{
    const qsizetype before = m_pods.size();
    for (PodState state : list.pods) {
        if (state.leaving)
            continue;
        Seen &seen = m_pods[state.name];
        if (seen.since < 0)
            seen.since = nowMs;
        for (ContainerState &container : state.containers)
            keepTheTelling(container, seen.result.state.container(container.name));
        if (!hasFault(state))
            seen.faultSince = -1;
        else if (seen.faultSince < 0)
            seen.faultSince = nowMs;
        seen.result.state = state;
    }
    for (const QString &odd : list.odd) {
        if (!m_odd.contains(odd))
            m_odd.append(odd);
    }
    if (m_pods.size() != before)
        m_changedAt = nowMs;
}

void PodWatch::takeLog(const QString &pod, const QByteArray &log)
{
    const auto found = m_pods.find(pod);
    // A container that began anew has said less so far than the one before it.
    if (found == m_pods.end() || log.size() < found->result.log.size())
        return;
    found->result.log = log;
    const Result<PodLog> read = readPodLog(log, pod);
    found->result.ended = read.ok() && read->complete;
}

bool PodWatch::lacksReasons() const
{
    return std::any_of(m_pods.begin(), m_pods.end(), [](const Seen &seen) {
        const QList<ContainerState> &containers = seen.result.state.containers;
        return std::any_of(containers.begin(), containers.end(), isBareBackOff);
    });
}

void PodWatch::takeReasons(const PullEvents &events)
{
    for (Seen &seen : m_pods) {
        for (ContainerState &container : seen.result.state.containers)
            events.explain(seen.result.state.name, container);
    }
}

QStringList PodWatch::toRead() const
{
    QStringList pods;
    for (const Seen &seen : m_pods) {
        const PodState &state = seen.result.state;
        const bool speaks =
            state.phase == "Running"_L1 || state.phase == "Succeeded"_L1 || state.phase == "Failed"_L1;
        if (speaks && !seen.result.ended && !isPullsPod(state))
            pods.append(state.name);
    }
    pods.sort();
    return pods;
}

int PodWatch::countOf(ProbeNet net) const
{
    return static_cast<int>(std::count_if(m_pods.begin(), m_pods.end(), [&](const Seen &seen) {
        return seen.result.state.net == wordForNet(net);
    }));
}

QList<ProbeNet> PodWatch::missing(qint64 nowMs) const
{
    QList<ProbeNet> none;
    for (const ProbeNet net : m_nets) {
        if (countOf(net) == 0 && nowMs >= m_pace.noPodMs)
            none.append(net);
    }
    return none;
}

bool PodWatch::isDone(const Seen &seen, qint64 nowMs) const
{
    const PodState &state = seen.result.state;
    if (isPullsPod(state) ? allPulled(state) : seen.result.ended)
        return true;
    const bool tooLong = nowMs - seen.since >= m_pace.podMs;
    const bool nobodyThere = m_absentNodes.contains(state.node) && state.containers.isEmpty();
    if (nobodyThere && nowMs - seen.since >= m_pace.settleMs)
        return true;
    const bool faulty = seen.faultSince >= 0 && nowMs - seen.faultSince >= m_pace.settleMs;
    return tooLong || (faulty && !isPullsPod(state));
}

bool PodWatch::settled(qint64 nowMs) const
{
    for (const ProbeNet net : m_nets) {
        const int expected = m_expected.value(wordForNet(net), 0);
        const int count = countOf(net);
        const bool steady = nowMs - m_changedAt >= m_pace.settleMs / 2;
        if (count == 0 || (expected > 0 ? count < expected : !steady))
            return false;
    }
    return std::all_of(m_pods.begin(), m_pods.end(), [&](const Seen &seen) { return isDone(seen, nowMs); });
}

RunStep PodWatch::step(qint64 nowMs) const
{
    RunStep step;
    step.what = RunStep::What::Waiting;
    for (const ProbeNet net : m_nets)
        step.expected += std::max(m_expected.value(wordForNet(net), 0), countOf(net));
    for (const Seen &seen : m_pods) {
        const QString &node = seen.result.state.node;
        if (isDone(seen, nowMs))
            ++step.done;
        else if (!node.isEmpty() && !step.awaited.contains(node))
            step.awaited.append(node);
    }
    step.awaited.sort();
    return step;
}

QList<PodResult> PodWatch::results() const
{
    QList<PodResult> results;
    for (const Seen &seen : m_pods)
        results.append(seen.result);
    std::sort(results.begin(), results.end(), [](const PodResult &a, const PodResult &b) {
        return std::pair(a.state.node, a.state.name) < std::pair(b.state.node, b.state.name);
    });
    return results;
}

} // namespace netsetup
