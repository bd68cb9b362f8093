// The Checks and Flow pages: runs in practice networks inside this process, driven by keys and clicks, and
// the tree of findings with many rows and hostile texts.
#include "base/files.h"
#include "base/json.h"
#include "checksvisit.h"
#include "diagram/diagrampainter.h"
#include "diagram/diagramview.h"
#include "findings/report/actions.h"
#include "findings/thiscomputer.h"
#include "models/findingtree.h"
#include "models/findingwords.h"
#include "pages/checkspage.h"
#include "pages/flowpage.h"
#include "support/testprogram.h"
#include "widgets/capanel.h"
#include "widgets/causechoice.h"
#include "widgets/findingpanel.h"
#include "widgets/plaintext.h"
#include "widgets/secretfield.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSet>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;

using namespace netsetup;

namespace {

constexpr int patience = 90000;

/// Seconds: short where packets vanish and every limit is waited for, else the usual one, which a busy
/// machine keeps.
std::optional<int> limitIn(const QString &network)
{
    const QStringList dropping{u"firewalled"_s, u"half-open"_s, u"no-cdn"_s};
    return dropping.contains(network) ? std::optional<int>(1) : std::nullopt;
}

/// A practice network, a setup that lives in it and the page that shows it.
struct Visit : ChecksVisit
{
    explicit Visit(const QString &name)
        : ChecksVisit(name, limitIn(name), {1000, 700})
    {}
    [[nodiscard]] DiagramView *picture() const { return page->findChild<DiagramView *>(); }
    [[nodiscard]] FindingPanel *panel() const { return page->findChild<FindingPanel *>(); }
    [[nodiscard]] QModelIndex find(const QString &id) const
    {
        for (const Finding &finding : setup->report()->findings) {
            if (finding.id == id)
                return model()->indexOf(finding);
        }
        return {};
    }
};

QString shownText(const QWidget *widget)
{
    QStringList texts;
    for (const PlainText *text : widget->findChildren<PlainText *>())
        texts << text->toPlainText();
    return texts.join(u'\n');
}

Finding finding(const QString &id, Status status, const QString &address)
{
    Finding made;
    made.flow = u"receiver"_s;
    made.id = id;
    made.status = status;
    made.target = u"acme.example"_s;
    made.address = address;
    made.vantage = u"workstation"_s;
    return made;
}

} // namespace

class TestChecksPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyPageSaysWhatToDo();
    void aRunStreamsIntoTreeAndPicture();
    void cancelInTheMiddleKeepsWhatWasFound();
    void aClosedPageDoesNotDisturbTheRun();
    void selectionByKeyboardShowsTheFindingAndCopiesIt();
    void clickOnAHopSelectsItsFlow();
    void anArrowForSeveralHostsLeadsToTheWorst();
    void oneCauseIsOneRowAndOneDecision();
    void whatWorksIsFoldedBeneath();
    void interceptionOffersTheCa();
    void resultsFromElsewhereAreJudgedTogether();
    void reportsOfOthersAreRefused();
    void theKeyStaysInMemory();
    void flowPageShowsHopFindingsAndAddresses();
    void aComputerWithoutNetworkIsSaidOnce();
    void hostileTextsStayPlain();
};

void TestChecksPage::emptyPageSaysWhatToDo()
{
    Visit visit(u"open"_s);
    QVERIFY(visit.page != nullptr);
    QVERIFY(visit.button(u"Run checks"_s)->isEnabled());
    QVERIFY(!visit.button(u"Cancel"_s)->isEnabled());
    QCOMPARE(visit.model()->rowCount(), static_cast<int>(visit.setup->session().flows().size()));
    QVERIFY(visit.picture()->hopCount() > 0);
    visit.setup->clearField(u"--tenant"_s);
    QVERIFY(!visit.button(u"Run checks"_s)->isEnabled());
}

void TestChecksPage::aRunStreamsIntoTreeAndPicture()
{
    Visit visit(u"open"_s);
    QSignalSpy judged(visit.setup.get(), &Setup::flowJudged);
    QAbstractItemModelTester tester(visit.model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    QVERIFY(visit.runByKey());
    QVERIFY(judged.size() >= visit.setup->session().flows().size());
    QCOMPARE(visit.model()->findings().size(), visit.setup->report()->findings.size());
    for (const DiagramArrow &arrow : visit.picture()->diagram().arrows)
        QVERIFY2(arrow.state == HopState::Pass || arrow.state == HopState::Warn, qPrintable(arrow.label));
    QVERIFY(visit.button(u"Run again"_s) != nullptr);
}

void TestChecksPage::cancelInTheMiddleKeepsWhatWasFound()
{
    Visit visit(u"firewalled"_s);
    int judged = 0;
    connect(visit.setup.get(), &Setup::flowJudged, visit.page.get(), [&] {
        if (++judged == 2)
            visit.button(u"Cancel"_s)->click();
    });
    QVERIFY(visit.runByKey());
    QVERIFY(visit.setup->report()->cancelled);
    QCOMPARE(visit.model()->findings().size(), visit.setup->report()->findings.size());
    QVERIFY(visit.button(u"Run again"_s)->isEnabled());
}

void TestChecksPage::aClosedPageDoesNotDisturbTheRun()
{
    Visit visit(u"open"_s);
    QTest::mouseClick(visit.button(u"Run checks"_s), Qt::LeftButton);
    QVERIFY(visit.setup->isRunning());
    visit.page.reset();
    QVERIFY(QTest::qWaitFor([&] { return !visit.setup->isRunning(); }, patience));
    visit.setup->startChecks();
    QVERIFY(visit.setup->isRunning());
    visit.setup.reset();
    QCoreApplication::processEvents();
}

void TestChecksPage::selectionByKeyboardShowsTheFindingAndCopiesIt()
{
    Visit visit(u"dns-blocked"_s);
    QVERIFY(visit.runByKey());
    visit.tree()->setFocus();
    QTest::keyClick(visit.tree(), Qt::Key_Home);
    // First the cause with all its hosts, closed; within it each connection, within that what was seen.
    const QModelIndex cause = visit.tree()->currentIndex();
    QVERIFY(visit.model()->isCause(cause) && !visit.tree()->isExpanded(cause));
    for (const Flow &flow : visit.setup->session().flows()) {
        QVERIFY2(visit.panel()->ticket().contains(flow.host), qPrintable(flow.host));
        QVERIFY2(shownText(visit.panel()).contains(flow.host), qPrintable(flow.host));
    }
    QVERIFY(shownText(visit.panel()).contains(cause.data().toString()));
    for (const Qt::Key key : {Qt::Key_Right, Qt::Key_Down, Qt::Key_Right, Qt::Key_Down})
        QTest::keyClick(visit.tree(), key);
    const Finding *shown = visit.model()->findingAt(visit.tree()->currentIndex());
    QVERIFY(shown != nullptr);
    QCOMPARE(shown->status, Status::Fail);
    QVERIFY(!visit.model()->isCause(visit.tree()->currentIndex()));
    QVERIFY(visit.panel()->ticket().contains(shown->id));
    QVERIFY(
        visit.picture()->diagram().arrows.at(visit.picture()->selectedHop()).flows().contains(shown->flow));
    QTest::mouseClick(visit.button(u"Copy ticket"_s), Qt::LeftButton);
    const QString copied = QApplication::clipboard()->text();
    QCOMPARE(copied, visit.panel()->ticket());
    QVERIFY(copied.startsWith("PRACTICE"_L1));
    QVERIFY(copied.contains("Evidence e"_L1));
}

void TestChecksPage::clickOnAHopSelectsItsFlow()
{
    Visit visit(u"open"_s);
    const int last = visit.picture()->hopCount() - 1;
    visit.picture()->setCurrentHop(last);
    QTest::mouseClick(visit.picture()->viewport(), Qt::LeftButton, {},
                      visit.picture()->hopRect(last).center());
    QCOMPARE(visit.tree()->currentIndex().data(FindingTree::flowRole).toString(),
             visit.picture()->diagram().arrows.at(last).flow);
}

void TestChecksPage::anArrowForSeveralHostsLeadsToTheWorst()
{
    Visit visit(u"open"_s);
    const QList<DiagramArrow> &arrows = visit.picture()->diagram().arrows;
    const auto several = std::find_if(arrows.begin(), arrows.end(),
                                      [](const DiagramArrow &arrow) { return arrow.others.size() > 2; });
    QVERIFY(several != arrows.end());
    const int hop = static_cast<int>(several - arrows.begin());
    const QStringList flows = several->flows();
    Finding bad = finding(u"tcp.drop"_s, Status::Fail, u"192.0.2.1"_s);
    bad.flow = flows.at(2);
    visit.model()->takeFindings({bad});
    visit.picture()->selectHop(hop);
    const Finding *shown = visit.model()->findingAt(visit.tree()->currentIndex());
    QVERIFY(shown != nullptr);
    QCOMPARE(shown->flow, bad.flow);
    QCOMPARE(visit.picture()->selectedHop(), hop);
    // Any of its flows leads back to it.
    visit.picture()->selectHop(-1);
    visit.tree()->setCurrentIndex(visit.model()->indexOfFlow(flows.last()));
    QCOMPARE(visit.picture()->selectedHop(), hop);
}

/// Eleven hosts that one CA signs for are one row, one decision, one ticket.
void TestChecksPage::oneCauseIsOneRowAndOneDecision()
{
    Visit visit(u"intercepted"_s);
    QVERIFY(visit.runByKey());
    QCOMPARE(visit.model()->rowCount(), 1);
    const QModelIndex cause = visit.model()->index(0, 0);
    const qsizetype flows = visit.setup->session().flows().size();
    QVERIFY(flows > 8);
    // The answer and the card count the same hosts.
    QCOMPARE(failingOf(*visit.setup->report()).hosts.size(), flows);
    const QList<Flow> all = visit.setup->session().flows();
    const auto required =
        std::count_if(all.begin(), all.end(), [](const Flow &flow) { return flow.required; });
    QVERIFY(required < flows);
    QVERIFY2(cause.data().toString().endsWith(
                 u": %1 hosts, %2 of them optional"_s.arg(flows).arg(flows - required)),
             qPrintable(cause.data().toString()));
    QVERIFY(cause.data(Qt::AccessibleTextRole).toString().contains(ownerTitle(Owner::Security)));
    QVERIFY(!visit.tree()->isExpanded(cause));
    QCOMPARE(visit.model()->rowCount(cause), static_cast<int>(flows));
    QCOMPARE(visit.model()->findings().size(), visit.setup->report()->findings.size());
    visit.tree()->setCurrentIndex(cause);
    const auto *choice = visit.panel()->findChild<CauseChoice *>();
    QVERIFY(choice->isVisible());
    int shown = 0;
    QSet<QString> told;
    for (const PlainText *text : choice->findChildren<PlainText *>()) {
        shown += text->isVisible() ? 1 : 0;
        if (text->isVisible())
            told.insert(text->toPlainText());
    }
    QVERIFY(shown >= 2);
    QCOMPARE(told.size(), shown);
    // Wide enough, they stand beside each other.
    visit.page->resize(2400, 700);
    QTRY_VERIFY(choice->findChildren<PlainText *>().at(1)->x() > 0);
    QCOMPARE(choice->findChildren<PlainText *>().at(1)->y(), choice->findChildren<PlainText *>().at(0)->y());
    // Looking again at the cause is looking again at all its hosts.
    QTest::mouseClick(visit.button(u"Run this one again"_s), Qt::LeftButton);
    QCOMPARE(visit.setup->runningFlows().size(), flows);
    QCOMPARE(visit.model()->stateOf(visit.model()->index(0, 0)), HopState::Running);
    QVERIFY(QTest::qWaitFor([&] { return !visit.setup->isRunning(); }, patience));
    QVERIFY(visit.model()->isCause(visit.tree()->currentIndex()));
    QCOMPARE(visit.model()->stateOf(visit.tree()->currentIndex()), HopState::Fail);
}

void TestChecksPage::whatWorksIsFoldedBeneath()
{
    Visit visit(u"firewalled"_s);
    QVERIFY(visit.runByKey());
    QCOMPARE(visit.model()->rowCount(), 2);
    const QModelIndex working = visit.model()->index(1, 0);
    QCOMPARE(visit.model()->stateOf(working), HopState::Pass);
    QVERIFY(!visit.tree()->isExpanded(working));
    QCOMPARE(visit.model()->rowCount(working), static_cast<int>(visit.setup->session().flows().size()) - 1);
    QVERIFY(working.data().toString().contains(QString::number(visit.model()->rowCount(working))));
    const QList<QLabel *> labels = visit.page->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
        return !label->pixmap().isNull() && label->accessibleName() == hopStateWords(HopState::Fail);
    }));
    // The card says enough; what was seen of its host is unfolded on request.
    QVERIFY(!visit.tree()->isExpanded(visit.model()->index(0, 0)));
}

void TestChecksPage::interceptionOffersTheCa()
{
    Visit visit(u"intercepted"_s);
    QVERIFY(visit.runByKey());
    QModelIndex row;
    for (const Finding &finding : visit.setup->report()->findings) {
        if (isInterception(finding))
            row = visit.model()->indexOf(finding);
    }
    QVERIFY(row.isValid());
    visit.tree()->setCurrentIndex(row);
    QVERIFY(visit.tree()->isExpanded(row.parent()));
    QVERIFY(shownText(visit.panel()).contains("SHA-256"_L1));
    // One ticket will do for all hosts that this CA signs for.
    for (const Flow &flow : visit.setup->session().flows()) {
        if (flow.required && flow.host != visit.model()->findingAt(row)->target) {
            QVERIFY2(visit.panel()->ticket().contains(flow.host), qPrintable(flow.host));
            QVERIFY2(shownText(visit.panel()).contains(flow.host), qPrintable(flow.host));
        }
    }
    QPushButton *use = visit.button(u"Use this CA for the agents …"_s);
    QVERIFY(use != nullptr && use->isVisible());
    QTest::mouseClick(use, Qt::LeftButton);
    auto *ca = visit.page->findChild<CaPanel *>();
    QTRY_VERIFY(ca->isVisible());
    QTemporaryDir folder;
    const QString path = folder.filePath(u"company.pem"_s);
    const QByteArray pem = visit.network->settings().value(u"trustStore"_s).toString().toUtf8();
    QVERIFY(writeFile(path, pem, path).ok());
    ca->takeFile(path);
    QCOMPARE(pemFingerprints(visit.setup->plan().trust.caPem), pemFingerprints(pem));
    QVERIFY(ca->message().contains("SHA-256"_L1));
    ca->takeFile(folder.filePath(u"nothing.pem"_s));
    QVERIFY(ca->message().contains("nothing.pem"_L1));
}

void TestChecksPage::resultsFromElsewhereAreJudgedTogether()
{
    Visit visit(u"open"_s);
    QVERIFY(visit.runByKey());
    QJsonObject elsewhere = reportToJson(*visit.setup->report());
    QJsonArray evidence = elsewhere.value(u"evidence"_s).toArray();
    for (qsizetype i = 0; i < evidence.size(); ++i) {
        QJsonObject item = evidence.at(i).toObject();
        item.insert(u"vantage"_s, u"node/bastion"_s);
        evidence.replace(i, item);
    }
    elsewhere.insert(u"evidence"_s, evidence);
    elsewhere.insert(u"vantage"_s, u"node/bastion"_s);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"bastion.json"_s);
    QVERIFY(writeFile(path, json::print(elsewhere), path).ok());
    visit.page->importFile(path);
    int here = 0;
    int there = 0;
    for (const Finding &finding : visit.model()->findings())
        ++(finding.vantage == "node/bastion"_L1 ? there : here);
    QVERIFY(here > 0);
    QVERIFY(there > 0);
}

void TestChecksPage::reportsOfOthersAreRefused()
{
    Visit visit(u"open"_s);
    QVERIFY(visit.runByKey());
    QTemporaryDir folder;
    const QString path = folder.filePath(u"other.json"_s);
    Report other = *visit.setup->report();
    const qsizetype before = other.findings.size();
    other.plan.insert(u"tenant"_s, u"somebody"_s);
    QVERIFY(writeFile(path, json::print(reportToJson(other)), path).ok());
    QVERIFY(!visit.setup->importResults(path).ok());
    other = *visit.setup->report();
    other.practice.clear();
    QVERIFY(writeFile(path, json::print(reportToJson(other)), path).ok());
    QVERIFY(!visit.setup->importResults(path).ok());
    QVERIFY(!visit.setup->importResults(folder.filePath(u"none"_s)).ok());
    QCOMPARE(visit.setup->report()->findings.size(), before);
}

void TestChecksPage::theKeyStaysInMemory()
{
    Visit visit(u"open"_s);
    auto *key = visit.page->findChild<QLineEdit *>();
    QCOMPARE(key->echoMode(), QLineEdit::Password);
    QTest::keyClicks(key, u"k3y-of-nobody"_s);
    auto *reveal = visit.page->findChild<SecretField *>()->findChild<QPushButton *>();
    QTest::mousePress(reveal, Qt::LeftButton);
    QCOMPARE(key->echoMode(), QLineEdit::Normal);
    QTest::mouseRelease(reveal, Qt::LeftButton);
    QCOMPARE(key->echoMode(), QLineEdit::Password);
    QVERIFY(visit.runByKey());
    QVERIFY(!json::print(reportToJson(*visit.setup->report())).contains("k3y-of-nobody"));
    QVERIFY(!json::print(visit.setup->report()->plan).contains("k3y-of-nobody"));
}

void TestChecksPage::flowPageShowsHopFindingsAndAddresses()
{
    Visit visit(u"open"_s);
    FlowPage flow(*visit.setup);
    flow.resize(1000, 700);
    flow.show();
    // The keyboard is the other window's.
    visit.setup->startChecks();
    QVERIFY(visit.waitForTheEnd());
    auto *picture = flow.findChild<DiagramView *>();
    picture->setFocus();
    QTest::keyClick(picture, Qt::Key_Home);
    QTest::keyClick(picture, Qt::Key_Return);
    auto *list = flow.findChild<QListWidget *>();
    QVERIFY(list->count() > 0);
    QVERIFY(shownText(&flow).contains("TTL "_L1));
    QTemporaryDir folder;
    flow.saveAs(folder.filePath(u"picture.svg"_s));
    QVERIFY(QFile::exists(folder.filePath(u"picture.svg"_s)));
}

/// From the report of such a run: nothing of it is a fault of a host.
void TestChecksPage::aComputerWithoutNetworkIsSaidOnce()
{
    Visit visit(u"open"_s);
    QVERIFY(visit.runByKey());
    Report report = *visit.setup->report();
    Finding offline = finding(u"net.unreachable"_s, Status::Fail, {});
    offline.flow = thisComputer;
    offline.target.clear();
    offline.causes = {{Owner::You, u"Connect this computer."_s, {}}};
    report.findings = {offline};
    for (const Flow &flow : report.flows) {
        Finding waiting = finding(u"dns.not-reached"_s, Status::NotReached, {});
        waiting.flow = flow.id;
        waiting.target = flow.host;
        waiting.blockedBy = offline.id;
        report.findings << waiting;
    }
    numberFindings(report);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"offline.json"_s);
    QVERIFY(writeFile(path, json::print(reportToJson(report)), path).ok());
    QVERIFY(visit.setup->open(path).ok());
    QCOMPARE(visit.model()->rowCount(), 1);
    QVERIFY(visit.model()->isCause(visit.model()->index(0, 0)));
    QCOMPARE(visit.model()->findings().size(), report.findings.size());
    const QList<QLabel *> labels = visit.page->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->text().contains(u"The Agent would not work yet: 1 cause. You"_s);
    }));
}

void TestChecksPage::hostileTextsStayPlain()
{
    const QString hostile = u"<b>bold</b><img src=\"http://evil.example/x\"> \u202egnp %1 %2\n\x07"_s;
    Finding made = finding(u"tls.intercept-untrusted"_s, Status::Fail, hostile);
    made.target = hostile;
    made.vantage = hostile;
    made.args = {{u"host"_s, hostile}, {u"issuer"_s, hostile}, {u"subject"_s, hostile}, {u"root"_s, hostile}};
    made.causes = {{Owner::Security, hostile, hostile}};
    Evidence proof;
    proof.key = u"e1"_s;
    proof.probe = hostile;
    proof.data = {{hostile, hostile}};
    FindingPanel panel;
    panel.showFinding(made, {proof}, {{hostile, hostile, hostile, hostile, hostile}}, hostile, {hostile});
    panel.show();
    for (const PlainText *text : panel.findChildren<PlainText *>()) {
        QVERIFY2(!text->toPlainText().contains(QChar(0x202e)), qPrintable(text->toPlainText()));
        QVERIFY(!text->toHtml().contains("<img"_L1));
    }
    QVERIFY(shownText(&panel).contains("<b>bold</b>"_L1));
    for (const QLabel *label : panel.findChildren<QLabel *>())
        QVERIFY(!label->text().contains("evil"_L1));
    QVERIFY(!panel.ticket().contains(QChar(0x202e)));
    FindingTree tree;
    tree.takeFindings({made});
    const QModelIndex row = tree.index(0, 0, tree.index(0, 0, tree.index(0, 0)));
    QVERIFY(row.isValid());
    QVERIFY(!row.data(Qt::ToolTipRole).toString().contains(u'<'));
    QVERIFY(!row.siblingAtColumn(FindingTree::AddressColumn).data().toString().contains(QChar(0x202e)));
}

NETSETUP_WINDOW_TEST(TestChecksPage)
#include "tst_checkspage.moc"
