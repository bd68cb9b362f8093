// cmd.exe, and where no word needs quotes PowerShell as well. Within double quotes cmd.exe reads blanks, &
// and | as they are, and a pair of double quotes is one of them to the program. Only %NAME% has no spelling
// that is safe.
#include "base/netnames.h"
#include "base/typedword.h"

#include <algorithm>

namespace netsetup {

namespace {

constexpr qsizetype mostShown = 600;

bool isPlain(QChar c)
{
    return c.unicode() <= 0x7f && (c.isLetterOrNumber() || QStringLiteral("-_=./:,@+\\").contains(c));
}

} // namespace

QString typedWord(const QString &word)
{
    if (!word.isEmpty() && std::all_of(word.begin(), word.end(), isPlain))
        return word;
    QString safe = printable(word, mostShown).replace(u'"', QStringLiteral("\"\""));
    // Backslashes at the end would make the closing quote a part of the word.
    const qsizetype end = safe.size();
    qsizetype last = end;
    while (last > 0 && safe.at(last - 1) == u'\\')
        --last;
    safe += QString(end - last, u'\\');
    return u'"' + safe + u'"';
}

} // namespace netsetup
