// Exchanges with nginx, over TLS and in the clear, and with servers that answer badly.
#include "probes/http.h"
#include "probes/tls.h"
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

Limits testLimits()
{
    Limits limits;
    limits.firstByteMs = 1000;
    limits.bodyMs = 1000;
    return limits;
}

HttpResult exchange(quint16 port, const QByteArray &request, bool tls = false,
                    const Limits &limits = testLimits())
{
    Dialer dialer;
    TcpResult tcp = QCoro::waitFor(dialer.connectTo({}, loopback, port, 20000, {}));
    if (!tcp.connection)
        return {};
    if (tls && QCoro::waitFor(tlsHandshake(tcp.connection, u"good.test"_s, 20000, {})).outcome !=
                   TlsOutcome::Established)
        return {};
    return QCoro::waitFor(httpExchange(tcp.connection, request, limits, {}));
}

QByteArray get(const QByteArray &target)
{
    return httpGet("good.test", target);
}

} // namespace

class TestHttp : public QObject
{
    Q_OBJECT

private:
    ServerProcess m_nginx;
    quint16 m_port = freePort();
    quint16 m_plainPort = freePort();

private Q_SLOTS:
    void initTestCase()
    {
        const Identity root = makeRoot(u"Test Root"_s);
        const Identity good = makeServer({u"good.test"_s}, root);
        const QByteArray chain = m_nginx.writeFile(u"good.pem"_s, good.certificatePem).toUtf8();
        const QByteArray key = m_nginx.writeFile(u"good.key"_s, good.keyPem).toUtf8();
        m_nginx.writeFile(u"large"_s, QByteArray(300000, 'x'));
        m_nginx.writeFile(u"index.html"_s, "<title>page</title>");
        const QByteArray http =
            "gzip on; gzip_min_length 1;\nserver { listen 127.0.0.1:" + QByteArray::number(m_port) +
            " ssl; listen 127.0.0.1:" + QByteArray::number(m_plainPort) + ";\n  ssl_certificate " + chain +
            "; ssl_certificate_key " + key + ";\n  root " + m_nginx.folder().toUtf8() +
            ";\n  location /features { default_type application/json; return 200 '{\"a\":1}'; }\n"
            "  location /login { add_header WWW-Authenticate 'Bearer x' always;"
            " add_header WWW-Authenticate 'Basic y' always; return 401; }\n"
            "  location /agent { return 200 '$http_user_agent|$http_accept_encoding|$http_connection|$host'; "
            "}\n"
            "  location /moved { return 302 https://other.test/x; }\n"
            "  location /nothing { return 204; }\n  location /cut { return 444; } }\n";
        QVERIFY2(startNginx(m_nginx, http, m_plainPort), qPrintable(m_nginx.failure()));
    }

    void answers_of_a_real_server_data()
    {
        QTest::addColumn<bool>("tls");
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QString>("outcome");
        QTest::addColumn<int>("status");
        QTest::addColumn<qsizetype>("bodySize");
        for (const bool tls : {true, false}) {
            const char *how = tls ? "over TLS" : "in the clear";
            QTest::addRow("JSON %s", how)
                << tls << QByteArray("/features") << "answered" << 200 << qsizetype(7);
            QTest::addRow("a page %s", how)
                << tls << QByteArray("/index.html") << "answered" << 200 << qsizetype(19);
            QTest::addRow("a page that is not there %s", how)
                << tls << QByteArray("/none") << "answered" << 404 << qsizetype(-1);
            QTest::addRow("a redirect is not followed %s", how)
                << tls << QByteArray("/moved") << "answered" << 302 << qsizetype(-1);
            QTest::addRow("no content %s", how)
                << tls << QByteArray("/nothing") << "answered" << 204 << qsizetype(0);
            QTest::addRow("a large body is cut %s", how)
                << tls << QByteArray("/large") << "answered" << 200 << qsizetype(64 * 1024);
            QTest::addRow("the server closes without an answer %s", how)
                << tls << QByteArray("/cut") << "eof" << 0 << qsizetype(0);
        }
    }

    void answers_of_a_real_server()
    {
        QFETCH(bool, tls);
        QFETCH(QByteArray, target);
        QFETCH(qsizetype, bodySize);
        const HttpResult result = exchange(tls ? m_port : m_plainPort, get(target), tls);
        QTEST(wordFor(result.outcome), "outcome");
        QTEST(result.status, "status");
        if (bodySize >= 0)
            QCOMPARE(result.body.size(), bodySize);
        QCOMPARE(result.bodyTruncated, target == "/large");
        if (result.outcome == HttpOutcome::Answered)
            QCOMPARE(result.header("SERVER").left(5), QByteArray("nginx"));
    }

    void equal_headers_stay_apart()
    {
        const HttpResult result = exchange(m_port, get("/login"), true);
        QCOMPARE(result.status, 401);
        int challenges = 0;
        for (const auto &[name, value] : result.headers)
            challenges += name == "WWW-Authenticate" ? 1 : 0;
        QCOMPARE(challenges, 2);
    }

    void the_request_asks_for_no_compression_and_says_who_asks()
    {
        const HttpResult result = exchange(m_plainPort, get("/agent"));
        QCOMPARE(result.body, QByteArray("sts-netsetup/" NETSETUP_VERSION "|identity|close|good.test"));
    }

    void bad_servers_data()
    {
        QTest::addColumn<int>("manner");
        QTest::addColumn<QByteArray>("words");
        QTest::addColumn<QString>("outcome");
        QTest::addColumn<int>("status");
        const QByteArray head("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n");
        QTest::newRow("silence") << int(Manner::Silence) << QByteArray() << "timeout" << 0;
        QTest::newRow("an end without a word") << int(Manner::Eof) << QByteArray() << "eof" << 0;
        QTest::newRow("a reset without a word") << int(Manner::Reset) << QByteArray() << "reset" << 0;
        QTest::newRow("half a head and an end")
            << int(Manner::SayAndEof) << QByteArray("HTTP/1.1 200 OK\r\nX") << "malformed" << 0;
        QTest::newRow("half a head and silence")
            << int(Manner::Say) << QByteArray("HTTP/1.1 200 OK\r\nX") << "timeout" << 0;
        QTest::newRow("half a body and an end") << int(Manner::SayAndEof) << head + "half"
                                                << "answered" << 200;
        QTest::newRow("half a body and silence") << int(Manner::Say) << head + "half"
                                                 << "answered" << 200;
        QTest::newRow("another protocol")
            << int(Manner::Say) << QByteArray("220 mail.test ESMTP\r\n") << "malformed" << 0;
        QTest::newRow("a TLS alert") << int(Manner::SayAndEof)
                                     << QByteArray("\x15\x03\x01\x00\x02\x02\x28", 7) << "malformed" << 0;
        QTest::newRow("headers without end")
            << int(Manner::Flood) << "HTTP/1.1 200 OK\r\n" + QByteArray(8000, 'x') << "head-too-large" << 0;
    }

    void bad_servers()
    {
        QFETCH(int, manner);
        QFETCH(QByteArray, words);
        const RudeServer server(Manner(manner), words);
        const HttpResult result = exchange(server.port(), get("/"));
        QTEST(wordFor(result.outcome), "outcome");
        QTEST(result.status, "status");
        QCOMPARE(result.bodyTruncated, result.status == 200);
        QCOMPARE(server.connections(), 1);
    }

    void a_body_without_end_is_cut_at_its_limit()
    {
        const RudeServer server(Manner::Flood, "HTTP/1.1 200 OK\r\n\r\n" + QByteArray(8000, 'x'));
        const HttpResult result = exchange(server.port(), get("/"));
        QCOMPARE(result.outcome, HttpOutcome::Answered);
        QCOMPARE(result.body.size(), Limits().bodyBytes);
        QVERIFY(result.bodyTruncated);
    }

    void a_stop_ends_the_exchange()
    {
        const RudeServer server(Manner::Silence);
        Dialer dialer;
        TcpResult tcp = QCoro::waitFor(dialer.connectTo({}, loopback, server.port(), 20000, {}));
        std::stop_source stop;
        auto task = httpExchange(tcp.connection, get("/"), {}, stop.get_token());
        stop.request_stop();
        QCOMPARE(QCoro::waitFor(task).outcome, HttpOutcome::Cancelled);
    }

    void nothing_can_be_smuggled_into_a_request_data()
    {
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<bool>("request");
        const QByteArray good = "good.test";
        QTest::newRow("a line break in a value")
            << good << QByteArray("/") << QByteArray("X") << QByteArray("a\r\nEvil: 1") << true;
        QTest::newRow("a lone LF in a value")
            << good << QByteArray("/") << QByteArray("X") << QByteArray("a\nEvil: 1") << true;
        QTest::newRow("a NUL in a value")
            << good << QByteArray("/") << QByteArray("X") << QByteArray("Evil\0", 5) << true;
        QTest::newRow("a line break in a name")
            << good << QByteArray("/") << QByteArray("X\r\nEvil") << QByteArray("1") << true;
        QTest::newRow("a colon in a name")
            << good << QByteArray("/") << QByteArray("Evil: 1 X") << QByteArray("1") << true;
        QTest::newRow("a blank in the target")
            << good << QByteArray("/ HTTP/1.1 Evil") << QByteArray("X") << QByteArray("1") << false;
        QTest::newRow("a line break in the host")
            << QByteArray("a\r\nEvil: 1") << QByteArray("/") << QByteArray("X") << QByteArray("1") << false;
        QTest::newRow("an empty target")
            << good << QByteArray() << QByteArray("X") << QByteArray("1") << false;
    }

    void nothing_can_be_smuggled_into_a_request()
    {
        QFETCH(QByteArray, host);
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, value);
        const HttpHeader header{name, value};
        const QByteArray request = httpGet(host, target, {header});
        QTEST(!request.isEmpty(), "request");
        QVERIFY(!request.contains("Evil"));
    }

    void extra_headers_are_sent()
    {
        const HttpHeader header{"sts-api-key", "k1"};
        const QByteArray request = httpGet("a.test", "/x?y=1", {header});
        QVERIFY(request.startsWith("GET /x?y=1 HTTP/1.1\r\nHost: a.test\r\n"));
        QVERIFY(request.contains("\r\nsts-api-key: k1\r\n"));
        QVERIFY(request.endsWith("\r\n\r\n"));
    }

    void an_empty_request_is_not_sent()
    {
        const RudeServer server(Manner::Silence);
        QCOMPARE(exchange(server.port(), {}).outcome, HttpOutcome::Malformed);
    }
};

NETSETUP_TEST(TestHttp)
#include "tst_http.moc"
