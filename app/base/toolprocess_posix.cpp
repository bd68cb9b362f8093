// Process groups: the program leads one, and signals go to all of it.
#include "base/toolsystem.h"

#include <QProcess>

#include <csignal>
#include <unistd.h>

namespace netsetup::toolsystem {

void keepTogether(QProcess &process)
{
    process.setChildProcessModifier([] { ::setpgid(0, 0); });
}

bool askToEnd(qint64 group)
{
    return group > 0 && ::kill(static_cast<pid_t>(-group), SIGTERM) == 0;
}

void endAll(QProcess &process, qint64 group)
{
    // Before its first instruction it is in no group of its own.
    if (group <= 0 || ::kill(static_cast<pid_t>(-group), SIGKILL) != 0)
        process.kill();
}

bool isShellScript(const QString &)
{
    return false; // its first line names who reads it, with the arguments as they are
}

} // namespace netsetup::toolsystem
