// Light and dark, by palette alone: as the system has it, or as the user wants it.
#pragma once

#include <QPalette>

namespace netsetup {

enum class Theme { System, Light, Dark };

/// Gives the whole program this look; may be called at any time.
void applyTheme(Theme theme);
Theme currentTheme();
QPalette paletteOf(bool dark);

} // namespace netsetup
