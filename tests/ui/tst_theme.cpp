// The look follows the desktop while "As the system" is chosen: a bus of the test's own carries a desktop
// portal, which is this program once more, started with --portal.
#include "support/contrast.h"
#include "support/testprogram.h"
#include "theme/systemscheme.h"
#include "theme/theme.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusVariant>
#include <QPalette>
#include <QProcess>
#include <QSocketNotifier>
#include <QTest>

#include <unistd.h>

using namespace Qt::StringLiterals;

using namespace netsetup;

namespace {

constexpr uint dark = 1;
constexpr uint light = 2;
/// Beside the numbers of the portal: one that means its other setting, on and off.
constexpr uint strong = 3;
constexpr uint usual = 4;

class Portal : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    void change(uint what)
    {
        const bool isContrast = what == strong || what == usual;
        uint &setting = isContrast ? m_contrast : m_scheme;
        setting = isContrast ? (what == strong ? 1 : 0) : what;
        Q_EMIT SettingChanged(u"org.freedesktop.appearance"_s, isContrast ? u"contrast"_s : u"color-scheme"_s,
                              QDBusVariant(setting));
    }

public Q_SLOTS:
    QDBusVariant Read(const QString &, const QString &setting)
    {
        return QDBusVariant(
            QVariant::fromValue(QDBusVariant(setting == "contrast"_L1 ? m_contrast : m_scheme)));
    }

Q_SIGNALS:
    void SettingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    uint m_scheme = dark;
    uint m_contrast = 0;
};

/// Says "ready", then takes one digit at a time from its input: the scheme from now on.
int runPortal(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    Portal portal;
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.registerObject(u"/org/freedesktop/portal/desktop"_s, &portal,
                            QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals) ||
        !bus.registerService(u"org.freedesktop.portal.Desktop"_s))
        return 1;
    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &portal, [&portal] {
        char digit = 0;
        if (::read(STDIN_FILENO, &digit, 1) != 1)
            return QCoreApplication::quit();
        portal.change(static_cast<uint>(digit - '0'));
    });
    if (::write(STDOUT_FILENO, "ready\n", 6) != 6)
        return 1;
    return QCoreApplication::exec();
}

bool looksDark()
{
    return QApplication::palette().color(QPalette::Window).lightness() < 128;
}

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void followsTheDesktop();
    void keepsWhatWasChosen();
    void strongContrastIsFollowed();
    void strongContrastCanBeChosen();

private:
    void change(uint scheme) { m_portal.write(QByteArray::number(scheme)); }

    QProcess m_bus;
    QProcess m_portal;
};

void TestTheme::initTestCase()
{
    m_bus.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address=1"_s});
    QVERIFY2(m_bus.waitForStarted(), "dbus-daemon is needed: packaging/dependencies test");
    QTRY_VERIFY(m_bus.canReadLine());
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readLine().trimmed());
    m_portal.start(QCoreApplication::applicationFilePath(), {u"tst_theme"_s, u"--portal"_s});
    QTRY_VERIFY(m_portal.canReadLine());
}

void TestTheme::cleanupTestCase()
{
    m_portal.closeWriteChannel();
    QVERIFY(m_portal.waitForFinished());
    m_bus.terminate();
    QVERIFY(m_bus.waitForFinished());
}

void TestTheme::followsTheDesktop()
{
    QVERIFY(!looksDark());
    applyTheme(Theme::System);
    QTRY_VERIFY(looksDark());
    change(light);
    QTRY_VERIFY(!looksDark());
    change(dark);
    QTRY_VERIFY(looksDark());
}

void TestTheme::keepsWhatWasChosen()
{
    applyTheme(Theme::Dark);
    change(light);
    QTRY_VERIFY(!SystemScheme::instance().isDark());
    QVERIFY(looksDark());
    applyTheme(Theme::System);
    QVERIFY(!looksDark());
    applyTheme(Theme::Light);
    change(dark);
    QTRY_VERIFY(SystemScheme::instance().isDark());
    QVERIFY(!looksDark());
}

void TestTheme::strongContrastIsFollowed()
{
    change(light);
    applyTheme(Theme::System);
    QTRY_VERIFY(!looksDark());
    QVERIFY(QApplication::palette().color(QPalette::Window) != QColor(Qt::white));
    change(strong);
    QTRY_COMPARE(QApplication::palette().color(QPalette::Window), QColor(Qt::white));
    QCOMPARE(QApplication::palette().color(QPalette::WindowText), QColor(Qt::black));
    change(dark);
    QTRY_COMPARE(QApplication::palette().color(QPalette::Window), QColor(Qt::black));
    change(usual);
    QTRY_VERIFY(QApplication::palette().color(QPalette::Window) != QColor(Qt::black));
    QVERIFY(looksDark());
}

/// What a person reads or has to find stands out as far as the strictest level asks, in both.
void TestTheme::strongContrastCanBeChosen()
{
    for (const uint scheme : {light, dark}) {
        change(scheme);
        applyTheme(Theme::Contrast);
        QTRY_COMPARE(looksDark(), scheme == dark);
        const QPalette palette = QApplication::palette();
        const QColor paper = palette.color(QPalette::Window);
        for (const QPalette::ColorRole role :
             {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText,
              QPalette::Highlight, QPalette::Link, QPalette::Mid})
            QVERIFY2(contrastOf(palette.color(role), paper) >= 7, qPrintable(QString::number(role)));
        QVERIFY(contrastOf(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight)) >=
                7);
    }
}

int portalOrTests(int argc, char **argv)
{
    if (argc > 1 && qstrcmp(argv[1], "--portal") == 0)
        return runPortal(argc, argv);
    return testing::runTests<QApplication, TestTheme>(argc, argv);
}

[[maybe_unused]] const bool registered = testing::registerTest(__FILE__, portalOrTests);

} // namespace

#include "tst_theme.moc"
