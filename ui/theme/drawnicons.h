// Small signs within controls, drawn in the colours of the moment: a change of theme or of direction needs no
// new ones.
#pragma once

#include <QIcon>

namespace netsetup {

/// The cross at the end of a field, which empties it.
QIcon clearIcon();
/// The triangle of what folds: it points down where it is open (checked), else in the direction of reading.
QIcon expanderIcon();

} // namespace netsetup
