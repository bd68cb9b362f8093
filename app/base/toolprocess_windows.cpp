// A program without a console of its own, in a job: whatever it starts belongs to that too.
#include "base/toolsystem.h"

#include <QFileInfo>
#include <QProcess>

#include <windows.h>

using namespace Qt::StringLiterals;

namespace netsetup::toolsystem {

namespace {

HANDLE jobOf(qint64 group)
{
    return reinterpret_cast<HANDLE>(group);
}

} // namespace

/// Without the flags a window of a console would come up, and Ctrl-C in ours would end it, too.
void keepTogether(QProcess &process)
{
    process.setCreateProcessArgumentsModifier([](QProcess::CreateProcessArguments *arguments) {
        arguments->flags |= CREATE_NO_WINDOW | CREATE_NEW_PROCESS_GROUP;
    });
}

qint64 groupOf(const QProcess &process)
{
    const HANDLE program =
        ::OpenProcess(PROCESS_SET_QUOTA | PROCESS_TERMINATE, FALSE, static_cast<DWORD>(process.processId()));
    if (program == nullptr)
        return 0;
    HANDLE job = ::CreateJobObjectW(nullptr, nullptr);
    if (job != nullptr && ::AssignProcessToJobObject(job, program) == 0) {
        ::CloseHandle(job);
        job = nullptr;
    }
    ::CloseHandle(program);
    return reinterpret_cast<qint64>(job);
}

bool askToEnd(qint64)
{
    return false; // only windows are asked
}

void endAll(QProcess &process, qint64 group)
{
    if (group == 0 || ::TerminateJobObject(jobOf(group), 1) == 0)
        process.kill();
}

void letGo(qint64 group)
{
    if (group != 0)
        ::CloseHandle(jobOf(group));
}

/// Only these can be run as they are. A script of cmd.exe would be handed to that, which reads arguments in
/// its own way, so it is passed over, also where it comes first in PATH.
QStringList filesNamed(const QString &program)
{
    const QString ending = QFileInfo(program).suffix().toLower();
    if (ending == "exe"_L1 || ending == "com"_L1)
        return {program};
    return {program + u".exe"_s, program + u".com"_s};
}

} // namespace netsetup::toolsystem
