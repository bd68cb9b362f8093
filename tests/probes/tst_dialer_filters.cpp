// Real filters: what a drop, each kind of reject and a missing route look like to the probes.
#include "support/namespaces.h"
#include "support/testpaths.h"
#include "support/testprogram.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cerrno>

using namespace Qt::StringLiterals;

using namespace netsetup::testing;

namespace {

constexpr auto outputChain = "table inet t { chain c { type filter hook output priority 0; ";
constexpr auto inputChain = "table inet t { chain c { type filter hook input priority 0; ";

QByteArray rules(const char *chain, const char *rule)
{
    return QByteArray("flush ruleset\n") + chain + rule + "; }\n}\n";
}

QJsonObject probe(const NamespacePair &pair, const QStringList &words)
{
    const QStringList command = NamespacePair::inside(pair.client(), QStringList{probeToolPath()} + words);
    const Finished finished = runProgram(command.first(), command.mid(1));
    return QJsonDocument::fromJson(finished.out).object();
}

} // namespace

class TestDialerFilters : public QObject
{
    Q_OBJECT

private:
    NamespacePair m_pair;
    QProcess m_unbound;
    QTemporaryDir m_folder;

    void startUnbound()
    {
        QFile file(m_folder.filePath(u"unbound.conf"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("server:\n  interface: 10.77.0.2\n  port: 53\n  do-daemonize: no\n  username: \"\"\n  "
                   "chroot: \"\"\n"
                   "  use-syslog: no\n  pidfile: \"\"\n  access-control: 0.0.0.0/0 allow\n  module-config: "
                   "\"iterator\"\n"
                   "  local-zone: \"corp.test.\" static\n  local-data: \"web.corp.test. 60 IN A 10.77.0.2\"\n"
                   "remote-control:\n  control-enable: no\n");
        file.close();
        const QStringList command =
            NamespacePair::inside(m_pair.server(), {u"unbound"_s, u"-d"_s, u"-c"_s, file.fileName()});
        m_unbound.start(command.first(), command.mid(1));
        QVERIFY(m_unbound.waitForStarted());
    }

    QString connectOutcome(const QString &address, int port)
    {
        return probe(m_pair, {u"connect"_s, address, QString::number(port), u"1500"_s})
            .value("outcome"_L1)
            .toString();
    }

    QJsonObject ask(const char *how)
    {
        return probe(m_pair, {QLatin1String(how), u"10.77.0.2"_s, u"53"_s, u"web.corp.test"_s, u"500"_s});
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_pair.create(), qPrintable(m_pair.failure()));
        startUnbound();
        QTRY_COMPARE_WITH_TIMEOUT(connectOutcome(NamespacePair::serverAddress(), 53), u"connected"_s, 10000);
    }

    void cleanupTestCase()
    {
        m_unbound.terminate();
        QVERIFY(m_unbound.waitForFinished());
    }

    void cleanup()
    {
        QVERIFY2(m_pair.loadRules(m_pair.client(), "flush ruleset\n"), qPrintable(m_pair.failure()));
        QVERIFY2(m_pair.loadRules(m_pair.server(), "flush ruleset\n"), qPrintable(m_pair.failure()));
    }

    void connects_data()
    {
        QTest::addColumn<bool>("onServer");
        QTest::addColumn<QByteArray>("filter");
        QTest::addColumn<QString>("outcome");
        QTest::addColumn<int>("systemError");
        QTest::newRow("the way is free") << true << QByteArray("flush ruleset\n") << "connected" << 0;
        QTest::newRow("the far end drops")
            << true << rules(inputChain, "tcp dport 53 drop") << "timeout" << 0;
        QTest::newRow("the far end sends a reset")
            << true << rules(inputChain, "tcp dport 53 reject with tcp reset") << "refused" << ECONNREFUSED;
        QTest::newRow("the far end says port unreachable")
            << true << rules(inputChain, "tcp dport 53 reject with icmp type port-unreachable") << "refused"
            << ECONNREFUSED;
        QTest::newRow("the far end says prohibited")
            << true << rules(inputChain, "tcp dport 53 reject with icmp type admin-prohibited")
            << "host-unreachable" << EHOSTUNREACH;
        QTest::newRow("the far end says host unreachable")
            << true << rules(inputChain, "tcp dport 53 reject with icmp type host-unreachable")
            << "host-unreachable" << EHOSTUNREACH;
        QTest::newRow("this machine drops")
            << false << rules(outputChain, "tcp dport 53 drop") << "timeout" << 0;
        QTest::newRow("this machine sends itself a reset")
            << false << rules(outputChain, "tcp dport 53 reject with tcp reset") << "refused" << ECONNREFUSED;
        QTest::newRow("this machine rejects by ICMP")
            << false << rules(outputChain, "tcp dport 53 reject") << "refused" << ECONNREFUSED;
    }

    void connects()
    {
        QFETCH(bool, onServer);
        QFETCH(QByteArray, filter);
        const QString side = onServer ? m_pair.server() : m_pair.client();
        QVERIFY2(m_pair.loadRules(side, filter), qPrintable(m_pair.failure()));
        const QJsonObject seen =
            probe(m_pair, {u"connect"_s, NamespacePair::serverAddress(), u"53"_s, u"1500"_s});
        const QString outcome = seen.value("outcome"_L1).toString();
        const int systemError = seen.value("systemError"_L1).toInt(-1);
        QTEST(outcome, "outcome");
        QTEST(systemError, "systemError");
        QCOMPARE(seen.value("immediate"_L1).toBool(), false);
    }

    void routes_data()
    {
        QTest::addColumn<QString>("route");
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("outcome");
        QTest::addColumn<int>("systemError");
        QTest::newRow("no IPv4 route") << ""
                                       << "198.51.100.1"
                                       << "unreachable" << ENETUNREACH;
        QTest::newRow("no IPv6 route") << ""
                                       << "2001:db8::1"
                                       << "unreachable" << ENETUNREACH;
        QTest::newRow("a route that prohibits") << "prohibit 198.51.100.0/24"
                                                << "198.51.100.1"
                                                << "denied" << EACCES;
        QTest::newRow("a route that says unreachable") << "unreachable 198.51.100.0/24"
                                                       << "198.51.100.1"
                                                       << "host-unreachable" << EHOSTUNREACH;
        QTest::newRow("a black hole") << "blackhole 198.51.100.0/24"
                                      << "198.51.100.1"
                                      << "failed" << EINVAL;
    }

    void routes()
    {
        QFETCH(QString, route);
        QFETCH(QString, target);
        const QStringList words = route.split(u' ', Qt::SkipEmptyParts);
        const QStringList ipRoute{u"ip"_s, u"route"_s};
        if (!words.isEmpty())
            QVERIFY2(m_pair.run(m_pair.client(), ipRoute + QStringList{u"add"_s} + words),
                     qPrintable(m_pair.failure()));
        const QJsonObject seen = probe(m_pair, {u"connect"_s, target, u"443"_s, u"1500"_s});
        if (!words.isEmpty())
            QVERIFY(m_pair.run(m_pair.client(), ipRoute + QStringList{u"del"_s} + words));
        const QString outcome = seen.value("outcome"_L1).toString();
        const int systemError = seen.value("systemError"_L1).toInt(-1);
        QTEST(outcome, "outcome");
        QTEST(systemError, "systemError");
        QCOMPARE(seen.value("immediate"_L1).toBool(), true);
    }

    void a_neighbour_that_is_not_there_is_not_reached()
    {
        const QJsonObject seen = probe(m_pair, {u"connect"_s, u"10.77.0.99"_s, u"443"_s, u"8000"_s});
        QCOMPARE(seen.value("outcome"_L1).toString(), u"host-unreachable"_s);
    }

    void ipv6_connects_too() { QCOMPARE(connectOutcome(NamespacePair::serverAddress6(), 53), u"refused"_s); }

    void dns_data()
    {
        QTest::addColumn<QByteArray>("filter");
        QTest::addColumn<QString>("udp");
        QTest::addColumn<QString>("tcp");
        QTest::newRow("nothing is filtered") << QByteArray("flush ruleset\n") << "answer"
                                             << "answer";
        QTest::newRow("UDP is dropped and TCP works") << rules(inputChain, "udp dport 53 drop") << "timeout"
                                                      << "answer";
        QTest::newRow("both are dropped")
            << rules(inputChain, "meta l4proto { tcp, udp } th dport 53 drop") << "timeout"
            << "timeout";
        QTest::newRow("UDP meets a closed port")
            << rules(inputChain, "udp dport 53 reject with icmp type port-unreachable") << "no-listener"
            << "answer";
        QTest::newRow("UDP is prohibited")
            << rules(inputChain, "udp dport 53 reject with icmp type admin-prohibited") << "unreachable"
            << "answer";
        QTest::newRow("TCP is reset") << rules(inputChain, "tcp dport 53 reject with tcp reset") << "answer"
                                      << "no-listener";
    }

    void dns()
    {
        QFETCH(QByteArray, filter);
        QVERIFY2(m_pair.loadRules(m_pair.server(), filter), qPrintable(m_pair.failure()));
        const QJsonObject udp = ask("dns");
        const QString udpOutcome = udp.value("outcome"_L1).toString();
        QTEST(udpOutcome, "udp");
        QCOMPARE(udp.value("tries"_L1).toInt(), udpOutcome == "timeout"_L1 ? 2 : 1);
        const QString tcpOutcome = ask("dns-tcp").value("outcome"_L1).toString();
        QTEST(tcpOutcome, "tcp");
    }
};

NETSETUP_TEST(TestDialerFilters)
#include "tst_dialer_filters.moc"
