#include "base/files.h"

#include "base/inwords.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace netsetup {

Result<QByteArray> readFile(const QString &path, const QString &field, qint64 maxBytes)
{
    QFile file(path);
    if (QFileInfo(path).isDir() || !file.open(QIODevice::ReadOnly))
        return Error{u"file.unreadable"_s, field,
                     inWords("Base", "cannot read %1 (%2)").arg(path, file.errorString()),
                     inWords("Base", "check the path and its permissions")};
    const QByteArray bytes = file.read(maxBytes + 1);
    if (bytes.size() > maxBytes)
        return Error{
            u"file.too-large"_s,
            field,
            inWords("Base", "%1 is larger than %2 MiB").arg(path, QString::number(maxBytes / 1024 / 1024)),
            {}};
    return bytes;
}

Result<QByteArray> readRegularFile(const QString &path, const QString &field, qint64 maxBytes)
{
    const QFileInfo info(path);
    if (info.exists() && !info.isFile())
        return Error{u"file.unreadable"_s, field,
                     inWords("Base", "cannot read %1 (it is not a regular file)").arg(path),
                     inWords("Base", "give the path of a file")};
    return readFile(path, field, maxBytes);
}

namespace {

Outcome writeWhole(const QString &path, const QByteArray &bytes, const QString &field, bool ownerOnly)
{
    constexpr QFileDevice::Permissions owner(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || (ownerOnly && !file.setPermissions(owner)) ||
        file.write(bytes) != bytes.size() || !file.commit())
        return Error{u"file.unwritable"_s, field,
                     inWords("Base", "cannot write %1 (%2)").arg(path, file.errorString()),
                     inWords("Base", "choose a folder that you may write to")};
    return Done{};
}

} // namespace

Outcome writeFile(const QString &path, const QByteArray &bytes, const QString &field)
{
    return writeWhole(path, bytes, field, false);
}

Outcome writePrivateFile(const QString &path, const QByteArray &bytes, const QString &field)
{
    return writeWhole(path, bytes, field, true);
}

} // namespace netsetup
