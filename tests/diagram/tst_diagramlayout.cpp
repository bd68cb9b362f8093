// The picture by its numbers: nothing overlaps, nothing leaves the bounds, arrows go from the agent outward.
#include "diagram/diagramcases.h"

#include <QTest>

using namespace netsetup;

namespace {

QRectF labelRect(const DiagramLabel &label)
{
    const double width = static_cast<double>(label.text.size()) * label.size * labelAdvance;
    return {label.position.x(), label.position.y() - label.size, width, label.size * 1.25};
}

QRectF markRect(const DiagramArrow &arrow)
{
    return QRectF(arrow.mark, QSizeF()).adjusted(-markRadius, -markRadius, markRadius, markRadius);
}

const DiagramBox *boxOf(const Diagram &diagram, const QString &id)
{
    for (const DiagramBox &box : diagram.boxes) {
        if (box.id == id)
            return &box;
    }
    return nullptr;
}

bool holds(const Diagram &diagram, const QString &outer, const DiagramBox &inner)
{
    const DiagramBox *box = &inner;
    while (box != nullptr && box->id != outer)
        box = boxOf(diagram, box->inside);
    return box != nullptr;
}

/// The segments of an arrow as thin rectangles.
QList<QRectF> segments(const DiagramArrow &arrow)
{
    QList<QRectF> found;
    for (qsizetype i = 1; i < arrow.points.size(); ++i)
        found
            << QRectF(arrow.points.at(i - 1), arrow.points.at(i)).normalized().adjusted(0.5, -0.5, -0.5, 0.5);
    return found;
}

/// A line may pass what holds its start or its end, and the perimeter, which is there to be crossed.
bool mayCross(const Diagram &diagram, const DiagramArrow &arrow, const DiagramBox &box)
{
    return box.kind == BoxKind::Perimeter || holds(diagram, box.id, *boxOf(diagram, arrow.from)) ||
           holds(diagram, box.id, *boxOf(diagram, arrow.to));
}

QList<QRectF> headTexts(const DiagramBox &box)
{
    QList<QRectF> rects;
    double y = box.rect.top() + 8;
    for (qsizetype i = 0; i <= box.lines.size(); ++i, y += 15)
        rects << QRectF(box.rect.left() + 8, y, 60, 13);
    return rects;
}

QString checkBoxes(const Diagram &diagram)
{
    for (qsizetype i = 0; i < diagram.boxes.size(); ++i) {
        const DiagramBox &a = diagram.boxes.at(i);
        if (!diagram.bounds.contains(a.rect) || a.rect.width() < 20 || a.rect.height() < 20)
            return a.id + QStringLiteral(" is out of bounds or too small");
        if (!a.inside.isEmpty() && !boxOf(diagram, a.inside)->rect.contains(a.rect))
            return a.id + QStringLiteral(" sticks out of ") + a.inside;
        for (qsizetype j = i + 1; j < diagram.boxes.size(); ++j) {
            const DiagramBox &b = diagram.boxes.at(j);
            if (a.id == b.id)
                return a.id + QStringLiteral(" is there twice");
            const bool related = holds(diagram, a.id, b) || holds(diagram, b.id, a);
            if (!related && a.rect.intersects(b.rect))
                return a.id + QStringLiteral(" overlaps ") + b.id;
        }
    }
    return {};
}

QString checkLabels(const Diagram &diagram)
{
    for (qsizetype i = 0; i < diagram.labels.size(); ++i) {
        const QRectF rect = labelRect(diagram.labels.at(i));
        if (!diagram.bounds.contains(rect))
            return diagram.labels.at(i).text + QStringLiteral(" is out of bounds");
        for (qsizetype j = i + 1; j < diagram.labels.size(); ++j) {
            if (rect.intersects(labelRect(diagram.labels.at(j))))
                return diagram.labels.at(i).text + QStringLiteral(" overlaps ") + diagram.labels.at(j).text;
        }
        for (const DiagramBox &box : diagram.boxes) {
            if (box.id != QLatin1String("network") && box.rect.intersects(rect))
                return diagram.labels.at(i).text + QStringLiteral(" lies on ") + box.id;
        }
        for (const DiagramArrow &arrow : diagram.arrows) {
            if (rect.intersects(markRect(arrow)))
                return diagram.labels.at(i).text + QStringLiteral(" lies on the mark of ") + arrow.id;
            for (const QRectF &segment : segments(arrow)) {
                if (rect.intersects(segment))
                    return diagram.labels.at(i).text + QStringLiteral(" is crossed by ") + arrow.id;
            }
        }
    }
    return {};
}

QString checkArrow(const Diagram &diagram, const DiagramArrow &arrow)
{
    const DiagramBox *from = boxOf(diagram, arrow.from);
    const DiagramBox *to = boxOf(diagram, arrow.to);
    if (from == nullptr || to == nullptr)
        return arrow.id + QStringLiteral(" has no box at an end");
    if (from->kind != BoxKind::Source && from->kind != BoxKind::Proxy)
        return arrow.id + QStringLiteral(" does not start at the agent's side");
    if (!qFuzzyCompare(arrow.points.first().x(), from->rect.right()) ||
        !qFuzzyCompare(arrow.points.last().x(), to->rect.left()))
        return arrow.id + QStringLiteral(" does not touch its boxes");
    if (arrow.points.first().y() <= from->rect.top() || arrow.points.first().y() >= from->rect.bottom() ||
        arrow.points.last().y() <= to->rect.top() || arrow.points.last().y() >= to->rect.bottom())
        return arrow.id + QStringLiteral(" passes its boxes");
    for (qsizetype i = 1; i < arrow.points.size(); ++i) {
        const QPointF step = arrow.points.at(i) - arrow.points.at(i - 1);
        if (step.x() < 0 || (step.x() != 0 && step.y() != 0))
            return arrow.id + QStringLiteral(" turns back or runs aslant");
    }
    for (const DiagramBox &box : diagram.boxes) {
        const bool foreign = !mayCross(diagram, arrow, box);
        for (const QRectF &segment : segments(arrow)) {
            if (foreign && segment.intersects(box.rect))
                return arrow.id + QStringLiteral(" crosses ") + box.id;
            if (box.kind != BoxKind::Perimeter)
                continue;
            for (const QRectF &text : headTexts(box)) {
                if (segment.intersects(text))
                    return arrow.id + QStringLiteral(" crosses the words of ") + box.id;
            }
        }
    }
    return {};
}

QString checkArrows(const Diagram &diagram)
{
    for (qsizetype i = 0; i < diagram.arrows.size(); ++i) {
        const QString wrong = checkArrow(diagram, diagram.arrows.at(i));
        if (!wrong.isEmpty())
            return wrong;
        for (qsizetype j = i + 1; j < diagram.arrows.size(); ++j) {
            for (const QRectF &a : segments(diagram.arrows.at(i))) {
                for (const QRectF &b : segments(diagram.arrows.at(j))) {
                    const QRectF both = a.intersected(b);
                    if (both.width() > 2 || both.height() > 2)
                        return diagram.arrows.at(i).id + QStringLiteral(" runs on ") +
                               diagram.arrows.at(j).id;
                }
            }
        }
    }
    return {};
}

QString wholeLabel(const Diagram &diagram, const QString &arrow)
{
    QString text;
    for (const DiagramLabel &label : diagram.labels) {
        if (label.arrow == arrow)
            text += label.text;
    }
    return text;
}

} // namespace

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
    const Diagram diagram = layoutDiagram(flows, {}, QStringLiteral("acme"), QStringLiteral("open"));
    QCOMPARE(checkBoxes(diagram), QString());
    QCOMPARE(checkArrows(diagram), QString());
    QCOMPARE(checkLabels(diagram), QString());
    QVERIFY(diagram.bounds.contains(diagram.legend));
    QVERIFY(diagram.bounds.contains(diagram.banner));
    for (const DiagramBox &box : diagram.boxes)
        QVERIFY2(!box.rect.intersects(diagram.legend) && !box.rect.intersects(diagram.banner),
                 qPrintable(box.id));
    for (const Flow &flow : flows) {
        const auto mine = [&flow](const DiagramArrow &arrow) {
            return arrow.flow == flow.id;
        };
        QVERIFY2(std::any_of(diagram.arrows.begin(), diagram.arrows.end(), mine), qPrintable(flow.id));
    }
    for (const DiagramArrow &arrow : diagram.arrows)
        QCOMPARE(wholeLabel(diagram, arrow.id), arrow.label);
}

void TestDiagramLayout::showsThePartsOfThePlan()
{
    const Diagram diagram = layoutDiagram(cases::direct(2), {}, QStringLiteral("acme"), {});
    QCOMPARE(boxOf(diagram, QStringLiteral("part/node-agent"))->inside, QStringLiteral("nodes"));
    QCOMPARE(boxOf(diagram, QStringLiteral("part/container-runtime"))->inside, QStringLiteral("nodes"));
    QCOMPARE(boxOf(diagram, QStringLiteral("part/checks-agent"))->inside, QStringLiteral("pods"));
    QVERIFY(boxOf(diagram, QStringLiteral("firewall")) != nullptr);
    QVERIFY(boxOf(diagram, QStringLiteral("proxy")) == nullptr);
    QVERIFY(boxOf(diagram, QStringLiteral("workstation")) == nullptr);
    QVERIFY(diagram.banner.isEmpty());
    QCOMPARE(diagram.arrows.size(), 3);
    QCOMPARE(diagram.arrows.at(0).id, QStringLiteral("receiver/pods"));
    QCOMPARE(diagram.arrows.at(1).id, QStringLiteral("receiver/nodes"));
    QCOMPARE(diagram.arrows.at(2).id, QStringLiteral("quay-cdn01/nodes"));
    QCOMPARE(diagram.arrows.at(2).to, QStringLiteral("host/quay-cdn01"));
}

void TestDiagramLayout::proxyStandsBetween()
{
    // With and without a flow for the leg to the proxy itself.
    QList<Flow> flows = cases::proxied(3);
    for (int round = 0; round < 2; ++round) {
        const Diagram diagram = layoutDiagram(flows, {}, QStringLiteral("acme"), {});
        int legs = 0;
        for (const DiagramArrow &arrow : diagram.arrows) {
            if (arrow.flow == QLatin1String("ntp"))
                QCOMPARE(arrow.from, QStringLiteral("nodes"));
            else if (arrow.to == QLatin1String("proxy"))
                ++legs;
            else
                QCOMPARE(arrow.from, QStringLiteral("proxy"));
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
    const Diagram diagram = layoutDiagram(cases::mirrored(), {}, QStringLiteral("acme"), {});
    const QRectF wall = boxOf(diagram, QStringLiteral("firewall"))->rect;
    QVERIFY(boxOf(diagram, QStringLiteral("host/registry"))->rect.right() < wall.left());
    QVERIFY(boxOf(diagram, QStringLiteral("host/receiver"))->rect.left() > wall.right());
    QVERIFY(boxOf(diagram, QStringLiteral("workstation")) != nullptr);
    QCOMPARE(boxOf(diagram, QStringLiteral("workstation"))->inside, QStringLiteral("network"));
}

void TestDiagramLayout::nothingPlannedStillDraws()
{
    const Diagram diagram = layoutDiagram({}, {}, QString(), QString());
    QVERIFY(diagram.arrows.isEmpty());
    QVERIFY(diagram.bounds.contains(diagram.legend));
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
    QList<Finding> findings{cases::finding(QStringLiteral("receiver"), Status::Pass)};
    for (const Status status : statuses)
        findings << cases::finding(flows.last().id, status);
    const Diagram diagram = layoutDiagram(flows, findings, QStringLiteral("acme"), {});
    QCOMPARE(diagram.arrows.last().state, state);
    QCOMPARE(diagram.arrows.first().state, HopState::Pass);
}

void TestDiagramLayout::vantageSpeaksOfItsOwnArrowOnly()
{
    Finding inPod = cases::finding(QStringLiteral("receiver"), Status::Fail);
    inPod.vantage = QStringLiteral("pod/probe-1");
    Finding here = cases::finding(QStringLiteral("receiver"), Status::Unknown);
    here.vantage = QStringLiteral("workstation");
    // What stopped the later stage could not be told: neither can be the later stage.
    Finding later = cases::finding(QStringLiteral("receiver"), Status::NotReached);
    later.vantage = here.vantage;
    later.key = QStringLiteral("f-later");
    later.blockedBy = here.key;
    const Diagram diagram = layoutDiagram(cases::direct(1), {here, inPod, later}, QStringLiteral("acme"), {});
    QCOMPARE(diagram.arrows.at(0).from, QStringLiteral("pods"));
    QCOMPARE(diagram.arrows.at(0).state, HopState::Fail);
    QCOMPARE(diagram.arrows.at(1).state, HopState::Unknown);
}

void TestDiagramLayout::hostsOfTheSameNameShareABox()
{
    QList<Flow> flows = cases::direct(1);
    flows << flows.first();
    flows.last().id = QStringLiteral("other-port");
    flows.last().port = 8443;
    const Diagram diagram = layoutDiagram(flows, {}, QStringLiteral("acme"), {});
    QCOMPARE(diagram.arrows.size(), 4);
    for (const DiagramArrow &arrow : diagram.arrows)
        QCOMPARE(arrow.to, QStringLiteral("host/receiver"));
}

QTEST_GUILESS_MAIN(TestDiagramLayout)

#include "tst_diagramlayout.moc"
