// Commands that a user is shown, for the shell of his own computer.
#pragma once

#include <QString>

namespace netsetup {

/// A word as it has to be typed there, so that it reaches the program as it is; control characters and the
/// rest of a very long one are left out.
QString typedWord(const QString &word);

} // namespace netsetup
