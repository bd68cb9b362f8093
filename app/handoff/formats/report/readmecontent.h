// The guide to the pack as a document.
#pragma once

#include "handoff/document/document.h"
#include "handoff/handoff.h"

namespace netsetup {

Document readmeContent(const HandoffInput &input);

} // namespace netsetup
