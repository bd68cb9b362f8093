// A hand-off pack that is read again: a folder or a ZIP, whole and unchanged, or an error that says what is
// wrong with it.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QMap>

namespace netsetup {

/// The files of a pack that its SHA256SUMS covers, by their path in it. Every one of them is compared with
/// its checksum first; the error names the files that do not hold.
Result<QMap<QString, QByteArray>> readVerifiedPack(const QString &path);

} // namespace netsetup
