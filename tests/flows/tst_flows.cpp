// What a single flow holds: host, port, trust, way, and its JSON form.
#include "planmaking.h"
#include "support/testprogram.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

using namespace netsetup;
using namespace netsetup::testing;

namespace {

const QString oldLine = u"stackstate-6.0"_s;
const QString suseLine = u"suse-observability"_s;

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
    void registryIsFilledByAWayOfItsOwn();
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
    QCOMPARE(receiver.host, u"acme.app.stackstate.io"_s);
    QCOMPARE(receiver.port, quint16(443));
    QCOMPARE(receiver.url, u"https://acme.app.stackstate.io/receiver/stsAgent"_s);
    QCOMPARE(receiver.volatility, Volatility::Pinned);
    QCOMPARE(receiver.fact.status, u"verified"_s);
}

void TestFlows::selfHosted_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::addColumn<int>("flowCount");
    QTest::newRow("a name") << u"https://sts.corp.example/receiver/stsAgent"_s << u"sts.corp.example"_s << 443
                            << 3;
    QTest::newRow("a port") << u"https://sts.corp.example:8443/receiver/stsAgent"_s << u"sts.corp.example"_s
                            << 8443 << 3;
    QTest::newRow("plain HTTP") << u"http://sts.corp.example/receiver/stsAgent"_s << u"sts.corp.example"_s
                                << 80 << 3;
    QTest::newRow("an address has no otlp name")
        << u"https://192.0.2.7/receiver/stsAgent"_s << QStringLiteral("192.0.2.7") << 443 << 1;
    QTest::newRow("neither has an IPv6 address")
        << u"https://[2001:db8::7]:8443/receiver/stsAgent"_s << QStringLiteral("2001:db8::7") << 8443 << 1;
}

void TestFlows::selfHosted()
{
    QFETCH(QString, url);
    QFETCH(QString, host);
    QFETCH(int, port);
    QFETCH(int, flowCount);
    Plan plan = makePlan(oldLine, EgressMode::Direct, ImageSource::Mirror, {u"otlp"_s});
    plan.tenant.clear();
    plan.baseUrl = url;
    QList<Flow> all = flows(plan);
    all.removeIf([](const Flow &flow) { return flow.startsElsewhere(); });
    QCOMPARE(all.size(), flowCount + 1);
    QCOMPARE(all.first().host, host);
    QCOMPARE(all.first().port, quint16(port));
    QCOMPARE(all.first().url, url);
    QCOMPARE(all.first().volatility, Volatility::Unknown);
    QCOMPARE(all.first().fact.status, u"given"_s);
    const Flow *otlp = flowById(all, u"otlp-grpc"_s);
    QVERIFY(!otlp || (otlp->volatility == Volatility::Unknown && otlp->fact.status == "inferred"_L1));
}

void TestFlows::otlpNamesFollowTheTenantHost()
{
    Plan plan = makePlan(oldLine, EgressMode::Direct, ImageSource::Quay, {u"otlp"_s});
    QList<Flow> all = flows(plan);
    QCOMPARE(flowById(all, u"otlp-grpc"_s)->host, u"otlp-acme.app.stackstate.io"_s);
    QCOMPARE(flowById(all, u"otlp-http"_s)->host, u"otlp-http-acme.app.stackstate.io"_s);
    plan.tenant = QString(56, u'a');
    all = flows(plan);
    QVERIFY(flowById(all, u"otlp-grpc"_s));
    QVERIFY2(!flowById(all, u"otlp-http"_s), "a label over 63 characters is no name");
}

void TestFlows::proxyAddress_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("text");
    QTest::newRow("host and port") << u"http://proxy.corp.example:3128"_s << u"proxy.corp.example:3128"_s;
    QTest::newRow("TLS to the proxy")
        << u"https://proxy.corp.example:8443"_s << QStringLiteral("proxy.corp.example:8443");
    QTest::newRow("an address") << u"http://10.1.2.3:8080"_s << QStringLiteral("10.1.2.3:8080");
    QTest::newRow("IPv6 in brackets") << u"http://[fd00::1]:8080"_s << QStringLiteral("[fd00::1]:8080");
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
    const QStringList options{u"chart-repo"_s, u"otlp"_s};
    QList<Flow> all = flows(makePlan(oldLine, EgressMode::Direct, ImageSource::Quay, options));
    all += flows(makePlan(suseLine, EgressMode::Proxy, ImageSource::Mirror, options));
    const QMap<Purpose, TrustScope> expected{
        {Purpose::Receiver, TrustScope::Pods},  {Purpose::Otlp, TrustScope::Pods},
        {Purpose::Proxy, TrustScope::Pods},     {Purpose::ImagePull, TrustScope::Nodes},
        {Purpose::Registry, TrustScope::Nodes}, {Purpose::ChartRepo, TrustScope::Workstation}};
    for (const Flow &flow : all) {
        QVERIFY2(flow.trust == expected.value(flow.purpose), qPrintable(flow.id));
        QVERIFY2(flow.url.isEmpty() == (flow.id != "receiver"_L1), qPrintable(flow.id));
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

void TestFlows::registryIsFilledByAWayOfItsOwn()
{
    const QList<Flow> through = flows(makePlan(oldLine, EgressMode::Direct, ImageSource::PullThrough));
    const QList<Flow> mirror = flows(makePlan(oldLine, EgressMode::Direct, ImageSource::Mirror));
    const Flow *first = flowById(through, u"registry"_s);
    const Flow *second = flowById(mirror, u"registry"_s);
    QVERIFY(first && second);
    QCOMPARE(first->host, u"registry.corp.example"_s);
    QCOMPARE(first->port, quint16(5000));
    QCOMPARE(first->volatility, Volatility::Internal);
    QVERIFY(first->why != second->why);
    QVERIFY(!first->startsElsewhere() && !second->startsElsewhere());
    const Flow *fetched = flowById(through, u"quay-registry"_s);
    const Flow *copied = flowById(mirror, u"quay-registry"_s);
    QVERIFY(fetched && copied);
    QCOMPARE(fetched->initiators(), QList<Initiator>{Initiator::Registry});
    QCOMPARE(copied->initiators(), QList<Initiator>{Initiator::Copier});
    QVERIFY(fetched->startsElsewhere() && copied->startsElsewhere());
    QVERIFY(fetched->why != copied->why && !fetched->why.contains("nodes fetch"_L1));
    // They can be tried where they start, and what is fetched there is known by the same name as the copy.
    QVERIFY(copied->canBeTriedAt(u"copier"_s) && !copied->canBeTriedAt(u"registry"_s));
    QVERIFY(fetched->canBeTriedAt(u"registry"_s) && !fetched->canBeTriedAt(u"workstation"_s));
    QVERIFY(second->canBeTriedAt(u"workstation"_s) && second->canBeTriedAt(u"copier"_s));
    QCOMPARE(copied->images.size(), second->images.size());
    QCOMPARE(copied->images.first().upstream, second->images.first().upstream);
    QCOMPARE(copied->images.first().upstream, QString("quay.io/" + copied->images.first().repository));
}

void TestFlows::everyFlowOfEveryPlanIsWellFormed()
{
    const QRegularExpression name(
        u"\\A(?=.{1,253}\\z)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?\\z"_s);
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
        const QStringList wanted{u"id"_s,         u"origins"_s, u"host"_s,     u"port"_s,   u"protocol"_s,
                                 u"purpose"_s,    u"why"_s,     u"required"_s, u"way"_s,    u"proxy"_s,
                                 u"volatility"_s, u"trust"_s,   u"url"_s,      u"source"_s, u"status"_s};
        for (const QString &key : wanted)
            QVERIFY2(object.contains(key), qPrintable(key));
    }
}

void TestFlows::hostileJsonMakesAHarmlessFlow()
{
    const Flow flow = flowFromJson(
        {{u"id"_s, 5}, {u"port"_s, 70000}, {u"origins"_s, QJsonArray{u"x"_s, 7}}, {u"way"_s, u"tunnel"_s}});
    QVERIFY(flow.id.isEmpty());
    QCOMPARE(flow.port, quint16(0));
    QVERIFY(flow.origins.isEmpty());
    QVERIFY(flow.way == FlowWay::Direct);
    QVERIFY(flow.required);
}

NETSETUP_TEST(TestFlows)
#include "tst_flows.moc"
