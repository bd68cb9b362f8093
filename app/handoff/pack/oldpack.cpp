// What may be replaced by a new pack: an older pack and nothing of the user's own.
#include "handoff/pack/oldpack.h"

#include "base/files.h"
#include "base/json.h"
#include "base/netnames.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QSet>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

Error refusal(const QString &target, const QString &why, const QString &remedy)
{
    return Error{u"pack.exists"_s, u"--to"_s, u"%1 %2"_s.arg(printable(target, 200), why), remedy};
}

/// The paths that the manifest of an older pack lists, and its own two files.
Result<QSet<QString>> listedFiles(const QString &folder)
{
    const QString path = folder + u"/manifest.json"_s;
    const Result<QByteArray> bytes = readFile(path, u"--to"_s);
    if (!bytes)
        return bytes.error();
    const Result<QJsonObject> object = json::parseObject(*bytes, path);
    if (!object)
        return object.error();
    if (!object->value("schema"_L1).toString().startsWith("netsetup.manifest/"_L1))
        return Error{u"file.schema"_s, path, u"is not a manifest of a pack"_s, {}};
    QSet<QString> paths{u"manifest.json"_s, u"SHA256SUMS"_s};
    const QJsonArray artifacts = object->value("artifacts"_L1).toArray();
    for (const QJsonValue &artifact : artifacts)
        paths.insert(artifact.toObject().value("path"_L1).toString());
    return paths;
}

/// A file that is not of the pack; empty: there is none.
QString strangerIn(const QString &folder, const QSet<QString> &listed)
{
    const QDir root(folder);
    QDirIterator entries(folder, QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden | QDir::System,
                         QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QString path = root.relativeFilePath(entries.next());
        const bool isFolder = entries.fileInfo().isDir() && !entries.fileInfo().isSymLink();
        if (!isFolder && !listed.contains(path))
            return path;
    }
    return {};
}

Outcome mayReplaceFolder(const QString &folder)
{
    const QString elsewhere = u"choose another name, or remove it yourself"_s;
    if (QDir(folder).isEmpty(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden | QDir::System))
        return Done{};
    const Result<QSet<QString>> listed = listedFiles(folder);
    if (!listed)
        return refusal(folder, u"is a folder, but not a pack; --force replaces packs only"_s, elsewhere);
    const QString stranger = strangerIn(folder, *listed);
    if (!stranger.isEmpty())
        return refusal(folder,
                       u"holds a file that is not part of the pack: %1"_s.arg(printable(stranger, 200)),
                       u"move that file away, or choose another name"_s);
    return Done{};
}

} // namespace

Outcome mayReplace(const QString &target, bool force)
{
    const QFileInfo info(target);
    if (info.isSymLink())
        return refusal(target, u"is a link"_s, u"name the place itself"_s);
    if (!info.exists())
        return Done{};
    if (!force)
        return refusal(target, u"exists already"_s, u"choose another name, or replace it with --force"_s);
    const bool isZip = target.endsWith(".zip"_L1, Qt::CaseInsensitive);
    if (isZip != info.isFile())
        return refusal(target,
                       isZip ? u"is not a file, so no ZIP can take its place"_s
                             : u"is not a folder, so no pack can take its place"_s,
                       u"choose another name"_s);
    return isZip ? Outcome(Done{}) : mayReplaceFolder(target);
}

} // namespace netsetup
