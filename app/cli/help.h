// Help and shell completion, made from the command catalogue.
#pragma once

#include "cli/command.h"

namespace netsetup::cli {

/// What every command takes: `--log`, `--catalog`.
QList<QCommandLineOption> commonOptions();

QString overviewHelp();
QString commandHelp(const Command &command);
/// A completion script for "bash", "zsh" or "fish"; empty for another shell.
QString completionScript(const QString &shell);

} // namespace netsetup::cli
