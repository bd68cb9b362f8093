// Pods and leftovers, as "kubectl get -o json" gives them, with whatever a cluster or a liar puts into it.
#include "cluster/kubectl.h"
#include "cluster/leftovers.h"
#include "cluster/nodes.h"
#include "cluster/pods.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace netsetup;

namespace {

QByteArray listOf(const QByteArray &items)
{
    return R"({"kind":"List","items":[)" + items + "]}";
}

QByteArray podOf(const QByteArray &name, const QByteArray &node, const QByteArray &status,
                 const QByteArray &run = "k3x9c2bc", const QByteArray &net = "pod")
{
    QByteArray pod = R"({"kind":"Pod","metadata":{"name":"@NAME@","labels":{"sts-netsetup/run":"@RUN@",)"
                     R"("sts-netsetup/net":"@NET@"}},"spec":{"nodeName":"@NODE@"},"status":@STATUS@})";
    return pod.replace("@NAME@", name)
        .replace("@RUN@", run)
        .replace("@NET@", net)
        .replace("@NODE@", node)
        .replace("@STATUS@", status);
}

const QByteArray backOff =
    R"({"phase":"Pending","containerStatuses":[{"name":"probe","image":"reg.example/x:1","imageID":"",)"
    R"("state":{"waiting":{"reason":"ImagePullBackOff","message":"Back-off pulling image \u0022reg.example/x:1\u0022: ErrImagePull: failed to\nresolve"}}}]})";

} // namespace

class TestPods : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatTheKubeletSays()
    {
        const Result<PodList> list = readPods(listOf(podOf("p-1", "node-a", backOff)), "pods", "k3x9c2bc");
        QVERIFY2(list.ok(), list.ok() ? "" : qPrintable(list.error().message()));
        QCOMPARE(list->pods.size(), 1);
        const PodState &pod = list->pods.first();
        QCOMPARE(pod.node, u"node-a"_s);
        QCOMPARE(pod.phase, u"Pending"_s);
        const ContainerState *probe = pod.container(u"probe"_s);
        QVERIFY(probe != nullptr);
        QCOMPARE(probe->reason, u"ImagePullBackOff"_s);
        QVERIFY(probe->message.endsWith(u"ErrImagePull: failed to resolve"_s));
        QVERIFY(pod.container(u"other"_s) == nullptr);
    }

    void aPodThatNoNodeTakesIsOfTheNodeItIsMeantFor()
    {
        const QByteArray pod =
            R"({"kind":"Pod","metadata":{"name":"p","labels":{"sts-netsetup/run":"r","sts-netsetup/net":"pod"}},)"
            R"("spec":{"affinity":{"nodeAffinity":{"requiredDuringSchedulingIgnoredDuringExecution":{"nodeSelectorTerms":[)"
            R"({"matchFields":[{"key":"metadata.name","operator":"In","values":["node-b"]}]}]}}}},)"
            R"("status":{"phase":"Pending","conditions":[{"type":"PodScheduled","status":"False","reason":"Unschedulable",)"
            R"("message":"0/2 nodes are available: 1 Insufficient cpu."}]}})";
        const Result<PodList> list = readPods(listOf(pod), "pods");
        QVERIFY(list.ok());
        QCOMPARE(list->pods.first().node, u"node-b"_s);
        QCOMPARE(list->pods.first().reason, u"Unschedulable"_s);
        QVERIFY(list->pods.first().message.contains(u"Insufficient cpu"_s));
    }

    void anImageHasTheNameThatWasAskedFor()
    {
        const QByteArray pod =
            R"({"kind":"Pod","metadata":{"name":"p","labels":{"sts-netsetup/run":"r","sts-netsetup/net":"pulls"}},)"
            R"("spec":{"nodeName":"n","containers":[{"name":"image-1","image":"reg.example/wanted:1"}]},)"
            R"("status":{"containerStatuses":[{"name":"image-1","image":"local.test/other:2","imageID":"sha256:1"}]}})";
        const Result<PodList> list = readPods(listOf(pod), "pods");
        QVERIFY(list.ok());
        QCOMPARE(list->pods.first().containers.first().image, u"reg.example/wanted:1"_s);
    }

    void onlyPodsOfThisRun()
    {
        const QByteArray running = R"({"phase":"Running"})";
        const QByteArray json =
            listOf(podOf("a", "n", running) + "," + podOf("b", "n", running, "other") + "," +
                   podOf("c", "n", running, "../..") + R"(,{"kind":"Pod","metadata":{"name":"d"}},7,null)");
        QCOMPARE(readPods(json, "pods", "k3x9c2bc")->pods.size(), 1);
        QCOMPARE(readPods(json, "pods")->pods.size(), 2);
    }

    void hostileNamesAreLeftOutAndTold_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("node");
        QTest::addColumn<QByteArray>("net");
        QTest::newRow("a node with a line break")
            << QByteArray("p") << QByteArray(R"(n\nkind: x)") << QByteArray("pod");
        QTest::newRow("a node with an escape")
            << QByteArray("p") << QByteArray(R"(n\u001b[31m)") << QByteArray("pod");
        QTest::newRow("a node like an option") << QByteArray("p") << QByteArray("--all") << QByteArray("pod");
        QTest::newRow("a node like a path")
            << QByteArray("p") << QByteArray("../../etc") << QByteArray("pod");
        QTest::newRow("a pod like an option") << QByteArray("-f") << QByteArray("n") << QByteArray("pod");
        QTest::newRow("a pod without a name") << QByteArray() << QByteArray("n") << QByteArray("pod");
        QTest::newRow("another net") << QByteArray("p") << QByteArray("n") << QByteArray("moon");
        QTest::newRow("a long node") << QByteArray("p") << QByteArray(300, 'n') << QByteArray("pod");
    }
    void hostileNamesAreLeftOutAndTold()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, node);
        QFETCH(QByteArray, net);
        const Result<PodList> list = readPods(listOf(podOf(name, node, "{}", "k3x9c2bc", net)), "pods");
        QVERIFY(list.ok());
        QVERIFY(list->pods.isEmpty());
        QCOMPARE(list->odd.size(), 1);
        QVERIFY(!list->odd.first().contains(u'\n') && !list->odd.first().contains(u'\x1b'));
    }

    void noListIsAnError_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("half") << QByteArray(R"({"kind":"List","items":[{"kind")");
        QTest::newRow("another kind") << QByteArray(R"({"kind":"ConfigMap"})");
        QTest::newRow("words") << QByteArray("No resources found");
        QTest::newRow("deep") << QByteArray(100'000, '[');
    }
    void noListIsAnError()
    {
        QFETCH(QByteArray, json);
        QVERIFY(!readPods(json, "pods").ok());
    }

    void leftoversByLabel()
    {
        const QByteArray labels =
            R"("labels":{"app.kubernetes.io/managed-by":"sts-netsetup","sts-netsetup/run":"k3x9c2bc","sts-netsetup/owner":"me","sts-netsetup/until":"100"})";
        QList<FoundRun> runs;
        QVERIFY(
            takeRuns(runs,
                     listOf(R"({"kind":"DaemonSet","metadata":{"name":"sts-netsetup-k3x9c2bc-pod",)" +
                            labels + R"(}},{"kind":"Pod","metadata":{"name":"sts-netsetup-k3x9c2bc-pod-7",)" +
                            labels + "}}"))
                .ok());
        // Somebody has put our labels onto a thing of his own.
        QVERIFY(
            takeRuns(runs, listOf(R"({"kind":"ConfigMap","metadata":{"name":"precious",)" + labels + "}}"))
                .ok());
        QCOMPARE(runs.size(), 1);
        QCOMPARE(runs.first().objects, QStringList{u"daemonset/sts-netsetup-k3x9c2bc-pod"_s});
        QVERIFY(runs.first().isOf(u"me"_s) && !runs.first().isOf(u"you"_s) && !runs.first().isOf({}));
        QVERIFY(runs.first().isDead(QDateTime::fromSecsSinceEpoch(101)));
        QVERIFY(!runs.first().isDead(QDateTime::fromSecsSinceEpoch(99)));
        QVERIFY(!takeRuns(runs, "no").ok());
        // An answer that is no list does not say that nothing is left.
        for (const char *noList : {"{}", "{\"items\":{}}", "{\"items\":\"none\"}"})
            QVERIFY(!takeRuns(runs, noList).ok());
    }

    void sizesThatNoImageHas()
    {
        const auto bytesOf = [](const QByteArray &size) {
            const Result<QList<NodeState>> nodes = readNodes(
                listOf("{\"metadata\":{\"name\":\"a\"},\"status\":{\"images\":[{\"names\":[\"x:1\"],"
                       "\"sizeBytes\":" +
                       size + "}]}},{\"metadata\":{\"name\":\"b\"}},{\"metadata\":{\"name\":\"c\"}}"));
            return nodes.ok() ? imageOnNodes(*nodes, u"x:1"_s).bytesToPull() : -1;
        };
        QCOMPARE(bytesOf("1e300"), 2'000'000'000'000'000);
        QCOMPARE(bytesOf("-5"), 0);
        QCOMPARE(bytesOf("\"many\""), 0);
        QVERIFY(!readNodes("{}").ok());
    }

    void theToolIsCalledAsItsFileIs()
    {
        const auto tool = [](const char *program) {
            KubectlPlace place;
            place.program = QString::fromLatin1(program);
            return place.tool();
        };
        QCOMPARE(tool("kubectl"), u"kubectl"_s);
        QCOMPARE(tool("/opt/bin/oc"), u"oc"_s);
        QCOMPARE(tool("oc.exe"), u"oc"_s);
        QCOMPARE(tool("/usr/local/bin/kubectl-proc"), u"kubectl"_s);
    }

    void imagesThatNodesHave()
    {
        const QByteArray image =
            R"("images":[{"names":["reg.example/x@sha256:1","reg.example/x:1"],"sizeBytes":2000000}])";
        const Result<QList<NodeState>> nodes = readNodes(
            listOf(R"({"metadata":{"name":"a"},"status":{)" + image +
                   R"(}},{"metadata":{"name":"b",)"
                   R"("labels":{"kubernetes.io/os":"windows"}},"status":{}},{"metadata":{"name":"c\nd"}})"));
        QVERIFY(nodes.ok());
        QCOMPARE(nodes->size(), 2);
        QVERIFY(!nodes->at(1).runsLinux);
        const ImageOnNodes known = imageOnNodes(*nodes, u"reg.example/x:1"_s);
        QCOMPARE(known.having, 1);
        QCOMPARE(known.bytesToPull(), 2'000'000);
        QCOMPARE(imagesOnAll({nodes->first()}), QStringList{u"reg.example/x:1"_s});
        QVERIFY(imagesOnAll(*nodes).isEmpty());
    }
};

NETSETUP_TEST(TestPods)
#include "tst_pods.moc"
