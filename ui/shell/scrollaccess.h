// What assistive tools see of a scroll area. Qt's own answer (6.4) to a question for a child that has just
// gone, such as a scroll bar that is not needed any more, is a crash: a screen reader asks such questions all
// the time.
#pragma once

namespace netsetup {

/// For every scroll area that is made from now on.
void installScrollAccess();

} // namespace netsetup
