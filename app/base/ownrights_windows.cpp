#include "base/ownrights_windows.h"

#include "base/widepath_windows.h"

#include <aclapi.h>
#include <memory>

namespace netsetup::disk {

namespace {

struct LocalRelease
{
    void operator()(void *memory) const { ::LocalFree(memory); }
};

/// A disk of FAT has no access lists, and nothing that could be said about them.
DWORD whereThereAreLists(DWORD error)
{
    return error == ERROR_NOT_SUPPORTED || error == ERROR_INVALID_FUNCTION ? 0 : error;
}

} // namespace

OwnerOnly::OwnerOnly()
    : m_error(build())
{}

DWORD OwnerOnly::build()
{
    HANDLE token = nullptr;
    if (::OpenProcessToken(::GetCurrentProcess(), TOKEN_QUERY, &token) == 0)
        return ::GetLastError();
    alignas(TOKEN_USER) std::array<unsigned char, sizeof(TOKEN_USER) + SECURITY_MAX_SID_SIZE> user = {};
    DWORD size = user.size();
    const bool known = ::GetTokenInformation(token, TokenUser, user.data(), size, &size) != 0;
    DWORD error = known ? 0 : ::GetLastError();
    ::CloseHandle(token);
    if (error != 0)
        return error;
    auto *list = reinterpret_cast<ACL *>(m_list.data());
    PSID owner = reinterpret_cast<TOKEN_USER *>(user.data())->User.Sid;
    if (::InitializeAcl(list, static_cast<DWORD>(m_list.size()), ACL_REVISION) == 0 ||
        ::AddAccessAllowedAce(list, ACL_REVISION, FILE_ALL_ACCESS, owner) == 0 ||
        ::InitializeSecurityDescriptor(&m_descriptor, SECURITY_DESCRIPTOR_REVISION) == 0 ||
        ::SetSecurityDescriptorDacl(&m_descriptor, TRUE, list, FALSE) == 0 ||
        ::SetSecurityDescriptorControl(&m_descriptor, SE_DACL_PROTECTED, SE_DACL_PROTECTED) == 0)
        return ::GetLastError();
    m_attributes.nLength = sizeof m_attributes;
    m_attributes.lpSecurityDescriptor = &m_descriptor;
    return 0;
}

DWORD OwnerOnly::applyTo(HANDLE file)
{
    if (m_error != 0)
        return m_error;
    // The call of the kernel: SetSecurityInfo() may add again what comes down from the folder.
    constexpr SECURITY_INFORMATION what = DACL_SECURITY_INFORMATION | PROTECTED_DACL_SECURITY_INFORMATION;
    const bool done = ::SetKernelObjectSecurity(file, what, &m_descriptor) != 0;
    return whereThereAreLists(done ? 0 : ::GetLastError());
}

DWORD giveRightsOf(const QString &path, HANDLE file)
{
    ACL *list = nullptr;
    PSECURITY_DESCRIPTOR descriptor = nullptr;
    QString name = widePath(path);
    const DWORD read =
        ::GetNamedSecurityInfoW(reinterpret_cast<wchar_t *>(name.data()), SE_FILE_OBJECT,
                                DACL_SECURITY_INFORMATION, nullptr, nullptr, &list, nullptr, &descriptor);
    const std::unique_ptr<void, LocalRelease> memory(descriptor);
    SECURITY_DESCRIPTOR_CONTROL control = 0;
    DWORD revision = 0;
    if (read != 0 || ::GetSecurityDescriptorControl(descriptor, &control, &revision) == 0)
        return whereThereAreLists(read);
    const SECURITY_INFORMATION inheriting = (control & SE_DACL_PROTECTED) != 0
                                                ? PROTECTED_DACL_SECURITY_INFORMATION
                                                : UNPROTECTED_DACL_SECURITY_INFORMATION;
    return whereThereAreLists(::SetSecurityInfo(file, SE_FILE_OBJECT, DACL_SECURITY_INFORMATION | inheriting,
                                                nullptr, nullptr, list, nullptr));
}

} // namespace netsetup::disk
