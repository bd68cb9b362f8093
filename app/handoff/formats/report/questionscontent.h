// The open questions as a document.
#pragma once

#include "handoff/document/document.h"
#include "handoff/handoff.h"

namespace netsetup {

Document questionsContent(const HandoffInput &input);

/// The open points that this pack's audience can answer.
QList<OpenPoint> openPointsForAudience(const HandoffInput &input);

} // namespace netsetup
