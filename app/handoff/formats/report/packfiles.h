// The files of the pack as the documents speak of them.
#pragma once

#include "handoff/handoff.h"

namespace netsetup {

/// One line on what the file is for, in the language of the moment.
QString purposeOf(const Artifact &file);
/// The paths that one format has in the pack: all, or those with this role.
QStringList pathsOf(const HandoffInput &input, const QString &format,
                    std::optional<FileRole> role = std::nullopt);

/// What is loaded or followed, with what waits: without exemptions, removal and the files behind an older
/// pack.
QStringList loadedPaths(const HandoffInput &input, const QString &format);
/// Those of the pack whose device has to follow when another pack comes (Delta), in pack order.
QList<const Format *> followingFormats(const HandoffInput &input);

} // namespace netsetup
