#include "support/testpaths.h"
#include "support/thissystem.h"

#include <QDir>
#include <QProcess>
#include <QTcpSocket>

#include <cstdio>
#include <cstdlib>
#include <winsock2.h>

// Behind the headers of sockets, which bring those of the system.
#include <aclapi.h>
#include <psapi.h>
#include <sddl.h>

namespace netsetup::testing {

namespace {

/// Who may do anything at all with a file: "S-1-1-0" is everybody.
QStringList whoMayUse(const QString &path)
{
    QString name = QDir::toNativeSeparators(QFileInfo(path).absoluteFilePath());
    ACL *list = nullptr;
    PSECURITY_DESCRIPTOR descriptor = nullptr;
    if (::GetNamedSecurityInfoW(reinterpret_cast<wchar_t *>(name.data()), SE_FILE_OBJECT,
                                DACL_SECURITY_INFORMATION, nullptr, nullptr, &list, nullptr,
                                &descriptor) != 0 ||
        list == nullptr)
        return {QStringLiteral("S-1-1-0")};
    QStringList who;
    for (DWORD i = 0; i < list->AceCount; ++i) {
        ACCESS_ALLOWED_ACE *entry = nullptr;
        wchar_t *text = nullptr;
        if (::GetAce(list, i, reinterpret_cast<void **>(&entry)) == 0 ||
            entry->Header.AceType != ACCESS_ALLOWED_ACE_TYPE || entry->Mask == 0 ||
            ::ConvertSidToStringSidW(&entry->SidStart, &text) == 0)
            continue;
        who.append(QString::fromWCharArray(text));
        ::LocalFree(text);
    }
    ::LocalFree(descriptor);
    return who;
}

} // namespace

void resetConnection(QTcpSocket &socket)
{
    const linger at = {1, 0};
    ::setsockopt(static_cast<SOCKET>(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER,
                 reinterpret_cast<const char *>(&at), sizeof at);
    socket.abort();
}

bool isForItsOwnerAlone(const QString &path)
{
    // Everybody, those who have logged in, all users, guests: what a file gets from its folder.
    const QStringList many{QStringLiteral("S-1-1-0"), QStringLiteral("S-1-5-11"),
                           QStringLiteral("S-1-5-32-545"), QStringLiteral("S-1-5-32-546")};
    const QStringList who = whoMayUse(path);
    for (const QString &one : who) {
        if (many.contains(one))
            return false;
    }
    return !who.isEmpty();
}

QStringList inShell(const QString &line)
{
    return {QStringLiteral("cmd.exe"), QStringLiteral("/c"), line};
}

/// An event of a console goes to all who share it, but for those who have a group of their own.
void makeInterruptible(QProcess &process)
{
    process.setCreateProcessArgumentsModifier(
        [](QProcess::CreateProcessArguments *arguments) { arguments->flags |= CREATE_NEW_PROCESS_GROUP; });
}

/// Ctrl-C cannot be told to one group of processes alone, only Ctrl-Break.
bool canTell(Ending how)
{
    return how == Ending::Told;
}

void interrupt(QProcess &process, Ending)
{
    if (process.processId() > 0)
        ::GenerateConsoleCtrlEvent(CTRL_BREAK_EVENT, static_cast<DWORD>(process.processId()));
}

/// What is started lies beside a script and runs it.
bool makeStartable(const QString &program)
{
    QFile file(program);
    const bool isScript = file.open(QIODevice::ReadOnly) && file.read(2) == "#!";
    return QFile::copy(isScript ? fakeKubectlPath() : program, program + QStringLiteral(".exe"));
}

/// At once: wine 8 now and then waits for ever for threads of its own that went with the process.
void leave(int status)
{
    std::fflush(nullptr);
    ::TerminateProcess(::GetCurrentProcess(), static_cast<UINT>(status));
    std::abort();
}

qint64 peakMemoryKiB()
{
    PROCESS_MEMORY_COUNTERS counters = {};
    ::GetProcessMemoryInfo(::GetCurrentProcess(), &counters, sizeof counters);
    return static_cast<qint64>(counters.PeakWorkingSetSize / 1024);
}

} // namespace netsetup::testing
