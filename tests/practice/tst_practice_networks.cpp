// Each practice network as dig and curl see it.
#include "practice/hosts.h"
#include "practicetools.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

using namespace netsetup;
using namespace netsetup::practice;

namespace {

const QString tenant = u"acme.app.stackstate.example"_s;
const QString tenantAddress = u"192.0.2.10"_s;
const QString quay = u"quay.example"_s;
const QString quayAddress = u"198.51.100.10"_s;
const QString features = u"/receiver/stsAgent/features"_s;
const QString validate = u"/receiver/stsAgent/api/v1/validate"_s;

QStringList key(const QString &value)
{
    return {u"--header"_s, "sts-api-key: "_L1 + value};
}

QString statusLine(const ToolResult &result)
{
    return result.out.section(u'\n', 0, 0).trimmed();
}

} // namespace

class TestPracticeNetworks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names_data();
    void names();
    void answers_data();
    void answers();
    void settingsAreComplete_data();
    void settingsAreComplete();
    void droppedPortsTimeOut_data();
    void droppedPortsTimeOut();
    void interceptedIsTrustedHereOnly();
    void nameInTheHelloPicksTheHost();
    void answersAreDatedNow();
    void twoNetworksSideBySide();
    void unknownNetworkIsAnError();
};

void TestPracticeNetworks::names_data()
{
    QTest::addColumn<QString>("network");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("type");
    QTest::addColumn<bool>("tcp");
    QTest::addColumn<QString>("expected");
    QTest::newRow("the tenant resolves") << "open" << tenant << "A" << false << "NOERROR 192.0.2.10";
    QTest::newRow("the tenant resolves over TCP") << "open" << tenant << "A" << true << "NOERROR 192.0.2.10";
    QTest::newRow("the tenant has no IPv6 address")
        << "open" << tenant << "AAAA" << false << "NOERROR SOA of app.stackstate.example.";
    QTest::newRow("a typo in the tenant does not exist")
        << "open"
        << "acmee.app.stackstate.example"
        << "A" << false << "NXDOMAIN SOA of app.stackstate.example.";
    QTest::newRow("a made-up label does not exist") << "open"
                                                    << "x7f3q9.quay.example"
                                                    << "A" << false << "NXDOMAIN SOA of quay.example.";
    QTest::newRow("a search suffix does not exist") << "open"
                                                    << "acme.app.stackstate.example.lan"
                                                    << "A" << false << "NXDOMAIN SOA of .";
    QTest::newRow("the control name resolves") << "open" << quay << "A" << false << "NOERROR 198.51.100.10";
    QTest::newRow("a layer host resolves") << "open"
                                           << "cdn06.quay.example"
                                           << "A" << false << "NOERROR 198.51.100.26";
    QTest::newRow("a time server resolves") << "open"
                                            << "3.stackstate.ntp.example"
                                            << "A" << false << "NOERROR 203.0.113.123";
    QTest::newRow("a blind resolver knows no tenant")
        << "dns-blocked" << tenant << "A" << false << "NXDOMAIN SOA of .";
    QTest::newRow("a blind resolver knows no control name")
        << "dns-blocked" << quay << "A" << true << "NXDOMAIN SOA of .";
    QTest::newRow("a blind resolver knows inside names") << "dns-blocked"
                                                         << "registry.corp.example"
                                                         << "A" << false << "NOERROR 203.0.113.200";
    QTest::newRow("half open has two addresses")
        << "half-open" << tenant << "A" << false << "NOERROR 192.0.2.10 192.0.2.11";
}

void TestPracticeNetworks::names()
{
    QFETCH(QString, network);
    QFETCH(QString, name);
    QFETCH(QString, type);
    QFETCH(bool, tcp);
    const Visit visit(network);
    QVERIFY(visit.ok());
    QTEST(visit.dig(name, type, tcp), "expected");
}

void TestPracticeNetworks::answers_data()
{
    QTest::addColumn<QString>("network");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QStringList>("more");
    QTest::addColumn<QString>("expected");
    const QStringList none;
    const QString ok = u"HTTP/1.1 200 OK"_s;
    const QString noKey = u"HTTP/1.1 401 Unauthorized"_s;
    const QString refused = u"HTTP/1.1 403 Forbidden"_s;
    QTest::newRow("open: no key") << "open" << tenant << tenantAddress << features << none << noKey;
    QTest::newRow("open: a key") << "open" << tenant << tenantAddress << features << key("practice") << ok;
    QTest::newRow("open: a key is valid")
        << "open" << tenant << tenantAddress << validate << key("practice") << ok;
    QTest::newRow("open: the wrong key")
        << "open" << tenant << tenantAddress << validate << key("wrong-key") << refused;
    QTest::newRow("open: a wrong path")
        << "open" << tenant << tenantAddress << "/receiver/features" << none << "HTTP/1.1 404 Not Found";
    QTest::newRow("open: the registry") << "open" << quay << quayAddress << "/v2/" << none << noKey;
    QTest::newRow("open: a layer host") << "open"
                                        << "cdn03.quay.example"
                                        << "198.51.100.23"
                                        << "/" << none << refused;
    const QStringList token{u"--header"_s, u"Authorization: Bearer practice"_s};
    QTest::newRow("open: an image") << "open" << quay << quayAddress
                                    << "/v2/stackstate/promtail/manifests/2.9.10-5400572f" << token << ok;
    QTest::newRow("no-cdn: an image") << "no-cdn" << quay << quayAddress
                                      << "/v2/stackstate/promtail/manifests/2.9.10-5400572f" << token << ok;
    QTest::newRow("mirror: an image")
        << "mirror"
        << "registry.corp.example"
        << "203.0.113.200"
        << "/v2/agents/stackstate/stackstate-k8s-agent/manifests/c4caacef" << token << ok;
    QTest::newRow("mirror: the one that is missing")
        << "mirror"
        << "registry.corp.example"
        << "203.0.113.200"
        << "/v2/agents/stackstate/promtail/manifests/2.9.10-5400572f" << token << "HTTP/1.1 404 Not Found";
    QTest::newRow("open: the chart repository") << "open"
                                                << "helm.stackstate.example"
                                                << "203.0.113.10"
                                                << "/index.yaml" << none << ok;
    QTest::newRow("key-refused: any key")
        << "key-refused" << tenant << tenantAddress << features << key("practice") << refused;
    QTest::newRow("key-refused: no key")
        << "key-refused" << tenant << tenantAddress << validate << none << noKey;
    QTest::newRow("key-refused: the registry")
        << "key-refused" << quay << quayAddress << "/v2/" << none << noKey;
    QTest::newRow("firewalled: the registry")
        << "firewalled" << quay << quayAddress << "/v2/" << none << noKey;
    QTest::newRow("half-open: the open address")
        << "half-open" << tenant << tenantAddress << features << none << noKey;
    QTest::newRow("intercepted: the receiver")
        << "intercepted" << tenant << tenantAddress << features << key("practice") << ok;
    QTest::newRow("dns-blocked: the receiver itself is well")
        << "dns-blocked" << tenant << tenantAddress << features << none << noKey;
}

void TestPracticeNetworks::answers()
{
    QFETCH(QString, network);
    QFETCH(QString, host);
    QFETCH(QString, address);
    QFETCH(QString, path);
    QFETCH(QStringList, more);
    const Visit visit(network);
    QVERIFY(visit.ok());
    const ToolResult result = visit.curl(host, address, path, "trustStore", more);
    QVERIFY2(result.exitCode == 0, qPrintable(QString::number(result.exitCode)));
    QTEST(statusLine(result), "expected");
}

void TestPracticeNetworks::settingsAreComplete_data()
{
    QTest::addColumn<QString>("network");
    for (const PracticeScenario &scenario : practiceScenarios())
        QTest::newRow(qPrintable(scenario.name)) << scenario.name;
}

void TestPracticeNetworks::settingsAreComplete()
{
    QFETCH(QString, network);
    const Visit visit(network);
    QVERIFY(visit.ok());
    const QStringList fields = {u"catalog"_s,  u"connect"_s,   u"network"_s, u"proxy"_s,  u"publicRoots"_s,
                                u"registry"_s, u"resolvers"_s, u"schema"_s,  u"tenant"_s, u"trustStore"_s};
    QCOMPARE(visit.settings().keys(), fields);
    QCOMPARE(visit.text("schema"), u"netsetup.practice/1"_s);
    QCOMPARE(visit.text("network"), network);
    QCOMPARE(visit.text("tenant"), u"acme"_s);
    QCOMPARE(visit.target(u"192.0.2.1"_s), u"drop"_s);
    QVERIFY(visit.settings().value("catalog"_L1).toObject().contains("hosts"_L1));
    // No packet may leave this machine: whatever the resolver hands out leads to loopback or nowhere.
    QStringList names;
    const QList<Host> hosts = layoutOf(network)->hosts;
    for (const Host &host : hosts)
        names.append(host.name);
    const QStringList answers = visit.digAddresses(names);
    const bool blind = network == "dns-blocked"_L1 || network == "proxy-login"_L1;
    QVERIFY2(blind ? answers.size() == 1 : answers.size() >= names.size(), qPrintable(answers.join(u'\n')));
    for (const QString &answer : answers) {
        const QString target = visit.target(answer.section(u' ', 1));
        QVERIFY2(target.startsWith("127.0.0.1:"_L1) || target == "drop"_L1, qPrintable(answer));
    }
}

void TestPracticeNetworks::droppedPortsTimeOut_data()
{
    QTest::addColumn<QString>("network");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("address");
    QTest::newRow("firewalled: the receiver") << "firewalled" << tenant << tenantAddress;
    QTest::newRow("half-open: the other address") << "half-open" << tenant << "192.0.2.11";
    QTest::newRow("no-cdn: a layer host") << "no-cdn"
                                          << "cdn01.quay.example"
                                          << "198.51.100.21";
    QTest::newRow("open: a time server on the web port") << "open"
                                                         << "0.stackstate.ntp.example"
                                                         << "203.0.113.120";
}

void TestPracticeNetworks::droppedPortsTimeOut()
{
    QFETCH(QString, network);
    QFETCH(QString, host);
    QFETCH(QString, address);
    const Visit visit(network);
    QVERIFY(visit.ok());
#ifdef Q_OS_LINUX
    QVERIFY(visit.target(address).startsWith("127.0.0.1:"_L1));
#endif
    const QStringList limit = {u"--connect-timeout"_s, u"1"_s};
    // The queue stays full: what is true for the first caller is true for the next.
    for (int i = 0; i < 2; ++i)
        QCOMPARE(visit.curl(host, address, features, "trustStore", limit).exitCode, 28);
}

void TestPracticeNetworks::interceptedIsTrustedHereOnly()
{
    constexpr int untrusted = 60;
    const Visit intercepted(u"intercepted"_s);
    const Visit open(u"open"_s);
    QVERIFY(intercepted.ok() && open.ok());
    QCOMPARE(intercepted.curl(tenant, tenantAddress, features, "publicRoots").exitCode, untrusted);
    QCOMPARE(intercepted.curl(quay, quayAddress, u"/v2/"_s, "publicRoots").exitCode, untrusted);
    QCOMPARE(intercepted.curl(quay, quayAddress, u"/v2/"_s, "trustStore").exitCode, 0);
    QCOMPARE(open.curl(tenant, tenantAddress, features, "publicRoots").exitCode, 0);
    QCOMPARE(open.text("trustStore"), open.text("publicRoots"));
    QVERIFY(intercepted.text("trustStore").startsWith(intercepted.text("publicRoots")));
}

void TestPracticeNetworks::nameInTheHelloPicksTheHost()
{
    const Visit visit(u"open"_s);
    QVERIFY(visit.ok());
    // Two names behind one address.
    const QString front = u"192.0.2.20"_s;
    const QString path = u"/v1/metrics"_s;
    QCOMPARE(visit.curl(u"otlp-acme.app.stackstate.example"_s, front, path).exitCode, 0);
    QCOMPARE(visit.curl(u"otlp-http-acme.app.stackstate.example"_s, front, path).exitCode, 0);
    // A name that does not live at an address gets the certificate of the host that does.
    const ToolResult wrong = visit.curl(quay, tenantAddress, u"/v2/"_s, "trustStore", {u"--show-error"_s});
    QCOMPARE(wrong.exitCode, 60);
    QVERIFY2(wrong.err.contains("no alternative certificate subject name matches"_L1), qPrintable(wrong.err));
}

void TestPracticeNetworks::answersAreDatedNow()
{
    const Visit visit(u"open"_s);
    QVERIFY(visit.ok());
    const QDateTime before = QDateTime::currentDateTimeUtc().addSecs(-1);
    const ToolResult result = visit.curl(tenant, tenantAddress, features);
    const QString date = result.out.section("Date: "_L1, 1, 1).section(u'\r', 0, 0);
    QDateTime said = QLocale::c().toDateTime(date, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    said.setTimeSpec(Qt::UTC);
    QVERIFY(said >= before && said <= QDateTime::currentDateTimeUtc());
}

void TestPracticeNetworks::twoNetworksSideBySide()
{
    const Visit open(u"open"_s);
    {
        const Visit refusing(u"key-refused"_s);
        QVERIFY(open.ok() && refusing.ok());
        QVERIFY(open.dnsPort() != refusing.dnsPort());
        QVERIFY(open.target(tenantAddress) != refusing.target(tenantAddress));
        const ToolResult accepted = open.curl(tenant, tenantAddress, features, "trustStore", key("practice"));
        const ToolResult refused =
            refusing.curl(tenant, tenantAddress, features, "trustStore", key("practice"));
        QCOMPARE(statusLine(accepted), u"HTTP/1.1 200 OK"_s);
        QCOMPARE(statusLine(refused), u"HTTP/1.1 403 Forbidden"_s);
    }
    // The end of one leaves the other alone.
    QCOMPARE(open.curl(tenant, tenantAddress, features).exitCode, 0);
}

void TestPracticeNetworks::unknownNetworkIsAnError()
{
    const auto started = PracticeNetwork::start(u"closed"_s);
    QVERIFY(!started.ok());
    QVERIFY(started.error().message().contains("intercepted"_L1));
}

NETSETUP_TEST(TestPracticeNetworks)
#include "tst_practice_networks.moc"
