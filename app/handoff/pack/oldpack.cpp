// What may be replaced by a new pack: an older pack and nothing of the user's own.
#include "handoff/pack/oldpack.h"

#include "base/files.h"
#include "base/inwords.h"
#include "base/json.h"
#include "base/netnames.h"
#include "handoff/pack/packfile.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QSet>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr QLatin1String manifestFile("manifest.json");

Error refusal(const QString &target, const QString &why, const QString &remedy)
{
    return Error{u"pack.exists"_s, u"--to"_s, u"%1 %2"_s.arg(printable(target, 200), why), remedy};
}

/// The paths that the manifest of an older pack lists, and its own two files. Empty: no manifest of ours.
QSet<QString> listedFiles(const QByteArray &manifest)
{
    const Result<QJsonObject> object = json::parseObject(manifest, manifestFile);
    if (!object.ok() || !object->value("schema"_L1).toString().startsWith("netsetup.manifest/"_L1))
        return {};
    QSet<QString> paths{manifestFile, u"SHA256SUMS"_s};
    const QJsonArray artifacts = object->value("artifacts"_L1).toArray();
    for (const QJsonValue &artifact : artifacts)
        paths.insert(artifact.toObject().value("path"_L1).toString());
    return paths;
}

/// All that a folder holds, at any depth.
QStringList everythingIn(const QString &folder)
{
    const QDir root(folder);
    QStringList paths;
    QDirIterator entries(folder, QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden | QDir::System,
                         QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QString path = root.relativeFilePath(entries.next());
        if (!entries.fileInfo().isDir() || entries.fileInfo().isSymLink())
            paths.append(path);
    }
    return paths;
}

Outcome mayReplacePack(const QString &target, bool isZip, Replacing allowed)
{
    const Result<PackContent> old = readPackContent(target);
    const QSet<QString> listed = old.ok() ? listedFiles(old->files.value(manifestFile)) : QSet<QString>();
    if (listed.isEmpty())
        return refusal(target,
                       isZip ? inWords("Handoff", "is a file, but not a pack; --force replaces packs only")
                             : inWords("Handoff", "is a folder, but not a pack; --force replaces packs only"),
                       inWords("Handoff", "choose another name, or remove it yourself"));
    QStringList strangers = isZip ? QStringList(old->files.keys()) : everythingIn(target);
    strangers.removeIf([&listed](const QString &path) { return listed.contains(path); });
    if (!strangers.isEmpty())
        return refusal(
            target,
            inWords("Handoff", "holds a file that is not part of the pack: %1").arg(namesInWords(strangers)),
            inWords("Handoff", "move that file away, or choose another name"));
    if (!old->changed.isEmpty() && allowed != Replacing::EditedPack)
        return Error{u"pack.edited"_s, u"--to"_s,
                     inWords("Handoff", "%1 holds files that were edited since it was made: %2")
                         .arg(printable(target, 200), namesInWords(old->changed)),
                     inWords("Handoff", "keep them elsewhere, or replace them too by giving --force twice")};
    return Done{};
}

} // namespace

Outcome mayReplace(const QString &target, Replacing allowed)
{
    if (const Outcome free = mayTakePlace(target, u"--to"_s); !free.ok())
        return free;
    const QFileInfo info(target);
    if (!info.exists())
        return Done{};
    if (allowed == Replacing::Nothing)
        return refusal(target, inWords("Handoff", "exists already"),
                       inWords("Handoff", "choose another name, or replace it with --force"));
    const bool isZip = target.endsWith(".zip"_L1, Qt::CaseInsensitive);
    if (isZip != info.isFile())
        return refusal(target,
                       isZip ? inWords("Handoff", "is not a file, so no ZIP can take its place")
                             : inWords("Handoff", "is not a folder, so no pack can take its place"),
                       inWords("Handoff", "choose another name"));
    const bool isEmptyFolder =
        !isZip && QDir(target).isEmpty(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden | QDir::System);
    return isEmptyFolder ? Outcome(Done{}) : mayReplacePack(target, isZip, allowed);
}

} // namespace netsetup
