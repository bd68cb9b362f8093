// The setting for the colours of apps, in the registry, and the event by which Windows tells that it has
// changed.
#include "theme/desktopscheme.h"

#include <QSettings>
#include <QWinEventNotifier>

#include <windows.h>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr const wchar_t *personalKey = L"Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize";

} // namespace

class DesktopScheme::Source
{
public:
    explicit Source(std::function<void()> changed);
    ~Source();
    Q_DISABLE_COPY_MOVE(Source)

private:
    void listen();

    HKEY m_key = nullptr;
    HANDLE m_event = nullptr;
    std::unique_ptr<QWinEventNotifier> m_notifier;
};

DesktopScheme::Source::Source(std::function<void()> changed)
    : m_event(::CreateEventW(nullptr, FALSE, FALSE, nullptr))
    , m_notifier(std::make_unique<QWinEventNotifier>(m_event))
{
    ::RegOpenKeyExW(HKEY_CURRENT_USER, personalKey, 0, KEY_NOTIFY, &m_key);
    QObject::connect(m_notifier.get(), &QWinEventNotifier::activated, m_notifier.get(),
                     [this, tell = std::move(changed)] {
                         listen(); // each answer is for one change
                         tell();
                     });
    listen();
}

DesktopScheme::Source::~Source()
{
    m_notifier->setEnabled(false);
    if (m_key != nullptr)
        ::RegCloseKey(m_key);
    ::CloseHandle(m_event);
}

void DesktopScheme::Source::listen()
{
    if (m_key != nullptr)
        ::RegNotifyChangeKeyValue(m_key, FALSE, REG_NOTIFY_CHANGE_LAST_SET, m_event, TRUE);
}

DesktopScheme::DesktopScheme(std::function<void()> changed)
    : m_source(std::make_unique<Source>(std::move(changed)))
{}

DesktopScheme::~DesktopScheme() = default;

std::optional<bool> DesktopScheme::isDark() const
{
    const QSettings personal(u"HKEY_CURRENT_USER\\"_s + QString::fromWCharArray(personalKey),
                             QSettings::NativeFormat);
    return personal.value(u"AppsUseLightTheme"_s, 1).toInt() == 0;
}

bool DesktopScheme::wantsContrast() const
{
    HIGHCONTRASTW asked = {};
    asked.cbSize = sizeof(asked);
    return ::SystemParametersInfoW(SPI_GETHIGHCONTRAST, sizeof(asked), &asked, 0) != 0 &&
           (asked.dwFlags & HCF_HIGHCONTRASTON) != 0;
}

} // namespace netsetup
