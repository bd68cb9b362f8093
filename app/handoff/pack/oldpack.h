// Judges what stands where a pack shall go.
#pragma once

#include "base/result.h"

namespace netsetup {

/// May a pack be written to `target`? With `force` an older pack may be replaced, but never a folder that
/// holds anything else, nor a link.
Outcome mayReplace(const QString &target, bool force);

} // namespace netsetup
