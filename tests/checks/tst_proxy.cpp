// The way through a proxy, on real ones: squid open, with a login, with single sign-on announced, with a deny
// rule and with an unreachable target; an intercepting proxy; and what is no proxy at all.
#include "checks/runner.h"
#include "checks/takenaway.h"
#include "probes/rudeserver.h"
#include "support/serverprocess.h"
#include "support/temppki.h"
#include "support/testprogram.h"

#include <QCoroTask>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

using namespace netsetup;
using namespace netsetup::testing;

namespace {

const QString tenant = u"acme.app.stackstate.example"_s;

Flow proxiedFlow(quint16 port, const QString &id = u"receiver"_s)
{
    Flow flow;
    flow.id = id;
    flow.host = tenant;
    flow.port = port;
    flow.purpose = Purpose::Receiver;
    flow.way = FlowWay::Proxy;
    flow.proxy = u"127.0.0.1:3128"_s;
    flow.url = u"https://%1:%2/receiver/stsAgent"_s.arg(tenant).arg(port);
    return flow;
}

QString readable(const ServerProcess &server, const QString &name, const QByteArray &bytes)
{
    const QString path = server.writeFile(name, bytes);
    QFile::setPermissions(path, QFile::Permissions(0x6444));
    return path;
}

} // namespace

class TestProxy : public QObject
{
    Q_OBJECT

private:
    const Identity m_root = makeRoot(u"Test Root"_s);
    ServerProcess m_receiver;
    quint16 m_receiverPort = freePort();
    ServerProcess m_squid;
    quint16 m_squidPort = freePort();

    std::unique_ptr<Network> network(quint16 proxyPort, double seconds = 5)
    {
        auto made = std::make_unique<Network>(QList<Resolver>(), QStringList(), QList<ConnectRule>(),
                                              Limits::forTimeout(seconds));
        made->publicRoots = *TrustStore::fromPem(m_root.certificatePem, {});
        made->controlProbes = false;
        made->proxy = {u"127.0.0.1"_s, proxyPort};
        return made;
    }

    QList<Finding> run(Network &network, const QList<Flow> &flows)
    {
        return QCoro::waitFor(runChecks(flows, network, {}, {})).findings;
    }
    QList<Finding> run(Network &network) { return run(network, {proxiedFlow(m_receiverPort)}); }

    void startSquid(const QByteArray &rules)
    {
        startSquid("http_port 127.0.0.1:" + QByteArray::number(m_squidPort), rules);
    }

    void startSquid(const QByteArray &listens, const QByteArray &rules)
    {
        m_squid.stop();
        QFile::setPermissions(m_squid.folder(), QFile::Permissions(0x7755));
        const QString hosts = readable(m_squid, u"hosts"_s, "127.0.0.1 " + tenant.toUtf8() + "\n");
        const QString conf =
            readable(m_squid, u"squid.conf"_s,
                     listens +
                         "\npid_filename none\naccess_log none\ncache_log /dev/null\ncache deny all\n"
                         "shutdown_lifetime 0 seconds\ndns_nameservers 127.0.0.1\n"
                         "dns_timeout 1 seconds\nconnect_timeout 2 seconds\nhosts_file " +
                         hosts.toUtf8() + "\n" + rules);
        QVERIFY2(m_squid.start(u"squid"_s, {u"-N"_s, u"-f"_s, conf}, m_squidPort),
                 qPrintable(m_squid.failure()));
    }

    static QString said(const QList<Finding> &findings) { return recorded::idsOf(findings).join(", "_L1); }
    static bool has(const QList<Finding> &findings, const char *id)
    {
        return std::any_of(findings.begin(), findings.end(),
                           [&](const Finding &finding) { return finding.id == QLatin1String(id); });
    }

private Q_SLOTS:
    void initTestCase()
    {
        const Identity server = makeServer({tenant}, m_root);
        const QByteArray pem = m_receiver.writeFile(u"a.pem"_s, server.certificatePem).toUtf8();
        const QByteArray key = m_receiver.writeFile(u"a.key"_s, server.keyPem).toUtf8();
        const QByteArray block = "server { listen 127.0.0.1:" + QByteArray::number(m_receiverPort) +
                                 " ssl; ssl_certificate " + pem + "; ssl_certificate_key " + key +
                                 "; default_type application/json; location / { return 401 '{}'; } }";
        QVERIFY2(startNginx(m_receiver, block, m_receiverPort), qPrintable(m_receiver.failure()));
    }

    void anOpenProxyCarriesEveryStage()
    {
        startSquid("http_access allow all\n");
        const auto net = network(m_squidPort);
        const QList<Finding> findings = run(*net);
        for (const char *id : {"dns.proxy-only", "proxy.ok", "tls.ok", "http.ok", "clock.ok"})
            QVERIFY2(has(findings, id), qPrintable(said(findings)));
        QCOMPARE(net->dialer.openSockets(), 0);
    }

    void aProxyThatSpeaksTlsIsLookedThrough()
    {
        const Identity server = makeServer({u"127.0.0.1"_s}, m_root);
        const QByteArray pem = readable(m_squid, u"p.pem"_s, server.certificatePem).toUtf8();
        const QByteArray key = readable(m_squid, u"p.key"_s, server.keyPem).toUtf8();
        startSquid("https_port 127.0.0.1:" + QByteArray::number(m_squidPort) + " tls-cert=" + pem +
                       " tls-key=" + key,
                   "http_access allow all\n");
        const auto net = network(m_squidPort);
        net->proxyTls = true;
        const QList<Finding> findings = run(*net);
        for (const char *id : {"dns.proxy-only", "proxy.ok", "tls.ok", "http.ok", "clock.ok"})
            QVERIFY2(has(findings, id), qPrintable(said(findings)));
        QCOMPARE(net->dialer.openSockets(), 0);

        // The same proxy with a stranger's certificate behind it.
        const auto wary = network(m_squidPort);
        wary->proxyTls = true;
        wary->publicRoots = *TrustStore::fromPem(m_root.certificatePem, {});
        Flow other = proxiedFlow(m_receiverPort);
        other.host = u"127.0.0.1"_s;
        const QList<Finding> stranger = run(*wary, {other});
        QVERIFY2(has(stranger, "tls.name-mismatch"), qPrintable(said(stranger)));
    }

    void aLoginIsAskedForThenUsed()
    {
        const QByteArray passwords = readable(m_squid, u"passwords"_s, {}).toUtf8();
        const Finished made =
            runProgram(u"htpasswd"_s, {u"-bc"_s, QString::fromUtf8(passwords), u"agent"_s, u"s3 cret"_s});
        QCOMPARE(made.exitCode, 0);
        startSquid("auth_param basic program /usr/lib/squid/basic_ncsa_auth " + passwords +
                   "\nauth_param basic realm test\nacl known proxy_auth REQUIRED\nhttp_access allow known\n"
                   "http_access deny all\n");
        const auto anonymous = network(m_squidPort);
        QVERIFY(has(run(*anonymous), "proxy.407-basic"));

        const auto known = network(m_squidPort);
        known->proxyUser = u"agent"_s;
        known->proxyPassword = Secret("s3 cret");
        const QList<Finding> findings = run(*known);
        QVERIFY2(has(findings, "http.ok"), qPrintable(said(findings)));
    }

    void aWrongLoginIsTriedOnce()
    {
        // The proxy of aLoginIsAskedForThenUsed is still there.
        const auto wrong = network(m_squidPort);
        wrong->proxyUser = u"agent"_s;
        wrong->proxyPassword = Secret("wrong");
        QList<Flow> flows;
        for (const char *id : {"a", "b", "c", "d"})
            flows.append(proxiedFlow(m_receiverPort, QString::fromLatin1(id)));
        const RunResult result = QCoro::waitFor(runChecks(flows, *wrong, {}, {}));
        int logins = 0;
        for (const Evidence &item : result.evidence) {
            if (item.probe == "proxy"_L1)
                logins += item.data.value("login").isObject() ? 1 : 0;
            QVERIFY(!QJsonDocument(item.data).toJson().contains("d3Jvbmc"));
        }
        QCOMPARE(logins, 1);
        QCOMPARE(std::count_if(result.findings.begin(), result.findings.end(),
                               [](const Finding &f) { return f.id == "proxy.407-basic"_L1; }),
                 4);
    }

    void singleSignOnIsNeverTried()
    {
        startSquid("auth_param negotiate program /bin/cat\nacl known proxy_auth REQUIRED\n"
                   "http_access allow known\nhttp_access deny all\n");
        const auto net = network(m_squidPort);
        net->proxyUser = u"agent"_s;
        net->proxyPassword = Secret("secret");
        const QList<Finding> findings = run(*net);
        QVERIFY2(has(findings, "proxy.407-sso"), qPrintable(said(findings)));
        QVERIFY(has(findings, "tls.not-reached"));
    }

    void aDenyRuleIsTheProxys()
    {
        startSquid("http_access deny all\n");
        const auto net = network(m_squidPort);
        const QList<Finding> findings = run(*net);
        QVERIFY2(has(findings, "proxy.connect-denied"), qPrintable(said(findings)));
    }

    void aProxyThatCannotReachTheHostSaysSo()
    {
        startSquid("http_access allow all\n");
        const auto net = network(m_squidPort, 60); // squid asks its DNS several times
        const QList<Finding> closed = run(*net, {proxiedFlow(freePort())});
        QVERIFY2(has(closed, "http.gateway"), qPrintable(said(closed)));
        Flow unknown = proxiedFlow(m_receiverPort);
        unknown.host = u"no-such-host.example"_s;
        const QList<Finding> nameless = run(*net, {unknown});
        QVERIFY2(has(nameless, "http.gateway"), qPrintable(said(nameless)));
    }

    void httpsForAPlainProxyIsSeen()
    {
        const auto net = network(m_squidPort);
        net->proxyTls = true;
        const QList<Finding> findings = run(*net);
        QVERIFY2(has(findings, "tls.plaintext"), qPrintable(said(findings)));
    }

    void anUnreachableProxyIsSeen()
    {
        const auto net = network(freePort());
        const QList<Finding> findings = run(*net);
        QVERIFY2(has(findings, "proxy.unreachable"), qPrintable(said(findings)));
        QVERIFY(has(findings, "dns.skipped"));
    }

    void whatIsNoProxyIsSeen_data()
    {
        QTest::addColumn<int>("manner");
        QTest::addColumn<QByteArray>("words");
        QTest::addColumn<QByteArray>("id");
        using Manner = RudeServer::Manner;
        QTest::newRow("closes") << int(Manner::Eof) << QByteArray() << QByteArray("http.empty-reply");
        QTest::newRow("resets") << int(Manner::Reset) << QByteArray() << QByteArray("proxy.connect-denied");
        QTest::newRow("TLS alert") << int(Manner::SayAndEof) << QByteArray::fromHex("15030100020250")
                                   << QByteArray("http.empty-reply");
        QTest::newRow("half a head") << int(Manner::SayAndEof) << QByteArray("HTTP/1.1 200 OK\r\nA: b\r\n")
                                     << QByteArray("proxy.unknown");
        QTest::newRow("an endless head")
            << int(Manner::Flood) << QByteArray("X: y\r\n") << QByteArray("proxy.not-a-proxy");
        QTest::newRow("half a tunnel")
            << int(Manner::SayAndEof) << QByteArray("HTTP/1.1 200 OK\r\n\r\n") << QByteArray("tls.sni-reset");
    }
    void whatIsNoProxyIsSeen()
    {
        QFETCH(int, manner);
        QFETCH(QByteArray, words);
        QFETCH(QByteArray, id);
        RudeServer server(static_cast<RudeServer::Manner>(manner), words);
        const auto net = network(server.port());
        const QList<Finding> findings = run(*net);
        QVERIFY2(has(findings, id.constData()), qPrintable(said(findings)));
        QCOMPARE(recorded::passes(findings), id == "tls.sni-reset" ? 1 : 0);
    }

    void theComputersOwnProxyIsAskedFor()
    {
        qputenv("https_proxy", "http://pac.corp.example:8080");
        const auto net = network(freePort());
        net->proxy = {};
        net->askSystemProxy = askSystemProxy;
        Flow direct = proxiedFlow(m_receiverPort);
        direct.way = FlowWay::Direct;
        direct.host = u"192.0.2.77"_s;
        net->limits.connectMs = 1000;
        net->dialer.keepOnLoopback();
        const RunResult result = QCoro::waitFor(runChecks({direct}, *net, {}, {}));
        qunsetenv("https_proxy");
        QVERIFY2(has(result.findings, "proxy.pac-only"), qPrintable(said(result.findings)));
    }

    void anInterceptingProxyIsSeen()
    {
        ServerProcess mitm;
        const quint16 port = freePort();
        const QString upstreamCa = mitm.writeFile(u"root.pem"_s, m_root.certificatePem);
        QVERIFY2(mitm.start(u"mitmdump"_s,
                            {u"-q"_s, u"--listen-host"_s, u"127.0.0.1"_s, u"-p"_s, QString::number(port),
                             u"--set"_s, u"confdir=%1"_s.arg(mitm.folder()), u"--set"_s,
                             u"ssl_insecure=true"_s, u"--set"_s, u"connection_strategy=lazy"_s},
                            port),
                 qPrintable(mitm.failure()));
        const auto net = network(port);
        const QList<Finding> findings = run(*net);
        QVERIFY2(has(findings, "proxy.ok"), qPrintable(said(findings)));
        QVERIFY2(has(findings, "tls.intercept-untrusted"), qPrintable(said(findings)));
        QVERIFY(has(findings, "http.not-reached"));
    }
};

NETSETUP_TEST(TestProxy)
#include "tst_proxy.moc"
