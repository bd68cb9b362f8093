// The keyboard: every control is reached by Tab in the order in which one reads, shows that it has the focus,
// has its own letter, and neither Return nor Escape does what nobody asked for.
#include "shell/steprail.h"
#include "support/testprogram.h"
#include "theme/theme.h"
#include "widgets/planfieldedit.h"
#include "wizardvisit.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QStandardPaths>
#include <QTabBar>
#include <QTemporaryDir>
#include <QToolButton>
#include <QTreeView>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

using namespace netsetup;

namespace {

QString described(const QWidget *widget)
{
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    return u"%1 \"%2\""_s.arg(QString::fromLatin1(widget->metaObject()->className()),
                              button == nullptr ? widget->accessibleName() : button->text());
}

bool isStop(const QWidget *widget)
{
    return (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->isVisible() && widget->isEnabled() &&
           widget->focusProxy() == nullptr;
}

QRect placeOf(const QWidget *widget)
{
    return {widget->mapTo(widget->window(), QPoint(0, 0)), widget->size()};
}

/// Below, in the same row further right, or at the head of a column further right.
bool isReadAfter(const QRect &one, const QRect &other)
{
    return other.top() >= one.bottom() || other.left() >= one.right() ||
           (other.top() >= one.top() && other.left() >= one.left());
}

const QScrollArea *scrollAreaOf(const QWidget *widget)
{
    for (const QWidget *one = widget->parentWidget(); one != nullptr; one = one->parentWidget()) {
        if (const auto *area = qobject_cast<const QScrollArea *>(one))
            return area;
    }
    return nullptr;
}

/// What one of them has scrolled out of sight still stands in its order; among others it stands where its
/// area is.
bool comesAfter(const QWidget *one, const QWidget *other)
{
    const QScrollArea *area = scrollAreaOf(one);
    const QScrollArea *otherArea = scrollAreaOf(other);
    if (area == otherArea)
        return isReadAfter(placeOf(one), placeOf(other));
    return isReadAfter(placeOf(area == nullptr ? one : area),
                       placeOf(otherArea == nullptr ? other : otherArea));
}

void pressTab()
{
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
}

/// The controls from here on, each once, until Tab is back.
QList<QWidget *> walkByTab()
{
    constexpr int far = 400;
    QList<QWidget *> stops{QApplication::focusWidget()};
    for (int i = 0; i < far && QApplication::focusWidget() != nullptr; ++i) {
        pressTab();
        QWidget *now = QApplication::focusWidget();
        if (now == stops.first() && stops.size() > 1)
            return stops;
        if (now != stops.last())
            stops.append(now);
    }
    return stops;
}

void addStates()
{
    QTest::addColumn<bool>("checked");
    QTest::newRow("before the checks") << false;
    QTest::newRow("after the checks") << true;
}

} // namespace

class TestWizardKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void walksByTheLettersOfTheButtons();
    void hasOneControlForEachLetter_data() { addStates(); }
    void hasOneControlForEachLetter();
    void tabGoesThroughAllInReadingOrder_data() { addStates(); }
    void tabGoesThroughAllInReadingOrder();
    void showsWhereTheFocusIs_data() { addStates(); }
    void showsWhereTheFocusIs();
    void returnDoesNotJump();
    void returnPressesTheButtonThatHasTheFocus();
    void returnOpensTheRecentFileAndStaysThere();
    void escapeNeverCloses();
};

void TestWizardKeys::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setApplicationName(u"tst_wizardkeys"_s);
    QApplication::setCursorFlashTime(0);
    applyTheme(Theme::Light);
}

void TestWizardKeys::walksByTheLettersOfTheButtons()
{
    const WizardVisit visit(u"open"_s);
    QVERIFY(visit.isOpen());
    const int last = static_cast<int>(visit.shell->pages().size()) - 1;
    for (int step = 1; step <= last; ++step) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_N, Qt::AltModifier);
        QTRY_COMPARE(visit.shell->currentStep(), step);
    }
    for (int step = last - 1; step >= 0; --step) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_B, Qt::AltModifier);
        QTRY_COMPARE(visit.shell->currentStep(), step);
    }
}

void TestWizardKeys::hasOneControlForEachLetter()
{
    QFETCH(bool, checked);
    const WizardVisit visit(u"intercepted"_s);
    QVERIFY(visit.isOpen() && (checked ? visit.runToItsEnd() : visit.fillEverything()));
    QStringList places;
    visit.everywhere([&](Page *, const QString &where) {
        places << where;
        QMultiMap<QString, QString> letters;
        const auto add = [&letters](const QString &text) {
            const QKeySequence key = QKeySequence::mnemonic(text);
            if (!key.isEmpty())
                letters.insert(key.toString(), text);
        };
        const QList<QWidget *> all = visit.shell->findChildren<QWidget *>();
        for (const QWidget *one : all) {
            if (!one->isVisible())
                continue;
            if (const auto *button = qobject_cast<const QAbstractButton *>(one))
                add(button->text());
            const auto *label = qobject_cast<const QLabel *>(one);
            if (label != nullptr && label->buddy() != nullptr)
                add(label->text());
            const auto *tabs = qobject_cast<const QTabBar *>(one);
            for (int i = 0; tabs != nullptr && i < tabs->count(); ++i)
                add(tabs->tabText(i));
        }
        QVERIFY(letters.contains(u"Alt+N"_s) || letters.contains(u"Alt+C"_s));
        const QStringList keys = letters.uniqueKeys();
        for (const QString &key : keys)
            QVERIFY2(letters.count(key) == 1,
                     qPrintable(where + ": "_L1 + QStringList(letters.values(key)).join(" / "_L1)));
    });
    QCOMPARE(places.contains(u"Checks, with the CA in question"_s), checked);
}

void TestWizardKeys::tabGoesThroughAllInReadingOrder()
{
    QFETCH(bool, checked);
    const WizardVisit visit(u"intercepted"_s);
    QVERIFY(visit.isOpen() && (checked ? visit.runToItsEnd() : visit.fillEverything()));
    visit.everywhere([&visit](Page *page, const QString &where) {
        visit.shell->rail()->setFocus();
        // A stop that comes alive by what has the focus was no stop when the walk began.
        QList<QWidget *> all = visit.shell->findChildren<QWidget *>();
        all.removeIf([](const QWidget *one) { return !isStop(one); });
        const QList<QWidget *> stops = walkByTab();
        QCOMPARE(QApplication::focusWidget(), visit.shell->rail());
        QStringList missed;
        for (const QWidget *one : std::as_const(all)) {
            if (!stops.contains(one))
                missed << described(one);
        }
        QVERIFY2(missed.isEmpty(), qPrintable(where + " misses "_L1 + missed.join(", "_L1)));
        // First what stands beside the page: the rail, and why this step is there.
        qsizetype first = 0;
        while (first < stops.size() && !page->isAncestorOf(stops.at(first)))
            ++first;
        QVERIFY2(first < stops.size(), qPrintable(where + " has nothing that the keyboard reaches"_L1));
        QVERIFY(first <= 2);
        for (qsizetype i = first + 1; i < stops.size(); ++i) {
            const QWidget *one = stops.at(i - 1);
            const QWidget *other = stops.at(i);
            QVERIFY2(comesAfter(one, other) || one->isAncestorOf(other) || !page->isAncestorOf(other),
                     qPrintable(u"%1: %2, then %3"_s.arg(where, described(one), described(other))));
            // The page is walked in one go, then the buttons below it.
            QVERIFY2(page->isAncestorOf(one) || !page->isAncestorOf(other),
                     qPrintable(where + ": back into the page to "_L1 + described(other)));
        }
    });
}

void TestWizardKeys::showsWhereTheFocusIs()
{
    QFETCH(bool, checked);
    const WizardVisit visit(u"intercepted"_s);
    QVERIFY(visit.isOpen() && (checked ? visit.runToItsEnd() : visit.fillEverything()));
    QStringList unseen;
    visit.everywhere([&](Page *page, const QString &where) {
        // As for the user, the frame of the focus appears with the first Tab.
        QTest::keyClick(visit.shell.get(), Qt::Key_Tab);
        const QList<QWidget *> all = page->findChildren<QWidget *>();
        for (QWidget *one : all) {
            if (!isStop(one))
                continue;
            one->setFocus(Qt::TabFocusReason);
            QCOMPARE(QApplication::focusWidget(), one);
            const QRect place = placeOf(one);
            const QImage with = visit.shell->grab(place).toImage();
            visit.shell->button(QWizard::BackButton)->setFocus(Qt::OtherFocusReason);
            visit.shell->rail()->setFocus(Qt::OtherFocusReason);
            if (with == visit.shell->grab(place).toImage())
                unseen << where + ": "_L1 + described(one);
        }
    });
    QVERIFY2(unseen.isEmpty(), qPrintable(unseen.join("; "_L1)));
}

void TestWizardKeys::returnDoesNotJump()
{
    const WizardVisit visit(u"intercepted"_s);
    QVERIFY(visit.isOpen() && visit.fillEverything());
    QVERIFY(visit.runToItsEnd());
    int pressed = 0;
    visit.everywhere([&visit, &pressed](Page *page, const QString &where) {
        const int step = visit.shell->currentStep();
        const QList<QWidget *> all = page->findChildren<QWidget *>();
        for (QWidget *one : all) {
            const auto *line = qobject_cast<QLineEdit *>(one);
            // A field of the plan is what Next, the default button, goes on from.
            const bool goesOn =
                line != nullptr && qobject_cast<PlanFieldEdit *>(line->parentWidget()) != nullptr;
            // Return presses a button; what is only ticked or chosen is no such button.
            const auto *button = qobject_cast<QAbstractButton *>(one);
            const bool isPressed =
                button != nullptr && (!button->isCheckable() || button->inherits("QPushButton") ||
                                      button->inherits("QToolButton"));
            // Return on an open question goes to where it is answered: that is what the list is for.
            const bool leads = qobject_cast<QTreeWidget *>(one) != nullptr;
            if (!isStop(one) || goesOn || isPressed || leads)
                continue;
            ++pressed;
            one->setFocus();
            QTest::keyClick(one, Qt::Key_Return);
            QVERIFY2(visit.shell->currentStep() == step, qPrintable(where + ": "_L1 + described(one)));
        }
    });
    QVERIFY(pressed > 20);
}

void TestWizardKeys::returnPressesTheButtonThatHasTheFocus()
{
    const WizardVisit visit(u"open"_s);
    QVERIFY(visit.isOpen());
    const auto stepNamed = [&visit](const QString &name) {
        for (int i = 0; i < visit.shell->pages().size(); ++i) {
            if (visit.shell->pages().at(i)->name() == name)
                return i;
        }
        return -1;
    };
    const int flow = stepNamed(u"Flow"_s);
    visit.shell->goTo(flow);
    auto *picture = visit.shell->pages().at(flow)->findChild<DiagramView *>();
    double zoom = 0;
    connect(picture, &DiagramView::zoomChanged, this, [&zoom](double now) { zoom = now; });
    auto *zoomIn = visit.shell->pages().at(flow)->findChild<QPushButton *>();
    zoomIn->setFocus();
    QTest::keyClick(zoomIn, Qt::Key_Return);
    QVERIFY(zoom > 0);
    QCOMPARE(visit.shell->currentStep(), flow);
    const int tenant = stepNamed(u"Tenant"_s);
    visit.shell->goTo(tenant);
    auto *advanced = visit.shell->pages().at(tenant)->findChild<QToolButton *>(u"fold"_s);
    advanced->setFocus();
    QTest::keyClick(advanced, Qt::Key_Return);
    QVERIFY(advanced->isChecked());
    QCOMPARE(visit.shell->currentStep(), tenant);
}

void TestWizardKeys::returnOpensTheRecentFileAndStaysThere()
{
    const WizardVisit visit(u"open"_s);
    QVERIFY(visit.isOpen());
    QTemporaryDir folder;
    const QString path = folder.filePath(u"acme.netsetup.json"_s);
    QVERIFY(visit.setup->saveProject(path).ok());
    visit.setup->startAnew();
    visit.shell->openFile(path);
    visit.shell->goTo(0);
    visit.setup->startAnew();
    auto *recent = visit.shell->pages().first()->findChild<QListWidget *>();
    recent->setFocus();
    recent->setCurrentRow(0);
    QTest::keyClick(recent, Qt::Key_Return);
    QCOMPARE(visit.setup->file(), path);
    QCOMPARE(visit.shell->currentStep(), 1);
}

void TestWizardKeys::escapeNeverCloses()
{
    const WizardVisit visit(u"open"_s);
    QVERIFY(visit.isOpen());
    bool closed = false;
    connect(visit.shell.get(), &WizardShell::closed, this, [&closed] { closed = true; });
    visit.everywhere([&](Page *page, const QString &where) {
        const int step = visit.shell->currentStep();
        const QList<QWidget *> all = page->findChildren<QWidget *>();
        for (QWidget *one : all) {
            if (!isStop(one))
                continue;
            one->setFocus();
            QTest::keyClick(one, Qt::Key_Escape);
            QVERIFY2(!closed && visit.shell->isVisible() && visit.shell->currentStep() == step,
                     qPrintable(where + ": "_L1 + described(one)));
        }
    });
}

NETSETUP_WINDOW_TEST(TestWizardKeys)
#include "tst_wizardkeys.moc"
