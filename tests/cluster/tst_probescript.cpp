// The script itself, by every shell and with tools taken away, against a real server on loopback. Which tools
// there are decides what is known, never what is fine.
#include "checks/check.h"
#include "cluster/nodeevidence.h"
#include "cluster/probescript.h"
#include "cluster/targets.h"
#include "support/serverprocess.h"
#include "support/temppki.h"
#include "support/testprogram.h"

#include <QDir>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTest>

using namespace Qt::StringLiterals;

using namespace netsetup;
using namespace netsetup::testing;

namespace {

const QStringList allTools{u"sh"_s,    u"bash"_s, u"timeout"_s, u"base64"_s,  u"dd"_s,
                           u"od"_s,    u"wc"_s,   u"nc"_s,      u"openssl"_s, u"cat"_s,
                           u"sleep"_s, u"kill"_s, u"rm"_s,      u"mkdir"_s,   u"mv"_s,
                           u"date"_s,  u"env"_s,  u"id"_s,      u"uname"_s,   u"getent"_s};

/// The status of each check, in stage order: "tcp.ok tls.ok http.ok".
QString stagesOf(const QList<Finding> &findings)
{
    QStringList stages;
    for (const Finding &finding : findings)
        stages.append(finding.id);
    return stages.join(u' ');
}

} // namespace

class TestProbeScript : public QObject
{
    Q_OBJECT

private:
    ServerProcess m_nginx;
    QTemporaryDir m_folder;
    quint16 m_port = freePort();
    quint16 m_endless = freePort();
    const Identity m_root = makeRoot(u"Test Root"_s);

    QString path(const QString &name) const { return m_folder.filePath(name); }

    QString written(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path(name) : QString();
    }

    /// The receiver at an address, so that no DNS server is asked for it.
    [[nodiscard]] Flow flow(quint16 port) const
    {
        Flow flow;
        flow.id = u"receiver"_s;
        flow.origins = {{u"cluster-agent"_s, Initiator::Pods}};
        flow.host = u"127.0.0.1"_s;
        flow.port = port;
        flow.url = u"https://127.0.0.1:%1/receiver/stsAgent"_s.arg(port);
        return flow;
    }

    static QByteArray targetsFor(const Flow &flow)
    {
        ProbeWish wish;
        wish.run = u"test"_s;
        wish.controlProbes = false;
        wish.limits = Limits::forTimeout(2);
        return probeTargets({flow}, wish);
    }

    /// A folder with links to these tools.
    QString toolsIn(const QString &name, const QStringList &tools) const
    {
        QDir(m_folder.path()).mkpath(name);
        for (const QString &tool : tools)
            QFile::link(QStandardPaths::findExecutable(tool), path(name + u'/' + tool));
        return path(name);
    }

    [[nodiscard]] QProcessEnvironment environment(const QString &searchPath) const
    {
        QProcessEnvironment variables;
        variables.insert(u"PATH"_s, searchPath);
        variables.insert(u"TMPDIR"_s, path(u"tmp"_s));
        variables.insert(u"STS_NODE"_s, u"node-1"_s);
        variables.insert(u"SSL_CERT_FILE"_s, path(u"root.pem"_s));
        variables.insert(u"HTTPS_PROXY"_s, u"http://somebody:no-real-password@proxy.corp.example:3128"_s);
        return variables;
    }

    /// What the script says; empty where it does not end with 0.
    QByteArray run(const QStringList &shell, const QByteArray &targets,
                   const QString &searchPath = qEnvironmentVariable("PATH"), bool byFile = true) const
    {
        QProcess process;
        process.setProcessEnvironment(environment(searchPath));
        QStringList arguments = shell.mid(1) + QStringList{path(u"probe.sh"_s)};
        if (byFile)
            arguments.append(written(u"targets.txt"_s, targets));
        process.start(QStandardPaths::findExecutable(shell.first()), arguments);
        if (!process.waitForStarted())
            return {};
        process.write(byFile ? QByteArray() : targets);
        process.closeWriteChannel();
        const bool ended = process.waitForFinished(120000);
        return ended && process.exitCode() == 0 ? process.readAllStandardOutput() : QByteArray();
    }

    QList<Finding> judged(const QByteArray &said, const Flow &flow) const
    {
        const Result<PodLog> log = readPodLog(said, u"log"_s);
        if (!log.ok())
            return {};
        const ProbeTrust trust{*TrustStore::fromPem(m_root.certificatePem, {}), TrustStore()};
        QList<Evidence> evidence = numbered(evidenceFrom(*log, {flow}, trust));
        for (Evidence &item : evidence)
            item.vantage = u"workstation"_s;
        return judgeFlow(flow, u"workstation"_s, evidence);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(QDir(m_folder.path()).mkpath(u"tmp"_s));
        const Identity server = makeServer({u"127.0.0.1"_s}, m_root);
        const QByteArray chain = m_nginx.writeFile(u"chain.pem"_s, server.certificatePem).toUtf8();
        const QByteArray key = m_nginx.writeFile(u"key.pem"_s, server.keyPem).toUtf8();
        const QByteArray tls = " ssl; ssl_certificate " + chain + "; ssl_certificate_key " + key + ";\n";
        // As much as anybody could send: sparse, so that it costs nothing.
        QFile endless(m_nginx.folder() + "/features"_L1);
        QVERIFY(endless.open(QIODevice::WriteOnly) && endless.resize(1LL << 32));
        const QByteArray http =
            "default_type application/json;\nserver { listen 127.0.0.1:" + QByteArray::number(m_port) + tls +
            "location / { return 401 '{}'; } }\nserver { listen 127.0.0.1:" + QByteArray::number(m_endless) +
            tls + "location = /receiver/stsAgent/features { alias " + m_nginx.folder().toUtf8() +
            "/features; } }\n";
        QVERIFY2(startNginx(m_nginx, http, m_port), qPrintable(m_nginx.failure()));
        QVERIFY(!written(u"probe.sh"_s, probeScript()).isEmpty());
        QVERIFY(!written(u"root.pem"_s, m_root.certificatePem).isEmpty());
    }

    void shellcheck_finds_nothing()
    {
        const Finished finished = runProgram(u"shellcheck"_s, {u"-s"_s, u"sh"_s, path(u"probe.sh"_s)});
        QVERIFY2(finished.exitCode == 0, finished.out.constData());
    }

    void every_shell_says_the_same_data()
    {
        QTest::addColumn<QStringList>("shell");
        QTest::newRow("dash") << QStringList{u"dash"_s};
        QTest::newRow("bash") << QStringList{u"bash"_s};
        QTest::newRow("bash as sh") << QStringList{u"bash"_s, u"--posix"_s};
        QTest::newRow("busybox") << QStringList{u"busybox"_s, u"sh"_s};
    }

    void every_shell_says_the_same()
    {
        QFETCH(const QStringList, shell);
        const Flow receiver = flow(m_port);
        const QByteArray said = run(shell, targetsFor(receiver));
        QCOMPARE(stagesOf(judged(said, receiver)), u"dns.skipped tcp.ok tls.ok http.ok clock.ok"_s);
    }

    void targets_may_come_by_standard_input()
    {
        const Flow receiver = flow(m_port);
        const QByteArray said = run({u"sh"_s}, targetsFor(receiver), qEnvironmentVariable("PATH"), false);
        QCOMPARE(stagesOf(judged(said, receiver)), u"dns.skipped tcp.ok tls.ok http.ok clock.ok"_s);
    }

    void what_a_missing_tool_would_have_shown_is_not_known_data()
    {
        QTest::addColumn<QStringList>("hidden");
        QTest::addColumn<QString>("stages");
        const QString all = u"dns.skipped tcp.ok tls.ok http.ok clock.ok"_s;
        const QString noTls = u"dns.skipped tcp.ok tls.unknown http.not-reached clock.not-reached"_s;
        const QString nothing =
            u"dns.skipped tcp.unknown tls.not-reached http.not-reached clock.not-reached"_s;
        QTest::newRow("openssl") << QStringList{u"openssl"_s} << noTls;
        QTest::newRow("bash: nc tries the port") << QStringList{u"bash"_s} << all;
        QTest::newRow("bash and nc: openssl does") << QStringList{u"bash"_s, u"nc"_s} << all;
        QTest::newRow("base64: openssl can") << QStringList{u"base64"_s} << all;
        QTest::newRow("timeout: the script watches itself") << QStringList{u"timeout"_s} << all;
        QTest::newRow("od, getent, wc") << QStringList{u"od"_s, u"getent"_s, u"wc"_s} << all;
        QTest::newRow("bash, wc") << QStringList{u"bash"_s, u"wc"_s} << all;
        QTest::newRow("bash, nc, openssl") << QStringList{u"bash"_s, u"nc"_s, u"openssl"_s} << nothing;
        QTest::newRow("base64 and openssl") << QStringList{u"base64"_s, u"openssl"_s} << noTls;
    }

    void what_a_missing_tool_would_have_shown_is_not_known()
    {
        QFETCH(const QStringList, hidden);
        QFETCH(const QString, stages);
        QStringList tools = allTools;
        tools.removeIf([&hidden](const QString &tool) { return hidden.contains(tool); });
        const QString place = toolsIn("tools-"_L1 + hidden.join(u'-'), tools);
        const Flow receiver = flow(m_port);
        const QByteArray said = run({u"dash"_s}, targetsFor(receiver), place);
        QVERIFY(!said.isEmpty());
        QCOMPARE(stagesOf(judged(said, receiver)), stages);
    }

    /// Bash 4 does not know what time it is to the millionth.
    void an_old_bash_will_do()
    {
        const QString place = toolsIn(u"old-bash"_s, allTools);
        QFile::remove(place + "/bash"_L1);
        const QByteArray real = QStandardPaths::findExecutable(u"bash"_s).toUtf8();
        QFile old(place + "/bash"_L1);
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("#!" + real + "\na=(\"$@\")\na[1]=${a[1]//EPOCHREALTIME/NO_SUCH_VARIABLE}\nexec " + real +
                  " \"${a[@]}\"\n");
        old.close();
        QVERIFY(old.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
        const Flow receiver = flow(m_port);
        const QByteArray said = run({u"dash"_s}, targetsFor(receiver), place);
        QVERIFY(said.contains("\"micro\":null"));
        QCOMPARE(stagesOf(judged(said, receiver)), u"dns.skipped tcp.ok tls.ok http.ok clock.ok"_s);
    }

    void a_closed_port_is_told_with_its_error()
    {
        const Flow receiver = flow(freePort());
        const QByteArray said = run({u"sh"_s}, targetsFor(receiver));
        QCOMPARE(stagesOf(judged(said, receiver)),
                 u"dns.skipped tcp.reject tls.not-reached http.not-reached clock.not-reached"_s);
    }

    /// What a shell of an image of busybox alone has, and openssl.
    void tools_of_busybox_will_do()
    {
        const QString place = toolsIn(u"busybox"_s, {u"openssl"_s});
        for (const QString &tool : allTools) {
            if (tool != "bash"_L1 && tool != "openssl"_L1 && tool != "getent"_L1)
                QFile::link(QStandardPaths::findExecutable(u"busybox"_s), place + u'/' + tool);
        }
        const Flow receiver = flow(m_port);
        const QByteArray said = run({u"busybox"_s, u"sh"_s}, targetsFor(receiver), place);
        QCOMPARE(stagesOf(judged(said, receiver)), u"dns.skipped tcp.ok tls.ok http.ok clock.ok"_s);
        QFile::remove(place + "/openssl"_L1);
        const QByteArray less = run({u"busybox"_s, u"sh"_s}, targetsFor(receiver), place);
        QVERIFY(!less.isEmpty());
        QVERIFY(!stagesOf(judged(less, receiver)).contains("http.ok"_L1));
    }

    /// Whoever sends without an end must fill neither the log nor the disk of the pod.
    void an_answer_without_an_end_is_cut()
    {
        const Flow receiver = flow(m_endless);
        const QByteArray said = run({u"sh"_s}, targetsFor(receiver));
        QVERIFY(said.contains("\"cut\":true"));
        QVERIFY2(said.size() < 64 * 1024, QByteArray::number(said.size()).constData());
        QCOMPARE(stagesOf(judged(said, receiver)).section(u' ', 1, 3), u"tcp.ok tls.ok http.unknown"_s);
    }

    /// However many flows there are, it ends when they have.
    void it_waits_for_nothing_but_the_flows()
    {
        for (int count = 0; count <= 9; ++count) {
            QList<Flow> flows;
            for (int i = 0; i < count; ++i) {
                flows.append(flow(m_port));
                flows.last().id = u"flow-%1"_s.arg(i);
                flows.last().url.clear();
            }
            ProbeWish wish;
            wish.controlProbes = false;
            wish.totalSeconds = 100;
            const Result<PodLog> log = readPodLog(run({u"sh"_s}, probeTargets(flows, wish)), u"log"_s);
            QVERIFY(log.ok());
            QCOMPARE(log->ending, u"all is told"_s);
            QCOMPARE(log->whole.size(), count + 1); // and the control questions
        }
    }

    void logins_in_proxy_variables_stay_where_they_are()
    {
        const Result<PodLog> log = readPodLog(run({u"sh"_s}, targetsFor(flow(m_port))), u"log"_s);
        QVERIFY(log.ok());
        QCOMPARE(bytesIn(log->begin, "proxyVariables"),
                 std::optional("HTTPS_PROXY=http://***@proxy.corp.example:3128\n"_ba));
    }

    void stopped_it_tells_what_it_has_and_leaves_nothing_behind()
    {
        QTcpServer silent; // accepts, and never says a word: s_client waits for its limit
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        const Flow receiver = flow(silent.serverPort());
        ProbeWish wish;
        wish.controlProbes = false;
        wish.limits = Limits::forTimeout(60);
        QProcess process;
        process.setProcessEnvironment(environment(qEnvironmentVariable("PATH")));
        process.start(u"sh"_s,
                      {path(u"probe.sh"_s), written(u"targets.txt"_s, probeTargets({receiver}, wish))});
        QVERIFY(silent.waitForNewConnection(30000));
        process.terminate();
        QVERIFY(process.waitForFinished(30000));
        const Result<PodLog> log = readPodLog(process.readAllStandardOutput(), u"log"_s);
        QVERIFY(log.ok());
        QCOMPARE(log->ending, u"stopped"_s);
        QVERIFY(log->complete);
        QVERIFY(!log->isWhole(u"receiver"_s));
        QVERIFY(QDir(path(u"tmp"_s)).isEmpty());
    }

    void time_that_is_over_ends_it_too()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        ProbeWish wish;
        wish.controlProbes = false;
        wish.limits = Limits::forTimeout(60);
        wish.totalSeconds = 1;
        const QByteArray said = run({u"sh"_s}, probeTargets({flow(silent.serverPort())}, wish));
        const Result<PodLog> log = readPodLog(said, u"log"_s);
        QVERIFY(log.ok());
        QCOMPARE(log->ending, u"stopped"_s);
        QVERIFY(!log->isWhole(u"receiver"_s));
    }

    void without_a_folder_to_write_into_it_says_so()
    {
        QProcess process;
        QProcessEnvironment variables = environment(qEnvironmentVariable("PATH"));
        variables.insert(u"TMPDIR"_s, path(u"not-there"_s));
        process.setProcessEnvironment(variables);
        process.start(u"sh"_s, {path(u"probe.sh"_s), written(u"targets.txt"_s, targetsFor(flow(m_port)))});
        QVERIFY(process.waitForFinished(30000));
        const Result<PodLog> log = readPodLog(process.readAllStandardOutput(), u"log"_s);
        QVERIFY(log.ok());
        QCOMPARE(log->ending, u"no folder for temporary files"_s);
        QVERIFY(!log->isWhole(u"receiver"_s));
    }
};

NETSETUP_TEST(TestProbeScript)
#include "tst_probescript.moc"
