// The desktop portal's word on dark, light and contrast, as it is now and whenever it changes.
#pragma once

#include <QDBusConnection>
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
    [[nodiscard]] uint scheme() const { return m_scheme; }
    [[nodiscard]] uint contrast() const { return m_contrast; }

private Q_SLOTS:
    /// Of the desktop portal: the name of a group of settings, of a setting in it, and what it is now.
    void portalChanged(const QDBusMessage &signal);

private:
    void askPortal();
    void ask(QDBusConnection &bus, const QString &setting);
    void take(const QString &setting, const QVariant &value);

    std::function<void()> m_changed;
    uint m_scheme = 0;   ///< 0: says nothing, 1: dark, 2: light
    uint m_contrast = 0; ///< 0: says nothing, 1: strong
};

} // namespace netsetup
