// A program without a console of its own; what it started is left to itself, there are no groups to end.
#include "base/toolsystem.h"

#include <QProcess>

#include <windows.h>

using namespace Qt::StringLiterals;

namespace netsetup::toolsystem {

void keepTogether(QProcess &process)
{
    process.setCreateProcessArgumentsModifier([](QProcess::CreateProcessArguments *arguments) {
        arguments->flags |= CREATE_NO_WINDOW | CREATE_NEW_PROCESS_GROUP;
    });
}

bool askToEnd(qint64)
{
    return false; // only windows are asked
}

void endAll(QProcess &process, qint64)
{
    process.kill();
}

bool isShellScript(const QString &suffix)
{
    return suffix == "bat"_L1 || suffix == "cmd"_L1;
}

} // namespace netsetup::toolsystem
