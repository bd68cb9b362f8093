// When a run is done: what pods say, what they never will, and what is only a matter of time.
#include "base/json.h"
#include "cluster/clusterruns.h"
#include "cluster/watching.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace netsetup;
using namespace netsetup::testing;

namespace {

const QByteArray begun = "@sts {\"probe\":\"begin\",\"node\":\"bm9kZS1h\",\"script\":1}\n";

PodState podOn(const QString &node, const QString &phase = u"Running"_s, const QString &net = u"pod"_s)
{
    PodState pod;
    pod.name = u"sts-netsetup-x-%1-%2"_s.arg(net, node);
    pod.node = node;
    pod.run = someRun().id;
    pod.net = net;
    pod.phase = phase;
    return pod;
}

PodState waitingOn(const QString &node, const QString &reason, const QString &message = {})
{
    PodState pod = podOn(node, u"Pending"_s);
    ContainerState probe;
    probe.name = u"probe"_s;
    probe.reason = reason;
    probe.message = message;
    pod.containers.append(probe);
    return pod;
}

/// About the container of a pod.
QJsonObject eventAbout(const QString &pod, const QString &at, const QString &message)
{
    return {
        {u"involvedObject"_s, QJsonObject{{u"name"_s, pod}, {u"fieldPath"_s, u"spec.containers{probe}"_s}}},
        {u"lastTimestamp"_s, at},
        {u"message"_s, message}};
}

PodList listOf(const QList<PodState> &pods)
{
    return {pods, {}};
}

} // namespace

class TestWatching : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nodesAreAwaitedByName()
    {
        PodWatch watch(someRun(), RunPace());
        watch.expect(ProbeNet::Pod, 3);
        watch.take(listOf({podOn(u"node-b"_s), podOn(u"node-a"_s)}), 0);
        QCOMPARE(watch.step(0).expected, 3);
        QCOMPARE(watch.step(0).awaited, (QStringList{u"node-a"_s, u"node-b"_s}));
        QVERIFY(!watch.settled(1000));
        QCOMPARE(watch.toRead().size(), 2);
    }

    void aFaultCountsOnceItLasts()
    {
        const RunPace pace;
        PodWatch watch(someRun(), pace);
        watch.expect(ProbeNet::Pod, 1);
        watch.take(listOf({waitingOn(u"node-a"_s, u"ErrImagePull"_s, u"x: no such host"_s)}), 1000);
        QVERIFY(!watch.settled(1000));
        watch.take(listOf({waitingOn(u"node-a"_s, u"ImagePullBackOff"_s, u"Back-off pulling image"_s)}),
                   2000);
        QVERIFY(watch.settled(1000 + pace.settleMs));
        // What the kubelet said first tells more.
        QCOMPARE(watch.results().first().state.containers.first().message, u"x: no such host"_s);
    }

    /// The latest event about the very container; and only where the kubelet itself says nothing.
    void anEventTellsWhatTheKubeletDoesNot()
    {
        PodWatch watch(someRun(), RunPace());
        watch.take(listOf({waitingOn(u"node-a"_s, u"ImagePullBackOff"_s, u"Back-off pulling image"_s),
                           waitingOn(u"node-b"_s, u"ImagePullBackOff"_s, u"Back-off pulling image: why"_s),
                           waitingOn(u"node-c"_s, u"ImagePullBackOff"_s, u"Back-off pulling image"_s)}),
                   0);
        QVERIFY(watch.lacksReasons());
        const QString nameA = watch.results().at(0).state.name;
        const QString nameB = watch.results().at(1).state.name;
        const QJsonArray items{
            eventAbout(nameA, u"2026-11-30T04:08:09Z"_s, u"Failed to pull image x: later"_s),
            eventAbout(nameA, u"2026-11-30T04:08:07Z"_s, u"Failed to pull image x: sooner"_s),
            eventAbout(nameA, u"2026-11-30T04:08:11Z"_s, u"Error: ErrImagePull"_s),
            eventAbout(nameB, u"2026-11-30T04:08:09Z"_s, u"Failed to pull image x: other"_s),
            QJsonValue(),
            7,
            QJsonObject()};
        const Result<PullEvents> events = PullEvents::read(json::print({{u"items"_s, items}}));
        QVERIFY(events.ok());
        watch.takeReasons(*events);
        const QList<PodResult> results = watch.results();
        const auto messageOf = [&results](int number) {
            return results.at(number).state.containers.first().message;
        };
        QCOMPARE(messageOf(0), u"Failed to pull image x: later"_s);
        QCOMPARE(messageOf(1), u"Back-off pulling image: why"_s);
        QCOMPARE(messageOf(2), u"Back-off pulling image"_s);
        QVERIFY(!PullEvents::read("no JSON").ok());
    }

    void aFaultThatGoesAwayIsNone()
    {
        const RunPace pace;
        PodWatch watch(someRun(), pace);
        watch.expect(ProbeNet::Pod, 1);
        watch.take(listOf({waitingOn(u"node-a"_s, u"ErrImagePull"_s, u"x: timeout"_s)}), 0);
        watch.take(listOf({podOn(u"node-a"_s)}), 5000);
        QVERIFY(!watch.settled(pace.settleMs + 1));
    }

    void theBrakeOfTheKubeletIsNoFault()
    {
        const RunPace pace;
        PodWatch watch(someRun(), pace);
        watch.expect(ProbeNet::Pod, 1);
        watch.take(listOf({waitingOn(u"node-a"_s, u"ErrImagePull"_s, u"pull QPS exceeded"_s)}), 0);
        QVERIFY(!watch.settled(pace.settleMs + 1));
    }

    void noPodIsWaitedForForEver()
    {
        const RunPace pace;
        PodWatch watch(someRun(), pace);
        watch.expect(ProbeNet::Pod, 1);
        watch.take(listOf({podOn(u"node-a"_s, u"Pending"_s)}), 0);
        QVERIFY(!watch.settled(pace.podMs - 1));
        QVERIFY(watch.settled(pace.podMs));
    }

    void aNodeThatIsAwayHoldsNobodyUp()
    {
        const RunPace pace;
        ProbeRun run = someRun();
        run.absentNodes = QStringList{u"node-a"_s};
        PodWatch watch(run, pace);
        watch.expect(ProbeNet::Pod, 2);
        watch.take(listOf({podOn(u"node-a"_s, u"Pending"_s), podOn(u"node-b"_s, u"Pending"_s)}), 0);
        QCOMPARE(watch.step(pace.settleMs).awaited, QStringList{u"node-b"_s});
    }

    void whereNoPodComesThatIsMissed()
    {
        const RunPace pace;
        ProbeRun run = someRun();
        run.hostNetwork = true;
        PodWatch watch(run, pace);
        watch.take(listOf({podOn(u"node-a"_s)}), 0);
        QVERIFY(watch.missing(pace.noPodMs - 1).isEmpty());
        QCOMPARE(watch.missing(pace.noPodMs), QList<ProbeNet>{ProbeNet::Host});
        watch.refuse(ProbeNet::Host, Refusal(Error{u"cluster.pod-security"_s, {}, u"no"_s, {}}));
        QVERIFY(watch.missing(pace.noPodMs).isEmpty());
        QCOMPARE(watch.refusals().size(), 1);
    }

    void halfALogIsNoEnd()
    {
        PodWatch watch(someRun(), RunPace());
        watch.expect(ProbeNet::Pod, 1);
        const PodState pod = podOn(u"node-a"_s);
        watch.take(listOf({pod}), 0);
        watch.takeLog(pod.name, begun);
        QVERIFY(!watch.settled(1000));
        watch.takeLog(pod.name, {}); // a container that began anew
        QCOMPARE(watch.results().first().log, begun);
        watch.takeLog(u"a pod that nobody knows"_s, begun);
        QCOMPARE(watch.results().size(), 1);
    }

    void pullsAreDoneImageByImage()
    {
        ProbeRun run = someRun();
        run.pullImages = QStringList{u"a"_s, u"b"_s};
        PodWatch watch(run, RunPace());
        PodState pod = podOn(u"node-a"_s, u"Pending"_s, u"pulls"_s);
        ContainerState there;
        there.name = u"image-1"_s;
        there.imageId = u"sha256:1"_s;
        ContainerState creating;
        creating.name = u"image-2"_s;
        creating.reason = u"ContainerCreating"_s;
        pod.containers = {there, creating};
        watch.take(listOf({pod}), 0);
        QCOMPARE(watch.step(0).done, 0);
        pod.containers[1].reason = u"ErrImagePull"_s;
        pod.containers[1].message = u"x: 403 Forbidden"_s;
        watch.take(listOf({pod}), 1);
        QCOMPARE(watch.step(1).done, 1);
        QVERIFY(watch.toRead().isEmpty());
    }

    void podsThatLeaveAreNotCounted()
    {
        PodWatch watch(someRun(), RunPace());
        PodState pod = podOn(u"node-a"_s);
        pod.leaving = true;
        watch.take(listOf({pod}), 0);
        QVERIFY(watch.results().isEmpty());
    }
};

NETSETUP_TEST(TestWatching)
#include "tst_watching.moc"
