// A POSIX terminal needs no preparation.
#include "cli/terminal.h"

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace netsetup::cli {

void prepareStreams() {}

bool isColourTerminal()
{
    return isatty(STDOUT_FILENO) == 1;
}

bool isInputTerminal()
{
    return isatty(STDIN_FILENO) == 1;
}

QString settingLine(const QString &variable, const QString &value)
{
    return u"export %1=%2"_s.arg(variable, value);
}

} // namespace netsetup::cli
