// Who may open a file: the access lists of Windows, as far as we set them. Functions give 0, or an error of
// Windows.
#pragma once

#include <QString>

#include <array>
#include <windows.h>

namespace netsetup::disk {

/// An access list with one entry: this user may do everything, and nothing comes down from the folder.
class OwnerOnly
{
public:
    OwnerOnly();
    Q_DISABLE_COPY_MOVE(OwnerOnly)

    /// For CreateFile(); nullptr where the user cannot be found out: then nothing may be made.
    [[nodiscard]] SECURITY_ATTRIBUTES *attributes() { return m_error == 0 ? &m_attributes : nullptr; }
    [[nodiscard]] DWORD error() const { return m_error; }
    /// For what is open with WRITE_DAC.
    DWORD applyTo(HANDLE file);

private:
    DWORD build();

    static constexpr size_t listSize = 512;
    alignas(ACL) std::array<unsigned char, listSize> m_list = {};
    SECURITY_DESCRIPTOR m_descriptor = {};
    SECURITY_ATTRIBUTES m_attributes = {};
    DWORD m_error = 0;
};

/// What is open with WRITE_DAC gets the access list of the file at `path`.
DWORD giveRightsOf(const QString &path, HANDLE file);

} // namespace netsetup::disk
