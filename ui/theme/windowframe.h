// The frames that the system draws around our windows.
#pragma once

namespace netsetup {

/// From now on they are dark, or light: those of the windows that there are, and of those to come. Where the
/// desktop itself sees to it this does nothing.
void makeFramesDark(bool dark);

} // namespace netsetup
