// The picture tells the story: a line ends at the station where it broke, says what and who, and hosts of one
// kind share a line as long as the same is true of them.
#include "diagram/badgewords.h"
#include "diagram/diagramcases.h"
#include "diagram/diagramchecks.h"
#include "diagram/hopstate.h"
#include "findings/kinds/findingtexts.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

using namespace netsetup;

namespace {

/// A finding that stops its flow, and a stage behind it that was not reached.
QList<Finding> broken(const QString &flow, const QString &id, Owner owner, const FindingArgs &args = {},
                      Status status = Status::Fail)
{
    Finding made = cases::finding(flow, status);
    made.id = id;
    made.args = args;
    made.causes = {{owner, u"Mend it."_s, {}}};
    Finding behind = cases::finding(flow, Status::NotReached);
    behind.key = "behind-"_L1 + flow;
    behind.id = u"http.not-reached"_s;
    behind.blockedBy = made.key;
    return {made, behind};
}

QList<Finding> passed(const QList<Flow> &flows)
{
    QList<Finding> findings;
    for (const Flow &flow : flows) {
        findings << cases::finding(flow.id, Status::Pass);
        findings.last().id = u"tcp.ok"_s;
    }
    return findings;
}

/// Only the nodes pull: one arrow.
QList<Flow> layersOnly(int count)
{
    return cases::direct(count + 1).mid(1);
}

QString firstHost(const Diagram &diagram)
{
    return checks::labelsIn(diagram, diagram.arrows.first().to);
}

double middleOf(const Diagram &diagram, const QString &box)
{
    return checks::boxOf(diagram, box)->rect.center().x();
}

} // namespace

class TestDiagramStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endsWhereItBroke_data();
    void endsWhereItBroke();
    void whatWorksGoesThrough();
    void aWarningStopsNothing();
    void whatIsBehindAProxyEndsThere();
    void aComputerWithoutNetworkIsSaidOnEveryLine();
    void whatConcernsOnePlaceAloneIsNoState();
    void everyFindingHasFewWords();
    void namesOfCertificatesAreShort_data();
    void namesOfCertificatesAreShort();
    void hostsOfOneKindShareALine();
    void apartWhereTheyDiffer();
    void togetherWhileOneRuns();
    void unfoldedByOneOfThem();
    void othersKeepTheirOwnLines();
    void destinationsHaveNames_data();
    void destinationsHaveNames();
    void bandsAreThereWhereTheyApply();
    void manyHostsHaveTheirPlace();
};

void TestDiagramStory::endsWhereItBroke_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<Owner>("owner");
    QTest::addColumn<QString>("band");
    QTest::addColumn<QString>("said");
    QTest::newRow("name server") << u"dns.nxdomain"_s << Owner::Dns << u"names"_s
                                 << u"name unknown · DNS team"_s;
    QTest::newRow("firewall") << u"tcp.drop"_s << Owner::Network << u"firewall"_s
                              << u"dropped · network team"_s;
    QTest::newRow("inspection") << u"tls.intercept-trusted"_s << Owner::Security << u"certificate"_s
                                << u"signed by Practice Company CA · security team"_s;
    QTest::newRow("certificate") << u"tls.name-mismatch"_s << Owner::Network << u"certificate"_s
                                 << u"certificate of another name · network team"_s;
    QTest::newRow("a page on the way")
        << u"http.block-page"_s << Owner::Proxy << u"firewall"_s << u"block page · proxy team"_s;
    QTest::newRow("destination") << u"http.wrong-path"_s << Owner::Cluster << QString()
                                 << u"wrong path in the URL · cluster admin"_s;
}

void TestDiagramStory::endsWhereItBroke()
{
    QFETCH(QString, id);
    QFETCH(Owner, owner);
    QFETCH(QString, band);
    QFETCH(QString, said);
    const FindingArgs args(QJsonObject{{u"root"_s, u"CN=Practice Company CA, O=Practice Company"_s}});
    const Diagram diagram =
        layoutDiagram(layersOnly(1), broken(u"quay-cdn01"_s, id, owner, args), u"acme"_s, {});
    QCOMPARE(checks::checkAll(diagram), QString());
    const DiagramArrow &arrow = diagram.arrows.first();
    QCOMPARE(arrow.state, HopState::Fail);
    QCOMPARE(arrow.said(), said);
    QVERIFY(arrow.stops);
    if (band.isEmpty())
        QVERIFY(arrow.mark.x() > checks::boxOf(diagram, u"firewall"_s)->rect.right());
    else
        QCOMPARE(arrow.mark.x(), middleOf(diagram, band));
    // What was passed lies in front of the symbol, and what lies behind it is drawn as not reached.
    for (const QPointF &passed : arrow.passed)
        QVERIFY(passed.x() < arrow.mark.x());
    QCOMPARE(arrow.reached().last(), arrow.mark);
    QCOMPARE(arrow.beyond().first(), arrow.mark);
    QVERIFY(diagramToSvg(diagram).contains("stroke-dasharray=\"3 5\""));
    const QStringList both = said.split(u" · "_s);
    const QString words = arrow.badgeLines.join(u' ');
    QVERIFY2(words.contains(both.last()), qPrintable(words));
}

void TestDiagramStory::whatWorksGoesThrough()
{
    const Diagram diagram = layoutDiagram(layersOnly(1), passed(layersOnly(1)), u"acme"_s, {});
    const DiagramArrow &arrow = diagram.arrows.first();
    QVERIFY(!arrow.stops && arrow.what.isEmpty() && arrow.who.isEmpty());
    QCOMPARE(arrow.badgeLines, QStringList{u"works"_s});
    QCOMPARE(arrow.passed.size(), 2); // name server and firewall
    QVERIFY(!diagramToSvg(diagram).contains("not reached"));
}

void TestDiagramStory::aWarningStopsNothing()
{
    QList<Finding> findings = broken(u"quay-cdn01"_s, u"dns.rotating"_s, Owner::Network, {}, Status::Warn);
    findings.removeLast();
    const DiagramArrow arrow = layoutDiagram(layersOnly(1), findings, u"acme"_s, {}).arrows.first();
    QCOMPARE(arrow.state, HopState::Warn);
    QVERIFY(!arrow.stops);
    QCOMPARE(arrow.said(), u"addresses change · network team"_s);
}

void TestDiagramStory::whatIsBehindAProxyEndsThere()
{
    const QList<Flow> flows = cases::proxied(3);
    QList<Finding> findings = passed(flows.mid(0, 1));
    for (const Flow &flow : flows.mid(1, 3))
        findings += broken(flow.id, u"proxy.407-basic"_s, Owner::Proxy);
    const Diagram diagram = layoutDiagram(flows, findings, u"acme"_s, {});
    QCOMPARE(checks::checkAll(diagram), QString());
    const QRectF proxy = checks::boxOf(diagram, u"proxy"_s)->rect;
    const double wall = checks::boxOf(diagram, u"firewall"_s)->rect.left();
    int seen = 0;
    for (const DiagramArrow &arrow : diagram.arrows) {
        if (arrow.to == "proxy"_L1)
            QCOMPARE(arrow.state, HopState::Pass);
        if (arrow.from != "proxy"_L1)
            continue;
        ++seen;
        QCOMPARE(arrow.said(), u"wants a login · proxy team"_s);
        QVERIFY(arrow.mark.x() > proxy.right() && arrow.mark.x() < wall + 20);
    }
    QCOMPARE(seen, 2);
}

void TestDiagramStory::aComputerWithoutNetworkIsSaidOnEveryLine()
{
    Finding offline = cases::finding(u"this-computer"_s, Status::Fail);
    offline.id = u"net.unreachable"_s;
    offline.causes = {{Owner::You, u"Connect it."_s, {}}};
    Finding waiting = cases::finding(u"quay-cdn01"_s, Status::NotReached);
    waiting.blockedBy = offline.key;
    const Diagram diagram = layoutDiagram(layersOnly(1), {offline, waiting}, u"acme"_s, {});
    const DiagramArrow &arrow = diagram.arrows.first();
    QCOMPARE(arrow.state, HopState::Fail);
    QCOMPARE(arrow.what, u"no network here"_s);
    QVERIFY(arrow.passed.isEmpty());
    QVERIFY(arrow.mark.x() < checks::boxOf(diagram, u"firewall"_s)->rect.left());
}

/// What speaks of a flow and is no plain pass has a row of its own: a title is too long for a line.
/// Once the pods tell of a connection, a workstation that fails, or one that works, does not.
void TestDiagramStory::whatConcernsOnePlaceAloneIsNoState()
{
    const Flow flow = cases::direct(1).first();
    QVERIFY(flow.required);
    Finding inPod = passed({flow}).first();
    inPod.vantage = u"pod/a"_s;
    Finding here = broken(flow.id, u"tcp.drop"_s, Owner::Network).first();
    here.status = Status::Warn;
    here.required = false;
    QCOMPARE(flowState(flow, {inPod, here}, {}), HopState::Pass);
    inPod.status = Status::Fail;
    here.status = Status::Pass;
    QCOMPARE(flowState(flow, {inPod, here}, {}), HopState::Fail);
}

void TestDiagramStory::everyFindingHasFewWords()
{
    for (const FindingKind &kind : findingKinds()) {
        const QString id = QString::fromLatin1(kind.id);
        const bool told =
            kind.status == Status::Fail || kind.status == Status::Warn || kind.status == Status::Unknown;
        if (!told || id.startsWith("plan."_L1))
            continue;
        Finding finding;
        finding.id = id;
        const QString words = badgeWords(finding);
        QVERIFY2(words.size() <= 30 && words != titleOf(finding), qPrintable(id + u": "_s + words));
    }
    Finding other;
    other.id = u"plan.skip-tls"_s;
    QCOMPARE(badgeWords(other), titleOf(other));
}

void TestDiagramStory::namesOfCertificatesAreShort_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("shown");
    QTest::newRow("first") << u"CN=Company CA, O=Company"_s << u"signed by Company CA"_s;
    QTest::newRow("last") << u"O=Company,CN=Company CA"_s << u"signed by Company CA"_s;
    QTest::newRow("none") << u"Company"_s << u"signed by Company"_s;
    QTest::newRow("nothing") << QString() << u"signed by a company CA"_s;
    QTest::newRow("longer than a line")
        << QString(u"CN="_s + QString(200, u'x')) << QString(u"signed by "_s + QString(60, u'x'));
    QTest::newRow("hostile") << QString(u"CN=a"_s + QChar(0x202e) + u"b"_s) << u"signed by a?b"_s;
}

void TestDiagramStory::namesOfCertificatesAreShort()
{
    QFETCH(QString, name);
    QFETCH(QString, shown);
    Finding finding;
    finding.id = u"tls.intercept-trusted"_s;
    finding.args = FindingArgs(QJsonObject{{u"root"_s, name}});
    QCOMPARE(badgeWords(finding), shown);
}

void TestDiagramStory::hostsOfOneKindShareALine()
{
    const QList<Flow> flows = layersOnly(7);
    const Diagram diagram = layoutDiagram(flows, passed(flows), u"acme"_s, {});
    QCOMPARE(diagram.arrows.size(), 1);
    QCOMPARE(diagram.arrows.first().flows().size(), 7);
    QCOMPARE(checks::boxOf(diagram, diagram.arrows.first().to)->title, u"7 layer hosts of quay.io"_s);
    QCOMPARE(firstHost(diagram), u"cdn01.quay.io:443 and 6 more"_s);
}

void TestDiagramStory::apartWhereTheyDiffer()
{
    const QList<Flow> flows = layersOnly(7);
    QList<Finding> findings = passed(flows);
    findings += broken(flows.at(2).id, u"tcp.drop"_s, Owner::Network);
    findings += broken(flows.at(5).id, u"tcp.drop"_s, Owner::Network);
    findings += broken(flows.at(6).id, u"tcp.reject"_s, Owner::Network);
    const Diagram diagram = layoutDiagram(flows, findings, u"acme"_s, {});
    QCOMPARE(checks::checkAll(diagram), QString());
    QCOMPARE(diagram.arrows.size(), 3);
    QCOMPARE(diagram.arrows.at(0).flows().size(), 4);
    QCOMPARE(diagram.arrows.at(1).flows(), (QStringList{flows.at(2).id, flows.at(5).id}));
    QCOMPARE(diagram.arrows.at(2).flows(), QStringList{flows.at(6).id});
    QCOMPARE(checks::boxOf(diagram, diagram.arrows.at(2).to)->title, u"Layer host"_s);
    // In a small place they are one line that says the worst.
    const Diagram summary = layoutSummary(flows, findings);
    QCOMPARE(summary.arrows.size(), 1);
    QCOMPARE(summary.arrows.first().what, u"dropped"_s);
}

/// Lines would jump about while results come in.
void TestDiagramStory::togetherWhileOneRuns()
{
    const QList<Flow> flows = layersOnly(7);
    QList<Finding> findings = passed(flows.mid(0, 5));
    findings += broken(flows.at(5).id, u"tcp.drop"_s, Owner::Network);
    const Diagram running = layoutDiagram(flows, findings, u"acme"_s, {}, {flows.at(6).id});
    QCOMPARE(running.arrows.size(), 1);
    QCOMPARE(running.arrows.first().state, HopState::Fail);
    const Diagram waiting = layoutDiagram(flows, findings, u"acme"_s, {});
    QCOMPARE(waiting.arrows.size(), 1);
}

void TestDiagramStory::unfoldedByOneOfThem()
{
    const QList<Flow> flows = cases::direct(8);
    const Diagram folded = layoutDiagram(flows, {}, u"acme"_s, {});
    for (const qsizetype by : {1, 4, 7}) {
        const Diagram diagram = layoutDiagram(flows, {}, u"acme"_s, {}, {}, flows.at(by).id);
        QCOMPARE(checks::checkAll(diagram), QString());
        QCOMPARE(diagram.arrows.size(), folded.arrows.size() + 6);
        // The arrow that stood for all of them is the first one's.
        QCOMPARE(diagram.arrows.at(2).id, folded.arrows.at(2).id);
        for (const DiagramArrow &arrow : diagram.arrows)
            QVERIFY(arrow.others.isEmpty());
        const QString labels = checks::labelsIn(diagram, diagram.arrows.last().to);
        for (const Flow &flow : flows.mid(1))
            QVERIFY2(labels.contains(flow.host + u":443"_s), qPrintable(labels));
    }
    QCOMPARE(layoutDiagram(flows, {}, u"acme"_s, {}, {}, u"receiver"_s).arrows.size(), folded.arrows.size());
}

void TestDiagramStory::othersKeepTheirOwnLines()
{
    QList<Flow> flows = layersOnly(2);
    flows[1].host = u"layers.elsewhere.example"_s;
    QCOMPARE(layoutDiagram(flows, {}, u"acme"_s, {}).arrows.size(), 2);
    flows = layersOnly(2);
    flows[1].required = false;
    const Diagram diagram = layoutDiagram(flows, {}, u"acme"_s, {});
    QCOMPARE(diagram.arrows.size(), 2);
    QCOMPARE(checks::boxOf(diagram, diagram.arrows.last().to)->title, u"Layer host (optional)"_s);
}

void TestDiagramStory::destinationsHaveNames_data()
{
    QTest::addColumn<Purpose>("purpose");
    QTest::addColumn<bool>("serves");
    QTest::addColumn<QString>("title");
    QTest::newRow("receiver") << Purpose::Receiver << false << u"Receiver"_s;
    QTest::newRow("registry") << Purpose::ImagePull << true << u"Registry"_s;
    QTest::newRow("layers") << Purpose::ImagePull << false << u"Layer host"_s;
    QTest::newRow("own registry") << Purpose::Registry << true << u"Own registry"_s;
    QTest::newRow("charts") << Purpose::ChartRepo << false << u"Helm charts"_s;
    QTest::newRow("time") << Purpose::Ntp << false << u"Time server"_s;
    QTest::newRow("intake") << Purpose::Otlp << false << u"OpenTelemetry intake"_s;
}

void TestDiagramStory::destinationsHaveNames()
{
    QFETCH(Purpose, purpose);
    QFETCH(bool, serves);
    QFETCH(QString, title);
    Flow flow = cases::flow(u"some"_s, u"some.example"_s, purpose, cases::containerRuntime());
    if (serves)
        flow.images = {{u"stackstate/agent"_s, u"1"_s}};
    const Diagram diagram = layoutDiagram({flow}, {}, u"acme"_s, {});
    QCOMPARE(checks::boxOf(diagram, u"host/some"_s)->title, title);
}

void TestDiagramStory::bandsAreThereWhereTheyApply()
{
    const QList<Flow> flows = cases::direct(2);
    const Diagram good = layoutDiagram(flows, passed(flows), u"acme"_s, {});
    QVERIFY(checks::boxOf(good, u"names"_s) != nullptr);
    QVERIFY(checks::boxOf(good, u"certificate"_s) == nullptr);
    const Diagram inspected = layoutDiagram(
        flows, broken(u"receiver"_s, u"tls.intercept-untrusted"_s, Owner::Security), u"acme"_s, {});
    QCOMPARE(checks::boxOf(inspected, u"certificate"_s)->lines, QStringList{u"inspection"_s});
    const Diagram refused =
        layoutDiagram(flows, broken(u"receiver"_s, u"tls.self-signed"_s, Owner::Network), u"acme"_s, {});
    QCOMPARE(checks::boxOf(refused, u"certificate"_s)->lines, QStringList{u"certificate"_s});
    // The proxy asks for names by itself.
    const QList<Flow> proxied = cases::proxied(2).mid(0, 3);
    QVERIFY(checks::boxOf(layoutDiagram(proxied, {}, u"acme"_s, {}), u"names"_s) == nullptr);
}

void TestDiagramStory::manyHostsHaveTheirPlace()
{
    QList<Flow> flows = layersOnly(500);
    for (qsizetype i = 0; i < flows.size(); i += 2)
        flows[i].host = u"host.domain-%1.example"_s.arg(i);
    const Diagram diagram =
        layoutDiagram(flows, cases::mixedFindings(flows), u"acme"_s, {}, {}, flows.at(1).id);
    QVERIFY(diagram.arrows.size() > 300);
    QCOMPARE(checks::checkBoxes(diagram), QString());
    QCOMPARE(checks::checkTexts(diagram), QString());
}

NETSETUP_TEST(TestDiagramStory)

#include "tst_diagramstory.moc"
