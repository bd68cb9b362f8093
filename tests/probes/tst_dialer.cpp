// The dialer on loopback: outcomes, the connect map, permits, cancel.
#include "probes/dialer.h"
#include "support/serverprocess.h"
#include "support/testprogram.h"

#include <QTcpServer>
#include <QTest>

#include <cerrno>
#include <set>
#include <vector>

using namespace Qt::StringLiterals;

using namespace netsetup;

namespace {

const QHostAddress loopback(QHostAddress::LocalHost);

TcpResult connectOnce(Dialer &dialer, const QString &host, const QHostAddress &address, quint16 port,
                      int limitMs = 10000)
{
    return QCoro::waitFor(dialer.connectTo(host, address, port, limitMs, {}));
}

ConnectRule rule(const QString &text)
{
    return parseConnectRule(text, u"test"_s).value();
}

} // namespace

class TestDialer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void an_open_port_gives_a_connected_socket()
    {
        QTcpServer server;
        QVERIFY(server.listen(loopback));
        Dialer dialer;
        {
            const TcpResult result = connectOnce(dialer, u"localhost"_s, loopback, server.serverPort());
            QCOMPARE(result.outcome, ConnectOutcome::Connected);
            QCOMPARE(result.systemError, 0);
            QVERIFY(result.dialled.isEmpty());
            QVERIFY(result.connection);
            QCOMPARE(result.connection.socket().state(), QAbstractSocket::ConnectedState);
            QCOMPARE(result.connection.socket().peerPort(), server.serverPort());
            QCOMPARE(dialer.openSockets(), 1);
        }
        QCOMPARE(dialer.openSockets(), 0);
        const QStringList contacted{u"localhost:%1"_s.arg(server.serverPort())};
        QCOMPARE(dialer.contacted(), contacted);
    }

    void a_closed_port_is_refused()
    {
        Dialer dialer;
        const TcpResult result = connectOnce(dialer, {}, loopback, netsetup::testing::freePort());
        QCOMPARE(result.outcome, ConnectOutcome::Refused);
        QCOMPARE(result.systemError, ECONNREFUSED);
        QVERIFY(!result.connection);
        QCOMPARE(dialer.openSockets(), 0);
    }

    void an_ipv6_address_works_too()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHostIPv6));
        Dialer dialer;
        const TcpResult result = connectOnce(dialer, {}, QHostAddress::LocalHostIPv6, server.serverPort());
        QCOMPARE(result.outcome, ConnectOutcome::Connected);
        const QStringList contacted{u"[::1]:%1"_s.arg(server.serverPort())};
        QCOMPARE(dialer.contacted(), contacted);
    }

    void a_full_backlog_is_a_timeout()
    {
        QTcpServer server; // Linux answers no SYN while the queue of a listener is full
        server.setListenBacklogSize(0);
        QVERIFY(server.listen(loopback));
        server.pauseAccepting();
        Dialer dialer({}, 64, 64);
        std::vector<TcpResult> held;
        do {
            held.push_back(connectOnce(dialer, {}, loopback, server.serverPort(), 100));
        } while (held.back().outcome == ConnectOutcome::Connected && held.size() < 20);
        QCOMPARE(held.back().outcome, ConnectOutcome::Timeout);
        QCOMPARE(held.back().systemError, 0);
        QVERIFY(!held.back().immediate);
    }

    void names_at_one_silent_address_are_one_question()
    {
        QTcpServer server; // as above: its queue is full
        server.setListenBacklogSize(0);
        QVERIFY(server.listen(loopback));
        server.pauseAccepting();
        Dialer filling({}, 64, 64);
        std::vector<TcpResult> held;
        do {
            held.push_back(connectOnce(filling, {}, loopback, server.serverPort(), 100));
        } while (held.back().outcome == ConnectOutcome::Connected && held.size() < 20);

        Dialer dialer;
        std::vector<QCoro::Task<TcpResult>> asking;
        for (int i = 0; i < 7; ++i)
            asking.push_back(
                dialer.connectTo(u"host-%1.test"_s.arg(i), loopback, server.serverPort(), 100, {}));
        QCOMPARE(dialer.openSockets(), 1);
        std::set<double> waits;
        for (QCoro::Task<TcpResult> &task : asking) {
            const TcpResult result = QCoro::waitFor(task);
            QCOMPARE(result.outcome, ConnectOutcome::Timeout);
            waits.insert(result.ms);
        }
        QCOMPARE(waits.size(), std::size_t(1));
        QCOMPARE(dialer.contacted().size(), 7);
        // Nor is it asked again later, unless somebody would wait longer.
        auto late = dialer.connectTo(u"late.test"_s, loopback, server.serverPort(), 50, {});
        QVERIFY(late.isReady());
        QCOMPARE(QCoro::waitFor(late).outcome, ConnectOutcome::Timeout);
        auto patient = dialer.connectTo(u"patient.test"_s, loopback, server.serverPort(), 200, {});
        QVERIFY(!patient.isReady());
        QCOMPARE(QCoro::waitFor(patient).outcome, ConnectOutcome::Timeout);
    }

    void names_at_one_address_that_opens_are_connected_once_each()
    {
        QTcpServer server;
        QVERIFY(server.listen(loopback));
        Dialer dialer({}, 64, 64);
        std::vector<QCoro::Task<TcpResult>> asking;
        std::vector<TcpResult> open;
        for (int i = 0; i < 7; ++i)
            asking.push_back(
                dialer.connectTo(u"host-%1.test"_s.arg(i), loopback, server.serverPort(), 10000, {}));
        for (QCoro::Task<TcpResult> &task : asking)
            open.push_back(QCoro::waitFor(task));
        for (const TcpResult &result : open)
            QCOMPARE(result.outcome, ConnectOutcome::Connected);
        int accepted = 0;
        QTRY_COMPARE(accepted += server.nextPendingConnection() != nullptr ? 1 : 0, 7);
        QVERIFY(!server.waitForNewConnection(0));
    }

    void who_is_stopped_leaves_the_question_to_the_next()
    {
        Dialer dialer({rule(u"192.0.2.1:443:drop"_s)});
        std::stop_source stop;
        const QHostAddress meant(u"192.0.2.1"_s);
        auto first = dialer.connectTo(u"a.test"_s, meant, 443, 1000000, stop.get_token());
        auto second = dialer.connectTo(u"b.test"_s, meant, 443, 20, {});
        stop.request_stop();
        QCOMPARE(QCoro::waitFor(first).outcome, ConnectOutcome::Cancelled);
        QCOMPARE(QCoro::waitFor(second).outcome, ConnectOutcome::Timeout);
    }

    void the_map_is_asked_for_the_host_first_and_then_for_the_address()
    {
        QTcpServer forHost;
        QTcpServer forAddress;
        QVERIFY(forHost.listen(loopback) && forAddress.listen(loopback));
        Dialer dialer({rule(u"192.0.2.1:443:127.0.0.1:%1"_s.arg(forAddress.serverPort())),
                       rule(u"acme.example.com:443:127.0.0.1:%1"_s.arg(forHost.serverPort()))});
        const QHostAddress meant(u"192.0.2.1"_s);
        const TcpResult byHost = connectOnce(dialer, u"acme.example.com"_s, meant, 443);
        QCOMPARE(byHost.dialled, u"127.0.0.1:%1"_s.arg(forHost.serverPort()));
        const TcpResult byAddress = connectOnce(dialer, u"other.example.com"_s, meant, 443);
        QCOMPARE(byAddress.dialled, u"127.0.0.1:%1"_s.arg(forAddress.serverPort()));
        const QStringList contacted{u"acme.example.com:443"_s, u"other.example.com:443"_s};
        QCOMPARE(dialer.contacted(), contacted);
    }

    void a_rule_for_another_port_does_not_apply()
    {
        Dialer dialer({rule(u"localhost:1:drop"_s)});
        const TcpResult result = connectOnce(dialer, u"localhost"_s, loopback, netsetup::testing::freePort());
        QCOMPARE(result.outcome, ConnectOutcome::Refused);
        QVERIFY(result.dialled.isEmpty());
    }

    void a_drop_waits_for_the_limit_and_opens_nothing()
    {
        Dialer dialer({rule(u"acme.example.com:443:drop"_s)});
        const TcpResult result = connectOnce(dialer, u"acme.example.com"_s, loopback, 443, 20);
        QCOMPARE(result.outcome, ConnectOutcome::Timeout);
        QCOMPARE(result.dialled, u"drop"_s);
        QVERIFY(!result.connection);
        QCOMPARE(dialer.openSockets(), 0);
    }

    void a_reject_is_refused()
    {
        Dialer dialer({rule(u"acme.example.com:443:reject"_s)});
        const TcpResult result = connectOnce(dialer, u"acme.example.com"_s, loopback, 443);
        QCOMPARE(result.outcome, ConnectOutcome::Refused);
        QCOMPARE(result.systemError, ECONNREFUSED);
    }

    void a_third_connection_to_one_address_waits_for_the_first_to_go()
    {
        QTcpServer server;
        QVERIFY(server.listen(loopback));
        Dialer dialer;
        TcpResult first = connectOnce(dialer, {}, loopback, server.serverPort());
        const TcpResult second = connectOnce(dialer, {}, loopback, server.serverPort());
        auto third = dialer.connectTo({}, loopback, server.serverPort(), 10000, {});
        QTest::qWait(20);
        QVERIFY(!third.isReady());
        QCOMPARE(dialer.openSockets(), 2);
        first.connection = Connection();
        QCOMPARE(QCoro::waitFor(third).outcome, ConnectOutcome::Connected);
    }

    void who_waits_for_a_busy_address_holds_no_overall_place()
    {
        QTcpServer server;
        QVERIFY(server.listen(loopback));
        Dialer dialer({}, 2, 1);
        std::stop_source stop;
        const TcpResult first = connectOnce(dialer, {}, loopback, server.serverPort());
        auto waits = dialer.connectTo({}, loopback, server.serverPort(), 10000, stop.get_token());
        QCOMPARE(dialer.openSockets(), 1);
        const TcpResult other = connectOnce(dialer, {}, QHostAddress(u"127.0.0.2"_s), server.serverPort());
        QVERIFY(other.outcome != ConnectOutcome::Cancelled);
        stop.request_stop();
        QCOMPARE(QCoro::waitFor(waits).outcome, ConnectOutcome::Cancelled);
    }

    void a_stop_ends_all_and_every_permit_comes_back()
    {
        Dialer dialer({rule(u"acme.example.com:443:drop"_s)}, 8, 2);
        std::stop_source stop;
        std::vector<QCoro::Task<TcpResult>> tasks;
        for (quint32 i = 0; i < 100; ++i) {
            const QHostAddress address(0x0a000000u + i / 4);
            tasks.push_back(dialer.connectTo(u"acme.example.com"_s, address, 443, 1000000, stop.get_token()));
        }
        QCOMPARE(dialer.openSockets(), 8);
        stop.request_stop();
        for (auto &task : tasks)
            QCOMPARE(QCoro::waitFor(task).outcome, ConnectOutcome::Cancelled);
        QCOMPARE(dialer.openSockets(), 0);
    }

    void a_moved_connection_stays_open_and_is_counted_once()
    {
        QTcpServer server;
        QVERIFY(server.listen(loopback));
        Dialer dialer;
        TcpResult result = connectOnce(dialer, {}, loopback, server.serverPort());
        Connection kept = std::move(result.connection);
        QCOMPARE(kept.socket().state(), QAbstractSocket::ConnectedState);
        QCOMPARE(dialer.openSockets(), 1);
        kept = Connection();
        QCOMPARE(dialer.openSockets(), 0);
    }
};

NETSETUP_TEST(TestDialer)
#include "tst_dialer.moc"
