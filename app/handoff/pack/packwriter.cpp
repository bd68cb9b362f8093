// Puts a pack on disk: into a temporary sibling first, then renamed, so that there is never half a pack.
#include "handoff/pack/packwriter.h"

#include "base/disk.h"
#include "base/files.h"
#include "base/inwords.h"
#include "base/netnames.h"
#include "handoff/pack/oldpack.h"
#include "handoff/pack/zip.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

int modeOf(const Artifact &artifact)
{
    // A file that holds secrets is closed to others before the first byte is in it; else the umask decides.
    const int rights = holdsSecrets(artifact) ? 0600 : 0666;
    return (artifact.mode & 0100) != 0 ? rights | ((rights & 0444) >> 2) : rights;
}

Outcome fillFolder(const QString &folder, const Pack &pack, const QString &target)
{
    for (const Artifact &artifact : pack.artifacts) {
        const QString path = folder + u'/' + artifact.path;
        int error = QDir().mkpath(QFileInfo(path).path()) ? 0 : errno;
        if (error == 0)
            error = disk::createFile(path, artifact.bytes, modeOf(artifact));
        if (error != 0)
            return unwritable(target + u'/' + artifact.path, u"--to"_s, error);
    }
    const int error = disk::syncTree(folder);
    return error == 0 ? Outcome(Done{}) : unwritable(target, u"--to"_s, error);
}

/// The old pack stands under another name until the new one is in its place.
Outcome replaceInSteps(disk::Sibling &fresh, const QString &target)
{
    const QString aside = disk::freeName(target, u".old"_s);
    const int error = fresh.replaceTargetInSteps(aside);
    if (error == 0)
        return Done{};
    Error failed = unwritable(target, u"--to"_s, error);
    if (disk::placeAt(aside) == disk::Place::Folder)
        failed.remedy =
            inWords("Handoff", "the old pack is whole and is called %1 now").arg(printable(aside, 300));
    return failed;
}

Outcome writeFolder(const Pack &pack, const QString &target)
{
    disk::Sibling fresh(target, disk::Sibling::Kind::Folder);
    if (fresh.error() != 0)
        return unwritable(target, u"--to"_s, fresh.error());
    if (const Outcome filled = fillFolder(fresh.path(), pack, target); !filled.ok())
        return filled;
    const bool isThere = QFileInfo::exists(target);
    const int error = isThere ? fresh.exchangeWithTarget() : fresh.moveIntoPlace();
    if (isThere && error == ENOTSUP)
        return replaceInSteps(fresh, target);
    return error == 0 ? Outcome(Done{}) : unwritable(target, u"--to"_s, error);
}

bool isInsidePack(const QString &path)
{
    return !path.isEmpty() && path != "."_L1 && QDir::isRelativePath(path) && QDir::cleanPath(path) == path &&
           !path.startsWith(".."_L1) && !path.contains(u'\\');
}

Outcome checkPaths(const Pack &pack)
{
    for (const Artifact &artifact : pack.artifacts) {
        if (!isInsidePack(artifact.path))
            return Error{
                u"pack.path"_s, printable(artifact.path), inWords("Handoff", "leads out of the pack"), {}};
    }
    return Done{};
}

} // namespace

Result<QByteArray> packToZip(const Pack &pack, const QDateTime &createdAt)
{
    const Outcome paths = checkPaths(pack);
    if (!paths)
        return paths.error();
    return zipOf(pack.artifacts, createdAt);
}

Outcome writePack(const Pack &pack, const QString &target, Replacing allowed, const QDateTime &createdAt)
{
    if (target.isEmpty())
        return mayTakePlace(target, u"--to"_s);
    const QString path = QDir::cleanPath(QFileInfo(target).absoluteFilePath());
    for (const Outcome &outcome : {checkPaths(pack), mayReplace(path, allowed)}) {
        if (!outcome)
            return outcome;
    }
    if (!path.endsWith(".zip"_L1, Qt::CaseInsensitive))
        return writeFolder(pack, path);
    const Result<QByteArray> zip = packToZip(pack, createdAt);
    if (!zip)
        return zip.error();
    const bool secret = std::any_of(pack.artifacts.cbegin(), pack.artifacts.cend(), holdsSecrets);
    return secret ? writePrivateFile(path, *zip, u"--to"_s) : writeFile(path, *zip, u"--to"_s);
}

} // namespace netsetup
