// "From inside the cluster" on the Checks page: runs by a kubectl that has no cluster, logs that a colleague
// has sent back, the manifest for him. What is created is said first, and goes again.
#include "base/files.h"
#include "base/json.h"
#include "buttons.h"
#include "clustervisit.h"
#include "program/language.h"
#include "support/testprogram.h"
#include "widgets/expander.h"
#include "widgets/filedrop.h"
#include "widgets/matrixview.h"
#include "widgets/primarybutton.h"

#include <QApplication>
#include <QCheckBox>
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

} // namespace

class TestClusterPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { setLanguage(u"en"_s); }
    void logsAreTakenByDrop();
    void whatIsNoLogIsRefused();
    void theManifestIsForAColleague();
    void aRunSaysFirstWhatItCreates();
    void choicesAreThoseOfTheCommandLine();
    void aChoiceAfterTheLookAsksAnew();
    void imagesOfTheNodesAreOffered();
    void whatCannotBeUsedIsNamed_data();
    void whatCannotBeUsedIsNamed();
    void theManifestIsOfWhatWasChosen();
    void itIsToldInTheLanguageOfTheWindow();
    void aRefusalIsToldToBoth();
    void aStopCleansUp();
    void aNoIsSaid();
    void practiceHasNoCluster();
};

void TestClusterPanel::logsAreTakenByDrop()
{
    const ClusterVisit visit;
    QVERIFY(visit.page != nullptr && visit.open());
    visit.put(u"a.log"_s, logOf("node-a"));
    visit.put(u"b.log"_s, logOf("node-b"));
    auto *logs = visit.panel()->findChild<FileDrop *>();
    drop(*logs, {visit.path(u"a.log"_s), visit.path(u"b.log"_s)});
    QCOMPARE(visit.places(), (QStringList{u"pod/node-a"_s, u"pod/node-b"_s}));
    QVERIFY(visit.page->findChild<MatrixView *>()->isVisible());
    // This computer has not looked, so it has nothing to do again; but there is an answer to go on with.
    const auto *run = visit.page->findChild<PrimaryButton *>();
    QCOMPARE(run->text().remove(u'&'), u"Run checks"_s);
    QVERIFY2(run->toolTip().startsWith("Looks from this computer too"_L1), qPrintable(run->toolTip()));
    QCOMPARE(visit.page->primary(), nullptr);
    QVERIFY(!buttonWith<QPushButton>(*visit.page, u"Run this one again"_s)->isEnabled());
    const qsizetype evidence = visit.setup->report()->evidence.size();
    // The same once more takes the place of what was known.
    drop(*logs, {visit.path(u"a.log"_s), visit.path(u"b.log"_s)});
    QCOMPARE(visit.setup->report()->evidence.size(), evidence);
    QVERIFY(visit.panel()->isVisible());
}

void TestClusterPanel::whatIsNoLogIsRefused()
{
    const ClusterVisit visit;
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
    const ClusterVisit visit;
    QVERIFY(visit.page != nullptr && visit.open());
    visit.button(u"copyManifest"_s)->click();
    const QString copied = QApplication::clipboard()->text();
    for (const char *part : {"DaemonSet", "ConfigMap", "kubectl"})
        QVERIFY2(copied.contains(QLatin1String(part)), part);
    QVERIFY(visit.panel()->message().contains(u'\u2713'));
}

void TestClusterPanel::aRunSaysFirstWhatItCreates()
{
    const ClusterVisit visit;
    QVERIFY(visit.page != nullptr && visit.open());
    QCOMPARE(visit.panel()->findChild<QComboBox *>(u"clusterContext"_s)->currentText(), u"kind-test"_s);
    QVERIFY(visit.look());
    QVERIFY2(visit.panel()->message().contains("Creates daemonset/"_L1),
             qPrintable(visit.panel()->message()));
    QVERIFY(!visit.content(u"calls"_s).contains("create -f"));
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
}

void TestClusterPanel::choicesAreThoseOfTheCommandLine()
{
    const ClusterVisit visit;
    QVERIFY(visit.page != nullptr && visit.open());
    // As on the command line nothing of this is on by itself, and the image is that of the plan.
    for (const char *name : {"clusterHosts", "clusterPulls", "clusterSelfCleaning"})
        QVERIFY2(!visit.box(QLatin1String(name))->isChecked(), name);
    QVERIFY(visit.image()->currentText().isEmpty());
    QVERIFY2(visit.image()->lineEdit()->placeholderText().contains("agent"_L1),
             qPrintable(visit.image()->lineEdit()->placeholderText()));
    visit.panel()->findChild<Expander *>(u"clusterMore"_s)->click();
    for (const char *name : {"clusterHosts", "clusterPulls", "clusterSelfCleaning"})
        visit.box(QLatin1String(name))->click();
    visit.image()->setEditText(u"registry.example/shell:1"_s);
    QVERIFY(visit.look());
    const QString said = visit.panel()->message();
    for (const char *part :
         {"job/", "-host", "-pulls", "network of the node", "lets the node pull",
          "Image registry.example/shell:1", "All that is pulled", "by itself, even when this computer dies"})
        QVERIFY2(said.contains(QLatin1String(part)), qPrintable(QLatin1String(part) + u" in "_s + said));
    QVERIFY2(!said.contains("--"_L1), qPrintable(said));
    QVERIFY(!visit.content(u"calls"_s).contains("create -f"));
    visit.put(u"get-pods.out"_s, R"({"kind":"List","items":[]})");
    visit.button(u"clusterGo"_s)->click();
    QVERIFY(QTest::qWaitFor([&] { return visit.created().contains("ConfigMap"); }, patience));
    visit.button(u"clusterCancel"_s)->click();
    QVERIFY(QTest::qWaitFor([&] { return !visit.panel()->isBusy(); }, patience));
    const QByteArray created = visit.created();
    for (const char *part : {"kind: \"Job\"", "registry.example/shell:1", "hostNetwork: true", "image-1"})
        QVERIFY2(created.contains(part), part);
    QVERIFY(!created.contains("DaemonSet"));
    QCOMPARE(visit.content(u"objects"_s), QByteArray());
}

void TestClusterPanel::aChoiceAfterTheLookAsksAnew()
{
    const ClusterVisit visit;
    QVERIFY(visit.page != nullptr && visit.open());
    for (const char *name : {"clusterHosts", "clusterPulls", "clusterSelfCleaning"}) {
        QVERIFY(visit.look());
        QCOMPARE(visit.button(u"clusterGo"_s)->text(), u"Create these and run"_s);
        visit.box(QLatin1String(name))->click();
        QCOMPARE(visit.button(u"clusterGo"_s)->text(), u"Show what will be created"_s);
        QVERIFY2(visit.panel()->message().isEmpty(), name);
    }
    QVERIFY(visit.look());
    visit.panel()->findChild<QLineEdit *>(u"clusterNodes"_s)->setText(u"node-b"_s);
    QCOMPARE(visit.button(u"clusterGo"_s)->text(), u"Show what will be created"_s);
    QVERIFY(visit.look());
    QVERIFY2(visit.panel()->message().contains("on the node node-b"_L1),
             qPrintable(visit.panel()->message()));
}

void TestClusterPanel::imagesOfTheNodesAreOffered()
{
    const ClusterVisit visit;
    QVERIFY(visit.page != nullptr && visit.open());
    QCOMPARE(visit.image()->count(), 0);
    const QByteArray node =
        R"({"metadata":{"name":"@","labels":{"kubernetes.io/os":"linux"}},"status":{"images":[)"
        R"({"names":["docker.io/library/bash:5"],"sizeBytes":6000000}]}})";
    visit.put(u"get-nodes.out"_s, R"({"kind":"List","items":[)" + QByteArray(node).replace('@', "node-a") +
                                      ',' + QByteArray(node).replace('@', "node-b") + "]}");
    QVERIFY(visit.look());
    QCOMPARE(visit.image()->count(), 1);
    QCOMPARE(visit.image()->itemText(0), u"docker.io/library/bash:5"_s);
    // Nothing was chosen by that, and what is shown still holds.
    QVERIFY(visit.image()->currentText().isEmpty());
    QCOMPARE(visit.button(u"clusterGo"_s)->text(), u"Create these and run"_s);
    visit.image()->setCurrentIndex(0);
    QVERIFY(visit.look());
    QVERIFY2(visit.panel()->message().contains("0 MB to pull"_L1), qPrintable(visit.panel()->message()));
    QCOMPARE(visit.image()->currentText(), u"docker.io/library/bash:5"_s);
}

void TestClusterPanel::whatCannotBeUsedIsNamed_data()
{
    QTest::addColumn<QString>("image");
    QTest::addColumn<QString>("nodes");
    QTest::addColumn<QString>("nameSpace");
    QTest::addColumn<QString>("names");
    QTest::newRow("an image") << u"a; rm -rf"_s << QString() << QString() << u"Image of the checks: "_s;
    QTest::newRow("a node") << QString() << u"node-a, --all"_s << QString() << u"Only these nodes: "_s;
    QTest::newRow("a namespace") << QString() << QString() << u"-n x"_s << u"name of a namespace"_s;
}

void TestClusterPanel::whatCannotBeUsedIsNamed()
{
    QFETCH(QString, image);
    QFETCH(QString, nodes);
    QFETCH(QString, nameSpace);
    QFETCH(QString, names);
    const ClusterVisit visit;
    QVERIFY(visit.page != nullptr && visit.open());
    visit.image()->setEditText(image);
    visit.panel()->findChild<QLineEdit *>(u"clusterNodes"_s)->setText(nodes);
    visit.panel()->findChild<QLineEdit *>(u"clusterNamespace"_s)->setText(nameSpace);
    const QByteArray calls = visit.content(u"calls"_s);
    QApplication::clipboard()->setText(u"as before"_s);
    for (const char *button : {"clusterGo", "copyManifest"}) {
        visit.button(QLatin1String(button))->click();
        QVERIFY(!visit.panel()->isBusy());
        QVERIFY2(visit.panel()->message().contains(names), qPrintable(visit.panel()->message()));
    }
    QCOMPARE(QApplication::clipboard()->text(), u"as before"_s);
    QCOMPARE(visit.content(u"calls"_s), calls);
}

void TestClusterPanel::theManifestIsOfWhatWasChosen()
{
    const ClusterVisit visit;
    QVERIFY(visit.page != nullptr && visit.open());
    visit.panel()->findChild<QLineEdit *>(u"clusterNamespace"_s)->setText(u"elsewhere"_s);
    visit.box(u"clusterHosts"_s)->click();
    visit.button(u"copyManifest"_s)->click();
    QString copied = QApplication::clipboard()->text();
    int commands = 0;
    for (const QString &line : copied.split(u'\n')) {
        if (!line.startsWith("#    kubectl"_L1))
            continue;
        ++commands;
        QVERIFY2(line.startsWith("#    kubectl -n elsewhere "_L1), qPrintable(line));
    }
    QVERIFY(commands >= 3);
    QVERIFY(copied.contains("hostNetwork: true"_L1));
    // A Job has to know how many nodes there are: it is said, and nothing is copied.
    visit.box(u"clusterSelfCleaning"_s)->click();
    QApplication::clipboard()->clear();
    visit.button(u"copyManifest"_s)->click();
    QVERIFY2(visit.panel()->message().contains("\"Only these nodes\""_L1),
             qPrintable(visit.panel()->message()));
    QVERIFY(QApplication::clipboard()->text().isEmpty());
    visit.panel()->findChild<QLineEdit *>(u"clusterNodes"_s)->setText(u"node-a, node-b"_s);
    visit.button(u"copyManifest"_s)->click();
    copied = QApplication::clipboard()->text();
    QVERIFY(copied.contains("kind: \"Job\""_L1) && copied.contains("node-b"_L1));
}

void TestClusterPanel::itIsToldInTheLanguageOfTheWindow()
{
    const ClusterVisit visit;
    QVERIFY(visit.page != nullptr && visit.open());
    QVERIFY(visit.look());
    const QString english = visit.panel()->message();
    setLanguage(u"de"_s);
    // What is shown stays shown, in other words.
    QVERIFY(QTest::qWaitFor([&] { return visit.panel()->message() != english; }, patience));
    const QString german = visit.panel()->message();
    QVERIFY2(german.contains("Legt an: daemonset/"_L1) && german.contains("Benutzte Rechte"_L1),
             qPrintable(german));
    QCOMPARE(german.count(u'\n'), english.count(u'\n'));
    for (const QString &line : english.split(u'\n'))
        QVERIFY2(!line.contains(u' ') || line.startsWith("Cluster:"_L1) || line.startsWith("Namespace:"_L1) ||
                     !german.contains(line),
                 qPrintable(line));
    setLanguage(u"en"_s);
    QVERIFY(QTest::qWaitFor([&] { return visit.panel()->message() == english; }, patience));
}

/// In the language of the window here, in English in the report.
void TestClusterPanel::aRefusalIsToldToBoth()
{
    setLanguage(u"de"_s);
    const ClusterVisit visit;
    QVERIFY(visit.page != nullptr);
    visit.put(u"get-pods.out"_s, R"({"kind":"List","items":[]})");
    visit.put(
        u"get-events.out"_s,
        R"({"kind":"List","items":[{"involvedObject":{"name":"sts-netsetup-@RUN@-pod"},"message":"pods is )"
        R"(forbidden: exceeded quota: compute, requested: pods=1"}]})");
    auto *panel = visit.panel();
    visit.page->findChild<QPushButton *>(u"fromThePods"_s)->click();
    const auto *contexts = panel->findChild<QComboBox *>(u"clusterContext"_s);
    QVERIFY(QTest::qWaitFor([&] { return contexts->count() == 2; }, patience));
    QVERIFY(visit.look());
    QVERIFY(visit.look());
    QVERIFY2(panel->message().contains(u"die Quota \u201ecompute\u201c l\u00e4sst keinen Platz"_s),
             qPrintable(panel->message()));
    QVERIFY(visit.setup->report().has_value());
    const QByteArray report = json::print(reportToJson(*visit.setup->report()));
    QVERIFY(report.contains("the quota \\\"compute\\\" leaves no room"));
    QVERIFY(!report.contains("keinen Platz"));
}

void TestClusterPanel::aStopCleansUp()
{
    const ClusterVisit visit;
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
    const ClusterVisit visit;
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
#include "tst_clusterpanel.moc"
