// What starting the window asks of each system.
#pragma once

#include <QString>

namespace netsetup {

/// Pictures need no display; whoever set a platform knows why.
void goWithoutDisplay();

/// Why the program ends at once: where who started it can see it.
void sayWhyNot(const QString &why);

} // namespace netsetup
