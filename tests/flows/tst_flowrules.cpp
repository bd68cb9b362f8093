// From flows to rules: one initiator each, stable names, the right sources, and who may inspect.
#include "planmaking.h"
#include "support/testprogram.h"

#include <QRegularExpression>
#include <QTest>

using namespace netsetup;
using namespace netsetup::testing;

namespace {

const QString oldLine = QStringLiteral("stackstate-6.0");
const QString suseLine = QStringLiteral("suse-observability");

Cidr cidr(const char *address, int prefix)
{
    return {QHostAddress(QString::fromLatin1(address)), prefix};
}

QStringList idsOf(const QList<Rule> &rules)
{
    QStringList ids;
    for (const Rule &rule : rules)
        ids.append(rule.id);
    return ids;
}

} // namespace

class TestFlowRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void oneRulePerInitiator();
    void rulesBehindAProxy();
    void sourcesBelongToTheInitiator();
    void idsAreUniqueAndStable();
    void longNamesStayApart();
    void idOfASelfHostedInstance_data();
    void idOfASelfHostedInstance();
    void inspection_data();
    void inspection();
    void findingsCanExemptAFlow();
    void rulesCarryTheFlow();

private:
    QList<Rule> rules(const Plan &plan) const
    {
        return deriveRules(deriveFlows(plan, *m_catalog.line(plan.product)), plan);
    }
    Catalog m_catalog;
};

void TestFlowRules::initTestCase()
{
    m_catalog = builtIn();
    QCOMPARE(m_catalog.products().size(), 2);
}

void TestFlowRules::oneRulePerInitiator()
{
    const QList<Rule> all = rules(makePlan(oldLine, EgressMode::Firewall, ImageSource::Mirror));
    QCOMPARE(idsOf(all),
             QStringList({QStringLiteral("sts-acme-receiver-nodes"), QStringLiteral("sts-acme-receiver-pods"),
                          QStringLiteral("sts-acme-registry-nodes")}));
}

void TestFlowRules::rulesBehindAProxy()
{
    const QList<Rule> all = rules(makePlan(suseLine, EgressMode::Proxy, ImageSource::Mirror,
                                           {QStringLiteral("chart-repo"), QStringLiteral("ntp")}));
    QCOMPARE(
        idsOf(all),
        QStringList({QStringLiteral("sts-acme-proxy-nodes"), QStringLiteral("sts-acme-proxy-pods"),
                     QStringLiteral("sts-acme-proxy-workstation"), QStringLiteral("sts-acme-receiver-proxy"),
                     QStringLiteral("sts-acme-registry-nodes"), QStringLiteral("sts-acme-chart-repo-proxy"),
                     QStringLiteral("sts-acme-ntp-0-nodes"), QStringLiteral("sts-acme-ntp-1-nodes"),
                     QStringLiteral("sts-acme-ntp-2-nodes"), QStringLiteral("sts-acme-ntp-3-nodes")}));
    QCOMPARE(all.first().host, QStringLiteral("proxy.corp.example"));
    QCOMPARE(all.first().port, quint16(3128));
    QCOMPARE(all.last().protocol, QStringLiteral("udp"));
    QCOMPARE(all.last().port, quint16(123));
}

void TestFlowRules::sourcesBelongToTheInitiator()
{
    Plan plan = makePlan(oldLine, EgressMode::Proxy, ImageSource::Quay);
    plan.egress.sources = {{Initiator::Nodes, {cidr("10.0.0.0", 16)}},
                           {Initiator::Proxy, {cidr("192.168.4.8", 32), cidr("fd00::8", 128)}}};
    const QList<Rule> all = rules(plan);
    for (const Rule &rule : all) {
        QCOMPARE(rule.sources, plan.egress.sources.value(rule.initiator));
        QVERIFY2(rule.initiator != Initiator::Pods || rule.sources.isEmpty(),
                 "nothing is made up for an open question");
    }
}

void TestFlowRules::idsAreUniqueAndStable()
{
    const QRegularExpression form(QStringLiteral("\\Asts-[a-z0-9]+(-[a-z0-9]+)*\\z"));
    const QStringList tenants{QStringLiteral("a"), QStringLiteral("acme"), QStringLiteral("acme--x"),
                              QString(63, QLatin1Char('a')),
                              QString(QString(40, QLatin1Char('a')) + QLatin1String("-b"))};
    for (const QString &product : {oldLine, suseLine}) {
        for (const EgressMode egress : {EgressMode::Direct, EgressMode::Firewall, EgressMode::Proxy}) {
            for (const QString &tenant : tenants) {
                Plan plan = makePlan(product, egress, ImageSource::Quay, m_catalog.line(product)->options);
                plan.tenant = tenant;
                const QStringList ids = idsOf(rules(plan));
                QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), ids.size());
                QCOMPARE(idsOf(rules(plan)), ids);
                for (const QString &id : ids)
                    QVERIFY2(form.match(id).hasMatch() && id.size() <= 63, qPrintable(id));
            }
        }
    }
}

void TestFlowRules::longNamesStayApart()
{
    const QString stem(60, QLatin1Char('a'));
    Plan first = makePlan(oldLine, EgressMode::Direct, ImageSource::Mirror);
    Plan second = first;
    first.tenant = stem + QLatin1Char('1');
    second.tenant = stem + QLatin1Char('2');
    const QString one = rules(first).first().id;
    const QString two = rules(second).first().id;
    QVERIFY(one != two);
    QCOMPARE(one.size(), 63);
    QVERIFY(one.endsWith(QLatin1String("-receiver-nodes")));
}

void TestFlowRules::idOfASelfHostedInstance_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("id");
    QTest::newRow("a name") << QStringLiteral("https://sts.corp.example/receiver/stsAgent")
                            << QStringLiteral("sts-sts-corp-example-receiver-nodes");
    QTest::newRow("an address") << QStringLiteral("https://192.0.2.7/receiver/stsAgent")
                                << QStringLiteral("sts-192-0-2-7-receiver-nodes");
    QTest::newRow("an IPv6 address") << QStringLiteral("https://[2001:db8::7]/receiver/stsAgent")
                                     << QStringLiteral("sts-2001-db8-7-receiver-nodes");
}

void TestFlowRules::idOfASelfHostedInstance()
{
    QFETCH(QString, url);
    QFETCH(QString, id);
    Plan plan = makePlan(oldLine, EgressMode::Direct, ImageSource::Mirror);
    plan.tenant.clear();
    plan.baseUrl = url;
    QCOMPARE(rules(plan).first().id, id);
}

void TestFlowRules::inspection_data()
{
    QTest::addColumn<QString>("product");
    QTest::addColumn<bool>("ca");
    QTest::addColumn<bool>("skip");
    QTest::addColumn<QString>("expected");
    const QString none = QStringLiteral("none-needed");
    const QString exempt = QStringLiteral("exempt");
    QTest::newRow("no inspection is known, old line") << oldLine << false << false << none;
    QTest::newRow("no inspection is known, SUSE line") << suseLine << false << false << none;
    QTest::newRow("a CA that the old line cannot take") << oldLine << true << false << exempt;
    QTest::newRow("checks switched off on the old line") << oldLine << false << true << exempt;
    QTest::newRow("a CA that the SUSE line takes")
        << suseLine << true << false << QStringLiteral("ok-with-ca");
    QTest::newRow("checks switched off on the SUSE line") << suseLine << false << true << none;
}

void TestFlowRules::inspection()
{
    QFETCH(QString, product);
    QFETCH(bool, ca);
    QFETCH(bool, skip);
    QFETCH(QString, expected);
    const QStringList options{QStringLiteral("chart-repo"), QStringLiteral("ntp")};
    Plan plan = makePlan(product, EgressMode::Proxy, ImageSource::Quay, options);
    plan.trust.caPem = ca ? QByteArray("PEM") : QByteArray();
    plan.trust.skipTls = skip;
    const QStringList never{QStringLiteral("proxy"), QStringLiteral("registry"), QStringLiteral("ntp"),
                            QStringLiteral("chart-repo")};
    const QList<Rule> all = rules(plan);
    for (const Rule &rule : all) {
        const QString wanted = never.contains(rule.purpose) ? QStringLiteral("none-needed") : expected;
        QVERIFY2(rule.inspection == wanted, qPrintable(rule.id));
        QCOMPARE(rule.inspectionReason.isEmpty(), wanted == QLatin1String("none-needed"));
        QCOMPARE(rule.userAuthentication, QStringLiteral("none-needed"));
    }
}

void TestFlowRules::findingsCanExemptAFlow()
{
    QList<Rule> all = rules(makePlan(oldLine, EgressMode::Direct, ImageSource::Quay));
    const QString reason = QStringLiteral("A company CA signs on the path.");
    exemptFromInspection(all, {QStringLiteral("receiver"), QStringLiteral("no-such-flow")}, reason);
    for (const Rule &rule : all) {
        const bool receiver = rule.flow == QLatin1String("receiver");
        QCOMPARE(rule.inspection, receiver ? QStringLiteral("exempt") : QStringLiteral("none-needed"));
        QCOMPARE(rule.inspectionReason, receiver ? reason : QString());
    }
}

void TestFlowRules::rulesCarryTheFlow()
{
    const Plan plan = makePlan(suseLine, EgressMode::Direct, ImageSource::Quay, {QStringLiteral("otlp")});
    const QList<Flow> flows = deriveFlows(plan, *m_catalog.line(suseLine));
    const QList<Rule> all = deriveRules(flows, plan);
    for (const Rule &rule : all) {
        const Flow *flow = flowById(flows, rule.flow);
        QVERIFY(flow);
        QCOMPARE(rule.host, flow->host);
        QCOMPARE(rule.port, flow->port);
        QCOMPARE(rule.protocol, flow->protocol);
        QCOMPARE(rule.purpose, flow->purpose);
        QCOMPARE(rule.why, flow->why);
        QCOMPARE(rule.required, flow->required);
        QCOMPARE(rule.volatility, flow->volatility);
        QVERIFY(flow->initiators().contains(rule.initiator));
    }
}

NETSETUP_TEST(TestFlowRules)
#include "tst_flowrules.moc"
