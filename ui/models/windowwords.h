// Messages are written for both programs and name the options of the command line. In the window they name
// what stands on its pages instead.
#pragma once

#include "base/result.h"

#include <QString>

namespace netsetup {

/// "the name goes to --proxy-user" becomes 'the name goes to "User at the proxy"'; the options of other
/// programs stay.
QString inWindowWords(const QString &message);

/// An error as the window shows it; without "--tenant: " where the message stands at that field.
QString windowMessage(const Error &error);
QString windowMessageAtField(const Error &error);

} // namespace netsetup
