// A value that must never be printed, logged or written to a file.
#pragma once

#include <QByteArray>
#include <QDebug>

namespace netsetup {

/// Holds an API key or a password. There is no way to stream it or to turn it into JSON; the one
/// place that puts it on the wire asks for it by name. The bytes are wiped on destruction.
class Secret
{
public:
    Secret() = default;
    explicit Secret(QByteArray bytes);
    Secret(const Secret &) = default;
    Secret(Secret &&) noexcept = default;
    Secret &operator=(const Secret &) = default;
    Secret &operator=(Secret &&) noexcept = default;
    ~Secret();

    [[nodiscard]] bool isEmpty() const { return m_bytes.isEmpty(); }

    /// The bytes for the wire (or for a file that the user asked to hold them). Nothing else.
    [[nodiscard]] const QByteArray &revealForWire() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

QDebug operator<<(QDebug, const Secret &) = delete;

} // namespace netsetup
