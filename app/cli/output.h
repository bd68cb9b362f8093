// Results go to standard output, errors to standard error. Nothing else prints.
#pragma once

#include "base/result.h"
#include "cli/command.h"

#include <QByteArray>

namespace netsetup::cli {

void print(const QByteArray &bytes);
void print(const QString &text);
/// One line on standard error: "sts-netsetup: …".
void printError(const QString &message);

/// The same for a message of several lines: wrapped at 80 columns, all but the first line indented.
void printNote(const QString &message);

/// Prints the error and returns the exit status that fits its code: 4 for files, 2 for everything else.
int fail(const Error &error);

/// The exit status of the program: that of the command, unless what it printed did not get out.
int exitStatus(int ofCommand);

/// True when standard output is a terminal that takes colours and the user did not say otherwise.
bool colourWanted(bool forbidden);

} // namespace netsetup::cli
