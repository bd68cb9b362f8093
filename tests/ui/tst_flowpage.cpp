// The Flow page in practice networks: the picture says where each connection ends, its hosts can be read in
// every usual window, and it can be shown alone.
#include "base/inwords.h"
#include "diagram/diagramview.h"
#include "diagram/presentation.h"
#include "pages/flowpage.h"
#include "practicesetup.h"
#include "shell/wizardshell.h"
#include "support/testprogram.h"

#include <QApplication>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>
#include <QTest>

using namespace Qt::StringLiterals;

using namespace netsetup;

namespace {

constexpr int patience = 90000;

struct Visit : PracticeSetup
{
    /// Patient enough for a busy machine: a host that is slow would tell another story than its neighbours.
    explicit Visit(const QString &name)
        : PracticeSetup(name, 5)
    {}

    [[nodiscard]] bool runsToItsEnd() const
    {
        if (setup == nullptr)
            return false;
        setup->startChecks();
        return QTest::qWaitFor([this] { return !setup->isRunning(); }, patience) &&
               setup->report().has_value();
    }
};

const DiagramArrow *arrowOf(const Diagram &diagram, const QString &flow)
{
    for (const DiagramArrow &arrow : diagram.arrows) {
        if (arrow.flows().contains(flow))
            return &arrow;
    }
    return nullptr;
}

const DiagramBox *boxOf(const Diagram &diagram, const QString &id)
{
    for (const DiagramBox &box : diagram.boxes) {
        if (box.id == id)
            return &box;
    }
    return nullptr;
}

} // namespace

class TestFlowPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endsWhereItBroke_data();
    void endsWhereItBroke();
    void hostsCanBeRead_data();
    void hostsCanBeRead();
    void selectionUnfoldsHostsOfOneKind();
    void findingsAreNotCut();
    void isShownAloneByKey();
};

void TestFlowPage::endsWhereItBroke_data()
{
    QTest::addColumn<QString>("network");
    QTest::addColumn<QString>("flow");
    QTest::addColumn<HopState>("state");
    QTest::addColumn<Station>("station");
    QTest::addColumn<QString>("said");
    QTest::newRow("open") << u"open"_s << u"receiver"_s << HopState::Pass << Station::Destination
                          << u"works"_s;
    QTest::newRow("firewalled") << u"firewalled"_s << u"receiver"_s << HopState::Fail << Station::Perimeter
                                << u"dropped · network team"_s;
    QTest::newRow("intercepted") << u"intercepted"_s << u"receiver"_s << HopState::Fail
                                 << Station::Certificate
                                 << u"signed by Practice Company CA · security team"_s;
    QTest::newRow("proxy-login") << u"proxy-login"_s << u"receiver"_s << HopState::Fail << Station::Proxy
                                 << u"wants a login · cluster admin"_s;
    QTest::newRow("mirror") << u"mirror"_s << u"registry"_s << HopState::Fail << Station::Destination
                            << u"an image is missing · cluster admin"_s;
    QTest::newRow("dns-blocked") << u"dns-blocked"_s << u"receiver"_s << HopState::Fail << Station::Names
                                 << u"name unknown · DNS team"_s;
}

void TestFlowPage::endsWhereItBroke()
{
    QFETCH(QString, network);
    QFETCH(QString, flow);
    const Visit visit(network);
    QVERIFY(visit.runsToItsEnd());
    FlowPage page(*visit.setup);
    const Diagram &diagram = page.findChild<DiagramView *>()->diagram();
    const DiagramArrow *arrow = arrowOf(diagram, flow);
    QVERIFY(arrow != nullptr);
    QTEST(arrow->state, "state");
    QTEST(arrow->station, "station");
    QTEST(arrow->said(), "said");
    QCOMPARE(arrow->stops, arrow->state == HopState::Fail);
    for (const QPointF &passed : arrow->passed)
        QVERIFY(arrow->state == HopState::Pass || passed.x() < arrow->mark.x());
    // No destination is called like another one.
    QStringList titles;
    for (const DiagramBox &box : diagram.boxes) {
        if (box.kind == BoxKind::Host)
            titles << box.title;
    }
    QCOMPARE(titles.removeDuplicates(), 0);
}

void TestFlowPage::hostsCanBeRead_data()
{
    QTest::addColumn<QString>("network");
    QTest::addColumn<QSize>("window");
    QTest::addColumn<int>("least");
    for (const char *network : {"open", "firewalled", "intercepted", "proxy-login", "mirror"}) {
        QTest::addRow("%s, small", network) << QString::fromLatin1(network) << QSize(1024, 700) << 12;
        QTest::addRow("%s, large", network) << QString::fromLatin1(network) << QSize(1920, 1080) << 14;
    }
}

/// Through the real page in the real window: it opens with the whole picture, and its letters are large
/// enough.
void TestFlowPage::hostsCanBeRead()
{
    QFETCH(QString, network);
    QFETCH(QSize, window);
    QFETCH(int, least);
    const Visit visit(network);
    QVERIFY(visit.runsToItsEnd());
    WizardShell shell(*visit.setup);
    shell.resize(window);
    shell.show();
    QVERIFY(QTest::qWaitForWindowExposed(&shell));
    for (int step = 0; step < shell.pages().size(); ++step) {
        if (qobject_cast<FlowPage *>(shell.pages().at(step)) != nullptr)
            shell.goTo(step);
    }
    auto *page = qobject_cast<FlowPage *>(shell.currentPage());
    QVERIFY(page != nullptr);
    QCOMPARE(shell.size(), window);
    auto *picture = page->findChild<DiagramView *>();
    QTRY_VERIFY2(picture->labelPixels() >= least, qPrintable(QString::number(picture->labelPixels())));
    QCOMPARE(picture->horizontalScrollBar()->maximum(), 0);
    QCOMPARE(picture->verticalScrollBar()->maximum(), 0);
    const QString folder = qEnvironmentVariable("NETSETUP_KEEP_PICTURES");
    if (!folder.isEmpty())
        shell.grab().save(u"%1/%2-%3.png"_s.arg(folder, network).arg(window.width()));
    // It stays whole with a connection selected, also with one of several hosts.
    for (const int hop : {0, picture->hopCount() - 1}) {
        picture->selectHop(hop);
        QTRY_VERIFY2(picture->labelPixels() >= least, qPrintable(QString::number(picture->labelPixels())));
        QTRY_COMPARE(picture->verticalScrollBar()->maximum(), 0);
        QCOMPARE(picture->horizontalScrollBar()->maximum(), 0);
    }
    if (!folder.isEmpty())
        shell.grab().save(u"%1/%2-%3-selected.png"_s.arg(folder, network).arg(window.width()));
}

void TestFlowPage::selectionUnfoldsHostsOfOneKind()
{
    const Visit visit(u"open"_s);
    QVERIFY(visit.runsToItsEnd());
    FlowPage page(*visit.setup);
    page.resize(1700, 1300);
    page.show();
    auto *picture = page.findChild<DiagramView *>();
    const int folded = picture->hopCount();
    const Diagram before = picture->diagram();
    const auto several = std::find_if(before.arrows.begin(), before.arrows.end(),
                                      [](const DiagramArrow &arrow) { return arrow.flows().size() == 7; });
    QVERIFY(several != before.arrows.end());
    QCOMPARE(boxOf(before, several->to)->title, u"7 layer hosts of quay.example"_s);
    const QStringList flows = several->flows();
    picture->selectHop(static_cast<int>(several - before.arrows.begin()));
    QCOMPARE(picture->hopCount(), folded + 6);
    QCOMPARE(picture->diagram().arrows.at(picture->selectedHop()).flows(), QStringList{flows.first()});
    // Going on inside keeps them apart.
    picture->selectHop(picture->selectedHop() + 3);
    QCOMPARE(picture->hopCount(), folded + 6);
    QCOMPARE(picture->diagram().arrows.at(picture->selectedHop()).flow, flows.at(3));
    QVERIFY(page.findChild<QListWidget *>()->count() > 0);
    picture->selectHop(0);
    QCOMPARE(picture->hopCount(), folded);
    picture->selectHop(-1);
    QCOMPARE(picture->hopCount(), folded);
}

void TestFlowPage::findingsAreNotCut()
{
    const Visit visit(u"intercepted"_s);
    QVERIFY(visit.runsToItsEnd());
    FlowPage page(*visit.setup);
    page.resize(800, 600);
    page.show();
    auto *picture = page.findChild<DiagramView *>();
    picture->selectHop(0);
    // There is no room for both.
    auto *more = page.findChild<QPushButton *>(u"showDetails"_s);
    QVERIFY(picture->isVisible() && more->isVisible());
    more->setFocus();
    QTest::keyClick(more, Qt::Key_Space);
    QVERIFY(!picture->isVisible());
    auto *list = page.findChild<QListWidget *>();
    QTRY_VERIFY(list->isVisible() && list->count() > 1);
    QCOMPARE(list->textElideMode(), Qt::ElideNone);
    QCOMPARE(list->horizontalScrollBar()->maximum(), 0);
    for (int row = 0; row < list->count(); ++row) {
        const QRect place = list->visualItemRect(list->item(row));
        constexpr int besideWords = 40; // the symbol and margins
        const QRect words = list->fontMetrics().boundingRect(QRect(0, 0, place.width() - besideWords, 1000),
                                                             Qt::TextWordWrap, list->item(row)->text());
        QVERIFY2(words.height() <= place.height() + 2, qPrintable(list->item(row)->text()));
        QVERIFY(place.width() <= list->viewport()->width());
    }
    QTest::keyClick(more, Qt::Key_Space);
    QVERIFY(picture->isVisible() && !list->isVisible());
    page.resize(800, 1000);
    QTRY_VERIFY(picture->isVisible() && list->isVisible() && !more->isVisible());
}

void TestFlowPage::isShownAloneByKey()
{
    const Visit visit(u"firewalled"_s);
    QVERIFY(visit.runsToItsEnd());
    WizardShell shell(*visit.setup);
    shell.show();
    QVERIFY(QTest::qWaitForWindowActive(&shell));
    const auto shown = [&shell] {
        return shell.findChild<Presentation *>();
    };
    for (int step = 0; step < shell.pages().size(); ++step) {
        shell.goTo(step);
        shell.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&shell));
        QTest::keyClick(&shell, Qt::Key_F11);
        const bool hasPicture = shell.currentPage()->findChild<DiagramView *>() != nullptr;
        QCOMPARE(shown() != nullptr, hasPicture);
        if (!hasPicture)
            continue;
        Presentation *alone = shown();
        QVERIFY(alone->isFullScreen());
        QVERIFY(QTest::qWaitForWindowActive(alone));
        QVERIFY(alone->findChildren<QPushButton *>().isEmpty());
        for (const QSize size : {QSize(1024, 768), QSize(1920, 1080)}) {
            alone->setWindowState(Qt::WindowNoState);
            alone->resize(size);
            QTRY_COMPARE(alone->size(), size);
            auto *picture = alone->findChild<DiagramView *>();
            QVERIFY(picture->labelPixels() >= (size.width() < 1920 ? 12 : 14));
            QCOMPARE(picture->horizontalScrollBar()->maximum(), 0);
            QCOMPARE(picture->verticalScrollBar()->maximum(), 0);
            QVERIFY(!picture->diagram().practice.isEmpty());
            QStringList words;
            for (const QLabel *label : alone->findChildren<QLabel *>())
                words << label->text();
            QVERIFY2(words.join(u' ').contains(u"would not work yet: 1 cause, 1 host. Network team"_s),
                     qPrintable(words.join(u' ')));
            const QString folder = qEnvironmentVariable("NETSETUP_KEEP_PICTURES");
            if (!folder.isEmpty())
                alone->grab().save(u"%1/alone-%2.png"_s.arg(folder).arg(size.width()));
        }
        QTest::keyClick(alone, step % 2 == 0 ? Qt::Key_Escape : Qt::Key_F11);
        QTRY_VERIFY(shown() == nullptr);
    }
}

NETSETUP_WINDOW_TEST(TestFlowPage)
#include "tst_flowpage.moc"
