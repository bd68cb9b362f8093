#include "handoff/formats/shellwords.h"

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

bool isControl(QChar c)
{
    return c.unicode() < 0x20 || c.unicode() == 0x7f;
}

bool isPrintableAscii(QChar c)
{
    return c >= u' ' && c <= u'~';
}

} // namespace

QString shellWord(const QString &text)
{
    static const QString harmless = u"_@%+=:,./-"_s;
    bool plain = !text.isEmpty();
    QString safe;
    for (const QChar c : text) {
        const char16_t u = c.unicode();
        const bool letter = (u >= u'a' && u <= u'z') || (u >= u'A' && u <= u'Z') || (u >= u'0' && u <= u'9');
        plain = plain && (letter || harmless.contains(c));
        if (!isControl(c))
            safe += c;
    }
    if (plain)
        return safe;
    return u'\'' + safe.replace("'"_L1, "'\\''"_L1) + u'\'';
}

/// PowerShell takes typographic quotes for quotes too, and reads a script without a mark in the code page of
/// the machine: what is not ASCII is told by its number.
QString powerShellWord(const QString &text)
{
    QStringList parts;
    QString run;
    const auto endRun = [&] {
        if (!run.isEmpty())
            parts.append(u'\'' + run.replace(u'\'', u"''"_s) + u'\'');
        run.clear();
    };
    for (const QChar c : text) {
        if (isPrintableAscii(c)) {
            run += c;
        } else if (!isControl(c)) {
            endRun();
            parts.append(u"[char]0x%1"_s.arg(uint(c.unicode()), 0, 16));
        }
    }
    endRun();
    if (parts.isEmpty())
        return u"''"_s;
    // A number in front would make the sum one of numbers.
    if (parts.first().startsWith(u'['))
        parts.prepend(u"''"_s);
    return parts.size() == 1 ? parts.first() : QString(u'(' + parts.join(" + "_L1) + u')');
}

QString powerShellWords(const QStringList &texts)
{
    QStringList words;
    for (const QString &text : texts)
        words.append(powerShellWord(text));
    return words.join(u',');
}

} // namespace netsetup
