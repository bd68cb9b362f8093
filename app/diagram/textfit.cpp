// Width estimates and line breaks: geometry has to be the same on every machine, so no real font is asked.
#include "diagram/textfit.h"

#include "diagram/diagram.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

/// Advance of one character in units of the size; rounded up from the widest of the usual sans-serif faces.
double advanceOf(QChar character)
{
    if (character.unicode() > 0x2fff)
        return 1.05;
    if (u"iljI.,:;'|!()[]/ ·"_s.contains(character))
        return 0.4;
    if (u"ftr-"_s.contains(character))
        return 0.42;
    if (u"mwMW@%…"_s.contains(character))
        return 1.0;
    return character.isUpper() || character.unicode() > 0x7f ? 0.78 : 0.64;
}

bool isHarmful(char32_t code)
{
    switch (QChar::category(code)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return false;
    }
}

/// Where the port of "host:443/udp" begins; the end where there is none.
qsizetype portStart(const QString &name)
{
    constexpr qsizetype longestPort = 10; // ":65535/udp"
    const qsizetype colon = name.lastIndexOf(u':');
    const bool isPort = colon > 0 && name.size() - colon <= longestPort && colon + 1 < name.size() &&
                        name.at(colon + 1).isDigit();
    return isPort ? colon : name.size();
}

/// How much of a name too long for a line goes there, of the `fits` characters that have room.
qsizetype nameBreak(const QString &name, qsizetype fits)
{
    const auto lastOf = [&](QStringView marks) {
        for (qsizetype i = fits; i > 0; --i) {
            if (marks.contains(name.at(i - 1)))
                return i;
        }
        return qsizetype(0);
    };
    for (const QStringView marks : {QStringView(u" "), QStringView(u"."), QStringView(u"-_/@,")}) {
        if (const qsizetype end = lastOf(marks); end > 0)
            return end;
    }
    const qsizetype port = portStart(name);
    if (port < fits)
        return port;
    const bool splitsPair = fits > 1 && name.at(fits - 1).isHighSurrogate();
    return splitsPair ? fits - 1 : fits;
}

constexpr double boldFactor = 1.09;

/// How many characters have room; at least one.
qsizetype roomFor(const QString &text, double width, double size)
{
    constexpr double rounding = 0.01; // a box made for these words holds them
    double used = 0;
    qsizetype fits = 0;
    while (fits < text.size() && (used += advanceOf(text.at(fits)) * size) <= width + rounding)
        ++fits;
    return std::max<qsizetype>(fits, 1);
}

/// Where the first line of `text` ends: behind a word, or within one that is longer than a line.
qsizetype lineEnd(const QString &text, double width, double size)
{
    const qsizetype fits = roomFor(text, width, size);
    if (fits >= text.size() || text.at(fits) == u' ')
        return fits;
    const qsizetype space = text.lastIndexOf(u' ', fits - 1);
    return space > 0 ? space : nameBreak(text, fits);
}

/// As much of `text` as fits with an ellipsis behind it.
QString elided(const QString &text, double width, double size)
{
    if (roomFor(text, width, size) >= text.size())
        return text;
    qsizetype fits = roomFor(text, width - size, size);
    if (text.at(fits - 1).isHighSurrogate())
        --fits;
    return text.left(fits).trimmed() + QChar(0x2026);
}

} // namespace

QString cleanText(const QString &text)
{
    QString clean;
    clean.reserve(text.size());
    const QList<uint> codes = text.toUcs4();
    for (const char32_t code : codes) {
        if (code == U'\n' || code == U'\t')
            clean += u' ';
        else if (isHarmful(code))
            clean += u'?';
        else
            clean += QString::fromUcs4(&code, 1);
    }
    return clean;
}

QStringList wrapName(const QString &name, int columns)
{
    QStringList lines;
    QString rest = name;
    while (rest.size() > columns) {
        const qsizetype end = nameBreak(rest, columns);
        lines << rest.left(end);
        rest = rest.mid(end);
    }
    if (!rest.isEmpty() || lines.isEmpty())
        lines << rest;
    return lines;
}

double sansWidth(const QString &text, double size)
{
    double width = 0;
    for (const QChar character : text)
        width += advanceOf(character);
    return width * size;
}

double boldWidth(const QString &text, double size)
{
    return boldFactor * sansWidth(text, size);
}

QStringList wrapText(const QString &text, double width, double size, int maxLines)
{
    QStringList lines;
    QString rest = text.simplified();
    while (!rest.isEmpty() && lines.size() < maxLines - 1) {
        const qsizetype end = lineEnd(rest, width, size);
        lines << rest.left(end);
        rest = rest.mid(end).trimmed();
    }
    if (!rest.isEmpty())
        lines << elided(rest, width, size);
    return lines;
}

QStringList wrapTitle(const QString &title, double width, double size)
{
    return wrapText(title, width / boldFactor, size);
}

} // namespace netsetup
