// The wizard, driven as people drive it: keys and clicks, forwards and back, with good and bad input.
#include "models/imagetable.h"
#include "pages/donepage.h"
#include "pages/imagespage.h"
#include "pages/networkpage.h"
#include "pages/pagecatalogue.h"
#include "pages/startpage.h"
#include "pages/tenantpage.h"
#include "setup/recovery.h"
#include "shell/steprail.h"
#include "shell/wizardshell.h"
#include "support/testprogram.h"
#include "theme/theme.h"
#include "widgets/choicecard.h"
#include "widgets/planfieldedit.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QJsonDocument>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

using namespace netsetup;

namespace {

World realWorld()
{
    const Result<World> world = loadWorld(QProcessEnvironment());
    return world.ok() ? *world : World{};
}

template <typename T>
T *pageOf(WizardShell &shell)
{
    return shell.findChild<T *>();
}

QLineEdit *edit(WizardShell &shell, const char *option)
{
    return shell.findChild<QLineEdit *>(QLatin1String(option));
}

void type(QLineEdit *line, const QString &text)
{
    line->setFocus();
    line->selectAll();
    QTest::keyClick(line, Qt::Key_Delete);
    QTest::keyClicks(line, text);
}

} // namespace

class TestWizard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void walksThereAndBackByKeyboard();
    void saysWhyNextDoesNotGoOn();
    void understandsWhatIsPasted_data();
    void understandsWhatIsPasted();
    void refusesBadInput_data();
    void refusesBadInput();
    void tellsAFaultOnlyAfterTheFieldWasLeft();
    void keepsTheKeyOutOfPlanAndWidgets_data();
    void keepsTheKeyOutOfPlanAndWidgets();
    void asksTheOwnerInsteadOfAValue();
    void railJumpsToWhatIsReachable();
    void railStandsAtTheEdge();
    void looksAtThisComputerWithoutBlocking();
    void asksBeforeChangesAreLost();
    void recoversWhatWasNotSaved();
    void listsImagesOfTheOwnRegistry();

private:
    std::unique_ptr<Setup> m_setup;
    std::unique_ptr<WizardShell> m_shell;
};

void TestWizard::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setApplicationName(u"tst_wizard"_s);
    applyTheme(Theme::Light);
}

void TestWizard::init()
{
    m_setup = std::make_unique<Setup>(realWorld());
    m_shell = std::make_unique<WizardShell>(*m_setup);
    m_shell->show();
    QVERIFY(QTest::qWaitForWindowActive(m_shell.get()));
}

void TestWizard::cleanup()
{
    m_shell.reset();
    m_setup.reset();
}

void TestWizard::walksThereAndBackByKeyboard()
{
    const auto press = [this](Qt::Key letter) {
        QTest::keyClick(m_shell.get(), letter, Qt::AltModifier);
    };
    press(Qt::Key_N);
    // A button that is pressed by its letter stays down for a moment before it acts.
    QTRY_COMPARE(m_shell->currentStep(), 1);
    QTest::keyClick(m_shell.get(), Qt::Key_T, Qt::AltModifier);
    QCOMPARE(QApplication::focusWidget(), edit(*m_shell, "--tenant"));
    QTest::keyClicks(QApplication::focusWidget(), u"acme"_s);
    QCOMPARE(m_setup->plan().tenant, u"acme"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(m_shell->currentStep(), 2);
    auto *direct = m_shell->findChild<ChoiceCard *>(u"card-direct"_s);
    direct->setFocus();
    QTest::keyClick(direct, Qt::Key_Right);
    QCOMPARE(m_setup->plan().egress.mode, EgressMode::Firewall);
    QLineEdit *nodes = edit(*m_shell, "--source nodes");
    QVERIFY(nodes->isVisible());
    type(nodes, u"10.20.0.0/24, 10.21.0.0/24"_s);
    QCOMPARE(m_setup->plan().egress.sources.value(Initiator::Nodes).size(), 2);
    QTest::keyClick(nodes, Qt::Key_Return);
    QCOMPARE(m_shell->currentStep(), 3);
    press(Qt::Key_N);
    QTRY_COMPARE(m_shell->currentStep(), 4);
    for (int step = 3; step >= 0; --step) {
        press(Qt::Key_B);
        QTRY_COMPARE(m_shell->currentStep(), step);
    }
    QCOMPARE(m_setup->plan().tenant, u"acme"_s);
    QCOMPARE(nodes->text(), u"10.20.0.0/24, 10.21.0.0/24"_s);
}

void TestWizard::saysWhyNextDoesNotGoOn()
{
    m_shell->goTo(1);
    auto *note = m_shell->findChild<QAbstractButton *>(u"obstacle"_s);
    QVERIFY(note->text().contains(u"tenant"_s));
    QVERIFY(m_shell->button(QWizard::NextButton)->isEnabled());
    QTest::mouseClick(m_shell->button(QWizard::NextButton), Qt::LeftButton);
    QCOMPARE(m_shell->currentStep(), 1);
    QCOMPARE(QApplication::focusWidget(), edit(*m_shell, "--tenant"));
    QTest::keyClicks(QApplication::focusWidget(), u"acme"_s);
    QVERIFY(note->text().isEmpty());
}

void TestWizard::understandsWhatIsPasted_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("name") << u"acme"_s;
    QTest::newRow("host") << u"acme.app.stackstate.io"_s;
    QTest::newRow("URL") << u"https://acme.app.stackstate.io/#/views"_s;
}

void TestWizard::understandsWhatIsPasted()
{
    QFETCH(QString, typed);
    m_shell->goTo(1);
    QLineEdit *tenant = edit(*m_shell, "--tenant");
    QGuiApplication::clipboard()->setText(typed);
    tenant->setFocus();
    QTest::keyClick(tenant, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(m_setup->plan().tenant, u"acme"_s);
    QTest::keyClick(tenant, Qt::Key_Tab);
    QCOMPARE(tenant->text(), u"acme"_s);
    bool shown = false;
    const QList<QLineEdit *> lines = pageOf<TenantPage>(*m_shell)->findChildren<QLineEdit *>();
    for (const QLineEdit *line : lines)
        shown = shown || line->text() == u"https://acme.app.stackstate.io/receiver/stsAgent"_s;
    QVERIFY(shown);
}

void TestWizard::refusesBadInput_data()
{
    QTest::addColumn<int>("step");
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("typed");
    QTest::newRow("tenant") << 1 << "--tenant"
                            << "no tenant at all";
    QTest::newRow("cluster") << 1 << "--cluster"
                             << "a\"b";
    QTest::newRow("base URL") << 1 << "--base-url"
                              << "http://plain.example";
    QTest::newRow("proxy without port") << 2 << "--proxy-url"
                                        << "http://proxy.corp.example";
    QTest::newRow("proxy with login") << 2 << "--proxy-url"
                                      << "http://u:p@proxy.corp.example:3128";
    QTest::newRow("no-proxy") << 2 << "--no-proxy"
                              << "a;;\"";
    QTest::newRow("nodes") << 2 << "--source nodes"
                           << "10.20.0.1/24";
    QTest::newRow("pods") << 2 << "--source pods"
                          << "everything";
    QTest::newRow("registry") << 3 << "--registry"
                              << "https://registry.corp.example";
    QTest::newRow("pull secret") << 3 << "--pull-secret"
                                 << "Not_A_Secret";
}

void TestWizard::refusesBadInput()
{
    QFETCH(int, step);
    QFETCH(QString, option);
    QFETCH(QString, typed);
    QVERIFY(m_setup->setField(u"--tenant"_s, u"acme"_s).ok());
    m_setup->setOpenQuestion(u"egress.proxy.url"_s, Owner::Proxy);
    QVERIFY(m_setup->setField(u"--egress"_s, u"proxy"_s).ok());
    m_setup->dropOpenQuestion(u"egress.proxy.url"_s);
    if (step == 3) {
        QVERIFY(m_setup->setField(u"--proxy-url"_s, u"http://proxy.corp.example:3128"_s).ok());
        QVERIFY(m_setup->setField(u"--images"_s, u"mirror"_s).ok());
    }
    m_shell->goTo(step);
    QCOMPARE(m_shell->currentStep(), step);
    auto *line = m_shell->findChild<QLineEdit *>(option);
    const QJsonObject before = planToJson(m_setup->plan());
    auto *field = qobject_cast<PlanFieldEdit *>(line->parentWidget());
    if (option == "--base-url"_L1)
        field->show();
    line->setFocus();
    QTest::keyClicks(line, typed);
    QVERIFY(!field->fault().isEmpty());
    QVERIFY(!field->fault().contains(u"u:p"_s));
    QCOMPARE(planToJson(m_setup->plan()), before);
    QVERIFY(!m_shell->pages().at(step)->obstacle().isEmpty());
    QTest::mouseClick(m_shell->button(QWizard::NextButton), Qt::LeftButton);
    QCOMPARE(m_shell->currentStep(), step);
}

void TestWizard::tellsAFaultOnlyAfterTheFieldWasLeft()
{
    m_shell->goTo(1);
    QLineEdit *cluster = edit(*m_shell, "--cluster");
    auto *field = qobject_cast<PlanFieldEdit *>(cluster->parentWidget());
    const int height = field->height();
    cluster->setFocus();
    QTest::keyClicks(cluster, u"a b\""_s);
    QVERIFY(!field->fault().isEmpty());
    QVERIFY(!cluster->accessibleDescription().contains(field->fault()));
    QTest::keyClick(cluster, Qt::Key_Tab);
    QVERIFY(cluster->accessibleDescription().contains(field->fault()));
    QCOMPARE(field->height(), height);
}

void TestWizard::keepsTheKeyOutOfPlanAndWidgets_data()
{
    QTest::addColumn<bool>("byKeys");
    QTest::newRow("keys") << true;
    QTest::newRow("menu") << false;
}

void TestWizard::keepsTheKeyOutOfPlanAndWidgets()
{
    QFETCH(bool, byKeys);
    m_shell->goTo(1);
    const QString key = u"sEcReT-kEy-4711"_s;
    QGuiApplication::clipboard()->setText(
        u"helm upgrade --install --namespace monitoring --create-namespace "
        "--set-string 'stackstate.apiKey'='%1' --set-string 'stackstate.cluster.name'='prod' "
        "--set-string 'stackstate.url'='https://acme.app.stackstate.io/receiver/stsAgent' "
        "stackstate-k8s-agent stackstate/stackstate-k8s-agent"_s.arg(key));
    QLineEdit *tenant = edit(*m_shell, "--tenant");
    tenant->setFocus();
    if (byKeys)
        QTest::keyClick(tenant, Qt::Key_V, Qt::ControlModifier);
    else
        tenant->paste();
    QVERIFY(!tenant->text().contains(key));
    QTRY_COMPARE(m_setup->plan().tenant, u"acme"_s);
    QCOMPARE(m_setup->plan().cluster.name, u"prod"_s);
    QCOMPARE(tenant->text(), u"acme"_s);
    QVERIFY(!QJsonDocument(planToJson(m_setup->plan())).toJson().contains(key.toUtf8()));
    const QList<QWidget *> all = m_shell->findChildren<QWidget *>();
    int told = 0;
    for (const QWidget *one : all) {
        const QString text = one->property("text").toString() + one->property("plainText").toString();
        QVERIFY(!text.contains(key));
        told += text.contains(u"API key is kept in memory"_s) ? 1 : 0;
    }
    QCOMPARE(told, 1);
}

void TestWizard::asksTheOwnerInsteadOfAValue()
{
    QVERIFY(m_setup->setField(u"--tenant"_s, u"acme"_s).ok());
    m_shell->goTo(2);
    QTest::mouseClick(m_shell->findChild<ChoiceCard *>(u"card-proxy"_s), Qt::LeftButton);
    QVERIFY(!pageOf<NetworkPage>(*m_shell)->obstacle().isEmpty());
    QLineEdit *proxy = edit(*m_shell, "--proxy-url");
    auto *ask = proxy->parentWidget()->findChild<QAbstractButton *>(QString(), Qt::FindDirectChildrenOnly);
    QVERIFY(ask->isCheckable());
    ask->setFocus();
    QTest::keyClick(ask, Qt::Key_Space);
    QVERIFY(m_setup->isAsked(u"egress.proxy.url"_s));
    QVERIFY(!proxy->isEnabled());
    QCOMPARE(pageOf<NetworkPage>(*m_shell)->obstacle(), QString());
    m_shell->goTo(static_cast<int>(m_shell->pages().size()) - 1);
    auto *open = pageOf<DonePage>(*m_shell)->findChild<QTreeWidget *>(u"todo"_s);
    QVERIFY(!open->findItems(u"the proxy team"_s, Qt::MatchExactly, 0).isEmpty());
}

void TestWizard::railJumpsToWhatIsReachable()
{
    StepRail *rail = m_shell->rail();
    const int steps = static_cast<int>(m_shell->pages().size());
    const auto click = [rail](int row) {
        QTest::mouseClick(rail->viewport(), Qt::LeftButton, {},
                          rail->visualItemRect(rail->item(row)).center());
    };
    // Without a tenant the way ends where it is asked for.
    click(steps - 1);
    QCOMPARE(m_shell->currentStep(), 1);
    QVERIFY(m_setup->setField(u"--tenant"_s, u"acme"_s).ok());
    for (const int step : {steps - 1, 0, 2, 1, steps - 1, 2}) {
        click(step);
        QCOMPARE(m_shell->currentStep(), step);
    }
    rail->setFocus();
    QTest::keyClick(rail, Qt::Key_Down);
    QCOMPARE(m_shell->currentStep(), 2);
    QTest::keyClick(rail, Qt::Key_Return);
    QCOMPARE(m_shell->currentStep(), 3);
    QVERIFY(rail->item(3)->data(Qt::AccessibleTextRole).toString().contains(u"current"_s));
    QVERIFY(rail->item(1)->data(Qt::AccessibleTextRole).toString().contains(u"done"_s));
    m_setup->clearField(u"--tenant"_s);
    QVERIFY(rail->item(1)->data(Qt::AccessibleTextRole).toString().contains(u"needs attention"_s));
}

/// QWizard's own layout is private to Qt: this tells when a newer Qt has another one.
void TestWizard::railStandsAtTheEdge()
{
    for (int step = 0; step < 2; ++step) {
        m_shell->goTo(step);
        QTRY_COMPARE(m_shell->sideWidget()->mapTo(m_shell.get(), QPoint(0, 0)), QPoint(0, 0));
    }
}

void TestWizard::looksAtThisComputerWithoutBlocking()
{
    QVERIFY(m_setup->setField(u"--tenant"_s, u"acme"_s).ok());
    qputenv("HTTPS_PROXY", "http://proxy.corp.example:3128");
    m_shell->goTo(2);
    QTest::mouseClick(m_shell->findChild<ChoiceCard *>(u"card-proxy"_s), Qt::LeftButton);
    auto *page = pageOf<NetworkPage>(*m_shell);
    bool ended = false;
    connect(page, &NetworkPage::lookEnded, this, [&ended] { ended = true; });
    QTest::keyClick(m_shell.get(), Qt::Key_F, Qt::AltModifier);
    QVERIFY(!ended);
    QTRY_VERIFY_WITH_TIMEOUT(ended, 30000);
    qunsetenv("HTTPS_PROXY");
    // Nothing is taken over before the user says so.
    QCOMPARE(m_setup->plan().egress.proxy.url, QString());
    QPushButton *use = nullptr;
    const auto buttons = edit(*m_shell, "--proxy-url")->parentWidget()->findChildren<QPushButton *>();
    for (QPushButton *one : buttons)
        use = one;
    QVERIFY(use != nullptr && use->isVisible());
    QTest::mouseClick(use, Qt::LeftButton);
    QCOMPARE(m_setup->plan().egress.proxy.url, u"http://proxy.corp.example:3128"_s);
    QCOMPARE(edit(*m_shell, "--proxy-url")->text(), u"http://proxy.corp.example:3128"_s);
}

void TestWizard::asksBeforeChangesAreLost()
{
    QVERIFY(m_setup->setField(u"--tenant"_s, u"acme"_s).ok());
    QVERIFY(m_shell->isWindowModified());
    bool closed = false;
    connect(m_shell.get(), &WizardShell::closed, this, [&closed] { closed = true; });
    m_shell->close();
    auto *box = m_shell->findChild<QMessageBox *>(u"unsaved"_s);
    QVERIFY(box != nullptr && m_shell->isVisible());
    QTest::mouseClick(box->button(QMessageBox::Cancel), Qt::LeftButton);
    QVERIFY(m_shell->isVisible() && !closed);
    QTRY_VERIFY(m_shell->findChild<QMessageBox *>(u"unsaved"_s) == nullptr);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"acme.netsetup.json"_s);
    QVERIFY(m_setup->saveProject(path).ok());
    QVERIFY(!m_shell->isWindowModified());
    QVERIFY(m_shell->windowTitle().startsWith(u"acme.netsetup.json"_s));
    m_shell->close();
    QVERIFY(closed);
}

void TestWizard::recoversWhatWasNotSaved()
{
    Recovery recovery(*m_setup);
    QVERIFY(m_setup->setField(u"--tenant"_s, u"acme"_s).ok());
    m_setup->setApiKey(Secret("sEcReT-kEy-4711"_ba));
    recovery.keep();
    // Its owner lives: nobody else may take it.
    QVERIFY(Recovery::leftOvers(realWorld()).isEmpty());
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/recovery"_s;
    const QStringList kept = QDir(folder).entryList({u"*.netsetup.json"_s}, QDir::Files);
    QCOMPARE(kept.size(), 1);
    QFile written(folder + u'/' + kept.first());
    QVERIFY(written.open(QIODevice::ReadOnly));
    QVERIFY(!written.readAll().contains("sEcReT"));
    const QString orphan = folder + u"/1-1.netsetup.json"_s;
    QVERIFY(QFile::copy(written.fileName(), orphan));
    QCOMPARE(Recovery::leftOvers(realWorld()).size(), 1);
    Setup later(realWorld());
    QVERIFY(later.restore(Recovery::leftOvers(realWorld()).first().path).ok());
    QCOMPARE(later.plan().tenant, u"acme"_s);
    QVERIFY(later.isChanged() && later.file().isEmpty());
    Recovery::discard(orphan);
    QVERIFY(Recovery::leftOvers(realWorld()).isEmpty());
}

void TestWizard::listsImagesOfTheOwnRegistry()
{
    QVERIFY(m_setup->setField(u"--tenant"_s, u"acme"_s).ok());
    m_shell->goTo(3);
    QTest::mouseClick(m_shell->findChild<ChoiceCard *>(u"card-mirror"_s), Qt::LeftButton);
    type(edit(*m_shell, "--registry"), u"registry.corp.example:5000/stackstate"_s);
    const auto *list = pageOf<ImagesPage>(*m_shell)->findChild<QTreeView *>(u"images"_s);
    QVERIFY(list != nullptr && list->model()->rowCount() > 3);
    const QString first = list->model()->index(0, ImageTable::ToColumn).data().toString();
    QVERIFY2(first.startsWith(u"registry.corp.example:5000/stackstate/"_s), qPrintable(first));
}

NETSETUP_WINDOW_TEST(TestWizard)
#include "tst_wizard.moc"
