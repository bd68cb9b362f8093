// `chart pull` as a user runs it, in practice networks: nothing real is ever asked.
#include "cli/tool.h"
#include "support/testprogram.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const QString agent = u"stackstate-k8s-agent-1.0.100.tgz"_s;

} // namespace

class TestChartCommand : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pullsInPracticeAndSaysWhat()
    {
        const QTemporaryDir folder;
        const Ran ran = inPractice("open", {"chart", "pull"}, {}, folder.path());
        QVERIFY2(ran.status == 0, ran.err.constData());
        QVERIFY2(ran.out.contains("PRACTICE"), ran.out.constData());
        QVERIFY2(ran.out.contains("stackstate-k8s-agent 1.0.100"), ran.out.constData());
        QVERIFY2(ran.out.contains("as the index of the repository names it"), ran.out.constData());
        QVERIFY2(ran.out.contains("quay.example/stackstate/promtail:"), ran.out.constData());
        QVERIFY2(ran.out.contains("Contacted: ") && ran.out.contains("helm.stackstate.example:443"),
                 ran.out.constData());
        QVERIFY(!ran.out.contains("stackstate.io") && !ran.out.contains("quay.io"));
        QVERIFY(!contentOf(folder.filePath(agent)).isEmpty());
        // What was fetched is what --chart takes.
        const Ran plan = inPractice("open", {"plan", "--validate", "--chart", agent}, {}, folder.path());
        QVERIFY2(plan.status == 0, plan.err.constData());
    }

    void otherLineOtherPlaceAsJson()
    {
        const QTemporaryDir folder;
        const Ran ran = inPractice(
            "open", {"chart", "pull", "--product", "suse-observability", "--format", "json", "--to", "a.tgz"},
            {}, folder.path());
        QVERIFY2(ran.status == 0, ran.err.constData());
        const QJsonObject told = QJsonDocument::fromJson(ran.out).object();
        QCOMPARE(told.value("schema"), QJsonValue("netsetup.chart/1"));
        QCOMPARE(told.value("practice"), QJsonValue("open"));
        QCOMPARE(told.value("name"), QJsonValue("suse-observability-agent"));
        QCOMPARE(told.value("checkedBy"), QJsonValue("index.yaml"));
        QVERIFY(told.value("contacted").toArray().contains("charts.rancher.example:443"));
        const QJsonArray images = told.value("images").toArray();
        QVERIFY(images.first().toString().startsWith("registry.rancher.example/suse-observability/"));
        QVERIFY(!contentOf(folder.filePath("a.tgz")).isEmpty());
    }

    void throughTheProxyWithItsLogin()
    {
        const QTemporaryDir folder;
        const Ran without = inPractice("proxy-login", {"chart", "pull"}, {}, folder.path());
        QCOMPARE(without.status, 1);
        QVERIFY2(without.err.contains("wants a login"), without.err.constData());
        QVERIFY2(without.err.contains("contacted: "), without.err.constData());
        QVERIFY(contentOf(folder.filePath(agent)).isEmpty());
        const Ran with = inPractice("proxy-login", {"chart", "pull", "--proxy-user", "agent"},
                                    {{"STS_NETSETUP_PROXY_PASSWORD", "practice"}}, folder.path());
        QVERIFY2(with.status == 0, with.err.constData());
        QVERIFY2(with.out.contains("proxy.corp.example:3128"), with.out.constData());
    }

    void statuses_data()
    {
        QTest::addColumn<QString>("network");
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("says");
        const auto row = [](const char *name, const QStringList &arguments, int status, const char *says,
                            const char *network = "open") {
            QTest::newRow(name) << QString::fromLatin1(network) << (QStringList{"chart"} + arguments)
                                << status << QByteArray(says);
        };
        row("no verb", {}, 2, "chart pull");
        row("another verb", {"push"}, 2, "chart pull");
        row("a place that is none", {"pull", "--from", "helm.example"}, 2, "--from");
        row("a place without TLS", {"pull", "--from", "http://helm.example"}, 2, "TLS");
        row("a version that is not there", {"pull", "--chart-version", "9.9.9"}, 2, "--chart-version");
        row("no repository is known",
            {"pull", "--product", "suse-observability", "--chart-source", "rancher-apps"}, 2, "--from");
        row("nobody is there", {"pull", "--from", "https://nobody.example"}, 1, "does not resolve");
        // What a practice network does not hold is not asked of the real one.
        row("a real host", {"pull", "--from", "https://helm.stackstate.io"}, 1, "contacted: ");
        row("a folder that is not there", {"pull", "--to", "none/agent.tgz"}, 4, "--to");
        row("a folder", {"pull", "--to", "."}, 4, "--to");
        row("a company CA that only this computer trusts", {"pull"}, 0, "", "intercepted");
        row("no outside names", {"pull"}, 1, "does not resolve", "dns-blocked");
    }
    void statuses()
    {
        QFETCH(QString, network);
        QFETCH(QStringList, arguments);
        QFETCH(int, status);
        QFETCH(QByteArray, says);
        const QTemporaryDir folder;
        const Ran ran = inPractice(network, arguments, {}, folder.path());
        QVERIFY2(ran.status == status, ran.err.constData());
        QVERIFY2(ran.err.contains(says), ran.err.constData());
    }

    void anotherVersionGoesOnlyByForce()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath("mine.tgz"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("my thesis");
        file.close();
        for (const QStringList &force : {QStringList(), QStringList{"--force"}}) {
            const Ran ran = inPractice("open", QStringList{"chart", "pull", "--to", "mine.tgz"} + force, {},
                                       folder.path());
            QCOMPARE(ran.status, 4);
            QVERIFY2(ran.err.contains("no archive of this chart"), ran.err.constData());
            QCOMPARE(contentOf(folder.filePath("mine.tgz")), QByteArray("my thesis"));
        }
    }
};

NETSETUP_TEST(TestChartCommand)
#include "tst_chartcommand.moc"
