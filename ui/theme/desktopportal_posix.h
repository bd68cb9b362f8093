// The desktop portal's word on dark and light, as it is now and whenever it changes.
#pragma once

#include <QDBusMessage>
#include <QObject>
#include <QVariant>

#include <functional>

namespace netsetup {

class DesktopPortal : public QObject
{
    Q_OBJECT

public:
    explicit DesktopPortal(std::function<void()> changed);
    [[nodiscard]] uint said() const { return m_said; }

private Q_SLOTS:
    /// Of the desktop portal: the name of a group of settings, of a setting in it, and what it is now.
    void portalChanged(const QDBusMessage &signal);

private:
    void askPortal();
    void take(const QVariant &scheme);

    std::function<void()> m_changed;
    uint m_said = 0; ///< 0: says nothing, 1: dark, 2: light
};

} // namespace netsetup
