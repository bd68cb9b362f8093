// Files by POSIX. "Sync" and "lock" are words of the system itself here.
#include "base/disk.h"
#include "base/disksystem.h"

#include <QDir>
#include <QFile>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <poll.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace netsetup::disk {

namespace {

using Stat = struct stat;

/// A writer whose reader has gone gets an error, not a signal that ends the program.
class WithoutPipeSignal
{
public:
    WithoutPipeSignal()
    {
        struct sigaction ignored = {};
        ignored.sa_handler = SIG_IGN;
        sigaction(SIGPIPE, &ignored, &m_before);
    }
    ~WithoutPipeSignal() { sigaction(SIGPIPE, &m_before, nullptr); }
    Q_DISABLE_COPY_MOVE(WithoutPipeSignal)

private:
    struct sigaction m_before = {};
};

int outcome(int result)
{
    return result == 0 ? 0 : errno;
}

/// Some places cannot be synced (a pipe, a folder of another machine): nothing is lost by that.
int syncOutcome(int result)
{
    const int error = outcome(result);
    return error == EINVAL || error == ENOTSUP || error == EBADF ? 0 : error;
}

/// A reader that takes nothing for so long is not waited for.
constexpr int longestWaitMs = 10000;

int writeAll(int descriptor, const QByteArray &bytes)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t written =
            ::write(descriptor, bytes.constData() + done, static_cast<size_t>(bytes.size() - done));
        if (written >= 0) {
            done += written;
        } else if (errno == EAGAIN) {
            pollfd ready = {descriptor, POLLOUT, 0};
            if (poll(&ready, 1, longestWaitMs) == 0)
                return ETIMEDOUT;
        } else if (errno != EINTR) {
            return errno;
        }
    }
    return 0;
}

/// Into what was just opened, or not: closes it.
int writeInto(int descriptor, const QByteArray &bytes)
{
    if (descriptor < 0)
        return errno;
    const int written = writeAll(descriptor, bytes);
    const int closed = outcome(::close(descriptor));
    return written != 0 ? written : closed;
}

Place placeOf(const Stat &about)
{
    if (S_ISREG(about.st_mode))
        return Place::File;
    if (S_ISDIR(about.st_mode))
        return Place::Folder;
    if (S_ISLNK(about.st_mode))
        return Place::Link;
    if (S_ISFIFO(about.st_mode))
        return Place::Pipe;
    if (S_ISSOCK(about.st_mode))
        return Place::Socket;
    return S_ISCHR(about.st_mode) ? Place::Characters : Place::Blocks;
}

QByteArray native(const QString &path)
{
    return QFile::encodeName(path);
}

} // namespace

Place placeAt(const QString &path)
{
    Stat about = {};
    return lstat(native(path).constData(), &about) == 0 ? placeOf(about) : Place::Nothing;
}

int writeStream(const QString &path, const QByteArray &bytes)
{
    const WithoutPipeSignal guard;
    if (const int own = standardStream(path); own >= 0)
        return writeAll(own, bytes);
    return writeInto(
        open(native(path).constData(), O_WRONLY | O_NONBLOCK | O_NOCTTY | O_NOFOLLOW | O_CLOEXEC), bytes);
}

int protection(const QString &file)
{
    return outcome(access(native(file).constData(), W_OK));
}

/// What one may write into but not read cannot be synced.
int sync(const QString &path)
{
    const int descriptor = open(native(path).constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return errno == EACCES ? 0 : errno;
    const int error = syncOutcome(fsync(descriptor));
    ::close(descriptor);
    return error;
}

void lock(int descriptor)
{
    flock(descriptor, LOCK_EX | LOCK_NB);
}

const bool lockedCannotMove = false;

bool isAbandoned(const QString &path, qint64 process)
{
    if (process <= 0 || kill(static_cast<pid_t>(process), 0) == 0 || errno != ESRCH)
        return false;
    Stat about = {};
    const QByteArray file = native(path);
    if (lstat(file.constData(), &about) != 0 || about.st_uid != geteuid() ||
        !(S_ISREG(about.st_mode) || S_ISDIR(about.st_mode)))
        return false;
    const int descriptor = open(file.constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    const bool free = descriptor >= 0 && flock(descriptor, LOCK_EX | LOCK_NB) == 0;
    if (descriptor >= 0)
        ::close(descriptor);
    return free;
}

int createFile(const QString &path, const QByteArray &bytes, int mode)
{
    return writeInto(
        open(native(path).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, static_cast<mode_t>(mode)),
        bytes);
}

int append(const QString &path, const QByteArray &bytes)
{
    return writeInto(
        open(native(path).constData(), O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW | O_CLOEXEC, 0600), bytes);
}

void remove(const QString &path)
{
    if (placeAt(path) == Place::Folder)
        QDir(path).removeRecursively();
    else
        unlink(native(path).constData());
}

int rename(const QString &from, const QString &to)
{
    return outcome(::rename(native(from).constData(), native(to).constData()));
}

int exchange(const QString &one, const QString &other)
{
#if defined(RENAME_EXCHANGE)
    const int error = outcome(
        renameat2(AT_FDCWD, native(one).constData(), AT_FDCWD, native(other).constData(), RENAME_EXCHANGE));
    return error == EINVAL || error == ENOSYS ? ENOTSUP : error;
#elif defined(RENAME_SWAP)
    return outcome(renamex_np(native(one).constData(), native(other).constData(), RENAME_SWAP));
#else
    return ENOTSUP;
#endif
}

int Sibling::makeFile()
{
    m_descriptor = open(native(m_path).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    return m_descriptor >= 0 ? 0 : errno;
}

int Sibling::makeFolder()
{
    if (mkdir(native(m_path).constData(), 0777) != 0)
        return errno;
    m_descriptor = open(native(m_path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    return 0;
}

int Sibling::close()
{
    const int descriptor = std::exchange(m_descriptor, -1);
    return descriptor < 0 ? 0 : outcome(::close(descriptor));
}

namespace {

mode_t rightsFor(const QString &target)
{
    Stat about = {};
    if (lstat(native(target).constData(), &about) == 0)
        return about.st_mode & 07777;
    const mode_t mask = umask(0);
    umask(mask);
    return 0666 & ~mask;
}

} // namespace

int Sibling::write(const QByteArray &bytes, bool ownerOnly)
{
    if (const int error = writeAll(m_descriptor, bytes); error != 0)
        return error;
    if (const int error = ownerOnly ? 0 : outcome(fchmod(m_descriptor, rightsFor(m_target))); error != 0)
        return error;
    return syncOutcome(fsync(m_descriptor));
}

} // namespace netsetup::disk
