// The language of the window; base/languages.h lists what there is.
#pragma once

#include "base/languages.h"

namespace netsetup {

/// Texts of the window and of Qt change at once; false: there is no such translation.
bool setLanguage(const QString &code);
QString currentLanguage();

} // namespace netsetup
