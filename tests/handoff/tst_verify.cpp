// verify.sh of a pack, run by real shells with the real curl against practice networks in this process.
#include "handoff/documentinput.h"
#include "practice/identity.h"
#include "practice/practice.h"
#include "practice/responder.h"
#include "session/session.h"
#include "support/serverprocess.h"
#include "support/testprogram.h"

#include <QCoroTask>
#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

using namespace netsetup;
using namespace netsetup::testing;

namespace {

struct Said
{
    int exitCode = -1;
    QStringList lines;
    QString err;

    [[nodiscard]] QString all() const { return lines.join(u'\n') + u'\n' + err; }
    [[nodiscard]] QString about(const QString &host) const
    {
        for (const QString &line : lines) {
            if (line.contains(QString(u' ' + host + u':')))
                return line;
        }
        return {};
    }
    [[nodiscard]] qsizetype count(const QString &state) const
    {
        return std::count_if(lines.begin(), lines.end(),
                             [&state](const QString &line) { return line.startsWith(state); });
    }
};

/// A folder with the script, and a curl that knows where the practice network has its hosts.
class Machine
{
public:
    explicit Machine(const QString &name)
    {
        Result<std::unique_ptr<PracticeNetwork>> started = PracticeNetwork::start(name);
        if (!started.ok())
            qFatal("%s", qPrintable(started.error().message()));
        m_network = std::move(started.value());
        const Result<World> world = worldFromPractice(m_network->settings());
        if (!world.ok())
            qFatal("%s", qPrintable(world.error().message()));
        m_world = *world;
        plan.tenant = u"acme"_s;
        if (!m_world.practiceProxy.isEmpty()) {
            plan.egress.mode = EgressMode::Proxy;
            plan.egress.proxy.url = m_world.practiceProxy;
        }
        if (!m_world.practiceImages.isEmpty()) {
            plan.images.source = valueOf<ImageSource>(m_world.practiceImages).value();
            plan.images.registry.host = m_world.practiceRegistry.section(u'/', 0, 0);
            plan.images.registry.prefix = m_world.practiceRegistry.section(u'/', 1);
        }
    }

    /// Makes the pack and writes what verify prints; the flows that it has to ask.
    QList<Flow> unpack()
    {
        Session session(m_world.catalog, m_world.practice);
        session.setPlan(plan);
        const QList<Evidence> lookups = QCoro::waitFor(session.lookUp(m_world.net, {}));
        const HandoffInput input = session.handoff({}, lookups, QDateTime::currentDateTimeUtc());
        const Result<Pack> pack = makePack(input, {{u"verify-script"_s}, Audience::Everybody, false, {}});
        if (!pack.ok())
            qFatal("%s", qPrintable(pack.error().message()));
        for (const Artifact &artifact : pack->artifacts) {
            if (artifact.id == "verify-script"_L1)
                write(artifact.path, artifact.bytes);
        }
        write(u"roots.pem"_s, m_network->settings().value("publicRoots"_L1).toString().toUtf8());
        for (const ResolvedAddress &entry : input.addresses)
            leadTo(entry.host, 443, entry.address);
        QList<Flow> flows = session.flows();
        flows.removeIf([](const Flow &flow) { return flow.protocol != Protocol::Tcp; });
        return flows;
    }

    /// From now on the host is somewhere else.
    void lead(const QString &host, quint16 port)
    {
        m_ways.prepend(u"%1:443:127.0.0.1:%2"_s.arg(host).arg(port));
    }

    [[nodiscard]] Said run(const QStringList &shell, const QStringList &words = {},
                           const QStringList &environment = {})
    {
        QDir(m_folder.path()).mkdir(u"bin"_s);
        write(u"bin/curl"_s, wrapper());
        QFile::setPermissions(m_folder.filePath(u"bin/curl"_s),
                              QFile::ReadOwner | QFile::ExeOwner | QFile::WriteOwner);
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        QProcessEnvironment set;
        set.insert(u"PATH"_s, m_folder.filePath(u"bin"_s) + u":/usr/bin:/bin"_s);
        set.insert(u"CURL_CA_BUNDLE"_s, m_folder.filePath(u"roots.pem"_s));
        set.insert(u"VERIFY_SECONDS"_s, u"20"_s);
        // What a machine may have set already must not lead astray.
        set.insert(u"https_proxy"_s, u"http://127.0.0.1:9"_s);
        for (const QString &line : environment)
            set.insert(line.section(u'=', 0, 0), line.section(u'=', 1));
        process.setProcessEnvironment(set);
        bool ended = false;
        QObject::connect(&process, &QProcess::finished, &process, [&ended] { ended = true; });
        process.start(shell.first(), shell.mid(1) + QStringList{u"verify.sh"_s} + words);
        if (!QTest::qWaitFor([&ended] { return ended; }, 90000))
            return {};
        const QString out = QString::fromUtf8(process.readAllStandardOutput());
        return {process.exitCode(), out.split(u'\n', Qt::SkipEmptyParts),
                QString::fromUtf8(process.readAllStandardError())};
    }

    [[nodiscard]] QByteArray script() const
    {
        QFile file(m_folder.filePath(u"verify.sh"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    [[nodiscard]] QString tenantHost() const
    {
        return netsetup::tenantHost(plan, *m_world.catalog.line(plan.product));
    }
    void takeCompanyCa()
    {
        const Result<QByteArray> root = practice::practiceFile(u"company-root.pem"_s);
        plan.trust.caPem = root.ok() ? *root : QByteArray();
    }

    Plan plan;

private:
    void write(const QString &path, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(path));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(path));
    }
    /// "127.0.0.1:PORT" behind an address of the practice network.
    [[nodiscard]] QString target(const QString &address, quint16 port) const
    {
        const QString from = u"%1:%2:"_s.arg(address).arg(port);
        for (const QJsonValue &rule : m_network->settings().value("connect"_L1).toArray()) {
            if (rule.toString().startsWith(from))
                return rule.toString().mid(from.size());
        }
        return {};
    }
    void leadTo(const QString &host, quint16 port, const QString &address)
    {
        const QString there = target(address, port);
        if (there.startsWith("127."_L1))
            m_ways.append(u"%1:%2:%3"_s.arg(host).arg(port).arg(there));
    }
    /// The proxy is put in by its loopback port; curl has no other way to lead there.
    [[nodiscard]] QByteArray wrapper() const
    {
        QString text = u"#!/bin/sh\nfor word; do\n    shift\n"_s;
        if (!m_world.practiceProxy.isEmpty())
            text += u"    [ \"$word\" != '%1' ] || word=http://%2\n"_s.arg(m_world.practiceProxy,
                                                                           target(u"203.0.113.210"_s, 3128));
        text += u"    set -- \"$@\" \"$word\"\ndone\nexec /usr/bin/curl \"$@\""_s;
        for (const QString &way : m_ways)
            text += u" --connect-to "_s + way;
        return text.toUtf8() + '\n';
    }

    std::unique_ptr<PracticeNetwork> m_network;
    World m_world;
    QTemporaryDir m_folder;
    QStringList m_ways;
};

const QStringList dash{u"dash"_s};

/// A "$" between single quotes is what it should be: no more than a sign.
QByteArray shellFaults(const QByteArray &script)
{
    const Finished judged =
        runProgram(u"shellcheck"_s, {u"--shell=sh"_s, u"--exclude=SC2016"_s, u"-"_s}, script);
    return judged.exitCode == 0 ? QByteArray() : judged.out + judged.err;
}

} // namespace

class TestVerify : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aHealthyNetworkIsZero_data()
    {
        QTest::addColumn<QStringList>("shell");
        QTest::newRow("dash") << dash;
        QTest::newRow("bash") << QStringList{u"bash"_s, u"--posix"_s};
    }
    void aHealthyNetworkIsZero()
    {
        QFETCH(QStringList, shell);
        Machine machine(u"open"_s);
        const QList<Flow> flows = machine.unpack();
        const Said said = machine.run(shell);
        QVERIFY2(said.exitCode == 0, qPrintable(said.all()));
        QCOMPARE(said.lines.size(), flows.size());
        for (const Flow &flow : flows)
            QVERIFY2(said.about(flow.host).startsWith("OK "_L1), qPrintable(flow.host + u'\n' + said.all()));
        QCOMPARE(said.err, QString());
        QCOMPARE(shellFaults(machine.script()), QByteArray());
    }

    void onlyWhatStartsHereIsAsked()
    {
        Machine machine(u"open"_s);
        const QList<Flow> flows = machine.unpack();
        for (const Initiator initiator : {Initiator::Nodes, Initiator::Pods, Initiator::Workstation}) {
            const Said said = machine.run(dash, {wordFor(initiator)});
            const auto count = std::count_if(flows.begin(), flows.end(), [=](const Flow &flow) {
                return flow.initiators().contains(initiator);
            });
            QCOMPARE(said.lines.size(), count);
            QCOMPARE(said.exitCode, count == 0 ? 3 : 0);
            QVERIFY(count > 0 || initiator == Initiator::Workstation);
        }
        QCOMPARE(machine.run(dash, {u"proxy"_s}).exitCode, 3);
        QCOMPARE(machine.run(dash, {u"elsewhere"_s}).exitCode, 2);
        QCOMPARE(
            machine.run({QStandardPaths::findExecutable(u"dash"_s)}, {}, {u"PATH=/nonexistent"_s}).exitCode,
            2);
    }

    /// Whose answer it is decides, not the number alone.
    void whoseAnswerItIsDecides_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("extra");
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("who");
        const QByteArray json("application/json");
        const QByteArray html("text/html; charset=utf-8");
        QTest::newRow("no key") << 401 << json << QByteArray() << "OK"
                                << "";
        QTest::newRow("a refused key") << 403 << json << QByteArray() << "OK"
                                       << "";
        QTest::newRow("a block page") << 403 << html << QByteArray() << "WRONG"
                                      << "proxy team";
        QTest::newRow("a login page") << 401 << html << QByteArray() << "WRONG"
                                      << "proxy team";
        QTest::newRow("a limit of somebody else") << 429 << html << QByteArray("Via") << "WRONG"
                                                  << "proxy team";
        QTest::newRow("a gateway's JSON") << 403 << json << QByteArray("Via") << "WRONG"
                                          << "proxy team";
        QTest::newRow("Squid's own") << 403 << json << QByteArray("X-Squid-Error") << "WRONG"
                                     << "proxy team";
        QTest::newRow("a page of the tenant") << 200 << html << QByteArray() << "WRONG"
                                              << "cluster admin";
        QTest::newRow("a wrong path") << 404 << json << QByteArray() << "WRONG"
                                      << "cluster admin";
        QTest::newRow("led elsewhere") << 302 << html << QByteArray() << "WRONG"
                                       << "proxy team";
        QTest::newRow("nobody behind") << 502 << html << QByteArray() << "WRONG"
                                       << "vendor's support";
        QTest::newRow("out of order") << 500 << json << QByteArray() << "UNKNOWN"
                                      << "vendor's support";
    }
    void whoseAnswerItIsDecides()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, extra);
        QFETCH(QString, state);
        QFETCH(QString, who);
        Machine machine(u"open"_s);
        machine.unpack();
        practice::HttpAnswer answer{status, type, "<p>x</p>", {}};
        if (!extra.isEmpty())
            answer.headers.append({extra, "1.1 filter.corp.example"});
        const Result<QSslConfiguration> tls = practice::loadIdentity(u"tenant"_s, practice::Signer::Public);
        QVERIFY(tls.ok());
        std::vector<practice::VirtualHost> hosts;
        hosts.push_back({u"x"_s, *tls, [&answer](const practice::HttpRequest &) {
                             return answer;
                         }});
        practice::Responder responder(std::move(hosts));
        QVERIFY(responder.listen());
        const QString host = machine.tenantHost();
        machine.lead(host, responder.port());
        const Said said = machine.run(dash, {u"pods"_s});
        const QString line = said.about(host);
        QVERIFY2(line.startsWith(QString(state + u' ')) && line.contains(who), qPrintable(said.all()));
        QVERIFY(line.contains(QString::number(status)));
        QCOMPARE(said.exitCode, state == "OK"_L1 ? 0 : state == "WRONG"_L1 ? 1 : 3);
    }

    void droppedIsForTheFirewall()
    {
        Machine machine(u"firewalled"_s);
        machine.unpack();
        const Said said = machine.run(dash, {}, {u"VERIFY_SECONDS=2"_s});
        QCOMPARE(said.exitCode, 1);
        const QString line = said.about(machine.tenantHost());
        QVERIFY2(line.startsWith("WRONG "_L1), qPrintable(said.all()));
        QVERIFY2(line.contains("dropped"_L1) && line.contains("network team (firewall)"_L1),
                 qPrintable(line));
        QCOMPARE(said.count(u"WRONG"_s), 1);
    }

    void openedTrafficIsForTheSecurityTeam()
    {
        Machine machine(u"intercepted"_s);
        machine.unpack();
        const Said said = machine.run(dash);
        QCOMPARE(said.exitCode, 1);
        QVERIFY2(said.about(machine.tenantHost()).contains("security team"_L1), qPrintable(said.all()));

        // The company CA of the plan goes with the script, beside the public ones.
        machine.takeCompanyCa();
        machine.unpack();
        const Said trusted = machine.run(dash);
        QVERIFY2(trusted.exitCode == 0, qPrintable(trusted.all()));
    }

    void aProxyIsAskedWithTheLoginOfTheEnvironment()
    {
        Machine machine(u"proxy-login"_s);
        const QList<Flow> flows = machine.unpack();
        const Said without = machine.run(dash);
        QCOMPARE(without.exitCode, 1);
        QVERIFY2(without.about(machine.tenantHost()).contains("407"_L1), qPrintable(without.all()));
        QVERIFY(without.about(machine.tenantHost()).contains("proxy team"_L1));
        const Said with = machine.run(
            dash, {}, {u"STS_NETSETUP_PROXY_USER=agent"_s, u"STS_NETSETUP_PROXY_PASSWORD=practice"_s});
        QVERIFY2(with.exitCode == 0, qPrintable(with.all()));
        QCOMPARE(with.lines.size(), flows.size());
        QVERIFY(!machine.script().contains("agent:"));
        QCOMPARE(shellFaults(machine.script()), QByteArray());
    }

    void anOwnRegistryIsARegistry()
    {
        Machine machine(u"mirror"_s);
        machine.unpack();
        const Said said = machine.run(dash);
        QVERIFY2(said.exitCode == 0, qPrintable(said.all()));
        QVERIFY2(said.about(machine.plan.images.registry.host).contains("the registry answers"_L1),
                 qPrintable(said.all()));
    }

    /// Nothing that stands in a plan becomes a command, and every script is clean.
    void everyValueIsOneWord_data()
    {
        QTest::addColumn<QString>("text");
        for (const QString &text : hostileTexts())
            QTest::newRow(qPrintable(printable(text).left(40))) << text;
        QTest::newRow("a command") << u"x'; touch gone; '"_s;
        QTest::newRow("a substitution") << u"$(touch gone)`touch gone`"_s;
    }
    void everyValueIsOneWord()
    {
        QFETCH(QString, text);
        HandoffInput input = hostileInput(text);
        input.plan.egress.mode = EgressMode::Proxy;
        input.plan.egress.proxy.url = text;
        input.receiverUrl = u"https://"_s + text;
        for (Flow &flow : input.flows) {
            flow.host = text;
            flow.way = FlowWay::Proxy;
            flow.clients = flow.origins;
        }
        const QByteArray script = printed(input, u"verify-script"_s);
        QVERIFY(!script.isEmpty());
        QCOMPARE(shellFaults(script), QByteArray());
        QTemporaryDir folder;
        const auto put = [&folder](const QString &name, const QByteArray &bytes) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
            QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        };
        put(u"verify.sh"_s, script);
        put(u"curl"_s, "#!/bin/sh\nfor word; do printf '%s\\n' \"$word\" >>asked; done\necho end >>asked\n");
        QProcess process;
        process.setWorkingDirectory(folder.path());
        QProcessEnvironment environment;
        environment.insert(u"PATH"_s, folder.path() + u":/usr/bin:/bin"_s);
        process.setProcessEnvironment(environment);
        process.start(u"dash"_s, {u"verify.sh"_s});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.readAllStandardError(), QByteArray());
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files),
                 (QStringList{u"asked"_s, u"curl"_s, u"verify.sh"_s}));
        QFile asked(folder.filePath(u"asked"_s));
        QVERIFY(asked.open(QIODevice::ReadOnly));
        QCOMPARE(asked.readAll().count("\nend\n"), input.flows.size());
    }
};

NETSETUP_TEST(TestVerify)
#include "tst_verify.moc"
