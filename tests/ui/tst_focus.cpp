// Whoever walks by keys sees where they are: the focus changes the picture of every control, by enough to be
// seen.
#include "support/contrast.h"
#include "support/testprogram.h"
#include "theme/theme.h"
#include "wizardvisit.h"

#include <QScrollArea>

using namespace Qt::StringLiterals;

using namespace netsetup;

class TestFocus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isSeenOnEveryControl_data();
    void isSeenOnEveryControl();
};

namespace {

constexpr double readableShape = 3;
constexpr int around = 4; // pixels beside the control in which its focus may be drawn

QImage pictureOf(QWidget &window, const QWidget &control)
{
    const QRect place(control.mapTo(&window, QPoint()), control.size());
    return window.grab(place.adjusted(-around, -around, around, around)).toImage();
}

/// How much the pixel that changes most stands out from what it was.
double change(const QImage &before, const QImage &after)
{
    double strongest = 1;
    for (int y = 0; y < std::min(before.height(), after.height()); ++y) {
        for (int x = 0; x < std::min(before.width(), after.width()); ++x) {
            if (before.pixel(x, y) != after.pixel(x, y))
                strongest = std::max(strongest, contrastOf(before.pixelColor(x, y), after.pixelColor(x, y)));
        }
    }
    return strongest;
}

QString nameOf(const QWidget &control)
{
    return u"%1 \"%2\" (%3)"_s.arg(QLatin1String(control.metaObject()->className()), control.accessibleName(),
                                   control.objectName());
}

} // namespace

void TestFocus::isSeenOnEveryControl_data()
{
    QTest::addColumn<Theme>("theme");
    QTest::newRow("light") << Theme::Light;
    QTest::newRow("dark") << Theme::Dark;
    QTest::newRow("contrast") << Theme::Contrast;
}

void TestFocus::isSeenOnEveryControl()
{
    QFETCH(Theme, theme);
    applyTheme(theme);
    const WizardVisit visit(u"intercepted"_s);
    QVERIFY(visit.isOpen());
    visit.shell->resize(1024, 700);
    QVERIFY(visit.fillEverything());
    QVERIFY(visit.runToItsEnd());
    // As a press of Tab does.
    visit.shell->setAttribute(Qt::WA_KeyboardFocusChange);
    QSet<QWidget *> seen;
    QStringList unseen;
    visit.everywhere([&](Page *, const QString &where) {
        QWidget &window = *visit.shell;
        const QList<QWidget *> controls = window.findChildren<QWidget *>();
        for (QWidget *control : controls) {
            if ((control->focusPolicy() & Qt::TabFocus) == 0 || !control->isVisible() ||
                !control->isEnabled() || control->focusProxy() != nullptr || seen.contains(control))
                continue;
            seen.insert(control);
            control->setFocus(Qt::TabFocusReason);
            if (QApplication::focusWidget() != control)
                continue;
            QCoreApplication::processEvents();
            const QImage with = pictureOf(window, *control);
            control->clearFocus();
            QCoreApplication::processEvents();
            const QImage without = pictureOf(window, *control);
            if (change(without, with) < readableShape)
                unseen.append(nameOf(*control) + u" on "_s + where);
        }
    });
    QVERIFY(seen.size() > 60);
    QVERIFY2(unseen.isEmpty(), qPrintable(unseen.join(u'\n')));
}

NETSETUP_WINDOW_TEST(TestFocus)
#include "tst_focus.moc"
