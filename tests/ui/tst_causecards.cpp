// The answer of the Checks page: its banner, one card for each root cause, what is selected by itself, what a
// ticket holds, and that thousands of findings cost no more than a few.
#include "base/files.h"
#include "base/json.h"
#include "checksvisit.h"
#include "cuttexts.h"
#include "findings/report/actions.h"
#include "models/findingtree.h"
#include "models/findingwords.h"
#include "models/verdictwords.h"
#include "pages/checkspage.h"
#include "pages/donepage.h"
#include "program/language.h"
#include "support/testprogram.h"
#include "widgets/causecards.h"
#include "widgets/certificatechain.h"
#include "widgets/findingpanel.h"
#include "widgets/plaintext.h"
#include "widgets/primarybutton.h"
#include "widgets/stagetimeline.h"
#include "widgets/verdictbanner.h"
#include "wizardvisit.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardPaths>
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
        : ChecksVisit(name, 3, {840, 620})
    {}
    [[nodiscard]] FindingPanel *panel() const { return page->findChild<FindingPanel *>(); }
    [[nodiscard]] VerdictBanner *banner() const { return page->findChild<VerdictBanner *>(); }
    [[nodiscard]] CauseCards *cards() const { return page->findChild<CauseCards *>(); }
    [[nodiscard]] bool runToItsEnd() const
    {
        setup->startChecks();
        return setup->isRunning() && waitForTheEnd() && setup->report().has_value();
    }
    /// Of failures; warnings have cards of their own behind them.
    [[nodiscard]] int causes() const
    {
        int found = 0;
        for (int row = 0; row < model()->rowCount(); ++row)
            found += model()->isCause(model()->index(row, 0)) &&
                             model()->stateOf(model()->index(row, 0)) == HopState::Fail
                         ? 1
                         : 0;
        return found;
    }
    [[nodiscard]] CardLayout card(int row) const
    {
        const QModelIndex index = model()->index(row, 0);
        return cards()->layoutOf(index, tree()->visualRect(index));
    }
    /// The same findings seen from elsewhere too.
    [[nodiscard]] bool addVantage(const QString &vantage, const QTemporaryDir &folder) const
    {
        QJsonObject report = reportToJson(*setup->report());
        QJsonArray evidence = report.value(u"evidence"_s).toArray();
        for (qsizetype i = 0; i < evidence.size(); ++i) {
            QJsonObject item = evidence.at(i).toObject();
            if (item.value(u"vantage"_s) != u"workstation"_s)
                continue;
            item.insert(u"vantage"_s, vantage);
            evidence.replace(i, item);
        }
        report.insert(u"evidence"_s, evidence);
        report.insert(u"vantage"_s, vantage);
        const QString path = folder.filePath(u"elsewhere.json"_s);
        return writeFile(path, json::print(report), path).ok() && setup->importResults(path).ok();
    }
};

Finding broken(int number)
{
    Finding made;
    made.flow = u"flow%1"_s.arg(number);
    made.id = u"tcp.drop"_s;
    made.check = CheckId::PortOpens;
    made.status = Status::Fail;
    made.target = made.flow + u".example"_s;
    made.address = u"192.0.2.1"_s;
    made.vantage = u"workstation"_s;
    made.causes = {{Owner::Network, u"Allow what number %1 needs."_s.arg(number % 50), {}}};
    return made;
}

/// To be looked at, where somebody asks for them.
void keepPicture(const Visit &visit, const QString &name)
{
    const QString folder = qEnvironmentVariable("NETSETUP_SHOTS");
    if (folder.isEmpty())
        return;
    visit.panel()->showProofPart();
    QCoreApplication::processEvents();
    QVERIFY(visit.page->grab().save(u"%1/cards-%2.png"_s.arg(folder, name)));
}

} // namespace

class TestCauseCards : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void oneCardForEachCause_data();
    void oneCardForEachCause();
    void theFirstFailureIsSelected();
    void whatTheUserChoseStays();
    void theEndIsToldOnceAndTheFocusStays();
    void anEarlierResultIsSaidToBeOne();
    void runIsThePrimaryButtonUntilItRan();
    void onTheLastPageWhatWouldBeLostComesFirst();
    void theAnswerStaysWhenATicketIsCopied();
    void aTicketNamesSourcesAndCluster();
    void equalVantagesAreOne();
    void proofIsThereAndFolded();
    void proxyStagesStandInTheirOrder();
    void nothingIsCut_data();
    void nothingIsCut();
    void thousandsCostNoMoreThanAFew();
};

void TestCauseCards::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
}

void TestCauseCards::cleanup()
{
    QVERIFY(setLanguage(u"en"_s));
}

void TestCauseCards::oneCardForEachCause_data()
{
    QTest::addColumn<int>("causes");
    QTest::addColumn<HopState>("state");
    QTest::addColumn<QString>("says");
    QTest::newRow("open") << 0 << HopState::Pass << u"Everything that is required works."_s;
    QTest::newRow("firewalled") << 1 << HopState::Fail
                                << u"The Agent would not work yet: 1 cause, 1 host. Network team"_s;
    QTest::newRow("intercepted") << 1 << HopState::Fail << u"1 cause, 11 hosts. Security team"_s;
    QTest::newRow("proxy-login") << 1 << HopState::Fail << u"The Agent would not work yet: 1 cause"_s;
}

void TestCauseCards::oneCardForEachCause()
{
    QFETCH(int, causes);
    QFETCH(HopState, state);
    QFETCH(QString, says);
    const Visit visit(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(visit.page != nullptr);
    QCOMPARE(visit.banner()->state(), HopState::NotChecked);
    QVERIFY(visit.runToItsEnd());
    QCOMPARE(visit.causes(), causes);
    QCOMPARE(visit.banner()->state(), state);
    QVERIFY2(visit.banner()->headline().contains(says), qPrintable(visit.banner()->headline()));
    // People's names of hosts, never the ids of the catalog.
    for (int row = 0; row < causes; ++row) {
        const QModelIndex index = visit.model()->index(row, 0);
        const QString places = index.data(FindingTree::PlacesRole).toString();
        QVERIFY2(places.contains("Receiver acme"_L1), qPrintable(places));
        QVERIFY(!index.data(FindingTree::TurnRole).toString().isEmpty());
        for (const Flow &flow : visit.setup->session().flows())
            QVERIFY2(!places.contains(flow.id + u' '), qPrintable(places));
    }
}

void TestCauseCards::theFirstFailureIsSelected()
{
    const Visit visit(u"firewalled"_s);
    QVERIFY(visit.panel()->ticket().isEmpty());
    QVERIFY(visit.runToItsEnd());
    QCOMPARE(visit.tree()->currentIndex(), visit.model()->index(0, 0));
    QVERIFY(visit.panel()->ticket().contains("tcp.drop"_L1));
}

void TestCauseCards::whatTheUserChoseStays()
{
    const Visit visit(u"firewalled"_s);
    QVERIFY(visit.runToItsEnd());
    visit.tree()->setFocus();
    QTest::keyClick(visit.tree(), Qt::Key_End);
    const QString chosen = visit.tree()->currentIndex().data().toString();
    QVERIFY(!visit.model()->isCause(visit.tree()->currentIndex()));
    QVERIFY(visit.runToItsEnd());
    QCOMPARE(visit.tree()->currentIndex().data().toString(), chosen);
}

void TestCauseCards::theEndIsToldOnceAndTheFocusStays()
{
    const Visit visit(u"firewalled"_s);
    visit.page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(visit.page.get()));
    for (QWidget *place : QList<QWidget *>{visit.page->findChild<QLineEdit *>(), visit.tree()}) {
        place->setFocus();
        const QSignalSpy announced(visit.banner(), &VerdictBanner::announced);
        QVERIFY(visit.runToItsEnd());
        QCOMPARE(announced.size(), 1);
        QCOMPARE(announced.first().first().toString(), u"broken: "_s + visit.banner()->headline());
        QCOMPARE(QApplication::focusWidget(), place);
    }
}

void TestCauseCards::anEarlierResultIsSaidToBeOne()
{
    const Visit visit(u"firewalled"_s);
    QVERIFY(visit.runToItsEnd());
    const QModelIndex cause = visit.model()->index(0, 0);
    QVERIFY(!cause.data(FindingTree::EarlierRole).toBool());
    visit.setup->startChecks();
    QCOMPARE(visit.banner()->state(), HopState::Running);
    QVERIFY(visit.model()->index(0, 0).data(FindingTree::EarlierRole).toBool());
    QCOMPARE(visit.card(0).lines.first().text, u"Earlier result"_s);
    const QList<QLabel *> labels = visit.banner()->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->text().contains("Earlier result: The Agent would not work yet"_L1);
    }));
    QVERIFY(QTest::qWaitFor([&] { return !visit.setup->isRunning(); }, patience));
    QVERIFY(!visit.model()->index(0, 0).data(FindingTree::EarlierRole).toBool());
}

void TestCauseCards::runIsThePrimaryButtonUntilItRan()
{
    const WizardVisit visit(u"firewalled"_s);
    QVERIFY(visit.isOpen());
    const auto pages = visit.shell->pages();
    const auto checks = std::find_if(pages.begin(), pages.end(), [](const Page *page) {
        return qobject_cast<const ChecksPage *>(page) != nullptr;
    });
    QVERIFY(checks != pages.end());
    visit.shell->goTo(static_cast<int>(checks - pages.begin()));
    const auto *run = buttonWith<PrimaryButton>(**checks, u"Run checks"_s);
    QVERIFY(run != nullptr);
    const auto *next = qobject_cast<QPushButton *>(visit.shell->button(QWizard::NextButton));
    QTRY_VERIFY(run->isPrimary() && !next->isDefault());
    QVERIFY(visit.runToItsEnd());
    QTRY_VERIFY(!run->isPrimary() && next->isDefault());
}

/// To save while something is not saved, to verify where somebody came back for that, else to close.
void TestCauseCards::onTheLastPageWhatWouldBeLostComesFirst()
{
    const QTemporaryDir folder;
    const WizardVisit visit(u"firewalled"_s);
    QVERIFY(visit.isOpen());
    QVERIFY(visit.setup->setField(u"--cluster"_s, u"prod-eu-1"_s).ok());
    QVERIFY(visit.runToItsEnd());
    visit.shell->goTo(static_cast<int>(visit.shell->pages().size()) - 1);
    auto *done = qobject_cast<DonePage *>(visit.shell->currentPage());
    QVERIFY(done != nullptr);
    const auto *save = done->findChild<PrimaryButton *>(u"saveProject"_s);
    const auto *verify = done->findChild<PrimaryButton *>(u"runAgain"_s);
    const auto *close = qobject_cast<QPushButton *>(visit.shell->button(QWizard::FinishButton));
    QTRY_VERIFY(save->isPrimary() && !verify->isPrimary() && !close->isDefault());
    QVERIFY(visit.setup->saveProject(folder.filePath(u"a.netsetup.json"_s)).ok());
    QTRY_VERIFY(!save->isPrimary() && close->isDefault());
    visit.setup->packSaved();
    done->showVerify();
    QTRY_VERIFY(verify->isPrimary() && !save->isPrimary() && !close->isDefault());
}

void TestCauseCards::theAnswerStaysWhenATicketIsCopied()
{
    const Visit visit(u"firewalled"_s);
    QVERIFY(visit.runToItsEnd());
    QCoreApplication::processEvents();
    const QString answer = visit.banner()->headline();
    QApplication::clipboard()->clear();
    // By the button on the card.
    QTest::mouseClick(visit.tree()->viewport(), Qt::LeftButton, {}, visit.card(0).copy.center());
    QCOMPARE(QApplication::clipboard()->text(), visit.panel()->ticket());
    QCOMPARE(visit.banner()->headline(), answer);
    const QList<QLabel *> labels = visit.panel()->findChildren<QLabel *>();
    const auto told = std::find_if(labels.begin(), labels.end(),
                                   [](const QLabel *label) { return label->text().startsWith("Copied"_L1); });
    QVERIFY(told != labels.end() && (*told)->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(!(*told)->isVisible(), patience);
    QCOMPARE(visit.banner()->headline(), answer);
    // By the other one the proof comes into sight.
    QTest::mouseClick(visit.tree()->viewport(), Qt::LeftButton, {}, visit.card(0).proof.center());
    QVERIFY(visit.panel()->verticalScrollBar()->value() > 0);
}

void TestCauseCards::aTicketNamesSourcesAndCluster()
{
    const Visit visit(u"firewalled"_s);
    QVERIFY(visit.setup->setField(u"--cluster"_s, u"prod-eu-1"_s).ok());
    QVERIFY(visit.setup->setField(u"--source"_s, u"nodes=10.20.0.0/22"_s).ok());
    visit.setup->setApiKey(Secret(QByteArray("k3y-of-nobody")));
    visit.setup->setProxyPassword(Secret(QByteArray("passw0rd-of-nobody")));
    QVERIFY(visit.runToItsEnd());
    const QString ticket = visit.panel()->ticket();
    for (const char *part : {"Cluster: prod-eu-1", "10.20.0.0/22", "address not known yet", "Seen at: 20"})
        QVERIFY2(ticket.contains(QLatin1String(part)), qPrintable(ticket));
    QVERIFY(!ticket.contains("of-nobody"_L1));
    // A simulated network has not seen this computer.
    QVERIFY(!ticket.contains("Address of the computer"_L1));
    TicketFacts real;
    real.computers = {u"10.9.8.7"_s};
    QVERIFY(ticketText(broken(1), {}, real).contains("Address of the computer that looked: 10.9.8.7"_L1));
}

void TestCauseCards::equalVantagesAreOne()
{
    const Visit visit(u"firewalled"_s);
    QVERIFY(visit.runToItsEnd());
    QVERIFY(visit.model()->index(0, 0).data(FindingTree::SeenFromRole).toString().isEmpty());
    const QTemporaryDir folder;
    for (int node = 1; node <= 3; ++node)
        QVERIFY(visit.addVantage(u"node/n%1"_s.arg(node), folder));
    QCOMPARE(visit.causes(), 1);
    QCOMPARE(visit.model()->index(0, 0).data(FindingTree::SeenFromRole).toString(),
             u"this computer, all 3 nodes"_s);
    // Below the card, too, all nodes are one row; this computer is another.
    QStringList titles;
    for (const Finding &finding : visit.model()->findings()) {
        if (finding.id == "tcp.drop"_L1)
            titles << visit.model()->indexOf(finding).data().toString();
    }
    QCOMPARE(titles.size(), 4);
    QCOMPARE(titles.removeDuplicates(), 2);
    QVERIFY2(titles.join(u'\n').contains("seen from all 3 nodes"_L1), qPrintable(titles.join(u'\n')));
    QCOMPARE(vantageWords({u"pod/a"_s, u"node/x"_s}), u"node x, pod on a"_s);
    const Places all({u"pod/a"_s, u"pod/b"_s, u"pod/c"_s, u"node/x"_s});
    QCOMPARE(vantageWords({u"pod/c"_s, u"pod/a"_s}, all), u"pods on 2 of 3 nodes"_s);
}

void TestCauseCards::proofIsThereAndFolded()
{
    const Visit visit(u"intercepted"_s);
    QVERIFY(visit.runToItsEnd());
    const auto *chain = visit.panel()->findChild<CertificateChain *>();
    QVERIFY(chain->isVisible());
    for (const char *part :
         {"Root, Practice Company CA", "The public roots do not trust it", "This computer trusts it"})
        QVERIFY2(chain->inWords().contains(QLatin1String(part)), qPrintable(chain->inWords()));
    const auto *timeline = visit.panel()->findChild<StageTimeline *>();
    QVERIFY2(timeline->inWords().contains("TLS: the certificate is not accepted, HTTP: not reached"_L1),
             qPrintable(timeline->inWords()));
    for (PlainText *text : visit.panel()->findChildren<PlainText *>()) {
        if (text->accessibleName() == "Evidence"_L1)
            QVERIFY(!text->isVisible() && text->toPlainText().contains("Took (ms): "_L1));
    }
    QTest::mouseClick(visit.button(u"Copy"_s), Qt::LeftButton);
    QCOMPARE(QApplication::clipboard()->text(), u"dig +short acme.app.stackstate.example"_s);
    for (const int width : {840, 500, 1700}) {
        visit.page->resize(width, 620);
        QCoreApplication::processEvents();
        QVERIFY(visit.panel()->widget()->width() <= visit.panel()->viewport()->width());
    }
}

void TestCauseCards::proxyStagesStandInTheirOrder()
{
    const Visit visit(u"proxy-login"_s);
    QVERIFY(visit.runToItsEnd());
    const QString words = visit.panel()->findChild<StageTimeline *>()->inWords();
    QVERIFY2(words.startsWith("TCP "_L1) &&
                 words.contains("CONNECT: the proxy answered 407, TLS: not reached"_L1),
             qPrintable(words));
    const Visit dropped(u"firewalled"_s);
    QVERIFY(dropped.runToItsEnd());
    const QString waited = dropped.panel()->findChild<StageTimeline *>()->inWords();
    QVERIFY2(waited.contains("TCP: no answer to SYN for 3 s, TLS: not reached"_L1), qPrintable(waited));
}

void TestCauseCards::nothingIsCut_data()
{
    QTest::addColumn<QString>("network");
    QTest::addColumn<QString>("language");
    for (const char *network : {"firewalled", "intercepted", "proxy-login"}) {
        for (const char *language : {"en", "de"})
            QTest::addRow("%s in %s", network, language)
                << QString::fromLatin1(network) << QString::fromLatin1(language);
    }
}

void TestCauseCards::nothingIsCut()
{
    QFETCH(QString, network);
    QFETCH(QString, language);
    QVERIFY(setLanguage(language));
    const Visit visit(network);
    QVERIFY(visit.runToItsEnd());
    // One ticket will do for all hosts, in every language.
    QVERIFY(network == "firewalled"_L1 || visit.panel()->ticket().contains("cdn06.quay.example"_L1));
    for (const int width : {840, 600, 1700}) {
        visit.page->resize(width, 620);
        QCoreApplication::processEvents();
        const QStringList cut = cutTexts(*visit.page);
        QVERIFY2(cut.isEmpty(), qPrintable(QString::number(width) + u": "_s + cut.join(u" | "_s)));
        keepPicture(visit, u"%1-%2-%3"_s.arg(network, language).arg(width));
    }
}

/// Of 50 causes and 500 findings, and of ten times as many of both: the same widgets.
void TestCauseCards::thousandsCostNoMoreThanAFew()
{
    const Visit visit(u"open"_s);
    qsizetype before = 0;
    for (const int many : {500, 5000}) {
        QList<Finding> findings;
        for (int i = 0; i < many; ++i)
            findings << broken(i);
        visit.model()->takeFindings(findings);
        QCoreApplication::processEvents();
        const QPixmap drawn = visit.page->grab();
        QVERIFY(!drawn.isNull());
        QCOMPARE(visit.causes(), 50);
        QCOMPARE(visit.model()->findings().size(), many);
        const qsizetype widgets = visit.page->findChildren<QWidget *>().size();
        QVERIFY2(before == 0 || widgets == before, qPrintable(QString::number(widgets)));
        before = widgets;
    }
}

NETSETUP_WINDOW_TEST(TestCauseCards)
#include "tst_causecards.moc"
