// Judges what stands where a pack shall go.
#pragma once

#include "handoff/pack/packwriter.h"

namespace netsetup {

/// May a pack be written to `target`? Never in the place of anything but an older pack: not of a folder or a
/// ZIP that holds other files, nor of a link or a device.
Outcome mayReplace(const QString &target, Replacing allowed);

} // namespace netsetup
