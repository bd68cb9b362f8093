// What may be replaced by a new pack: an older pack and nothing of the user's own.
#include "handoff/pack/oldpack.h"

#include "base/files.h"
#include "base/json.h"
#include "base/netnames.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QSet>

namespace netsetup {

namespace {

Error refusal(const QString &target, const QString &why, const QString &remedy)
{
    return Error{QStringLiteral("pack.exists"), QStringLiteral("--to"),
                 QStringLiteral("%1 %2").arg(printable(target, 200), why), remedy};
}

/// The paths that the manifest of an older pack lists, and its own two files.
Result<QSet<QString>> listedFiles(const QString &folder)
{
    const QString path = folder + QStringLiteral("/manifest.json");
    const Result<QByteArray> bytes = readFile(path, QStringLiteral("--to"));
    if (!bytes)
        return bytes.error();
    const Result<QJsonObject> object = json::parseObject(*bytes, path);
    if (!object)
        return object.error();
    if (!object->value(QLatin1String("schema")).toString().startsWith(QLatin1String("netsetup.manifest/")))
        return Error{QStringLiteral("file.schema"), path, QStringLiteral("is not a manifest of a pack"), {}};
    QSet<QString> paths{QStringLiteral("manifest.json"), QStringLiteral("SHA256SUMS")};
    const QJsonArray artifacts = object->value(QLatin1String("artifacts")).toArray();
    for (const QJsonValue &artifact : artifacts)
        paths.insert(artifact.toObject().value(QLatin1String("path")).toString());
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
    const QString elsewhere = QStringLiteral("choose another name, or remove it yourself");
    if (QDir(folder).isEmpty(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden | QDir::System))
        return Done{};
    const Result<QSet<QString>> listed = listedFiles(folder);
    if (!listed)
        return refusal(folder, QStringLiteral("is a folder, but not a pack; --force replaces packs only"),
                       elsewhere);
    const QString stranger = strangerIn(folder, *listed);
    if (!stranger.isEmpty())
        return refusal(
            folder,
            QStringLiteral("holds a file that is not part of the pack: %1").arg(printable(stranger, 200)),
            QStringLiteral("move that file away, or choose another name"));
    return Done{};
}

} // namespace

Outcome mayReplace(const QString &target, bool force)
{
    const QFileInfo info(target);
    if (info.isSymLink())
        return refusal(target, QStringLiteral("is a link"), QStringLiteral("name the place itself"));
    if (!info.exists())
        return Done{};
    if (!force)
        return refusal(target, QStringLiteral("exists already"),
                       QStringLiteral("choose another name, or replace it with --force"));
    const bool isZip = target.endsWith(QLatin1String(".zip"), Qt::CaseInsensitive);
    if (isZip != info.isFile())
        return refusal(target,
                       isZip ? QStringLiteral("is not a file, so no ZIP can take its place")
                             : QStringLiteral("is not a folder, so no pack can take its place"),
                       QStringLiteral("choose another name"));
    return isZip ? Outcome(Done{}) : mayReplaceFolder(target);
}

} // namespace netsetup
