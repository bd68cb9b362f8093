// What a place sees that no connection of the Agent starts from: it is told, and it keeps nothing from
// working.
#pragma once

#include "checks/judging.h"

namespace netsetup {

/// The flow as such a place is judged about it: nothing there is required.
Flow standingIn(const Flow &flow);

/// The finding is about such a place.
void standAside(Finding &finding);

/// Where those who tell of the flow see nothing wrong, what `others` fail at concerns only them: no more than
/// a note, which says so.
void keepToItself(const QList<Finding> &telling, QList<Finding> &others);

} // namespace netsetup
