// Whether the desktop is dark at the moment, and word when that changes.
#pragma once

#include <QDBusMessage>
#include <QObject>

namespace netsetup {

class SystemScheme : public QObject
{
    Q_OBJECT

public:
    /// There is one desktop, so there is one of these.
    static SystemScheme &instance();

    [[nodiscard]] bool isDark() const;

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    /// Of the desktop portal: the name of a group of settings, of a setting in it, and what it is now.
    void portalChanged(const QDBusMessage &signal);

private:
    SystemScheme();
    void askPortal();
    void take(const QVariant &scheme);

    bool m_paletteIsDark = false; ///< of the platform, read before our own palette hides it
    uint m_portal = 0;            ///< 0: says nothing, 1: dark, 2: light
};

} // namespace netsetup
