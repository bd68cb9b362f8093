// From flows to rules: one initiator each, stable names, the right sources, and who may inspect.
#include "planmaking.h"
#include "support/testprogram.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

using namespace netsetup;
using namespace netsetup::testing;

namespace {

const QString oldLine = u"stackstate-6.0"_s;
const QString suseLine = u"suse-observability"_s;

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
    const QStringList first{u"sts-acme-receiver-nodes"_s, u"sts-acme-receiver-pods"_s,
                            u"sts-acme-registry-nodes"_s, u"sts-acme-quay-registry-copier"_s};
    QCOMPARE(idsOf(all).mid(0, 4), first);
    QVERIFY(std::all_of(all.begin() + 3, all.end(),
                        [](const Rule &rule) { return rule.initiator == Initiator::Copier; }));
}

void TestFlowRules::rulesBehindAProxy()
{
    QList<Rule> all =
        rules(makePlan(suseLine, EgressMode::Proxy, ImageSource::Mirror, {u"chart-repo"_s, u"ntp"_s}));
    QVERIFY(idsOf(all).contains(u"sts-acme-proxy-copier"_s));
    all.removeIf([](const Rule &rule) {
        return rule.initiator == Initiator::Copier || rule.purpose == Purpose::ImagePull;
    });
    QCOMPARE(idsOf(all), QStringList({u"sts-acme-proxy-nodes"_s, u"sts-acme-proxy-pods"_s,
                                      u"sts-acme-proxy-workstation"_s, u"sts-acme-receiver-proxy"_s,
                                      u"sts-acme-registry-nodes"_s, u"sts-acme-chart-repo-proxy"_s,
                                      u"sts-acme-ntp-0-nodes"_s, u"sts-acme-ntp-1-nodes"_s,
                                      u"sts-acme-ntp-2-nodes"_s, u"sts-acme-ntp-3-nodes"_s}));
    QCOMPARE(all.first().host, u"proxy.corp.example"_s);
    QCOMPARE(all.first().port, quint16(3128));
    QCOMPARE(all.last().protocol, Protocol::Udp);
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
    const QRegularExpression form(u"\\Asts-[a-z0-9]+(-[a-z0-9]+)*\\z"_s);
    const QStringList tenants{u"a"_s, u"acme"_s, u"acme--x"_s, QString(63, u'a'),
                              QString(QString(40, u'a') + "-b"_L1)};
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
    const QString stem(60, u'a');
    Plan first = makePlan(oldLine, EgressMode::Direct, ImageSource::Mirror);
    Plan second = first;
    first.tenant = stem + u'1';
    second.tenant = stem + u'2';
    const QString one = rules(first).first().id;
    const QString two = rules(second).first().id;
    QVERIFY(one != two);
    QCOMPARE(one.size(), 63);
    QVERIFY(one.endsWith("-receiver-nodes"_L1));
}

void TestFlowRules::idOfASelfHostedInstance_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("id");
    QTest::newRow("a name") << u"https://sts.corp.example/receiver/stsAgent"_s
                            << u"sts-sts-corp-example-receiver-nodes"_s;
    QTest::newRow("an address") << u"https://192.0.2.7/receiver/stsAgent"_s
                                << u"sts-192-0-2-7-receiver-nodes"_s;
    QTest::newRow("an IPv6 address") << u"https://[2001:db8::7]/receiver/stsAgent"_s
                                     << u"sts-2001-db8-7-receiver-nodes"_s;
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
    const QString none = u"none-needed"_s;
    const QString exempt = u"exempt"_s;
    QTest::newRow("no inspection is known, old line") << oldLine << false << false << none;
    QTest::newRow("no inspection is known, SUSE line") << suseLine << false << false << none;
    // Its image pulls take the CA from the nodes.
    QTest::newRow("a CA that the old line cannot take") << oldLine << true << false << exempt;
    QTest::newRow("checks switched off on the old line") << oldLine << false << true << exempt;
    QTest::newRow("a CA that the SUSE line takes") << suseLine << true << false << u"ok-with-ca"_s;
    QTest::newRow("checks switched off on the SUSE line") << suseLine << false << true << none;
}

void TestFlowRules::inspection()
{
    QFETCH(QString, product);
    QFETCH(bool, ca);
    QFETCH(bool, skip);
    QFETCH(QString, expected);
    const QStringList options{u"chart-repo"_s, u"ntp"_s};
    Plan plan = makePlan(product, EgressMode::Proxy, ImageSource::Quay, options);
    plan.trust.caPem = ca ? QByteArray("PEM") : QByteArray();
    plan.trust.skipTls = skip;
    const QList<Purpose> never{Purpose::Proxy, Purpose::Registry, Purpose::Ntp, Purpose::ChartRepo};
    const QList<Rule> all = rules(plan);
    for (const Rule &rule : all) {
        const bool byNodes = ca && rule.purpose == Purpose::ImagePull;
        const QString wanted = never.contains(rule.purpose) ? u"none-needed"_s
                               : byNodes                    ? u"ok-with-ca"_s
                                                            : expected;
        QVERIFY2(wordFor(rule.inspection) == wanted, qPrintable(rule.id));
        QCOMPARE(rule.inspectionReason.isEmpty(), wanted == "none-needed"_L1);
        QCOMPARE(rule.userAuthentication, Exemption::NoneNeeded);
    }
}

void TestFlowRules::findingsCanExemptAFlow()
{
    QList<Rule> all = rules(makePlan(oldLine, EgressMode::Direct, ImageSource::Quay));
    const Phrase reason = Phrase::verbatim(u"A company CA signs on the path."_s);
    exemptFromInspection(all, {u"receiver"_s, u"no-such-flow"_s}, reason);
    for (const Rule &rule : all) {
        const bool receiver = rule.flow == "receiver"_L1;
        QCOMPARE(rule.inspection, receiver ? Exemption::Exempt : Exemption::NoneNeeded);
        QCOMPARE(rule.inspectionReason, receiver ? reason : Phrase());
    }
}

void TestFlowRules::rulesCarryTheFlow()
{
    const Plan plan = makePlan(suseLine, EgressMode::Direct, ImageSource::Quay, {u"otlp"_s});
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
