// The faults that any short text can have, each said in a few words.
#include "base/textfaults.h"

#include "base/inwords.h"
#include "base/netnames.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

bool hasHiddenCharacter(const QString &text)
{
    const QList<uint> characters = text.toUcs4();
    return std::any_of(characters.begin(), characters.end(), [](uint c) { return !isShowable(c); });
}

bool hasBlank(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isSpace(); });
}

QString emptyFault(const QString &text)
{
    if (text.isEmpty())
        return inWords("Base", "is empty");
    const bool blank = std::all_of(text.begin(), text.end(), [](QChar c) { return c.isSpace(); });
    return blank ? inWords("Base", "is blank") : QString();
}

/// A pasted URL may carry a password, and an error text ends up in logs and tickets.
QString withoutLogin(const QString &text)
{
    const qsizetype at = text.lastIndexOf(u'@');
    if (at <= 0 || !text.left(at).contains(u':'))
        return text;
    const qsizetype scheme = text.indexOf("://"_L1);
    const qsizetype start = scheme >= 0 && scheme + 3 <= at ? scheme + 3 : 0;
    return text.left(start) + "***"_L1 + text.mid(at);
}

} // namespace

bool isShowable(char32_t character)
{
    const QChar::Category category = QChar::category(character);
    return category != QChar::Separator_Line && category != QChar::Separator_Paragraph &&
           QChar::isPrint(character);
}

QString printable(const QString &text, qsizetype max)
{
    // Twice the limit is enough even where each character takes a surrogate pair.
    const QList<uint> characters = text.left(2 * max + 2).toUcs4();
    QString shown;
    qsizetype count = 0;
    for (const uint c : characters) {
        if (++count > max)
            return shown + u"…"_s;
        if (isShowable(c))
            shown += QStringView(QChar::fromUcs4(c));
        else
            shown += u'?';
    }
    return shown;
}

QString quoted(const QString &text)
{
    return u'"' + printable(withoutLogin(text)) + u'"';
}

Error invalidValue(const QString &field, const QString &text, const QString &remedy)
{
    return Error{u"plan.invalid"_s, field, text, remedy};
}

QString lineFault(const QString &text, qsizetype max)
{
    if (const QString fault = emptyFault(text); !fault.isEmpty())
        return fault;
    if (text.size() > max)
        return inWords("Base", "%1 is longer than %2 characters").arg(quoted(text), QString::number(max));
    if (hasHiddenCharacter(text))
        return inWords("Base", "%1 has a line break or another control character in it").arg(quoted(text));
    if (text.front().isSpace() || text.back().isSpace())
        return inWords("Base", "%1 has blanks around it").arg(quoted(text));
    return {};
}

QString wordFault(const QString &text)
{
    // No word of ours is longer; what comes after may then look at it as often as it likes.
    constexpr qsizetype longest = 4096;
    if (const QString fault = lineFault(text, longest); !fault.isEmpty())
        return fault;
    if (hasBlank(text))
        return inWords("Base", "%1 has a blank in it").arg(quoted(text));
    for (const QChar c : text) {
        if (c == u'"' || c == u'\'' || c == u'`')
            return inWords("Base", "%1 has quotes in it").arg(quoted(text));
    }
    return {};
}

} // namespace netsetup
