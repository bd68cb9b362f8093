// What the formats that print one document or data file have in common.
#pragma once

#include "handoff/handoff.h"

namespace netsetup {

/// Prints every rule into one file, for everybody, in the default list. `purpose`: the line in the list of
/// files; absent: the title says it. The media type follows from the path.
Format documentFormat(const QString &id, const QString &title, const QString &path, const char *purpose,
                      decltype(Format::print) print);

/// The only file of such a format.
QList<Artifact> onlyFile(const PrintJob &job, const QByteArray &bytes);

} // namespace netsetup
