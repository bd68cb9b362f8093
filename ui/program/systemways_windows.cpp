#include "program/systemways.h"

#include <windows.h>

namespace netsetup {

/// A desktop is always there, and without it Qt finds no fonts here.
void goWithoutDisplay() {}

/// A program with windows has no console of its own. Its standard error is a file or a pipe, or that of the
/// console it was started from, or there is none: then there is a box.
void sayWhyNot(const QString &why)
{
    const QByteArray line = "stackstate-network-setup: " + why.toUtf8() + "\r\n";
    HANDLE error = ::GetStdHandle(STD_ERROR_HANDLE);
    if ((error == nullptr || error == INVALID_HANDLE_VALUE) && ::AttachConsole(ATTACH_PARENT_PROCESS) != 0)
        error =
            ::CreateFileW(L"CONOUT$", GENERIC_WRITE, FILE_SHARE_WRITE, nullptr, OPEN_EXISTING, 0, nullptr);
    DWORD written = 0;
    if (error != nullptr && error != INVALID_HANDLE_VALUE &&
        ::WriteFile(error, line.constData(), static_cast<DWORD>(line.size()), &written, nullptr) != 0)
        return;
    ::MessageBoxW(nullptr, reinterpret_cast<const wchar_t *>(why.utf16()), L"StackState Network Setup",
                  MB_OK | MB_ICONERROR);
}

} // namespace netsetup
