// Texts as single words of the shells that read our scripts. Nothing in a word is run or replaced.
#pragma once

#include <QString>
#include <QStringList>

namespace netsetup {

/// One word of a POSIX shell; quoted only where it has to be. Control characters go.
QString shellWord(const QString &text);

/// One argument or value of PowerShell, always quoted and in ASCII alone, whatever code page reads the
/// script: 'ca-prod', or ('M' + [char]0xfc + 'nchen'). Control characters go.
QString powerShellWord(const QString &text);
/// "'a','b'", for @( ) and for arguments that take several.
QString powerShellWords(const QStringList &texts);

} // namespace netsetup
