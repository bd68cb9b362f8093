// What each team has to do and to answer: nobody reads the same twice, and nothing is asked of a team that
// has no part.
#include "findings/samples.h"
#include "plan/projectfile.h"
#include "session/session.h"
#include "session/todo.h"
#include "support/testprogram.h"

#include <QProcessEnvironment>
#include <QTest>

using namespace netsetup;

namespace {

Plan acme(EgressMode mode)
{
    Plan plan;
    plan.tenant = u"acme"_s;
    plan.egress.mode = mode;
    plan.egress.sources[Initiator::Nodes] = {*parseCidr(u"10.0.0.0/16"_s, {})};
    if (mode == EgressMode::Proxy)
        plan.egress.proxy.url = u"http://proxy.corp.example:3128"_s;
    return plan;
}

QList<TeamTodo> todoFor(const Plan &plan, const std::optional<Report> &report = {})
{
    const Result<World> world = loadWorld(QProcessEnvironment());
    if (!world.ok())
        return {};
    Session session(world->catalog, {});
    session.setPlan(plan);
    const HandoffInput input =
        session.handoff(report, {}, QDateTime::fromString(u"2026-11-22T12:00:00Z"_s, Qt::ISODate));
    return todoOf(input);
}

const TeamTodo *teamIn(const QList<TeamTodo> &todo, Owner owner)
{
    for (const TeamTodo &team : todo) {
        if (team.owner == owner)
            return &team;
    }
    return nullptr;
}

Report inspected(const Plan &plan)
{
    const Result<World> world = loadWorld(QProcessEnvironment());
    Session session(world->catalog, {});
    session.setPlan(plan);
    Report report = samples::empty();
    report.flows = session.flows();
    report.plan = planToJson(plan);
    for (const Flow &flow : report.flows) {
        if (flow.id == "receiver"_L1)
            report.findings.append(samples::finding(flow, u"tcp.drop"_s, {u"tcp.drop/allow"_s}));
    }
    numberFindings(report);
    return report;
}

} // namespace

class TestTodo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theNetworkTeamAllowsTheRules()
    {
        const QList<TeamTodo> todo = todoFor(acme(EgressMode::Firewall));
        const TeamTodo *network = teamIn(todo, Owner::Network);
        QVERIFY(network != nullptr);
        QCOMPARE(network->audience, u"network"_s);
        QCOMPARE(network->mustDo.size(), 1);
        QCOMPARE(network->mustDo.first().kind, PackStep::Kind::Rules);
        QVERIFY(network->mustDo.first().hosts.contains(u"acme.app.stackstate.io"_s));
        QVERIFY(teamIn(todo, Owner::Proxy) == nullptr);
    }

    void theProxyTeamLetsTheClusterThrough()
    {
        const QList<TeamTodo> todo = todoFor(acme(EgressMode::Proxy));
        const TeamTodo *proxy = teamIn(todo, Owner::Proxy);
        QVERIFY(proxy != nullptr);
        QCOMPARE(proxy->mustDo.first().kind, PackStep::Kind::Rules);
    }

    /// The words are those of the open questions; every one of them stands somewhere, once.
    void everyQuestionStandsOnce()
    {
        Plan plan = acme(EgressMode::Firewall);
        plan.open = {OpenQuestion{u"cluster.podCidrs"_s, Owner::Dns}};
        const QList<TeamTodo> todo = todoFor(plan);
        QStringList asked;
        for (const TeamTodo &team : todo) {
            for (const TodoItem &item : team.mustAnswer) {
                QCOMPARE(item.kind, PackStep::Kind::Answer);
                QVERIFY(!item.place.isEmpty());
                asked.append(item.what);
            }
        }
        QCOMPARE(asked.removeDuplicates(), 0);
        QVERIFY(asked.size() > 2);
        // The DNS team's part goes with that of the network team.
        QVERIFY(teamIn(todo, Owner::Dns) == nullptr);
        QVERIFY(todoText(*teamIn(todo, Owner::Network)).contains("pods"_L1));
    }

    /// What the checks ask for is in what the rules open: one thing to do, which names it.
    void whatTheRulesOpenIsNotAskedTwice()
    {
        const Plan plan = acme(EgressMode::Firewall);
        const QList<TeamTodo> todo = todoFor(plan, inspected(plan));
        const QList<TodoItem> work = teamIn(todo, Owner::Network)->mustDo;
        QCOMPARE(work.size(), 1);
        QCOMPARE(work.first().kind, PackStep::Kind::Rules);
        QVERIFY2(work.first().more.join(u' ').contains("Allow outbound TCP port 443"_L1),
                 qPrintable(work.first().more.join(u' ')));
    }

    void theUserComesFirst()
    {
        const QList<TeamTodo> todo = todoFor(acme(EgressMode::Firewall));
        QCOMPARE(todo.first().owner, Owner::You);
        QCOMPARE(todo.first().mustDo.first().kind, PackStep::Kind::Request);
        QCOMPARE(todo.first().mustDo.last().kind, PackStep::Kind::Verify);
        QVERIFY(teamIn(todo, Owner::Cluster)->mustDo.last().what.startsWith("Install the Agent"_L1));
    }

    void aTeamIsOneTextForATicket()
    {
        const QList<TeamTodo> todo = todoFor(acme(EgressMode::Firewall));
        const QString text = todoText(*teamIn(todo, Owner::Network));
        QVERIFY2(text.contains("To do:\n- Allow the "_L1), qPrintable(text));
        QVERIFY2(text.contains("To answer:\n- "_L1), qPrintable(text));
    }
};

NETSETUP_TEST(TestTodo)
#include "tst_todo.moc"
