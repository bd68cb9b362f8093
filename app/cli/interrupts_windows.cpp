// The events of a console: Ctrl-C, Ctrl-Break, and that it is closed or its user leaves. They come in a
// thread of their own.
#include "cli/interrupts.h"

#include <QProcess>

#include <atomic>
#include <windows.h>

namespace netsetup::cli {

namespace {

std::atomic<bool> interrupted = false;

/// When a console is closed, the program ends at the return of the handler: that leaves it time to end by
/// itself.
constexpr DWORD graceMs = 4000;

BOOL WINAPI noteInterrupt(DWORD event)
{
    interrupted = true;
    if (event != CTRL_C_EVENT && event != CTRL_BREAK_EVENT)
        ::Sleep(graceMs);
    return TRUE;
}

} // namespace

void catchInterrupts()
{
    interrupted = false;
    ::SetConsoleCtrlHandler(noteInterrupt, TRUE);
}

void letInterruptsThrough()
{
    ::SetConsoleCtrlHandler(noteInterrupt, FALSE);
}

bool interruptCame()
{
    return interrupted;
}

/// Who shares our console has heard of it; without a console there is nothing that a program would hear.
void passInterruptOn(QProcess &child)
{
    if (::GetConsoleWindow() == nullptr)
        child.kill();
}

} // namespace netsetup::cli
