#include "base/disk.h"

#include "base/inwords.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

using namespace Qt::StringLiterals;

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

QString folderOf(const QString &path)
{
    return QFileInfo(path).path();
}

constexpr QLatin1String siblingStem(".netsetup-");

/// Ours, of a process that is gone, and locked by nobody: not by one of another machine or container either.
bool isAbandoned(const QString &path, const QString &name)
{
    static const QRegularExpression ours(
        QRegularExpression::anchoredPattern(u"\\.netsetup-(\\d{1,9})-\\d{1,3}"_s));
    const QRegularExpressionMatch match = ours.match(name);
    const pid_t process = match.captured(1).toInt();
    if (!match.hasMatch() || process <= 0 || kill(process, 0) == 0 || errno != ESRCH)
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

void removeAbandoned(const QString &folder)
{
    const QStringList names = QDir(folder).entryList(
        {siblingStem + u'*'}, QDir::Files | QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot);
    for (const QString &name : names) {
        const QString path = QDir(folder).filePath(name);
        if (isAbandoned(path, name))
            remove(path);
    }
}

} // namespace

Place placeAt(const QString &path)
{
    Stat about = {};
    return lstat(native(path).constData(), &about) == 0 ? placeOf(about) : Place::Nothing;
}

int standardStream(const QString &path)
{
    static const QRegularExpression numbered(
        QRegularExpression::anchoredPattern(u"/(?:dev|proc/self)/fd/(\\d{1,6})"_s));
    const QString clean = QDir::cleanPath(path);
    if (clean == "/dev/stdout"_L1)
        return STDOUT_FILENO;
    if (clean == "/dev/stderr"_L1)
        return STDERR_FILENO;
    const QRegularExpressionMatch match = numbered.match(clean);
    return match.hasMatch() ? match.captured(1).toInt() : -1;
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

/// A file or a folder. What one may write into but not read cannot be synced.
int sync(const QString &path)
{
    const int descriptor = open(native(path).constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return errno == EACCES ? 0 : errno;
    const int error = syncOutcome(fsync(descriptor));
    ::close(descriptor);
    return error;
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

int syncTree(const QString &folder)
{
    QDirIterator entries(folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        if (const int error = sync(entries.next()); error != 0)
            return error;
    }
    return sync(folder);
}

void remove(const QString &path)
{
    if (placeAt(path) == Place::Folder)
        QDir(path).removeRecursively();
    else
        unlink(native(path).constData());
}

QString freeName(const QString &path, const QString &ending)
{
    constexpr qsizetype longestName = 240;
    const QFileInfo info(path);
    QByteArray stem = native(info.fileName()).left(longestName);
    for (int number = 1;; ++number) {
        const QString name =
            QFile::decodeName(stem) + ending + (number == 1 ? QString() : QString::number(number));
        const QString free = info.path() + u'/' + name;
        if (placeAt(free) == Place::Nothing)
            return free;
    }
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

QString reason(int error)
{
    switch (error) {
    case ENOSPC:
        return inWords("Base", "no space is left on the device");
    case EDQUOT:
        return inWords("Base", "the disk quota is used up");
    case EFBIG:
        return inWords("Base", "the file is larger than is allowed here");
    case EROFS:
        return inWords("Base", "the file system is read-only");
    case EACCES:
    case EPERM:
        return inWords("Base", "there is no permission");
    case ENOENT:
        return inWords("Base", "its folder does not exist");
    case ENOTDIR:
        return inWords("Base", "what should be its folder is a file");
    case ENAMETOOLONG:
        return inWords("Base", "the name is too long");
    case ENXIO:
        return inWords("Base", "nobody reads from it");
    case EPIPE:
    case ETIMEDOUT:
        return inWords("Base", "nobody reads from it any more");
    case EIO:
        return inWords("Base", "the device reports an error");
    default:
        return QString::fromLocal8Bit(std::strerror(error));
    }
}

QString remedy(int error)
{
    switch (error) {
    case ENOSPC:
    case EDQUOT:
        return inWords("Base", "make room, or choose a folder elsewhere");
    case ENAMETOOLONG:
        return inWords("Base", "choose a shorter name");
    case ENXIO:
    case EPIPE:
    case ETIMEDOUT:
        return inWords("Base", "choose another name");
    default:
        return inWords("Base", "choose a folder that exists and that you may write to");
    }
}

Sibling::Sibling(const QString &target, Kind kind)
    : m_target(target)
{
    removeAbandoned(folderOf(target));
    // A name of its own length: that of the target may be as long as names can be.
    constexpr int mostAtOnce = 1000;
    for (int number = 0; number < mostAtOnce; ++number) {
        m_path = u"%1/%2%3-%4"_s.arg(folderOf(target), siblingStem, QString::number(getpid()),
                                     QString::number(number));
        m_error = kind == Kind::File ? makeFile() : makeFolder();
        if (m_error != EEXIST)
            break;
    }
    if (m_error != 0)
        m_path.clear();
    else
        flock(m_descriptor, LOCK_EX | LOCK_NB);
}

Sibling::~Sibling()
{
    close();
    if (!m_path.isEmpty())
        remove(m_path);
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

int Sibling::moveIntoPlace()
{
    if (const int error = close(); error != 0)
        return error;
    if (const int error = rename(m_path, m_target); error != 0)
        return error;
    m_path.clear();
    return sync(folderOf(m_target));
}

int Sibling::exchangeWithTarget()
{
    if (const int error = exchange(m_path, m_target); error != 0)
        return error;
    return sync(folderOf(m_target));
}

int Sibling::replaceTargetInSteps(const QString &aside)
{
    if (const int error = rename(m_target, aside); error != 0)
        return error;
    if (const int error = rename(m_path, m_target); error != 0) {
        (void)rename(aside, m_target);
        return error;
    }
    const int error = sync(folderOf(m_target));
    // Into the hidden place of what is new now: from there it goes with this object, or with the next run.
    if (error == 0)
        (void)rename(aside, m_path);
    return error;
}

} // namespace netsetup::disk
