// Reading and writing files: whole, bounded, atomic. Everything that the program writes goes through here.
#pragma once

#include "base/result.h"

#include <QByteArray>

namespace netsetup {

/// What a project, a report or a file of a pack may have: the report of a cluster with ten thousand nodes has
/// 80 MB, and what we wrote we have to read.
inline constexpr qint64 largestDocument = 256LL * 1024 * 1024;

/// The bytes of a regular file of at most `maxBytes`; `field` names the option in the error. Pipes and
/// devices are refused: they would keep us waiting for their other end.
Result<QByteArray> readFile(const QString &path, const QString &field, qint64 maxBytes = 32LL * 1024 * 1024);

/// Writes a file whole or not at all: it grows beside its place, is safe on the disk, and then takes the
/// place of what was there. Streams and devices ("/dev/stdout") are written to. All else is refused.
Outcome writeFile(const QString &path, const QByteArray &bytes, const QString &field);

/// The same for a file with secrets: only its owner may read it, from the first byte on.
Outcome writePrivateFile(const QString &path, const QByteArray &bytes, const QString &field);

/// Refuses what nothing may take the place of, by name: links, sockets, pipes and devices.
Outcome mayTakePlace(const QString &path, const QString &field);

/// A file cannot be written because of this errno.
Error unwritable(const QString &path, const QString &field, int error);

/// "64 KiB", "32 MiB".
QString sizeInWords(qint64 bytes);

} // namespace netsetup
