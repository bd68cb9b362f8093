// The DNS client against knot and unbound.
#include "dnsasking.h"
#include "probes/dns.h"
#include "support/serverprocess.h"
#include "support/testprogram.h"

#include <QTest>

#include <cerrno>
#include <vector>

using namespace Qt::StringLiterals;

using namespace netsetup;
using namespace netsetup::testing;

namespace {

QByteArray manyAddresses(const char *format)
{
    QByteArray text;
    for (int i = 1; i <= 60; ++i)
        text += QString::asprintf(format, i).toLatin1();
    return text;
}

} // namespace

class TestDnsClient : public QObject
{
    Q_OBJECT

private:
    ServerProcess m_knot;
    ServerProcess m_unbound;
    ServerProcess m_udpOnly;
    ServerProcess m_tcpOnly;
    quint16 m_knotPort = freePort();
    quint16 m_unboundPort = freePort();
    quint16 m_udpOnlyPort = freePort();
    quint16 m_tcpOnlyPort = freePort();

    void startKnot()
    {
        const QByteArray folder = m_knot.folder().toUtf8();
        m_knot.writeFile(
            u"corp.test.zone"_s,
            "$ORIGIN corp.test.\n$TTL 300\n@ SOA ns hostmaster 1 3600 600 86400 60\n@ NS ns\nns A 127.0.0.1\n"
            "web 120 A 192.0.2.10\nweb 120 A 192.0.2.11\nweb 90 AAAA 2001:db8::10\n"
            "only4 A 192.0.2.12\nalias 600 CNAME middle\nmiddle 45 CNAME web\n"
            "dangling 60 CNAME nowhere\nsink A 0.0.0.0\n" +
                manyAddresses("big A 198.51.100.%d\n"));
        const QString config = m_knot.writeFile(
            u"knot.conf"_s,
            "server:\n  rundir: \"" + folder + "\"\n  listen: 127.0.0.1@" + QByteArray::number(m_knotPort) +
                "\nlog:\n  - target: stderr\n    any: warning\ndatabase:\n  storage: \"" + folder +
                "\"\nzone:\n"
                "  - domain: corp.test\n    storage: \"" +
                folder +
                "\"\n    file: \"corp.test.zone\"\n"
                "  - domain: broken.test\n    storage: \"" +
                folder + "\"\n    file: \"missing.zone\"\n");
        QVERIFY2(m_knot.start(u"knotd"_s, {u"-c"_s, config}, m_knotPort), qPrintable(m_knot.failure()));
    }

    void startUnbound(ServerProcess &server, quint16 port, const QByteArray &more)
    {
        const QString config = server.writeFile(
            u"unbound.conf"_s,
            "server:\n  interface: 127.0.0.1\n  port: " + QByteArray::number(port) +
                "\n  do-daemonize: no\n  username: \"\"\n  chroot: \"\"\n  use-syslog: no\n  pidfile: \"\"\n"
                "  num-threads: 1\n  module-config: \"iterator\"\n  do-not-query-localhost: no\n" +
                more + "remote-control:\n  control-enable: no\n");
        // One that speaks only UDP is ready when it answers; the others when they accept.
        const quint16 ready = more.contains("do-tcp: no") ? m_knotPort : port;
        QVERIFY2(server.start(u"unbound"_s, {u"-d"_s, u"-c"_s, config}, ready), qPrintable(server.failure()));
    }

private Q_SLOTS:
    void initTestCase()
    {
        startKnot();
        startUnbound(
            m_unbound, m_unboundPort,
            "  local-zone: \"test.\" nodefault\n  local-zone: \"denied.test.\" deny\n  local-zone: "
            "\"refused.test.\" refuse\n"
            "  domain-insecure: \"corp.test.\"\nstub-zone:\n  name: \"corp.test.\"\n  stub-addr: 127.0.0.1@" +
                QByteArray::number(m_knotPort) + "\n");
        startUnbound(m_udpOnly, m_udpOnlyPort,
                     "  do-tcp: no\n  local-zone: \"corp.test.\" static\n" +
                         manyAddresses("  local-data: \"big.corp.test. 60 IN A 198.51.100.%d\"\n"));
        startUnbound(m_tcpOnly, m_tcpOnlyPort,
                     "  do-udp: no\n  local-zone: \"corp.test.\" static\n"
                     "  local-data: \"web.corp.test. 60 IN A 192.0.2.10\"\n");
        QTRY_COMPARE_WITH_TIMEOUT(ask(m_udpOnlyPort, u"x.corp.test"_s, DnsType::A, shortTries()).rcode, 3,
                                  10000);
    }

    void answers_of_an_authoritative_server_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("ipv6");
        QTest::addColumn<int>("rcode");
        QTest::addColumn<QStringList>("addresses");
        QTest::addColumn<int>("minTtl");
        QTest::addColumn<bool>("soa");
        const QStringList web{u"192.0.2.10"_s, u"192.0.2.11"_s};
        const QStringList web6{u"2001:db8::10"_s};
        QTest::newRow("two IPv4 addresses") << "web.corp.test" << false << 0 << web << 120 << false;
        QTest::newRow("an IPv6 address") << "web.corp.test" << true << 0 << web6 << 90 << false;
        QTest::newRow("a name with a trailing dot") << "web.corp.test." << false << 0 << web << 120 << false;
        QTest::newRow("a name in capitals") << "WEB.Corp.TEST" << false << 0 << web << 120 << false;
        QTest::newRow("a chain of aliases: the least TTL of all counts")
            << "alias.corp.test" << false << 0 << web << 45 << false;
        QTest::newRow("an alias to a name that does not exist")
            << "dangling.corp.test" << false << 3 << QStringList() << 60 << true;
        QTest::newRow("no such name") << "nobody.corp.test" << false << 3 << QStringList() << 0 << true;
        QTest::newRow("no address of this family")
            << "only4.corp.test" << true << 0 << QStringList() << 0 << true;
        QTest::newRow("a sinkhole") << "sink.corp.test" << false << 0 << QStringList{u"0.0.0.0"_s} << 300
                                    << false;
        QTest::newRow("a zone that is not served")
            << "web.other.test" << false << 5 << QStringList() << 0 << false;
        QTest::newRow("a zone that could not be loaded")
            << "web.broken.test" << false << 2 << QStringList() << 0 << false;
    }

    void answers_of_an_authoritative_server()
    {
        QFETCH(QString, name);
        QFETCH(bool, ipv6);
        const DnsReply reply = ask(m_knotPort, name, ipv6 ? DnsType::Aaaa : DnsType::A);
        QCOMPARE(reply.outcome, DnsOutcome::Answer);
        QStringList addresses = reply.addresses();
        addresses.sort();
        QTEST(reply.rcode, "rcode");
        QTEST(addresses, "addresses");
        QTEST(int(reply.minTtl()), "minTtl");
        QTEST(reply.soaInAuthority, "soa");
        QCOMPARE(reply.authoritative, reply.rcode == 0 || reply.rcode == 3);
        QCOMPARE(reply.tries, 1);
        QVERIFY(!reply.truncated && !reply.overTcp);
    }

    void a_chain_keeps_every_alias_in_order()
    {
        const DnsReply reply = ask(m_knotPort, u"alias.corp.test"_s);
        QVERIFY(reply.answer.size() >= 3);
        QCOMPARE(reply.answer.at(0).value, u"middle.corp.test"_s);
        QCOMPARE(reply.answer.at(0).ttl, 600u);
        QCOMPARE(reply.answer.at(1).value, u"web.corp.test"_s);
        QCOMPARE(reply.answer.at(1).ttl, 45u);
    }

    void answers_of_a_recursive_server_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("outcome");
        QTest::addColumn<int>("rcode");
        QTest::addColumn<int>("tries");
        QTest::newRow("a name it looks up") << "web.corp.test"
                                            << "answer" << 0 << 1;
        QTest::newRow("a name that does not exist") << "nobody.corp.test"
                                                    << "answer" << 3 << 1;
        QTest::newRow("a zone it refuses") << "a.refused.test"
                                           << "answer" << 5 << 1;
        QTest::newRow("a zone it is silent about") << "a.denied.test"
                                                   << "timeout" << -1 << 2;
    }

    void answers_of_a_recursive_server()
    {
        QFETCH(QString, name);
        const DnsReply reply = ask(m_unboundPort, name, DnsType::A, shortTries());
        QTEST(wordFor(reply.outcome), "outcome");
        QTEST(reply.rcode, "rcode");
        QTEST(reply.tries, "tries");
    }

    void a_large_answer_comes_over_tcp()
    {
        const DnsReply reply = ask(m_knotPort, u"big.corp.test"_s);
        QCOMPARE(reply.outcome, DnsOutcome::Answer);
        QVERIFY(reply.truncated);
        QVERIFY(reply.overTcp);
        QCOMPARE(reply.addresses().size(), 60);
        QCOMPARE(reply.tries, 1);
    }

    void a_large_answer_without_tcp_is_still_an_answer_and_says_so()
    {
        const DnsReply reply = ask(m_udpOnlyPort, u"big.corp.test"_s);
        QCOMPARE(reply.outcome, DnsOutcome::Answer);
        QVERIFY(reply.truncated);
        QVERIFY(!reply.overTcp);
        QCOMPARE(reply.rcode, 0);
        QVERIFY(reply.addresses().size() < 60);
        QCOMPARE(reply.systemError, ECONNREFUSED);
    }

    void tcp_alone_tells_a_filtered_udp_port_from_a_dead_server()
    {
        Dialer dialer;
        DnsClient client(at(m_tcpOnlyPort), shortTries(), dialer);
        const DnsReply udp = QCoro::waitFor(client.query(u"web.corp.test"_s, DnsType::A, {}));
        QCOMPARE(udp.outcome, DnsOutcome::NoListener);
        QCOMPARE(udp.systemError, ECONNREFUSED);
        QCOMPARE(udp.rcode, -1);
        const DnsReply tcp = QCoro::waitFor(client.queryTcp(u"web.corp.test"_s, DnsType::A, {}));
        QCOMPARE(tcp.outcome, DnsOutcome::Answer);
        QVERIFY(tcp.overTcp);
        QCOMPARE(tcp.addresses(), QStringList{u"192.0.2.10"_s});
        QCOMPARE(dialer.contacted(), QStringList{u"127.0.0.1:%1"_s.arg(m_tcpOnlyPort)});
    }

    void names_that_cannot_be_asked_for_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("nothing") << QString();
        QTest::newRow("an empty label") << "a..test";
        QTest::newRow("a label of 64 letters") << QString(64, u'a') + ".test"_L1;
        QTest::newRow("a name that is too long") << QString(130, u'a').replace(u'a', "ab."_L1);
        QTest::newRow("a blank") << "a b.test";
        QTest::newRow("a NUL") << QString::fromLatin1("a\0b.test", 8);
        QTest::newRow("letters beyond ASCII") << QString::fromUtf8("bücher.test");
        QTest::newRow("an escape") << "a\\046b.test";
    }

    void names_that_cannot_be_asked_for()
    {
        QFETCH(QString, name);
        const DnsReply reply = ask(m_knotPort, name);
        QCOMPARE(reply.outcome, DnsOutcome::BadName);
        QCOMPARE(reply.rcode, -1);
    }

    void many_questions_share_one_client_and_each_gets_its_own_answer()
    {
        Dialer dialer;
        DnsClient client(at(m_knotPort), {}, dialer);
        std::vector<QCoro::Task<DnsReply>> tasks;
        for (int i = 0; i < 40; ++i) {
            const bool even = i % 2 == 0;
            tasks.push_back(client.query(even ? u"web.corp.test"_s : u"sink.corp.test"_s, DnsType::A, {}));
        }
        for (size_t i = 0; i < tasks.size(); ++i) {
            const DnsReply reply = QCoro::waitFor(tasks[i]);
            QCOMPARE(reply.outcome, DnsOutcome::Answer);
            QCOMPARE(reply.addresses().size(), i % 2 == 0 ? 2 : 1);
        }
    }
};

NETSETUP_TEST(TestDnsClient)
#include "tst_dnsclient.moc"
