// The desktop portal, where a session bus has one.
#include "theme/desktopportal_posix.h"
#include "theme/desktopscheme.h"

#include <QDBusConnection>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr uint portalDark = 1;
constexpr uint portalLight = 2;
constexpr uint portalContrast = 1;

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

QString schemeSetting()
{
    return u"color-scheme"_s;
}

QString contrastSetting()
{
    return u"contrast"_s;
}

/// The older question of the portal wraps its answer twice.
QVariant unwrapped(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

DesktopPortal::DesktopPortal(std::function<void()> changed)
    : m_changed(std::move(changed))
{
    // The window does not wait for the bus.
    QTimer::singleShot(0, this, &DesktopPortal::askPortal);
}

void DesktopPortal::askPortal()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    // A slot with the three arguments of the signal is not accepted: one of them is a variant.
    // No service is named: to find out who owns its name, the call would wait for the bus.
    bus.connect({}, portalPath(), portalInterface(), u"SettingChanged"_s, this,
                SLOT(portalChanged(QDBusMessage)));
    for (const QString &setting : {schemeSetting(), contrastSetting()})
        ask(bus, setting);
}

void DesktopPortal::ask(QDBusConnection &bus, const QString &setting)
{
    QDBusMessage question =
        QDBusMessage::createMethodCall(portalService(), portalPath(), portalInterface(), u"Read"_s);
    question << appearance() << setting;
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [this, setting](QDBusPendingCallWatcher *done) {
                const QDBusPendingReply<QDBusVariant> answer = *done;
                if (answer.isValid())
                    take(setting, answer.value().variant());
                done->deleteLater();
            });
}

void DesktopPortal::portalChanged(const QDBusMessage &signal)
{
    const QVariantList said = signal.arguments();
    if (said.size() == 3 && said.at(0) == appearance())
        take(said.at(1).toString(), said.at(2));
}

void DesktopPortal::take(const QString &setting, const QVariant &value)
{
    if (setting != schemeSetting() && setting != contrastSetting())
        return;
    uint &known = setting == contrastSetting() ? m_contrast : m_scheme;
    const uint said = unwrapped(value).toUInt();
    if (said == known)
        return;
    known = said;
    m_changed();
}

class DesktopScheme::Source : public DesktopPortal
{
    using DesktopPortal::DesktopPortal;
};

DesktopScheme::DesktopScheme(std::function<void()> changed)
    : m_source(std::make_unique<Source>(std::move(changed)))
{}

DesktopScheme::~DesktopScheme() = default;

std::optional<bool> DesktopScheme::isDark() const
{
    const uint said = m_source->scheme();
    if (said == portalDark || said == portalLight)
        return said == portalDark;
    return {};
}

bool DesktopScheme::wantsContrast() const
{
    return m_source->contrast() == portalContrast;
}

} // namespace netsetup
