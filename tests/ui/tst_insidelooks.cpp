// What the Checks page shows of the places inside the cluster, the table of them and the panel that asks
// them, can be read in every theme, language and direction: nothing is cut, lies on something else or is too
// faint. With NETSETUP_SHOTS=DIR the pictures are kept.
#include "clustervisit.h"
#include "placesvisit.h"
#include "readability.h"
#include "speaker.h"
#include "support/testprogram.h"

#include <QHeaderView>
#include <QScrollBar>

using namespace netsetup;

namespace {

/// What a page has of a window of 1024x700, and of one of 1920x1080.
constexpr QSize small(840, 634);
constexpr QSize large(1736, 1014);

QStringList faultsOf(QWidget &page, const QString &where)
{
    constexpr int scale = 2;
    const QList<PaintedText> texts = paintedTexts(page);
    const QImage picture = pictureOf(page, scale);
    if (const QString folder = qEnvironmentVariable("NETSETUP_SHOTS"); !folder.isEmpty()) {
        QDir().mkpath(folder);
        picture.save(u"%1/%2.png"_s.arg(folder, where));
    }
    QStringList faults;
    if (texts.size() < 10)
        faults << where + u": nothing is said"_s;
    for (const QString &fault :
         misplacedTextsIn(page, texts) + faintTextsIn(picture, texts) + faintSignsIn(page, picture))
        faults << u"%1: %2"_s.arg(where, fault);
    return faults;
}

void settle()
{
    // New texts make new layouts, by posted events.
    for (int turn = 0; turn < 3; ++turn)
        QCoreApplication::processEvents();
}

} // namespace

class TestInsideLooks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(Theme::Light); }
    void cleanup() { applyTheme(Theme::Light); }
    void theTableCanBeRead();
    void thePanelCanBeRead();

private:
    /// In every look, with `alsoThere` after each change.
    template <typename Also>
    void lookAt(QWidget &page, const QString &what, QList<QSize> sizes, Also &&alsoThere);
    void lookAt(QWidget &page, const QString &what)
    {
        lookAt(page, what, {small}, [](Speech) {});
    }
};

template <typename Also>
void TestInsideLooks::lookAt(QWidget &page, const QString &what, QList<QSize> sizes, Also &&alsoThere)
{
    QStringList faults;
    Speaker speaker;
    for (const Speech speech : {Speech::English, Speech::German, Speech::Long, Speech::LongFromTheRight}) {
        for (const Theme theme : {Theme::Light, Theme::Dark, Theme::Contrast}) {
            for (const QSize size : std::as_const(sizes)) {
                speaker.speak(speech);
                applyTheme(theme);
                page.resize(size);
                settle();
                // The invented language may take more than it is given.
                QVERIFY(page.size() == size || speech > Speech::German);
                faults << faultsOf(
                    page,
                    u"%1-%2-%3-%4"_s.arg(what, QLatin1String(nameOf(speech)), QLatin1String(nameOf(theme)))
                        .arg(size.width()));
                alsoThere(speech);
            }
        }
    }
    for (const QString &fault : std::as_const(faults))
        qWarning("%s", qPrintable(fault));
    QVERIFY(faults.isEmpty());
}

void TestInsideLooks::theTableCanBeRead()
{
    PlacesVisit visit(small);
    QVERIFY(visit.fill());
    MatrixView &matrix = *visit.matrix();
    QTest::mouseClick(matrix.viewport(), Qt::LeftButton, {},
                      matrix.visualRect(matrix.model()->index(1, 1)).center());
    matrix.setFocus();
    QVERIFY(matrix.isVisible());
    QVERIFY(matrix.model()->columnCount() > 4);
    lookAt(*visit.page, u"places"_s, {small, large}, [&](Speech speech) {
        // All destinations are seen, in languages that people speak; the first row is, and that there is
        // another.
        if (speech == Speech::English || speech == Speech::German)
            QCOMPARE(matrix.horizontalScrollBar()->maximum(), 0);
        QVERIFY(matrix.viewport()->height() >= matrix.rowHeight(0) + matrix.fontMetrics().lineSpacing());
        QVERIFY(visit.tree()->height() >= 96);
    });
}

void TestInsideLooks::thePanelCanBeRead()
{
    const ClusterVisit visit(small);
    QVERIFY(visit.page != nullptr && visit.open());
    lookAt(*visit.page, u"panel-idle"_s);
    QVERIFY(visit.look());
    QVERIFY(visit.panel()->message().contains("Creates daemonset/"_L1));
    lookAt(*visit.page, u"panel-offer"_s);
    QVERIFY(visit.look());
    QVERIFY(visit.look());
    QVERIFY(visit.places().contains(u"pod/node-a"_s));
    lookAt(*visit.page, u"panel-done"_s);
}

NETSETUP_WINDOW_TEST(TestInsideLooks)
#include "tst_insidelooks.moc"
