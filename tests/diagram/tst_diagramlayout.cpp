// The picture by its numbers: nothing overlaps, nothing leaves the bounds, arrows go from the agent outward.
#include "diagram/diagramcases.h"
#include "diagram/diagramchecks.h"
#include "diagram/hopstate.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

using namespace netsetup;

class TestDiagramLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingHasItsPlace_data();
    void everythingHasItsPlace();
    void showsThePartsOfThePlan();
    void proxyStandsBetween();
    void registryOfOneselfStandsInside();
    void nothingPlannedStillDraws();
    void stateOfAnArrow_data();
    void stateOfAnArrow();
    void runningUntilEveryStageHasJudged();
    void vantageSpeaksOfItsOwnArrowOnly();
    void hostsOfTheSameNameShareABox();
};

void TestDiagramLayout::everythingHasItsPlace_data()
{
    QTest::addColumn<QList<Flow>>("flows");
    for (int count = 1; count <= 14; ++count) {
        QTest::addRow("direct, %d destinations", count) << cases::direct(count);
        QTest::addRow("direct, long names, %d destinations", count)
            << cases::withLongNames(cases::direct(count));
        QTest::addRow("proxy, %d destinations", count) << cases::proxied(count);
        QTest::addRow("proxy, long names, %d destinations", count)
            << cases::withLongNames(cases::proxied(count));
    }
    QTest::newRow("own registry") << cases::mirrored();
    QTest::newRow("own registry, long names") << cases::withLongNames(cases::mirrored());
    QTest::newRow("everybody talks to everything") << cases::tangled();
    QTest::newRow("everybody talks to everything, long names") << cases::withLongNames(cases::tangled());
    QTest::newRow("proxy and own registry and tangle") << cases::proxied(5) + cases::tangled().mid(4);
}

void TestDiagramLayout::everythingHasItsPlace()
{
    QFETCH(QList<Flow>, flows);
    const QList<Finding> findings = cases::mixedFindings(flows);
    for (const QString &unfolded : {QString(), flows.last().id, flows.at(flows.size() / 2).id}) {
        const Diagram diagram = layoutDiagram(flows, findings, u"acme"_s, u"open"_s, {}, unfolded);
        QCOMPARE(checks::checkAll(diagram), QString());
        QVERIFY(diagram.bounds.contains(diagram.legend));
        QVERIFY(diagram.bounds.contains(diagram.banner));
        for (const DiagramBox &box : diagram.boxes)
            QVERIFY2(!box.rect.intersects(diagram.legend) && !box.rect.intersects(diagram.banner),
                     qPrintable(box.id));
        for (const Flow &flow : flows)
            QVERIFY2(checks::arrowOf(diagram, flow.id) != nullptr, qPrintable(flow.id));
        for (const DiagramArrow &arrow : diagram.arrows)
            QVERIFY2(checks::labelsIn(diagram, arrow.to).contains(arrow.label), qPrintable(arrow.label));
    }
}

void TestDiagramLayout::showsThePartsOfThePlan()
{
    const Diagram diagram = layoutDiagram(cases::direct(2), {}, u"acme"_s, {});
    QCOMPARE(checks::boxOf(diagram, u"part/node-agent"_s)->inside, u"nodes"_s);
    QCOMPARE(checks::boxOf(diagram, u"part/container-runtime"_s)->inside, u"nodes"_s);
    QCOMPARE(checks::boxOf(diagram, u"part/checks-agent"_s)->inside, u"pods"_s);
    QVERIFY(checks::boxOf(diagram, u"firewall"_s) != nullptr);
    QVERIFY(checks::boxOf(diagram, u"proxy"_s) == nullptr);
    QVERIFY(checks::boxOf(diagram, u"workstation"_s) == nullptr);
    QVERIFY(diagram.banner.isEmpty());
    QCOMPARE(diagram.arrows.size(), 3);
    QCOMPARE(diagram.arrows.at(0).id, u"receiver/pods"_s);
    QCOMPARE(diagram.arrows.at(1).id, u"receiver/nodes"_s);
    QCOMPARE(diagram.arrows.at(2).id, u"quay-cdn01/nodes"_s);
    QCOMPARE(diagram.arrows.at(2).to, u"host/quay-cdn01"_s);
}

void TestDiagramLayout::proxyStandsBetween()
{
    // With and without a flow for the leg to the proxy itself.
    QList<Flow> flows = cases::proxied(3);
    for (int round = 0; round < 2; ++round) {
        const Diagram diagram = layoutDiagram(flows, {}, u"acme"_s, {});
        int legs = 0;
        for (const DiagramArrow &arrow : diagram.arrows) {
            if (arrow.flow == "ntp"_L1)
                QCOMPARE(arrow.from, u"nodes"_s);
            else if (arrow.to == "proxy"_L1)
                ++legs;
            else
                QCOMPARE(arrow.from, u"proxy"_s);
        }
        QCOMPARE(legs, 2);
        flows.removeFirst();
        for (Flow &flow : flows) {
            if (flow.way == FlowWay::Proxy)
                flow.origins = cases::agentParts();
        }
    }
}

void TestDiagramLayout::registryOfOneselfStandsInside()
{
    const Diagram diagram = layoutDiagram(cases::mirrored(), {}, u"acme"_s, {});
    const QRectF wall = checks::boxOf(diagram, u"firewall"_s)->rect;
    // The arrow to it does not cross the firewall.
    QVERIFY(checks::boxOf(diagram, u"host/registry"_s)->rect.top() > wall.bottom());
    QCOMPARE(checks::boxOf(diagram, u"host/registry"_s)->inside, u"network/inside"_s);
    QVERIFY(checks::boxOf(diagram, u"host/receiver"_s)->rect.left() > wall.right());
    QVERIFY(checks::boxOf(diagram, u"host/receiver"_s)->rect.bottom() < wall.bottom());
    QVERIFY(checks::boxOf(diagram, u"workstation"_s) != nullptr);
    QCOMPARE(checks::boxOf(diagram, u"workstation"_s)->inside, u"network"_s);
}

void TestDiagramLayout::nothingPlannedStillDraws()
{
    const Diagram diagram = layoutDiagram({}, {}, QString(), QString());
    QVERIFY(diagram.arrows.isEmpty());
    QVERIFY(diagram.legend.isEmpty()); // there is nothing to explain
    QVERIFY(diagram.bounds.contains(diagram.boxes.first().rect));
}

void TestDiagramLayout::stateOfAnArrow_data()
{
    QTest::addColumn<QList<Status>>("statuses");
    QTest::addColumn<bool>("required");
    QTest::addColumn<HopState>("state");
    QTest::newRow("nothing was checked") << QList<Status>{} << true << HopState::NotChecked;
    QTest::newRow("all was skipped") << QList<Status>{Status::Skipped} << true << HopState::NotChecked;
    QTest::newRow("all passed") << QList<Status>{Status::Pass, Status::Info} << true << HopState::Pass;
    QTest::newRow("one warning") << QList<Status>{Status::Pass, Status::Warn} << true << HopState::Warn;
    QTest::newRow("unknown beats a warning")
        << QList<Status>{Status::Unknown, Status::Warn, Status::Pass} << true << HopState::Unknown;
    QTest::newRow("a failure beats all")
        << QList<Status>{Status::Pass, Status::Fail, Status::Unknown} << true << HopState::Fail;
    QTest::newRow("not reached is broken") << QList<Status>{Status::NotReached} << true << HopState::Fail;
    QTest::newRow("an optional failure warns") << QList<Status>{Status::Fail} << false << HopState::Warn;
    QTest::newRow("an optional unknown stays unknown")
        << QList<Status>{Status::Unknown} << false << HopState::Unknown;
}

void TestDiagramLayout::stateOfAnArrow()
{
    QFETCH(QList<Status>, statuses);
    QFETCH(bool, required);
    QFETCH(HopState, state);
    QList<Flow> flows = cases::direct(2);
    flows.last().required = required;
    QList<Finding> findings{cases::finding(u"receiver"_s, Status::Pass)};
    for (const Status status : statuses)
        findings << cases::finding(flows.last().id, status);
    const Diagram diagram = layoutDiagram(flows, findings, u"acme"_s, {});
    QCOMPARE(diagram.arrows.last().state, state);
    QCOMPARE(diagram.arrows.first().state, HopState::Pass);
}

/// What was known before decides nothing while the flow is looked at, and the legend says what that looks
/// like.
void TestDiagramLayout::runningUntilEveryStageHasJudged()
{
    const QList<Flow> flows = cases::direct(2);
    const QStringList running{flows.last().id};
    const auto hasLegend = [](const Diagram &diagram) {
        return std::any_of(diagram.legendEntries.begin(), diagram.legendEntries.end(),
                           [](const auto &entry) { return entry.state == HopState::Running; });
    };
    for (const Status before : {Status::Pass, Status::Warn, Status::Fail, Status::Unknown, Status::Skipped}) {
        const QList<Finding> findings{cases::finding(u"receiver"_s, Status::Pass),
                                      cases::finding(flows.last().id, before)};
        QCOMPARE(flowState(flows.last(), findings, running), HopState::Running);
        QCOMPARE(flowState(flows.first(), findings, running), HopState::Pass);
        const Diagram diagram = layoutDiagram(flows, findings, u"acme"_s, {}, running);
        QCOMPARE(diagram.arrows.first().state, HopState::Pass);
        QCOMPARE(diagram.arrows.last().state, HopState::Running);
        QVERIFY(hasLegend(diagram));
        QVERIFY(diagram.bounds.contains(diagram.legend));
        const Diagram later = layoutDiagram(flows, findings, u"acme"_s, {});
        QCOMPARE(later.arrows.last().state, flowState(flows.last(), findings, {}));
        QVERIFY(later.arrows.last().state != HopState::Running && !hasLegend(later));
    }
}

void TestDiagramLayout::vantageSpeaksOfItsOwnArrowOnly()
{
    Finding inPod = cases::finding(u"receiver"_s, Status::Fail);
    inPod.vantage = u"pod/probe-1"_s;
    Finding here = cases::finding(u"receiver"_s, Status::Unknown);
    here.vantage = u"workstation"_s;
    // What stopped the later stage could not be told: neither can be the later stage.
    Finding later = cases::finding(u"receiver"_s, Status::NotReached);
    later.vantage = here.vantage;
    later.key = u"f-later"_s;
    later.blockedBy = here.key;
    const Diagram diagram = layoutDiagram(cases::direct(1), {here, inPod, later}, u"acme"_s, {});
    QCOMPARE(diagram.arrows.at(0).from, u"pods"_s);
    QCOMPARE(diagram.arrows.at(0).state, HopState::Fail);
    QCOMPARE(diagram.arrows.at(1).state, HopState::Unknown);
}

void TestDiagramLayout::hostsOfTheSameNameShareABox()
{
    QList<Flow> flows = cases::direct(1);
    flows << flows.first();
    flows.last().id = u"other-port"_s;
    flows.last().port = 8443;
    const Diagram diagram = layoutDiagram(flows, {}, u"acme"_s, {});
    QCOMPARE(diagram.arrows.size(), 2);
    for (const DiagramArrow &arrow : diagram.arrows) {
        QCOMPARE(arrow.to, u"host/receiver"_s);
        QCOMPARE(arrow.flows(), (QStringList{u"receiver"_s, u"other-port"_s}));
    }
    const QString labels = checks::labelsIn(diagram, u"host/receiver"_s);
    QVERIFY(labels.contains(u":443"_s) && labels.contains(u":8443"_s));
    QCOMPARE(checks::boxOf(diagram, u"host/receiver"_s)->title, u"Receiver"_s);
}

NETSETUP_TEST(TestDiagramLayout)

#include "tst_diagramlayout.moc"
