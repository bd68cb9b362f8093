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

/// The name cut after each dot: "a.", "b.", "c:443".
QStringList namePieces(const QString &name)
{
    QStringList pieces;
    qsizetype start = 0;
    for (qsizetype i = 0; i < name.size(); ++i) {
        if (name.at(i) == u'.') {
            pieces << name.mid(start, i + 1 - start);
            start = i + 1;
        }
    }
    pieces << name.mid(start);
    return pieces;
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
    QString line;
    const QStringList pieces = namePieces(name);
    for (QString piece : pieces) {
        if (line.size() + piece.size() > columns && !line.isEmpty()) {
            lines << line;
            line.clear();
        }
        while (piece.size() > columns) {
            lines << piece.left(columns);
            piece = piece.mid(columns);
        }
        line += piece;
    }
    if (!line.isEmpty() || lines.isEmpty())
        lines << line;
    return lines;
}

double sansWidth(const QString &text, double size)
{
    double width = 0;
    for (const QChar character : text)
        width += advanceOf(character);
    return width * size;
}

QString elided(const QString &text, double width, double size)
{
    double used = 0;
    qsizetype fits = 0; // with room for the ellipsis behind it
    for (qsizetype i = 0; i < text.size() && used <= width; ++i) {
        used += advanceOf(text.at(i)) * size;
        if (used + size <= width)
            fits = i + 1;
    }
    if (used <= width)
        return text;
    if (fits > 0 && text.at(fits - 1).isHighSurrogate())
        --fits;
    return text.left(fits).trimmed() + QChar(0x2026);
}

QString elidedName(const QString &name, double width, double size)
{
    const auto columns = static_cast<qsizetype>(width / (size * labelAdvance) + 0.01);
    if (name.size() <= columns)
        return name;
    QString kept = name.left(std::max<qsizetype>(columns - 1, 0));
    if (!kept.isEmpty() && kept.back().isHighSurrogate())
        kept.chop(1);
    return kept + QChar(0x2026);
}

QStringList wrapText(const QString &text, double width, double size, int maxLines)
{
    QStringList lines;
    QString rest = text.simplified();
    while (!rest.isEmpty() && lines.size() < maxLines - 1) {
        qsizetype end = 0;
        for (qsizetype i = rest.indexOf(u' '); i >= 0; i = rest.indexOf(u' ', i + 1)) {
            if (sansWidth(rest.left(i), size) > width)
                break;
            end = i;
        }
        if (end == 0 || sansWidth(rest, size) <= width)
            break;
        lines << rest.left(end);
        rest = rest.mid(end + 1);
    }
    if (!rest.isEmpty())
        lines << elided(rest, width, size);
    return lines;
}

} // namespace netsetup
