// Help and shell completion, made from the command catalogue.
#pragma once

#include "cli/command.h"

namespace netsetup::cli {

/// `--log`, which every command takes.
QCommandLineOption logOption();

QString overviewHelp();
QString commandHelp(const Command &command);
/// A completion script for "bash", "zsh" or "fish"; empty for another shell.
QString completionScript(const QString &shell);

} // namespace netsetup::cli
