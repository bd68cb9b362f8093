// What lies in the pack: the path of every file and one line on what it is for.
#pragma once

#include "handoff/handoff.h"

namespace netsetup {

struct PackFile
{
    QString artifact;
    QString path;
    QString what;
};

/// Every file of the pack, in pack order, the manifest and the checksums last.
QList<PackFile> packFiles(const HandoffInput &input);
/// Is this a file that still lacks a name or an address, and that no device may load?
bool isIncomplete(const QString &path);
/// The paths that one artifact has in the pack.
QStringList pathsOf(const QList<PackFile> &files, const QString &artifact);

} // namespace netsetup
