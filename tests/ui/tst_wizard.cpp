// The wizard, driven as people drive it: keys and clicks, forwards and back, with good and bad input.
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
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

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
    QCoreApplication::setApplicationName(QStringLiteral("tst_wizard"));
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
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("acme"));
    QCOMPARE(m_setup->plan().tenant, QStringLiteral("acme"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(m_shell->currentStep(), 2);
    auto *direct = m_shell->findChild<ChoiceCard *>(QStringLiteral("card-direct"));
    direct->setFocus();
    QTest::keyClick(direct, Qt::Key_Right);
    QCOMPARE(m_setup->plan().egress.mode, EgressMode::Firewall);
    QLineEdit *nodes = edit(*m_shell, "--source nodes");
    QVERIFY(nodes->isVisible());
    type(nodes, QStringLiteral("10.20.0.0/24, 10.21.0.0/24"));
    QCOMPARE(m_setup->plan().egress.sources.value(Initiator::Nodes).size(), 2);
    QTest::keyClick(nodes, Qt::Key_Return);
    QCOMPARE(m_shell->currentStep(), 3);
    press(Qt::Key_N);
    QTRY_COMPARE(m_shell->currentStep(), 4);
    for (int step = 3; step >= 0; --step) {
        press(Qt::Key_B);
        QTRY_COMPARE(m_shell->currentStep(), step);
    }
    QCOMPARE(m_setup->plan().tenant, QStringLiteral("acme"));
    QCOMPARE(nodes->text(), QStringLiteral("10.20.0.0/24, 10.21.0.0/24"));
}

void TestWizard::saysWhyNextDoesNotGoOn()
{
    m_shell->goTo(1);
    auto *note = m_shell->findChild<QAbstractButton *>(QStringLiteral("obstacle"));
    QVERIFY(note->text().contains(QStringLiteral("tenant")));
    QVERIFY(m_shell->button(QWizard::NextButton)->isEnabled());
    QTest::mouseClick(m_shell->button(QWizard::NextButton), Qt::LeftButton);
    QCOMPARE(m_shell->currentStep(), 1);
    QCOMPARE(QApplication::focusWidget(), edit(*m_shell, "--tenant"));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("acme"));
    QVERIFY(note->text().isEmpty());
}

void TestWizard::understandsWhatIsPasted_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("name") << QStringLiteral("acme");
    QTest::newRow("host") << QStringLiteral("acme.app.stackstate.io");
    QTest::newRow("URL") << QStringLiteral("https://acme.app.stackstate.io/#/views");
}

void TestWizard::understandsWhatIsPasted()
{
    QFETCH(QString, typed);
    m_shell->goTo(1);
    QLineEdit *tenant = edit(*m_shell, "--tenant");
    QGuiApplication::clipboard()->setText(typed);
    tenant->setFocus();
    QTest::keyClick(tenant, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(m_setup->plan().tenant, QStringLiteral("acme"));
    QTest::keyClick(tenant, Qt::Key_Tab);
    QCOMPARE(tenant->text(), QStringLiteral("acme"));
    bool shown = false;
    const QList<QLineEdit *> lines = pageOf<TenantPage>(*m_shell)->findChildren<QLineEdit *>();
    for (const QLineEdit *line : lines)
        shown = shown || line->text() == QStringLiteral("https://acme.app.stackstate.io/receiver/stsAgent");
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
    QVERIFY(m_setup->setField(QStringLiteral("--tenant"), QStringLiteral("acme")).ok());
    m_setup->setOpenQuestion(QStringLiteral("egress.proxy.url"), QStringLiteral("proxy"));
    QVERIFY(m_setup->setField(QStringLiteral("--egress"), QStringLiteral("proxy")).ok());
    m_setup->dropOpenQuestion(QStringLiteral("egress.proxy.url"));
    if (step == 3) {
        QVERIFY(
            m_setup->setField(QStringLiteral("--proxy-url"), QStringLiteral("http://proxy.corp.example:3128"))
                .ok());
        QVERIFY(m_setup->setField(QStringLiteral("--images"), QStringLiteral("mirror")).ok());
    }
    m_shell->goTo(step);
    QCOMPARE(m_shell->currentStep(), step);
    auto *line = m_shell->findChild<QLineEdit *>(option);
    const QJsonObject before = planToJson(m_setup->plan());
    auto *field = qobject_cast<PlanFieldEdit *>(line->parentWidget());
    if (option == QLatin1String("--base-url"))
        field->show();
    line->setFocus();
    QTest::keyClicks(line, typed);
    QVERIFY(!field->fault().isEmpty());
    QVERIFY(!field->fault().contains(QStringLiteral("u:p")));
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
    QTest::keyClicks(cluster, QStringLiteral("a b\""));
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
    const QString key = QStringLiteral("sEcReT-kEy-4711");
    QGuiApplication::clipboard()->setText(
        QStringLiteral("helm upgrade --install --namespace monitoring --create-namespace "
                       "--set-string 'stackstate.apiKey'='%1' --set-string 'stackstate.cluster.name'='prod' "
                       "--set-string 'stackstate.url'='https://acme.app.stackstate.io/receiver/stsAgent' "
                       "stackstate-k8s-agent stackstate/stackstate-k8s-agent")
            .arg(key));
    QLineEdit *tenant = edit(*m_shell, "--tenant");
    tenant->setFocus();
    if (byKeys)
        QTest::keyClick(tenant, Qt::Key_V, Qt::ControlModifier);
    else
        tenant->paste();
    QVERIFY(!tenant->text().contains(key));
    QTRY_COMPARE(m_setup->plan().tenant, QStringLiteral("acme"));
    QCOMPARE(m_setup->plan().cluster.name, QStringLiteral("prod"));
    QCOMPARE(tenant->text(), QStringLiteral("acme"));
    QVERIFY(!QJsonDocument(planToJson(m_setup->plan())).toJson().contains(key.toUtf8()));
    const QList<QWidget *> all = m_shell->findChildren<QWidget *>();
    int told = 0;
    for (const QWidget *one : all) {
        const QString text = one->property("text").toString() + one->property("plainText").toString();
        QVERIFY(!text.contains(key));
        told += text.contains(QStringLiteral("API key is kept in memory")) ? 1 : 0;
    }
    QCOMPARE(told, 1);
}

void TestWizard::asksTheOwnerInsteadOfAValue()
{
    QVERIFY(m_setup->setField(QStringLiteral("--tenant"), QStringLiteral("acme")).ok());
    m_shell->goTo(2);
    QTest::mouseClick(m_shell->findChild<ChoiceCard *>(QStringLiteral("card-proxy")), Qt::LeftButton);
    QVERIFY(!pageOf<NetworkPage>(*m_shell)->obstacle().isEmpty());
    QLineEdit *proxy = edit(*m_shell, "--proxy-url");
    auto *ask = proxy->parentWidget()->findChild<QAbstractButton *>(QString(), Qt::FindDirectChildrenOnly);
    QVERIFY(ask->isCheckable());
    ask->setFocus();
    QTest::keyClick(ask, Qt::Key_Space);
    QCOMPARE(m_setup->openQuestionOwner(QStringLiteral("egress.proxy.url")), QStringLiteral("proxy"));
    QVERIFY(!proxy->isEnabled());
    QCOMPARE(pageOf<NetworkPage>(*m_shell)->obstacle(), QString());
    m_shell->goTo(static_cast<int>(m_shell->pages().size()) - 1);
    auto *open = pageOf<DonePage>(*m_shell)->findChild<QTreeWidget *>();
    QVERIFY(!open->findItems(QStringLiteral("the proxy team"), Qt::MatchExactly, 0).isEmpty());
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
    QVERIFY(m_setup->setField(QStringLiteral("--tenant"), QStringLiteral("acme")).ok());
    for (const int step : {steps - 1, 0, 2, 1, steps - 1, 2}) {
        click(step);
        QCOMPARE(m_shell->currentStep(), step);
    }
    rail->setFocus();
    QTest::keyClick(rail, Qt::Key_Down);
    QCOMPARE(m_shell->currentStep(), 2);
    QTest::keyClick(rail, Qt::Key_Return);
    QCOMPARE(m_shell->currentStep(), 3);
    QVERIFY(rail->item(3)->data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("current")));
    QVERIFY(rail->item(1)->data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("done")));
    m_setup->clearField(QStringLiteral("--tenant"));
    QVERIFY(
        rail->item(1)->data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("needs attention")));
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
    QVERIFY(m_setup->setField(QStringLiteral("--tenant"), QStringLiteral("acme")).ok());
    qputenv("HTTPS_PROXY", "http://proxy.corp.example:3128");
    m_shell->goTo(2);
    QTest::mouseClick(m_shell->findChild<ChoiceCard *>(QStringLiteral("card-proxy")), Qt::LeftButton);
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
    QCOMPARE(m_setup->plan().egress.proxy.url, QStringLiteral("http://proxy.corp.example:3128"));
    QCOMPARE(edit(*m_shell, "--proxy-url")->text(), QStringLiteral("http://proxy.corp.example:3128"));
}

void TestWizard::asksBeforeChangesAreLost()
{
    QVERIFY(m_setup->setField(QStringLiteral("--tenant"), QStringLiteral("acme")).ok());
    QVERIFY(m_shell->isWindowModified());
    bool closed = false;
    connect(m_shell.get(), &WizardShell::closed, this, [&closed] { closed = true; });
    m_shell->close();
    auto *box = m_shell->findChild<QMessageBox *>(QStringLiteral("unsaved"));
    QVERIFY(box != nullptr && m_shell->isVisible());
    QTest::mouseClick(box->button(QMessageBox::Cancel), Qt::LeftButton);
    QVERIFY(m_shell->isVisible() && !closed);
    QTRY_VERIFY(m_shell->findChild<QMessageBox *>(QStringLiteral("unsaved")) == nullptr);
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("acme.netsetup.json"));
    QVERIFY(m_setup->saveProject(path).ok());
    QVERIFY(!m_shell->isWindowModified());
    QVERIFY(m_shell->windowTitle().startsWith(QStringLiteral("acme.netsetup.json")));
    m_shell->close();
    QVERIFY(closed);
}

void TestWizard::recoversWhatWasNotSaved()
{
    Recovery recovery(*m_setup);
    QVERIFY(m_setup->setField(QStringLiteral("--tenant"), QStringLiteral("acme")).ok());
    m_setup->setApiKey(Secret(QByteArrayLiteral("sEcReT-kEy-4711")));
    recovery.keep();
    // Its owner lives: nobody else may take it.
    QVERIFY(Recovery::leftOvers().isEmpty());
    const QString folder =
        QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/recovery");
    const QStringList kept = QDir(folder).entryList({QStringLiteral("*.netsetup.json")}, QDir::Files);
    QCOMPARE(kept.size(), 1);
    QFile written(folder + QLatin1Char('/') + kept.first());
    QVERIFY(written.open(QIODevice::ReadOnly));
    QVERIFY(!written.readAll().contains("sEcReT"));
    const QString orphan = folder + QStringLiteral("/1-1.netsetup.json");
    QVERIFY(QFile::copy(written.fileName(), orphan));
    QCOMPARE(Recovery::leftOvers().size(), 1);
    Setup later(realWorld());
    QVERIFY(later.restore(Recovery::leftOvers().first().path).ok());
    QCOMPARE(later.plan().tenant, QStringLiteral("acme"));
    QVERIFY(later.isChanged() && later.file().isEmpty());
    Recovery::discard(orphan);
    QVERIFY(Recovery::leftOvers().isEmpty());
}

void TestWizard::listsImagesOfTheOwnRegistry()
{
    QVERIFY(m_setup->setField(QStringLiteral("--tenant"), QStringLiteral("acme")).ok());
    m_shell->goTo(3);
    QTest::mouseClick(m_shell->findChild<ChoiceCard *>(QStringLiteral("card-mirror")), Qt::LeftButton);
    type(edit(*m_shell, "--registry"), QStringLiteral("registry.corp.example:5000/stackstate"));
    auto *list = pageOf<ImagesPage>(*m_shell)->findChild<QPlainTextEdit *>();
    const QStringList lines = list->toPlainText().split(QLatin1Char('\n'));
    QVERIFY(lines.size() > 3);
    QVERIFY(lines.first().startsWith(QStringLiteral("registry.corp.example:5000/stackstate/")));
}

NETSETUP_WINDOW_TEST(TestWizard)
#include "tst_wizard.moc"
