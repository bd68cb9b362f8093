// Light and dark, by palette alone: as the system has it, or as the user wants it.
#pragma once

#include <QPalette>

namespace netsetup {

enum class Theme { System, Light, Dark };

/// Gives the whole program this look; may be called at any time.
void applyTheme(Theme theme);
Theme currentTheme();
/// What System means at the moment.
bool systemIsDark();
QPalette paletteOf(bool dark);

} // namespace netsetup
