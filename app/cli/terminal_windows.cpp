// A console of Windows: its code page outlives the program, so what it was comes back at the end.
#include "cli/terminal.h"

#include <QDir>

#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <io.h>
#include <windows.h>

using namespace Qt::StringLiterals;

namespace netsetup::cli {

namespace {

UINT codePageBefore = 0;

void bringCodePageBack()
{
    ::SetConsoleOutputCP(codePageBefore);
}

} // namespace

void prepareStreams()
{
    ::_setmode(::_fileno(stdout), _O_BINARY);
    ::_setmode(::_fileno(stderr), _O_BINARY);
    // What is printed at once reaches a console at once: a character that comes in two pieces is not shown
    // there.
    constexpr size_t room = 1 << 20;
    std::setvbuf(stdout, nullptr, _IOFBF, room);
    codePageBefore = ::GetConsoleOutputCP();
    if (codePageBefore == 0 || codePageBefore == CP_UTF8) // no console, or nothing to do
        return;
    ::SetConsoleOutputCP(CP_UTF8);
    std::atexit(bringCodePageBack);
}

bool isColourTerminal()
{
    const HANDLE output = ::GetStdHandle(STD_OUTPUT_HANDLE);
    DWORD mode = 0;
    return ::GetConsoleMode(output, &mode) != 0 &&
           ::SetConsoleMode(output, mode | ENABLE_PROCESSED_OUTPUT | ENABLE_VIRTUAL_TERMINAL_PROCESSING) != 0;
}

bool isInputTerminal()
{
    DWORD mode = 0;
    return ::GetConsoleMode(::GetStdHandle(STD_INPUT_HANDLE), &mode) != 0;
}

QString settingLine(const QString &variable, const QString &value)
{
    return u"set \"%1=%2\""_s.arg(variable, QDir::toNativeSeparators(value));
}

} // namespace netsetup::cli
