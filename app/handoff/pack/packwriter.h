// Writes a pack as a folder or as a ZIP: whole or not at all.
#pragma once

#include "handoff/handoff.h"

namespace netsetup {

/// What a pack may take the place of.
enum class Replacing { Nothing, Pack, EditedPack };

/// A target that ends in ".zip" becomes a ZIP, anything else a folder. It grows beside the target and takes
/// its place in one step; an older pack is there until then, and what is no pack stays. Same pack and
/// `createdAt`: same bytes.
Outcome writePack(const Pack &pack, const QString &target, Replacing allowed, const QDateTime &createdAt);

Result<QByteArray> packToZip(const Pack &pack, const QDateTime &createdAt);

} // namespace netsetup
