// Files by the calls of Windows, with the error numbers of POSIX.
#include "base/disk.h"
#include "base/disksystem.h"
#include "base/ownrights_windows.h"
#include "base/widepath_windows.h"

#include <QRegularExpression>
#include <QThread>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <io.h>
#include <utility>

using namespace Qt::StringLiterals;

namespace netsetup::disk {

namespace {

// ERROR_DISK_QUOTA_EXCEEDED, which the headers of mingw-w64 do not have.
constexpr DWORD quotaExceeded = 1295;

constexpr std::pair<DWORD, int> errorTable[] = {
    {ERROR_FILE_NOT_FOUND, ENOENT},
    {ERROR_PATH_NOT_FOUND, ENOENT},
    {ERROR_INVALID_DRIVE, ENOENT},
    {ERROR_NOT_READY, ENOENT},
    {ERROR_BAD_NETPATH, ENOENT},
    {ERROR_BAD_NET_NAME, ENOENT},
    {ERROR_DIRECTORY, ENOTDIR},
    {ERROR_ACCESS_DENIED, EACCES},
    {ERROR_SHARING_VIOLATION, EBUSY},
    {ERROR_LOCK_VIOLATION, EBUSY},
    {ERROR_USER_MAPPED_FILE, EBUSY},
    {ERROR_FILE_EXISTS, EEXIST},
    {ERROR_ALREADY_EXISTS, EEXIST},
    {ERROR_DIR_NOT_EMPTY, ENOTEMPTY},
    {ERROR_DISK_FULL, ENOSPC},
    {ERROR_HANDLE_DISK_FULL, ENOSPC},
    {quotaExceeded, ENOSPC},
    {ERROR_FILE_TOO_LARGE, EFBIG},
    {ERROR_WRITE_PROTECT, EROFS},
    {ERROR_FILENAME_EXCED_RANGE, ENAMETOOLONG},
    {ERROR_INVALID_NAME, EINVAL},
    {ERROR_INVALID_PARAMETER, EINVAL},
    {ERROR_BROKEN_PIPE, EPIPE},
    {ERROR_NO_DATA, EPIPE},
    {ERROR_PIPE_BUSY, ENXIO},
    {ERROR_NOT_ENOUGH_MEMORY, ENOMEM},
    {ERROR_TOO_MANY_OPEN_FILES, EMFILE},
    {ERROR_NOT_SUPPORTED, ENOTSUP},
};

int posixError(DWORD error)
{
    if (error == 0)
        return 0;
    for (const auto &[ours, posix] : errorTable) {
        if (ours == error)
            return posix;
    }
    return EIO;
}

int outcome(BOOL done)
{
    return done != 0 ? 0 : posixError(::GetLastError());
}

const wchar_t *wide(const QString &native)
{
    return reinterpret_cast<const wchar_t *>(native.utf16());
}

/// Closed when it goes out of sight.
class File
{
public:
    File(const QString &path, DWORD access, DWORD sharing, DWORD how, SECURITY_ATTRIBUTES *rights = nullptr)
        : m_handle(::CreateFileW(wide(widePath(path)), access, sharing, rights, how,
                                 FILE_FLAG_BACKUP_SEMANTICS, nullptr))
        , m_error(m_handle == INVALID_HANDLE_VALUE ? posixError(::GetLastError()) : 0)
    {}
    ~File() { static_cast<void>(close()); }
    Q_DISABLE_COPY_MOVE(File)

    [[nodiscard]] int error() const { return m_error; }
    [[nodiscard]] HANDLE handle() const { return m_handle; }
    [[nodiscard]] HANDLE release() { return std::exchange(m_handle, INVALID_HANDLE_VALUE); }
    int close()
    {
        const HANDLE handle = release();
        return handle == INVALID_HANDLE_VALUE ? 0 : outcome(::CloseHandle(handle));
    }

private:
    HANDLE m_handle;
    int m_error;
};

constexpr DWORD shareAll = FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE;

int writeAll(HANDLE file, const QByteArray &bytes)
{
    constexpr qsizetype mostAtOnce = 1 << 20;
    qsizetype done = 0;
    while (done < bytes.size()) {
        DWORD written = 0;
        const auto part = static_cast<DWORD>(std::min(bytes.size() - done, mostAtOnce));
        if (::WriteFile(file, bytes.constData() + done, part, &written, nullptr) == 0)
            return posixError(::GetLastError());
        done += written;
    }
    return 0;
}

int writeInto(File &file, const QByteArray &bytes)
{
    if (file.error() != 0)
        return file.error();
    const int written = writeAll(file.handle(), bytes);
    const int closed = file.close();
    return written != 0 ? written : closed;
}

HANDLE handleOf(int descriptor)
{
    return reinterpret_cast<HANDLE>(::_get_osfhandle(descriptor));
}

/// The names that are devices in every folder, with any ending.
bool isDevice(const QString &path)
{
    static const QRegularExpression names(
        QRegularExpression::anchoredPattern(u"(CON|PRN|AUX|NUL|CONIN\\$|CONOUT\\$|(COM|LPT)[0-9])[ .:]?.*"_s),
        QRegularExpression::CaseInsensitiveOption);
    const QString name = QFileInfo(path).fileName();
    const bool reserved = names.match(name).captured(1).size() == name.section(u'.', 0, 0).trimmed().size();
    const QString native = QDir::toNativeSeparators(path);
    return native.startsWith("\\\\.\\"_L1) || (!name.isEmpty() && names.match(name).hasMatch() && reserved);
}

/// A scanner of viruses may hold for a moment what was just written.
template <typename Step>
int patiently(Step step)
{
    constexpr int tries = 10;
    constexpr int pauseMs = 50;
    int error = step();
    for (int i = 1; i < tries && (error == EBUSY || error == EACCES); ++i) {
        QThread::msleep(pauseMs);
        error = step();
    }
    return error;
}

} // namespace

Place placeAt(const QString &path)
{
    if (path.isEmpty())
        return Place::Nothing;
    if (isDevice(path))
        return Place::Characters;
    WIN32_FIND_DATAW about = {};
    QString name = widePath(path);
    const DWORD attributes = ::GetFileAttributesW(wide(name));
    if (attributes == INVALID_FILE_ATTRIBUTES)
        return Place::Nothing;
    if ((attributes & FILE_ATTRIBUTE_REPARSE_POINT) != 0) {
        // Files that a cloud keeps are reparse points too, and no links.
        const HANDLE search = ::FindFirstFileW(wide(name), &about);
        if (search != INVALID_HANDLE_VALUE)
            ::FindClose(search);
        if (about.dwReserved0 == IO_REPARSE_TAG_SYMLINK || about.dwReserved0 == IO_REPARSE_TAG_MOUNT_POINT)
            return Place::Link;
    }
    return (attributes & FILE_ATTRIBUTE_DIRECTORY) != 0 ? Place::Folder : Place::File;
}

int writeStream(const QString &path, const QByteArray &bytes)
{
    if (const int own = standardStream(path); own >= 0)
        return writeAll(handleOf(own), bytes);
    File file(path, GENERIC_WRITE, shareAll, OPEN_EXISTING);
    return writeInto(file, bytes);
}

int protection(const QString &file)
{
    return File(file, GENERIC_WRITE, shareAll, OPEN_EXISTING).error();
}

/// The system keeps the list of a folder safe by itself.
int sync(const QString &path)
{
    if (placeAt(path) != Place::File)
        return 0;
    const File file(path, GENERIC_WRITE, shareAll, OPEN_EXISTING);
    if (file.error() != 0)
        return file.error() == EACCES || file.error() == EBUSY ? 0 : file.error();
    return outcome(::FlushFileBuffers(file.handle()));
}

/// What we have open is locked by that alone: see makeFile() and makeFolder().
void lock(int) {}

const bool lockedCannotMove = true;

bool isAbandoned(const QString &path, qint64 process)
{
    const HANDLE running = ::OpenProcess(SYNCHRONIZE, FALSE, static_cast<DWORD>(process));
    const bool isGone = running == nullptr ? ::GetLastError() == ERROR_INVALID_PARAMETER
                                           : ::WaitForSingleObject(running, 0) == WAIT_OBJECT_0;
    if (running != nullptr)
        ::CloseHandle(running);
    const Place place = placeAt(path);
    return isGone && (place == Place::File || place == Place::Folder) &&
           File(path, DELETE, 0, OPEN_EXISTING).error() == 0;
}

int createFile(const QString &path, const QByteArray &bytes, int mode)
{
    constexpr int others = 0077;
    OwnerOnly owner;
    const bool isPrivate = (mode & others) == 0;
    if (isPrivate && owner.error() != 0)
        return posixError(owner.error());
    File file(path, GENERIC_WRITE, 0, CREATE_NEW, isPrivate ? owner.attributes() : nullptr);
    return writeInto(file, bytes);
}

int append(const QString &path, const QByteArray &bytes)
{
    if (placeAt(path) == Place::Link)
        return EACCES;
    OwnerOnly owner;
    if (owner.error() != 0)
        return posixError(owner.error());
    File file(path, FILE_APPEND_DATA | SYNCHRONIZE, FILE_SHARE_READ | FILE_SHARE_WRITE, OPEN_ALWAYS,
              owner.attributes());
    return writeInto(file, bytes);
}

void remove(const QString &path)
{
    if (placeAt(path) == Place::Folder)
        QDir(path).removeRecursively();
    else
        ::DeleteFileW(wide(widePath(path)));
}

int rename(const QString &from, const QString &to)
{
    // A folder takes no place by itself; an empty one goes, and no other can.
    if (placeAt(from) == Place::Folder && placeAt(to) == Place::Folder) {
        if (const int error = outcome(::RemoveDirectoryW(wide(widePath(to)))); error != 0)
            return error;
    }
    return patiently([&from, &to] {
        return outcome(::MoveFileExW(wide(widePath(from)), wide(widePath(to)),
                                     MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH));
    });
}

int exchange(const QString &, const QString &)
{
    return ENOTSUP;
}

int Sibling::makeFile()
{
    // Nobody can open it while we have it, so its rights may be set before its bytes are written.
    File file(m_path, GENERIC_WRITE | WRITE_DAC, 0, CREATE_NEW);
    if (file.error() == 0)
        m_descriptor = ::_open_osfhandle(reinterpret_cast<intptr_t>(file.release()), _O_BINARY);
    return file.error();
}

int Sibling::makeFolder()
{
    if (const int error = outcome(::CreateDirectoryW(wide(widePath(m_path)), nullptr)); error != 0)
        return error;
    File folder(m_path, FILE_LIST_DIRECTORY, FILE_SHARE_READ | FILE_SHARE_WRITE, OPEN_EXISTING);
    if (folder.error() == 0)
        m_descriptor = ::_open_osfhandle(reinterpret_cast<intptr_t>(folder.release()), _O_RDONLY);
    return 0;
}

int Sibling::close()
{
    const int descriptor = std::exchange(m_descriptor, -1);
    return descriptor < 0 || ::_close(descriptor) == 0 ? 0 : errno;
}

int Sibling::write(const QByteArray &bytes, bool ownerOnly)
{
    const HANDLE file = handleOf(m_descriptor);
    DWORD rights = 0;
    if (ownerOnly)
        rights = OwnerOnly().applyTo(file);
    else if (placeAt(m_target) == Place::File)
        rights = giveRightsOf(m_target, file);
    if (rights != 0)
        return posixError(rights);
    if (const int error = writeAll(file, bytes); error != 0)
        return error;
    return outcome(::FlushFileBuffers(file));
}

} // namespace netsetup::disk
