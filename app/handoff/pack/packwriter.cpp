// Puts a pack on disk: into a temporary sibling first, then renamed, so that there is never half a pack.
#include "handoff/pack/packwriter.h"

#include "base/files.h"
#include "base/inwords.h"
#include "handoff/pack/oldpack.h"
#include "handoff/pack/zip.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

Error writeError(const QString &path, const QString &why)
{
    return Error{u"file.unwritable"_s, u"--to"_s,
                 inWords("Handoff", "cannot write %1 (%2)").arg(printable(path, 200), why),
                 inWords("Handoff", "choose a folder that exists and that you may write to")};
}

/// A hidden folder beside the target that goes away again unless it was renamed.
class SiblingFolder
{
public:
    SiblingFolder(const QString &target, const QString &kind)
    {
        const QFileInfo info(target);
        const QString stem = u"%1/.%2.%3-%4-"_s.arg(info.path(), info.fileName(), kind,
                                                    QString::number(QCoreApplication::applicationPid()));
        for (int number = 0; number < 100 && m_path.isEmpty(); ++number) {
            const QString path = stem + QString::number(number);
            if (QDir().mkdir(path))
                m_path = path;
        }
    }
    ~SiblingFolder()
    {
        if (!m_path.isEmpty())
            QDir(m_path).removeRecursively();
    }
    Q_DISABLE_COPY_MOVE(SiblingFolder)

    [[nodiscard]] const QString &path() const { return m_path; }

private:
    QString m_path;
};

constexpr QFileDevice::Permissions ownerOnly(QFileDevice::ReadOwner | QFileDevice::WriteOwner);

/// Executable for everyone who may read it: the umask of the user decides about that.
bool makeExecutable(QFile &file)
{
    QFileDevice::Permissions permissions = file.permissions();
    if (permissions.testFlag(QFileDevice::ReadOwner))
        permissions |= QFileDevice::ExeOwner;
    if (permissions.testFlag(QFileDevice::ReadGroup))
        permissions |= QFileDevice::ExeGroup;
    if (permissions.testFlag(QFileDevice::ReadOther))
        permissions |= QFileDevice::ExeOther;
    return file.setPermissions(permissions);
}

Outcome writeArtifact(const QString &folder, const Artifact &artifact)
{
    const QString path = folder + u'/' + artifact.path;
    if (!QDir().mkpath(QFileInfo(path).path()))
        return writeError(artifact.path, inWords("Handoff", "its folder cannot be made"));
    QFile file(path);
    // A file that holds secrets is closed to others before the first byte is in it.
    const bool ready = file.open(QIODevice::WriteOnly | QIODevice::NewOnly) &&
                       (!holdsSecrets(artifact) || file.setPermissions(ownerOnly));
    const bool written = ready && file.write(artifact.bytes) == artifact.bytes.size() && file.flush();
    if (!written || ((artifact.mode & 0100) != 0 && !makeExecutable(file)))
        return writeError(artifact.path, file.errorString());
    return Done{};
}

/// Moves the new folder into place. The old one steps aside, and comes back if that fails.
Outcome swapIn(const QString &fresh, const QString &target)
{
    QDir disk;
    if (!QFileInfo::exists(target))
        return disk.rename(fresh, target)
                   ? Outcome(Done{})
                   : writeError(target, inWords("Handoff", "the new folder cannot be renamed"));
    const SiblingFolder aside(target, u"old"_s);
    const QString old = aside.path() + u"/pack"_s;
    if (aside.path().isEmpty() || !disk.rename(target, old))
        return writeError(target, inWords("Handoff", "the old pack cannot be moved aside"));
    if (disk.rename(fresh, target))
        return Done{};
    if (!disk.rename(old, target))
        return writeError(target, inWords("Handoff", "the new folder cannot be renamed"));
    return writeError(target,
                      inWords("Handoff", "the new folder cannot be renamed; the old pack is unchanged"));
}

Outcome writeFolder(const Pack &pack, const QString &target)
{
    const SiblingFolder fresh(target, u"new"_s);
    if (fresh.path().isEmpty())
        return writeError(target, inWords("Handoff", "the folder above it does not exist or is read-only"));
    for (const Artifact &artifact : pack.artifacts) {
        const Outcome outcome = writeArtifact(fresh.path(), artifact);
        if (!outcome)
            return outcome;
    }
    return swapIn(fresh.path(), target);
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

Outcome writePack(const Pack &pack, const QString &target, bool force, const QDateTime &createdAt)
{
    if (target.isEmpty())
        return writeError(u"\"\""_s, inWords("Handoff", "no name was given"));
    const QString path = QDir::cleanPath(QFileInfo(target).absoluteFilePath());
    for (const Outcome &outcome : {checkPaths(pack), mayReplace(path, force)}) {
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
