// "From inside the cluster" on the Checks page: runs by a kubectl that has no cluster, logs that a colleague
// has sent back, the manifest for him. What is created is said first, and goes again.
#include "base/files.h"
#include "pages/checkspage.h"
#include "practicesetup.h"
#include "support/testpaths.h"
#include "support/testprogram.h"
#include "widgets/clusterpanel.h"
#include "widgets/filedrop.h"
#include "widgets/matrixview.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QDragEnterEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

using namespace netsetup;

namespace {

constexpr int patience = 60000;

/// The checks of the real world, of which none is run here; kubectl is the one of the test.
class Visit
{
public:
    Visit()
    {
        const QString tool = m_folder.filePath(u"kubectl"_s);
        const QString fake = netsetup::testing::sourcePath(u"tests/support/fakekubectl"_s);
        const QString script =
            u"#!/bin/sh\ncase \"$*\" in\n*get-contexts*) printf 'other\\nkind-test\\n';;\n"
            "*current-context*) echo kind-test;;\n*) exec '%1' \"$@\";;\nesac\n"_s.arg(fake);
        put(u"kubectl"_s, script.toUtf8());
        QFile(tool).setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        qputenv("PATH", m_folder.path().toUtf8() + ':' + m_path);
        qputenv("FAKE_KUBECTL", m_folder.path().toUtf8());
        const Result<World> world = loadWorld(QProcessEnvironment());
        if (!world.ok())
            return;
        setup = std::make_unique<Setup>(*world);
        if (!setup->setField(u"--tenant"_s, u"acme"_s).ok())
            return;
        page = std::make_unique<ChecksPage>(*setup);
        page->resize(1024, 640);
        page->show();
    }
    ~Visit() { qputenv("PATH", m_path); }
    Visit(const Visit &) = delete;
    Visit &operator=(const Visit &) = delete;
    void put(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    [[nodiscard]] QByteArray content(const QString &name) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] ClusterPanel *panel() const { return page->findChild<ClusterPanel *>(); }
    [[nodiscard]] QPushButton *button(const QString &name) const
    {
        return panel()->findChild<QPushButton *>(name);
    }
    [[nodiscard]] bool open() const
    {
        for (QPushButton *one : page->findChildren<QPushButton *>()) {
            if (one->text().remove(u'&').startsWith("From the pods"_L1))
                one->click();
        }
        const auto *contexts = panel()->findChild<QComboBox *>(u"clusterContext"_s);
        return panel()->isVisible() && QTest::qWaitFor([&] { return contexts->count() == 2; }, patience);
    }
    /// Shows what would be created.
    [[nodiscard]] bool look() const
    {
        button(u"clusterGo"_s)->click();
        return panel()->isBusy() && QTest::qWaitFor([&] { return !panel()->isBusy(); }, patience);
    }
    [[nodiscard]] QStringList places() const
    {
        QStringList places;
        if (!setup->report().has_value())
            return places;
        for (const Evidence &item : setup->report()->evidence)
            places.append(item.vantage);
        places.removeDuplicates();
        return places;
    }

    std::unique_ptr<Setup> setup;
    std::unique_ptr<ChecksPage> page;

private:
    QTemporaryDir m_folder;
    QByteArray m_path = qgetenv("PATH");
};

QByteArray logOf(const QByteArray &node)
{
    return "@sts {\"probe\":\"begin\",\"at\":\"2026-11-30T04:08:06Z\",\"script\":1,\"run\":\"" +
           QByteArray("k3x9c2bc").toBase64() + "\",\"node\":\"" + node.toBase64() +
           "\",\"net\":\"pod\"}\n@sts {\"probe\":\"end\",\"at\":\"2026-11-30T04:08:07Z\",\"flows\":0,"
           "\"why\":\"all is told\"}\n";
}

void drop(FileDrop &place, const QStringList &paths)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString &path : paths)
        urls.append(QUrl::fromLocalFile(path));
    data.setUrls(urls);
    const QPoint middle = place.rect().center();
    QDragEnterEvent enter(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&place, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent dropped(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&place, &dropped);
}

void keepPicture(QWidget &page, const QString &name)
{
    const QString folder = qEnvironmentVariable("NETSETUP_SHOTS");
    if (folder.isEmpty())
        return;
    QTest::qWait(300);
    QVERIFY(page.grab().save(u"%1/cluster-%2.png"_s.arg(folder, name)));
}

} // namespace

class TestClusterPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void logsAreTakenByDrop();
    void whatIsNoLogIsRefused();
    void theManifestIsForAColleague();
    void aRunSaysFirstWhatItCreates();
    void aStopCleansUp();
    void aNoIsSaid();
    void practiceHasNoCluster();
};

void TestClusterPanel::logsAreTakenByDrop()
{
    const Visit visit;
    QVERIFY(visit.page != nullptr && visit.open());
    visit.put(u"a.log"_s, logOf("node-a"));
    visit.put(u"b.log"_s, logOf("node-b"));
    auto *logs = visit.panel()->findChild<FileDrop *>();
    drop(*logs, {visit.path(u"a.log"_s), visit.path(u"b.log"_s)});
    QCOMPARE(visit.places(), (QStringList{u"pod/node-a"_s, u"pod/node-b"_s}));
    QVERIFY(visit.page->findChild<MatrixView *>()->isVisible());
    const qsizetype evidence = visit.setup->report()->evidence.size();
    // The same once more takes the place of what was known.
    drop(*logs, {visit.path(u"a.log"_s), visit.path(u"b.log"_s)});
    QCOMPARE(visit.setup->report()->evidence.size(), evidence);
    QVERIFY(visit.panel()->isVisible());
}

void TestClusterPanel::whatIsNoLogIsRefused()
{
    const Visit visit;
    QVERIFY(visit.page != nullptr && visit.open());
    visit.put(u"no.log"_s, "nothing of ours\n");
    auto *logs = visit.panel()->findChild<FileDrop *>();
    drop(*logs, {visit.path(u"no.log"_s)});
    QVERIFY(!visit.setup->report().has_value());
    const auto *choose = logs->findChild<QPushButton *>();
    QVERIFY2(choose->accessibleDescription().contains("no.log"_L1),
             qPrintable(choose->accessibleDescription()));
    drop(*logs, {visit.path(u"absent.log"_s)});
    QVERIFY(choose->accessibleDescription().contains("absent.log"_L1));
    QVERIFY(!visit.setup->report().has_value());
}

void TestClusterPanel::theManifestIsForAColleague()
{
    const Visit visit;
    QVERIFY(visit.page != nullptr && visit.open());
    visit.button(u"copyManifest"_s)->click();
    const QString copied = QApplication::clipboard()->text();
    for (const char *part : {"DaemonSet", "ConfigMap", "kubectl"})
        QVERIFY2(copied.contains(QLatin1String(part)), part);
    QVERIFY(visit.panel()->message().contains(u'\u2713'));
}

void TestClusterPanel::aRunSaysFirstWhatItCreates()
{
    const Visit visit;
    QVERIFY(visit.page != nullptr && visit.open());
    QCOMPARE(visit.panel()->findChild<QComboBox *>(u"clusterContext"_s)->currentText(), u"kind-test"_s);
    keepPicture(*visit.page, u"idle"_s);
    QVERIFY(visit.look());
    QVERIFY2(visit.panel()->message().contains("Creates daemonset/"_L1),
             qPrintable(visit.panel()->message()));
    QVERIFY(!visit.content(u"calls"_s).contains("create -f"));
    keepPicture(*visit.page, u"offer"_s);
    // Another wish: what was shown is not what would be created.
    visit.panel()->findChild<QLineEdit *>(u"clusterNamespace"_s)->setText(u"monitoring"_s);
    QVERIFY(visit.panel()->message().isEmpty());
    QVERIFY(visit.look());
    QVERIFY(visit.look());
    QVERIFY2(visit.panel()->message().contains("Nothing is left"_L1), qPrintable(visit.panel()->message()));
    QVERIFY(visit.content(u"calls"_s).contains("create -f"));
    QCOMPARE(visit.content(u"objects"_s), QByteArray());
    QVERIFY(visit.places().contains(u"pod/node-a"_s));
    QVERIFY(visit.places().contains(u"pod/node-b"_s));
    keepPicture(*visit.page, u"done"_s);
}

void TestClusterPanel::aStopCleansUp()
{
    const Visit visit;
    QVERIFY(visit.page != nullptr && visit.open());
    visit.put(u"get-pods.out"_s, R"({"kind":"List","items":[]})");
    QVERIFY(visit.look());
    visit.button(u"clusterGo"_s)->click();
    QVERIFY(visit.panel()->isBusy());
    QVERIFY(QTest::qWaitFor([&] { return !visit.content(u"objects"_s).isEmpty(); }, patience));
    visit.button(u"clusterCancel"_s)->click();
    QVERIFY(QTest::qWaitFor([&] { return !visit.panel()->isBusy(); }, patience));
    QCOMPARE(visit.content(u"objects"_s), QByteArray());
    QVERIFY2(visit.panel()->message().contains("Stopped"_L1), qPrintable(visit.panel()->message()));
}

void TestClusterPanel::aNoIsSaid()
{
    const Visit visit;
    QVERIFY(visit.page != nullptr && visit.open());
    visit.put(u"can-i-list.out"_s, "Resources  Non-Resource URLs  Resource Names  Verbs\n");
    visit.put(u"can-i.out"_s, "no\n");
    visit.put(u"can-i.status"_s, "1");
    QVERIFY(visit.look());
    QVERIFY(!visit.panel()->message().isEmpty());
    QVERIFY(!visit.content(u"calls"_s).contains("create -f"));
    QCOMPARE(visit.button(u"clusterGo"_s)->text(), u"Show what will be created"_s);
}

void TestClusterPanel::practiceHasNoCluster()
{
    const PracticeSetup practice(u"open"_s);
    QVERIFY(practice.setup != nullptr);
    ClusterPanel panel(*practice.setup);
    panel.show();
    panel.open();
    QVERIFY(!panel.findChild<QPushButton *>(u"clusterGo"_s)->isEnabled());
    QVERIFY(panel.message().contains("simulated"_L1));
}

NETSETUP_WINDOW_TEST(TestClusterPanel)
#include "tst_clusterpanel_posix.moc"
