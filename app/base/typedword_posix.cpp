// The shells of POSIX: nothing but the quote itself means anything within single quotes.
#include "base/netnames.h"
#include "base/typedword.h"

#include <algorithm>

namespace netsetup {

namespace {

constexpr qsizetype mostShown = 600;

bool isPlain(QChar c)
{
    return c.unicode() <= 0x7f && (c.isLetterOrNumber() || QStringLiteral("-_=./:,@+").contains(c));
}

} // namespace

QString typedWord(const QString &word)
{
    if (!word.isEmpty() && std::all_of(word.begin(), word.end(), isPlain))
        return word;
    return u'\'' + printable(word, mostShown).replace(u'\'', QStringLiteral("'\\''")) + u'\'';
}

} // namespace netsetup
