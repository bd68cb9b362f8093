// Handshakes with nginx and its good and bad certificates, and with servers that break them off.
#include "probes/tls.h"
#include "probes/trust.h"
#include "rudeserver.h"
#include "support/serverprocess.h"
#include "support/temppki.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

using namespace netsetup;
using namespace netsetup::testing;

namespace {

using Manner = RudeServer::Manner;

const QHostAddress loopback(QHostAddress::LocalHost);
constexpr int generousMs = 20000;

/// Connects and shakes hands; the connection stays open in `kept`.
TlsResult shakeHands(quint16 port, const QString &name, TcpResult &kept, int limitMs = generousMs,
                     std::stop_token stop = {})
{
    static Dialer dialer;
    kept = QCoro::waitFor(dialer.connectTo(name, loopback, port, generousMs, {}));
    if (!kept.connection)
        return {};
    return QCoro::waitFor(tlsHandshake(kept.connection, name, limitMs, stop));
}

TlsResult shakeHands(quint16 port, const QString &name, int limitMs = generousMs)
{
    TcpResult kept;
    return shakeHands(port, name, kept, limitMs);
}

} // namespace

class TestTls : public QObject
{
    Q_OBJECT

private:
    ServerProcess m_nginx;
    quint16 m_port = freePort();
    quint16 m_plainPort = freePort();
    quint16 m_oldPort = freePort();
    quint16 m_clientCertificatePort = freePort();
    const Identity m_root = makeRoot(u"Test Root"_s);
    const Identity m_middle = makeIntermediate(u"Test Intermediate"_s, m_root);

    /// A server block for one name; the files are written beside the configuration.
    QByteArray block(const QByteArray &name, const Identity &identity, const QByteArray &rest, quint16 port,
                     const QByteArray &more = {})
    {
        const QString file = QString::fromLatin1(name);
        const QByteArray chain = m_nginx.writeFile(file + ".pem"_L1, identity.certificatePem + rest).toUtf8();
        const QByteArray key = m_nginx.writeFile(file + ".key"_L1, identity.keyPem).toUtf8();
        return "server { listen 127.0.0.1:" + QByteArray::number(port) + " ssl; server_name " + name +
               ";\n  ssl_certificate " + chain + "; ssl_certificate_key " + key + ";\n" + more +
               "  location / { return 200 ok; } }\n";
    }

    Identity dated(const QString &name, int fromDays, int untilDays) const
    {
        CertificateWish wish;
        wish.commonName = name;
        wish.names = {name};
        wish.notBefore = QDateTime::currentDateTimeUtc().addDays(fromDays);
        wish.notAfter = QDateTime::currentDateTimeUtc().addDays(untilDays);
        return makeIssued(wish, m_middle);
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QByteArray middle = m_middle.certificatePem;
        CertificateWish self;
        self.commonName = u"self.test"_s;
        self.names = QStringList{u"self.test"_s};
        QByteArray http = "ssl_protocols TLSv1.2 TLSv1.3;\n";
        http += block("good.test", makeServer({u"good.test"_s}, m_middle), middle, m_port);
        http += block("wrong.test", makeServer({u"another.test"_s}, m_middle), middle, m_port);
        http += block("expired.test", dated(u"expired.test"_s, -20, -10), middle, m_port);
        http += block("future.test", dated(u"future.test"_s, 10, 20), middle, m_port);
        http += block("self.test", makeSelfSigned(self), {}, m_port);
        http += block("gap.test", makeServer({u"gap.test"_s}, m_middle), {}, m_port);
        http += block("refused.test", makeServer({u"refused.test"_s}, m_middle), middle, m_port,
                      "  ssl_reject_handshake on;\n");
        http += block("tls12.test", makeServer({u"tls12.test"_s}, m_middle), middle, m_oldPort,
                      "  ssl_protocols TLSv1.2;\n");
        const QByteArray ca = m_nginx.writeFile(u"ca.pem"_s, m_root.certificatePem).toUtf8();
        http += block("mtls.test", makeServer({u"mtls.test"_s}, m_middle), middle, m_clientCertificatePort,
                      "  ssl_protocols TLSv1.2; ssl_verify_client on; ssl_client_certificate " + ca + ";\n");
        http += "server { listen 127.0.0.1:" + QByteArray::number(m_plainPort) +
                "; location / { return 200 ok; } }\n";
        QVERIFY2(startNginx(m_nginx, http, m_port), qPrintable(m_nginx.failure()));
    }

    void the_chain_is_what_the_server_sends_and_the_verdict_is_ours_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("sent");
        QTest::addColumn<QString>("verdict");
        QTest::newRow("a good certificate") << "good.test" << 2 << "";
        QTest::newRow("a certificate for another name") << "wrong.test" << 2 << "name-mismatch";
        QTest::newRow("an expired certificate") << "expired.test" << 2 << "expired";
        QTest::newRow("a certificate that is not valid yet") << "future.test" << 2 << "not-yet-valid";
        QTest::newRow("a self-signed certificate") << "self.test" << 1 << "self-signed";
        QTest::newRow("a missing intermediate") << "gap.test" << 1 << "unknown-issuer chain-gap";
    }

    void the_chain_is_what_the_server_sends_and_the_verdict_is_ours()
    {
        QFETCH(QString, name);
        const TlsResult result = shakeHands(m_port, name);
        QCOMPARE(result.outcome, TlsOutcome::Established);
        QTEST(int(result.chainDer.size()), "sent");
        QStringList words;
        const TrustStore roots = TrustStore::fromPem(m_root.certificatePem, u"test"_s).value();
        for (const ChainFault &fault :
             verifyChain(result.chainDer, roots, name, QDateTime::currentDateTimeUtc()))
            words.append(fault.word);
        QTEST(words.join(u' '), "verdict");
        QCOMPARE(result.protocol, u"TLSv1.3"_s);
        QVERIFY(result.cipher.startsWith("TLS_"_L1));
        QCOMPARE(result.alpn, u"http/1.1"_s);
        QCOMPARE(result.alert, -1);
        QCOMPARE(result.firstBytes.at(0), '\x16');
    }

    void an_older_protocol_is_named()
    {
        const TlsResult result = shakeHands(m_oldPort, u"tls12.test"_s);
        QCOMPARE(result.outcome, TlsOutcome::Established);
        QCOMPARE(result.protocol, u"TLSv1.2"_s);
    }

    void the_socket_can_be_used_afterwards()
    {
        TcpResult kept;
        const TlsResult result = shakeHands(m_port, u"good.test"_s, kept);
        QCOMPARE(result.outcome, TlsOutcome::Established);
        QSslSocket &socket = kept.connection.socket();
        socket.write("GET / HTTP/1.0\r\nHost: good.test\r\n\r\n");
        QTRY_VERIFY(socket.bytesAvailable() > 0);
        QVERIFY(socket.readAll().startsWith("HTTP/1.1 200"));
    }

    void nothing_is_resumed_from_an_earlier_handshake()
    {
        for (int i = 0; i < 3; ++i)
            QCOMPARE(shakeHands(m_port, u"good.test"_s).chainDer.size(), 2);
    }

    void an_alert_keeps_its_number()
    {
        const TlsResult result = shakeHands(m_port, u"refused.test"_s);
        QCOMPARE(result.outcome, TlsOutcome::Alert);
        QCOMPARE(result.alert, 112); // unrecognized_name
        QCOMPARE(result.firstBytes.at(0), '\x15');
    }

    void a_plain_http_server_is_known_by_its_first_bytes()
    {
        const TlsResult result = shakeHands(m_plainPort, u"good.test"_s);
        QCOMPARE(result.outcome, TlsOutcome::Plaintext);
        QVERIFY(result.firstBytes.startsWith("HTTP/1.1 400") || result.firstBytes.startsWith("<html>"));
        QVERIFY(result.firstBytes.size() <= 64);
        QVERIFY(result.protocol.isEmpty() && result.cipher.isEmpty());
    }

    void broken_handshakes_data()
    {
        QTest::addColumn<int>("manner");
        QTest::addColumn<QByteArray>("words");
        QTest::addColumn<QString>("outcome");
        const QByteArray alert("\x15\x03\x01\x00\x02\x02\x28", 7);
        QTest::newRow("a reset after our hello") << int(Manner::Reset) << QByteArray() << "reset";
        QTest::newRow("an end after our hello") << int(Manner::Eof) << QByteArray() << "eof";
        QTest::newRow("silence") << int(Manner::Silence) << QByteArray() << "timeout";
        QTest::newRow("an HTTP answer")
            << int(Manner::SayAndEof) << QByteArray("HTTP/1.1 302 Found\r\n\r\n") << "plaintext";
        QTest::newRow("an HTTP answer and a reset")
            << int(Manner::SayAndReset) << QByteArray("HTTP/1.1 302 Found\r\n\r\n") << "plaintext";
        QTest::newRow("two letters and silence") << int(Manner::Say) << QByteArray("HT") << "plaintext";
        QTest::newRow("a banner before our hello")
            << int(Manner::Banner) << QByteArray("SSH-2.0-OpenSSH_9.2\r\n") << "plaintext";
        QTest::newRow("an alert") << int(Manner::SayAndEof) << alert << "alert";
        QTest::newRow("half a record")
            << int(Manner::SayAndEof) << QByteArray("\x16\x03\x03\x00\x50", 5) << "eof";
        QTest::newRow("half a record and silence")
            << int(Manner::Say) << QByteArray("\x16\x03\x03\x00\x50", 5) << "timeout";
        QTest::newRow("a record that makes no sense")
            << int(Manner::Say) << QByteArray("\x16\x03\x03\x00\x05\x63\x00\x00\x01\x00", 10) << "failed";
    }

    void broken_handshakes()
    {
        QFETCH(int, manner);
        QFETCH(QByteArray, words);
        const RudeServer server(Manner(manner), words);
        const TlsResult result = shakeHands(server.port(), u"good.test"_s, 1000);
        QTEST(wordFor(result.outcome), "outcome");
        QCOMPARE(result.firstBytes, words.left(64));
        QVERIFY(result.chainDer.isEmpty());
        QCOMPARE(result.alert, result.outcome == TlsOutcome::Alert ? 40 : -1);
    }

    void a_banner_that_came_long_before_our_hello_is_seen()
    {
        const RudeServer server(Manner::Banner, "220 mail.test ESMTP\r\n");
        Dialer dialer;
        TcpResult tcp = QCoro::waitFor(dialer.connectTo({}, loopback, server.port(), generousMs, {}));
        QVERIFY(tcp.connection);
        QTRY_VERIFY(tcp.connection.socket().bytesAvailable() > 0);
        const TlsResult result = QCoro::waitFor(tlsHandshake(tcp.connection, u"good.test"_s, 1000, {}));
        QCOMPARE(result.outcome, TlsOutcome::Plaintext);
        QCOMPARE(result.firstBytes, QByteArray("220 mail.test ESMTP\r\n"));
    }

    void a_server_that_wants_our_certificate_answers_afterwards()
    {
        QCOMPARE(shakeHands(m_clientCertificatePort, u"mtls.test"_s).outcome, TlsOutcome::Established);
    }

    void a_stop_ends_the_handshake()
    {
        const RudeServer server(Manner::Silence);
        Dialer dialer;
        TcpResult tcp = QCoro::waitFor(dialer.connectTo({}, loopback, server.port(), generousMs, {}));
        std::stop_source stop;
        auto task = tlsHandshake(tcp.connection, u"good.test"_s, 1000000, stop.get_token());
        stop.request_stop();
        QCOMPARE(QCoro::waitFor(task).outcome, TlsOutcome::Cancelled);
        tcp.connection = Connection();
        QCOMPARE(dialer.openSockets(), 0);
    }
};

NETSETUP_TEST(TestTls)
#include "tst_tls.moc"
