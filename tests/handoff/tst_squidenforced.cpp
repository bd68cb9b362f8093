// The Squid files in a real Squid between two networks: the wanted clients reach the wanted hosts, nothing
// else passes, and a login is asked for until the exemption is loaded.
#include "handoff/gatewaynet.h"
#include "handoff/proxysample.h"
#include "support/testprogram.h"

#include <memory>

using namespace Qt::StringLiterals;

using namespace netsetup;
using namespace netsetup::testing;

namespace {

const QString install = u"proxy/squid/install.conf"_s;
const QString login = u"proxy/squid/exempt-login.conf"_s;

/// The nodes of the test network, both families; no pods.
HandoffInput nodesInput(HandoffInput input)
{
    input.plan.egress.sources = {{Initiator::Nodes, {cidr(u"10.0.0.0/24"_s), cidr(u"fd10::/64"_s)}}};
    return input;
}

/// Opens a tunnel from one address of the client to one target through the proxy.
struct Ask
{
    QString source;
    QString proxy;
    QString target; ///< HOST:PORT
    QString login;  ///< "user:password" or "-"
};

const QString proxy4 = u"10.0.0.1"_s;
const QString proxy6 = u"fd10::1"_s;
const QString none = u"-"_s;

const QList<Ask> asks{
    {u"10.0.0.2"_s, proxy4, u"acme.app.stackstate.io:443"_s, none},
    {u"fd10::2"_s, proxy6, u"acme.app.stackstate.io:443"_s, none},
    {u"10.0.0.2"_s, proxy4, u"acme.app.stackstate.io:8443"_s, none},
    {u"10.0.0.2"_s, proxy4, u"other.stackstate.io:443"_s, none},
    {u"10.0.0.2"_s, proxy4, u"evil.acme.app.stackstate.io:443"_s, none},
    {u"10.0.0.2"_s, proxy4, u"52.20.10.10:443"_s, none},
    {u"10.66.0.2"_s, proxy4, u"acme.app.stackstate.io:443"_s, none},
    {u"10.0.0.2"_s, proxy4, u"acme.app.stackstate.io:443"_s, u"user:password"_s},
    {u"10.0.0.2"_s, proxy4, u"other.stackstate.io:443"_s, u"user:password"_s},
};

/// "open 403 open" as a list.
QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(u' ');
}

} // namespace

class TestSquidEnforced : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<GatewayNet> m_net;
    std::unique_ptr<ServerProcess> m_folder;
    std::unique_ptr<QProcess> m_squid;

    void startSquid(const QByteArray &rules)
    {
        m_folder->writeFile(u"hosts"_s, "52.20.10.10 acme.app.stackstate.io\n"
                                        "52.20.10.10 evil.acme.app.stackstate.io\n"
                                        "52.20.10.99 other.stackstate.io\n");
        const QByteArray start = "http_port 3128\npid_filename none\naccess_log none\ncache_log /dev/null\n"
                                 "cache_store_log none\ncache_mem 8 MB\nvisible_hostname proxy.test\n"
                                 "dns_nameservers 127.0.0.1\nshutdown_lifetime 0 seconds\n"
                                 "pinger_enable off\nhosts_file " +
                                 m_folder->folder().toUtf8() + "/hosts\n";
        const QString path = m_folder->writeFile(u"squid.conf"_s, start + rules + "http_access deny all\n");
        QVERIFY(QFile::setPermissions(m_folder->folder(), QFile::Permissions(0x7755)));
        m_squid = std::make_unique<QProcess>();
        m_squid->start(u"ip"_s, {u"netns"_s, u"exec"_s, m_net->gateway, u"squid"_s, u"-N"_s, u"-n"_s,
                                 u"t%1"_s.arg(QCoreApplication::applicationPid()), u"-f"_s, path});
        QVERIFY(m_squid->waitForStarted());
        // Ready when it answers at all.
        QTRY_VERIFY_WITH_TIMEOUT(askAll({asks.first()}) != QStringList{u"down"_s}, 30000);
    }

    /// "open" when the receiver's own greeting came through, else the status of the proxy, or "down".
    QStringList askAll(const QList<Ask> &list)
    {
        static const QString script = uR"(
import base64, concurrent.futures, socket, sys
def ask(line):
    source, proxy, target, login = line.split()
    head = "" if login == "-" else "Proxy-Authorization: Basic %s\r\n" % base64.b64encode(login.encode()).decode()
    try:
        with socket.create_connection((proxy, 3128), timeout=10, source_address=(source, 0)) as s:
            s.sendall(("CONNECT %s HTTP/1.1\r\nHost: %s\r\n%s\r\n" % (target, target, head)).encode())
            got = b""
            while True:
                more = s.recv(4096)
                got += more
                refused = b"\r\n" in got and not got.startswith(b"HTTP/1.1 200")
                if not more or refused or got.endswith(b"hello"):
                    break
    except OSError:
        return "down"
    status = got.split(b" ", 2)[1].decode() if got.startswith(b"HTTP/1.") else "nothing"
    return "open" if status == "200" and got.endswith(b"hello") else status
lines = sys.stdin.read().splitlines()
with concurrent.futures.ThreadPoolExecutor(len(lines)) as pool:
    print("\n".join(pool.map(ask, lines)))
)"_s;
        QByteArray input;
        for (const Ask &one : list)
            input += u"%1 %2 %3 %4\n"_s.arg(one.source, one.proxy, one.target, one.login).toUtf8();
        const Finished finished = GatewayNet::inside(m_net->client, {u"python3"_s, u"-c"_s, script}, input);
        return QString::fromUtf8(finished.out).split(u'\n', Qt::SkipEmptyParts);
    }

private Q_SLOTS:
    void init()
    {
        m_net = std::make_unique<GatewayNet>();
        QVERIFY2(m_net->create(), qPrintable(m_net->failure));
        m_folder = std::make_unique<ServerProcess>();
        // Fresh links need a moment before their IPv6 neighbours answer.
        const QList<Attempt> reach{{u"fd10::2"_s, u"2a05:d018::10"_s, 443}};
        QTRY_COMPARE_WITH_TIMEOUT(m_net->tryAll(reach), QStringList{u"open"_s}, 60000);
    }
    void cleanup()
    {
        if (m_squid) {
            m_squid->kill();
            m_squid->waitForFinished(5000);
        }
        m_squid.reset();
        m_folder.reset();
        m_net.reset();
    }

    void onlyTheWantedTunnelsOpen()
    {
        const QByteArray rules = emitted(nodesInput(proxyInput()), u"squid"_s).value(install);
        startSquid(rules);
        const QStringList expected = words("open open 403 403 403 403 403 open 403");
        QCOMPARE(askAll(asks), expected);
    }

    void withoutTheFileNothingOpens()
    {
        startSquid({});
        QCOMPARE(askAll(asks), QStringList(asks.size(), u"403"_s));
    }

    void aLoginIsAskedForUntilTheExemptionIsLoaded_data()
    {
        QTest::addColumn<bool>("exempt");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("change 1 alone") << false << words("407 407 407 407 407 407 407 open 403");
        QTest::newRow("with the exemption") << true << words("open open 407 407 407 407 407 open 403");
    }
    void aLoginIsAskedForUntilTheExemptionIsLoaded()
    {
        QFETCH(const bool, exempt);
        QFETCH(const QStringList, expected);
        const QMap<QString, QByteArray> files = emitted(nodesInput(exemptInput()), u"squid"_s);
        const QByteArray asksForLogin = "http_access deny !users\n";
        const QByteArray users = "auth_param basic program /usr/lib/squid/basic_fake_auth\n"
                                 "acl users proxy_auth REQUIRED\n";
        startSquid(users + (exempt ? files.value(login) : QByteArray()) + asksForLogin +
                   files.value(install));
        QCOMPARE(askAll(asks), expected);
    }
};

NETSETUP_TEST(TestSquidEnforced)
#include "tst_squidenforced.moc"
