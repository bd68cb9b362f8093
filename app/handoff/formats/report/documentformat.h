// What the formats that print one document have in common.
#pragma once

#include "handoff/handoff.h"

namespace netsetup {

/// Prints every rule, for everybody, in the default list.
Format documentFormat(const QString &id, const QString &title, decltype(Format::emitArtifacts) emitArtifacts);

/// The only artifact of such a format; its media type follows from the path.
QList<Artifact> oneDocument(const QString &id, const QString &path, const QByteArray &bytes);

} // namespace netsetup
