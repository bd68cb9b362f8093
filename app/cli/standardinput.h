// What somebody gives us on standard input.
#pragma once

#include "base/result.h"

#include <QByteArray>

namespace netsetup::cli {

/// All of it, but no more than one byte beyond `most`; `field` names the option in the error.
Result<QByteArray> standardInput(const QString &field, qint64 most);

/// A question on standard error, answered by a person at a terminal: "y" or "yes". Whoever gives us no
/// terminal says nothing.
bool agreed(const QString &question);

} // namespace netsetup::cli
