#include "base/disk.h"

#include "base/disksystem.h"
#include "base/inwords.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <cerrno>
#include <cstring>

using namespace Qt::StringLiterals;

namespace netsetup::disk {

namespace {

constexpr int standardOutput = 1;
constexpr int standardError = 2;
constexpr QLatin1String siblingStem(".netsetup-");

QString folderOf(const QString &path)
{
    return QFileInfo(path).path();
}

void removeAbandoned(const QString &folder)
{
    static const QRegularExpression ours(
        QRegularExpression::anchoredPattern(u"\\.netsetup-(\\d{1,9})-\\d{1,3}"_s));
    const QStringList names = QDir(folder).entryList(
        {siblingStem + u'*'}, QDir::Files | QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot);
    for (const QString &name : names) {
        const QRegularExpressionMatch match = ours.match(name);
        const QString path = QDir(folder).filePath(name);
        if (match.hasMatch() && isAbandoned(path, match.captured(1).toLongLong()))
            remove(path);
    }
}

} // namespace

int standardStream(const QString &path)
{
    static const QRegularExpression numbered(
        QRegularExpression::anchoredPattern(u"/(?:dev|proc/self)/fd/(\\d{1,6})"_s));
    const QString clean = QDir::cleanPath(path);
    if (clean == "/dev/stdout"_L1)
        return standardOutput;
    if (clean == "/dev/stderr"_L1)
        return standardError;
    const QRegularExpressionMatch match = numbered.match(clean);
    return match.hasMatch() ? match.captured(1).toInt() : -1;
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

QString freeName(const QString &path, const QString &ending)
{
    constexpr qsizetype longestName = 240;
    const QFileInfo info(path);
    QByteArray stem = QFile::encodeName(info.fileName()).left(longestName);
    for (int number = 1;; ++number) {
        const QString name =
            QFile::decodeName(stem) + ending + (number == 1 ? QString() : QString::number(number));
        const QString free = info.path() + u'/' + name;
        if (placeAt(free) == Place::Nothing)
            return free;
    }
}

QString reason(int error)
{
    switch (error) {
    case ENOSPC:
        return inWords("Base", "no space is left on the device");
#ifdef EDQUOT
    case EDQUOT:
        return inWords("Base", "the disk quota is used up");
#endif
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
    case EINVAL:
        return inWords("Base", "the name is not allowed here");
    case EBUSY:
        return inWords("Base", "another program has it open");
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
#ifdef EDQUOT
    case EDQUOT:
#endif
        return inWords("Base", "make room, or choose a folder elsewhere");
    case ENAMETOOLONG:
        return inWords("Base", "choose a shorter name");
    case EBUSY:
        return inWords("Base", "close it there, or choose another name");
    case EINVAL:
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
        m_path =
            u"%1/%2%3-%4"_s.arg(folderOf(target), siblingStem,
                                QString::number(QCoreApplication::applicationPid()), QString::number(number));
        m_error = kind == Kind::File ? makeFile() : makeFolder();
        if (m_error != EEXIST)
            break;
    }
    if (m_error != 0)
        m_path.clear();
    else
        lock(m_descriptor);
}

Sibling::~Sibling()
{
    close();
    if (!m_path.isEmpty())
        remove(m_path);
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
    if (lockedCannotMove)
        close();
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
