// What happens next, after a run: each thing once, with the hosts that it is about, in full; who has been
// sent it; and whether it works now.
#include "pack/todotree.h"
#include "pack/verifypane.h"
#include "pages/donepage.h"
#include "practicesetup.h"
#include "support/testprogram.h"

#include <QApplication>
#include <QClipboard>
#include <QFontMetrics>
#include <QLabel>
#include <QPushButton>
#include <QSet>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

using namespace netsetup;

namespace {

constexpr int patience = 90000;

bool runToItsEnd(Setup &setup)
{
    setup.startChecks();
    return QTest::qWaitFor([&] { return !setup.isRunning(); }, patience) && setup.report().has_value();
}

} // namespace

class TestDonePage : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<PracticeSetup> m_visit;
    std::unique_ptr<DonePage> m_page;

    [[nodiscard]] Setup &setup() const { return *m_visit->setup; }
    [[nodiscard]] TodoTree *tree() const { return m_page->findChild<TodoTree *>(); }
    [[nodiscard]] QTreeWidgetItem *team(const QString &name) const
    {
        return tree()->findItems(name, Qt::MatchExactly, 0).value(0);
    }
    [[nodiscard]] QTreeWidgetItem *itemWith(const QString &words) const
    {
        for (QTreeWidgetItemIterator at(tree()); *at != nullptr; ++at) {
            if ((*at)->text(1).contains(words))
                return *at;
        }
        return nullptr;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        m_visit = std::make_unique<PracticeSetup>(u"intercepted"_s, 1);
        QVERIFY(m_visit->setup != nullptr);
        QVERIFY(runToItsEnd(setup()));
    }
    void init()
    {
        m_page = std::make_unique<DonePage>(setup());
        m_page->resize(800, 620);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }
    void cleanup()
    {
        setup().edit([](Plan &plan) { plan.handoff.sent.clear(); });
        m_page.reset();
    }
    void cleanupTestCase() { m_visit.reset(); }

    void everythingStandsOnceAndWhole()
    {
        QSet<QString> seen;
        bool allHosts = false;
        int rows = 0;
        for (QTreeWidgetItemIterator at(tree()); *at != nullptr; ++at) {
            const QTreeWidgetItem *item = *at;
            if (item->parent() == nullptr)
                continue;
            ++rows;
            const QString text = item->text(1);
            const QString whole = item->parent()->text(0) + text;
            QVERIFY2(!seen.contains(whole), qPrintable(text));
            seen.insert(whole);
            const QString all = text + item->data(1, Qt::AccessibleDescriptionRole).toString();
            const QList<Flow> &flows = setup().session().flows();
            allHosts = allHosts || std::all_of(flows.begin(), flows.end(),
                                               [&all](const Flow &flow) { return all.contains(flow.host); });
            const QRect needed = tree()->fontMetrics().boundingRect(
                QRect(0, 0, tree()->columnWidth(1) - 6, 10000), Qt::TextWordWrap, text);
            QTRY_VERIFY2(tree()->visualItemRect(item).height() >= needed.height(), qPrintable(text));
        }
        QVERIFY(rows > 3);
        QVERIFY(allHosts);
    }

    /// First what is to be done, then what is to be answered.
    void eachTeamDoesBeforeItAnswers()
    {
        for (int i = 0; i < tree()->topLevelItemCount(); ++i) {
            bool answers = false;
            for (int j = 0; j < tree()->topLevelItem(i)->childCount(); ++j) {
                const bool question = tree()->topLevelItem(i)->child(j)->text(0).endsWith("to answer"_L1);
                QVERIFY(question || !answers);
                answers = question;
            }
        }
        QVERIFY(team(u"the security team"_s) != nullptr);
        QVERIFY(itemWith(u"no TLS inspection"_s) != nullptr);
    }

    void aTickSaysWhoHasBeenSentIt()
    {
        tree()->setFocus();
        tree()->setCurrentItem(team(u"the network team"_s));
        QVERIFY(tree()->currentItem()->text(1).startsWith("not sent yet"_L1));
        QTest::keyClick(tree(), Qt::Key_Space);
        const QList<SentPart> sent = setup().plan().handoff.sent;
        QCOMPARE(sent.size(), 1);
        QCOMPARE(sent.first().audience, u"network"_s);
        QVERIFY(QDateTime::fromString(sent.first().at, Qt::ISODate).isValid());
        QVERIFY(setup().isChanged());
        QCOMPARE(setup().progress().sent, 1);
        // The place of the reader stays, and what it says follows.
        QCOMPARE(tree()->currentItem(), team(u"the network team"_s));
        QVERIFY2(tree()->currentItem()->text(1).startsWith("sent on "_L1),
                 qPrintable(tree()->currentItem()->text(1)));
        QTest::keyClick(tree(), Qt::Key_Space);
        QVERIFY(setup().plan().handoff.sent.isEmpty());
        // Nobody sends a part to the vendor by a pack.
        if (const QTreeWidgetItem *vendor = team(u"the vendor's support"_s))
            QVERIFY(!vendor->flags().testFlag(Qt::ItemIsUserCheckable));
    }

    void eachThingLeadsToItsPlace()
    {
        QSignalSpy answers(m_page.get(), &DonePage::answerWanted);
        QSignalSpy pages(m_page.get(), &DonePage::pageWanted);
        tree()->setFocus();
        tree()->setCurrentItem(itemWith(u"no TLS inspection"_s));
        QTest::keyClick(tree(), Qt::Key_Return);
        QCOMPARE(pages.size(), 1);
        QCOMPARE(pages.first().first().toString(), u"handoff"_s);
        tree()->setCurrentItem(itemWith(u"Which device filters"_s));
        QTest::keyClick(tree(), Qt::Key_Return);
        QCOMPARE(answers.size(), 1);
        QVERIFY(!answers.first().first().toString().isEmpty());
    }

    void eachThingIsCopied()
    {
        auto *copy = m_page->findChild<QPushButton *>(u"copyTodo"_s);
        tree()->setCurrentItem(team(u"the security team"_s));
        QTest::mouseClick(copy, Qt::LeftButton);
        const QString whole = QGuiApplication::clipboard()->text();
        QVERIFY2(whole.contains("To do:"_L1), qPrintable(whole));
        tree()->setCurrentItem(itemWith(u"no TLS inspection"_s));
        QTest::mouseClick(copy, Qt::LeftButton);
        const QString one = QGuiApplication::clipboard()->text();
        QVERIFY(one.size() < whole.size() && one.contains("Hosts: "_L1));
    }

    /// Work begins in the list; nothing looks like a field that has to be filled in.
    void theListHasTheFocus()
    {
        m_page->goToStart();
        QVERIFY(tree()->hasFocus());
        const auto *missing = m_page->findChild<QLabel *>(u"packMissing"_s);
        QVERIFY(missing->isVisible() && missing->text().startsWith("not saved yet"_L1));
        m_page->setPack(u"/tmp/acme.zip"_s);
        QVERIFY(!missing->isVisible());
    }

    /// Eleven hosts at five places are no help; the tip and the ticket have them all.
    void manyHostsAreCounted()
    {
        const QTreeWidgetItem *decision = itemWith(u"no TLS inspection"_s);
        QVERIFY2(decision->text(1).contains("11 hosts: acme.app.stackstate.example"_L1),
                 qPrintable(decision->text(1)));
        QVERIFY(!decision->text(1).contains("cdn06.quay.example"_L1));
        QVERIFY(decision->toolTip(1).contains("cdn06.quay.example"_L1));
    }

    /// The older result beside the new one, in the same network with the plan mended.
    void verifyTellsWhatWasMended()
    {
        const auto *verify = m_page->findChild<VerifyPane *>();
        const auto *head = m_page->findChild<QLabel *>(u"verifyHead"_s);
        auto *rows = m_page->findChild<QTreeWidget *>(u"sinceThen"_s);
        m_page->showVerify();
        QVERIFY(verify->isVisible() && !rows->isVisible());
        QVERIFY2(head->text().contains("Nothing to compare"_L1), qPrintable(head->text()));
        setup().packSaved();
        QVERIFY(verify->isWaiting());
        const Report before = *setup().olderReport();
        QTest::mouseClick(m_page->findChild<QPushButton *>(u"runAgain"_s), Qt::LeftButton);
        QVERIFY(setup().isRunning());
        QVERIFY(QTest::qWaitFor([&] { return !setup().isRunning(); }, patience));
        QVERIFY(rows->isVisible() && !verify->isWaiting());
        QVERIFY2(head->text().startsWith(QChar(0x2717)), qPrintable(head->text()));
        QVERIFY2(rows->topLevelItem(0)->text(0).startsWith("Still missing: "_L1),
                 qPrintable(rows->topLevelItem(0)->text(0)));
        QCOMPARE(setup().olderReport()->startedAt, before.startedAt);
    }
};

NETSETUP_WINDOW_TEST(TestDonePage)
#include "tst_donepage.moc"
