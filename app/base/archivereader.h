// A few files out of a .tgz or a .zip, in memory, with limits on everything that can grow.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QMap>

namespace netsetup {

struct ArchiveLimits
{
    qint64 totalBytes = 64LL * 1024 * 1024; ///< of all files in it, unpacked
    qint64 memberBytes = 2LL * 1024 * 1024; ///< of each file that is wanted
    int entries = 5000;
};

/// The regular files that `wanted` picks by their path, with their contents. Nothing is written to disk. An
/// archive is refused as a whole when a path in it is absolute or has "..", a backslash or control
/// characters, when a wanted path is there twice or is a link, or when a limit is passed; `field` names it in
/// the error.
Result<QMap<QString, QByteArray>> readTarGz(const QByteArray &bytes, const QString &field,
                                            bool (*wanted)(const QString &path),
                                            const ArchiveLimits &limits = {});

/// The same for a ZIP.
Result<QMap<QString, QByteArray>> readZip(const QByteArray &bytes, const QString &field,
                                          bool (*wanted)(const QString &path),
                                          const ArchiveLimits &limits = {});

} // namespace netsetup
