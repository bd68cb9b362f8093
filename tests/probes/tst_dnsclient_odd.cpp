// The DNS client against servers of our own that are silent, hang up, or answer wrongly on purpose.
#include "dnsasking.h"
#include "dnsbytes.h"
#include "support/serverprocess.h"
#include "support/testprogram.h"

#include <QNetworkDatagram>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QTimer>
#include <QUdpSocket>

#include <vector>

using namespace Qt::StringLiterals;

using namespace netsetup;
using namespace netsetup::testing;

namespace {

/// Answers every datagram with what `answer` makes of it; an empty answer is silence.
class WrongServer
{
public:
    explicit WrongServer(std::function<QByteArrayList(const QByteArray &)> answer)
    {
        m_socket.bind(QHostAddress::LocalHost);
        QObject::connect(&m_socket, &QUdpSocket::readyRead, &m_socket, [this, answer] {
            while (m_socket.hasPendingDatagrams()) {
                QByteArray question(int(m_socket.pendingDatagramSize()), '\0');
                QHostAddress from;
                quint16 port = 0;
                m_socket.readDatagram(question.data(), question.size(), &from, &port);
                ++received;
                for (const QByteArray &reply : answer(question))
                    m_socket.writeDatagram(reply, from, port);
            }
        });
    }
    [[nodiscard]] quint16 port() const { return m_socket.localPort(); }
    int received = 0;

private:
    QUdpSocket m_socket;
};

/// The question sent back as an answer with one record; `id` may be another.
QByteArray answerTo(const QByteArray &question, quint16 id, const QByteArray &record)
{
    return wireHeader(id, 0x8180, 1, 1) + question.mid(12) + record;
}

QByteArray goodRecord()
{
    return wireRecord(QByteArray("\xc0\x0c"), 1, 60, QByteArray("\xc0\x00\x02\x0a", 4));
}

} // namespace

class TestDnsClientOdd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void a_large_answer_with_silent_tcp_ends_within_its_limit()
    {
        QTcpServer silent; // accepts and never answers
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        QUdpSocket udp;
        QVERIFY(udp.bind(QHostAddress::LocalHost, silent.serverPort()));
        QObject::connect(&udp, &QUdpSocket::readyRead, &udp, [&udp] {
            QByteArray question(512, '\0');
            QHostAddress from;
            quint16 port = 0;
            question.resize(int(udp.readDatagram(question.data(), question.size(), &from, &port)));
            const QByteArray cut =
                question.left(2) + number16(0x8380) + number16(1) + number16(1) + QByteArray(4, '\0');
            udp.writeDatagram(cut + question.mid(12) + goodRecord(), from, port);
        });
        const DnsReply reply = ask(silent.serverPort(), u"web.corp.test"_s, DnsType::A, shortTries());
        QCOMPARE(reply.outcome, DnsOutcome::Answer);
        QVERIFY(reply.truncated && !reply.overTcp);
        QCOMPARE(reply.addresses(), QStringList{u"192.0.2.10"_s});
        QCOMPARE(reply.tries, 1);
    }

    void a_large_answer_without_tcp_says_nothing_of_the_question_beside_it()
    {
        QUdpSocket udp; // nobody listens on the TCP port of this number
        QVERIFY(udp.bind(QHostAddress::LocalHost));
        QObject::connect(&udp, &QUdpSocket::readyRead, &udp, [&] {
            while (udp.hasPendingDatagrams()) {
                const QNetworkDatagram asked = udp.receiveDatagram();
                const QByteArray question = asked.data();
                const quint16 id = qFromBigEndian<quint16>(question.constData());
                const bool ipv6 = question.endsWith(wireQuestion("test", 28).right(4));
                const QByteArray reply = wireHeader(id, ipv6 ? 0x8180 : 0x8380, 1, 0) + question.mid(12);
                QTimer::singleShot(ipv6 ? 150 : 0, &udp,
                                   [&udp, asked, reply] { udp.writeDatagram(asked.makeReply(reply)); });
            }
        });
        Dialer dialer;
        DnsClient client(at(udp.localPort()), {}, dialer);
        QCoro::Task<DnsReply> ipv4 = client.query(u"web.corp.test"_s, DnsType::A, {});
        const DnsReply ipv6 = QCoro::waitFor(client.query(u"web.corp.test"_s, DnsType::Aaaa, {}));
        QCOMPARE(ipv6.outcome, DnsOutcome::Answer);
        QVERIFY(!ipv6.truncated);
        const DnsReply cut = QCoro::waitFor(ipv4);
        QCOMPARE(cut.outcome, DnsOutcome::Answer);
        QVERIFY(cut.truncated && !cut.overTcp);
        QVERIFY(cut.addresses().isEmpty());
    }

    void a_large_datagram_that_nobody_cut_is_the_whole_answer()
    {
        const WrongServer server([](const QByteArray &question) -> QByteArrayList {
            const int many = 100;
            return {wireHeader(qFromBigEndian<quint16>(question.constData()), 0x8180, 1, many) +
                    question.mid(12) + goodRecord().repeated(many)};
        });
        const DnsReply reply = ask(server.port(), u"web.corp.test"_s, DnsType::A, shortTries());
        QCOMPARE(reply.outcome, DnsOutcome::Answer);
        QVERIFY(!reply.truncated && !reply.overTcp);
        QCOMPARE(reply.addresses(), QStringList{u"192.0.2.10"_s});
    }

    void two_questions_over_tcp_are_two_connections()
    {
        QTcpServer once; // answers one question and hangs up, whatever else was asked
        QVERIFY(once.listen(QHostAddress::LocalHost));
        QObject::connect(&once, &QTcpServer::newConnection, &once, [&once] {
            QTcpSocket *socket = once.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket] {
                const QByteArray question = socket->readAll().mid(2);
                const QByteArray reply =
                    answerTo(question, qFromBigEndian<quint16>(question.constData()), goodRecord());
                socket->write(number16(quint16(reply.size())) + reply);
                socket->disconnectFromHost();
            });
        });
        Dialer dialer;
        DnsClient client(at(once.serverPort()), {}, dialer);
        QCoro::Task<DnsReply> first = client.queryTcp(u"a.test"_s, DnsType::A, {});
        QCoro::Task<DnsReply> second = client.queryTcp(u"b.test"_s, DnsType::A, {});
        QCOMPARE(QCoro::waitFor(first).outcome, DnsOutcome::Answer);
        QCOMPARE(QCoro::waitFor(second).outcome, DnsOutcome::Answer);
    }

    void a_cut_reply_to_another_question_says_nothing()
    {
        const WrongServer server([](const QByteArray &question) {
            QByteArray other = question;
            other[13] = 'x'; // another name, with the same id
            const quint16 id = quint16(quint8(question.at(0)) << 8 | quint8(question.at(1)));
            return QByteArrayList{wireHeader(id, 0x8380, 1, 1) + other.mid(12) + goodRecord(),
                                  answerTo(question, id, goodRecord())};
        });
        const DnsReply reply = ask(server.port(), u"web.corp.test"_s, DnsType::A, shortTries());
        QCOMPARE(reply.outcome, DnsOutcome::Answer);
        QVERIFY(!reply.truncated && !reply.overTcp);
        QCOMPARE(reply.addresses(), QStringList{u"192.0.2.10"_s});
    }

    void a_closed_port_has_no_listener()
    {
        const quint16 port = freePort();
        const DnsReply reply = ask(port, u"web.corp.test"_s);
        QCOMPARE(reply.outcome, DnsOutcome::NoListener);
        QCOMPARE(reply.tries, 1);
        Dialer dialer;
        DnsClient client(at(port), {}, dialer);
        QCOMPARE(QCoro::waitFor(client.queryTcp(u"a.test"_s, DnsType::A, {})).outcome,
                 DnsOutcome::NoListener);
    }

    void a_tcp_server_that_hangs_up_gives_no_usable_reply()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        QObject::connect(&server, &QTcpServer::newConnection, &server,
                         [&server] { delete server.nextPendingConnection(); });
        Dialer dialer;
        DnsClient client(at(server.serverPort()), shortTries(), dialer);
        const DnsReply reply = QCoro::waitFor(client.queryTcp(u"a.test"_s, DnsType::A, {}));
        QCOMPARE(reply.outcome, DnsOutcome::Malformed);
    }

    void useless_datagrams_are_passed_over_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::newRow("seven bytes of junk") << "junk";
        QTest::newRow("a reply with another id") << "id";
        QTest::newRow("a reply to another question") << "question";
    }

    void useless_datagrams_are_passed_over()
    {
        QFETCH(QString, kind);
        WrongServer server([&](const QByteArray &question) -> QByteArrayList {
            const auto id = qFromBigEndian<quint16>(question.constData());
            if (kind == "junk"_L1)
                return {QByteArray("\1\2\3\4\5\6\7"), answerTo(question, id, goodRecord())};
            if (kind == "id"_L1)
                return {answerTo(question, quint16(id ^ 1), goodRecord()),
                        answerTo(question, id, goodRecord())};
            const QByteArray other = question.left(12) + wireQuestion("stranger.test", 1);
            return {answerTo(other, id, goodRecord()), answerTo(question, id, goodRecord())};
        });
        const DnsReply reply = ask(server.port(), u"web.corp.test"_s);
        QCOMPARE(reply.outcome, DnsOutcome::Answer);
        QCOMPARE(reply.addresses(), QStringList{u"192.0.2.10"_s});
        QCOMPARE(server.received, 1);
    }

    void a_reply_whose_records_are_broken_is_malformed()
    {
        WrongServer server([](const QByteArray &question) -> QByteArrayList {
            const auto id = qFromBigEndian<quint16>(question.constData());
            const QByteArray selfPointer = QByteArray("\xc0") + char(question.size());
            return {answerTo(question, id, wireRecord(selfPointer, 1, 60, "abcd"))};
        });
        const DnsReply reply = ask(server.port(), u"web.corp.test"_s);
        QCOMPARE(reply.outcome, DnsOutcome::Malformed);
        QVERIFY(reply.addresses().isEmpty());
    }

    void a_second_try_may_bring_the_answer()
    {
        int asked = 0;
        WrongServer server([&](const QByteArray &question) -> QByteArrayList {
            if (++asked == 1)
                return {};
            return {answerTo(question, qFromBigEndian<quint16>(question.constData()), goodRecord())};
        });
        const DnsReply reply = ask(server.port(), u"web.corp.test"_s, DnsType::A, shortTries());
        QCOMPARE(reply.outcome, DnsOutcome::Answer);
        QCOMPARE(reply.tries, 2);
    }

    void a_refusal_that_is_only_a_header_is_an_answer()
    {
        WrongServer server([](const QByteArray &question) -> QByteArrayList {
            return {wireHeader(qFromBigEndian<quint16>(question.constData()), 0x8185, 0, 0)};
        });
        const DnsReply reply = ask(server.port(), u"web.corp.test"_s, DnsType::A, shortTries());
        QCOMPARE(reply.outcome, DnsOutcome::Answer);
        QCOMPARE(reply.rcode, 5);
        QCOMPARE(reply.tries, 1);
    }

    void a_stop_ends_every_question()
    {
        QUdpSocket silent;
        QVERIFY(silent.bind(QHostAddress::LocalHost));
        Dialer dialer;
        Limits limits;
        limits.dnsTryMs = 1000000;
        DnsClient client(at(silent.localPort()), limits, dialer);
        std::stop_source stop;
        std::vector<QCoro::Task<DnsReply>> tasks;
        for (int i = 0; i < 50; ++i)
            tasks.push_back(client.query(u"web.corp.test"_s, DnsType::A, stop.get_token()));
        QTest::qWait(10);
        stop.request_stop();
        for (auto &task : tasks)
            QCOMPARE(QCoro::waitFor(task).outcome, DnsOutcome::Cancelled);
        QCOMPARE(QCoro::waitFor(client.query(u"a.test"_s, DnsType::A, stop.get_token())).outcome,
                 DnsOutcome::Cancelled);
    }

    void a_client_that_goes_away_ends_its_questions()
    {
        QUdpSocket silent;
        QVERIFY(silent.bind(QHostAddress::LocalHost));
        Dialer dialer;
        std::optional<QCoro::Task<DnsReply>> task;
        {
            DnsClient client(at(silent.localPort()), {}, dialer);
            DnsClient moved(std::move(client));
            task = moved.query(u"web.corp.test"_s, DnsType::A, {});
        }
        QCOMPARE(QCoro::waitFor(*task).outcome, DnsOutcome::Cancelled);
    }
};

NETSETUP_TEST(TestDnsClientOdd)
#include "tst_dnsclient_odd.moc"
