// Looking again at one connection alone, and at results from elsewhere: what is replaced, what stays, and
// what is refused.
#include "base/files.h"
#include "base/json.h"
#include "checksvisit.h"
#include "diagram/diagrampainter.h"
#include "diagram/diagramview.h"
#include "models/findingtree.h"
#include "models/findingwords.h"
#include "pages/checkspage.h"
#include "pages/flowpage.h"
#include "support/testpaths.h"
#include "support/testprogram.h"
#include "widgets/plaintext.h"

#include <QLabel>
#include <QProcess>
#include <QPushButton>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;

using namespace netsetup;

namespace {

constexpr int patience = 90000;

struct Visit : ChecksVisit
{
    explicit Visit(const QString &name)
        : ChecksVisit(name, 1, {1000, 700})
    {}
    [[nodiscard]] QPushButton *again() const { return button(u"Run this one again"_s); }
    [[nodiscard]] HopState stateOf(const QString &flow) const
    {
        return model()->stateOf(model()->indexOfFlow(flow));
    }
    void selectFlow(const QString &flow) const
    {
        tree()->setFocus();
        tree()->setCurrentIndex(model()->indexOfFlow(flow));
    }
    [[nodiscard]] bool says(const QString &text) const
    {
        const QList<QLabel *> labels = page->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&text](const QLabel *label) { return label->text().contains(text); });
    }
};

/// The times of all evidence, of the receiver's or of everybody else's.
QList<QDateTime> timesIn(const Report &report, bool receiver)
{
    QList<QDateTime> times;
    for (const Evidence &item : report.evidence) {
        const bool own = item.flow == "receiver"_L1;
        if (item.flow != "control"_L1 && own == receiver)
            times.append(item.at);
    }
    return times;
}

/// Id and address of every finding of a flow, or of all others.
QStringList findingsIn(const Report &report, const QString &flow, bool others)
{
    QStringList lines;
    for (const Finding &finding : report.findings) {
        if ((finding.flow == flow) != others)
            lines.append(
                QStringList{finding.flow, finding.id, finding.address, wordFor(finding.status)}.join(u' '));
    }
    lines.sort();
    return lines;
}

/// The same as somebody else would have seen it, long ago.
Report seenBy(Report report, const QString &vantage)
{
    report.vantage = vantage;
    for (Evidence &item : report.evidence) {
        item.vantage = vantage;
        item.at = item.at.addDays(-1);
    }
    return report;
}

QList<QDateTime> timesAt(const Report &report, const QString &vantage)
{
    QList<QDateTime> times;
    for (const Evidence &item : report.evidence) {
        if (item.vantage == vantage)
            times.append(item.at);
    }
    return times;
}

} // namespace

class TestRunAgain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsRunAgainBeforeTheFirstRun();
    void oneConnectionIsSeenAgainAndTheRestStays();
    void cancelLeavesWhatWasSeenBefore();
    void whatWasSeenElsewhereStays();
    void whatOthersHaveSeenStaysWhenAllIsSeenAgain_data();
    void whatOthersHaveSeenStaysWhenAllIsSeenAgain();
    void ofAnotherPlanOnlyWhatHoldsStays();
    void untilEveryStageHasJudgedAFlowIsRunning();
    void whatWasKnownStaysGreyUntilItIsSeenAgain();
    void anEditMeanwhileDropsTheAnswer();
    void whatAnEditConcernsIsGreyUntilItIsTakenBack();
    void whatIsGreyIsSeenAgainWithTheRest();
    void aReportOfAnotherPlaceIsTakenIn();
    void aReportOfAnotherPlanNamesTheField_data();
    void aReportOfAnotherPlanNamesTheField();
};

void TestRunAgain::nothingIsRunAgainBeforeTheFirstRun()
{
    Visit visit(u"open"_s);
    QVERIFY(visit.page != nullptr);
    visit.selectFlow(u"receiver"_s);
    QVERIFY(!visit.again()->isEnabled());
    QTest::keyClick(visit.page.get(), Qt::Key_F5, Qt::ShiftModifier);
    QVERIFY(!visit.setup->isRunning());
}

void TestRunAgain::oneConnectionIsSeenAgainAndTheRestStays()
{
    Visit visit(u"key-refused"_s);
    QVERIFY(visit.runByKey());
    const Report before = *visit.setup->report();
    // With a key the receiver has something new to say: that it refuses it.
    visit.setup->setApiKey(Secret("some-key"_ba));
    visit.selectFlow(u"receiver"_s);
    QVERIFY(visit.again()->isEnabled());
    QSignalSpy judged(visit.setup.get(), &Setup::flowJudged);
    const QDateTime start = QDateTime::currentDateTimeUtc();
    QTest::keyClick(visit.page.get(), Qt::Key_F5, Qt::ShiftModifier);
    QVERIFY(visit.setup->isRunning());
    QVERIFY(visit.setup->report().has_value());
    QVERIFY(visit.waitForTheEnd());
    for (const QList<QVariant> &call : std::as_const(judged)) {
        const auto findings = call.first().value<QList<Finding>>();
        for (const Finding &finding : findings)
            QCOMPARE(finding.flow, u"receiver"_s);
    }
    const Report &after = *visit.setup->report();
    const QString receiver = u"receiver"_s;
    QCOMPARE(findingsIn(after, receiver, true), findingsIn(before, receiver, true));
    QVERIFY(findingsIn(after, receiver, false) != findingsIn(before, receiver, false));
    QCOMPARE(timesIn(after, false), timesIn(before, false));
    const QList<QDateTime> fresh = timesIn(after, true);
    QVERIFY(!fresh.isEmpty());
    for (const QDateTime &time : fresh)
        QVERIFY(time >= start);
    QCOMPARE(after.startedAt, before.startedAt);
    QCOMPARE(after.flows.size(), before.flows.size());
    // Keys are unique again, and what findings refer to is there.
    QSet<QString> keys;
    for (const Evidence &item : after.evidence)
        keys.insert(item.key);
    QCOMPARE(keys.size(), after.evidence.size());
    for (const Finding &finding : after.findings) {
        for (const QString &key : finding.evidenceRefs)
            QVERIFY(keys.contains(key));
    }
    // The file says the same: judged again, nothing changes.
    const Result<Report> read = reportFromJson(reportToJson(after), u"report"_s);
    QVERIFY(read.ok());
    QCOMPARE(findingsIn(replay({*read}), receiver, false), findingsIn(after, receiver, false));
    QCOMPARE(findingsIn(replay({*read}), receiver, true), findingsIn(after, receiver, true));
    QVERIFY(visit.tree()->currentIndex().isValid());
    QVERIFY(visit.again()->isEnabled());
}

void TestRunAgain::cancelLeavesWhatWasSeenBefore()
{
    Visit visit(u"firewalled"_s);
    QVERIFY(visit.runByKey());
    const QJsonObject before = reportToJson(*visit.setup->report());
    visit.selectFlow(u"receiver"_s);
    QTest::mouseClick(visit.again(), Qt::LeftButton);
    QVERIFY(visit.setup->isRunning());
    QTest::mouseClick(visit.button(u"Cancel"_s), Qt::LeftButton);
    QVERIFY(visit.waitForTheEnd());
    QCOMPARE(reportToJson(*visit.setup->report()), before);
    QCOMPARE(visit.model()->findings().size(), visit.setup->report()->findings.size());
    QCOMPARE(visit.stateOf(u"receiver"_s), HopState::Fail);
}

void TestRunAgain::whatWasSeenElsewhereStays()
{
    Visit visit(u"open"_s);
    QVERIFY(visit.runByKey());
    Report elsewhere = *visit.setup->report();
    elsewhere.vantage = u"node/bastion"_s;
    for (Evidence &item : elsewhere.evidence)
        item.vantage = elsewhere.vantage;
    QTemporaryDir folder;
    const QString path = folder.filePath(u"bastion.json"_s);
    QVERIFY(writeFile(path, json::print(reportToJson(elsewhere)), path).ok());
    visit.page->importFile(path);
    const auto there = [&visit] {
        int count = 0;
        for (const Evidence &item : visit.setup->report()->evidence)
            count += item.vantage == "node/bastion"_L1 ? 1 : 0;
        return count;
    };
    const int before = there();
    QVERIFY(before > 0);
    visit.selectFlow(u"receiver"_s);
    QTest::mouseClick(visit.again(), Qt::LeftButton);
    QVERIFY(visit.setup->isRunning() && visit.waitForTheEnd());
    QCOMPARE(there(), before);
}

void TestRunAgain::whatOthersHaveSeenStaysWhenAllIsSeenAgain_data()
{
    QTest::addColumn<QString>("vantage");
    QTest::newRow("pods") << u"pod/worker-1"_s;
    QTest::newRow("nodes") << u"node/worker-1"_s;
    QTest::newRow("somebody who sent a report") << u"bastion"_s;
}

void TestRunAgain::whatOthersHaveSeenStaysWhenAllIsSeenAgain()
{
    QFETCH(const QString, vantage);
    Visit visit(u"open"_s);
    QVERIFY(visit.runByKey());
    QVERIFY(visit.setup->joinResults(seenBy(*visit.setup->report(), vantage), u"there"_s).ok());
    const QList<QDateTime> there = timesAt(*visit.setup->report(), vantage);
    const qsizetype here = timesAt(*visit.setup->report(), u"workstation"_s).size();
    QVERIFY(!there.isEmpty() && here > 0);
    const QDateTime start = QDateTime::currentDateTimeUtc().addSecs(-1);
    QVERIFY(visit.runByKey());
    const Report &after = *visit.setup->report();
    QCOMPARE(timesAt(after, vantage), there);
    const QList<QDateTime> again = timesAt(after, u"workstation"_s);
    QCOMPARE(again.size(), here);
    for (const QDateTime &time : again)
        QVERIFY(time >= start);
    QSet<QString> keys;
    for (const Evidence &item : after.evidence)
        keys.insert(item.key);
    QCOMPARE(keys.size(), after.evidence.size());
    // It is judged together: the file says the same.
    const Result<Report> read = reportFromJson(reportToJson(after), u"report"_s);
    QVERIFY(read.ok());
    QCOMPARE(findingsIn(replay({*read}), QString(), true), findingsIn(after, QString(), true));
    QVERIFY(std::any_of(after.findings.begin(), after.findings.end(),
                        [&vantage](const Finding &finding) { return finding.vantage == vantage; }));
}

void TestRunAgain::ofAnotherPlanOnlyWhatHoldsStays()
{
    Visit visit(u"open"_s);
    QVERIFY(visit.runByKey());
    QVERIFY(visit.setup->joinResults(seenBy(*visit.setup->report(), u"pod/worker-1"_s), u"there"_s).ok());
    QVERIFY(visit.setup->setField(u"--tenant"_s, u"other"_s).ok());
    QVERIFY(visit.runByKey());
    const auto ofReceiver = [&visit] {
        const QList<Evidence> &all = visit.setup->report()->evidence;
        return std::any_of(all.begin(), all.end(), [](const Evidence &item) {
            return item.vantage == "pod/worker-1"_L1 && item.flow == "receiver"_L1;
        });
    };
    QVERIFY(!ofReceiver());
    QVERIFY(!timesAt(*visit.setup->report(), u"pod/worker-1"_s).isEmpty());
    // With the plan of before it is there again.
    QVERIFY(visit.setup->setField(u"--tenant"_s, u"acme"_s).ok());
    QVERIFY(ofReceiver());
}

void TestRunAgain::untilEveryStageHasJudgedAFlowIsRunning()
{
    Visit visit(u"firewalled"_s);
    FlowPage flowPage(*visit.setup);
    QSet<QString> unfinished;
    for (const Flow &flow : visit.setup->session().flows())
        unfinished.insert(flow.id);
    const auto agree = [&] {
        const QStringList running = visit.setup->runningFlows();
        QCOMPARE(QSet<QString>(running.begin(), running.end()), unfinished);
        for (const Flow &flow : visit.setup->session().flows())
            QCOMPARE(visit.stateOf(flow.id) == HopState::Running, unfinished.contains(flow.id));
    };
    const auto agreesIn = [&unfinished](const Diagram &picture) {
        QVERIFY(!picture.arrows.isEmpty());
        for (const DiagramArrow &arrow : picture.arrows) {
            const QStringList flows = arrow.flows();
            const bool runs = std::any_of(flows.begin(), flows.end(),
                                          [&](const QString &flow) { return unfinished.contains(flow); });
            // Of several in one arrow, a broken one is said at once.
            const bool said =
                arrow.state == HopState::Running || (flows.size() > 1 && arrow.state == HopState::Fail);
            QVERIFY2(said || !runs, qPrintable(arrow.id));
            QVERIFY2(runs || arrow.state != HopState::Running, qPrintable(arrow.id));
        }
    };
    const auto shownPicturesAgree = [&] {
        agreesIn(visit.page->findChild<DiagramView *>()->diagram());
        agreesIn(flowPage.findChild<DiagramView *>()->diagram());
    };
    LiveFindings live(*visit.setup);
    int judged = 0;
    connect(visit.setup.get(), &Setup::flowJudged, visit.page.get(), [&](const QList<Finding> &findings) {
        ++judged;
        unfinished.remove(findings.first().flow);
        agree();
        agreesIn(live.summary());
        agreesIn(live.diagram({}));
    });
    visit.setup->startChecks();
    agree();
    shownPicturesAgree();
    const QModelIndex receiver = visit.model()->indexOfFlow(u"receiver"_s);
    QVERIFY(receiver.data(Qt::AccessibleTextRole).toString().startsWith(hopStateWords(HopState::Running)));
    QVERIFY(visit.waitForTheEnd());
    QVERIFY(unfinished.isEmpty());
    QCOMPARE(judged, visit.setup->session().flows().size());
    agree();
    shownPicturesAgree();
    QVERIFY(visit.says(u"The Agent would not work yet: 1 cause, 1 host. Network team"_s));
    QCOMPARE(visit.stateOf(u"receiver"_s), HopState::Fail);
}

void TestRunAgain::whatWasKnownStaysGreyUntilItIsSeenAgain()
{
    Visit visit(u"firewalled"_s);
    QVERIFY(visit.runByKey());
    QCOMPARE(visit.stateOf(u"receiver"_s), HopState::Fail);
    const qsizetype before = visit.model()->findings().size();
    const auto stateOfFirst = [&visit] {
        const QModelIndex flow = visit.model()->indexOfFlow(u"receiver"_s);
        return visit.model()->index(0, FindingTree::StateColumn, flow).data().toString();
    };
    const QString broken = stateOfFirst();
    for (const bool all : {false, true}) {
        if (!all)
            visit.selectFlow(u"receiver"_s);
        QTest::keyClick(visit.page.get(), Qt::Key_F5, all ? Qt::NoModifier : Qt::ShiftModifier);
        QVERIFY(visit.setup->isRunning());
        QCOMPARE(visit.setup->runningFlows().size(), all ? visit.setup->session().flows().size() : 1);
        QCOMPARE(visit.stateOf(u"receiver"_s), HopState::Running);
        QCOMPARE(visit.model()->findings().size(), before);
        QCOMPARE(stateOfFirst(), seenBeforeWords(Status::Fail));
        QVERIFY(stateOfFirst().startsWith(broken) && stateOfFirst() != broken);
        QVERIFY(visit.setup->report().has_value());
        QVERIFY(visit.waitForTheEnd());
        QCOMPARE(visit.stateOf(u"receiver"_s), HopState::Fail);
        QCOMPARE(stateOfFirst(), broken);
    }
}

void TestRunAgain::anEditMeanwhileDropsTheAnswer()
{
    Visit visit(u"firewalled"_s);
    QVERIFY(visit.runByKey());
    visit.selectFlow(u"receiver"_s);
    QTest::mouseClick(visit.again(), Qt::LeftButton);
    QVERIFY(visit.setup->setField(u"--tenant"_s, u"other"_s).ok());
    QVERIFY(visit.setup->runningFlows().isEmpty());
    QCOMPARE(visit.stateOf(u"receiver"_s), HopState::NotChecked);
    QVERIFY(visit.waitForTheEnd());
    QVERIFY(findingsIn(*visit.setup->report(), u"receiver"_s, false).isEmpty());
}

void TestRunAgain::whatAnEditConcernsIsGreyUntilItIsTakenBack()
{
    Visit visit(u"firewalled"_s);
    QVERIFY(visit.runByKey());
    const QJsonObject before = reportToJson(*visit.setup->report());
    QVERIFY(visit.setup->setField(u"--tenant"_s, u"other"_s).ok());
    const Report &fitting = *visit.setup->report();
    QVERIFY(findingsIn(fitting, u"receiver"_s, false).isEmpty());
    QVERIFY(!findingsIn(fitting, u"receiver"_s, true).isEmpty());
    QCOMPARE(verdictOf(fitting), Verdict::Unknown);
    QVERIFY(visit.says(u"Grey rows"_s));
    const HandoffInput pack = visit.setup->handoff(QDateTime::currentDateTimeUtc());
    QVERIFY(findingsIn(*pack.report, u"receiver"_s, false).isEmpty());

    const QModelIndex receiver = visit.model()->indexOfFlow(u"receiver"_s);
    const QModelIndex old = visit.model()->index(0, FindingTree::StateColumn, receiver);
    QVERIFY(visit.model()->isStale(old));
    QVERIFY(old.data().toString().contains(u"from an earlier plan"_s));
    QCOMPARE(receiver.siblingAtColumn(FindingTree::StateColumn).data().toString(),
             hopStateWords(HopState::NotChecked));
    visit.tree()->setCurrentIndex(visit.model()->index(0, 0, receiver));
    const QList<PlainText *> told = visit.page->findChildren<PlainText *>();
    QVERIFY(std::any_of(told.begin(), told.end(), [](const PlainText *text) {
        return text->toPlainText().contains(u"found for an earlier plan"_s);
    }));

    QVERIFY(visit.setup->setField(u"--tenant"_s, u"acme"_s).ok());
    QCOMPARE(reportToJson(*visit.setup->report()), before);
    QVERIFY(visit.setup->staleFindings().isEmpty());
    const QModelIndex again = visit.model()->indexOfFlow(u"receiver"_s);
    QVERIFY(!visit.model()->isStale(visit.model()->index(0, 0, again)));
}

void TestRunAgain::whatIsGreyIsSeenAgainWithTheRest()
{
    Visit visit(u"firewalled"_s);
    QVERIFY(visit.runByKey());
    QVERIFY(visit.setup->setField(u"--arch"_s, u"amd64"_s).ok());
    QVERIFY(!visit.setup->staleFindings().isEmpty());
    visit.selectFlow(u"receiver"_s);
    QTest::mouseClick(visit.again(), Qt::LeftButton);
    QVERIFY(visit.waitForTheEnd());
    QVERIFY(visit.setup->staleFindings().isEmpty());
    QCOMPARE(visit.setup->report()->plan, planToJson(visit.setup->plan()));
    for (const Flow &flow : visit.setup->session().flows())
        QVERIFY2(!findingsIn(*visit.setup->report(), flow.id, false).isEmpty(), qPrintable(flow.id));
}

void TestRunAgain::aReportOfAnotherPlaceIsTakenIn()
{
    // Written by the command line tool on another machine, as far as the window can tell.
    Visit visit(u"open"_s);
    QTemporaryDir folder;
    const QString settings = folder.filePath(u"network.json"_s);
    QVERIFY(writeFile(settings, json::print(visit.network->settings()), settings).ok());
    const QString path = folder.filePath(u"bastion.json"_s);
    QProcess tool;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"STS_NETSETUP_PRACTICE"_s, settings);
    tool.setProcessEnvironment(environment);
    bool done = false;
    connect(&tool, &QProcess::finished, this, [&done] { done = true; });
    tool.start(netsetup::testing::toolPath(),
               {u"check"_s, u"--vantage"_s, u"node/bastion"_s, u"--quiet"_s, u"--report"_s, path});
    QTRY_VERIFY_WITH_TIMEOUT(done, patience);
    QVERIFY2(tool.exitCode() == 0, tool.readAllStandardError().constData());
    QVERIFY(visit.runByKey());
    const qsizetype own = visit.setup->report()->findings.size();
    visit.page->importFile(path);
    int there = 0;
    for (const Finding &finding : visit.model()->findings())
        there += finding.vantage == "node/bastion"_L1 ? 1 : 0;
    QVERIFY(there > 0);
    QVERIFY(visit.setup->report()->findings.size() > own);
    QVERIFY(visit.says(u"judged together"_s));
}

void TestRunAgain::aReportOfAnotherPlanNamesTheField_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("field");
    QTest::newRow("tenant") << "--tenant"
                            << "other"
                            << "tenant";
    QTest::newRow("way out") << "--egress"
                             << "firewall"
                             << "egress.mode";
    QTest::newRow("images") << "--images"
                            << "pull-through"
                            << "images.source";
}

void TestRunAgain::aReportOfAnotherPlanNamesTheField()
{
    QFETCH(QString, option);
    QFETCH(QString, value);
    QFETCH(QString, field);
    Visit visit(u"open"_s);
    Setup elsewhere(visit.setup->world());
    QVERIFY(elsewhere.setField(u"--registry"_s, u"registry.example"_s).ok());
    QVERIFY(elsewhere.setField(option, value).ok());
    QVERIFY(visit.setup->setField(u"--registry"_s, u"registry.example"_s).ok());
    Report report;
    report.practice = visit.setup->world().practice;
    report.plan = planToJson(elsewhere.plan());
    QTemporaryDir folder;
    const QString path = folder.filePath(u"other.json"_s);
    QVERIFY(writeFile(path, json::print(reportToJson(report)), path).ok());
    visit.page->importFile(path);
    QVERIFY(visit.says(field + u" differs"_s));
    QVERIFY(visit.says(path));
    QVERIFY(!visit.setup->report().has_value());
}

NETSETUP_WINDOW_TEST(TestRunAgain)
#include "tst_runagain.moc"
