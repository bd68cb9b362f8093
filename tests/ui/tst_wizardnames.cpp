// What assistive tools are told: the tree of the whole window, on every page, with and without results.
// Whatever can have the focus has a name.
#include "support/testprogram.h"
#include "theme/theme.h"
#include "wizardvisit.h"

#include <QAbstractScrollArea>
#include <QAccessible>
#include <QApplication>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

using namespace netsetup;

namespace {

QString pathTo(QAccessibleInterface *one)
{
    const QObject *object = one->object();
    const QString self = u"%1 %2 (role %3)"_s.arg(
        object == nullptr ? u"item"_s : QString::fromLatin1(object->metaObject()->className()),
        object == nullptr ? QString() : object->objectName(), QString::number(one->role()));
    QAccessibleInterface *parent = one->parent();
    return parent == nullptr || parent->role() == QAccessible::Window ||
                   parent->role() == QAccessible::Application
               ? self
               : QString(pathTo(parent) + " > "_L1 + self);
}

struct Walk
{
    int focusable = 0;
    int all = 0;
    QStringList nameless;
};

void walk(QAccessibleInterface *one, Walk &seen)
{
    if (one == nullptr || !one->isValid())
        return;
    ++seen.all;
    const QAccessible::State state = one->state();
    if (state.focusable && !state.invisible) {
        ++seen.focusable;
        if (one->text(QAccessible::Name).trimmed().isEmpty())
            seen.nameless << pathTo(one);
    }
    for (int i = 0; i < one->childCount(); ++i)
        walk(one->child(i), seen);
}

} // namespace

class TestWizardNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyControlHasAName_data();
    void everyControlHasAName();
    void everyPageHasAName();
    void theFocusIsToldWhereItIs();
    void outlivesAQuestionForAChildThatHasGone();
};

void TestWizardNames::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setApplicationName(u"tst_wizardnames"_s);
    QAccessible::setActive(true);
    applyTheme(Theme::Light);
}

void TestWizardNames::everyControlHasAName_data()
{
    QTest::addColumn<bool>("checked");
    QTest::newRow("before the checks") << false;
    QTest::newRow("after the checks") << true;
}

void TestWizardNames::everyControlHasAName()
{
    QFETCH(bool, checked);
    const WizardVisit visit(u"intercepted"_s);
    QVERIFY(visit.isOpen() && (checked ? visit.runToItsEnd() : visit.fillEverything()));
    QStringList nameless;
    visit.everywhere([&](Page *, const QString &where) {
        Walk seen;
        walk(QAccessible::queryAccessibleInterface(visit.shell.get()), seen);
        // The rail alone has a row for every step.
        QVERIFY2(seen.focusable > visit.shell->pages().size() + 2, qPrintable(where));
        for (const QString &one : std::as_const(seen.nameless))
            nameless << where + ": "_L1 + one;
    });
    nameless.removeDuplicates();
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
}

void TestWizardNames::everyPageHasAName()
{
    const WizardVisit visit(u"open"_s);
    QVERIFY(visit.isOpen());
    for (const Page *page : visit.shell->pages()) {
        QVERIFY(!page->accessibleName().isEmpty());
        QVERIFY(!page->name().isEmpty());
    }
}

void TestWizardNames::theFocusIsToldWhereItIs()
{
    const WizardVisit visit(u"open"_s);
    QVERIFY(visit.isOpen());
    visit.everywhere([](Page *, const QString &where) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QAccessibleInterface *told = QAccessible::queryAccessibleInterface(QApplication::focusWidget());
        QVERIFY2(told != nullptr && told->state().focused, qPrintable(where));
    });
}

/// A screen reader asks by number, and the scroll bar that had the number may have gone since it counted.
void TestWizardNames::outlivesAQuestionForAChildThatHasGone()
{
    const WizardVisit visit(u"open"_s);
    QVERIFY(visit.isOpen());
    QVERIFY(visit.shell->pages().size() > 1);
    const QList<QAbstractScrollArea *> areas = visit.shell->findChildren<QAbstractScrollArea *>();
    QVERIFY(areas.size() > 10);
    for (QAbstractScrollArea *area : areas) {
        QAccessibleInterface *told = QAccessible::queryAccessibleInterface(area);
        QVERIFY(told != nullptr);
        // A table answers with a cell that says of itself that it is none.
        QAccessibleInterface *gone = told->child(told->childCount());
        QVERIFY2(gone == nullptr || !gone->isValid(),
                 qPrintable(QLatin1String(area->metaObject()->className()) + u' ' + area->accessibleName()));
    }
}

NETSETUP_WINDOW_TEST(TestWizardNames)
#include "tst_wizardnames.moc"
