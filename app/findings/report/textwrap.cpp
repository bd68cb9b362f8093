// Wrapping and colouring of terminal text; see the header.
#include "findings/report/textwrap.h"

namespace netsetup {
namespace {

constexpr qsizetype columns = 80;

QString escapeCode(TextPage::Colour colour)
{
    switch (colour) {
    case TextPage::Colour::Good:
        return QStringLiteral("32");
    case TextPage::Colour::Caution:
        return QStringLiteral("33");
    case TextPage::Colour::Bad:
        return QStringLiteral("1;31");
    case TextPage::Colour::Unsure:
        return QStringLiteral("35");
    case TextPage::Colour::Quiet:
        return QStringLiteral("2");
    case TextPage::Colour::Strong:
        return QStringLiteral("1");
    case TextPage::Colour::None:
        break;
    }
    return {};
}

} // namespace

QStringList wrapWords(const QString &text, qsizetype width, qsizetype firstWidth)
{
    QStringList lines;
    qsizetype room = firstWidth < 0 ? width : firstWidth;
    QString line;
    const QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString &word : words) {
        if (!line.isEmpty() && line.size() + 1 + word.size() > room) {
            lines.append(line);
            room = width;
            line.clear();
        }
        line += line.isEmpty() ? word : QString(QLatin1Char(' ') + word);
    }
    lines.append(line);
    return lines;
}

TextPage::TextPage(bool colour)
    : m_colour(colour)
{}

void TextPage::blank()
{
    m_text += QLatin1Char('\n');
}

void TextPage::heading(const QString &text)
{
    blank();
    m_text += coloured(text, Colour::Strong) + QLatin1Char('\n');
}

void TextPage::paragraph(const QString &lead, const QString &text, Colour colourOfLead, qsizetype hang)
{
    const qsizetype indent = hang < 0 ? lead.size() : hang;
    const QStringList lines = wrapWords(text, columns - indent, columns - lead.size());
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString start = i == 0 ? coloured(lead, colourOfLead) : QString(indent, QLatin1Char(' '));
        QString line = start + lines.at(i);
        while (line.endsWith(QLatin1Char(' ')))
            line.chop(1);
        m_text += line + QLatin1Char('\n');
    }
}

QString TextPage::coloured(const QString &text, Colour colour) const
{
    if (!m_colour || colour == Colour::None)
        return text;
    return QStringLiteral("\x1b[%1m%2\x1b[0m").arg(escapeCode(colour), text);
}

} // namespace netsetup
