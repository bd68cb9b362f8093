// What only the operating system can do with files: the file to look at when porting. Functions give 0, or
// the errno of what failed.
#pragma once

#include <QByteArray>
#include <QString>

namespace netsetup::disk {

enum class Place { Nothing, File, Folder, Link, Pipe, Socket, Characters, Blocks };

/// What stands at `path`; a link is a link, wherever it leads.
Place placeAt(const QString &path);

/// "/dev/stdout", "/dev/stderr", "/dev/fd/N", "/proc/self/fd/N": the number; -1: another name.
int standardStream(const QString &path);

/// Writes to what takes bytes as they come: one of our own streams, a device, a pipe that somebody reads.
int writeStream(const QString &path, const QByteArray &bytes);

/// Not 0: the file itself may not be written to, although its folder may let it be replaced.
int protection(const QString &file);

/// A file that was not there before; `mode` is cut by the umask. Not synced: see syncTree().
int createFile(const QString &path, const QByteArray &bytes, int mode);
/// To the end of a file that only its owner may read.
int append(const QString &path, const QByteArray &bytes);
/// A folder with all that is in it.
int syncTree(const QString &folder);

/// A file, or a folder with all that is in it.
void remove(const QString &path);
/// A name beside `path` that nothing has: "pack.old", "pack.old2", …
QString freeName(const QString &path, const QString &ending);

/// Takes the place of a file at `to`, and of an empty folder where `from` is a folder.
int rename(const QString &from, const QString &to);

/// Two names change places in one step. ENOTSUP, where the file system cannot.
int exchange(const QString &one, const QString &other);

/// Why, in words: "no space is left on the device".
QString reason(int error);

/// What helps.
QString remedy(int error);

/// A hidden file or folder beside a target in which something new grows. It is locked while its owner lives
/// and goes with it, unless moved into place; what a killed run left is cleaned up by the next one.
class Sibling
{
public:
    enum class Kind { File, Folder };
    Sibling(const QString &target, Kind kind);
    ~Sibling();
    Q_DISABLE_COPY_MOVE(Sibling)

    [[nodiscard]] int error() const { return m_error; } ///< of making it
    [[nodiscard]] const QString &path() const { return m_path; }

    /// For a file: all bytes, with the rights of the file that it will replace, or for its owner only.
    int write(const QByteArray &bytes, bool ownerOnly);
    /// Into the place of the target, and safely on the disk.
    int moveIntoPlace();
    /// Changes places with the target, whose old content goes with this object.
    int exchangeWithTarget();
    /// The same where two names cannot be exchanged: meanwhile the old content stands at `aside`, and stays
    /// there if this fails in the middle.
    int replaceTargetInSteps(const QString &aside);

private:
    int makeFile();
    int makeFolder();
    int close();

    QString m_target;
    QString m_path; ///< empty: nothing to clean up
    int m_descriptor = -1;
    int m_error = 0;
};

} // namespace netsetup::disk
