// install.sh, run by real shells against a cluster of our own; and what the guide to the secrets says.
#include "base/json.h"
#include "handoff/fakehelm.h"
#include "handoff/powershellmodel.h"
#include "support/testprogram.h"

using namespace Qt::StringLiterals;

using namespace netsetup;
using namespace netsetup::testing;

namespace {

const QString sixZero = QStringLiteral("stackstate-6.0");
const QString suse = QStringLiteral("suse-observability");
const QStringList install{u"--install"_s, u"--yes"_s};

Plan mirrored(const QString &product)
{
    Plan plan = chartPlan(product);
    plan.chart.source = u"quay"_s;
    plan.images.source = ImageSource::Mirror;
    plan.images.registry.host = u"registry.corp.example"_s;
    plan.images.registry.port = 5000;
    plan.images.registry.user = u"puller"_s;
    return plan;
}

/// As makePack() hands it over.
HandoffInput inPack(const Plan &plan)
{
    HandoffInput input = chartInput(plan);
    input.artifactIds = {u"helm-values"_s, u"helm-install"_s};
    return input;
}

QJsonArray references(const HandoffInput &input)
{
    QJsonArray all;
    const QList<QByteArray> lines =
        emitted(input, u"images-list"_s).value(u"registry/images.txt"_s).split('\n');
    for (const QByteArray &line : lines) {
        if (!line.isEmpty() && !line.startsWith('#'))
            all.append(QString::fromUtf8(line).section(u' ', -1));
    }
    return all;
}

QByteArray shellFaults(const QByteArray &script)
{
    const Finished judged = runProgram(u"shellcheck"_s, {u"--shell=sh"_s, u"-"_s}, script);
    return judged.exitCode == 0 ? QByteArray() : judged.out + judged.err;
}

QJsonValue at(QJsonValue value, const QString &path)
{
    const QStringList keys = path.split(u'.');
    for (const QString &key : keys)
        value = value[key];
    return value;
}

} // namespace

class TestHelmInstall : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFirstInstall_data()
    {
        QTest::addColumn<QStringList>("shell");
        QTest::newRow("dash") << QStringList{u"dash"_s};
        QTest::newRow("bash") << QStringList{u"bash"_s, u"--posix"_s};
        QTest::newRow("busybox") << QStringList{u"busybox"_s, u"sh"_s};
    }
    void aFirstInstall()
    {
        QFETCH(QStringList, shell);
        const HandoffInput input = inPack(mirrored(suse));
        FakeCluster cluster(input);
        cluster.state[u"images"_s] = references(input);

        // Without a word nothing changes, and no secret is asked for.
        const QStringList files = std::exchange(cluster.secrets, {});
        const Finished shown = cluster.run({}, shell);
        QVERIFY2(shown.exitCode == 0, shown.err.constData());
        QVERIFY(cluster.changedNothing());
        QVERIFY(shown.out.contains("Context:    corp (https://api.corp.example:6443)"));
        QVERIFY(shown.out.contains("this is a first install"));
        QVERIFY(shown.out.contains("  registry.corp.example:5000/stackstate/promtail:3.6.11-so13\n"));
        QVERIFY(shown.out.contains("Nothing was changed"));

        cluster.secrets = files;
        const Finished done = cluster.run(install, shell);
        QVERIFY2(done.exitCode == 0, done.err.constData());
        const QJsonObject run = cluster.lastRun();
        QCOMPARE(run.value("dry"_L1).toBool(true), false);
        QCOMPARE(run.value("wait"_L1).toString(), u"10m"_s);
        QCOMPARE(run.value("namespace"_L1).toString(), u"suse-observability-agent"_s);
        const QJsonValue values = run.value("values"_L1);
        const QString key = u"suse-observability-agent-receiver-key"_s;
        const QString login = u"suse-observability-agent-registry-login"_s;
        QCOMPARE(at(values, u"global.apiKey.fromSecret"_s).toString(), key);
        QCOMPARE(at(values, u"global.imagePullSecrets"_s).toArray(), QJsonArray{login});
        QCOMPARE(at(values, u"global.imageRegistry"_s).toString(), u"registry.corp.example:5000"_s);
        const QJsonObject secrets = cluster.state.value("secrets"_L1).toObject();
        QCOMPARE(secrets.keys(), (QStringList{key, login}));
        QCOMPARE(secrets[key][u"STS_API_KEY"_s].toString(), u"s3cr3t-key"_s);
        const QByteArray config = secrets[login][u".dockerconfigjson"_s].toString().toUtf8();
        const QJsonValue given =
            QJsonDocument::fromJson(config).object()["auths"_L1][u"registry.corp.example:5000"_s];
        QCOMPARE(given["username"_L1].toString(), u"puller"_s);
        QCOMPARE(given["password"_L1].toString(), u"s3cr3t-login\" \\ x"_s);
        QCOMPARE(cluster.state.value("leaks"_L1).toArray(), QJsonArray());
        QCOMPARE(cluster.left, QStringList());
        QVERIFY(!done.out.contains("s3cr3t") && !done.err.contains("s3cr3t"));
        QVERIFY(done.out.contains(
            "helm uninstall suse-observability-agent --namespace suse-observability-agent"));
        QVERIFY(done.out.contains(QByteArray("kubectl delete secret " + login.toUtf8())));
        QVERIFY(done.out.contains("not only metrics"));

        // Once more: what is there is used, and nobody is asked.
        cluster.secrets.clear();
        cluster.state[u"releases"_s] =
            QJsonArray{QJsonArray{u"suse-observability-agent"_s, u"suse-observability-agent"_s,
                                  u"suse-observability-agent-1.5.1"_s}};
        const Finished again = cluster.run(install, shell);
        QVERIFY2(again.exitCode == 0, again.err.constData());
        QVERIFY(again.out.contains("suse-observability-agent-1.5.1: this is an upgrade"));
        QVERIFY(again.out.contains("-kind: Old") && again.out.contains("+kind: New"));
        QVERIFY(!again.out.contains("old: 1") && !again.out.contains("new: 1"));
    }

    /// The namespace comes first, then the secrets, then Helm; and Helm is asked what it would do before.
    void theOrderOfTheSteps()
    {
        FakeCluster cluster(inPack(mirrored(sixZero)));
        QCOMPARE(cluster.run(install).exitCode, 0);
        QStringList steps;
        const QStringList log = cluster.log();
        for (const QString &line : log) {
            if (line.contains(" create "_L1) || line.contains(" upgrade "_L1))
                steps.append(line.contains("--dry-run"_L1) ? u"dry run"_s : line.section(u' ', 0, 0));
        }
        QCOMPARE(steps, (QStringList{u"dry run"_s, u"kubectl"_s, u"kubectl"_s, u"kubectl"_s, u"helm"_s}));
        const QJsonObject secrets = cluster.state.value("secrets"_L1).toObject();
        const QJsonObject key = secrets.value("stackstate-k8s-agent-receiver-key"_L1).toObject();
        QCOMPARE(key.keys(), (QStringList{u"sts-api-key"_s, u"sts-cluster-auth-token"_s}));
        QCOMPARE(key.value("sts-cluster-auth-token"_L1).toString().size(), 32);
        const QJsonValue values = cluster.lastRun().value("values"_L1);
        QCOMPARE(at(values, u"stackstate.manageOwnSecrets"_s).toBool(), true);
        QCOMPARE(at(values, u"stackstate.customSecretName"_s).toString(),
                 u"stackstate-k8s-agent-receiver-key"_s);
        QCOMPARE(at(values, u"stackstate.apiKey"_s).toString(u"-"_s), QString());
    }

    /// An old chart takes the key as a value only: it goes to Helm on standard input, and not into the dry
    /// run.
    void aChartWithoutSecretsGetsTheKeyAsAValue()
    {
        Plan plan = mirrored(sixZero);
        plan.chart.version = u"1.0.78"_s;
        plan.images.registry.user.clear();
        FakeCluster cluster(inPack(plan));
        cluster.writeFile(u"key"_s, "a \"quoted\" \\ k\xc3\xa9y");
        const Finished done = cluster.run(install);
        QVERIFY2(done.exitCode == 0, done.err.constData());
        const QJsonArray runs = cluster.state.value("runs"_L1).toArray();
        QCOMPARE(at(runs.at(0)["values"_L1], u"stackstate.apiKey"_s).toString(), u"not-the-key"_s);
        QCOMPARE(at(runs.at(1)["values"_L1], u"stackstate.apiKey"_s).toString(), u"a \"quoted\" \\ kéy"_s);
        QCOMPARE(cluster.state.value("secrets"_L1).toObject(), QJsonObject());
        QCOMPARE(cluster.left, QStringList());
    }

    /// Whoever wrote the key into values.yaml is not asked for it.
    void aKeyInTheValuesIsEnough()
    {
        const HandoffInput input = inPack(mirrored(suse));
        FakeCluster cluster(input);
        const Credentials credentials{Secret("K3y"), Secret()};
        cluster.writeFile(
            u"values.yaml"_s,
            printFormats({planFormat(*format(u"helm-values"_s), input)}, input, &credentials).first().bytes);
        QCOMPARE(cluster.run(install).exitCode, 0);
        const QJsonValue values = cluster.lastRun().value("values"_L1);
        QCOMPARE(at(values, u"stackstate.apiKey"_s).toString(), u"K3y"_s);
        QVERIFY(at(values, u"global.apiKey"_s).isUndefined());
        QCOMPARE(cluster.state.value("secrets"_L1).toObject().keys(),
                 QStringList{u"suse-observability-agent-registry-login"_s});
    }

    void secretsOfTheSiteAreUsed()
    {
        Plan plan = mirrored(suse);
        plan.images.registry.pullSecrets = {u"corp"_s, u"other"_s};
        plan.handoff.site[u"helm-values"_s] = {{u"api-key-secret"_s, u"agent-key"_s}};
        FakeCluster cluster(inPack(plan));
        cluster.state[u"secrets"_s] = QJsonObject{{u"agent-key"_s, 1}, {u"corp"_s, 1}};
        Finished done = cluster.run(install);
        QCOMPARE(done.exitCode, 1);
        QVERIFY2(done.err.contains("the pull secret other is not there"), done.err.constData());
        cluster.state[u"secrets"_s] = QJsonObject{{u"agent-key"_s, 1}, {u"corp"_s, 1}, {u"other"_s, 1}};
        done = cluster.run(install);
        QVERIFY2(done.exitCode == 0, done.err.constData());
        QCOMPARE(cluster.state.value("secrets"_L1).toObject().size(), 3);
        QCOMPARE(at(cluster.lastRun().value("values"_L1), u"global.apiKey.fromSecret"_s).toString(),
                 u"agent-key"_s);
    }

    void whereTheChartComesFrom_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QStringList>("place"); // chart, repository, version; empty: refused
        const QString repository = u"https://charts.rancher.com/server-charts/prime/suse-observability"_s;
        const QString chart = u"suse-observability-agent"_s;
        QTest::newRow("vendor's repository")
            << u"quay"_s << QStringList() << QStringList{chart, u"https://helm.stackstate.io"_s, u"1.5.44"_s};
        QTest::newRow("Rancher Prime")
            << u"rancher-prime"_s << QStringList() << QStringList{chart, repository, u"1.5.44"_s};
        QTest::newRow("other version") << u"quay"_s << QStringList{u"--version"_s, u"1.5.43"_s}
                                       << QStringList{chart, u"https://helm.stackstate.io"_s, u"1.5.43"_s};
        QTest::newRow("Rancher Apps is no repository") << u"rancher-apps"_s << QStringList() << QStringList();
        QTest::newRow("not known") << QString() << QStringList() << QStringList();
        QTest::newRow("OCI") << QString() << QStringList{u"--chart"_s, u"oci://registry.corp.example/agent"_s}
                             << QStringList{u"oci://registry.corp.example/agent"_s, QString(), u"1.5.44"_s};
        QTest::newRow("own repository") << u"quay"_s << QStringList{u"--chart"_s, u"corp/agent"_s}
                                        << QStringList{u"corp/agent"_s, QString(), u"1.5.44"_s};
        QTest::newRow("URL") << u"quay"_s << QStringList{u"--chart"_s, u"https://files.corp.example/a.tgz"_s}
                             << QStringList{u"https://files.corp.example/a.tgz"_s, QString(), QString()};
        QTest::newRow("no such file")
            << u"quay"_s << QStringList{u"--chart"_s, u"/agent-1.5.44.tgz"_s} << QStringList();
    }
    void whereTheChartComesFrom()
    {
        QFETCH(QString, source);
        QFETCH(QStringList, arguments);
        QFETCH(QStringList, place);
        Plan plan = chartPlan(suse);
        plan.chart.source = source;
        FakeCluster cluster(inPack(plan));
        if (!place.isEmpty())
            cluster.state[u"place"_s] =
                QJsonObject{{u"chart"_s, place.at(0)}, {u"repo"_s, place.at(1)}, {u"version"_s, place.at(2)}};
        const Finished done = cluster.run(arguments);
        QVERIFY2(done.exitCode == (place.isEmpty() ? 1 : 0), done.err.constData());
        QCOMPARE(cluster.state.value("runs"_L1).toArray().isEmpty(), place.isEmpty());
    }

    void aFileHasToBeTheArchiveOfThePlan()
    {
        Plan plan = mirrored(suse);
        plan.chart.archive = {u"suse-observability-agent"_s, u"1.5.44"_s, QString(64, u'a'), {}};
        FakeCluster other(inPack(plan));
        const QString file = other.writeFile(u"agent.tgz"_s, "chart");
        const Finished refused = other.run({u"--chart"_s, file});
        QCOMPARE(refused.exitCode, 1);
        QVERIFY(refused.err.contains("is not the archive that the plan was made with"));
        plan.chart.archive.sha256 =
            QString::fromLatin1(QCryptographicHash::hash("chart", QCryptographicHash::Sha256).toHex());
        FakeCluster same(inPack(plan));
        const Finished taken = same.run({u"--chart"_s, same.writeFile(u"agent.tgz"_s, "chart")});
        QVERIFY2(taken.exitCode == 0, taken.err.constData());
    }

    void whatIsRefused_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("words");
        const auto refuse = [](const char *name, const QString &field, const QJsonValue &value,
                               const QString &words, const QStringList &arguments = {}) {
            QTest::newRow(name) << field << value << arguments << words;
        };
        const auto release = [](const QString &name, const QString &nameSpace) {
            return QJsonArray{QJsonArray{name, nameSpace, u"suse-observability-agent-1.3.2"_s}};
        };
        refuse("old Helm", u"version"_s, u"v3.13.0"_s, u"3.13.1 or newer is needed"_s);
        refuse("very old Helm", u"version"_s, u"v2.17.0"_s, u"3.13.1 or newer is needed"_s);
        refuse("no version", u"version"_s, u"<no value>"_s, u"does not tell its version"_s);
        refuse("no context", u"context"_s, false, u"give one with --context"_s);
        refuse("other context", u"context"_s, true, u"does not know the context other"_s,
               {u"--context"_s, u"other"_s});
        refuse("another chart", u"chart"_s, u"suse-observability"_s,
               u"this is the chart suse-observability;"_s);
        refuse(
            "the old namespace", u"releases"_s,
            release(u"suse-observability-agent"_s, u"suse-observability"_s),
            u"helm uninstall suse-observability-agent --namespace suse-observability --kube-context corp"_s);
        refuse("another release", u"releases"_s, release(u"second"_s, u"suse-observability-agent"_s),
               u"is an Agent too"_s);
        refuse("foreign images", u"images"_s, QJsonArray{u"quay.io/stackstate/promtail:3.6.11-so13"_s},
               u"images.txt does not have"_s);
        refuse("an image that only begins alike", u"images"_s,
               QJsonArray{u"registry.corp.example:5000/stackstate/promtail-x:3.6.11-so13"_s},
               u"images.txt does not have"_s);
        refuse("a failing dry run", u"dry run"_s, u"values don't meet the schema"_s, u"meet the schema"_s);
        refuse("nobody to ask", u"context"_s, true, u"give --yes"_s, {u"--install"_s});
    }
    void whatIsRefused()
    {
        QFETCH(QString, field);
        QFETCH(QJsonValue, value);
        QFETCH(QStringList, arguments);
        QFETCH(QString, words);
        FakeCluster cluster(inPack(mirrored(suse)));
        cluster.state[field] = value;
        const Finished done = cluster.run(arguments.isEmpty() ? install : arguments);
        QCOMPARE(done.exitCode, 1);
        QVERIFY2(QString::fromUtf8(done.err).contains(words), done.err.constData());
        QVERIFY(cluster.changedNothing());
        QCOMPARE(cluster.left, QStringList());
    }

    void newAndGoBuiltHelmsAreTaken()
    {
        FakeCluster cluster(inPack(mirrored(suse)));
        for (const QString &version : {u"v3.13.1"_s, u"v3.22"_s, u"v4.3.2"_s, u"v3.14.0-rc.1+gabc"_s}) {
            cluster.state[u"version"_s] = version;
            QVERIFY2(cluster.run({}).exitCode == 0, qPrintable(version));
        }
    }

    void theNamespaceMoveIsExplained()
    {
        FakeCluster cluster(inPack(mirrored(suse)));
        cluster.state[u"releases"_s] = QJsonArray{
            QJsonArray{u"agent"_s, u"suse-observability"_s, u"suse-observability-agent-1.3.2"_s},
            QJsonArray{u"suse-observability"_s, u"suse-observability"_s, u"suse-observability-2.1.0"_s}};
        cluster.state[u"may list all"_s] = false;
        const Finished refused = cluster.run(install);
        QCOMPARE(refused.exitCode, 1);
        QVERIFY(refused.err.contains(
            "has moved from the namespace suse-observability to suse-observability-agent"));
        QVERIFY(refused.err.contains("helm uninstall agent --namespace suse-observability"));
        QCOMPARE(cluster.run(install + QStringList{u"--beside-others"_s}).exitCode, 0);
        // The platform itself, which may run there, is no Agent; and the plan for an old chart stays where it
        // is.
        cluster.state[u"releases"_s] = QJsonArray{
            QJsonArray{u"suse-observability"_s, u"suse-observability"_s, u"suse-observability-2.1.0"_s}};
        QCOMPARE(cluster.run(install).exitCode, 0);
        Plan plan = mirrored(suse);
        plan.chart.version = u"1.3.9"_s;
        FakeCluster old(inPack(plan));
        old.state[u"chart version"_s] = u"1.3.9"_s;
        old.state[u"releases"_s] = QJsonArray{QJsonArray{
            u"suse-observability-agent"_s, u"suse-observability"_s, u"suse-observability-agent-1.3.2"_s}};
        const Finished upgraded = old.run(install);
        QVERIFY2(upgraded.exitCode == 0, upgraded.err.constData());
        QVERIFY(upgraded.out.contains("this is an upgrade"));
    }

    void anInstallThatDoesNotEndSaysHowToUndo()
    {
        FakeCluster cluster(inPack(mirrored(suse)));
        cluster.state[u"hangs"_s] = true;
        const Finished done = cluster.run(install + QStringList{u"--timeout"_s, u"3s"_s});
        QCOMPARE(done.exitCode, 1);
        QVERIFY(done.err.contains("did not come to its end within 3s"));
        QVERIFY(done.out.contains("helm uninstall"));
        QVERIFY(cluster.log().join(u'\n').contains("get events"_L1));
    }

    void badSecretsAreRefused()
    {
        for (const QByteArray &key : {QByteArray(), QByteArray("\n"), QByteArray(" k"), QByteArray("a\tb")}) {
            FakeCluster cluster(inPack(mirrored(suse)));
            cluster.writeFile(u"key"_s, key);
            QCOMPARE(cluster.run(install).exitCode, 1);
            QCOMPARE(cluster.state.value("secrets"_L1).toObject(), QJsonObject());
        }
        FakeCluster windows(inPack(mirrored(suse)));
        windows.writeFile(u"key"_s, "s3cr3t-key\r\n");
        QCOMPARE(windows.run(install).exitCode, 0);
        FakeCluster nobody(inPack(mirrored(suse)));
        nobody.secrets.clear();
        const Finished done = nobody.run(install);
        QCOMPARE(done.exitCode, 1);
        QVERIFY(done.err.contains("name a file"));
    }

    /// On a terminal the key is not shown while it is typed, and the name of the context is asked for.
    void onATerminalItAsks()
    {
        Plan plan = chartPlan(suse);
        plan.chart.source = u"quay"_s;
        FakeCluster cluster(inPack(plan));
        cluster.secrets.clear();
        const QString typed = cluster.writeFile(u"typed.py"_s, R"PY(
import os, pty, sys
child, terminal = pty.fork()
if child == 0:
    os.execvp(sys.argv[1], sys.argv[1:])
seen = b""
answers = [(b"to go on: ", b"corp\n"), (b"API key: ", b"s3cr3t-key\n")]
while True:
    try:
        more = os.read(terminal, 4096)
    except OSError:
        break
    if not more:
        break
    seen += more
    if answers and seen.endswith(answers[0][0]):
        os.write(terminal, answers.pop(0)[1])
status = os.waitpid(child, 0)[1]
sys.stdout.buffer.write(seen)
sys.exit(os.waitstatus_to_exitcode(status))
)PY");
        const Finished done = cluster.run({u"--install"_s}, {u"python3"_s, typed, u"dash"_s});
        QVERIFY2(done.exitCode == 0, done.out.constData());
        QVERIFY(done.out.contains("API key: "));
        QVERIFY(!done.out.contains("s3cr3t"));
        QCOMPARE(cluster.state.value("leaks"_L1).toArray(), QJsonArray());
        QCOMPARE(
            cluster.state.value("secrets"_L1)[u"suse-observability-agent-receiver-key"_s][u"STS_API_KEY"_s]
                .toString(),
            u"s3cr3t-key"_s);
    }

    void shellcheckFindsNothing()
    {
        for (const QString &product : {sixZero, suse}) {
            const QMap<QString, QByteArray> files = emitted(inPack(mirrored(product)), u"helm-install"_s);
            QCOMPARE(shellFaults(files.value(u"helm/install.sh"_s)), QByteArray());
            const QByteArray powerShell = files.value(u"helm/install.ps1"_s);
            QCOMPARE(powerShell.count('\n'), powerShell.count("\r\n"));
            for (const char c : powerShell)
                QVERIFY(c == '\r' || c == '\n' || (c >= ' ' && c <= '~'));
        }
    }

    /// A text of the plan stays a word, in both shells.
    void hostileTextIsNoCommand()
    {
        for (quint32 seed = 1; seed <= 30; ++seed) {
            Plan plan = mirrored(seed % 2 ? sixZero : suse);
            const QString text = hostileText(seed) + u"\u2019; reboot"_s;
            plan.chart.nameSpace = text;
            plan.chart.release = text;
            plan.chart.version = text;
            plan.images.registry.host = text;
            plan.images.registry.prefix = text;
            plan.images.registry.user = text;
            plan.images.registry.pullSecrets = {text, text};
            plan.handoff.changeId = text;
            plan.handoff.site[u"helm-values"_s][u"api-key-secret"_s] = text;
            const QMap<QString, QByteArray> files = emitted(inPack(plan), u"helm-install"_s);
            const QByteArray shell = files.value(u"helm/install.sh"_s);
            // What comes before the script that is the same in every pack sets variables, and does nothing
            // else.
            const QByteArray start = shell.left(shell.indexOf("\nset -euf\n"));
            const Finished ran = runProgram(
                u"dash"_s, {u"-c"_s, QString::fromUtf8(start) + u"\nexport PATH=/nonexistent\nset"_s});
            QVERIFY2(ran.exitCode == 0 && ran.err.isEmpty(), ran.err.constData());
            const QList<QByteArray> lines = files.value(u"helm/install.ps1"_s).split('\n');
            static const QRegularExpression value(
                u"^\\$(release|keySecret|registryUser) = %1\r$"_s.arg(powerShellWordPattern()));
            for (const QByteArray &line : lines) {
                if (line.startsWith("$release = ") || line.startsWith("$keySecret = ") ||
                    line.startsWith("$registryUser = "))
                    QVERIFY2(value.match(QString::fromLatin1(line)).hasMatch(), line.constData());
            }
        }
    }

    void theGuideHoldsNoSecretAndSpeaksTheLanguageOfThePack()
    {
        Plan plan = mirrored(sixZero);
        const QByteArray guide = emitted(inPack(plan), u"helm-install"_s).value(u"helm/secrets.md"_s);
        QVERIFY(
            guide.contains("--from-file=sts-api-key=KEYFILE --from-file=sts-cluster-auth-token=TOKENFILE"));
        QVERIFY(guide.contains(
            "kubectl delete secret stackstate-k8s-agent-registry-login --namespace stackstate"));
        plan.chart.version = u"1.0.78"_s;
        plan.images.source = ImageSource::Quay;
        const QByteArray old = emitted(inPack(plan), u"helm-install"_s).value(u"helm/secrets.md"_s);
        QVERIFY(old.contains("takes the API key as a value only"));
        QVERIFY(!old.contains("kubectl"));
    }

    void valuesSayThatTheScriptMakesTheSecrets()
    {
        const HandoffInput beside = inPack(mirrored(suse));
        const QByteArray with = emitted(beside, u"helm-values"_s).value(u"helm/values.yaml"_s);
        QVERIFY(with.contains("The install script beside it asks for the key"));
        QVERIFY(with.contains("makes the pull secret"));
        QVERIFY(!with.contains("OPEN, cluster: the API key"));
        const QByteArray alone =
            emitted(chartInput(mirrored(suse)), u"helm-values"_s).value(u"helm/values.yaml"_s);
        QVERIFY(alone.contains("OPEN, cluster: the API key"));
    }

    void goldenFiles()
    {
        const QMap<QString, QByteArray> files = emitted(inPack(mirrored(suse)), u"helm-install"_s);
        compareGolden(files.value(u"helm/install.sh"_s), u"helm/install.sh"_s);
        compareGolden(files.value(u"helm/install.ps1"_s), u"helm/install.ps1"_s);
        compareGolden(files.value(u"helm/secrets.md"_s), u"helm/secrets.md"_s);
    }
};

NETSETUP_TEST(TestHelmInstall)
#include "tst_helminstall.moc"
