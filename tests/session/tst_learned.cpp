// What a report teaches the rules: exemptions from login and inspection, only where the plan and the findings
// ask for them.
#include "session/learned.h"
#include "session/session.h"
#include "support/testprogram.h"

#include <QtTest>

using namespace Qt::StringLiterals;

using namespace netsetup;

namespace {

Finding findingOf(const QString &id, const QString &flow, Status status = Status::Fail)
{
    Finding finding;
    finding.id = id;
    finding.flow = flow;
    finding.status = status;
    return finding;
}

Plan proxyPlan()
{
    Plan plan;
    plan.tenant = u"acme"_s;
    plan.egress.mode = EgressMode::Proxy;
    plan.egress.proxy.url = u"http://proxy.corp.example.com:3128"_s;
    return plan;
}

/// The rules of the plan after this report, as the hand-off gets them.
HandoffInput handoffAfter(const Plan &plan, const QList<Finding> &findings)
{
    const Result<World> world = loadWorld(QProcessEnvironment());
    if (!world.ok())
        return {};
    Session session(world->catalog, {});
    session.setPlan(plan);
    Report report;
    report.finishedAt = QDateTime(QDate(2026, 11, 22), QTime(21, 0), Qt::UTC);
    report.findings = findings;
    return session.handoff(report, {}, report.finishedAt);
}

QStringList exemptFlows(const HandoffInput &input, Exemption Rule::*field)
{
    QStringList flows;
    for (const Rule &rule : input.rules) {
        if (rule.*field == Exemption::Exempt && !flows.contains(rule.flow))
            flows.append(rule.flow);
    }
    return flows;
}

const QString sso = u"proxy.407-sso"_s;
const QString basic = u"proxy.407-basic"_s;
const QString receiver = u"receiver"_s;

} // namespace

class TestLearned : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void login_data()
    {
        QTest::addColumn<QString>("user");
        QTest::addColumn<QString>("finding");
        QTest::addColumn<QStringList>("exempt");
        QTest::newRow("single sign-on") << "" << sso << QStringList{receiver};
        QTest::newRow("single sign-on, with a user: it is no help") << "svc" << sso << QStringList{receiver};
        QTest::newRow("Basic without a user") << "" << basic << QStringList{receiver};
        QTest::newRow("Basic with a user") << "svc" << basic << QStringList();
        QTest::newRow("another fault of the proxy") << ""
                                                    << "proxy.connect-denied" << QStringList();
    }
    void login()
    {
        QFETCH(const QString, user);
        QFETCH(const QString, finding);
        QFETCH(const QStringList, exempt);
        Plan plan = proxyPlan();
        plan.egress.proxy.user = user;
        const HandoffInput input = handoffAfter(plan, {findingOf(finding, receiver)});
        QVERIFY(input.rules.size() > 3);
        QCOMPARE(exemptFlows(input, &Rule::userAuthentication), exempt);
        for (const Rule &rule : input.rules) {
            const bool isExempt = rule.userAuthentication == Exemption::Exempt;
            QCOMPARE(rule.userAuthenticationReason.english().contains("2026-11-22"_L1), isExempt);
            QVERIFY(!isExempt || rule.initiator == Initiator::Proxy);
        }
    }

    /// Pods get through without a login: what the proxy wants of a desktop asks for no exemption.
    void whatConcernsOnePlaceAloneExemptsNothing()
    {
        Finding here = findingOf(sso, receiver, Status::Info);
        here.args.insert(u"getThrough"_s, QJsonValue(u"the pods of the cluster"_s));
        QCOMPARE(exemptFlows(handoffAfter(proxyPlan(), {here}), &Rule::userAuthentication), QStringList());
    }

    void aFindingAboutTheProxyItselfIsAboutAllThatGoesThroughIt()
    {
        const HandoffInput input = handoffAfter(proxyPlan(), {findingOf(sso, u"proxy"_s)});
        QStringList through;
        for (const Flow &flow : input.flows) {
            if (flow.way == FlowWay::Proxy)
                through.append(flow.id);
        }
        QVERIFY(through.size() > 2);
        QCOMPARE(exemptFlows(input, &Rule::userAuthentication), through);
    }

    void withoutAProxyNobodyIsAskedForALogin()
    {
        Plan plan = proxyPlan();
        plan.egress.mode = EgressMode::Firewall;
        const HandoffInput input = handoffAfter(plan, {findingOf(sso, receiver)});
        QCOMPARE(exemptFlows(input, &Rule::userAuthentication), QStringList());
    }

    void interceptionThatTheLineCannotLiveWithIsExempt()
    {
        const QList<Finding> findings{findingOf(u"tls.intercept-public-broken"_s, receiver)};
        QCOMPARE(exemptFlows(handoffAfter(proxyPlan(), findings), &Rule::inspection), QStringList{receiver});
        QCOMPARE(exemptFlows(handoffAfter(proxyPlan(), {}), &Rule::inspection), QStringList());
    }
};

NETSETUP_TEST(TestLearned)
#include "tst_learned.moc"
