// The document for a pack that follows an older one: only the difference, in the order in which it is safe.
#pragma once

#include "handoff/handoff.h"

namespace netsetup {

/// "changes": changes.md. Needs HandoffInput::since; brought along by whoever compares (packextra.h).
Format changesFormat();

} // namespace netsetup
