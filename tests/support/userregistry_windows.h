// Values of the user's registry that are others for one test, and what they were again after it.
#pragma once

#include <QMap>
#include <QSettings>
#include <QVariant>

namespace netsetup::testing {

class UserRegistry
{
public:
    /// A key below HKEY_CURRENT_USER.
    explicit UserRegistry(const QString &key)
        : m_values(QLatin1String("HKEY_CURRENT_USER\\") + key, QSettings::NativeFormat)
    {}
    UserRegistry(const UserRegistry &) = delete;
    UserRegistry &operator=(const UserRegistry &) = delete;
    ~UserRegistry()
    {
        for (auto it = m_before.cbegin(); it != m_before.cend(); ++it) {
            if (it.value().isValid())
                m_values.setValue(it.key(), it.value());
            else
                m_values.remove(it.key());
        }
        m_values.sync();
    }

    void set(const QString &name, const QVariant &value)
    {
        if (!m_before.contains(name))
            m_before.insert(name, m_values.value(name));
        m_values.setValue(name, value);
        m_values.sync();
    }

private:
    QSettings m_values;
    QMap<QString, QVariant> m_before;
};

} // namespace netsetup::testing
