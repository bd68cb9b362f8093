// Hostile text made safe for device files, Markdown and HTML.
#include "base/safetext.h"

#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

bool isAsciiLetterOrDigit(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= u'a' && u <= u'z') || (u >= u'A' && u <= u'Z') || (u >= u'0' && u <= u'9');
}

bool isSafe(QChar c)
{
    constexpr QStringView marks = u" ._:/@()+=,-";
    return isAsciiLetterOrDigit(c) || marks.contains(c);
}

/// Characters that turn the reading direction around: they can make a line read differently from what it
/// says.
bool turnsDirection(char16_t u)
{
    return u == 0x200E || u == 0x200F || u == 0x061C || (u >= 0x202A && u <= 0x202E) ||
           (u >= 0x2066 && u <= 0x2069);
}

/// Line and paragraph separators among them.
bool isControl(char16_t u)
{
    return u < 0x20 || (u >= 0x7F && u < 0xA0) || u == 0x2028 || u == 0x2029;
}

/// Without control characters, half surrogates and direction marks. Tabs and line breaks become `lineBreak`.
QString withoutTraps(const QString &text, bool keepLineBreaks)
{
    QString clean;
    clean.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const char16_t u = c.unicode();
        if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            clean += c;
            clean += text.at(++i);
        } else if (c.isSurrogate() || u >= 0xFFFE) {
            clean += QChar::ReplacementCharacter;
        } else if (isControl(u) && !(keepLineBreaks && u == u'\n')) {
            clean += u' ';
        } else if (!turnsDirection(u)) {
            clean += c;
        }
    }
    return clean;
}

/// Of each run of one of these characters one is left.
QString foldRuns(const QString &text, QStringView marks)
{
    QString folded(text.size(), Qt::Uninitialized);
    QChar *end = folded.data();
    QChar before;
    for (const QChar c : text) {
        if (c != before || !marks.contains(c))
            *end++ = c;
        before = c;
    }
    folded.truncate(end - folded.constData());
    return folded;
}

QString shortHash(const QString &seed)
{
    const QByteArray digest = QCryptographicHash::hash(seed.toUtf8(), QCryptographicHash::Sha256).toHex();
    return QString::fromLatin1(digest.left(6));
}

/// Only digits stand before it, and no more than Markdown takes for the number of an item.
bool isListNumber(const QString &text, qsizetype end)
{
    constexpr qsizetype mostDigits = 9;
    const QStringView before = QStringView(text).first(end);
    return end > 0 && end <= mostDigits &&
           std::all_of(before.begin(), before.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// GitHub turns bare links and list marks into markup even without brackets around them.
QString markdownEscape(QChar c, const QString &text, qsizetype at)
{
    static const QString escaped = u"\\`*_[]#|~$!"_s;
    if (c == u'<')
        return u"&lt;"_s;
    if (c == u'>')
        return u"&gt;"_s;
    if (c == u'&')
        return u"&amp;"_s;
    const bool startsLink = c == u':' && text.mid(at + 1, 2) == "//"_L1;
    const bool endsWww = c == u'.' && QStringView(text).first(at).endsWith("www"_L1, Qt::CaseInsensitive);
    const bool startsBlock = at == 0 && u"-+="_s.contains(c);
    const QChar before = at > 0 ? text.at(at - 1) : QChar(u' ');
    const QChar next = at + 1 < text.size() ? text.at(at + 1) : QChar(u' ');
    const bool endsListNumber = (c == u'.' || c == u')') && next.isSpace() && isListNumber(text, at);
    // Inside a word, or alone behind a blank, it ends no emphasis: people read the text raw as well.
    if (c == u'_' && (before.isSpace() || before.isLetterOrNumber()) &&
        before.isSpace() != next.isLetterOrNumber())
        return c;
    if (escaped.contains(c) || startsLink || endsWww || startsBlock || endsListNumber)
        return u"\\"_s + c;
    return c;
}

} // namespace

QString safeText(const QString &text, int max)
{
    QString safe = text;
    for (QChar &c : safe)
        c = isSafe(c) ? c : QChar(u'_');
    return foldRuns(safe, u"_ ").trimmed().left(max).trimmed();
}

QString safeName(const QString &seed, QChar separator, int max)
{
    QString name;
    const QString lower = seed.toLower();
    for (const QChar c : lower)
        name += isAsciiLetterOrDigit(c) ? c : separator;
    name = foldRuns(name, QStringView(&separator, 1));
    while (name.startsWith(separator))
        name.remove(0, 1);
    while (name.endsWith(separator))
        name.chop(1);
    if (name.isEmpty() || name.at(0).isDigit())
        name.prepend(u'n');
    if (name.size() <= max)
        return name;
    return name.left(max - 7) + separator + shortHash(seed);
}

QString markdownText(const QString &text)
{
    const QString line = withoutTraps(text, false).simplified();
    QString escaped;
    for (qsizetype i = 0; i < line.size(); ++i)
        escaped += markdownEscape(line.at(i), line, i);
    return escaped;
}

QString htmlText(const QString &text)
{
    QString escaped = withoutTraps(text, true).toHtmlEscaped();
    escaped.replace(u'\'', "&#39;"_L1);
    return escaped;
}

} // namespace netsetup
