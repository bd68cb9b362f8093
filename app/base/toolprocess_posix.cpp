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

qint64 groupOf(const QProcess &process)
{
    return process.processId();
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

void letGo(qint64) {}

QStringList filesNamed(const QString &program)
{
    return {program};
}

} // namespace netsetup::toolsystem
