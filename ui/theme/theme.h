// Light, dark and strong contrast, by palette alone: as the system has it, or as the user wants it.
#pragma once

#include <QPalette>

namespace netsetup {

/// Kept in the settings by number: a new one comes last.
enum class Theme { System, Light, Dark, Contrast };

struct Look
{
    bool dark = false;
    bool contrast = false; ///< black and white, and frames as strong as the text
};

/// Gives the whole program this look; may be called at any time.
void applyTheme(Theme theme);
Theme currentTheme();
QPalette paletteOf(Look look);

} // namespace netsetup
