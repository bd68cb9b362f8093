// Reading and writing files: whole, bounded, atomic.
#pragma once

#include "base/result.h"

#include <QByteArray>

namespace netsetup {

/// The bytes of a file of at most `maxBytes`; `field` names the option in the error.
Result<QByteArray> readFile(const QString &path, const QString &field, qint64 maxBytes = 32LL * 1024 * 1024);

/// The same, but only of a regular file: a pipe would keep us waiting for its other end.
Result<QByteArray> readRegularFile(const QString &path, const QString &field, qint64 maxBytes);

/// Writes a file whole or not at all (temporary sibling, then rename).
Outcome writeFile(const QString &path, const QByteArray &bytes, const QString &field);

/// The same for a file with secrets: only its owner may read it, from the first byte on.
Outcome writePrivateFile(const QString &path, const QByteArray &bytes, const QString &field);

} // namespace netsetup
