// Clients that misbehave: they end, and the network goes on serving the others.
#include "practicetools.h"
#include "support/testprogram.h"

#include <QSslSocket>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QUdpSocket>

#include <memory>
#include <vector>

using namespace Qt::StringLiterals;

using namespace netsetup;
using namespace netsetup::practice;

namespace {

const QString tenant = u"acme.app.stackstate.example"_s;
const QString tenantAddress = u"192.0.2.10"_s;

quint16 portOf(const Visit &visit, const QString &address)
{
    return visit.target(address).section(u':', 1).toUShort();
}

qsizetype openDescriptors()
{
    return QDir(u"/proc/self/fd"_s).entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::System).size();
}

bool stillServes(const Visit &visit)
{
    const ToolResult result = visit.curl(tenant, tenantAddress, u"/receiver/stsAgent/features"_s);
    return result.exitCode == 0 && result.out.contains("401"_L1) &&
           visit.dig(tenant, u"A"_s) == "NOERROR 192.0.2.10"_L1;
}

} // namespace

class TestPracticeRobustness : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noiseEndsTheConnection_data();
    void noiseEndsTheConnection();
    void helloInPiecesIsServed();
    void requestInPiecesIsServed();
    void uploadsAreReadToTheEnd();
    void earlyEndsLeaveNothingBehind();
    void networkEndsWithClientsInEveryStage();
    void resolverSurvivesNoise();
    void resolverServesSeveralQuestionsOnOneConnection();
};

void TestPracticeRobustness::noiseEndsTheConnection_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("plain HTTP on a TLS port") << QByteArray("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    QTest::newRow("another protocol") << QByteArray("SSH-2.0-client\r\n");
    QTest::newRow("a record that is no hello") << QByteArray::fromHex("1603010004") + "abcd";
    QTest::newRow("a hello of noise") << QByteArray::fromHex("160301002001") + QByteArray(31, '\xee');
    QTest::newRow("an empty record") << QByteArray::fromHex("1603010000");
}

void TestPracticeRobustness::noiseEndsTheConnection()
{
    QFETCH(QByteArray, bytes);
    const Visit visit(u"open"_s);
    QVERIFY(visit.ok());
    QTcpSocket client;
    client.connectToHost(QHostAddress::LocalHost, portOf(visit, tenantAddress));
    QTRY_COMPARE(client.state(), QAbstractSocket::ConnectedState);
    client.write(bytes);
    QTRY_COMPARE(client.state(), QAbstractSocket::UnconnectedState);
    QVERIFY(!client.readAll().contains("HTTP/"));
    QVERIFY(stillServes(visit));
}

void TestPracticeRobustness::helloInPiecesIsServed()
{
    const Visit visit(u"open"_s);
    QVERIFY(visit.ok());
    // A go-between that hands every byte of the client on by itself.
    QTcpServer between;
    QVERIFY(between.listen(QHostAddress::LocalHost, 0));
    QTcpSocket server;
    server.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    server.connectToHost(QHostAddress::LocalHost, portOf(visit, tenantAddress));
    QTRY_COMPARE(server.state(), QAbstractSocket::ConnectedState);
    QSslSocket client;
    client.setPeerVerifyMode(QSslSocket::VerifyNone);
    client.setPeerVerifyName(tenant);
    client.connectToHostEncrypted(u"127.0.0.1"_s, between.serverPort());
    QTRY_VERIFY(between.hasPendingConnections());
    std::unique_ptr<QTcpSocket> near(between.nextPendingConnection());
    const auto pass = [&] {
        const QByteArray bytes = near->readAll();
        for (const char byte : bytes) {
            server.write(&byte, 1);
            server.flush();
            QCoreApplication::processEvents();
        }
        near->write(server.readAll());
        return client.isEncrypted();
    };
    QTRY_VERIFY(pass());
    client.disconnect();
    client.abort();
}

void TestPracticeRobustness::requestInPiecesIsServed()
{
    const Visit visit(u"open"_s);
    QVERIFY(visit.ok());
    QSslSocket client;
    client.setPeerVerifyMode(QSslSocket::VerifyNone);
    client.connectToHostEncrypted(u"127.0.0.1"_s, portOf(visit, tenantAddress));
    QTRY_VERIFY(client.isEncrypted());
    for (const char *part :
         {"GET /receiver/stsAgent/fea", "tures HTTP/1.1\r\nHost: x\r", "\nsts-api-key: k\r\n\r", "\n"}) {
        client.write(part);
        client.flush();
        QTest::qWait(5);
    }
    QTRY_COMPARE(client.state(), QAbstractSocket::UnconnectedState);
    const QByteArray answer = client.readAll();
    QVERIFY2(answer.startsWith("HTTP/1.1 200 OK\r\n") && answer.endsWith("{}"), answer.constData());
}

void TestPracticeRobustness::uploadsAreReadToTheEnd()
{
    const Visit visit(u"open"_s);
    QVERIFY(visit.ok());
    QTemporaryDir folder;
    QFile body(folder.filePath(u"body"_s));
    QVERIFY(body.open(QIODevice::WriteOnly) && body.write(QByteArray(1024 * 1024, 'x')) == 1024 * 1024);
    body.close();
    const ToolResult result = visit.curl(tenant, tenantAddress, u"/receiver/stsAgent/intake/"_s, "trustStore",
                                         {u"--header"_s, u"sts-api-key: practice"_s, u"--header"_s,
                                          u"Expect:"_s, u"--data-binary"_s, u'@' + body.fileName()});
    QCOMPARE(result.exitCode, 0);
    QVERIFY(result.out.startsWith("HTTP/1.1 200 OK"_L1));
}

void TestPracticeRobustness::earlyEndsLeaveNothingBehind()
{
    const Visit visit(u"open"_s);
    QVERIFY(visit.ok());
    QVERIFY(stillServes(visit));
    const qsizetype before = openDescriptors();
    for (int i = 0; i < 50; ++i) {
        QTcpSocket client;
        client.connectToHost(QHostAddress::LocalHost, portOf(visit, tenantAddress));
        QVERIFY(client.waitForConnected());
        client.write(QByteArray::fromHex("1603010200").left(i % 6));
        client.flush();
        if (i % 2 == 0)
            client.abort();
        QCoreApplication::processEvents();
    }
    QTRY_COMPARE(openDescriptors(), before);
    QVERIFY(stillServes(visit));
}

void TestPracticeRobustness::networkEndsWithClientsInEveryStage()
{
    const qsizetype before = openDescriptors();
    {
        auto visit = std::make_unique<Visit>(u"open"_s);
        QVERIFY(visit->ok());
        const quint16 port = portOf(*visit, tenantAddress);
        QTcpSocket silent;
        silent.connectToHost(QHostAddress::LocalHost, port);
        QSslSocket encrypted;
        encrypted.setPeerVerifyMode(QSslSocket::VerifyNone);
        encrypted.connectToHostEncrypted(u"127.0.0.1"_s, port);
        QTcpSocket stream;
        stream.connectToHost(QHostAddress::LocalHost, visit->dnsPort());
        QTRY_VERIFY(encrypted.isEncrypted() && silent.state() == QAbstractSocket::ConnectedState);
        QTRY_COMPARE(stream.state(), QAbstractSocket::ConnectedState);
        encrypted.write("GET / HT");
        stream.write(QByteArray::fromHex("00304a"));
        QTest::qWait(20);
        visit.reset();
        QTRY_COMPARE(silent.state(), QAbstractSocket::UnconnectedState);
        QTRY_COMPARE(encrypted.state(), QAbstractSocket::UnconnectedState);
        QTRY_COMPARE(stream.state(), QAbstractSocket::UnconnectedState);
    }
    QTRY_COMPARE(openDescriptors(), before);
}

void TestPracticeRobustness::resolverSurvivesNoise()
{
    const Visit visit(u"open"_s);
    QVERIFY(visit.ok());
    QUdpSocket client;
    QTcpSocket stream;
    stream.connectToHost(QHostAddress::LocalHost, visit.dnsPort());
    QTRY_COMPARE(stream.state(), QAbstractSocket::ConnectedState);
    for (const QByteArray &noise :
         {QByteArray(), QByteArray("x"), QByteArray(600, '\xff'), QByteArray(12, '\0')}) {
        client.writeDatagram(noise, QHostAddress::LocalHost, visit.dnsPort());
        stream.write(QByteArray("\0\3", 2) + "abc");
    }
    QTRY_COMPARE(stream.bytesToWrite(), 0);
    QVERIFY(stillServes(visit));
}

void TestPracticeRobustness::resolverServesSeveralQuestionsOnOneConnection()
{
    const Visit visit(u"open"_s);
    QVERIFY(visit.ok());
    const QByteArray question = QByteArray::fromHex("001e4a1b01000001000000000000"
                                                    "0471756179076578616d706c650000010001");
    QTcpSocket stream;
    stream.connectToHost(QHostAddress::LocalHost, visit.dnsPort());
    QTRY_COMPARE(stream.state(), QAbstractSocket::ConnectedState);
    stream.write(question + question.left(7));
    stream.flush();
    QTest::qWait(5);
    stream.write(question.mid(7));
    QTRY_COMPARE(stream.bytesAvailable(), 2 * (2 + 30 + 16));
}

NETSETUP_TEST(TestPracticeRobustness)
#include "tst_practice_robustness.moc"
