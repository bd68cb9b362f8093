// What can be wrong with a short text before its meaning is looked at; shared by everything that reads
// values.
#pragma once

#include "base/result.h"

namespace netsetup {

/// The text in double quotes, safe to show on one line; what looks like a login before an @ is masked.
QString quoted(const QString &text);

/// An error of a value, code "plan.invalid".
Error invalidValue(const QString &field, const QString &text, const QString &remedy);

/// The fault of a value that must be one word: empty, blank, blanks around or inside, control characters,
/// quotes. Empty where there is none.
QString wordFault(const QString &text);

/// The same for a text that may hold blanks (inside) and quotes, of at most `max` characters.
QString lineFault(const QString &text, qsizetype max);

/// False for control, format, private and unassigned characters and for line separators.
bool isShowable(char32_t character);

} // namespace netsetup
