// The cross at the end of a field that empties it, in the colours of the moment.
#pragma once

#include <QIcon>

namespace netsetup {

/// One for all fields: it takes the palette when it is painted, so a change of theme needs no new one.
QIcon clearIcon();

} // namespace netsetup
