// What standard output is, as far as it differs from system to system.
#pragma once

#include <QString>

namespace netsetup::cli {

/// Bytes that we print come out as they are, and a terminal reads them as UTF-8.
void prepareStreams();

/// Standard output is a terminal that takes colours.
[[nodiscard]] bool isColourTerminal();

/// A person may answer on standard input.
[[nodiscard]] bool isInputTerminal();

/// The line that sets a variable in this system's shell.
[[nodiscard]] QString settingLine(const QString &variable, const QString &value);

} // namespace netsetup::cli
