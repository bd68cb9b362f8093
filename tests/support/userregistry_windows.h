// Values of the user's registry that are others for one test, and what they were again after it.
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

#include <optional>
#include <windows.h>

namespace netsetup::testing {

class UserRegistry
{
public:
    /// A key below HKEY_CURRENT_USER.
    explicit UserRegistry(const QString &key)
    {
        ::RegCreateKeyExW(HKEY_CURRENT_USER, wide(key), 0, nullptr, 0, KEY_READ | KEY_WRITE, nullptr, &m_key,
                          nullptr);
    }
    UserRegistry(const UserRegistry &) = delete;
    UserRegistry &operator=(const UserRegistry &) = delete;
    ~UserRegistry()
    {
        for (auto it = m_before.cbegin(); it != m_before.cend(); ++it) {
            if (it.value())
                write(it.key(), *it.value());
            else
                ::RegDeleteValueW(m_key, wide(it.key()));
        }
        ::RegCloseKey(m_key);
    }

    void set(const QString &name, quint32 number)
    {
        change(name, {REG_DWORD, QByteArray(reinterpret_cast<const char *>(&number), sizeof number)});
    }
    void setBytes(const QString &name, const QByteArray &bytes) { change(name, {REG_BINARY, bytes}); }

private:
    struct Value
    {
        DWORD type = REG_NONE;
        QByteArray bytes;
    };

    static const wchar_t *wide(const QString &text)
    {
        return reinterpret_cast<const wchar_t *>(text.utf16());
    }
    [[nodiscard]] std::optional<Value> read(const QString &name) const
    {
        Value value;
        DWORD size = 0;
        if (::RegQueryValueExW(m_key, wide(name), nullptr, &value.type, nullptr, &size) != ERROR_SUCCESS)
            return std::nullopt;
        value.bytes.resize(size);
        ::RegQueryValueExW(m_key, wide(name), nullptr, nullptr, reinterpret_cast<BYTE *>(value.bytes.data()),
                           &size);
        return value;
    }
    void write(const QString &name, const Value &value) const
    {
        ::RegSetValueExW(m_key, wide(name), 0, value.type, reinterpret_cast<const BYTE *>(value.bytes.data()),
                         static_cast<DWORD>(value.bytes.size()));
    }
    void change(const QString &name, const Value &value)
    {
        if (!m_before.contains(name))
            m_before.insert(name, read(name));
        write(name, value);
    }

    HKEY m_key = nullptr;
    QMap<QString, std::optional<Value>> m_before;
};

} // namespace netsetup::testing
