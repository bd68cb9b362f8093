// Which rules are open already: only what was seen where a rule's connections start counts.
#include "session/rulestates.h"
#include "session/session.h"
#include "support/testprogram.h"

#include <QtTest>

using namespace Qt::StringLiterals;

using namespace netsetup;

namespace {

const QString workstation = u"workstation"_s;
const QDateTime noon(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);

Finding seen(const QString &flow, CheckId check, Status status, const QString &vantage)
{
    Finding finding;
    finding.id = u"tcp.any"_s;
    finding.flow = flow;
    finding.check = check;
    finding.status = status;
    finding.vantage = vantage;
    return finding;
}

Finding connected(const QString &flow, const QString &vantage, Status status = Status::Pass)
{
    return seen(flow, CheckId::PortOpens, status, vantage);
}

Evidence connectAt(const QString &flow, const QString &vantage, const QDateTime &at)
{
    Evidence evidence;
    evidence.probe = u"tcp"_s;
    evidence.flow = flow;
    evidence.vantage = vantage;
    evidence.at = at;
    return evidence;
}

HandoffInput handoffOf(const Report &report)
{
    const Result<World> world = loadWorld(QProcessEnvironment());
    if (!world.ok())
        return {};
    Plan plan;
    plan.tenant = u"acme"_s;
    plan.egress.mode = EgressMode::Firewall;
    plan.options = {u"chart-repo"_s};
    plan.egress.sources[Initiator::Nodes] = {*parseCidr(u"10.0.0.0/16"_s, {})};
    plan.egress.sources[Initiator::Workstation] = {*parseCidr(u"10.9.0.7/32"_s, {})};
    Session session(world->catalog, {});
    session.setPlan(plan);
    return session.handoff(report, {}, noon.addSecs(60));
}

HandoffInput handoffAfter(const QList<Finding> &findings, const QList<Evidence> &evidence = {})
{
    Report report;
    report.finishedAt = noon;
    report.findings = findings;
    report.evidence = evidence;
    return handoffOf(report);
}

Rule ruleOf(const HandoffInput &input, const QString &flow, Initiator initiator)
{
    for (const Rule &rule : input.rules) {
        if (rule.flow == flow && rule.initiator == initiator)
            return rule;
    }
    return {};
}

QByteArray fileOf(const Pack &pack, const QString &path)
{
    for (const Artifact &artifact : pack.artifacts) {
        if (artifact.path == path)
            return artifact.bytes;
    }
    return {};
}

const QString receiver = u"receiver"_s;
const QString charts = u"chart-repo"_s;

} // namespace

class TestRuleStates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyTheInitiatorTells_data()
    {
        QTest::addColumn<QString>("vantage");
        QTest::addColumn<QString>("nodes");
        QTest::addColumn<QString>("pods");
        QTest::addColumn<QString>("remark");
        QTest::newRow("a workstation says nothing of the cluster")
            << workstation << u"unknown"_s << u"unknown"_s << u"open from the workstation"_s;
        QTest::newRow("a node") << u"node/worker-1"_s << u"open"_s << u"unknown"_s
                                << u"open from node/worker-1"_s;
        QTest::newRow("a pod") << u"pod/agent-x"_s << u"unknown"_s << u"open"_s << u"open from pod/agent-x"_s;
        QTest::newRow("a bastion of some name")
            << u"bastion"_s << u"unknown"_s << u"unknown"_s << u"open from bastion"_s;
    }
    void onlyTheInitiatorTells()
    {
        QFETCH(const QString, vantage);
        QFETCH(const QString, nodes);
        QFETCH(const QString, pods);
        QFETCH(const QString, remark);
        const HandoffInput input = handoffAfter({connected(receiver, vantage)});
        const RuleSighting byNodes = ruleOf(input, receiver, Initiator::Nodes).seen;
        const RuleSighting byPods = ruleOf(input, receiver, Initiator::Pods).seen;
        QCOMPARE(wordFor(byNodes.state), nodes);
        QCOMPARE(wordFor(byPods.state), pods);
        for (const RuleSighting &sighting : {byNodes, byPods}) {
            const bool known = sighting.state != RuleState::Unknown;
            QCOMPARE(sighting.vantage, known ? vantage : QString());
            QCOMPARE(sighting.at, known ? noon : QDateTime());
            QCOMPARE(sighting.remark.english(), known ? QString() : remark);
        }
    }

    void openAndBlocked_data()
    {
        QTest::addColumn<QList<Finding>>("findings");
        QTest::addColumn<QString>("state");
        const Finding connects = connected(charts, workstation);
        const auto later = [](CheckId check, Status status) {
            return seen(charts, check, status, workstation);
        };
        QTest::newRow("it connects and nothing speaks against it")
            << QList<Finding>{connects, later(CheckId::CertificateTrusted, Status::Pass)} << u"open"_s;
        QTest::newRow("one of its addresses does not connect")
            << QList<Finding>{connects, connected(charts, workstation, Status::Fail)} << u"blocked"_s;
        QTest::newRow("of an optional connection a failure is a warning")
            << QList<Finding>{connected(charts, workstation, Status::Warn)} << u"blocked"_s;
        QTest::newRow("somebody in between accepts the connection")
            << QList<Finding>{connects, later(CheckId::CertificateTrusted, Status::Fail)} << u"unknown"_s;
        QTest::newRow("the stage behind could not be told")
            << QList<Finding>{connects, later(CheckId::CertificateTrusted, Status::Unknown)} << u"unknown"_s;
        QTest::newRow("its name does not resolve")
            << QList<Finding>{later(CheckId::NameResolves, Status::Fail),
                              connected(charts, workstation, Status::NotReached)}
            << u"unknown"_s;
        QTest::newRow("it was not looked at") << QList<Finding>{} << u"unknown"_s;
        QTest::newRow("another flow") << QList<Finding>{connected(receiver, workstation)} << u"unknown"_s;
    }
    void openAndBlocked()
    {
        QFETCH(const QList<Finding>, findings);
        QFETCH(const QString, state);
        const RuleSighting sighting = ruleOf(handoffAfter(findings), charts, Initiator::Workstation).seen;
        QCOMPARE(wordFor(sighting.state), state);
        QVERIFY(sighting.remark.isEmpty());
    }

    void allNodesHaveToAgree()
    {
        const QList<Finding> two{connected(receiver, u"node/a"_s), connected(receiver, u"node/b"_s)};
        QCOMPARE(ruleOf(handoffAfter(two), receiver, Initiator::Nodes).seen.state, RuleState::Open);
        const QList<Finding> one{connected(receiver, u"node/a"_s),
                                 connected(receiver, u"node/b"_s, Status::Fail),
                                 connected(receiver, u"node/c"_s)};
        const RuleSighting sighting = ruleOf(handoffAfter(one), receiver, Initiator::Nodes).seen;
        QCOMPARE(sighting.state, RuleState::Blocked);
        QCOMPARE(sighting.vantage, u"node/b"_s);
    }

    void theTimeIsThatOfTheLook()
    {
        const HandoffInput input = handoffAfter({connected(charts, workstation)},
                                                {connectAt(charts, workstation, noon.addSecs(-90)),
                                                 connectAt(charts, workstation, noon.addSecs(-60)),
                                                 connectAt(receiver, workstation, noon.addSecs(-5))});
        QCOMPARE(ruleOf(input, charts, Initiator::Workstation).seen.at, noon.addSecs(-60));
    }

    /// Rules stay in the files unless somebody asks for the missing ones alone.
    void aPackOfWhatIsMissing()
    {
        const HandoffInput input =
            handoffAfter({connected(charts, workstation), connected(receiver, workstation)});
        PackRequest request;
        request.artifacts = {u"request-md"_s, u"rules-json"_s, u"rules-csv"_s, u"readme"_s};
        const Result<Pack> whole = makePack(input, request);
        request.onlyMissing = true;
        const Result<Pack> missing = makePack(input, request);
        QVERIFY(whole.ok() && missing.ok());

        const QString open = u"sts-acme-chart-repo-workstation"_s;
        const QJsonObject all = QJsonDocument::fromJson(fileOf(*whole, u"rules.json"_s)).object();
        const QJsonObject rest = QJsonDocument::fromJson(fileOf(*missing, u"rules.json"_s)).object();
        QCOMPARE(all.value("rules"_L1).toArray().size(), rest.value("rules"_L1).toArray().size() + 1);
        QVERIFY(all.value("alreadyOpen"_L1).toArray().isEmpty());
        const QJsonArray left = rest.value("alreadyOpen"_L1).toArray();
        QCOMPARE(left.size(), 1);
        QCOMPARE(left.first().toObject().value("id"_L1).toString(), open);
        QCOMPARE(left.first().toObject().value("state"_L1).toString(), u"open"_s);
        QVERIFY(fileOf(*whole, u"rules.csv"_s).contains(open.toUtf8()));
        QVERIFY(!fileOf(*missing, u"rules.csv"_s).contains(open.toUtf8()));
        QVERIFY(fileOf(*whole, u"request.md"_s).contains("open: seen 2026-11-22 from workstation"));
        QVERIFY(fileOf(*whole, u"request.md"_s).contains("open from the workstation"));
        QVERIFY(fileOf(*missing, u"request.md"_s)
                    .contains("Open already and not asked for here: `helm.stackstate.io`"));
        QVERIFY(!fileOf(*missing, u"request.md"_s).contains("open: seen"));
    }
};

NETSETUP_TEST(TestRuleStates)
#include "tst_rulestates.moc"
