// A name with more addresses than anybody has: some are used, the others are named, and the run goes on.
#include "base/json.h"
#include "checks/runner.h"
#include "probes/dnsbytes.h"
#include "support/testprogram.h"

#include <QCoroTask>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QUdpSocket>

using namespace Qt::StringLiterals;

using namespace netsetup;
using namespace netsetup::testing;

namespace {

constexpr int all = 4000;

/// Too much for a datagram, so that the question comes again over TCP.
class GenerousServer
{
public:
    GenerousServer()
    {
        if (!m_tcp.listen(QHostAddress::LocalHost) ||
            !m_udp.bind(QHostAddress::LocalHost, m_tcp.serverPort()))
            qFatal("no free port");
        QObject::connect(&m_udp, &QUdpSocket::readyRead, &m_udp, [this] {
            QByteArray question(512, '\0');
            QHostAddress from;
            quint16 port = 0;
            question.resize(int(m_udp.readDatagram(question.data(), question.size(), &from, &port)));
            m_udp.writeDatagram(answer(question, 0x8380, 0), from, port);
        });
        QObject::connect(&m_tcp, &QTcpServer::newConnection, &m_tcp, [this] {
            QTcpSocket *socket = m_tcp.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket] {
                while (socket->bytesAvailable() > 2) {
                    const QByteArray size = socket->peek(2);
                    const int length = quint8(size.at(0)) << 8 | quint8(size.at(1));
                    if (socket->bytesAvailable() < 2 + length)
                        return;
                    const QByteArray question = socket->read(2 + length).mid(2);
                    const bool ipv4 = quint8(question.at(question.size() - 3)) == 1;
                    const QByteArray reply = answer(question, 0x8180, ipv4 ? all : 0);
                    socket->write(number16(quint16(reply.size())) + reply);
                }
            });
        });
    }
    [[nodiscard]] Resolver resolver() const
    {
        return {QHostAddress(QHostAddress::LocalHost), m_tcp.serverPort()};
    }

private:
    QUdpSocket m_udp;
    QTcpServer m_tcp;

    static QByteArray answer(const QByteArray &question, quint16 flags, int count)
    {
        const quint16 id = quint16(quint8(question.at(0)) << 8 | quint8(question.at(1)));
        QByteArray reply = wireHeader(id, flags, 1, quint16(count)) + question.mid(12);
        for (int i = 0; i < count; ++i) {
            const QByteArray address = QByteArray("\xcb\x00", 2) + number16(quint16(i));
            reply += wireRecord(QByteArray("\xc0\x0c"), 1, 60, address);
        }
        return reply;
    }
};

} // namespace

class TestManyAddresses : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsNotUsedIsNamed()
    {
        const GenerousServer server;
        const Result<ConnectRule> rule = parseConnectRule(u"many.example:443:reject"_s, u"test"_s);
        Network network({server.resolver()}, {}, {*rule}, Limits::forTimeout(2));
        network.controlProbes = false;
        network.dialer.keepOnLoopback();
        Flow flow;
        flow.id = u"receiver"_s;
        flow.host = u"many.example"_s;
        flow.purpose = Purpose::Receiver;
        flow.volatility = Volatility::Pinned;
        const RunResult result = QCoro::waitFor(runChecks({flow}, network, {}, {}));
        const auto dns =
            std::find_if(result.evidence.begin(), result.evidence.end(), [](const Evidence &item) {
                return item.probe == "dns"_L1 && item.flow == "receiver"_L1;
            });
        QVERIFY(dns != result.evidence.end());
        const QStringList used = json::toStrings(dns->data.value("addresses"_L1));
        const QStringList tried = json::toStrings(dns->data.value("tried"_L1));
        const QStringList notTried = json::toStrings(dns->data.value("notTried"_L1));
        QCOMPARE(used.size(), mostDnsAddresses);
        QCOMPARE(tried.size(), 4);
        QCOMPARE(notTried.size(), all - tried.size());
        QCOMPARE(QSet<QString>(tried.begin(), tried.end()).intersects({notTried.begin(), notTried.end()}),
                 false);
        const QJsonValue lookup = dns->data.value("lookups"_L1)[0];
        QCOMPARE(lookup["cut"_L1]["addresses"_L1].toInt(), all - int(mostDnsAddresses));
        const auto connects =
            std::count_if(result.evidence.begin(), result.evidence.end(), [](const Evidence &item) {
                return item.probe == "tcp"_L1 && item.flow == "receiver"_L1;
            });
        QCOMPARE(connects, tried.size());
        QCOMPARE(network.dialer.openSockets(), 0);
    }
};

NETSETUP_TEST(TestManyAddresses)
#include "tst_manyaddresses.moc"
