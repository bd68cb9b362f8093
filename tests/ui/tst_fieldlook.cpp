// What a field brings with it: the cross that empties it can be seen and used, whatever the theme.
#include "support/contrast.h"
#include "support/testprogram.h"
#include "theme/theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

using namespace netsetup;

class TestFieldLook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCrossCanBeSeen_data();
    void theCrossCanBeSeen();
    void theCrossFollowsTheTheme();
};

namespace {

constexpr double readableShape = 3;

QToolButton *crossOf(QLineEdit &field)
{
    field.setClearButtonEnabled(true);
    field.setText(u"acme"_s);
    field.resize(200, 32);
    field.show();
    return QTest::qWaitForWindowExposed(&field) ? field.findChild<QToolButton *>() : nullptr;
}

} // namespace

void TestFieldLook::theCrossCanBeSeen_data()
{
    QTest::addColumn<Theme>("theme");
    QTest::newRow("light") << Theme::Light;
    QTest::newRow("dark") << Theme::Dark;
}

void TestFieldLook::theCrossCanBeSeen()
{
    QFETCH(Theme, theme);
    applyTheme(theme);
    QLineEdit field;
    QToolButton *cross = crossOf(field);
    QVERIFY(cross != nullptr);
    // It fades in.
    QTRY_VERIFY(testing::strongestContrast(field.grab(cross->geometry()).toImage(),
                                           field.palette().color(QPalette::Base)) >= readableShape);
    QTest::mouseClick(cross, Qt::LeftButton);
    QCOMPARE(field.text(), QString());
}

void TestFieldLook::theCrossFollowsTheTheme()
{
    applyTheme(Theme::Light);
    QLineEdit field;
    QToolButton *cross = crossOf(field);
    QVERIFY(cross != nullptr);
    applyTheme(Theme::Dark);
    QTRY_VERIFY(testing::strongestContrast(field.grab(cross->geometry()).toImage(),
                                           field.palette().color(QPalette::Base)) >= readableShape);
}

NETSETUP_WINDOW_TEST(TestFieldLook)
#include "tst_fieldlook.moc"
