#include "support/tinydisk.h"

#include <QDir>
#include <QFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace netsetup::testing {

namespace {

/// From here on, what this process and its children mount is seen by nobody else.
bool leaveTheMachinesMounts()
{
    static const bool left =
        unshare(CLONE_NEWNS) == 0 && mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
    return left;
}

QString ballast()
{
    return u".ballast"_s;
}

QByteArray native(const QString &path)
{
    return QFile::encodeName(path);
}

} // namespace

TinyDisk::TinyDisk(const char *options)
{
    if (!leaveTheMachinesMounts() ||
        mount("tmpfs", native(m_folder.path()).constData(), "tmpfs", 0, options) != 0)
        m_failure = QString::fromLocal8Bit(std::strerror(errno));
}

TinyDisk::~TinyDisk()
{
    if (m_failure.isEmpty())
        umount2(native(m_folder.path()).constData(), MNT_DETACH);
}

bool TinyDisk::fill(int pages) const
{
    constexpr int page = 4096;
    const int descriptor = open(native(at(ballast())).constData(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (descriptor < 0)
        return false;
    const QByteArray block(page, 'x');
    off_t size = 0;
    while (write(descriptor, block.constData(), page) == page)
        size += page;
    const bool filled = errno == ENOSPC && ftruncate(descriptor, size - off_t(pages) * page) == 0;
    return close(descriptor) == 0 && filled;
}

bool TinyDisk::makeRoom() const
{
    return QFile::remove(at(ballast()));
}

bool TinyDisk::makeReadOnly(bool readOnly) const
{
    const unsigned long flags = readOnly ? MS_REMOUNT | MS_RDONLY : MS_REMOUNT;
    return mount("tmpfs", native(folder()).constData(), "tmpfs", flags, nullptr) == 0;
}

bool TinyDisk::makeDevice(const QString &name, char kind, unsigned major, unsigned minor) const
{
    return mknod(native(at(name)).constData(), (kind == 'c' ? S_IFCHR : S_IFBLK) | 0666,
                 makedev(major, minor)) == 0;
}

QStringList TinyDisk::names() const
{
    QStringList names =
        QDir(folder()).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    names.removeAll(ballast());
    return names;
}

} // namespace netsetup::testing
