// Writes a pack as a folder or as a ZIP: whole or not at all.
#pragma once

#include "handoff/handoff.h"

namespace netsetup {

/// A target that ends in ".zip" becomes a ZIP, anything else a folder. An existing target is refused without
/// `force`. Written to a temporary sibling and renamed. Same pack and `createdAt`: same bytes.
Outcome writePack(const Pack &pack, const QString &target, bool force, const QDateTime &createdAt);

Result<QByteArray> packToZip(const Pack &pack, const QDateTime &createdAt);

} // namespace netsetup
