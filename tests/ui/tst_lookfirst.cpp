// "Look first" on the Network page, in practice networks: what it chooses, why, and how that is undone.
#include "pages/networkpage.h"
#include "practicesetup.h"
#include "program/language.h"
#include "support/testprogram.h"
#include "widgets/choicecard.h"
#include "widgets/lookfirst.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;

using namespace netsetup;

namespace {

constexpr int patience = 20000;

struct Visit : PracticeSetup
{
    explicit Visit(const QString &name)
        : PracticeSetup(name)
    {
        if (setup == nullptr)
            return;
        page = std::make_unique<NetworkPage>(*setup);
        page->resize(900, 700);
        page->show();
    }
    [[nodiscard]] LookFirst *look() const { return page->findChild<LookFirst *>(); }
    [[nodiscard]] QPushButton *button(const char *name) const
    {
        return page->findChild<QPushButton *>(QLatin1String(name));
    }
    [[nodiscard]] ChoiceCard *card(const char *word) const
    {
        return page->findChild<ChoiceCard *>("card-"_L1 + QLatin1String(word));
    }
    [[nodiscard]] QString said() const
    {
        QStringList texts;
        for (const QLabel *label : look()->findChildren<QLabel *>())
            texts.append(label->text());
        return texts.join(u'\n');
    }
    /// Looks, and counts how often the window was alive meanwhile.
    bool lookToItsEnd()
    {
        QSignalSpy ended(look(), &LookFirst::ended);
        QTimer pulse;
        QObject::connect(&pulse, &QTimer::timeout, &pulse, [this] { ++beats; });
        pulse.start(20);
        button("lookFirst")->setFocus();
        QTest::keyClick(button("lookFirst"), Qt::Key_Space);
        return look()->isLooking() && QTest::qWaitFor([&ended] { return !ended.isEmpty(); }, patience);
    }

    std::unique_ptr<NetworkPage> page;
    int beats = 0;
};

} // namespace

class TestLookFirst : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void choosesACardAndSaysWhy_data();
    void choosesACardAndSaysWhy();
    void oneClickUndoesIt();
    void anotherChoiceLeavesNothingToUndo();
    void aProxyIsOfferedButNotTakenOver();
    void cancelChangesNothing();
    void aPageThatGoesAwayEndsTheLook();
    void withoutATenantItSaysSo();
    void whatItWouldDoFollowsTheLanguage();
};

void TestLookFirst::choosesACardAndSaysWhy_data()
{
    QTest::addColumn<QString>("network");
    QTest::addColumn<QString>("card");
    QTest::addColumn<QString>("said");
    QTest::newRow("open") << "open"
                          << "direct"
                          << "answered directly";
    QTest::newRow("firewalled") << "firewalled"
                                << "firewall"
                                << "port 443, while the control host";
    QTest::newRow("half-open") << "half-open"
                               << "firewall"
                               << "Only some addresses";
    QTest::newRow("intercepted") << "intercepted"
                                 << "firewall"
                                 << "inspects TLS";
    QTest::newRow("dns-blocked") << "dns-blocked"
                                 << "direct"
                                 << "Nothing was chosen";
}

void TestLookFirst::choosesACardAndSaysWhy()
{
    QFETCH(QString, network);
    QFETCH(QString, card);
    QFETCH(QString, said);
    Visit visit(network);
    QVERIFY(visit.page != nullptr);
    Plan before = visit.setup->plan();
    QVERIFY(QTest::qWaitForWindowExposed(visit.page.get()));
    const int top = visit.card("direct")->mapTo(visit.page.get(), QPoint()).y();
    QVERIFY(visit.lookToItsEnd());
    QVERIFY2(visit.said().contains(said), qPrintable(visit.said()));
    QVERIFY2(visit.said().contains(u"Seen: "_s), qPrintable(visit.said()));
    QVERIFY(visit.card(qPrintable(card))->isChecked());
    // Only the card changed, and nothing moved.
    before.egress.mode = visit.setup->plan().egress.mode;
    QCOMPARE(visit.setup->plan(), before);
    QCOMPARE(wordFor(before.egress.mode), card);
    QTRY_COMPARE(visit.card("direct")->mapTo(visit.page.get(), QPoint()).y(), top);
    QVERIFY(visit.beats > 0);
}

void TestLookFirst::oneClickUndoesIt()
{
    Visit visit(u"firewalled"_s);
    QVERIFY(!visit.button("undoLook")->isVisible());
    QVERIFY(visit.lookToItsEnd());
    QCOMPARE(visit.setup->plan().egress.mode, EgressMode::Firewall);
    QVERIFY(visit.button("undoLook")->isVisible());
    QTest::mouseClick(visit.button("undoLook"), Qt::LeftButton);
    QCOMPARE(visit.setup->plan().egress.mode, EgressMode::Direct);
    QVERIFY(visit.card("direct")->isChecked());
    QVERIFY(!visit.button("undoLook")->isVisible());
}

void TestLookFirst::anotherChoiceLeavesNothingToUndo()
{
    Visit visit(u"firewalled"_s);
    QVERIFY(visit.lookToItsEnd());
    QTest::mouseClick(visit.card("proxy"), Qt::LeftButton);
    QCOMPARE(visit.setup->plan().egress.mode, EgressMode::Proxy);
    QVERIFY(!visit.button("undoLook")->isVisible());
}

void TestLookFirst::aProxyIsOfferedButNotTakenOver()
{
    Visit visit(u"proxy-login"_s);
    visit.setup->edit([](Plan &plan) { plan.egress = EgressPlan(); });
    QVERIFY(visit.lookToItsEnd());
    QVERIFY(visit.card("proxy")->isChecked());
    QVERIFY2(visit.said().contains(u"proxy.corp.example"_s), qPrintable(visit.said()));
    QCOMPARE(visit.setup->plan().egress.proxy.url, QString());
    auto *edit = visit.page->findChild<QLineEdit *>(u"--proxy-url"_s);
    QPushButton *use = nullptr;
    for (QPushButton *one : edit->parentWidget()->findChildren<QPushButton *>()) {
        if (one->isVisible())
            use = one;
    }
    QVERIFY(use != nullptr);
    QTest::mouseClick(use, Qt::LeftButton);
    QCOMPARE(visit.setup->plan().egress.proxy.url, u"http://proxy.corp.example:3128"_s);
}

void TestLookFirst::cancelChangesNothing()
{
    Visit visit(u"firewalled"_s);
    const Plan before = visit.setup->plan();
    QSignalSpy ended(visit.look(), &LookFirst::ended);
    QTest::mouseClick(visit.button("lookFirst"), Qt::LeftButton);
    QVERIFY(visit.look()->isLooking());
    QVERIFY(visit.button("lookFirst")->text().contains(u"ancel"_s));
    QTest::mouseClick(visit.button("lookFirst"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!ended.isEmpty(), 3000);
    QVERIFY(visit.said().contains(u"Nothing was changed"_s));
    QCOMPARE(visit.setup->plan(), before);
    QVERIFY(!visit.look()->isLooking());
}

void TestLookFirst::aPageThatGoesAwayEndsTheLook()
{
    Visit visit(u"firewalled"_s);
    QTest::mouseClick(visit.button("lookFirst"), Qt::LeftButton);
    QVERIFY(visit.look()->isLooking());
    visit.page.reset();
    QCoreApplication::processEvents();
    QCOMPARE(visit.setup->plan().egress.mode, EgressMode::Direct);
    visit.setup.reset();
    QCoreApplication::processEvents();
}

void TestLookFirst::withoutATenantItSaysSo()
{
    Visit visit(u"open"_s);
    visit.setup->clearField(u"--tenant"_s);
    QTest::mouseClick(visit.button("lookFirst"), Qt::LeftButton);
    QVERIFY(!visit.look()->isLooking());
    QVERIFY(visit.said().contains(u"no tenant"_s));
}

void TestLookFirst::whatItWouldDoFollowsTheLanguage()
{
    const Visit visit(u"open"_s);
    QVERIFY(visit.page != nullptr);
    QVERIFY(visit.said().startsWith("Asks the tenant's receiver"_L1));
    QVERIFY(setLanguage(u"de"_s));
    QCoreApplication::processEvents();
    const QString german = visit.said();
    QVERIFY(setLanguage(u"en"_s));
    QCoreApplication::processEvents();
    QVERIFY2(german.startsWith("Fragt"_L1), qPrintable(german));
    QVERIFY(visit.said().startsWith("Asks the tenant's receiver"_L1));
}

NETSETUP_WINDOW_TEST(TestLookFirst)
#include "tst_lookfirst.moc"
