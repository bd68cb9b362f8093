// "Fill in for me": every proposal stands at its field with its source, nothing moves, and nothing is in the
// plan before somebody takes it over.
#include "base/files.h"
#include "buttons.h"
#include "pages/networkpage.h"
#include "pages/tenantpage.h"
#include "practice/practice.h"
#include "setup/preferences.h"
#include "shell/wizardshell.h"
#include "support/testprogram.h"
#include "widgets/filedrop.h"
#include "widgets/planfieldedit.h"
#include "widgets/proposalrow.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

using namespace netsetup;

namespace {

constexpr int patience = 30000;

QString textOf(const QWidget *widget)
{
    QStringList texts;
    for (const QLabel *label : widget->findChildren<QLabel *>())
        texts.append(label->text());
    return texts.join(u'\n');
}

} // namespace

class TestFillIn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void everyProposalStandsAtItsField();
    void proposalsAreTakenOverOneByOne();
    void theCompanyCaIsOfferedWithItsFingerprint();
    void whatBelongsToAnotherPageStandsThere();

private:
    [[nodiscard]] QLineEdit *edit(const char *option) const
    {
        return m_shell->findChild<QLineEdit *>(QLatin1String(option));
    }
    [[nodiscard]] NetworkPage *page() const { return m_shell->findChild<NetworkPage *>(); }
    bool fillIn() const
    {
        QSignalSpy ended(page(), &NetworkPage::lookEnded);
        QTest::keyClick(m_shell.get(), Qt::Key_F, Qt::AltModifier);
        return QTest::qWaitFor([&ended] { return !ended.isEmpty(); }, patience);
    }

    QTemporaryDir m_home;
    std::unique_ptr<PracticeNetwork> m_network;
    std::unique_ptr<Setup> m_setup;
    std::unique_ptr<WizardShell> m_shell;
};

void TestFillIn::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setApplicationName(u"tst_fillin"_s);
    usePreferencesOf(m_home.filePath(u"settings.json"_s));
    const QString kubeconfig = m_home.filePath(u"kubeconfig"_s);
    QVERIFY(writeFile(kubeconfig,
                      "apiVersion: v1\nkind: Config\ncurrent-context: c\n"
                      "clusters:\n- name: prod-eu\n  cluster:\n    server: https://10.0.0.1:6443\n"
                      "- name: test-us\n  cluster:\n    server: https://10.0.0.2:6443\n"
                      "contexts:\n- name: c\n  context: {cluster: prod-eu, user: u}\n"
                      "users:\n- name: u\n  user: {token: never-shown}\n",
                      kubeconfig)
                .ok());
    qputenv("HOME", m_home.path().toUtf8());
    qputenv("KUBECONFIG", kubeconfig.toUtf8());
    qputenv("HTTPS_PROXY", "http://user:word@proxy.corp.example:3128");
    qputenv("NO_PROXY", "localhost,.corp.example");
}

void TestFillIn::init()
{
    Result<std::unique_ptr<PracticeNetwork>> started = PracticeNetwork::start(u"intercepted"_s);
    QVERIFY(started.ok());
    m_network = std::move(started.value());
    const Result<World> world = worldFromPractice(m_network->settings());
    QVERIFY(world.ok());
    m_setup = std::make_unique<Setup>(*world);
    QVERIFY(m_setup->setField(u"--egress"_s, u"proxy"_s).ok());
    m_shell = std::make_unique<WizardShell>(*m_setup);
    m_shell->resize(1024, 700); // the screen of the tests is smaller
    m_shell->show();
    QVERIFY(QTest::qWaitForWindowActive(m_shell.get()));
    m_shell->goTo(2);
    QCOMPARE(m_shell->currentStep(), 2);
}

void TestFillIn::cleanup()
{
    m_shell.reset();
    m_setup.reset();
    m_network.reset();
}

void TestFillIn::everyProposalStandsAtItsField()
{
    const Plan before = m_setup->plan();
    QList<int> tops;
    const auto places = [this] {
        QList<int> found;
        for (const PlanFieldEdit *one : page()->findChildren<PlanFieldEdit *>())
            found.append(one->mapTo(page(), QPoint()).y());
        found.append(page()->findChild<FileDrop *>()->mapTo(page(), QPoint()).y());
        return found;
    };
    tops = places();
    QVERIFY(fillIn());
    QCOMPARE(m_setup->plan(), before);
    QCOMPARE(places(), tops);
    const QString proxy = textOf(edit("--proxy-url")->parentWidget());
    QVERIFY2(proxy.contains(u"http://proxy.corp.example:3128"_s), qPrintable(proxy));
    QVERIFY2(proxy.contains(u"HTTPS_PROXY"_s), qPrintable(proxy));
    const QString noProxy = textOf(edit("--no-proxy")->parentWidget());
    QVERIFY2(noProxy.contains(u"NO_PROXY"_s), qPrintable(noProxy));
    // Logins and tokens of other people's files are nowhere.
    const QString all = textOf(m_shell.get());
    QVERIFY(!all.contains(u"word@"_s) && !all.contains(u"never-shown"_s));
    QVERIFY(all.contains(u"Each is shown at its field"_s));
}

void TestFillIn::proposalsAreTakenOverOneByOne()
{
    QVERIFY(fillIn());
    QCOMPARE(m_setup->plan().egress.proxy.url, QString());
    QTest::mouseClick(buttonWith<QPushButton>(*edit("--proxy-url")->parentWidget(), u"Take over"_s),
                      Qt::LeftButton);
    QCOMPARE(m_setup->plan().egress.proxy.url, u"http://proxy.corp.example:3128"_s);
    QVERIFY(m_setup->plan().egress.proxy.noProxy.isEmpty());
    // What is in the field is not offered again.
    QVERIFY(!isInSight(buttonWith(*edit("--proxy-url")->parentWidget(), u"Take over"_s)));
    QTest::mouseClick(buttonWith<QPushButton>(*edit("--no-proxy")->parentWidget(), u"Take over"_s),
                      Qt::LeftButton);
    QVERIFY(m_setup->plan().egress.proxy.noProxy.contains(u".corp.example"_s));
}

void TestFillIn::theCompanyCaIsOfferedWithItsFingerprint()
{
    QVERIFY(fillIn());
    ProposalRow *row = nullptr;
    for (ProposalRow *one : page()->findChildren<ProposalRow *>()) {
        if (textOf(one).contains(u"SHA-256"_s))
            row = one;
    }
    QVERIFY(row != nullptr);
    QVERIFY(m_setup->plan().trust.caPem.isEmpty());
    const QList<Proposal> found = m_setup->proposalsFor(u"trust.caPem"_s);
    QVERIFY(!found.isEmpty());
    const QString print = found.first().details.value(u"sha256"_s).toString();
    QCOMPARE(print.size(), 64);
    QVERIFY(textOf(row).contains(print));
    QVERIFY(textOf(row).contains(u"Valid from"_s));
    QVERIFY(!textOf(row).contains(u"JSON"_s));
    QTest::mouseClick(buttonWith<QPushButton>(*row, u"Take over"_s), Qt::LeftButton);
    const QList<QSslCertificate> taken = QSslCertificate::fromData(m_setup->plan().trust.caPem, QSsl::Pem);
    QCOMPARE(taken.size(), 1);
    QCOMPARE(QString::fromLatin1(taken.first().digest(QCryptographicHash::Sha256).toHex()), print);
    QVERIFY(textOf(page()->findChild<FileDrop *>()).contains(print));
    QVERIFY(!textOf(row).contains(print));
}

void TestFillIn::whatBelongsToAnotherPageStandsThere()
{
    QVERIFY(fillIn());
    m_shell->goTo(1);
    const QWidget *cluster = edit("--cluster")->parentWidget();
    QVERIFY2(textOf(cluster).contains(u"prod-eu"_s), qPrintable(textOf(cluster)));
    QCOMPARE(m_setup->plan().cluster.name, QString());
    // Where several were found, one looks at them in turn.
    QVERIFY(!isInSight(buttonWith(*cluster, u"Next"_s)));
    Discovery more = m_setup->discovery();
    Proposal other = m_setup->proposalsFor(u"cluster.name"_s).first();
    other.value = u"test-us"_s;
    // Short, as the folder of a test need not be: what is shown of sources is limited.
    other.source = u"one file"_s;
    more.proposals.append(other);
    // The same from elsewhere is no further one.
    other.source = u"another file"_s;
    more.proposals.append(other);
    m_setup->setDiscovery(more);
    QPushButton *next = buttonWith<QPushButton>(*cluster, u"Next"_s);
    QVERIFY(next != nullptr);
    QVERIFY(next->text().contains(u"1 of 2"_s));
    next->setFocus();
    QTest::keyClick(next, Qt::Key_Space);
    QVERIFY2(textOf(cluster).contains(u"test-us"_s), qPrintable(textOf(cluster)));
    QVERIFY2(textOf(cluster).contains(u"another file"_s), qPrintable(textOf(cluster)));
    QTest::mouseClick(buttonWith<QPushButton>(*cluster, u"Take over"_s), Qt::LeftButton);
    QCOMPARE(m_setup->plan().cluster.name, u"test-us"_s);
}

NETSETUP_WINDOW_TEST(TestFillIn)
#include "tst_fillin.moc"
