// A hand-off pack that is read again: a folder or a ZIP, compared with its own checksums.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QMap>
#include <QStringList>

namespace netsetup {

struct PackContent
{
    QMap<QString, QByteArray> files; ///< by their path: those that SHA256SUMS covers; of a ZIP, all
    QStringList covered;             ///< by SHA256SUMS, whether there or not
    QStringList changed;             ///< do not hold their checksum any more
    QStringList missing;
};

/// The error says why it is no pack.
Result<PackContent> readPackContent(const QString &path);

/// The files of a pack that its SHA256SUMS covers, by their path in it, whole and unchanged; the error names
/// those that are not.
Result<QMap<QString, QByteArray>> readVerifiedPack(const QString &path);

/// Some names for a message: "a, b, c and 4 more".
QString namesInWords(const QStringList &members);

} // namespace netsetup
