// Each practice network as dig and curl see it.
#include "practice/hosts.h"
#include "practicetools.h"
#include "support/testprogram.h"

#include <QTest>

using namespace netsetup;
using namespace netsetup::practice;

namespace {

const QString tenant = QStringLiteral("acme.app.stackstate.example");
const QString tenantAddress = QStringLiteral("192.0.2.10");
const QString quay = QStringLiteral("quay.example");
const QString quayAddress = QStringLiteral("198.51.100.10");
const QString features = QStringLiteral("/receiver/stsAgent/features");
const QString validate = QStringLiteral("/receiver/stsAgent/api/v1/validate");

QStringList key(const QString &value)
{
    return {QStringLiteral("--header"), QLatin1String("sts-api-key: ") + value};
}

QString statusLine(const ToolResult &result)
{
    return result.out.section(QLatin1Char('\n'), 0, 0).trimmed();
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
    const QString ok = QStringLiteral("HTTP/1.1 200 OK");
    const QString noKey = QStringLiteral("HTTP/1.1 401 Unauthorized");
    const QString refused = QStringLiteral("HTTP/1.1 403 Forbidden");
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
    const QStringList token{QStringLiteral("--header"), QStringLiteral("Authorization: Bearer practice")};
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
    const QStringList fields = {QStringLiteral("catalog"),     QStringLiteral("connect"),
                                QStringLiteral("network"),     QStringLiteral("proxy"),
                                QStringLiteral("publicRoots"), QStringLiteral("registry"),
                                QStringLiteral("resolvers"),   QStringLiteral("schema"),
                                QStringLiteral("tenant"),      QStringLiteral("trustStore")};
    QCOMPARE(visit.settings().keys(), fields);
    QCOMPARE(visit.text("schema"), QStringLiteral("netsetup.practice/1"));
    QCOMPARE(visit.text("network"), network);
    QCOMPARE(visit.text("tenant"), QStringLiteral("acme"));
    QCOMPARE(visit.target(QStringLiteral("192.0.2.1")), QStringLiteral("drop"));
    QVERIFY(visit.settings().value(QLatin1String("catalog")).toObject().contains(QLatin1String("hosts")));
    // No packet may leave this machine: whatever the resolver hands out leads to loopback or nowhere.
    QStringList names;
    const QList<Host> hosts = layoutOf(network)->hosts;
    for (const Host &host : hosts)
        names.append(host.name);
    const QStringList answers = visit.digAddresses(names);
    const bool blind = network == QLatin1String("dns-blocked") || network == QLatin1String("proxy-login");
    QVERIFY2(blind ? answers.size() == 1 : answers.size() >= names.size(),
             qPrintable(answers.join(QLatin1Char('\n'))));
    for (const QString &answer : answers) {
        const QString target = visit.target(answer.section(QLatin1Char(' '), 1));
        QVERIFY2(target.startsWith(QLatin1String("127.0.0.1:")) || target == QLatin1String("drop"),
                 qPrintable(answer));
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
    QVERIFY(visit.target(address).startsWith(QLatin1String("127.0.0.1:")));
#endif
    const QStringList limit = {QStringLiteral("--connect-timeout"), QStringLiteral("1")};
    // The queue stays full: what is true for the first caller is true for the next.
    for (int i = 0; i < 2; ++i)
        QCOMPARE(visit.curl(host, address, features, "trustStore", limit).exitCode, 28);
}

void TestPracticeNetworks::interceptedIsTrustedHereOnly()
{
    constexpr int untrusted = 60;
    const Visit intercepted(QStringLiteral("intercepted"));
    const Visit open(QStringLiteral("open"));
    QVERIFY(intercepted.ok() && open.ok());
    QCOMPARE(intercepted.curl(tenant, tenantAddress, features, "publicRoots").exitCode, untrusted);
    QCOMPARE(intercepted.curl(quay, quayAddress, QStringLiteral("/v2/"), "publicRoots").exitCode, untrusted);
    QCOMPARE(intercepted.curl(quay, quayAddress, QStringLiteral("/v2/"), "trustStore").exitCode, 0);
    QCOMPARE(open.curl(tenant, tenantAddress, features, "publicRoots").exitCode, 0);
    QCOMPARE(open.text("trustStore"), open.text("publicRoots"));
    QVERIFY(intercepted.text("trustStore").startsWith(intercepted.text("publicRoots")));
}

void TestPracticeNetworks::nameInTheHelloPicksTheHost()
{
    const Visit visit(QStringLiteral("open"));
    QVERIFY(visit.ok());
    // Two names behind one address.
    const QString front = QStringLiteral("192.0.2.20");
    const QString path = QStringLiteral("/v1/metrics");
    QCOMPARE(visit.curl(QStringLiteral("otlp-acme.app.stackstate.example"), front, path).exitCode, 0);
    QCOMPARE(visit.curl(QStringLiteral("otlp-http-acme.app.stackstate.example"), front, path).exitCode, 0);
    // A name that does not live at an address gets the certificate of the host that does.
    const ToolResult wrong = visit.curl(quay, tenantAddress, QStringLiteral("/v2/"), "trustStore",
                                        {QStringLiteral("--show-error")});
    QCOMPARE(wrong.exitCode, 60);
    QVERIFY2(wrong.err.contains(QLatin1String("no alternative certificate subject name matches")),
             qPrintable(wrong.err));
}

void TestPracticeNetworks::answersAreDatedNow()
{
    const Visit visit(QStringLiteral("open"));
    QVERIFY(visit.ok());
    const QDateTime before = QDateTime::currentDateTimeUtc().addSecs(-1);
    const ToolResult result = visit.curl(tenant, tenantAddress, features);
    const QString date = result.out.section(QLatin1String("Date: "), 1, 1).section(QLatin1Char('\r'), 0, 0);
    QDateTime said = QLocale::c().toDateTime(date, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
    said.setTimeSpec(Qt::UTC);
    QVERIFY(said >= before && said <= QDateTime::currentDateTimeUtc());
}

void TestPracticeNetworks::twoNetworksSideBySide()
{
    const Visit open(QStringLiteral("open"));
    {
        const Visit refusing(QStringLiteral("key-refused"));
        QVERIFY(open.ok() && refusing.ok());
        QVERIFY(open.dnsPort() != refusing.dnsPort());
        QVERIFY(open.target(tenantAddress) != refusing.target(tenantAddress));
        const ToolResult accepted = open.curl(tenant, tenantAddress, features, "trustStore", key("practice"));
        const ToolResult refused =
            refusing.curl(tenant, tenantAddress, features, "trustStore", key("practice"));
        QCOMPARE(statusLine(accepted), QStringLiteral("HTTP/1.1 200 OK"));
        QCOMPARE(statusLine(refused), QStringLiteral("HTTP/1.1 403 Forbidden"));
    }
    // The end of one leaves the other alone.
    QCOMPARE(open.curl(tenant, tenantAddress, features).exitCode, 0);
}

void TestPracticeNetworks::unknownNetworkIsAnError()
{
    const auto started = PracticeNetwork::start(QStringLiteral("closed"));
    QVERIFY(!started.ok());
    QVERIFY(started.error().message().contains(QLatin1String("intercepted")));
}

NETSETUP_TEST(TestPracticeNetworks)
#include "tst_practice_networks.moc"
