// A text that somebody pasted out of a terminal, a page or a document, as the commands that a shell would
// see.
#pragma once

#include "base/result.h"

#include <QList>
#include <QStringList>

namespace netsetup {

struct ShellCommand
{
    int line = 0; ///< in which it begins; the first one is 1
    QStringList words;
};

struct ShellText
{
    QList<ShellCommand> commands;
    QStringList remarks; ///< what was read as something else than it is, in words
};

/// Understands quotes, line continuations, comments, redirections and prompts of sh, cmd and PowerShell, and
/// what documents make of dashes and quotes; expands nothing. Errors never quote the text: it may hold a key.
Result<ShellText> readShellText(const QByteArray &bytes, const QString &field);

/// A refusal of the whole: it says what is accepted.
Error badCommand(const QString &field, const QString &text);

/// "helm", "helm3", `C:\tools\helm.exe`.
bool isHelmProgram(const QString &word);

} // namespace netsetup
