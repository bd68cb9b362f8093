// The Images page in practice networks: the list of images, and the chart that is fetched on request.
#include "pages/imagespage.h"
#include "practicesetup.h"
#include "support/testprogram.h"
#include "widgets/chartfetcher.h"
#include "widgets/imagelist.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

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
        (void)setup->setField(u"--tenant"_s, u"acme"_s);
        page = std::make_unique<ImagesPage>(*setup);
        page->resize(1000, 900);
        page->show();
    }
    void set(const char *option, const QString &value) const
    {
        const Outcome done = setup->setField(QLatin1String(option), value);
        if (!done.ok())
            qFatal("%s", qPrintable(done.error().message()));
    }
    void mirror() const
    {
        set("--registry", u"registry.corp.example/agents"_s);
        set("--images", u"mirror"_s);
    }
    [[nodiscard]] QTreeView *view() const { return page->findChild<QTreeView *>(u"images"_s); }
    [[nodiscard]] ChartFetcher *fetcher() const { return page->findChild<ChartFetcher *>(); }
    [[nodiscard]] QString said() const { return page->findChild<QLabel *>(u"chartSaid"_s)->text(); }
    [[nodiscard]] QPushButton *button(const char *name) const
    {
        return page->findChild<QPushButton *>(QLatin1String(name));
    }
    void press(const char *name) const
    {
        button(name)->setFocus();
        QTest::keyClick(button(name), Qt::Key_Space);
    }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return view()->model()->index(row, column).data().toString();
    }
    /// The row whose first column holds the text; -1: none.
    [[nodiscard]] int rowOf(const QString &text) const
    {
        for (int row = 0; row < view()->model()->rowCount(); ++row) {
            if (cell(row, ImageTable::FromColumn).contains(text))
                return row;
        }
        return -1;
    }
    bool fetchToItsEnd() const
    {
        QSignalSpy ended(fetcher(), &ChartFetcher::ended);
        press("fetchChart");
        return fetcher()->isFetching() && QTest::qWaitFor([&ended] { return !ended.isEmpty(); }, patience);
    }
    bool check() const
    {
        setup->startChecks();
        return QTest::qWaitFor([this] { return !setup->isRunning(); }, 4 * patience);
    }

    std::unique_ptr<ImagesPage> page;
};

QString clipboard()
{
    return QApplication::clipboard()->text();
}

} // namespace

class TestImagesPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsFromWhereToWhere();
    void showsWhatTheCheckSaw();
    void isFilteredAndCopied();
    void savesWhatThePackHolds();
    void theCommandIsThereForCopiesOnly();
    void fetchesTheChartAfterSayingWhere();
    void aFetchThatFailsSaysWhatHelps();
    void aCancelledFetchChangesNothing();
    void aPageThatGoesAwayEndsTheFetch();
};

void TestImagesPage::showsFromWhereToWhere()
{
    Visit visit(u"open"_s);
    QVERIFY(visit.page != nullptr);
    QVERIFY(visit.view()->isColumnHidden(ImageTable::ToColumn));
    QVERIFY(visit.rowOf(u"quay.example/stackstate/promtail:"_s) >= 0);
    visit.mirror();
    QVERIFY(!visit.view()->isColumnHidden(ImageTable::ToColumn));
    const int row = visit.rowOf(u"promtail"_s);
    QVERIFY(row >= 0);
    QVERIFY2(visit.cell(row, ImageTable::ToColumn)
                 .startsWith("registry.corp.example/agents/stackstate/promtail:"_L1),
             qPrintable(visit.cell(row, ImageTable::ToColumn)));
    QVERIFY(visit.cell(row, ImageTable::StateColumn).contains("not checked"_L1));
    // Long names are cut in the middle, and told whole.
    QCOMPARE(visit.view()->textElideMode(), Qt::ElideMiddle);
    const QString tip = visit.view()->model()->index(row, 0).data(Qt::ToolTipRole).toString();
    QVERIFY(tip.contains(visit.cell(row, ImageTable::ToColumn)));
}

void TestImagesPage::showsWhatTheCheckSaw()
{
    Visit visit(u"mirror"_s);
    QVERIFY(visit.page != nullptr);
    visit.mirror();
    QVERIFY(visit.check());
    const int missing = visit.rowOf(u"promtail"_s);
    QVERIFY2(visit.cell(missing, ImageTable::StateColumn).contains("missing"_L1),
             qPrintable(visit.cell(missing, ImageTable::StateColumn)));
    const int there = visit.rowOf(u"stackstate-k8s-cluster-agent"_s);
    QVERIFY(visit.cell(there, ImageTable::StateColumn).contains("present"_L1));
    QCOMPARE(visit.cell(there, ImageTable::PlatformColumn), u"amd64, arm64"_s);
    // Another place for the images: what was seen does not hold for it.
    visit.set("--registry", u"registry.corp.example/elsewhere"_s);
    QVERIFY(visit.cell(there, ImageTable::StateColumn).contains("not checked"_L1));
}

void TestImagesPage::isFilteredAndCopied()
{
    Visit visit(u"open"_s);
    QVERIFY(visit.page != nullptr);
    visit.mirror();
    const int all = visit.view()->model()->rowCount();
    visit.press("copyImages");
    QCOMPARE(clipboard().count(u'\n'), all);
    QTest::keyClicks(visit.page->findChild<QLineEdit *>(u"imageFilter"_s), u"PROMTAIL"_s);
    QCOMPARE(visit.view()->model()->rowCount(), 1);
    visit.press("copyImages");
    const QStringList words = clipboard().trimmed().split(u' ');
    QCOMPARE(words.size(), 2);
    QVERIFY(words.first().startsWith("quay.example/stackstate/promtail:"_L1));
    QVERIFY(words.last().startsWith("registry.corp.example/agents/stackstate/promtail:"_L1));
    visit.page->findChild<QLineEdit *>(u"imageFilter"_s)->clear();
    visit.view()->setFocus();
    const int first = visit.rowOf(u"stackstate-k8s-agent"_s);
    QVERIFY(first >= 0);
    visit.view()->setCurrentIndex(visit.view()->model()->index(first, 0));
    QTest::keyClick(visit.view(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(visit.view(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(clipboard().count(u'\n'), 2);
    const QString expected = visit.cell(first, ImageTable::FromColumn) + u' ';
    QVERIFY2(clipboard().startsWith(expected), qPrintable(clipboard()));
}

void TestImagesPage::savesWhatThePackHolds()
{
    Visit visit(u"open"_s);
    QVERIFY(visit.page != nullptr);
    visit.mirror();
    const QTemporaryDir folder;
    visit.press("saveImages");
    auto *dialog = visit.page->findChild<QFileDialog *>();
    QVERIFY(dialog != nullptr);
    const QString path = folder.filePath(u"images.txt"_s);
    Q_EMIT dialog->fileSelected(path);
    dialog->close();
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(text.contains("PRACTICE"));
    for (int row = 0; row < visit.view()->model()->rowCount(); ++row) {
        const QString line = visit.cell(row, 0) + u' ' + visit.cell(row, ImageTable::ToColumn) + u'\n';
        if (!line.endsWith(":?\n"_L1))
            QVERIFY2(text.contains(line.toUtf8()), qPrintable(line));
    }
}

void TestImagesPage::theCommandIsThereForCopiesOnly()
{
    Visit visit(u"open"_s);
    QVERIFY(visit.page != nullptr);
    QVERIFY(!visit.button("copyMirrorCommand")->isVisible());
    visit.mirror();
    QVERIFY(visit.button("copyMirrorCommand")->isVisible());
    visit.press("copyMirrorCommand");
    QCOMPARE(clipboard(), u"cd registry && sh mirror.sh --copy"_s);
}

void TestImagesPage::fetchesTheChartAfterSayingWhere()
{
    Visit visit(u"open"_s);
    QVERIFY(visit.page != nullptr);
    QVERIFY2(visit.said().contains("helm.stackstate.example:443"_L1), qPrintable(visit.said()));
    QVERIFY(!visit.setup->plan().chart.archive.isRead());
    QVERIFY(visit.fetchToItsEnd());
    QVERIFY2(visit.said().contains("Contacted: "_L1), qPrintable(visit.said()));
    QCOMPARE(visit.setup->plan().chart.version, u"1.0.100"_s);
    QVERIFY(visit.setup->plan().chart.archive.isRead());
    QVERIFY(visit.button("saveChart")->isVisible());

    const QTemporaryDir folder;
    const QString path = folder.filePath(u"agent.tgz"_s);
    visit.press("saveChart");
    auto *dialog = visit.page->findChild<QFileDialog *>();
    QVERIFY(dialog != nullptr);
    Q_EMIT dialog->fileSelected(path);
    dialog->close();
    const ChartArchive fetched = visit.setup->plan().chart.archive;
    visit.setup->clearField(u"--chart"_s);
    QVERIFY(!visit.button("saveChart")->isVisible());
    visit.set("--chart", path);
    QVERIFY(visit.setup->plan().chart.archive == fetched);
}

void TestImagesPage::aFetchThatFailsSaysWhatHelps()
{
    Visit visit(u"proxy-login"_s);
    QVERIFY(visit.page != nullptr);
    QVERIFY2(visit.said().contains("through the proxy of the plan"_L1), qPrintable(visit.said()));
    QVERIFY(visit.fetchToItsEnd());
    QVERIFY2(visit.said().contains("wants a login"_L1), qPrintable(visit.said()));
    QVERIFY2(visit.said().contains("proxy.corp.example:3128"_L1), qPrintable(visit.said()));
    QVERIFY(!visit.setup->plan().chart.archive.isRead());

    auto *from = visit.page->findChild<QLineEdit *>(u"chartFrom"_s);
    from->setFocus();
    QTest::keyClicks(from, u"http://helm.example"_s);
    QVERIFY(!visit.button("fetchChart")->isEnabled());
    QVERIFY2(visit.said().contains("over TLS"_L1), qPrintable(visit.said()));
    from->clear();
    QTest::keyClicks(from, u"oci://registry.corp.example/charts"_s);
    QVERIFY(visit.button("fetchChart")->isEnabled());
    QVERIFY2(visit.said().contains("registry.corp.example:443"_L1), qPrintable(visit.said()));
}

void TestImagesPage::aCancelledFetchChangesNothing()
{
    Visit visit(u"firewalled"_s);
    QVERIFY(visit.page != nullptr);
    // The receiver's packets vanish: long enough to change one's mind.
    QTest::keyClicks(visit.page->findChild<QLineEdit *>(u"chartFrom"_s),
                     u"https://acme.app.stackstate.example/charts"_s);
    QSignalSpy ended(visit.fetcher(), &ChartFetcher::ended);
    visit.press("fetchChart");
    QVERIFY(visit.fetcher()->isFetching());
    visit.press("fetchChart");
    QTRY_VERIFY_WITH_TIMEOUT(!ended.isEmpty(), patience);
    QVERIFY2(visit.said().contains("cancelled"_L1), qPrintable(visit.said()));
    QVERIFY(!visit.setup->plan().chart.archive.isRead());
}

void TestImagesPage::aPageThatGoesAwayEndsTheFetch()
{
    Visit visit(u"firewalled"_s);
    QVERIFY(visit.page != nullptr);
    visit.press("fetchChart");
    QVERIFY(visit.fetcher()->isFetching());
    visit.page.reset();
    QTest::qWait(200);
    QVERIFY(!visit.setup->plan().chart.archive.isRead());
}

NETSETUP_WINDOW_TEST(TestImagesPage)
#include "tst_imagespage.moc"
