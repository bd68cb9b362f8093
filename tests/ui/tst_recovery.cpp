// What is not saved yet, and what was seen: neither a full disk, nor a game, nor another setup takes it away.
#include "base/files.h"
#include "base/json.h"
#include "buttons.h"
#include "diagram/diagramexport.h"
#include "pages/startpage.h"
#include "setup/preferences.h"
#include "setup/recentfiles.h"
#include "setup/recovery.h"
#include "support/testpaths.h"
#include "support/testprogram.h"
#include "support/tinydisk.h"
#include "wizardvisit.h"

#include <QApplication>
#include <QJsonArray>
#include <QMessageBox>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

using namespace netsetup;
using netsetup::testing::TinyDisk;

namespace {

World realWorld()
{
    const Result<World> world = loadWorld(QProcessEnvironment());
    return world.ok() ? *world : World{};
}

QByteArray contentOf(const QString &path)
{
    const Result<QByteArray> bytes = readFile(path, path);
    return bytes.ok() ? *bytes : QByteArray("cannot be read");
}

QString recoveryFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/recovery"_s;
}

/// What a window that was killed leaves behind.
QString leave(const Setup &setup)
{
    const QString path = recoveryFolder() + u"/1-1.netsetup.json"_s;
    QDir().mkpath(recoveryFolder());
    return writePrivateFile(path, setup.toKeep(), path).ok() ? path : QString();
}

QJsonArray shownOf(const QList<Finding> &findings)
{
    QJsonArray all;
    for (const Finding &finding : findings)
        all.append(findingToJson(finding));
    return all;
}

/// A setup with the findings of a real network, as after a run.
bool takeFindings(Setup &setup)
{
    const QString report =
        netsetup::testing::sourcePath(u"tests/cases/receiver-dropped-by-firewall/report.json"_s);
    if (!setup.open(report).ok())
        return false;
    setup.makeSetupFromReport();
    return setup.report().has_value();
}

} // namespace

#define VERIFY_DISK(disk) QVERIFY2((disk).failure().isEmpty(), qPrintable((disk).failure()))

class TestRecovery : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TinyDisk> m_home;

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setApplicationName(u"tst_recovery"_s);
    }
    void init()
    {
        m_home = std::make_unique<TinyDisk>("size=4m");
        VERIFY_DISK(*m_home);
        qputenv("HOME", m_home->folder().toUtf8());
        QVERIFY(recoveryFolder().startsWith(m_home->folder()));
        usePreferencesOf(m_home->at(u"settings.json"_s));
    }

    void aProjectThatCannotBeSavedIsStillUnsaved()
    {
        const TinyDisk disk;
        VERIFY_DISK(disk);
        Setup setup(realWorld());
        Recovery recovery(setup);
        QVERIFY(setup.setField(u"--tenant"_s, u"acme"_s).ok());
        const QString path = disk.at(u"a.netsetup.json"_s);
        QVERIFY(setup.saveProject(path).ok());
        const QByteArray before = contentOf(path);
        QVERIFY(setup.setField(u"--tenant"_s, u"other"_s).ok());
        recovery.keep();
        const QStringList kept = QDir(recoveryFolder()).entryList({u"*.netsetup.json"_s}, QDir::Files);
        QCOMPARE(kept.size(), 1);
        QVERIFY(disk.fill());
        const Outcome saved = setup.saveProject(path);
        QVERIFY(!saved.ok());
        QVERIFY2(saved.error().message().contains(u"no space"_s), qPrintable(saved.error().message()));
        recovery.keep();
        QVERIFY(setup.isChanged());
        QCOMPARE(contentOf(path), before);
        QCOMPARE(QDir(recoveryFolder()).entryList({u"*.netsetup.json"_s}, QDir::Files), kept);
        QVERIFY(disk.makeRoom());
        QVERIFY(setup.saveProject(path).ok());
        QVERIFY(QDir(recoveryFolder()).entryList({u"*.netsetup.json"_s}, QDir::Files).isEmpty());
    }

    void aFullHomeKeepsWhatWasRemembered()
    {
        Setup setup(realWorld());
        Recovery recovery(setup);
        QVERIFY(setup.setField(u"--tenant"_s, u"acme"_s).ok());
        recovery.keep();
        rememberRecent(u"/tmp/first.json"_s, OpenedKind::Report);
        const QString kept =
            QDir(recoveryFolder()).entryInfoList({u"*.netsetup.json"_s}, QDir::Files).constFirst().filePath();
        const QByteArray before = contentOf(kept);
        QVERIFY(m_home->fill());
        QVERIFY(setup.setField(u"--cluster"_s, u"prod"_s).ok());
        recovery.keep();
        rememberRecent(u"/tmp/second.json"_s, OpenedKind::Report);
        QCOMPARE(contentOf(kept), before);
        QCOMPARE(recentFiles().size(), 1);
        QVERIFY(m_home->makeRoom());
        recovery.keep();
        QVERIFY(contentOf(kept).contains("prod"));
    }

    void picturesAreWholeOrAsTheyWere()
    {
        const TinyDisk disk("size=1024k"); // the old picture, and the new one beside it
        VERIFY_DISK(disk);
        Setup setup(realWorld());
        QVERIFY(takeFindings(setup));
        const Diagram diagram =
            layoutDiagram(setup.session().flows(), setup.report()->findings, u"acme"_s, {});
        for (const char *ending : {"svg", "png", "pdf"}) {
            const QString path = disk.at(u"picture."_s + QLatin1String(ending));
            QVERIFY(saveDiagram(diagram, path).ok());
            const QByteArray before = contentOf(path);
            QVERIFY(before.size() > 1000);
            QVERIFY(disk.fill());
            QVERIFY(!saveDiagram(diagram, path).ok());
            QCOMPARE(contentOf(path), before);
            QVERIFY(disk.makeRoom());
        }
    }

    void findingsAreRestoredWithThePlan()
    {
        Setup before(realWorld());
        QVERIFY(takeFindings(before));
        const QString path = leave(before);
        Setup after(realWorld());
        QVERIFY(after.restore(path).ok());
        QVERIFY(after.isChanged() && after.file().isEmpty() && !after.isReadOnly());
        QVERIFY(after.plan() == before.plan());
        QVERIFY(after.report().has_value());
        QCOMPARE(reportToJson(*after.report()), reportToJson(*before.report()));
        // A plan without its findings is better than none.
        QJsonObject kept = *json::parseObject(contentOf(path), path);
        kept.insert(u"report"_s, QJsonObject{{u"schema"_s, u"spoiled"_s}});
        QVERIFY(writePrivateFile(path, json::print(kept), path).ok());
        Setup planOnly(realWorld());
        QVERIFY(planOnly.restore(path).ok());
        QVERIFY(planOnly.plan() == before.plan() && !planOnly.report().has_value());
        // What is no such file changes nothing.
        QVERIFY(writePrivateFile(path, "{}", path).ok());
        QVERIFY(!planOnly.restore(path).ok());
        QVERIFY(planOnly.plan() == before.plan());
    }

    void findingsOfASavedProjectAreKeptToo()
    {
        Setup setup(realWorld());
        QVERIFY(takeFindings(setup));
        QVERIFY(setup.saveProject(m_home->at(u"a.netsetup.json"_s)).ok());
        QVERIFY(!setup.isChanged());
        Recovery recovery(setup);
        recovery.keep();
        const QFileInfoList kept = QDir(recoveryFolder()).entryInfoList({u"*.netsetup.json"_s}, QDir::Files);
        QCOMPARE(kept.size(), 1);
        QVERIFY(json::parseObject(contentOf(kept.first().filePath()), {})->value(u"report"_s).isObject());
    }

    void aPracticeWindowLeavesRealWorkAlone()
    {
        Setup real(realWorld());
        QVERIFY(real.setField(u"--tenant"_s, u"acme"_s).ok());
        const QString path = leave(real);
        const WizardVisit visit(u"open"_s);
        QVERIFY(visit.isOpen());
        const auto &start = *visit.shell->findChild<StartPage *>();
        for (const QString &words : {u"Restore"_s, u"Discard"_s}) {
            const auto *button = buttonWith(start, words);
            QVERIFY(button != nullptr && !button->isVisible());
        }
        QVERIFY(Recovery::leftOvers(visit.setup->world()).isEmpty());
        QCOMPARE(Recovery::leftOvers(realWorld()).size(), 1);
        QVERIFY(QFile::exists(path));
    }

    void restoringAsksBeforeOtherWorkIsLost()
    {
        Setup earlier(realWorld());
        QVERIFY(earlier.setField(u"--tenant"_s, u"acme"_s).ok());
        QVERIFY(!leave(earlier).isEmpty());
        Setup setup(realWorld());
        WizardShell shell(setup);
        shell.show();
        QVERIFY(QTest::qWaitForWindowActive(&shell));
        QVERIFY(setup.setField(u"--tenant"_s, u"present"_s).ok());
        QTest::mouseClick(buttonWith(*shell.findChild<StartPage *>(), u"Restore"_s), Qt::LeftButton);
        auto *asked = shell.findChild<QMessageBox *>(u"unsaved"_s);
        QVERIFY(asked != nullptr);
        QCOMPARE(setup.plan().tenant, u"present"_s);
        QTest::mouseClick(asked->button(QMessageBox::Discard), Qt::LeftButton);
        QTRY_COMPARE(setup.plan().tenant, u"acme"_s);
    }

    void resultsComeBackWithTheirPlan()
    {
        Setup setup(realWorld());
        QVERIFY(takeFindings(setup));
        const QString project = m_home->at(u"a.netsetup.json"_s);
        QVERIFY(setup.saveProject(project).ok());
        const Report seen = *setup.report();
        // Another card of the first page, and back.
        setup.startAnew();
        QVERIFY(!setup.report().has_value());
        QVERIFY(setup.open(project).ok());
        QVERIFY(setup.report().has_value());
        QCOMPARE(shownOf(setup.report()->findings), shownOf(seen.findings));
        const QString tenant = setup.plan().tenant;
        setup.startFromThisOne();
        QVERIFY(!setup.report().has_value());
        QVERIFY(setup.setField(u"--tenant"_s, u"other"_s).ok());
        QVERIFY(!setup.report().has_value());
        QVERIFY(setup.open(project).ok());
        QCOMPARE(setup.plan().tenant, tenant);
        QVERIFY(setup.report().has_value() && setup.staleFindings().isEmpty());
    }

    /// Another way out was tried and checked: the first one's results are still those of its plan.
    void resultsComeBackAfterARunOfAnotherPlan()
    {
        const WizardVisit visit(u"open"_s);
        QVERIFY(visit.isOpen() && visit.runToItsEnd());
        const QJsonArray seen = shownOf(visit.setup->report()->findings);
        QVERIFY(visit.setup->setField(u"--egress"_s, u"proxy"_s).ok());
        QVERIFY(visit.setup->setField(u"--proxy-url"_s, u"http://proxy.corp.example:3128"_s).ok());
        QVERIFY(visit.runToItsEnd());
        QVERIFY(shownOf(visit.setup->report()->findings) != seen);
        visit.setup->clearField(u"--proxy-url"_s);
        QVERIFY(visit.setup->setField(u"--egress"_s, u"direct"_s).ok());
        QVERIFY(visit.setup->report().has_value() && visit.setup->staleFindings().isEmpty());
        QCOMPARE(shownOf(visit.setup->report()->findings), seen);
    }
};

NETSETUP_WINDOW_TEST(TestRecovery)
#include "tst_recovery.moc"
