#include "handoff/formats/report/packfiles.h"

#include "base/inwords.h"

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

QString rolePattern(FileRole role)
{
    switch (role) {
    case FileRole::Main:
        return inWords("Pack", "%1: to be loaded on the device");
    case FileRole::Exemption:
        return inWords("Pack", "%1: a change of its own, to be loaded only where it is granted");
    case FileRole::Removal:
        return inWords("Pack", "%1: takes everything out again");
    case FileRole::Addition:
        return inWords("Pack", "%1: opens what is new since the older pack, removes nothing");
    case FileRole::LaterDrop:
        return inWords("Pack", "%1: takes out what is no longer wanted, not before the day in its name");
    case FileRole::Incomplete:
        return inWords("Pack", "%1: complete but for names that are still open; not to be loaded");
    case FileRole::Document:
    case FileRole::Data:
        break;
    }
    return u"%1"_s;
}

} // namespace

QString purposeOf(const Artifact &file)
{
    if (file.purpose)
        return inWords("Pack", file.purpose);
    const Format *known = format(file.id);
    return rolePattern(file.role).arg(known ? inWords("Formats", known->title) : file.id);
}

QStringList pathsOf(const HandoffInput &input, const QString &format, std::optional<FileRole> role)
{
    QStringList paths;
    for (const Artifact &file : input.files) {
        if (file.id == format && (!role || file.role == *role))
            paths.append(file.path);
    }
    return paths;
}

QStringList loadedPaths(const HandoffInput &input, const QString &format)
{
    QStringList paths;
    for (const Artifact &file : input.files) {
        const bool loaded = file.role == FileRole::Main || file.role == FileRole::Data ||
                            file.role == FileRole::Incomplete || file.role == FileRole::Exemption;
        if (file.id == format && loaded)
            paths.append(file.path);
    }
    return paths;
}

QList<const Format *> followingFormats(const HandoffInput &input)
{
    QList<const Format *> formats;
    for (const QString &id : input.artifactIds) {
        const Format *known = format(id);
        if (known && known->can.delta != Delta::None)
            formats.append(known);
    }
    return formats;
}

} // namespace netsetup
