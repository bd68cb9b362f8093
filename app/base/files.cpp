#include "base/files.h"

#include "base/disk.h"
#include "base/inwords.h"
#include "base/netnames.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr qsizetype longestPath = 300;

Error refused(const QString &path, const QString &field, const QString &why, const QString &remedy)
{
    return {u"file.unwritable"_s, field,
            inWords("Base", "cannot write %1 (%2)").arg(printable(path, longestPath), why), remedy};
}

bool isStream(const QString &path)
{
    const disk::Place place = disk::placeAt(path);
    return disk::standardStream(path) >= 0 || place == disk::Place::Characters || place == disk::Place::Pipe;
}

Outcome writeWhole(const QString &path, const QByteArray &bytes, const QString &field, bool ownerOnly)
{
    if (isStream(path)) {
        const int error = disk::writeStream(path, bytes);
        return error == 0 ? Outcome(Done{}) : unwritable(path, field, error);
    }
    if (const Outcome free = mayTakePlace(path, field); !free.ok())
        return free;
    const disk::Place place = disk::placeAt(path);
    if (place == disk::Place::Folder)
        return refused(path, field, inWords("Base", "it is a folder"),
                       inWords("Base", "give the name of a file"));
    if (const int error = place == disk::Place::File ? disk::protection(path) : 0; error != 0)
        return unwritable(path, field, error);
    disk::Sibling fresh(path, disk::Sibling::Kind::File);
    int error = fresh.error();
    if (error == 0)
        error = fresh.write(bytes, ownerOnly);
    if (error == 0)
        error = fresh.moveIntoPlace();
    return error == 0 ? Outcome(Done{}) : unwritable(path, field, error);
}

/// Asked for all that is allowed at once, Qt would lay out that much before it reads. The size is where to
/// begin: a file may grow, and those of /proc say 0.
QByteArray readUpTo(QFile &file, qint64 most)
{
    constexpr qint64 leastStep = 16 * 1024;
    const qint64 step = std::max(file.size() + 1, leastStep);
    QByteArray bytes;
    while (bytes.size() < most) {
        const QByteArray more = file.read(std::min(step, most - bytes.size()));
        if (more.isEmpty())
            break;
        bytes += more;
    }
    return bytes;
}

} // namespace

Result<QByteArray> readFile(const QString &path, const QString &field, qint64 maxBytes)
{
    const QFileInfo info(path);
    const auto unreadable = [&](const QString &why, const QString &remedy) {
        return Error{u"file.unreadable"_s, field,
                     inWords("Base", "cannot read %1 (%2)").arg(printable(path, longestPath), why), remedy};
    };
    if (info.exists() && !info.isFile())
        return unreadable(inWords("Base", "it is not a regular file"),
                          inWords("Base", "give the path of a file"));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(file.errorString(), inWords("Base", "check the path and its permissions"));
    const QByteArray bytes = readUpTo(file, maxBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return unreadable(file.errorString(), inWords("Base", "check the path and its permissions"));
    if (bytes.size() > maxBytes)
        return Error{
            u"file.too-large"_s,
            field,
            inWords("Base", "%1 is larger than %2").arg(printable(path, longestPath), sizeInWords(maxBytes)),
            {}};
    return bytes;
}

Outcome writeFile(const QString &path, const QByteArray &bytes, const QString &field)
{
    return writeWhole(path, bytes, field, false);
}

Outcome writePrivateFile(const QString &path, const QByteArray &bytes, const QString &field)
{
    return writeWhole(path, bytes, field, true);
}

Outcome mayTakePlace(const QString &path, const QString &field)
{
    const QString another = inWords("Base", "choose another name");
    switch (disk::placeAt(path)) {
    case disk::Place::Nothing:
        return path.isEmpty() ? refused(u"\"\""_s, field, inWords("Base", "no name was given"), another)
                              : Outcome(Done{});
    case disk::Place::File:
    case disk::Place::Folder:
        return Done{};
    case disk::Place::Link:
        return refused(path, field,
                       inWords("Base", "it is a link to %1")
                           .arg(printable(QFileInfo(path).symLinkTarget(), longestPath)),
                       inWords("Base", "give that path, or choose another name"));
    case disk::Place::Socket:
        return refused(path, field, inWords("Base", "it is a socket"), another);
    case disk::Place::Pipe:
        return refused(path, field, inWords("Base", "it is a pipe"), another);
    case disk::Place::Characters:
    case disk::Place::Blocks:
        break;
    }
    return refused(path, field, inWords("Base", "it is a device"), another);
}

Error unwritable(const QString &path, const QString &field, int error)
{
    return refused(path, field, disk::reason(error), disk::remedy(error));
}

QString sizeInWords(qint64 bytes)
{
    constexpr qint64 kibi = 1024;
    return bytes < kibi * kibi ? inWords("Base", "%1 KiB").arg(bytes / kibi)
                               : inWords("Base", "%1 MiB").arg(bytes / kibi / kibi);
}

} // namespace netsetup
