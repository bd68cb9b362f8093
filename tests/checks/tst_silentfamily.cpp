// A DNS server that never answers questions for IPv6 addresses is waited for once in a run.
#include "checks/way.h"
#include "probes/dnsbytes.h"
#include "support/serverprocess.h"
#include "support/testprogram.h"

#include <QCoroTask>
#include <QMap>
#include <QTest>
#include <QUdpSocket>

using namespace Qt::StringLiterals;

using namespace netsetup;
using namespace netsetup::testing;

namespace {

/// Gives every name the address 127.0.0.1 and counts the questions that it leaves without an answer.
class HalfServer
{
public:
    HalfServer()
    {
        if (!m_udp.bind(QHostAddress::LocalHost, 0))
            qFatal("no free port");
        QObject::connect(&m_udp, &QUdpSocket::readyRead, &m_udp, [this] {
            while (m_udp.hasPendingDatagrams())
                hear();
        });
    }
    [[nodiscard]] Resolver resolver() const
    {
        return {QHostAddress(QHostAddress::LocalHost), m_udp.localPort()};
    }
    int answered = 0;
    int silent = 0;

private:
    QUdpSocket m_udp;

    void hear()
    {
        QByteArray question(512, '\0');
        QHostAddress from;
        quint16 port = 0;
        question.resize(int(m_udp.readDatagram(question.data(), question.size(), &from, &port)));
        const bool ipv4 = quint8(question.at(question.size() - 3)) == 1;
        ++(ipv4 ? answered : silent);
        if (!ipv4)
            return;
        const quint16 id = quint16(quint8(question.at(0)) << 8 | quint8(question.at(1)));
        const QByteArray reply = wireHeader(id, 0x8180, 1, 1) + question.mid(12) +
                                 wireRecord(QByteArray("\xc0\x0c"), 1, 60, QByteArray("\x7f\0\0\x01", 4));
        m_udp.writeDatagram(reply, from, port);
    }
};

Check nameCheck()
{
    for (const Check &check : checkCatalogue()) {
        if (check.id == CheckId::NameResolves)
            return check;
    }
    qFatal("no name check");
}

} // namespace

class TestSilentFamily : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theSilenceIsWaitedForOnce()
    {
        HalfServer server;
        Network network({server.resolver()}, {}, {}, Limits::forTimeout(0.2));
        network.controlProbes = false;
        Flow flow;
        flow.id = u"registry"_s;
        flow.host = u"registry.test"_s;
        Chain chain(flow, {});
        const QList<Evidence> names = QCoro::waitFor(nameCheck().collect(chain, network, {}));
        QCOMPARE(names.size(), 1);
        const int tries = network.limits.dnsTries;
        QCOMPARE(server.silent, tries);
        QCOMPARE(server.answered, 1);

        // The same name is not asked for again, another one only for what is answered.
        const WayResult same = QCoro::waitFor(openWay(network, flow, flow.host, 1, {}));
        QVERIFY(!same.facts.value(u"connects"_s).toArray().isEmpty());
        QCOMPARE(server.answered, 1);
        const WayResult other = QCoro::waitFor(openWay(network, flow, u"token.test"_s, 1, {}));
        QCOMPARE(other.facts.value(u"lookup"_s).toObject().value(u"words"_s).toArray().size(), 1);
        QCOMPARE(server.answered, 2);
        QCOMPARE(server.silent, tries);
    }

    void aDeadServerSendsOnToTheNext()
    {
        HalfServer server;
        const Resolver dead{QHostAddress(QHostAddress::LocalHost), freePort()};
        Network network({dead, server.resolver()}, {}, {}, Limits::forTimeout(0.2));
        Flow flow;
        flow.host = u"proxy.test"_s;
        const WayResult way = QCoro::waitFor(openWay(network, flow, flow.host, 1, {}));
        QVERIFY(!way.facts.value(u"connects"_s).toArray().isEmpty());
        QCOMPARE(server.answered, 1);
    }
};

NETSETUP_TEST(TestSilentFamily)
#include "tst_silentfamily.moc"
