// What happens next, after a run: each question once, with the hosts that it is about, in full.
#include "pages/donepage.h"
#include "practicesetup.h"
#include "support/testprogram.h"

#include <QFontMetrics>
#include <QSet>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

using namespace netsetup;

class TestDonePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneCauseIsOneQuestionWithItsHosts();
};

void TestDonePage::oneCauseIsOneQuestionWithItsHosts()
{
    constexpr int patience = 90000;
    const PracticeSetup visit(u"intercepted"_s, 1);
    QVERIFY(visit.setup != nullptr);
    visit.setup->startChecks();
    QVERIFY(QTest::qWaitFor([&] { return !visit.setup->isRunning(); }, patience));
    DonePage page(*visit.setup);
    page.resize(800, 620);
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    const auto *open = page.findChild<QTreeWidget *>();
    QSet<QString> questions;
    bool allHosts = false;
    for (int i = 0; i < open->topLevelItemCount(); ++i) {
        const QTreeWidgetItem *item = open->topLevelItem(i);
        const QString text = item->text(1);
        QVERIFY2(!questions.contains(item->text(0) + text), qPrintable(text));
        questions.insert(item->text(0) + text);
        const QList<Flow> &flows = visit.setup->session().flows();
        allHosts = allHosts || std::all_of(flows.begin(), flows.end(),
                                           [&text](const Flow &flow) { return text.contains(flow.host); });
        const QRect needed = open->fontMetrics().boundingRect(QRect(0, 0, open->columnWidth(1) - 8, 10000),
                                                              Qt::TextWordWrap, text);
        QTRY_VERIFY2(open->visualItemRect(item).height() >= needed.height(), qPrintable(text));
    }
    QVERIFY(allHosts);
}

NETSETUP_WINDOW_TEST(TestDonePage)
#include "tst_donepage.moc"
