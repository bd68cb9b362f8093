// `cluster` as a user meets it, with a kubectl that has no cluster: what is created goes again, whatever
// happens between, and every no ends in a sentence.
#include "cli/tool.h"
#include "support/testpaths.h"
#include "support/testprogram.h"
#include "support/thissystem.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace netsetup::testing;

namespace {

/// A folder in which the kubectl of this test keeps what it has.
class FakeCluster
{
public:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    void put(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    /// Answers with a list of policies as a server printed it.
    void record(const QString &name, const QString &recording) const
    {
        QFile file(netsetup::testing::sourcePath(u"tests/cluster/data/policies/"_s + recording));
        QVERIFY(file.open(QIODevice::ReadOnly));
        put(name, file.readAll());
    }
    void drop(const QString &name) const { QFile::remove(path(name)); }
    [[nodiscard]] QByteArray content(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] QByteArray objects() const { return content(u"objects"_s); }
    [[nodiscard]] Environment environment() const { return {{u"FAKE_KUBECTL"_s, m_folder.path()}}; }
    [[nodiscard]] QStringList command(const QStringList &words) const
    {
        return QStringList{u"cluster"_s} + words +
               QStringList{u"--kubectl"_s,   netsetup::testing::fakeKubectlPath(),
                           u"--tenant"_s,    u"acme"_s,
                           u"--namespace"_s, u"monitoring"_s};
    }
    [[nodiscard]] Ran ran(const QStringList &words) const { return runTool(command(words), environment()); }

private:
    QTemporaryDir m_folder;
};

QJsonObject reportIn(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

QSet<QString> vantagesIn(const QJsonObject &report)
{
    QSet<QString> vantages;
    for (const QJsonValue &item : report.value("evidence"_L1).toArray())
        vantages.insert(item.toObject().value("vantage"_L1).toString());
    return vantages;
}

const QStringList runAtOnce{u"run"_s, u"--yes"_s, u"--format"_s, u"json"_s};

/// What kubectl lists of the only pod of a run, whose image is not there. `message` as JSON has it.
QByteArray podThatWaits(const QByteArray &reason, const QByteArray &message)
{
    return R"({"kind":"List","items":[{"kind":"Pod","metadata":{"name":"sts-netsetup-@RUN@-pod-1","labels":{)"
           R"("sts-netsetup/run":"@RUN@","sts-netsetup/net":"pod"}},"spec":{"nodeName":"node-a"},"status":{"phase":"Pending",)"
           R"("containerStatuses":[{"name":"probe","image":"quay.io/stackstate/stackstate-k8s-cluster-agent:c4caacef",)"
           R"("imageID":"","state":{"waiting":{"reason":")" +
           reason + R"(","message":")" + message + R"("}}}]}}]})";
}

} // namespace

class TestClusterCommand : public QObject
{
    Q_OBJECT

    static bool startTool(QProcess &process, const FakeCluster &cluster, const QStringList &words)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        const Environment extra = cluster.environment();
        for (auto it = extra.begin(); it != extra.end(); ++it)
            environment.insert(it.key(), it.value());
        process.setProcessEnvironment(environment);
        makeInterruptible(process);
        process.start(toolPath(), cluster.command(words));
        return process.waitForStarted();
    }

private Q_SLOTS:
    void aRunLeavesNothing_data()
    {
        QTest::addColumn<QStringList>("more");
        QTest::addColumn<int>("objects");
        QTest::newRow("pods") << QStringList() << 2;
        QTest::newRow("pods and nodes") << QStringList{u"--host-network"_s} << 3;
        QTest::newRow("as a Job") << QStringList{u"--self-cleaning"_s} << 2;
    }
    void aRunLeavesNothing()
    {
        QFETCH(QStringList, more);
        QFETCH(int, objects);
        const FakeCluster cluster;
        const Ran ran = cluster.ran(runAtOnce + more);
        QVERIFY2(ran.status == 3, ran.err.constData()); // these pods were asked about nothing
        QCOMPARE(cluster.objects(), QByteArray());
        QVERIFY2(ran.err.contains("monitoring") && ran.err.contains("One pod on each of 2 nodes"),
                 ran.err.constData());
        QVERIFY2(ran.err.contains("2 of") || ran.err.contains("4 of"), ran.err.constData());
        const QJsonObject report = reportIn(ran.out);
        QVERIFY(vantagesIn(report).contains(u"pod/node-a"_s));
        QVERIFY(vantagesIn(report).contains(u"pod/node-b"_s));
        QCOMPARE(vantagesIn(report).contains(u"node/node-a"_s), more.contains(u"--host-network"_s));
        const QByteArray calls = cluster.content(u"calls"_s);
        QVERIFY(calls.contains("auth can-i --list"));
        for (const char *never : {"wait ", "rollout", "apply", "--watch", "secret", "raw"})
            QVERIFY2(!calls.contains(never), never);
        for (const QByteArray &call : calls.split('\n')) {
            if (call.startsWith("delete "))
                QCOMPARE(call.count("sts-netsetup-"), objects);
        }
    }

    void itsReportIsJudgedAgainAsItIs()
    {
        const FakeCluster cluster;
        const QString file = cluster.path(u"report.json"_s);
        const Ran first = cluster.ran(runAtOnce + QStringList{u"--report"_s, file});
        const Ran again = runTool({u"check"_s, u"--replay"_s, file, u"--format"_s, u"json"_s});
        QCOMPARE(again.status, first.status);
        QCOMPARE(reportIn(again.out).value("findings"_L1), reportIn(first.out).value("findings"_L1));
    }

    /// What holds for pods of the Agent and not for those of the checks is said before, and again with the
    /// result.
    void policiesOfEachMakerAreTold()
    {
        const FakeCluster cluster;
        cluster.put(u"api-versions.out"_s, "apps/v1\nbatch/v1\ncilium.io/v2\ncrd.projectcalico.org/v1\n"
                                           "networking.k8s.io/v1\npolicy.networking.k8s.io/v1alpha1\nv1\n");
        cluster.put(
            u"api-resources.out"_s,
            "pods\nnetworkpolicies.networking.k8s.io\nciliumnetworkpolicies.cilium.io\n"
            "ciliumclusterwidenetworkpolicies.cilium.io\nglobalnetworkpolicies.crd.projectcalico.org\n"
            "adminnetworkpolicies.policy.networking.k8s.io\n");
        cluster.record(u"get-networkpolicies.out"_s, u"networkpolicies.json"_s);
        cluster.record(u"get-ciliumclusterwidenetworkpolicies.out"_s,
                       u"ciliumclusterwidenetworkpolicies.json"_s);
        cluster.record(u"get-globalnetworkpolicies.out"_s, u"globalnetworkpolicies.json"_s);
        cluster.record(u"get-namespaces.out"_s, u"namespace.json"_s);
        cluster.put(u"get-ciliumnetworkpolicies.err"_s,
                    "error: the server doesn't have a resource type \"ciliumnetworkpolicies\"\n");
        cluster.put(u"get-ciliumnetworkpolicies.status"_s, "1");
        cluster.put(u"get-adminnetworkpolicies.out"_s, "{\"kind\":");
        const Ran ran = cluster.ran(runAtOnce);
        QVERIFY2(ran.status == 3, ran.err.constData());
        const QByteArray told = ran.err.simplified();
        for (const char *said :
             {"as for those of the Agent: NetworkPolicy deny-all, CiliumClusterwideNetworkPolicy "
              "namespace-by-name, CiliumClusterwideNetworkPolicy team-blue, Calico GlobalNetworkPolicy "
              "default.deny-all",
              "of the kind AdminNetworkPolicy"})
            QVERIFY2(told.contains(said), ran.err.constData());
        const QByteArray doubt =
            "NetworkPolicy logs-only: holds for checks-agent, logs-agent; not for the pods "
            "of the checks, cluster-agent";
        QVERIFY2(told.count(doubt) == 2, ran.err.constData());
        // Nothing is said of a kind that is not there, nor of one that the cluster does not know.
        QVERIFY2(!told.contains("CiliumNetworkPolicy") && !told.contains("BaselineAdmin"),
                 ran.err.constData());
        const QByteArray calls = cluster.content(u"calls"_s);
        QVERIFY(!calls.contains("baselineadminnetworkpolicies") &&
                !calls.contains("get networkpolicies.crd"));
        QVERIFY(calls.contains("get namespaces monitoring -o json"));
        QCOMPARE(cluster.objects(), QByteArray());
    }

    void aRightToSeePoliciesCostsOnlyItsSentence()
    {
        const FakeCluster cluster;
        cluster.put(u"api-versions.out"_s, "cilium.io/v2\nnetworking.k8s.io/v1\nv1\n");
        cluster.put(u"api-resources.err"_s, "error: unable to retrieve the complete list of server APIs\n");
        cluster.put(u"api-resources.status"_s, "1");
        cluster.record(u"get-networkpolicies.out"_s, u"networkpolicies.json"_s);
        cluster.put(
            u"can-i-list.out"_s,
            "Resources  Non-Resource URLs  Resource Names  Verbs\npods [] [] [get list]\npods/log [] [] "
            "[get]\nconfigmaps [] [] [create delete list]\n*.apps [] [] [*]\nnodes [] [] [list]\n"
            "events [] [] [list]\nnetworkpolicies.networking.k8s.io [] [] [list]\n");
        const Ran ran = cluster.ran(runAtOnce);
        QVERIFY2(ran.status == 3, ran.err.constData());
        const QByteArray told = ran.err.simplified();
        for (const char *said :
             {"No right to list ciliumnetworkpolicies.cilium.io: which policies of the kind "
              "CiliumNetworkPolicy hold for the pods is not told",
              "No right to list ciliumclusterwidenetworkpolicies.cilium.io", "No right to get namespaces",
              "NetworkPolicy deny-all"})
            QVERIFY2(told.contains(said), ran.err.constData());
        QVERIFY(!cluster.content(u"calls"_s).contains("get cilium"));
        QVERIFY(!cluster.content(u"calls"_s).contains("get namespaces"));
    }

    /// What a pod says of where it is, is held against what the cluster says.
    void aLogOfAnotherPlaceIsNobodys_data()
    {
        QTest::addColumn<QByteArray>("run");
        QTest::addColumn<QByteArray>("node");
        QTest::addColumn<QByteArray>("net");
        QTest::newRow("of another node") << QByteArray("@RUN@") << QByteArray("node-b") << QByteArray("pod");
        QTest::newRow("of another run")
            << QByteArray("otherrun") << QByteArray("node-a") << QByteArray("pod");
        QTest::newRow("of another network")
            << QByteArray("@RUN@") << QByteArray("node-a") << QByteArray("host");
    }
    void aLogOfAnotherPlaceIsNobodys()
    {
        QFETCH(const QByteArray, run);
        QFETCH(const QByteArray, node);
        QFETCH(const QByteArray, net);
        const FakeCluster cluster;
        cluster.put(u"nodes"_s, "node-a\n");
        cluster.put(u"log.run"_s, run);
        cluster.put(u"log.node"_s, node);
        cluster.put(u"log.net"_s, net);
        const Ran ran = cluster.ran(runAtOnce);
        QVERIFY2(ran.status == 3, ran.err.constData());
        QVERIFY2(ran.err.simplified().contains("it was left out"), ran.err.constData());
        const QJsonObject report = reportIn(ran.out);
        QCOMPARE(vantagesIn(report), QSet<QString>{u"pod/node-a"_s});
        // It was asked and said nothing: what is told of it is that alone.
        QVERIFY2(ran.out.contains("\"waiting\""), ran.out.constData());
    }

    void nobodyAgreesNothingIsCreated()
    {
        const FakeCluster cluster;
        const Ran ran = cluster.ran({u"run"_s});
        QCOMPARE(ran.status, 2);
        QVERIFY2(ran.err.contains("--yes") && ran.err.contains("Creates daemonset/"), ran.err.constData());
        QVERIFY(!cluster.content(u"calls"_s).contains("create -f"));
    }

    void everyNoIsASentence_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("says");
        const auto row = [](const char *name, const char *file, const QByteArray &content, int status,
                            const char *says) {
            QTest::newRow(name) << QString::fromLatin1(file) << content << status << QByteArray(says);
        };
        const QByteArray table = "Resources  Non-Resource URLs  Resource Names  Verbs\n";
        row("no right to make pods", "can-i-list.out",
            table + "pods [] [] [get list]\npods/log [] [] [get]\nconfigmaps [] [] [create delete]\n", 3,
            "create daemonsets.apps");
        row("no right to clean", "can-i-list.out",
            table + "pods [] [] [get list]\npods/log [] [] [get]\nconfigmaps [] [] [create]\n*.apps [] [] "
                    "[create]\n",
            3, "--self-cleaning");
        row("no right to count", "can-i-list.out",
            table + "pods [] [] [get list]\npods/log [] [] [get]\n*.apps [] [] [create delete]\nconfigmaps "
                    "[] [] [create]\n",
            3, "delete configmaps");
        row("a kubectl that hangs", "config.sleep", "60", 3, "did not answer");
        row("no table", "can-i-list.out", "hello", 3, "1.20");
        row("cluster away", "api-versions.err",
            "Unable to connect to the server: dial tcp 10.0.0.1:443: i/o timeout\n", 3, "VPN");
        row("megabytes", "get-pods.out", QByteArray(3 * 1024 * 1024, 'x'), 3, "JSON");
        row("half an answer", "get-pods.out", R"({"kind":"List","items":[{"kind":"Pod")", 3, "JSON");
        row("refused when created", "create.err",
            "Error from server (Forbidden): admission webhook \"validate.kyverno.svc-fail\" denied the "
            "request: no",
            3, "Kyverno");
        row("quota", "create.err",
            "Error from server (Forbidden): error when creating \"STDIN\": configmaps \"x\" is forbidden: "
            "exceeded quota: "
            "few, requested: configmaps=1, used: configmaps=3, limited: configmaps=3",
            3, "quota \"few\"");
        row("no namespace", "create.err",
            "Error from server (NotFound): error when creating \"STDIN\": namespaces \"monitoring\" not "
            "found",
            2, "--namespace");
    }
    void everyNoIsASentence()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, content);
        QFETCH(int, status);
        QFETCH(QByteArray, says);
        const FakeCluster cluster;
        cluster.put(file, content);
        if (file.endsWith(u".err"_s))
            cluster.put(file.chopped(4) + u".status"_s, "1");
        const Ran ran = cluster.ran(runAtOnce);
        QVERIFY2(ran.status == status, ran.err.constData());
        QVERIFY2(ran.err.contains(says), ran.err.constData());
        QCOMPARE(cluster.objects(), QByteArray());
    }

    void aKubectlThatIsNotThere()
    {
        const Ran ran = runTool(
            {u"cluster"_s, u"run"_s, u"--tenant"_s, u"acme"_s, u"--kubectl"_s, u"/nowhere/kubectl"_s});
        QCOMPARE(ran.status, 2);
        QVERIFY2(ran.err.contains("--kubectl"), ran.err.constData());
    }

    void podsThatAreRefusedSayWhy()
    {
        const FakeCluster cluster;
        cluster.put(u"get-pods.out"_s, R"({"kind":"List","items":[]})");
        cluster.put(
            u"get-events.out"_s,
            R"({"kind":"List","items":[{"involvedObject":{"name":"sts-netsetup-@RUN@-pod"},"message":)"
            R"("Error creating: pods \u0022x\u0022 is forbidden: violates PodSecurity \u0022restricted:latest\u0022: hostPath volumes"}]})");
        const Ran ran = cluster.ran(runAtOnce);
        QVERIFY2(ran.status == 3, ran.err.constData());
        QVERIFY2(ran.err.contains("Pod Security refuses the pods"), ran.err.constData());
        // Each node that has none is told, and nothing of it is known.
        QVERIFY2(ran.out.contains("pod/node-b"), ran.out.constData());
        QCOMPARE(cluster.objects(), QByteArray());
    }

    void anImageThatCannotBeHad()
    {
        const FakeCluster cluster;
        cluster.put(u"nodes"_s, "node-a\n");
        cluster.put(
            u"get-pods.out"_s,
            podThatWaits(
                "ErrImagePull",
                R"(failed to pull and unpack image \u0022x\u0022: failed to resolve reference \u0022x\u0022: failed to do request: Head \u0022https:\u002f\u002fquay.io/v2/x/manifests/1\u0022: dial tcp: lookup quay.io on 10.77.0.2:53: no such host)"));
        const Ran ran = cluster.ran(runAtOnce);
        QVERIFY2(ran.status == 1, ran.err.constData());
        QVERIFY2(ran.out.contains("reg.checker-image"), ran.out.constData());
        QVERIFY2(ran.out.contains("no such host"), ran.out.constData());
        QCOMPARE(cluster.objects(), QByteArray());
    }

    /// Its pod is deleted like all others, and is in the list of the cluster for as long as the node is away.
    void aNodeThatIsAwayKeepsItsPod()
    {
        const FakeCluster cluster;
        cluster.put(
            u"get-nodes.out"_s,
            R"({"kind":"List","items":[{"metadata":{"name":"node-a","labels":{"kubernetes.io/os":"linux"}},"status":{}},)"
            R"({"metadata":{"name":"node-b","labels":{"kubernetes.io/os":"linux"}},)"
            R"("status":{"conditions":[{"type":"Ready","status":"Unknown"}]}}]})");
        const Ran ran = cluster.ran(runAtOnce);
        QVERIFY2(ran.status == 3, ran.err.constData());
        const QByteArray said = ran.err.simplified();
        QVERIFY2(said.contains("until their nodes are back, or are removed from it: node-b."),
                 ran.err.constData());
        QCOMPARE(cluster.objects(), QByteArray());
    }

    /// An older kubelet says of the container only that it waits. Who may not list events is told what is
    /// open.
    void anImageThatOnlyAnEventExplains()
    {
        const FakeCluster cluster;
        cluster.put(u"nodes"_s, "node-a\n");
        cluster.put(
            u"get-pods.out"_s,
            podThatWaits(
                "ImagePullBackOff",
                R"(Back-off pulling image \u0022quay.io/stackstate/stackstate-k8s-cluster-agent:c4caacef\u0022)"));
        cluster.put(u"get-events.status"_s, "1");
        cluster.put(u"get-events.err"_s,
                    "Error from server (Forbidden): events is forbidden: User \"x\" cannot "
                    "list resource \"events\" in API group \"\" in the namespace \"monitoring\"\n");
        const Ran open = cluster.ran(runAtOnce);
        QVERIFY2(open.status == 3, open.out.constData());
        QVERIFY2(open.out.contains("the node still waits"), open.out.constData());
        cluster.drop(u"get-events.status"_s);
        cluster.drop(u"get-events.err"_s);
        cluster.put(
            u"get-events.out"_s,
            R"({"kind":"List","items":[)"
            R"({"involvedObject":{"name":"sts-netsetup-@RUN@-pod-1","fieldPath":"spec.containers{probe}"},)"
            R"("lastTimestamp":"2026-11-30T04:08:09Z","message":"Failed to pull image \u0022x\u0022: rpc error: code = Unknown desc = failed to pull and unpack image \u0022x\u0022: failed to resolve reference \u0022x\u0022: failed to do request: Head \u0022https:\u002f\u002fquay.io/v2/x/manifests/1\u0022: dial tcp: lookup quay.io on 10.77.0.2:53: no such host"},)"
            R"({"involvedObject":{"name":"sts-netsetup-@RUN@-pod-1","fieldPath":"spec.containers{probe}"},)"
            R"("lastTimestamp":"2026-11-30T04:08:09Z","message":"Error: ErrImagePull"}]})");
        const Ran told = cluster.ran(runAtOnce);
        QVERIFY2(told.status == 1, told.out.constData());
        QVERIFY2(told.out.contains("reg.checker-image"), told.out.constData());
        QVERIFY2(told.out.contains("dns.nxdomain"), told.out.constData());
        QVERIFY(cluster.content(u"calls"_s).contains("get events --field-selector reason=Failed "));
        QCOMPARE(cluster.objects(), QByteArray());
    }

    void interruptsLeaveNothing_data()
    {
        QTest::addColumn<Ending>("ending");
        QTest::addColumn<QString>("hanging");
        const auto row = [](const char *name, Ending ending, const QString &hanging) {
            if (canTell(ending))
                QTest::newRow(name) << ending << hanging;
        };
        row("Ctrl-C while pods work", Ending::CtrlC, u"logs"_s);
        row("ended while pods work", Ending::Told, u"get-daemonset"_s);
        row("the terminal goes away", Ending::TerminalGone, u"logs"_s);
        row("ended while it looks round", Ending::Told, u"get-networkpolicies"_s);
        row("Ctrl-C while it creates", Ending::CtrlC, u"create"_s);
        row("ended while it creates", Ending::Told, u"create"_s);
    }
    void interruptsLeaveNothing()
    {
        QFETCH(Ending, ending);
        QFETCH(QString, hanging);
        const FakeCluster cluster;
        const QByteArray seconds = hanging == u"create"_s ? "2" : "30";
        cluster.put(hanging + u".sleep"_s, seconds);
        QProcess process;
        QVERIFY(startTool(process, cluster, runAtOnce));
        const bool early = hanging == u"get-networkpolicies"_s;
        QTRY_VERIFY_WITH_TIMEOUT(early ? cluster.content(u"calls"_s).contains("networkpolicies")
                                       : !cluster.objects().isEmpty(),
                                 20000);
        interrupt(process, ending);
        QVERIFY(process.state() == QProcess::NotRunning || process.waitForFinished(20000));
        QCOMPARE(process.exitCode(), 130);
        QCOMPARE(cluster.objects(), QByteArray());
    }

    void atAnyMoment()
    {
        for (int round = 0; round < 6; ++round) {
            const FakeCluster cluster;
            QProcess process;
            QVERIFY(startTool(process, cluster, runAtOnce));
            process.waitForFinished(QRandomGenerator::global()->bounded(100, 2500));
            interrupt(process, round % 2 == 0 && canTell(Ending::CtrlC) ? Ending::CtrlC : Ending::Told);
            QVERIFY(process.state() == QProcess::NotRunning || process.waitForFinished(20000));
            QCOMPARE(cluster.objects(), QByteArray());
        }
    }

    void whatCannotBeTakenAwayIsSaid()
    {
        const FakeCluster cluster;
        cluster.put(u"delete.err"_s, "Unable to connect to the server: dial tcp 10.0.0.1:443: i/o timeout\n");
        cluster.put(u"delete.status"_s, "1");
        const Ran ran = cluster.ran(runAtOnce);
        QVERIFY(!cluster.objects().isEmpty());
        QVERIFY2(ran.err.contains("delete --ignore-not-found daemonset/sts-netsetup-"), ran.err.constData());
        // The command that was printed does it.
        cluster.drop(u"delete.err"_s);
        cluster.drop(u"delete.status"_s);
        const QByteArray command =
            ran.err.mid(ran.err.lastIndexOf(QDir::toNativeSeparators(fakeKubectlPath()).toUtf8())).trimmed();
        QProcess shell;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"FAKE_KUBECTL"_s, cluster.path({}));
        shell.setProcessEnvironment(environment);
        QStringList line = inShell(QString::fromUtf8(command));
        shell.start(line.takeFirst(), line);
        // As at the end of what a terminal has: whoever reads it to its end would wait for ever.
        shell.closeWriteChannel();
        const bool ended = shell.waitForFinished(60000);
        QVERIFY2(ended, qPrintable(QString(command) + u'\n' + shell.readAllStandardOutput() +
                                   shell.readAllStandardError()));
        QCOMPARE(cluster.objects(), QByteArray());
    }

    void whatWasKilledIsFoundByItsLabel()
    {
        const FakeCluster cluster;
        cluster.put(u"logs.sleep"_s, "30");
        QProcess process;
        QVERIFY(startTool(process, cluster, runAtOnce));
        QTRY_VERIFY_WITH_TIMEOUT(cluster.objects().contains("daemonset/"), 20000);
        process.kill();
        QVERIFY(process.waitForFinished());
        QVERIFY(!cluster.objects().isEmpty());
        cluster.drop(u"logs.sleep"_s);
        const Ran next = cluster.ran({u"run"_s});
        QVERIFY2(next.err.contains("Left by run"), next.err.constData());
        const Ran clean = cluster.ran({u"clean"_s});
        QVERIFY2(clean.status == 0, clean.err.constData());
        QVERIFY2(clean.out.contains("Taken away: run "), clean.out.constData());
        QCOMPARE(cluster.objects(), QByteArray());
        QVERIFY(cluster.ran({u"clean"_s}).out.contains("Nothing of ours"));
    }

    void runsOfOthersStayUntilTheyAreNamed()
    {
        const FakeCluster cluster;
        cluster.put(u"objects"_s, "daemonset/sts-netsetup-other-pod\nconfigmap/sts-netsetup-other\n");
        cluster.put(u"run"_s, "other");
        cluster.put(u"label.owner"_s, "somebody");
        cluster.put(u"label.until"_s, QByteArray::number(QDateTime::currentSecsSinceEpoch() + 600));
        const Ran without = cluster.ran({u"clean"_s});
        QCOMPARE(without.status, 0);
        QVERIFY2(without.err.contains("--run other"), without.err.constData());
        QVERIFY(!cluster.objects().isEmpty());
        const Ran with = cluster.ran({u"clean"_s, u"--run"_s, u"other"_s});
        QVERIFY2(with.status == 0, with.err.constData());
        QCOMPARE(cluster.objects(), QByteArray());
    }

    void secretsAreNotGivenOn()
    {
        const FakeCluster cluster;
        Environment environment = cluster.environment();
        environment.insert(u"STS_NETSETUP_API_KEY"_s, u"K3Y-K3Y-K3Y"_s);
        const Ran ran = runTool(cluster.command(runAtOnce), environment);
        QCOMPARE(ran.status, 3);
        for (const char *file : {"calls", "created.1.yaml", "created.2.yaml"})
            QVERIFY(!cluster.content(QString::fromLatin1(file)).contains("K3Y"));
        QVERIFY(!ran.out.contains("K3Y") && !ran.err.contains("K3Y"));
    }

    void manifestAndImportNeedNoCluster()
    {
        const FakeCluster cluster;
        const Ran manifest = cluster.ran({u"manifest"_s, u"--host-network"_s});
        QVERIFY2(manifest.status == 0, manifest.err.constData());
        QVERIFY(manifest.out.contains("kind: \"DaemonSet\"") && manifest.out.contains("# 4. Remove:"));
        QVERIFY(cluster.content(u"calls"_s).isEmpty());
        // What comes back: logs, whole and in halves, and the list of pods.
        const QByteArray begin =
            "@sts {\"probe\":\"begin\",\"at\":\"2026-11-30T04:08:06Z\",\"script\":1,\"run\":\"YWJj\","
            "\"node\":\"bm9kZS1h\",\"net\":\"pod\"}\n";
        cluster.put(u"half.log"_s, begin);
        cluster.put(
            u"pods.json"_s,
            R"({"kind":"List","items":[{"kind":"Pod","metadata":{"name":"p","labels":{"sts-netsetup/run":"abc",)"
            R"("sts-netsetup/net":"pod"}},"spec":{"nodeName":"node-b"},"status":{"phase":"Pending"}}]})");
        const Ran imported = cluster.ran({u"import"_s, cluster.path(u"half.log"_s),
                                          cluster.path(u"pods.json"_s), u"--format"_s, u"json"_s});
        QVERIFY2(imported.status == 3, imported.err.constData());
        QCOMPARE(vantagesIn(reportIn(imported.out)), (QSet<QString>{u"pod/node-a"_s, u"pod/node-b"_s}));
        QVERIFY2(imported.err.contains("has no end"), imported.err.constData());
    }

    void badInput_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("no verb") << QStringList() << QByteArray("manifest, run");
        QTest::newRow("another verb") << QStringList{u"jump"_s} << QByteArray("manifest, run");
        QTest::newRow("nothing to import") << QStringList{u"import"_s} << QByteArray("no log is given");
        QTest::newRow("a node that is an option")
            << QStringList{u"manifest"_s, u"--nodes"_s, u"a,--all"_s} << QByteArray("--nodes");
        QTest::newRow("an image with a command")
            << QStringList{u"manifest"_s, u"--image"_s, u"a; rm -rf"_s} << QByteArray("--image");
        QTest::newRow("an id with a path")
            << QStringList{u"clean"_s, u"--run"_s, u"../x"_s} << QByteArray("--run");
        QTest::newRow("a Job of unknown size")
            << QStringList{u"manifest"_s, u"--self-cleaning"_s} << QByteArray("--nodes");
        QTest::newRow("more words") << QStringList{u"clean"_s, u"all"_s} << QByteArray("all");
    }
    void badInput()
    {
        QFETCH(QStringList, words);
        QFETCH(QByteArray, says);
        const FakeCluster cluster;
        const Ran ran = cluster.ran(words);
        QCOMPARE(ran.status, 2);
        QVERIFY2(ran.err.contains(says), ran.err.constData());
        QVERIFY(cluster.content(u"calls"_s).isEmpty());
    }
};

NETSETUP_TEST(TestClusterCommand)
#include "tst_clustercommand.moc"
