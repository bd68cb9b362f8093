// What a run puts into the cluster: golden files that people have read, and promises that hold for every run.
#include "base/yamlreader.h"
#include "cluster/clusterruns.h"
#include "cluster/manifest.h"
#include "support/golden.h"
#include "support/testprogram.h"

#include <QJsonObject>
#include <QTest>

using namespace netsetup;
using namespace netsetup::testing;

class TestManifest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void golden_data()
    {
        QTest::addColumn<ProbeRun>("run");
        QTest::newRow("daemonset") << someRun();
        ProbeRun all = someRun();
        all.pullSecrets = QStringList{"corp-registry"};
        all.nodes = QStringList{"node-a", "node-b"};
        all.hostNetwork = true;
        all.pullImages = QStringList{"quay.io/stackstate/promtail:2.9.10", "quay.io/stackstate/other:1"};
        all.agentLabels = {{"app.kubernetes.io/component", "cluster-agent"},
                           {"app.kubernetes.io/instance", "stackstate-k8s-agent"}};
        QTest::newRow("everything") << all;
        all.selfCleaning = true;
        all.nodeCount = 60;
        all.namesUser = false;
        QTest::newRow("selfcleaning") << all;
    }
    void golden()
    {
        QFETCH(ProbeRun, run);
        const QByteArray yaml = manifestForColleague(run, "kubectl", "1.2.3");
        compareWithFile(yaml,
                        QStringLiteral("tests/cluster/data/manifest-%1.yaml").arg(QTest::currentDataTag()));
    }

    void theConfigMapNamesItsJobs()
    {
        ProbeRun run = someRun();
        run.selfCleaning = true;
        run.hostNetwork = true;
        run.nodeCount = 2;
        const QByteArray yaml = configMapYaml(run, {"uid-1", "uid-2"});
        QVERIFY(yaml.contains("  ownerReferences:\n"));
        QCOMPARE(yaml.count("kind: \"Job\""), 2);
        QVERIFY(yaml.indexOf("uid-1") < yaml.indexOf("sts-netsetup-k3x9c2bc-host"));
        QVERIFY(!configMapYaml(run).contains("ownerReferences"));
    }

    void whatIsWrittenIsReadAsItWas_data()
    {
        QTest::addColumn<QString>("script");
        QTest::newRow("plain") << QStringLiteral("a\n  b: c # d\n\ne\n");
        QTest::newRow("without an end") << QStringLiteral("a\nb");
        QTest::newRow("two ends") << QStringLiteral("a\n\n");
        QTest::newRow("begins with a blank") << QStringLiteral(" a\nb\n");
        QTest::newRow("tab") << QStringLiteral("a\n\tb\n");
        QTest::newRow("not ASCII") << QStringLiteral("ä\n");
        QTest::newRow("ends a document") << QStringLiteral("a\n---\nkind: Secret\n...\n");
        QTest::newRow("blanks at the end") << QStringLiteral("a  \nb\n");
        QTest::newRow("empty") << QString();
    }
    void whatIsWrittenIsReadAsItWas()
    {
        QFETCH(QString, script);
        ProbeRun run = someRun();
        run.script = script;
        const Result<QJsonValue> read = yaml::parseDocument(configMapYaml(run), "manifest");
        QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(read.error().message()));
        const QJsonObject data = read->toObject().value("data").toObject();
        QCOMPARE(data.value("probe.sh").toString(), script);
        QCOMPARE(data.value("targets").toString(), run.targets);
        QCOMPARE(data.size(), 2);
    }

    void selectorsTakeNoPodOfTheAgent()
    {
        ProbeRun run = someRun();
        run.agentLabels = {{"app.kubernetes.io/component", "cluster-agent"}};
        const QByteArray yaml = workloadsYaml(run);
        const QByteArray selector =
            yaml.mid(yaml.indexOf("selector:"), yaml.indexOf("template:") - yaml.indexOf("selector:"));
        QVERIFY(!selector.contains("cluster-agent"));
        QVERIFY(selector.contains("sts-netsetup/run"));
        QVERIFY(yaml.contains("never-ready"));
    }

    void noRunHasTheIdOfAnother()
    {
        QSet<QString> ids;
        for (int i = 0; i < 1000; ++i) {
            const QString id = freshRunId();
            QVERIFY(isRunId(id));
            ids.insert(id);
        }
        QCOMPARE(ids.size(), 1000);
        QVERIFY(!isRunId("a;b"));
        QVERIFY(!isRunId(""));
        QVERIFY(!ownerMark().contains(qEnvironmentVariable("USER", "nobody-else")));
    }
};

NETSETUP_TEST(TestManifest)
#include "tst_manifest.moc"
