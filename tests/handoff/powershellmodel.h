// What one word of PowerShell may look like in our scripts: text in single quotes, or texts and signs by
// number, added.
#pragma once

#include <QString>

namespace netsetup::testing {

inline QString powerShellWordPattern()
{
    const QString part = QStringLiteral("(?:'(?:[ -&(-~]|'')*'|\\[char\\]0x[0-9a-f]{2,4})");
    return QStringLiteral("(?:'(?:[ -&(-~]|'')*'|\\('(?:[ -&(-~]|'')*'(?: \\+ %1)+\\))").arg(part);
}

} // namespace netsetup::testing
