// Scroll bars show where one is, and the mouse meets what is drawn: up and down, across, and where one reads
// from right to left.
#include "readability.h"
#include "speaker.h"
#include "support/testprogram.h"

#include <QScrollBar>
#include <QStyleOptionSlider>
#include <QTest>

using namespace netsetup;

class TestScrollBars : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { applyTheme(Theme::Light); }
    void handleStandsOut_data();
    void handleStandsOut();
    void mouseMeetsWhatIsDrawn_data();
    void mouseMeetsWhatIsDrawn();
    void nothingToScrollHasNoHandle();
};

namespace {

/// 0 to 100 of 20 that are seen at once, in the middle.
std::unique_ptr<QScrollBar> shownBar(Qt::Orientation orientation, Qt::LayoutDirection direction)
{
    auto bar = std::make_unique<QScrollBar>(orientation);
    bar->setLayoutDirection(direction);
    bar->setRange(0, 100);
    bar->setPageStep(20);
    bar->setValue(50);
    constexpr int length = 240;
    const int thickness = std::min(bar->sizeHint().width(), bar->sizeHint().height());
    bar->resize(orientation == Qt::Vertical ? QSize(thickness, length) : QSize(length, thickness));
    bar->show();
    return bar;
}

/// Of all that stands out from the corner of the groove.
QRect handleIn(const QImage &picture)
{
    const QColor groove = picture.pixelColor(0, 0);
    QRect place;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            if (contrastOf(picture.pixelColor(x, y), groove) >= readableSign)
                place |= QRect(x, y, 1, 1);
        }
    }
    return place;
}

void addWays()
{
    QTest::addColumn<Qt::Orientation>("orientation");
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("down") << Qt::Vertical << Qt::LeftToRight;
    QTest::newRow("across") << Qt::Horizontal << Qt::LeftToRight;
    QTest::newRow("across, from the right") << Qt::Horizontal << Qt::RightToLeft;
}

} // namespace

void TestScrollBars::handleStandsOut_data()
{
    addWays();
}

void TestScrollBars::handleStandsOut()
{
    QFETCH(Qt::Orientation, orientation);
    QFETCH(Qt::LayoutDirection, direction);
    for (const Theme theme : {Theme::Light, Theme::Dark, Theme::Contrast}) {
        applyTheme(theme);
        const auto bar = shownBar(orientation, direction);
        const QImage atRest = bar->grab().toImage();
        const QRect handle = handleIn(atRest);
        QVERIFY2(handle.isValid(), nameOf(theme));
        QTest::mousePress(bar.get(), Qt::LeftButton, {}, handle.center());
        const QImage pressed = bar->grab().toImage();
        QVERIFY(pressed != atRest);
        QVERIFY2(handleIn(pressed).contains(handle), nameOf(theme));
        QTest::mouseRelease(bar.get(), Qt::LeftButton, {}, handle.center());
    }
}

void TestScrollBars::mouseMeetsWhatIsDrawn_data()
{
    addWays();
}

void TestScrollBars::mouseMeetsWhatIsDrawn()
{
    QFETCH(Qt::Orientation, orientation);
    QFETCH(Qt::LayoutDirection, direction);
    applyTheme(Theme::Light);
    const auto bar = shownBar(orientation, direction);
    const QRect handle = handleIn(bar->grab().toImage());
    const bool down = orientation == Qt::Vertical;
    const bool fromTheRight = direction == Qt::RightToLeft;
    const QPoint step = down ? QPoint(0, 1) : QPoint(fromTheRight ? -1 : 1, 0);
    const QPoint length = down ? QPoint(0, handle.height()) : QPoint(handle.width() * step.x(), 0);

    QTest::mouseClick(bar.get(), Qt::LeftButton, {}, handle.center() + length);
    QCOMPARE(bar->value(), 70);
    bar->setValue(50);
    QTest::mouseClick(bar.get(), Qt::LeftButton, {}, handle.center() - length);
    QCOMPARE(bar->value(), 30);
    bar->setValue(50);

    // To the end and beyond: there are no buttons in which it could stop.
    QTest::mousePress(bar.get(), Qt::LeftButton, {}, handle.center());
    QTest::mouseMove(bar.get(), handle.center() + step * 20);
    QVERIFY(bar->value() > 50 && bar->value() < 70);
    QTest::mouseMove(bar.get(), handle.center() + step * 115);
    QCOMPARE(bar->value(), 100);
    QTest::mouseRelease(bar.get(), Qt::LeftButton, {}, handle.center() + step * 115);
    const QRect atTheEnd = handleIn(bar->grab().toImage());
    QVERIFY((down           ? bar->height() - atTheEnd.bottom()
             : fromTheRight ? atTheEnd.left() + 1
                            : bar->width() - atTheEnd.right()) <= 4);
}

void TestScrollBars::nothingToScrollHasNoHandle()
{
    const auto bar = shownBar(Qt::Vertical, Qt::LeftToRight);
    bar->setRange(0, 0);
    QVERIFY(!handleIn(bar->grab().toImage()).isValid());
}

NETSETUP_WINDOW_TEST(TestScrollBars)
#include "tst_scrollbars.moc"
