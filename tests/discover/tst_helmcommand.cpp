// Install commands as people paste them.
#include "discover/discovering.h"
#include "support/golden.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

using namespace netsetup;

namespace {

const QByteArray secret("K3y-s3cr3t-0001");

Discovery findIn(const QByteArray &command)
{
    DiscoverRequest request = bareComputer(u"/nonexistent"_s);
    request.helmCommand = command;
    return discover(request);
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestHelmCommand : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// Every text in data/helm, with its right answer beside it: "+" proposals, all of them in any order; "~"
    /// what a note says; "!" what the refusal says.
    void pasted_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("right");
        const QDir folder(testing::sourcePath(u"tests/discover/data/helm"_s));
        const QStringList names = folder.entryList({u"*.txt"_s});
        QVERIFY(names.size() > 50);
        for (const QString &name : names) {
            const QString base = name.chopped(4);
            const QString right = QString::fromUtf8(bytesOf(folder.filePath(base + ".right"_L1)));
            QTest::newRow(qPrintable(base))
                << bytesOf(folder.filePath(name)) << right.split(u'\n', Qt::SkipEmptyParts);
        }
    }
    void pasted()
    {
        QFETCH(QByteArray, text);
        QFETCH(QStringList, right);
        const Discovery found = findIn(text);
        QStringList expected;
        QStringList said;
        for (const DiscoverNote &note : found.notes)
            said.append("~ "_L1 + note.text);
        for (const Error &error : found.errors)
            said.append("! "_L1 + error.message());
        for (const QString &line : std::as_const(right)) {
            if (line.startsWith(u'+'))
                expected.append(line.mid(2));
            else
                QVERIFY2(std::any_of(said.begin(), said.end(),
                                     [&line](const QString &one) {
                                         return one.startsWith(line.at(0)) && one.contains(line.mid(2));
                                     }),
                         qPrintable(line + u'\n' + said.join(u'\n')));
        }
        QStringList proposed = proposalsOf(found);
        proposed.sort();
        expected.sort();
        QVERIFY2(proposed == expected, qPrintable(proposed.join(u'\n') + u'\n' + said.join(u'\n')));
        QCOMPARE(found.errors.isEmpty(), !expected.isEmpty());
        QVERIFY2(!everythingIn(found).contains(secret), everythingIn(found).constData());
    }

    void forms_data()
    {
        QTest::addColumn<QByteArray>("command");
        const QByteArray key = secret;
        const auto row = [](const char *name, const QByteArray &command) {
            QTest::newRow(name) << command;
        };
        row("sh",
            "helm upgrade --install \\\n  --namespace stackstate --create-namespace \\\n"
            "  --set-string 'stackstate.apiKey'='" +
                key +
                "' \\\n"
                "  --set-string 'stackstate.cluster.name'='prod' \\\n"
                "  --set-string 'stackstate.url'='https://acme.app.stackstate.io/receiver/stsAgent' \\\n"
                "  stackstate-k8s-agent stackstate/stackstate-k8s-agent\n");
        row("PowerShell with line ends of Windows",
            "helm upgrade --install `\r\n  --namespace stackstate --create-namespace `\r\n"
            "  --set-string \"stackstate.apiKey=" +
                key +
                "\" `\r\n"
                "  --set-string \"stackstate.cluster.name=prod\" `\r\n"
                "  --set-string \"stackstate.url=https://acme.app.stackstate.io/receiver/stsAgent\" `\r\n"
                "  stackstate-k8s-agent stackstate/stackstate-k8s-agent\r\n");
        row("cmd", "helm.exe upgrade -i ^\n -n stackstate ^\n --set stackstate.apiKey=" + key +
                       ",stackstate.cluster.name=prod ^\n"
                       " --set stackstate.url=https://acme.app.stackstate.io/receiver/stsAgent ^\n"
                       " stackstate-k8s-agent stackstate/stackstate-k8s-agent");
        row("with other commands around it",
            "$ helm repo add stackstate https://helm.stackstate.io && helm repo update\n"
            "sudo helm install stackstate-k8s-agent ./stackstate-k8s-agent-1.0.100.tgz "
            "--namespace=stackstate "
            "--set stackstate.apiKey=" +
                key +
                " --set stackstate.cluster.name=wrong "
                "--set stackstate.cluster.name=prod --set "
                "stackstate.url=https://acme.app.stackstate.io/receiver/stsAgent"
                " && kubectl get pods\n");
    }
    void forms()
    {
        QFETCH(QByteArray, command);
        const Discovery found = findIn(command);
        QVERIFY2(found.errors.isEmpty(), everythingIn(found).constData());
        const QStringList expected{
            "product=stackstate-6.0 (high)", "chart.release=stackstate-k8s-agent (high)",
            "chart.namespace=stackstate (high)", "cluster.name=prod (high)", "tenant=acme (high)"};
        QCOMPARE(proposalsOf(found), expected);
        QVERIFY(!everythingIn(found).contains(secret));
        QVERIFY(everythingIn(found).contains("stackstate.apiKey"));
    }

    void settings_data()
    {
        QTest::addColumn<QByteArray>("setting");
        QTest::addColumn<QString>("proposal");
        const auto row = [](const char *setting, const char *proposal) {
            QTest::newRow(setting) << QByteArray(setting) << QString::fromLatin1(proposal);
        };
        row("stackstate.url=https://st.corp.example/receiver/stsAgent",
            "baseUrl=https://st.corp.example/receiver/stsAgent (high)");
        row("global.proxy.url=http://proxy.corp.example:3128",
            "egress.proxy.url=http://proxy.corp.example:3128 (high)");
        row("global.skipSslValidation=true", "trust.skipTls= (low)");
        row("global.imageRegistry=reg.corp.example:5000/stackstate",
            "images.registry=reg.corp.example:5000/stackstate (high)");
        row("global.imagePullSecrets[0]=regcred", "images.registry.pullSecrets=regcred (high)");
        row("httpHeaderInjectorWebhook.enabled=true", "options=http-header-injector (high)");
        row("otel.enabled=true", "options=otel (high)");
    }
    void settings()
    {
        QFETCH(QByteArray, setting);
        QFETCH(QString, proposal);
        const Discovery found = findIn("helm install --set '" + setting + "' r x/suse-observability-agent");
        QVERIFY2(proposalsOf(found).contains(proposal), everythingIn(found).constData());
    }

    void theRepositoryTellsWhereTheChartComesFrom()
    {
        const Discovery found = findIn("helm install r suse-observability-agent --version 1.5.44 --repo "
                                       "https://me:" +
                                       secret + "@charts.rancher.com/server-charts/prime/suse-observability");
        QVERIFY(proposalsOf(found).contains("chart.source=rancher-prime (high)"));
        QVERIFY(proposalsOf(found).contains("chart.version=1.5.44 (high)"));
        QVERIFY(!everythingIn(found).contains(secret));
    }

    void secretsOfEveryKind_data()
    {
        QTest::addColumn<QByteArray>("setting");
        for (const char *key : {"stackstate.apiKey", "global.receiverApiKey", "stackstate.cluster.authToken",
                                "all.image.pullSecretPassword", "all.image.pullSecretUsername",
                                "global.imagePullCredentials.default.password", "global.extraEnv.secret.FOO",
                                "global.extraEnv.open.API"})
            QTest::newRow(key) << QByteArray("--set ") + key + "=" + secret;
        QTest::newRow("of a proxy") << QByteArray("--set global.proxy.url=http://u:" + secret +
                                                  "@p.corp.example:1");
        QTest::newRow("of a proxy that is none") << QByteArray("--set global.proxy.url=u:" + secret + "@p");
        QTest::newRow("in a key's place") << QByteArray("--set foo=" + secret);
        QTest::newRow("of Helm's own login") << QByteArray("--username u --password " + secret);
        QTest::newRow("of kubectl") << QByteArray("--kube-token " + secret);
        QTest::newRow("as the URL's query")
            << QByteArray("--set stackstate.url=https://a.corp.example/?api_key=" + secret);
        QTest::newRow("behind a blank") << QByteArray("--set stackstate.apiKey= " + secret);
        QTest::newRow("behind a colon") << QByteArray("--set apiKey:" + secret + "=");
        QTest::newRow("behind a colon, in base64")
            << QByteArray("--set stackstate.foo:" + secret + "==,global.x=1");
        QTest::newRow("behind a blank in place of the sign") << QByteArray("--set 'foo " + secret + "=x'");
        QTest::newRow("in an open quote") << QByteArray("--set 'stackstate.apiKey=" + secret);
    }
    void secretsOfEveryKind()
    {
        QFETCH(QByteArray, setting);
        const Discovery found =
            findIn("helm upgrade --install " + setting + " rel x/suse-observability-agent");
        QVERIFY2(!everythingIn(found).contains(secret), everythingIn(found).constData());
        QVERIFY(!found.proposals.isEmpty() || !found.errors.isEmpty());
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("command");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const QByteArray &command, const char *says) {
            QTest::newRow(name) << command << QString::fromLatin1(says);
        };
        row("nothing", "", "has no \"helm upgrade\"");
        row("another command", "kubectl apply -f " + secret, "has no \"helm upgrade\"");
        row("another verb", "helm repo add a https://b", "has no \"helm upgrade\"");
        row("no chart", "helm install --wait", "has no \"helm upgrade\"");
        row("an open quote", "helm install 'a b", "a quote that is not closed");
        row("too many words", "helm install a b " + secret, "more words");
        row("too long", QByteArray(70'000, 'x'), "longer than 64 KiB");
        row("not UTF-8", "helm install \xff\xfe x", "not UTF-8");
        row("zero bytes", QByteArray("helm install a\0b", 16), "not UTF-8");
    }
    void refused()
    {
        QFETCH(QByteArray, command);
        QFETCH(QString, says);
        const Discovery found = findIn(command);
        QCOMPARE(found.errors.size(), 1);
        QCOMPARE(found.errors.first().field, u"--from-helm"_s);
        QVERIFY2(found.errors.first().message().contains(says), qPrintable(found.errors.first().message()));
        QVERIFY(!everythingIn(found).contains(secret));
    }

    void whatThePlanRefusesIsNotProposed()
    {
        const Discovery found =
            findIn("helm install 'rel$(reboot)' x/suse-observability-agent --namespace UPPER");
        QCOMPARE(proposalsOf(found), QStringList{"product=suse-observability (high)"});
        QVERIFY(!everythingIn(found).contains("reboot"));
    }
};

NETSETUP_TEST(TestHelmCommand)
#include "tst_helmcommand.moc"
