// Pictures of every page, for documentation and for eyes: light and dark, at 100 % and 200 %.
#pragma once

#include "wizardshell.h"

namespace netsetup {

/// Writes "01-start-light-100.png" and so on into the folder, which is made.
Outcome writeScreenshots(WizardShell &shell, const QString &folder);

} // namespace netsetup
