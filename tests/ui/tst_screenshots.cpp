// The pictures of all pages show the program and nothing of its user; a practice network is left the way it
// wants.
#include "program/screenshots.h"
#include "setup/preferences.h"
#include "setup/recentfiles.h"
#include "support/testprogram.h"

#include <QApplication>
#include <QDir>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

using namespace netsetup;

namespace {

QCoro::Task<> take(Workspace &workspace, QString folder, bool &ended, bool &well)
{
    const Outcome taken = co_await writeScreenshots(workspace, std::move(folder));
    well = taken.ok();
    ended = true;
}

} // namespace

class TestScreenshots : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theyLeaveNoTraceAndGoThroughTheProxy()
    {
        constexpr int patience = 120000;
        QStandardPaths::setTestModeEnabled(true);
        const QTemporaryDir folder;
        // As the program does it for pictures.
        usePreferencesOf(folder.filePath(u"settings.json"_s));
        rememberRecent(folder.filePath(u"mine.netsetup.json"_s), OpenedKind::Project);
        const QList<RecentFile> before = recentFiles();
        usePreferencesOf({});
        QVERIFY(recentFiles().isEmpty());
        QObject windows;
        const Result<Workspace *> opened = Workspace::open(u"proxy-login"_s, &windows);
        QVERIFY(opened.ok());
        Workspace &workspace = *opened.value();
        bool ended = false;
        bool well = false;
        const QCoro::Task<> task = take(workspace, folder.filePath(u"pictures"_s), ended, well);
        QVERIFY(QTest::qWaitFor([&] { return ended; }, patience));
        QVERIFY(well);
        const Plan &plan = workspace.setup().plan();
        QCOMPARE(plan.egress.mode, EgressMode::Proxy);
        QCOMPARE(plan.egress.proxy.url, workspace.setup().world().practiceProxy);
        QVERIFY(!plan.egress.sources.value(Initiator::Nodes).isEmpty());
        const QStringList pictures = QDir(folder.filePath(u"pictures"_s)).entryList({u"*.png"_s});
        // Eight pages in three looks, each at two scales and on a large screen.
        QCOMPARE(pictures.size(), 8 * 3 * 3);
        QVERIFY(recentFiles().isEmpty());
        usePreferencesOf(folder.filePath(u"settings.json"_s));
        QCOMPARE(recentFiles().size(), before.size());
        QCOMPARE(recentFiles().first().path, before.first().path);
        usePreferencesOf({});
    }
};

NETSETUP_WINDOW_TEST(TestScreenshots)
#include "tst_screenshots.moc"
