// Opening what this program wrote, and what others made of it: by the list of recent files, by dropping, by
// the command line's way. Whatever is wrong with a file, the setup at hand stays.
#include "base/archivereader.h"
#include "base/files.h"
#include "base/json.h"
#include "buttons.h"
#include "handoff/pack/packextra.h"
#include "handoff/pack/packwriter.h"
#include "pack/verifypane.h"
#include "pages/checkspage.h"
#include "pages/handoffpage.h"
#include "pages/networkpage.h"
#include "pages/pagecatalogue.h"
#include "pages/startpage.h"
#include "pages/tenantpage.h"
#include "plan/sentparts.h"
#include "practice/practice.h"
#include "setup/preferences.h"
#include "setup/recentfiles.h"
#include "shell/wizardshell.h"
#include "support/testprogram.h"
#include "widgets/choicecard.h"
#include "widgets/reportline.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMessageBox>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;

using namespace netsetup;

namespace {

constexpr int patience = 90000;

World realWorld()
{
    const Result<World> world = loadWorld(QProcessEnvironment());
    return world.ok() ? *world : World();
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestOpening : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void aDroppedProjectIsOpened();
    void aFileThatSomebodyElseWroteIsNoticed();
    void aReportIsOnlyLookedAt();
    void aPackIsMadeOfAReport();
    void whatWasEnteredBesideAReportIsNotLost();
    void aReportOfAnotherNetworkGivesNoPack();
    void aSetupIsMadeFromAReport();
    void theFocusStaysOnThePageOfTheNewSetup();
    void aFailedSaveLeavesTheUserWhereHeIs();
    void whatDoesNotOpenIsSaidWhereTheUserIs();
    void whoComesBackVerifies();
    void practiceStaysPractice();
    void packsAreOpenedWithTheirFindings_data();
    void packsAreOpenedWithTheirFindings();
    void aPackWithoutFindingsGivesItsPlan();
    void changedPacksAreRefused_data();
    void changedPacksAreRefused();
    void whatCannotBeOpenedLosesNothing_data();
    void whatCannotBeOpenedLosesNothing();
    void whatIsTooLargeIsRefused_data();
    void whatIsTooLargeIsRefused();
    void aReportOfALargeClusterIsRead();
    void recentFilesSayWhatTheyAre();
    void newFromThisOneKeepsTheScenario();

private:
    [[nodiscard]] QString at(const char *name) const { return m_folder->filePath(QLatin1String(name)); }
    [[nodiscard]] QString write(const char *name, const QByteArray &bytes) const
    {
        return writeFile(at(name), bytes, at(name)).ok() ? at(name) : QString();
    }
    [[nodiscard]] Pack pack(const std::optional<Report> &report) const;
    void drop(const QString &path) const;
    /// Opens a report that is from no practice network, at the Hand-off page, and enters who asks.
    void enterRequester(const QString &name) const;
    /// The file dialog that is open gets the name of the file, as if it was typed.
    void answerDialog(const QString &path) const;
    [[nodiscard]] QString message() const;
    [[nodiscard]] StartPage *start() const { return m_shell->findChild<StartPage *>(); }
    [[nodiscard]] ReportLine *line() const
    {
        return m_shell->pages().at(m_shell->currentStep())->findChild<ReportLine *>();
    }

    std::unique_ptr<QTemporaryDir> m_settings;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<Report> m_report; ///< of a practice network, as if it were real
    std::unique_ptr<Setup> m_setup;
    std::unique_ptr<WizardShell> m_shell;
};

void TestOpening::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setApplicationName(u"tst_opening"_s);
    m_settings = std::make_unique<QTemporaryDir>();
    usePreferencesOf(m_settings->filePath(u"settings.json"_s));
    const Result<std::unique_ptr<PracticeNetwork>> network = PracticeNetwork::start(u"firewalled"_s);
    QVERIFY(network.ok());
    Result<World> world = worldFromPractice(network.value()->settings());
    QVERIFY(world.ok());
    world->net.timeoutSeconds = 1;
    Setup setup(*world);
    setup.startChecks();
    QVERIFY(QTest::qWaitFor([&] { return !setup.isRunning(); }, patience));
    m_report = setup.report();
    QVERIFY(m_report.has_value());
}

void TestOpening::init()
{
    QFile::remove(m_settings->filePath(u"settings.json"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    m_setup = std::make_unique<Setup>(realWorld());
    m_shell = std::make_unique<WizardShell>(*m_setup);
    m_shell->show();
    QVERIFY(QTest::qWaitForWindowActive(m_shell.get()));
}

void TestOpening::cleanup()
{
    m_shell.reset();
    m_setup.reset();
}

Pack TestOpening::pack(const std::optional<Report> &report) const
{
    Setup setup(realWorld());
    if (!setup.setField(u"--tenant"_s, u"acme"_s).ok())
        return {};
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const Result<Pack> made = makePack(setup.session().handoff(report, {}, now), {}, {});
    return made.ok() ? *made : Pack();
}

void TestOpening::drop(const QString &path) const
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    const QPoint place = start()->rect().center();
    QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(start(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent dropped(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(start(), &dropped);
}

void TestOpening::enterRequester(const QString &name) const
{
    Report real = *m_report;
    real.practice.clear();
    m_shell->openFile(write("checks.json", json::print(reportToJson(real))));
    const QList<Page *> &pages = m_shell->pages();
    const auto *page = m_shell->findChild<HandoffPage *>();
    m_shell->goTo(static_cast<int>(pages.indexOf(page)));
    QVERIFY(page->isVisible());
    page->findChild<QTabWidget *>(u"handoffTabs"_s)->setCurrentIndex(1);
    auto *requester = page->findChild<QLineEdit *>(u"requester"_s);
    QVERIFY(requester->isVisible() && requester->isEnabled());
    requester->setFocus();
    QTest::keyClicks(requester, name);
    QCOMPARE(m_setup->plan().handoff.request.requester, name);
    QTRY_VERIFY(!page->isRefreshing());
}

void TestOpening::answerDialog(const QString &path) const
{
    QTRY_VERIFY(m_shell->findChild<QFileDialog *>() != nullptr);
    auto *dialog = m_shell->findChild<QFileDialog *>();
    QTRY_VERIFY(dialog->isVisible());
    dialog->setDirectory(QFileInfo(path).absolutePath());
    auto *name = dialog->findChild<QLineEdit *>(u"fileNameEdit"_s);
    name->setCompleter(nullptr); // its list would take the Return key
    name->setText(path);
    QTest::mouseClick(dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save),
                      Qt::LeftButton);
}

/// What the Start page says in its one place for messages.
QString TestOpening::message() const
{
    const QList<QLabel *> labels = start()->findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->accessibleName() == label->text() && !label->text().isEmpty())
            return label->text();
    }
    return {};
}

void TestOpening::aDroppedProjectIsOpened()
{
    Plan plan;
    plan.tenant = u"globex"_s;
    const QString path = write("globex.netsetup.json", json::print(planToJson(plan)));
    drop(path);
    QCOMPARE(m_setup->plan().tenant, u"globex"_s);
    QCOMPARE(m_setup->file(), path);
    QVERIFY(!m_setup->isReadOnly() && !m_setup->isChanged());
    QCOMPARE(m_shell->currentStep(), 1);
    QVERIFY(!line()->isVisible());
    // Text that is dragged is no file.
    QMimeData words;
    words.setText(path);
    m_shell->goTo(0);
    QDragEnterEvent enter(QPoint(9, 9), Qt::CopyAction, &words, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(start(), &enter);
    QVERIFY(!enter.isAccepted());
}

void TestOpening::aFileThatSomebodyElseWroteIsNoticed()
{
    Plan plan;
    plan.tenant = u"globex"_s;
    // Written by hand: what counts is the file as it was, not as this program would print it.
    const QByteArray theirs = QJsonDocument(planToJson(plan)).toJson(QJsonDocument::Compact);
    const QString path = write("globex.netsetup.json", theirs);
    m_shell->openFile(path);
    QCOMPARE(m_setup->file(), path);
    QVERIFY(!m_setup->isFileFromElsewhere());
    QCOMPARE(write("globex.netsetup.json", theirs + '\n'), path);
    QVERIFY(m_setup->isFileFromElsewhere());
}

void TestOpening::aReportIsOnlyLookedAt()
{
    const QString path = write("checks.json", json::print(reportToJson(*m_report)));
    m_shell->openFile(path);
    QVERIFY(m_setup->isReadOnly());
    QCOMPARE(m_shell->currentStep(), stepForFindings());
    const auto *tree = m_shell->findChild<ChecksPage *>()->findChild<QTreeView *>();
    QCOMPARE(tree->model()->rowCount() > 0, true);
    QCOMPARE(m_setup->report()->findings.size(), m_report->findings.size());
    QVERIFY(line()->isVisible());
    const QString text = line()->accessibleName();
    const QString when = QLocale::c().toString(m_report->startedAt.toUTC(), u"d MMM yyyy HH:mm"_s);
    QVERIFY2(text.contains(when + u" UTC"_s), qPrintable(text));
    QVERIFY2(text.contains(u"workstation"_s), qPrintable(text));
    QVERIFY2(text.contains(u"PRACTICE"_s), qPrintable(text));
    // The plan is there to read, and nothing in it gives way.
    const QJsonObject before = planToJson(m_setup->plan());
    m_shell->goTo(1);
    auto *tenant = m_shell->findChild<QLineEdit *>(u"--tenant"_s);
    QVERIFY(tenant->isVisible() && !tenant->isEnabled());
    QCOMPARE(tenant->text(), m_setup->plan().tenant);
    QVERIFY(line()->isVisible());
    m_shell->goTo(2);
    QTest::mouseClick(m_shell->findChild<ChoiceCard *>(u"card-proxy"_s), Qt::LeftButton);
    QVERIFY(!m_setup->setField(u"--tenant"_s, u"other"_s).ok());
    m_setup->clearField(u"--tenant"_s);
    m_setup->edit([](Plan &plan) { plan.tenant.clear(); });
    m_setup->startChecks();
    QVERIFY(!m_setup->isRunning());
    QVERIFY(!m_setup->importResults(path).ok());
    QCOMPARE(planToJson(m_setup->plan()), before);
    // Saving would make a project of it, or write over the report: the line says what to do instead.
    QTest::keyClick(m_shell.get(), Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"newFromReport"_s);
    QVERIFY(!m_setup->saveProject(path).ok());
    QCOMPARE(bytesOf(path), json::print(reportToJson(*m_report)));
    QVERIFY(!m_shell->isWindowModified());
}

void TestOpening::aPackIsMadeOfAReport()
{
    enterRequester(u"Jo Miller"_s);
    auto *page = m_shell->findChild<HandoffPage *>();
    auto *list = page->findChild<QListView *>(u"formats"_s);
    const auto goToFormat = [list](const QString &title) {
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Home);
        while (list->currentIndex().data().toString() != title &&
               list->currentIndex().row() + 1 < list->model()->rowCount())
            QTest::keyClick(list, Qt::Key_Down);
        return list->currentIndex().data().toString() == title;
    };
    // The window paints it without being asked.
    QVERIFY(goToFormat(u"Diagram (PNG)"_s));
    QTRY_VERIFY(!page->isRefreshing());
    QCOMPARE(list->currentIndex().data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::Checked));
    QVERIFY(goToFormat(u"Change request (Markdown)"_s));
    QVERIFY(page->findChild<QPlainTextEdit *>(u"previewText"_s)->toPlainText().contains(u"Jo Miller"_s));
    QSignalSpy saved(page, &HandoffPage::packSaved);
    QTest::mouseClick(page->findChild<QPushButton *>(u"saveZip"_s), Qt::LeftButton);
    answerDialog(at("pack.zip"));
    QTRY_COMPARE(saved.size(), 1);
    const ArchiveLimits limits{32LL * 1024 * 1024, 32LL * 1024 * 1024, 500};
    const auto files = readZip(
        bytesOf(at("pack.zip")), {}, [](const QString &) { return true; }, limits);
    QVERIFY(files.ok());
    QVERIFY(files->value(u"request.md"_s).contains("Jo Miller"));
    QVERIFY(files->value(u"setup.netsetup.json"_s).contains("Jo Miller"));
    QVERIFY(files->value(u"diagram.png"_s).startsWith("\x89PNG"));
    QVERIFY(files->value(u"checks.json"_s).contains("\"verdict\""));
    // It is a pack as others are: with the report in it, and what was entered.
    Setup later(realWorld());
    QVERIFY(later.open(at("pack.zip")).ok());
    QVERIFY(later.isReadOnly() && !later.isChanged());
    QCOMPARE(later.plan(), m_setup->plan());
    QCOMPARE(later.report()->findings.size(), m_report->findings.size());
    // What was checked gives way no more than before.
    QVERIFY(m_setup->isReadOnly() && m_setup->isChanged());
    QVERIFY(!m_setup->setField(u"--tenant"_s, u"other"_s).ok());
    m_setup->setOpenQuestion(u"egress.sources.nodes"_s, Owner::Network);
    m_setup->edit([](Plan &plan) {
        plan.handoff.changeId = u"CHG1"_s;
        plan.tenant.clear();
    });
    m_setup->clearField(u"--tenant"_s);
    QCOMPARE(later.plan(), m_setup->plan());
    QVERIFY(m_setup->setField(u"--change-id"_s, u"CHG1"_s).ok());
    QCOMPARE(m_setup->plan().handoff.changeId, u"CHG1"_s);
    m_setup->clearField(u"--change-id"_s);
    QCOMPARE(later.plan(), m_setup->plan());
    QVERIFY(m_setup->report().has_value());
    m_shell->goTo(1);
    QVERIFY(!m_shell->findChild<QLineEdit *>(u"--tenant"_s)->isEnabled());
}

void TestOpening::whatWasEnteredBesideAReportIsNotLost()
{
    enterRequester(u"Jo Miller"_s);
    QVERIFY(m_shell->isWindowModified());
    const QByteArray report = bytesOf(at("checks.json"));
    // A crash now would leave it as a setup that is not saved.
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/recovery"_s);
    const auto kept = [&folder] {
        return folder.entryList({u"*.netsetup.json"_s}, QDir::Files);
    };
    QTRY_COMPARE(kept().size(), 1);
    Setup later(realWorld());
    QVERIFY(later.restore(folder.filePath(kept().first())).ok());
    QVERIFY(!later.isReadOnly() && later.isChanged() && later.file().isEmpty());
    QCOMPARE(later.plan(), m_setup->plan());
    // Who thinks better of saving still has the report, and is asked again.
    bool closed = false;
    connect(m_shell.get(), &WizardShell::closed, this, [&closed] { closed = true; });
    const auto answerSave = [this] {
        m_shell->close();
        auto *box = m_shell->findChild<QMessageBox *>(u"unsaved"_s);
        QVERIFY(box != nullptr);
        QTest::mouseClick(box->button(QMessageBox::Save), Qt::LeftButton);
        QTRY_VERIFY(m_shell->findChild<QMessageBox *>(u"unsaved"_s) == nullptr);
    };
    answerSave();
    auto *dialog = m_shell->findChild<QFileDialog *>();
    QVERIFY(dialog != nullptr);
    dialog->reject();
    QTRY_VERIFY(m_shell->findChild<QFileDialog *>() == nullptr);
    QVERIFY(m_setup->isReadOnly() && m_setup->isChanged() && !closed);
    answerSave();
    answerDialog(at("acme.netsetup.json"));
    QTRY_VERIFY(closed);
    QVERIFY(!m_setup->isReadOnly() && !m_setup->isChanged());
    QCOMPARE(bytesOf(at("checks.json")), report);
    Setup saved(realWorld());
    QVERIFY(saved.open(at("acme.netsetup.json")).ok());
    QCOMPARE(saved.kind(), OpenedKind::Project);
    QCOMPARE(saved.plan().handoff.request.requester, u"Jo Miller"_s);
    // The button of the line keeps it as well.
    QVERIFY(later.open(at("checks.json")).ok());
    QVERIFY(later.setField(u"--change-id"_s, u"CHG1"_s).ok());
    QVERIFY(writePack(pack({}), at("may.zip"), Replacing::Nothing, QDateTime::currentDateTimeUtc()).ok());
    QVERIFY(later.followOlderPack(at("may.zip")).ok());
    later.makeSetupFromReport();
    QCOMPARE(later.olderPack(), u"may.zip"_s);
    QCOMPARE(later.plan().handoff.changeId, u"CHG1"_s);
    QVERIFY(later.report().has_value() && later.isChanged());
}

void TestOpening::aReportOfAnotherNetworkGivesNoPack()
{
    m_shell->openFile(write("checks.json", json::print(reportToJson(*m_report))));
    const QList<Page *> &pages = m_shell->pages();
    auto *page = m_shell->findChild<HandoffPage *>();
    m_shell->goTo(static_cast<int>(pages.indexOf(page)));
    QVERIFY(page->isVisible());
    QVERIFY(!page->findChild<QPushButton *>(u"saveZip"_s)->isEnabled());
    const QString said = page->findChild<QLabel *>(u"saveMessage"_s)->text();
    QVERIFY2(said.contains(u"\"firewalled\""_s), qPrintable(said));
    QVERIFY(line()->accessibleName().contains(u"the network that it is from"_s));
    QTest::mouseClick(line()->findChild<QPushButton *>(), Qt::LeftButton);
    QTRY_VERIFY(!page->isRefreshing());
    QVERIFY(page->findChild<QPushButton *>(u"saveZip"_s)->isEnabled());
    QCOMPARE(page->findChild<QLabel *>(u"saveMessage"_s)->text(), QString());
}

void TestOpening::aSetupIsMadeFromAReport()
{
    Report real = *m_report;
    real.practice.clear();
    m_shell->openFile(write("checks.json", json::print(reportToJson(real))));
    m_shell->goTo(1);
    auto *make = line()->findChild<QPushButton *>();
    make->setFocus();
    QTest::keyClick(make, Qt::Key_Space);
    QVERIFY(!m_setup->isReadOnly());
    QVERIFY(m_setup->isChanged() && m_setup->file().isEmpty());
    QVERIFY(!line()->isVisible());
    // The same plan, so its findings still belong to it; until the plan changes.
    QVERIFY(m_setup->report().has_value());
    auto *tenant = m_shell->findChild<QLineEdit *>(u"--tenant"_s);
    QVERIFY(tenant->isEnabled());
    tenant->setFocus();
    QTest::keyClicks(tenant, u"x"_s);
    QCOMPARE(m_setup->plan().tenant, u"acmex"_s);
    for (const Finding &finding : m_setup->report()->findings)
        QVERIFY(finding.flow != "receiver"_L1);
    QVERIFY(!m_setup->staleFindings().isEmpty());
}

/// The button goes away with the report; what one can do now is on the page, not in the row of buttons.
void TestOpening::theFocusStaysOnThePageOfTheNewSetup()
{
    Report real = *m_report;
    real.practice.clear();
    const QString path = write("checks.json", json::print(reportToJson(real)));
    for (int step = 1; step < m_shell->pages().size(); ++step) {
        m_setup->startAnew();
        m_shell->openFile(path);
        QVERIFY(m_setup->isReadOnly());
        m_shell->goTo(step);
        auto *make = line()->findChild<QPushButton *>();
        make->setFocus();
        QTest::keyClick(make, Qt::Key_Space);
        QVERIFY(!m_setup->isReadOnly());
        Page *page = m_shell->pages().at(step);
        QTRY_VERIFY2(page->isAncestorOf(QApplication::focusWidget()), qPrintable(page->name()));
        m_setup->startAnew(); // nothing is asked of changes
    }
}

void TestOpening::aFailedSaveLeavesTheUserWhereHeIs()
{
    const QString path = at("acme.netsetup.json");
    QVERIFY(m_setup->setField(u"--tenant"_s, u"acme"_s).ok());
    QVERIFY(m_setup->saveProject(path).ok());
    m_shell->goTo(2);
    // The disk is not what it was: a folder stands where the file was.
    QVERIFY(QFile::remove(path) && QDir().mkdir(path));
    QVERIFY(m_setup->setField(u"--cluster"_s, u"prod-eu-1"_s).ok());
    QTest::keyClick(m_shell.get(), Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(m_shell->currentStep(), 2);
    QVERIFY(m_shell->isWindowModified());
    auto *note = m_shell->findChild<QAbstractButton *>(u"obstacle"_s);
    QVERIFY2(note->isEnabled() && note->text().contains(path), qPrintable(note->text()));
    QVERIFY(note->accessibleName().contains(path));
    // What is said leads to the way out.
    QTest::mouseClick(note, Qt::LeftButton);
    answerDialog(at("elsewhere.netsetup.json"));
    QTRY_VERIFY(QFile::exists(at("elsewhere.netsetup.json")));
    QTRY_VERIFY(!m_shell->isWindowModified());
    QCOMPARE(m_shell->currentStep(), 2);
    QVERIFY(!note->text().contains(path));
}

void TestOpening::whatDoesNotOpenIsSaidWhereTheUserIs()
{
    QVERIFY(m_setup->setField(u"--tenant"_s, u"acme"_s).ok());
    QVERIFY(m_setup->saveProject(at("acme.netsetup.json")).ok());
    m_shell->goTo(3);
    m_shell->openFile(at("none.json"));
    QCOMPARE(m_shell->currentStep(), 3);
    auto *note = m_shell->findChild<QAbstractButton *>(u"obstacle"_s);
    QVERIFY2(note->text().contains(at("none.json")), qPrintable(note->text()));
    QCOMPARE(m_setup->plan().tenant, u"acme"_s);
    m_shell->goTo(1);
    QVERIFY(!note->text().contains(at("none.json")));
}

/// Handed off weeks ago: the project opens where one sees whether it works now, with what was seen then.
void TestOpening::whoComesBackVerifies()
{
    const QString path = at("acme.netsetup.json");
    Report real = *m_report;
    real.practice.clear();
    m_shell->openFile(write("checks.json", json::print(reportToJson(real))));
    m_setup->makeSetupFromReport();
    QVERIFY(m_setup->saveProject(path).ok());
    m_setup->packSaved();
    // Weeks later, another run of the program.
    const auto comeBack = [this](const QString &file) {
        m_shell.reset();
        m_setup = std::make_unique<Setup>(realWorld());
        m_shell = std::make_unique<WizardShell>(*m_setup);
        m_shell->show();
        m_shell->openFile(file);
    };
    // Nobody was sent anything yet: it opens as any other project.
    comeBack(path);
    QCOMPARE(m_shell->currentStep(), 1);
    QVERIFY(m_setup->olderReport().has_value());
    m_setup->edit([](Plan &plan) { noteSent(plan, {u"network"_s, u"2026-05-12T08:00:00Z"_s}); });
    QVERIFY(m_setup->saveProject(path).ok());
    comeBack(path);
    QCOMPARE(m_shell->currentStep(), int(m_shell->pages().size()) - 1);
    const auto *verify = m_shell->findChild<VerifyPane *>();
    QVERIFY(verify->isVisible() && verify->isWaiting());
    QCOMPARE(m_setup->olderReport()->startedAt.toSecsSinceEpoch(), real.startedAt.toSecsSinceEpoch());
    QCOMPARE(m_setup->olderReport()->findings.size(), real.findings.size());
    // It is kept beside no file of the user's, and tells no name of the project.
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 2);
    // A copy of the project under another name has a past of its own.
    QVERIFY(QFile::copy(path, at("copy.netsetup.json")));
    comeBack(at("copy.netsetup.json"));
    QVERIFY(!m_setup->olderReport().has_value());
    QCOMPARE(m_shell->currentStep(), 1);
}

void TestOpening::practiceStaysPractice()
{
    m_shell->openFile(write("checks.json", json::print(reportToJson(*m_report))));
    QCOMPARE(m_setup->practice(), u"firewalled"_s);
    QCOMPARE(m_setup->handoff(QDateTime::currentDateTimeUtc()).practice, u"firewalled"_s);
    // Nor does it take the name of another practice network.
    Session other(m_setup->world().catalog, u"intercepted"_s);
    other.setPlan(m_setup->plan());
    QCOMPARE(other.handoff(m_report, {}, {}).practice, u"firewalled"_s);
    QTest::mouseClick(line()->findChild<QPushButton *>(), Qt::LeftButton);
    QVERIFY(!m_setup->report().has_value());
    QCOMPARE(m_setup->practice(), QString());
    QCOMPARE(m_setup->plan().tenant, u"acme"_s);
}

void TestOpening::packsAreOpenedWithTheirFindings_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("opened");
    QTest::newRow("ZIP") << "pack.zip"
                         << "pack.zip";
    QTest::newRow("folder") << "pack"
                            << "pack";
    QTest::newRow("manifest of a folder") << "pack"
                                          << "pack/manifest.json";
}

void TestOpening::packsAreOpenedWithTheirFindings()
{
    QFETCH(QString, target);
    QFETCH(QString, opened);
    const Pack made = pack(m_report);
    QVERIFY(writePack(made, m_folder->filePath(target), Replacing::Nothing, QDateTime::currentDateTimeUtc())
                .ok());
    drop(m_folder->filePath(opened));
    QVERIFY2(m_setup->isReadOnly(), qPrintable(message()));
    QCOMPARE(m_setup->kind(), OpenedKind::Pack);
    QCOMPARE(m_setup->report()->findings.size(), m_report->findings.size());
    QCOMPARE(m_shell->currentStep(), stepForFindings());
    QVERIFY(line()->accessibleName().contains(u"pack"_s));
}

void TestOpening::aPackWithoutFindingsGivesItsPlan()
{
    QVERIFY(writePack(pack({}), at("pack.zip"), Replacing::Nothing, QDateTime::currentDateTimeUtc()).ok());
    m_shell->openFile(at("pack.zip"));
    QVERIFY(!m_setup->isReadOnly());
    QCOMPARE(m_setup->plan().tenant, u"acme"_s);
    QCOMPARE(m_shell->currentStep(), 1);
    // Saving asks for a place: it must not write over the pack.
    QVERIFY(m_setup->file().isEmpty());
}

void TestOpening::changedPacksAreRefused_data()
{
    QTest::addColumn<QString>("harm");
    QTest::addColumn<QString>("named");
    QTest::newRow("changed") << "change"
                             << "checks.json";
    QTest::newRow("missing") << "remove"
                             << "setup.netsetup.json";
    QTest::newRow("a way out") << "escape"
                               << "SHA256SUMS";
    QTest::newRow("no checksums") << "no sums"
                                  << "SHA256SUMS";
}

void TestOpening::changedPacksAreRefused()
{
    QFETCH(QString, harm);
    QFETCH(QString, named);
    QVERIFY(writePack(pack(m_report), at("pack"), Replacing::Nothing, QDateTime::currentDateTimeUtc()).ok());
    const QString sums = at("pack/SHA256SUMS");
    if (harm == "change"_L1) {
        QByteArray bytes = bytesOf(at("pack/checks.json"));
        bytes.replace("workstation", "Workstation");
        QVERIFY(!write("pack/checks.json", bytes).isEmpty());
    } else if (harm == "remove"_L1) {
        QVERIFY(QFile::remove(at("pack/setup.netsetup.json")));
    } else if (harm == "escape"_L1) {
        const QByteArray line = QByteArray(64, '0') + "  ../../etc/passwd\n";
        QVERIFY(!write("pack/SHA256SUMS", bytesOf(sums) + line).isEmpty());
    } else {
        QVERIFY(QFile::remove(sums));
    }
    QVERIFY(m_setup->setField(u"--tenant"_s, u"mine"_s).ok());
    const Outcome opened = m_setup->open(at("pack"));
    QVERIFY(!opened.ok());
    const QString text = opened.error().message();
    QVERIFY2(text.contains(named) && text.contains(at("pack")), qPrintable(text));
    QVERIFY(!opened.error().remedy.isEmpty());
    QCOMPARE(m_setup->plan().tenant, u"mine"_s);
}

void TestOpening::whatCannotBeOpenedLosesNothing_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("told");
    Plan plan;
    plan.tenant = u"other"_s;
    QJsonObject newer = planToJson(plan);
    newer.insert(u"schema"_s, u"netsetup.project/7"_s);
    QTest::newRow("missing") << "gone.json" << QByteArray() << "not there";
    QTest::newRow("a folder") << "" << QByteArray() << "not a pack";
    QTest::newRow("no JSON") << "a.json" << QByteArray("hello") << "JSON";
    QTest::newRow("binary") << "a.json" << QByteArray("\0\xff\xfe\0", 4) << "JSON";
    QTest::newRow("other JSON") << "a.json" << QByteArray("{\"a\":1}") << "not of this program";
    QTest::newRow("a list") << "a.json" << QByteArray("[]") << "JSON object";
    QTest::newRow("rules") << "a.json" << QByteArray("{\"schema\":\"netsetup.rules/1\"}") << "another kind";
    QTest::newRow("newer project") << "a.json" << json::print(newer) << "newer version";
    QTest::newRow("newer report") << "a.json" << QByteArray("{\"schema\":\"netsetup.report/9\"}")
                                  << "newer version";
    QTest::newRow("broken report") << "a.json"
                                   << QByteArray(
                                          "{\"schema\":\"netsetup.report/1\",\"findings\":[{\"id\":3}]}")
                                   << "";
    QTest::newRow("report without a plan")
        << "a.json" << QByteArray("{\"schema\":\"netsetup.report/1\",\"plan\":{}}") << "";
    QTest::newRow("bad project") << "a.json"
                                 << QByteArray("{\"schema\":\"netsetup.project/1\",\"tenant\":\"A B\"}")
                                 << "tenant";
    QTest::newRow("broken ZIP") << "a.zip" << QByteArray("PK\x03\x04 nothing more") << "ZIP";
    QTest::newRow("damaged ZIP") << "a.zip" << QByteArray(200, '\0') + "PK\x05\x06" + QByteArray(18, '\0')
                                 << "a ZIP archive whose beginning is damaged";
    QTest::newRow("another archive") << "a.json" << QByteArray("\x1f\x8b\x08 more", 8)
                                     << "is a gzip archive, not JSON";
    QTest::newRow("a document") << "a.json" << QByteArray("%PDF-1.7\n") << "is a PDF document, not JSON";
    QTest::newRow("a login page") << "checks.json" << QByteArray("<!DOCTYPE html><p>Log in")
                                  << "is a web page";
    QTest::newRow("an empty file") << "a.zip" << QByteArray(" \n") << "is an empty file, not JSON";
    QTest::newRow("deep JSON") << "a.json" << QByteArray(5000, '[') << "JSON";
}

void TestOpening::whatCannotBeOpenedLosesNothing()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, told);
    const QString path = name.isEmpty() ? m_folder->path() : m_folder->filePath(name);
    if (!bytes.isEmpty())
        QVERIFY(writeFile(path, bytes, path).ok());
    m_setup->startAnew();
    drop(path);
    QCOMPARE(m_shell->currentStep(), 0);
    const QString text = message();
    QVERIFY2(text.contains(told), qPrintable(text));
    QVERIFY2(text.contains(path), qPrintable(text));
    QVERIFY2(text.contains(u';'), qPrintable(text)); // what to do
    QCOMPARE(m_setup->plan(), Plan());
    QVERIFY(m_setup->file().isEmpty() && !m_setup->isReadOnly() && !m_setup->report().has_value());
    QVERIFY(recentFiles().isEmpty());
}

void TestOpening::whatIsTooLargeIsRefused_data()
{
    QTest::addColumn<bool>("bomb");
    QTest::newRow("a large file") << false;
    QTest::newRow("a ZIP that grows when it is unpacked") << true;
}

void TestOpening::whatIsTooLargeIsRefused()
{
    QFETCH(bool, bomb);
    constexpr qsizetype large = largestDocument + 1;
    const QString path = at("large");
    if (bomb) {
        Pack made;
        Artifact artifact;
        artifact.path = u"checks.json"_s;
        artifact.bytes = QByteArray(large, ' ');
        made.artifacts = {artifact};
        const Result<QByteArray> zip = packToZip(made, QDateTime::currentDateTimeUtc());
        QVERIFY(zip.ok() && zip.value().size() < 1024 * 1024);
        QVERIFY(writeFile(path, zip.value(), path).ok());
    } else {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(large));
    }
    const QJsonObject before = planToJson(m_setup->plan());
    drop(path);
    QTRY_VERIFY2(message().contains(path), qPrintable(message()));
    QVERIFY2(message().contains(bomb ? u"more bytes"_s : u"larger"_s), qPrintable(message()));
    QCOMPARE(planToJson(m_setup->plan()), before);
}

/// As large as that of ten thousand nodes, which the program itself writes.
void TestOpening::aReportOfALargeClusterIsRead()
{
    m_shell->openFile(
        write("checks.json", json::print(reportToJson(*m_report)) + QByteArray(80 * 1024 * 1024, '\n')));
    QTRY_VERIFY_WITH_TIMEOUT(m_setup->report().has_value(), 60000);
    QCOMPARE(m_setup->report()->findings.size(), m_report->findings.size());
}

void TestOpening::recentFilesSayWhatTheyAre()
{
    Plan plan;
    plan.tenant = u"globex"_s;
    const QString project = write("globex.netsetup.json", json::print(planToJson(plan)));
    const QString report = write("checks.json", json::print(reportToJson(*m_report)));
    QVERIFY(
        writePack(pack(m_report), at("pack.zip"), Replacing::Nothing, QDateTime::currentDateTimeUtc()).ok());
    for (const QString &path : {project, report, at("pack.zip")})
        m_shell->openFile(path);
    m_shell->goTo(0);
    auto *list = start()->findChild<QListWidget *>();
    QCOMPARE(list->count(), 3);
    QVERIFY(list->item(0)->text().contains(u"(pack)"_s));
    QVERIFY(list->item(1)->text().contains(u"(report)"_s));
    QVERIFY(list->item(2)->text().contains(u"(project)"_s));
    list->setFocus();
    list->setCurrentRow(2);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(m_setup->plan().tenant, u"globex"_s);
    QVERIFY(QFile::remove(report));
    m_shell->goTo(1);
    m_shell->goTo(0);
    for (int row = 0; row < list->count(); ++row) {
        if (list->item(row)->text().startsWith(u"checks.json"_s)) {
            QVERIFY(list->item(row)->text().contains(u"not there"_s));
            list->setCurrentRow(row);
        }
    }
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Return);
    QVERIFY2(message().contains(report), qPrintable(message()));
    QCOMPARE(m_setup->plan().tenant, u"globex"_s);
}

void TestOpening::newFromThisOneKeepsTheScenario()
{
    Plan plan;
    plan.tenant = u"globex"_s;
    plan.cluster.name = u"prod"_s;
    plan.egress.mode = EgressMode::Proxy;
    plan.egress.proxy.url = u"http://proxy.corp.example:3128"_s;
    plan.egress.sources.insert(Initiator::Nodes, {*parseCidr(u"10.20.0.0/24"_s, {})});
    plan.handoff.changeId = u"CHG1"_s;
    plan.images.source = ImageSource::Mirror;
    plan.images.registry.host = u"registry.corp.example"_s;
    m_shell->openFile(write("globex.netsetup.json", json::print(planToJson(plan))));
    QCOMPARE(m_setup->plan(), plan);
    m_shell->goTo(0);
    auto *anew = buttonWith(*start(), u"New from this one"_s);
    QVERIFY(anew != nullptr && anew->isEnabled());
    anew->setFocus();
    QTest::keyClick(anew, Qt::Key_Space);
    QCOMPARE(m_shell->currentStep(), 1);
    QVERIFY(m_setup->file().isEmpty() && m_setup->isChanged());
    plan.tenant.clear();
    plan.cluster = ClusterPlan();
    plan.egress.sources.clear();
    plan.handoff.changeId.clear();
    QCOMPARE(m_setup->plan(), plan);
    QCOMPARE(bytesOf(at("globex.netsetup.json")).contains("globex"), true);
}

NETSETUP_WINDOW_TEST(TestOpening)
#include "tst_opening.moc"
