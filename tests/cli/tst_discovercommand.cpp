// `discover` and `--chart` as a user and a pipeline meet them; no secret of the computer comes out.
#include "cli/tool.h"
#include "plan/chartmaking.h"
#include "support/testpaths.h"
#include "support/testprogram.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QByteArray secret("S3cr3t-0001");

bool writeBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QByteArray kubeconfig()
{
    return "current-context: prod\n"
           "clusters: [{name: prod, cluster: {server: 'https://api.corp.example:6443',\n"
           "  proxy-url: 'http://me:" +
           secret +
           "@proxy.corp.example:3128'}}]\n"
           "contexts: [{name: prod, context: {cluster: prod, user: " +
           secret +
           "}}]\n"
           "users: [{name: " +
           secret + ", user: {token: " + secret + ", client-key-data: " + secret + ", password: " + secret +
           ", exec: {command: " + secret + ", args: [" + secret + "]}}}]\n";
}

QByteArray helmCommand()
{
    return "helm upgrade --install --set stackstate.apiKey=" + secret +
           " --set stackstate.url=https://acme.app.stackstate.io/receiver/stsAgent rel "
           "x/stackstate-k8s-agent\n";
}

QByteArray chart(const QByteArray &registry)
{
    return tgz(
        {{"c/Chart.yaml", "name: stackstate-k8s-agent\nversion: 1.0.99\n"},
         {"c/values.yaml",
          "all:\n  image:\n    registry: " + registry +
              "\nclusterAgent:\n  image:\n    repository: stackstate/stackstate-k8s-cluster-agent\n"
              "    tag: abc\nnewPart:\n  image:\n    repository: stackstate/new-part\n    tag: t1\n"}});
}

} // namespace

class TestDiscoverCommand : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir(m_home->path()).mkpath(".kube"));
        QVERIFY(writeBytes(m_home->filePath(".kube/config"), kubeconfig()));
        QVERIFY(writeBytes(m_home->filePath("helm.txt"), helmCommand()));
    }

    void textAndJson()
    {
        const Ran text = run({"discover"});
        QCOMPARE(text.status, 0);
        QVERIFY2(text.out.contains("--api-server api.corp.example:6443"), text.out.constData());
        QVERIFY(text.out.contains("--proxy-url http://vars.corp.example:3128"));
        for (const QByteArray &line : text.out.split('\n')) {
            // Only a word that is too long by itself may stick out: a path, an option with its value.
            const QByteArrayList words = line.split(' ');
            const bool longWord = std::any_of(words.begin(), words.end(),
                                              [](const QByteArray &word) { return word.size() > 60; });
            QVERIFY2(line.size() <= 80 || longWord, line.constData());
        }
        const Ran json = run({"discover", "--format", "json"});
        QCOMPARE(json.status, 0);
        const QJsonObject object = QJsonDocument::fromJson(json.out).object();
        QCOMPARE(object.value("schema").toString(), u"netsetup.discover/1"_s);
        const QJsonArray proposals = object.value("proposals").toArray();
        QVERIFY(proposals.size() >= 4);
        for (const QJsonValue &proposal : proposals) {
            for (const char *field : {"field", "value", "source", "confidence", "why", "options"})
                QVERIFY2(proposal.toObject().contains(QLatin1String(field)), field);
        }
    }

    /// A host of proxy scripts that accepts and says nothing: neither the question nor the end waits for it.
    void aSilentScriptHostHoldsNobodyUp()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        const QString script = u"pac+http://127.0.0.1:%1/proxy.pac"_s.arg(silent.serverPort());
        Environment asked{{"HOME", m_home->path()}};
        for (const char *name : {"http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"})
            asked.insert(QLatin1String(name), script);
        const Ran found = runTool({"discover"}, asked);
        QCOMPARE(found.status, 0);
        QVERIFY2(found.out.contains("did not answer within 5 seconds"), found.out.constData());
        const Ran checked = runTool({"check", "--base-url", "https://nobody.corp.example/receiver/stsAgent",
                                     "--resolver", "127.0.0.1:9", "--timeout", "1", "--quiet", "--images",
                                     "mirror", "--registry", "registry.corp.example"},
                                    asked);
        QVERIFY2(checked.status == 1 || checked.status == 3, checked.err.constData());
    }

    void nothingSecretComesOut_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("plain") << QStringList{};
        QTest::newRow("a context that is none") << QStringList{"--context", "none"};
        QTest::newRow("the users' own file, named") << QStringList{"--kubeconfig", ".kube/config"};
        QTest::newRow("a Helm command in place of a kubeconfig") << QStringList{"--kubeconfig", "helm.txt"};
        QTest::newRow("a pasted command") << QStringList{"--from-helm", QString::fromLatin1(helmCommand())};
        QTest::newRow("a pasted kubeconfig") << QStringList{"--from-helm", QString::fromLatin1(kubeconfig())};
    }
    void nothingSecretComesOut()
    {
        QFETCH(QStringList, arguments);
        for (const char *format : {"text", "json"}) {
            const Ran ran = run(QStringList{"discover", "--format", QLatin1String(format)} + arguments);
            QVERIFY(!ran.out.isEmpty());
            for (const QByteArray &form : {secret, secret.toBase64(), secret.toHex()})
                QVERIFY2(!ran.out.contains(form) && !ran.err.contains(form),
                         QByteArray(ran.out + ran.err).constData());
        }
    }

    void theCommandComesFromStandardInput()
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("HOME", m_home->path());
        process.setProcessEnvironment(environment);
        process.setStandardInputFile(m_home->filePath("helm.txt"));
        process.start(netsetup::testing::toolPath(), {"discover", "--from-helm", "-"});
        QVERIFY(process.waitForFinished(60000));
        QCOMPARE(process.exitCode(), 0);
        const QByteArray out = process.readAllStandardOutput();
        QVERIFY2(out.contains("--tenant acme"), out.constData());
        QVERIFY(!out.contains(secret));
    }

    void exitStatuses_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("names");
        const auto row = [](const char *name, const QStringList &arguments, int status, const char *names) {
            QTest::newRow(name) << arguments << status << QByteArray(names);
        };
        row("a kubeconfig that is not there", {"--kubeconfig", "none"}, 4, "--kubeconfig");
        row("a folder", {"--kubeconfig", "."}, 4, "--kubeconfig");
        row("a kubeconfig that is none", {"--kubeconfig", "helm.txt"}, 2, "--kubeconfig");
        row("a context that is none", {"--context", "none"}, 2, "--context");
        row("a command that is none", {"--from-helm", "ls"}, 2, "--from-helm");
        row("an empty context", {"--context", ""}, 2, "--context");
        row("an unknown format", {"--format", "csv"}, 2, "--format");
        row("an option twice", {"--context", "a", "--context", "b"}, 2, "--context");
    }
    void exitStatuses()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, status);
        QFETCH(QByteArray, names);
        const Ran ran = run(QStringList{"discover"} + arguments);
        QVERIFY2(ran.status == status, QByteArray(ran.out + ran.err).constData());
        QVERIFY2(ran.err.contains(names), ran.err.constData());
        QCOMPARE(ran.err.count('\n'), 1);
    }

    void insideAPracticeNetworkItsOwnRootsAreTold()
    {
        const Ran ran =
            inPractice("intercepted", {"discover", "--format", "json"}, environment(), m_home->path());
        QCOMPARE(ran.status, 0);
        QVERIFY2(ran.out.contains("trust.caPem") && ran.out.contains("BEGIN CERTIFICATE"),
                 ran.out.constData());
        QVERIFY(ran.out.contains("\"practice\": \"intercepted\""));
    }

    void theChartReplacesTheImagesOfTheCatalog()
    {
        QVERIFY(writeBytes(m_home->filePath("c.tgz"), chart("reg.corp.example:5000")));
        const Ran ran = run({"flows", "--tenant", "acme", "--chart", "c.tgz"});
        QVERIFY2(ran.status == 0, ran.err.constData());
        QVERIFY2(ran.out.contains("reg.corp.example:5000/tcp"), ran.out.constData());
        QVERIFY2(ran.out.contains("newPart.image"), ran.out.constData());
        QVERIFY(!ran.out.contains("read them from the chart archive"));
        // Images of which this archive says nothing are still looked for where the catalog has them.
        QVERIFY(ran.out.contains("quay.io:443/tcp"));
        QVERIFY(run({"flows", "--tenant", "acme"}).out.contains("read them from the chart archive"));
    }

    void badCharts_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("status");
        QTest::newRow("not there") << "none.tgz" << 4;
        QTest::newRow("a folder") << "." << 4;
        QTest::newRow("no archive") << "helm.txt" << 2;
    }
    void badCharts()
    {
        QFETCH(QString, path);
        QFETCH(int, status);
        const Ran ran = run({"flows", "--tenant", "acme", "--chart", path});
        QCOMPARE(ran.status, status);
        QCOMPARE(ran.out, QByteArray());
        QVERIFY2(ran.err.contains("--chart"), ran.err.constData());
        QCOMPARE(ran.err.count('\n'), 1);
    }

private:
    [[nodiscard]] Environment environment() const
    {
        return {{"HOME", m_home->path()},
                {"KUBECONFIG", ""},
#ifndef Q_OS_WIN // where it is the same variable
                {"https_proxy", ""},
#endif
                {"HTTPS_PROXY", "http://me:" + QString::fromLatin1(secret) + "@vars.corp.example:3128"}};
    }
    [[nodiscard]] Ran run(const QStringList &arguments) const
    {
        return runTool(arguments, environment(), m_home->path());
    }
    std::unique_ptr<QTemporaryDir> m_home;
};

NETSETUP_TEST(TestDiscoverCommand)
#include "tst_discovercommand.moc"
