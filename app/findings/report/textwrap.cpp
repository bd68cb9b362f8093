// Wrapping and colouring of terminal text; see the header.
#include "findings/report/textwrap.h"

using namespace Qt::StringLiterals;

namespace netsetup {
namespace {

constexpr qsizetype columns = 80;

QString escapeCode(TextPage::Colour colour)
{
    switch (colour) {
    case TextPage::Colour::Good:
        return u"32"_s;
    case TextPage::Colour::Caution:
        return u"33"_s;
    case TextPage::Colour::Bad:
        return u"1;31"_s;
    case TextPage::Colour::Unsure:
        return u"35"_s;
    case TextPage::Colour::Quiet:
        return u"2"_s;
    case TextPage::Colour::Strong:
        return u"1"_s;
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
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        if (!line.isEmpty() && line.size() + 1 + word.size() > room) {
            lines.append(line);
            room = width;
            line.clear();
        }
        line += line.isEmpty() ? word : QString(u' ' + word);
    }
    lines.append(line);
    return lines;
}

TextPage::TextPage(bool colour)
    : m_colour(colour)
{}

void TextPage::blank()
{
    m_text += u'\n';
}

void TextPage::line(QString text)
{
    while (text.endsWith(u' '))
        text.chop(1);
    m_text += text + u'\n';
}

void TextPage::heading(const QString &text)
{
    blank();
    m_text += coloured(text, Colour::Strong) + u'\n';
}

void TextPage::paragraph(const QString &lead, const QString &text, Colour colourOfLead, qsizetype hang)
{
    const qsizetype indent = hang < 0 ? lead.size() : hang;
    const QStringList lines = wrapWords(text, columns - indent, columns - lead.size());
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString start = i == 0 ? coloured(lead, colourOfLead) : QString(indent, u' ');
        QString line = start + lines.at(i);
        while (line.endsWith(u' '))
            line.chop(1);
        m_text += line + u'\n';
    }
}

QString TextPage::coloured(const QString &text, Colour colour) const
{
    if (!m_colour || colour == Colour::None)
        return text;
    return u"\x1b[%1m%2\x1b[0m"_s.arg(escapeCode(colour), text);
}

} // namespace netsetup
