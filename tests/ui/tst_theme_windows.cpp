// The look follows the setting of Windows for the colours of apps while "As the system" is chosen.
#include "support/testprogram.h"
#include "support/userregistry_windows.h"
#include "theme/systemscheme.h"
#include "theme/theme.h"

#include <QApplication>
#include <QPalette>
#include <QTest>

using namespace Qt::StringLiterals;

using namespace netsetup;

namespace {

bool looksDark()
{
    return QApplication::palette().color(QPalette::Window).lightness() < 128;
}

} // namespace

class TestThemeWindows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_personal = std::make_unique<testing::UserRegistry>(
            u"Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize"_s);
        makeDesktopDark(false);
        applyTheme(Theme::System);
        QTRY_VERIFY(!looksDark());
    }
    void cleanup() { m_personal.reset(); }

    void followsTheDesktop()
    {
        makeDesktopDark(true);
        QTRY_VERIFY(looksDark());
        makeDesktopDark(false);
        QTRY_VERIFY(!looksDark());
    }

    void keepsWhatWasChosen()
    {
        applyTheme(Theme::Dark);
        QVERIFY(looksDark());
        applyTheme(Theme::Light);
        makeDesktopDark(true);
        QTRY_VERIFY(SystemScheme::instance().isDark());
        QVERIFY(!looksDark());
    }

private:
    void makeDesktopDark(bool dark) { m_personal->set(u"AppsUseLightTheme"_s, dark ? 0 : 1); }

    std::unique_ptr<testing::UserRegistry> m_personal;
};

NETSETUP_WINDOW_TEST(TestThemeWindows)
#include "tst_theme_windows.moc"
