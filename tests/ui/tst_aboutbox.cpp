// About: opened by key and by button, tells what is in the program, and takes newer facts or says why not.
#include "base/files.h"
#include "shell/aboutbox.h"
#include "shell/wizardshell.h"
#include "support/testpaths.h"
#include "support/testprogram.h"
#include "widgets/plaintext.h"

#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QtTest>

using namespace Qt::StringLiterals;

using namespace netsetup;
using namespace netsetup::testing;

namespace {

QString textOf(const AboutBox &box)
{
    return box.findChild<PlainText *>()->toPlainText();
}

/// The built-in facts with another date.
QString factsOf(const QTemporaryDir &folder, const QByteArray &date)
{
    QByteArray facts = *readFile(sourcePath(u"resources/catalog/stackstate-6.0.json"_s), {});
    const QByteArray key("\"checkedOn\": \"");
    facts.replace(facts.indexOf(key) + key.size(), 10, date);
    const QString path = folder.filePath(u"facts.json"_s);
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(facts) == facts.size() ? path : QString();
}

} // namespace

class TestAboutBox : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Setup> m_setup;
    std::unique_ptr<WizardShell> m_shell;

    AboutBox *about() { return m_shell->findChild<AboutBox *>(); }

private Q_SLOTS:
    void init()
    {
        const Result<World> world = loadWorld(QProcessEnvironment());
        QVERIFY(world.ok());
        m_setup = std::make_unique<Setup>(*world);
        QVERIFY(m_setup->setField(u"--tenant"_s, u"acme"_s).ok());
        m_shell = std::make_unique<WizardShell>(*m_setup);
        m_shell->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_shell.get()));
    }
    void cleanup()
    {
        m_shell.reset();
        m_setup.reset();
    }

    void opensByKeyAndButtonOnce()
    {
        QTest::keyClick(m_shell.get(), Qt::Key_F1);
        QVERIFY(about() != nullptr && about()->isVisible());
        auto *button = m_shell->findChild<QToolButton *>(u"about"_s);
        QVERIFY(button != nullptr && button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(m_shell->findChildren<AboutBox *>().size(), 1);
        QTest::keyClick(about(), Qt::Key_Escape);
        QTRY_VERIFY(about() == nullptr);
    }

    void tellsWhatIsInIt()
    {
        m_shell->showAbout();
        for (const char *part : {"commit", "OpenSSL 3", "Qt 6.", "SUSE Observability: as of 20", "Mozilla"})
            QVERIFY2(textOf(*about()).contains(QLatin1String(part)), part);
        QTest::mouseClick(about()->findChild<QPushButton *>(u"copyAbout"_s), Qt::LeftButton);
        QVERIFY(QGuiApplication::clipboard()->text().startsWith("StackState Network Setup 0."_L1));
        QVERIFY(QGuiApplication::clipboard()->text().contains("OpenSSL 3"_L1));
    }

    void newerFactsHoldForThePlanThatIsThere()
    {
        const QTemporaryDir folder;
        m_shell->showAbout();
        const QString before = m_setup->line().checkedOn;
        about()->takeFacts(factsOf(folder, "2020-01-31"));
        QCOMPARE(m_setup->line().checkedOn, before);
        QVERIFY(about()->findChildren<QLabel *>().last()->text().contains("2020-01-31"_L1));

        QSignalSpy changed(m_setup.get(), &Setup::planChanged);
        about()->takeFacts(factsOf(folder, "2099-01-31"));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(m_setup->line().checkedOn, u"2099-01-31"_s);
        QCOMPARE(m_setup->plan().tenant, u"acme"_s);
        QVERIFY(textOf(*about()).contains("as of 2099-01-31, from the file facts.json"_L1));
        const HandoffInput pack = m_setup->handoff(QDateTime::currentDateTimeUtc());
        QVERIFY(pack.line.origin.startsWith("facts.json"_L1));
        QCOMPARE(pack.productCheckedOn, u"2099-01-31"_s);
    }
};

NETSETUP_WINDOW_TEST(TestAboutBox)
#include "tst_aboutbox.moc"
