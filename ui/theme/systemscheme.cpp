// Three ways, in the order of trust: Qt's own word (from 6.5 on), the desktop portal on Linux or the registry
// on Windows, and last the palette that the platform gave the program at its start.
#include "theme/systemscheme.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QPalette>
#include <QSettings>
#include <QStyleHints>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr uint portalDark = 1;
constexpr uint portalLight = 2;

QString portalService()
{
    return u"org.freedesktop.portal.Desktop"_s;
}

QString portalPath()
{
    return u"/org/freedesktop/portal/desktop"_s;
}

QString portalInterface()
{
    return u"org.freedesktop.portal.Settings"_s;
}

QString appearance()
{
    return u"org.freedesktop.appearance"_s;
}

QString colorScheme()
{
    return u"color-scheme"_s;
}

/// The older question of the portal wraps its answer twice.
QVariant unwrapped(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

SystemScheme &SystemScheme::instance()
{
    static SystemScheme one;
    return one;
}

SystemScheme::SystemScheme()
    : m_paletteIsDark(QApplication::palette().color(QPalette::Window).lightness() < 128)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, &SystemScheme::changed);
#endif
#ifdef Q_OS_LINUX
    // The window does not wait for the bus.
    QTimer::singleShot(0, this, &SystemScheme::askPortal);
#endif
}

void SystemScheme::askPortal()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    // A slot with the three arguments of the signal is not accepted: one of them is a variant.
    // No service is named: to find out who owns its name, the call would wait for the bus.
    bus.connect({}, portalPath(), portalInterface(), u"SettingChanged"_s, this,
                SLOT(portalChanged(QDBusMessage)));
    QDBusMessage question =
        QDBusMessage::createMethodCall(portalService(), portalPath(), portalInterface(), u"Read"_s);
    question << appearance() << colorScheme();
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *done) {
        const QDBusPendingReply<QDBusVariant> answer = *done;
        if (answer.isValid())
            take(answer.value().variant());
        done->deleteLater();
    });
}

void SystemScheme::portalChanged(const QDBusMessage &signal)
{
    const QVariantList said = signal.arguments();
    if (said.size() == 3 && said.at(0) == appearance() && said.at(1) == colorScheme())
        take(said.at(2));
}

void SystemScheme::take(const QVariant &scheme)
{
    const uint said = unwrapped(scheme).toUInt();
    if (said == m_portal)
        return;
    m_portal = said;
    Q_EMIT changed();
}

bool SystemScheme::isDark() const
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const Qt::ColorScheme scheme = QGuiApplication::styleHints()->colorScheme();
    if (scheme != Qt::ColorScheme::Unknown)
        return scheme == Qt::ColorScheme::Dark;
#endif
#ifdef Q_OS_WIN
    const QSettings personal(
        u"HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize"_s,
        QSettings::NativeFormat);
    return personal.value(u"AppsUseLightTheme"_s, 1).toInt() == 0;
#else
    if (m_portal == portalDark || m_portal == portalLight)
        return m_portal == portalDark;
    return m_paletteIsDark;
#endif
}

} // namespace netsetup
