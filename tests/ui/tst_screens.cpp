// The window on the screens that people have: small ones are not left, and on large ones forms stay readable.
#include "diagram/diagramview.h"
#include "program/language.h"
#include "support/testprogram.h"
#include "widgets/planfieldedit.h"
#include "widgets/primarybutton.h"
#include "widgets/secretfield.h"
#include "widgets/texts.h"
#include "wizardvisit.h"

#include <QScreen>

using namespace Qt::StringLiterals;

using namespace netsetup;

class TestScreens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void opensNoLargerThanItsScreen();
    void everyPageFitsASmallScreen_data();
    void everyPageFitsASmallScreen();
    void formsStayReadableOnALargeScreen();
    void theWholePictureFitsALargeScreen();
    void whatRunsTheChecksIsOneRow();
};

void TestScreens::cleanup()
{
    setLanguage(u"en"_s);
}

void TestScreens::opensNoLargerThanItsScreen()
{
    const WizardVisit visit(u"open"_s);
    QVERIFY(visit.isOpen());
    const QSize screen = visit.shell->screen()->availableSize();
    QVERIFY2(visit.shell->width() <= screen.width() && visit.shell->height() <= screen.height(),
             qPrintable(u"%1 x %2"_s.arg(visit.shell->width()).arg(visit.shell->height())));
}

void TestScreens::everyPageFitsASmallScreen_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QSize>("size");
    // Less the bars of a desktop: 1920 x 1080 at 200 %, 1280 x 800 at 144 dpi.
    for (const QString &language : languages()) {
        QTest::addRow("%s, 200 %%", qPrintable(language)) << language << QSize(960, 500);
        QTest::addRow("%s, 144 dpi", qPrintable(language)) << language << QSize(853, 493);
    }
}

void TestScreens::everyPageFitsASmallScreen()
{
    QFETCH(QString, language);
    QFETCH(QSize, size);
    setLanguage(language);
    const WizardVisit visit(u"intercepted"_s);
    QVERIFY(visit.isOpen());
    QVERIFY(visit.fillEverything());
    for (int step = 0; step < visit.shell->pages().size(); ++step) {
        visit.shell->goTo(step);
        QCoreApplication::processEvents();
        visit.shell->resize(size);
        QCoreApplication::processEvents();
        QVERIFY2(visit.shell->width() <= size.width() && visit.shell->height() <= size.height(),
                 qPrintable(u"%1 wants %2 x %3"_s.arg(visit.shell->pages().at(step)->name())
                                .arg(visit.shell->width())
                                .arg(visit.shell->height())));
    }
}

void TestScreens::formsStayReadableOnALargeScreen()
{
    const WizardVisit visit(u"open"_s);
    QVERIFY(visit.isOpen());
    visit.shell->resize(1920, 1080);
    for (int step = 1; step < 4; ++step) {
        visit.shell->goTo(step);
        QCoreApplication::processEvents();
        const auto fields = visit.shell->pages().at(step)->findChildren<PlanFieldEdit *>();
        QVERIFY(!fields.isEmpty());
        for (const PlanFieldEdit *field : fields)
            QVERIFY2(field->width() <= ui::formWidth, qPrintable(field->edit()->objectName()));
    }
}

/// Also where the window grew while another page was shown.
void TestScreens::theWholePictureFitsALargeScreen()
{
    setLanguage(u"de"_s);
    const WizardVisit visit(u"intercepted"_s);
    QVERIFY(visit.isOpen());
    QVERIFY(visit.runToItsEnd());
    constexpr int checks = 4;
    visit.shell->resize(1024, 700);
    visit.shell->goTo(checks);
    QCoreApplication::processEvents();
    visit.shell->goTo(0);
    visit.shell->resize(1920, 1080);
    visit.shell->goTo(checks);
    QCoreApplication::processEvents();
    const auto *picture = visit.shell->pages().at(checks)->findChild<DiagramView *>();
    QVERIFY(picture != nullptr);
    QVERIFY(picture->hasRoomFor(picture->diagram()));
}

/// A second row takes its height from the picture, which is the answer.
void TestScreens::whatRunsTheChecksIsOneRow()
{
    const WizardVisit visit(u"open"_s);
    QVERIFY(visit.isOpen());
    constexpr int checks = 4;
    for (const QString &language : languages()) {
        setLanguage(language);
        visit.shell->goTo(checks);
        visit.shell->resize(1024, 700);
        for (int turn = 0; turn < 3; ++turn)
            QCoreApplication::processEvents();
        const QWidget *page = visit.shell->pages().at(checks);
        const auto middleOf = [page](const QWidget *one) {
            return one->mapTo(page, one->rect().center()).y();
        };
        const int ofKey = middleOf(page->findChild<SecretField *>());
        QVERIFY2(std::abs(middleOf(page->findChild<PrimaryButton *>()) - ofKey) <= 2, qPrintable(language));
    }
}

NETSETUP_WINDOW_TEST(TestScreens)
#include "tst_screens.moc"
