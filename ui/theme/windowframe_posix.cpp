// Frames belong to the desktop, which colours them by its own settings.
#include "theme/windowframe.h"

namespace netsetup {

void makeFramesDark(bool) {}

} // namespace netsetup
