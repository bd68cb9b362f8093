// The summary for a small place: one arrow from each initiator to each destination, and it keeps what it must
// say.
#include "diagram/diagramcases.h"
#include "diagram/diagramchecks.h"
#include "diagram/metrics.h"
#include "support/testprogram.h"

#include <QTest>

#include <set>

using namespace Qt::StringLiterals;

using namespace netsetup;

namespace {

/// Each flow a destination of its own.
QList<Flow> apart(QList<Flow> flows)
{
    for (Flow &each : flows)
        each.why = each.id;
    return flows;
}

QList<Flow> withUsualLongNames(QList<Flow> flows)
{
    for (Flow &each : flows)
        each.host = each.id + u".registry-mirror.eu-west.internal.department.corp.example.com"_s;
    return flows;
}

} // namespace

class TestDiagramSummary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingHasItsPlace_data();
    void everythingHasItsPlace();
    void usualPlansFitTheirPlace_data();
    void usualPlansFitTheirPlace();
    void worstStateWins_data();
    void worstStateWins();
    void oneThatRunsIsNeitherGoodNorHidesABrokenOne();
    void labelSaysHowMany_data();
    void labelSaysHowMany();
    void longNamesKeepPortAndNumber();
    void initiatorsKeepTheirOwnArrows();
    void showsTitlesOnly();
    void nothingPlannedStillDraws();
    void requiredOnesAreNotHidden();
};

void TestDiagramSummary::everythingHasItsPlace_data()
{
    QTest::addColumn<QList<Flow>>("flows");
    for (const int count : {1, 2, 6, 12, 14}) {
        const auto add = [count](const char *name, const QList<Flow> &flows) {
            QTest::addRow("%s, %d destinations", name, count) << flows;
            QTest::addRow("%s, long names, %d destinations", name, count) << cases::withLongNames(flows);
        };
        add("direct", cases::direct(count));
        add("direct and apart", apart(cases::direct(count)));
        add("proxy", cases::proxied(count));
        add("proxy and apart", apart(cases::proxied(count)));
    }
    QTest::newRow("own registry") << cases::mirrored();
    QTest::newRow("own registry, long names") << cases::withLongNames(cases::mirrored());
    QTest::newRow("everybody talks to everything") << cases::tangled();
    QTest::newRow("everybody talks to everything, apart") << apart(cases::tangled());
    QTest::newRow("everybody talks to everything, long names") << cases::withLongNames(cases::tangled());
    QTest::newRow("proxy and own registry and tangle") << cases::proxied(5) + cases::tangled().mid(4);
}

void TestDiagramSummary::everythingHasItsPlace()
{
    QFETCH(QList<Flow>, flows);
    const Diagram diagram = layoutSummary(flows, cases::mixedFindings(flows));
    QCOMPARE(checks::checkAll(diagram), QString());
    QVERIFY(diagram.legend.isEmpty() && diagram.banner.isEmpty() && diagram.heading.isEmpty());
    for (const Flow &flow : flows)
        QVERIFY2(checks::arrowOf(diagram, flow.id) != nullptr, qPrintable(flow.id));
    std::set<std::pair<QString, QString>> ends;
    for (const DiagramArrow &arrow : diagram.arrows)
        QVERIFY2(ends.emplace(arrow.from, arrow.to).second, qPrintable(arrow.id));
    for (const DiagramArrow &arrow : diagram.arrows)
        QVERIFY2(checks::labelsIn(diagram, arrow.to).contains(arrow.label), qPrintable(arrow.label));
}

void TestDiagramSummary::usualPlansFitTheirPlace_data()
{
    QTest::addColumn<QList<Flow>>("flows");
    QTest::addColumn<double>("least");
    QTest::newRow("direct") << cases::direct(12) << 12.0;
    QTest::newRow("five destinations") << apart(cases::direct(5)) << 11.0;
    // Whole names, in two lines each.
    QTest::newRow("five destinations, long names") << withUsualLongNames(apart(cases::direct(5))) << 8.0;
    QTest::newRow("own registry") << cases::mirrored().mid(0, 2) << 9.7;
    QTest::newRow("behind a proxy") << cases::proxied(12) << 9.5;
    QTest::newRow("own registry and all options") << cases::mirrored() << 9.0;
}

/// The page gives it about 790 by 275 pixels in the smallest usual window: how high its labels are then.
void TestDiagramSummary::usualPlansFitTheirPlace()
{
    QFETCH(QList<Flow>, flows);
    const QSizeF size = layoutSummary(flows, {}).bounds.size();
    QFETCH(double, least);
    const double letters = metrics::labelSize * std::min(790 / size.width(), 275 / size.height());
    QVERIFY2(letters >= least,
             qPrintable(u"%1 x %2: %3"_s.arg(size.width()).arg(size.height()).arg(letters)));
}

void TestDiagramSummary::worstStateWins_data()
{
    QTest::addColumn<QList<Status>>("statuses");
    QTest::addColumn<HopState>("state");
    QTest::newRow("all work") << QList<Status>{Status::Pass, Status::Pass, Status::Pass} << HopState::Pass;
    QTest::newRow("nothing was checked") << QList<Status>{} << HopState::NotChecked;
    QTest::newRow("one is still to come")
        << QList<Status>{Status::Pass, Status::Pass} << HopState::NotChecked;
    QTest::newRow("a warning is said at once") << QList<Status>{Status::Pass, Status::Warn} << HopState::Warn;
    QTest::newRow("unknown beats a warning")
        << QList<Status>{Status::Unknown, Status::Warn, Status::Pass} << HopState::Unknown;
    QTest::newRow("a failure beats all, first")
        << QList<Status>{Status::Fail, Status::Pass, Status::Unknown} << HopState::Fail;
    QTest::newRow("a failure beats all, last")
        << QList<Status>{Status::Pass, Status::Unknown, Status::Fail} << HopState::Fail;
}

void TestDiagramSummary::worstStateWins()
{
    QFETCH(QList<Status>, statuses);
    QFETCH(HopState, state);
    const QList<Flow> flows = cases::direct(4);
    QList<Finding> findings{cases::finding(u"receiver"_s, Status::Pass)};
    for (qsizetype i = 0; i < statuses.size(); ++i)
        findings << cases::finding(flows.at(i + 1).id, statuses.at(i));
    const Diagram diagram = layoutSummary(flows, findings);
    QCOMPARE(checks::arrowOf(diagram, flows.last().id)->state, state);
    QCOMPARE(checks::arrowOf(diagram, u"receiver"_s)->state, HopState::Pass);
}

void TestDiagramSummary::oneThatRunsIsNeitherGoodNorHidesABrokenOne()
{
    const QList<Flow> flows = cases::direct(4);
    const QStringList running{flows.last().id};
    for (const Status known : {Status::Pass, Status::Warn, Status::Unknown, Status::Fail}) {
        QList<Finding> findings{cases::finding(flows.at(1).id, known)};
        for (const qsizetype i : {0, 2, 3})
            findings << cases::finding(flows.at(i).id, Status::Pass);
        const Diagram diagram = layoutSummary(flows, findings, running);
        QCOMPARE(checks::arrowOf(diagram, flows.last().id)->state,
                 known == Status::Fail ? HopState::Fail : HopState::Running);
        QCOMPARE(checks::arrowOf(diagram, u"receiver"_s)->state, HopState::Pass);
    }
}

void TestDiagramSummary::labelSaysHowMany_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("label");
    QTest::newRow("one host") << 2 << u"cdn01.quay.io:443"_s;
    QTest::newRow("two hosts") << 3 << u"cdn01.quay.io:443 and 1 more"_s;
    QTest::newRow("seven hosts") << 8 << u"cdn01.quay.io:443 and 6 more"_s;
}

void TestDiagramSummary::labelSaysHowMany()
{
    QFETCH(int, count);
    QFETCH(QString, label);
    const QList<Flow> flows = cases::direct(count);
    const Diagram diagram = layoutSummary(flows, {});
    const DiagramArrow *arrow = checks::arrowOf(diagram, flows.last().id);
    QCOMPARE(checks::labelsIn(diagram, arrow->to), label);
    QCOMPARE(arrow->label, u"cdn01.quay.io:443"_s);
    QCOMPARE(arrow->flows().size(), count - 1);
    QCOMPARE(arrow->flows().last(), flows.last().id);
}

void TestDiagramSummary::longNamesKeepPortAndNumber()
{
    const QList<Flow> flows = cases::withLongNames(cases::direct(8));
    const Diagram diagram = layoutSummary(flows, {});
    const DiagramArrow *one = checks::arrowOf(diagram, u"receiver"_s);
    QCOMPARE(checks::labelsIn(diagram, one->to), flows.first().host + u":443"_s);
    QCOMPARE(one->label, flows.first().host + u":443"_s);
    const DiagramArrow *several = checks::arrowOf(diagram, flows.last().id);
    // How many more may begin a line of its own.
    QCOMPARE(checks::labelsIn(diagram, several->to).remove(u' '), flows.at(1).host + u":443and6more"_s);
}

void TestDiagramSummary::initiatorsKeepTheirOwnArrows()
{
    Finding inPod = cases::finding(u"receiver"_s, Status::Fail);
    inPod.vantage = u"pod/probe-1"_s;
    const Diagram diagram = layoutSummary(cases::direct(1), {inPod});
    QCOMPARE(diagram.arrows.size(), 2);
    QCOMPARE(diagram.arrows.at(0).from, u"pods"_s);
    QCOMPARE(diagram.arrows.at(0).state, HopState::Fail);
    QCOMPARE(diagram.arrows.at(1).from, u"nodes"_s);
    QCOMPARE(diagram.arrows.at(1).state, HopState::NotChecked);
}

void TestDiagramSummary::showsTitlesOnly()
{
    const Diagram diagram = layoutSummary(cases::mirrored() + cases::proxied(2).mid(0, 1), {});
    for (const DiagramBox &box : diagram.boxes) {
        QVERIFY2(!box.title.isEmpty(), qPrintable(box.id));
        QVERIFY2(box.lines.isEmpty() || box.isBand(), qPrintable(box.id));
        QVERIFY2(box.kind != BoxKind::Part && box.kind != BoxKind::Zone, qPrintable(box.id));
        QVERIFY2(box.rect.adjusted(0, 8, 0, -4).contains(box.text), qPrintable(box.id));
    }
    const QRectF wall = checks::boxOf(diagram, u"firewall"_s)->rect;
    QVERIFY(checks::boxOf(diagram, u"host/registry"_s)->rect.top() > wall.bottom());
    QVERIFY(checks::boxOf(diagram, u"host/receiver"_s)->rect.left() > wall.right());
}

void TestDiagramSummary::nothingPlannedStillDraws()
{
    const Diagram diagram = layoutSummary({}, {});
    QVERIFY(diagram.arrows.isEmpty());
    QCOMPARE(diagram.boxes.size(), 1);
    QCOMPARE(diagram.boxes.first().lines, QStringList{u"No connection is planned yet."_s});
    QVERIFY(diagram.bounds.contains(diagram.boxes.first().rect));
}

void TestDiagramSummary::requiredOnesAreNotHidden()
{
    // Two ports of one host: one box, and the optional one comes first.
    QList<Flow> flows = cases::direct(1);
    flows << flows.first();
    flows.first().required = false;
    flows.last().id = u"other-port"_s;
    flows.last().port = 8443;
    const Diagram diagram = layoutSummary(flows, {cases::finding(u"other-port"_s, Status::Fail)});
    QCOMPARE(diagram.arrows.size(), 2);
    for (const DiagramArrow &arrow : diagram.arrows) {
        QVERIFY(arrow.required);
        QCOMPARE(arrow.state, HopState::Fail);
        QCOMPARE(arrow.flows(), (QStringList{u"receiver"_s, u"other-port"_s}));
    }
}

NETSETUP_TEST(TestDiagramSummary)

#include "tst_diagramsummary.moc"
