// What is pasted and given on the way: install commands, passwords of several lines, files that are no CA.
#include "base/files.h"
#include "buttons.h"
#include "pages/imagespage.h"
#include "pages/networkpage.h"
#include "pages/startpage.h"
#include "pages/tenantpage.h"
#include "practicesetup.h"
#include "setup/preferences.h"
#include "shell/wizardshell.h"
#include "support/testprogram.h"
#include "widgets/filedrop.h"
#include "widgets/secretfield.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

using namespace netsetup;

namespace {

const QString key = u"K3y-s3cr3t-0001"_s;

QString command(const QString &more)
{
    return u"helm upgrade --install sts-agent stackstate/stackstate-k8s-agent \\\n  --set stackstate.apiKey=%1 \\\n  %2\n"_s
        .arg(key, more);
}

QString textsOf(const QWidget *widget)
{
    QStringList texts;
    for (const QLabel *label : widget->findChildren<QLabel *>())
        texts.append(label->text());
    for (const QLineEdit *edit : widget->findChildren<QLineEdit *>())
        texts.append(edit->text());
    return texts.join(u'\n');
}

} // namespace

class TestPasted : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void theLaterTenantWins();
    void anInstanceTakesThePlaceOfATenant();
    void aFieldThatIsBeingWrittenShowsIt();
    void everythingThatWasNotTakenIsTold();
    void aBrokenCommandSaysWhy();
    void commandsStayOutOfTheField_data();
    void commandsStayOutOfTheField();
    void practiceLeadsToARealWindow();
    void aPasswordKeepsItsLines();
    void whatIsNoCaIsRefused();
    void aWrongFileIsNamedInTheWindow();

private:
    void openReal()
    {
        const Result<World> world = loadWorld(QProcessEnvironment());
        QVERIFY(world.ok());
        m_setup = std::make_unique<Setup>(*world);
        open(*m_setup);
    }
    void open(Setup &setup)
    {
        m_shell = std::make_unique<WizardShell>(setup);
        m_shell->show();
        QVERIFY(QTest::qWaitForWindowActive(m_shell.get()));
        m_shell->goTo(1);
    }
    [[nodiscard]] TenantPage *page() const { return m_shell->findChild<TenantPage *>(); }
    [[nodiscard]] QLineEdit *tenant() const { return m_shell->findChild<QLineEdit *>(u"--tenant"_s); }
    void paste(const QString &text)
    {
        QGuiApplication::clipboard()->setText(text);
        QTest::mouseClick(buttonWith<QPushButton>(*page(), u"Paste install command"_s), Qt::LeftButton);
        QVERIFY(!textsOf(m_shell.get()).contains(key));
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Setup> m_setup;
    std::unique_ptr<WizardShell> m_shell;
};

void TestPasted::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setApplicationName(u"tst_pasted"_s);
    usePreferencesOf(m_folder.filePath(u"settings.json"_s));
}

void TestPasted::cleanup()
{
    m_shell.reset();
    m_setup.reset();
}

void TestPasted::theLaterTenantWins()
{
    openReal();
    tenant()->setFocus();
    QTest::keyClicks(tenant(), u"acme"_s);
    QVERIFY(m_setup->setField(u"--base-url"_s, u"https://old.corp.example/receiver/stsAgent"_s).ok());
    QVERIFY(m_setup->setField(u"--pull-secret"_s, u"of-acme"_s).ok());
    paste(command(u"--set stackstate.url=https://globex.app.stackstate.io/receiver/stsAgent,"
                  "global.imagePullSecrets={one,two}"_s));
    QCOMPARE(m_setup->plan().tenant, u"globex"_s);
    QCOMPARE(m_setup->plan().baseUrl, QString());
    QCOMPARE(m_setup->plan().images.registry.pullSecrets, (QStringList{u"one"_s, u"two"_s}));
    QCOMPARE(tenant()->text(), u"globex"_s);
    QCOMPARE(page()->obstacle(), QString());
    const QString said = textsOf(page());
    QVERIFY2(said.contains(u"It took the place of: baseUrl (https://old.corp.example/receiver/stsAgent), "
                           "tenant (acme)."_s),
             qPrintable(said));
    QVERIFY(said.contains(u"kept in memory only"_s));
    // The same again changes nothing, and says nothing of a change.
    paste(command(u"--set stackstate.url=https://globex.app.stackstate.io/receiver/stsAgent"_s));
    QVERIFY(!textsOf(page()).contains(u"It took the place of"_s));
}

void TestPasted::anInstanceTakesThePlaceOfATenant()
{
    openReal();
    QTest::keyClicks(tenant(), u"acme"_s);
    paste(command(u"--set stackstate.url=https://st.corp.example/receiver/stsAgent"_s));
    QCOMPARE(m_setup->plan().tenant, QString());
    QCOMPARE(m_setup->plan().baseUrl, u"https://st.corp.example/receiver/stsAgent"_s);
    QCOMPARE(tenant()->text(), QString());
    QCOMPARE(page()->obstacle(), QString());
    QVERIFY(textsOf(page()).contains(u"It took the place of: tenant (acme)."_s));
}

/// The command is pasted into the field itself, behind what stands in it already.
void TestPasted::aFieldThatIsBeingWrittenShowsIt()
{
    openReal();
    tenant()->setFocus();
    QTest::keyClicks(tenant(), u"acme"_s);
    QGuiApplication::clipboard()->setText(
        command(u"--set stackstate.url=https://globex.app.stackstate.io/receiver/stsAgent"_s));
    QTest::keyClick(tenant(), Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(tenant()->text(), u"globex"_s);
    // What is refused afterwards does not bring the old one back.
    tenant()->selectAll();
    QTest::keyClicks(tenant(), u"a b"_s);
    QCOMPARE(m_setup->plan().tenant, u"globex"_s);
}

void TestPasted::everythingThatWasNotTakenIsTold()
{
    openReal();
    paste(command(u"--timeout 5m --set global.skipSslValidation=true,stackstate.cluster.name=$CLUSTER"_s));
    const QString said = textsOf(page());
    for (const QString &part :
         {u"other secrets of the command were dropped"_s, u"--timeout, of which a plan holds nothing"_s,
          u"trust.skipTls: The command lets the Agent accept any certificate"_s,
          u"leaves stackstate.cluster.name to a variable"_s})
        QVERIFY2(said.contains(part), qPrintable(said));
    QVERIFY(!m_setup->plan().trust.skipTls && m_setup->plan().cluster.name.isEmpty());
    paste(command(QString()));
    QVERIFY(!textsOf(page()).contains(u"--timeout"_s));
}

void TestPasted::aBrokenCommandSaysWhy()
{
    openReal();
    paste(command(u"--timeout 5m"_s));
    paste(u"kubectl get pods "_s + key);
    const QString said = textsOf(page());
    QVERIFY2(said.contains(u"has no \"helm upgrade\""_s) && !said.contains(u"--timeout"_s), qPrintable(said));
}

void TestPasted::commandsStayOutOfTheField_data()
{
    QTest::addColumn<QString>("program");
    for (const char *program : {"helm", "helm3", "C:\\tools\\helm.exe", "& \"C:\\a b\\helm.exe\"", "./helm"})
        QTest::newRow(program) << QString::fromLatin1(program);
}

void TestPasted::commandsStayOutOfTheField()
{
    QFETCH(QString, program);
    openReal();
    QString text = command(u"--set stackstate.url=https://globex.app.stackstate.io/receiver/stsAgent"_s);
    QGuiApplication::clipboard()->setText(text.replace(0, 4, program));
    tenant()->setFocus();
    QTest::keyClick(tenant(), Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(m_setup->plan().tenant, u"globex"_s);
    QCOMPARE(tenant()->text(), u"globex"_s);
    QVERIFY(!textsOf(m_shell.get()).contains(key));
}

void TestPasted::practiceLeadsToARealWindow()
{
    const PracticeSetup practice(u"open"_s);
    QVERIFY(practice.setup != nullptr);
    open(*practice.setup);
    const Plan before = practice.setup->plan();
    auto *real = buttonWith<QPushButton>(*page(), u"Open a real window"_s);
    QVERIFY(!real->isVisible());
    paste(command(u"--set stackstate.url=https://globex.app.stackstate.io/receiver/stsAgent"_s));
    QCOMPARE(practice.setup->plan(), before);
    QCOMPARE(page()->obstacle(), QString());
    QVERIFY2(textsOf(page()).contains(u"nothing was taken over"_s), qPrintable(textsOf(page())));
    QSignalSpy wanted(m_shell.get(), &WizardShell::practiceWanted);
    QVERIFY(real->isVisible());
    QTest::mouseClick(real, Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().toString(), QString());
    // A command for the practice network is taken, and the way out goes away.
    paste(command(u"--set stackstate.url=https://acme.app.stackstate.example/receiver/stsAgent"_s));
    QCOMPARE(practice.setup->plan().tenant, u"acme"_s);
    QVERIFY(!real->isVisible());
    m_shell.reset();
}

void TestPasted::aPasswordKeepsItsLines()
{
    SecretField field(Qt::Vertical);
    QByteArray got;
    connect(&field, &SecretField::edited, this,
            [&got](const Secret &secret) { got = secret.revealForWire(); });
    field.show();
    const QString file = u"{\n  \"private_key\": \"x\"\n}"_s;
    QGuiApplication::clipboard()->setText(file + u'\n');
    field.edit()->setFocus();
    QTest::keyClick(field.edit(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(got, file.toUtf8());
}

void TestPasted::whatIsNoCaIsRefused()
{
    openReal();
    QVERIFY(m_setup->setField(u"--tenant"_s, u"acme"_s).ok());
    m_shell->goTo(2);
    auto *drop = m_shell->findChild<NetworkPage *>()->findChild<FileDrop *>();
    const QString path = m_folder.filePath(u"ca.p7b"_s);
    QVERIFY(writeFile(path, "-----BEGIN PKCS7-----\nMIIB\n-----END PKCS7-----\n", path).ok());
    Q_EMIT drop->given(path);
    QVERIFY2(textsOf(drop).contains(u"is a PKCS #7 bundle in PEM; convert it: openssl pkcs7"_s),
             qPrintable(textsOf(drop)));
    QVERIFY(writeFile(path, "-----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----\n", path).ok());
    Q_EMIT drop->given(path);
    QVERIFY(textsOf(drop).contains(u"has a private key in it"_s));
    QVERIFY(m_setup->plan().trust.caPem.isEmpty());
}

void TestPasted::aWrongFileIsNamedInTheWindow()
{
    openReal();
    const QString path = m_folder.filePath(u"notes.zip"_s);
    QVERIFY(writeFile(path, "%PDF-1.7\n", path).ok());
    // As the program does with the file that it is started with, before there is anything to see.
    m_shell->goTo(0);
    m_shell->hide();
    m_shell->openFile(path);
    m_shell->show();
    QCOMPARE(m_shell->currentStep(), 0);
    const QString said = textsOf(m_shell->findChild<StartPage *>());
    QVERIFY2(said.contains(path) && said.contains(u"is a PDF document, not JSON"_s), qPrintable(said));
}

NETSETUP_WINDOW_TEST(TestPasted)
#include "tst_pasted.moc"
