#include "support/thissystem.h"

#include <QFile>
#include <QProcess>
#include <QTcpSocket>

#include <csignal>
#include <cstdlib>
#include <sys/resource.h>
#include <sys/socket.h>

namespace netsetup::testing {

void resetConnection(QTcpSocket &socket)
{
    const linger at = {1, 0};
    ::setsockopt(int(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &at, sizeof at);
    socket.abort();
}

bool isForItsOwnerAlone(const QString &path)
{
    const QFileDevice::Permissions others =
        QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    const QFileDevice::Permissions given = QFile::permissions(path);
    return (given & others) == 0 && (given & QFileDevice::ReadOwner) != 0;
}

QStringList inShell(const QString &line)
{
    return {QStringLiteral("sh"), QStringLiteral("-c"), line};
}

void makeInterruptible(QProcess &) {}

bool canTell(Ending)
{
    return true;
}

void interrupt(QProcess &process, Ending how)
{
    const int signal = how == Ending::CtrlC ? SIGINT : how == Ending::TerminalGone ? SIGHUP : SIGTERM;
    // A process id of 0 would be us.
    if (process.processId() > 0)
        ::kill(static_cast<pid_t>(process.processId()), signal);
}

bool makeStartable(const QString &program)
{
    return QFile::setPermissions(program, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

void leave(int status)
{
    std::exit(status);
}

qint64 peakMemoryKiB()
{
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

} // namespace netsetup::testing
