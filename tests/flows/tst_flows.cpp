// What a single flow holds: host, port, trust, way, and its JSON form.
#include "planmaking.h"
#include "support/testprogram.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace netsetup;
using namespace netsetup::testing;

namespace {

const QString oldLine = QStringLiteral("stackstate-6.0");
const QString suseLine = QStringLiteral("suse-observability");

} // namespace

class TestFlows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void receiverOfATenant();
    void selfHosted_data();
    void selfHosted();
    void otlpNamesFollowTheTenantHost();
    void proxyAddress_data();
    void proxyAddress();
    void trustFollowsThePurpose();
    void judgesGetWhatPlanAndLineSay();
    void registryFlowSaysWhoArrangesTheRest();
    void everyFlowOfEveryPlanIsWellFormed();
    void jsonRoundTrip();
    void hostileJsonMakesAHarmlessFlow();

private:
    QList<Flow> flows(const Plan &plan) const { return deriveFlows(plan, *m_catalog.line(plan.product)); }
    Catalog m_catalog;
};

void TestFlows::initTestCase()
{
    m_catalog = builtIn();
    QCOMPARE(m_catalog.products().size(), 2);
}

void TestFlows::receiverOfATenant()
{
    const QList<Flow> all = flows(makePlan(oldLine, EgressMode::Direct, ImageSource::Quay));
    const Flow &receiver = all.first();
    QCOMPARE(receiver.host, QStringLiteral("acme.app.stackstate.io"));
    QCOMPARE(receiver.port, quint16(443));
    QCOMPARE(receiver.url, QStringLiteral("https://acme.app.stackstate.io/receiver/stsAgent"));
    QCOMPARE(receiver.volatility, QStringLiteral("pinned"));
    QCOMPARE(receiver.fact.status, QStringLiteral("verified"));
}

void TestFlows::selfHosted_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::addColumn<int>("flowCount");
    QTest::newRow("a name") << QStringLiteral("https://sts.corp.example/receiver/stsAgent")
                            << QStringLiteral("sts.corp.example") << 443 << 3;
    QTest::newRow("a port") << QStringLiteral("https://sts.corp.example:8443/receiver/stsAgent")
                            << QStringLiteral("sts.corp.example") << 8443 << 3;
    QTest::newRow("plain HTTP") << QStringLiteral("http://sts.corp.example/receiver/stsAgent")
                                << QStringLiteral("sts.corp.example") << 80 << 3;
    QTest::newRow("an address has no otlp name")
        << QStringLiteral("https://192.0.2.7/receiver/stsAgent") << QStringLiteral("192.0.2.7") << 443 << 1;
    QTest::newRow("neither has an IPv6 address")
        << QStringLiteral("https://[2001:db8::7]:8443/receiver/stsAgent") << QStringLiteral("2001:db8::7")
        << 8443 << 1;
}

void TestFlows::selfHosted()
{
    QFETCH(QString, url);
    QFETCH(QString, host);
    QFETCH(int, port);
    QFETCH(int, flowCount);
    Plan plan = makePlan(oldLine, EgressMode::Direct, ImageSource::Mirror, {QStringLiteral("otlp")});
    plan.tenant.clear();
    plan.baseUrl = url;
    const QList<Flow> all = flows(plan);
    QCOMPARE(all.size(), flowCount + 1);
    QCOMPARE(all.first().host, host);
    QCOMPARE(all.first().port, quint16(port));
    QCOMPARE(all.first().url, url);
    QCOMPARE(all.first().volatility, QStringLiteral("unknown"));
    QCOMPARE(all.first().fact.status, QStringLiteral("given"));
    const Flow *otlp = flowById(all, QStringLiteral("otlp-grpc"));
    QVERIFY(!otlp ||
            (otlp->volatility == QLatin1String("unknown") && otlp->fact.status == QLatin1String("inferred")));
}

void TestFlows::otlpNamesFollowTheTenantHost()
{
    Plan plan = makePlan(oldLine, EgressMode::Direct, ImageSource::Quay, {QStringLiteral("otlp")});
    QList<Flow> all = flows(plan);
    QCOMPARE(flowById(all, QStringLiteral("otlp-grpc"))->host, QStringLiteral("otlp-acme.app.stackstate.io"));
    QCOMPARE(flowById(all, QStringLiteral("otlp-http"))->host,
             QStringLiteral("otlp-http-acme.app.stackstate.io"));
    plan.tenant = QString(56, QLatin1Char('a'));
    all = flows(plan);
    QVERIFY(flowById(all, QStringLiteral("otlp-grpc")));
    QVERIFY2(!flowById(all, QStringLiteral("otlp-http")), "a label over 63 characters is no name");
}

void TestFlows::proxyAddress_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("text");
    QTest::newRow("host and port") << QStringLiteral("http://proxy.corp.example:3128")
                                   << QStringLiteral("proxy.corp.example:3128");
    QTest::newRow("TLS to the proxy")
        << QStringLiteral("https://proxy.corp.example:8443") << QStringLiteral("proxy.corp.example:8443");
    QTest::newRow("an address") << QStringLiteral("http://10.1.2.3:8080") << QStringLiteral("10.1.2.3:8080");
    QTest::newRow("IPv6 in brackets")
        << QStringLiteral("http://[fd00::1]:8080") << QStringLiteral("[fd00::1]:8080");
}

void TestFlows::proxyAddress()
{
    QFETCH(QString, url);
    QFETCH(QString, text);
    Plan plan = makePlan(oldLine, EgressMode::Proxy, ImageSource::Quay);
    plan.egress.proxy.url = url;
    const QList<Flow> all = flows(plan);
    const HostPort address{all.first().host, all.first().port};
    QCOMPARE(address.text(), text);
    for (const Flow &flow : all)
        QCOMPARE(flow.proxy, flow.way == FlowWay::Proxy ? text : QString());
}

void TestFlows::trustFollowsThePurpose()
{
    const QStringList options{QStringLiteral("chart-repo"), QStringLiteral("otlp")};
    QList<Flow> all = flows(makePlan(oldLine, EgressMode::Direct, ImageSource::Quay, options));
    all += flows(makePlan(suseLine, EgressMode::Proxy, ImageSource::Mirror, options));
    const QMap<QString, TrustScope> expected{{QStringLiteral("receiver"), TrustScope::Pods},
                                             {QStringLiteral("otlp"), TrustScope::Pods},
                                             {QStringLiteral("proxy"), TrustScope::Pods},
                                             {QStringLiteral("image-pull"), TrustScope::Nodes},
                                             {QStringLiteral("registry"), TrustScope::Nodes},
                                             {QStringLiteral("chart-repo"), TrustScope::Workstation}};
    for (const Flow &flow : all) {
        QVERIFY2(flow.trust == expected.value(flow.purpose), qPrintable(flow.id));
        QVERIFY2(flow.url.isEmpty() == (flow.id != QLatin1String("receiver")), qPrintable(flow.id));
    }
}

void TestFlows::judgesGetWhatPlanAndLineSay()
{
    Plan plan = makePlan(suseLine, EgressMode::Proxy, ImageSource::Mirror);
    plan.trust.caPem = "PEM";
    plan.trust.skipTls = true;
    const QList<Flow> all = flows(plan);
    for (const Flow &flow : all)
        QVERIFY(flow.lineHasCaKey && flow.planHasCa && flow.skipTls);
    const QList<Flow> plain = flows(makePlan(oldLine, EgressMode::Proxy, ImageSource::Mirror));
    for (const Flow &flow : plain)
        QVERIFY(!flow.lineHasCaKey && !flow.planHasCa && !flow.skipTls);
}

void TestFlows::registryFlowSaysWhoArrangesTheRest()
{
    const QList<Flow> through = flows(makePlan(oldLine, EgressMode::Direct, ImageSource::PullThrough));
    const QList<Flow> mirror = flows(makePlan(oldLine, EgressMode::Direct, ImageSource::Mirror));
    const Flow *first = flowById(through, QStringLiteral("registry"));
    const Flow *second = flowById(mirror, QStringLiteral("registry"));
    QVERIFY(first && second);
    QCOMPARE(first->host, QStringLiteral("registry.corp.example"));
    QCOMPARE(first->port, quint16(5000));
    QCOMPARE(first->volatility, QStringLiteral("internal"));
    QVERIFY(first->why.contains(QLatin1String("arranged by its owner")));
    QVERIFY(first->why != second->why);
}

void TestFlows::everyFlowOfEveryPlanIsWellFormed()
{
    const QRegularExpression name(QStringLiteral(
        "\\A(?=.{1,253}\\z)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?\\z"));
    const QStringList volatilities{QStringLiteral("pinned"), QStringLiteral("cdn"),
                                   QStringLiteral("internal"), QStringLiteral("unknown")};
    for (const QString &product : {oldLine, suseLine}) {
        for (const EgressMode egress : {EgressMode::Direct, EgressMode::Firewall, EgressMode::Proxy}) {
            for (const ImageSource images :
                 {ImageSource::Quay, ImageSource::PullThrough, ImageSource::Mirror}) {
                const QStringList options = m_catalog.line(product)->options;
                const QList<Flow> all = flows(makePlan(product, egress, images, options));
                QSet<QString> ids;
                bool optionalSeen = false;
                for (const Flow &flow : all) {
                    QVERIFY2(name.match(flow.host).hasMatch(), qPrintable(flow.host));
                    QVERIFY2(!ids.contains(flow.id), qPrintable(flow.id));
                    QVERIFY2(!flow.origins.isEmpty() && flow.port > 0 && !flow.why.isEmpty(),
                             qPrintable(flow.id));
                    QVERIFY2(volatilities.contains(flow.volatility), qPrintable(flow.id));
                    QVERIFY2(!flow.fact.source.isEmpty() && !flow.fact.status.isEmpty(), qPrintable(flow.id));
                    QVERIFY2(!(flow.required && optionalSeen), "required flows come first");
                    optionalSeen = optionalSeen || !flow.required;
                    ids.insert(flow.id);
                }
            }
        }
    }
}

void TestFlows::jsonRoundTrip()
{
    Plan plan = makePlan(suseLine, EgressMode::Proxy, ImageSource::Quay, m_catalog.line(suseLine)->options);
    plan.trust.caPem = "PEM";
    const QList<Flow> all = flows(plan);
    for (const Flow &flow : all) {
        const QJsonObject object = flowToJson(flow);
        QCOMPARE(flowToJson(flowFromJson(object)), object);
        const QStringList wanted{
            QStringLiteral("id"),    QStringLiteral("origins"),    QStringLiteral("host"),
            QStringLiteral("port"),  QStringLiteral("protocol"),   QStringLiteral("purpose"),
            QStringLiteral("why"),   QStringLiteral("required"),   QStringLiteral("way"),
            QStringLiteral("proxy"), QStringLiteral("volatility"), QStringLiteral("trust"),
            QStringLiteral("url"),   QStringLiteral("source"),     QStringLiteral("status")};
        for (const QString &key : wanted)
            QVERIFY2(object.contains(key), qPrintable(key));
    }
}

void TestFlows::hostileJsonMakesAHarmlessFlow()
{
    const Flow flow = flowFromJson({{QStringLiteral("id"), 5},
                                    {QStringLiteral("port"), 70000},
                                    {QStringLiteral("origins"), QJsonArray{QStringLiteral("x"), 7}},
                                    {QStringLiteral("way"), QStringLiteral("tunnel")}});
    QVERIFY(flow.id.isEmpty());
    QCOMPARE(flow.port, quint16(0));
    QVERIFY(flow.origins.isEmpty());
    QVERIFY(flow.way == FlowWay::Direct);
    QVERIFY(flow.required);
}

NETSETUP_TEST(TestFlows)
#include "tst_flows.moc"
