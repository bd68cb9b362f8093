// Prints a document as GitHub Markdown. Whatever came from a user is escaped or stands in a code span that
// cannot be left.
#include "base/inwords.h"
#include "base/safetext.h"
#include "handoff/document/document.h"

#include <algorithm>

namespace netsetup {

namespace {

/// A code span takes its text as it is, so only text without anything special may stand in one. A "|" would
/// end a table cell even there.
bool fitsCodeSpan(const QString &text)
{
    for (const QChar c : text) {
        const char16_t u = c.unicode();
        if (u < 0x20 || u > 0x7e || u == u'`' || u == u'|' || u == u'<' || u == u'&')
            return false;
    }
    return !text.isEmpty() && text.front() != u' ' && text.back() != u' ';
}

QString codeSpan(const QString &text)
{
    if (!fitsCodeSpan(text))
        return markdownText(text);
    return u'`' + text + u'`';
}

/// Escaped; one blank stays where the text begins or ends with one, since its neighbours stand on the same
/// line.
QString runText(const QString &text)
{
    const QString escaped = markdownText(text);
    if (escaped.isEmpty())
        return text.isEmpty() ? QString() : QStringLiteral(" ");
    const QString before = text.front().isSpace() ? QStringLiteral(" ") : QString();
    const QString after = text.back().isSpace() ? QStringLiteral(" ") : QString();
    return before + escaped + after;
}

QString span(const DocSpan &part)
{
    switch (part.style) {
    case DocSpan::Style::Code:
        return codeSpan(part.text);
    case DocSpan::Style::Strong:
        return QStringLiteral("**") + markdownText(part.text) + QStringLiteral("**");
    case DocSpan::Style::Blank:
        return QString(12, u'\u2026');
    case DocSpan::Style::Plain:
        break;
    }
    return runText(part.text);
}

QString inlineText(const DocText &text)
{
    QString out;
    for (const DocSpan &part : text)
        out += span(part);
    return out;
}

QString tableRow(const QStringList &cells)
{
    return QStringLiteral("| ") + cells.join(QStringLiteral(" | ")) + QStringLiteral(" |\n");
}

QString tableText(const DocTable &table)
{
    QStringList head;
    for (const QString &title : table.head)
        head.append(markdownText(title));
    QString out = tableRow(head) + tableRow(QStringList(head.size(), QStringLiteral("---")));
    for (const QList<DocText> &row : table.rows) {
        QStringList cells;
        for (const DocText &cell : row)
            cells.append(inlineText(cell));
        out += tableRow(cells);
    }
    return out;
}

QString fieldsText(const QList<DocField> &fields)
{
    QString out;
    for (const DocField &field : fields)
        out += QStringLiteral("- ") + markdownText(field.label) + QStringLiteral(": ") +
               inlineText(field.value) + u'\n';
    return out;
}

/// The fence is longer than any run of backticks inside, so that the text cannot close it.
QString fenced(const QString &code)
{
    qsizetype longest = 0;
    qsizetype run = 0;
    for (const QChar c : code) {
        run = c == u'`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    const QString fence(std::max<qsizetype>(3, longest + 1), u'`');
    return fence + QStringLiteral("sh\n") + code + u'\n' + fence + u'\n';
}

QString listText(const DocBlock &block)
{
    QString out;
    int number = 0;
    for (const DocText &item : block.items) {
        ++number;
        const bool counted = block.kind == DocBlock::Kind::Steps;
        const QString mark = counted ? QString::number(number) + QStringLiteral(". ") : QStringLiteral("- ");
        out += mark + inlineText(item) + u'\n';
    }
    return out;
}

QString pictureText(const DocBlock &block)
{
    if (block.link.isEmpty())
        return inlineText(block.text) + u'\n';
    return QStringLiteral("![") + markdownText(inWords("Pack", "Diagram")) + QStringLiteral("](") +
           block.link + QStringLiteral(")\n\n") + inlineText(block.text) + u'\n';
}

QString blockText(const DocBlock &block)
{
    switch (block.kind) {
    case DocBlock::Kind::Note:
        return QStringLiteral("> ") + inlineText(block.text) + u'\n';
    case DocBlock::Kind::Heading:
        return QStringLiteral("### ") + inlineText(block.text) + u'\n';
    case DocBlock::Kind::Bullets:
    case DocBlock::Kind::Steps:
        return listText(block);
    case DocBlock::Kind::Fields:
        return fieldsText(block.fields);
    case DocBlock::Kind::Table:
        return tableText(block.table);
    case DocBlock::Kind::Code:
        return fenced(block.code);
    case DocBlock::Kind::Picture:
        return pictureText(block);
    case DocBlock::Kind::Paragraph:
        break;
    }
    return inlineText(block.text) + u'\n';
}

QString blocksText(const QList<DocBlock> &blocks)
{
    QString out;
    for (const DocBlock &block : blocks)
        out += u'\n' + blockText(block);
    return out;
}

QString sectionText(const QString &title, const DocSection &section)
{
    return QStringLiteral("\n## ") + markdownText(title) + u'\n' + blocksText(section.blocks);
}

QString titleText(const Document &document)
{
    if (document.practice.isEmpty())
        return QStringLiteral("# ") + markdownText(document.title) + u'\n';
    return QStringLiteral("# ") + markdownText(practiceTitle(document.title)) + QStringLiteral("\n\n> **") +
           markdownText(practiceBanner(document.practice)) + QStringLiteral("**\n");
}

} // namespace

QByteArray documentToMarkdown(const Document &document)
{
    QString out = titleText(document) + blocksText(document.lead);
    for (const DocSection &section : document.sections)
        out += sectionText(section.title, section);
    int number = 0;
    for (const DocSection &annex : document.annexes)
        out += sectionText(
            QStringLiteral("%1 %2: %3").arg(document.annexTitle).arg(++number).arg(annex.title), annex);
    if (!document.footer.isEmpty())
        out += QStringLiteral("\n---\n\n") + markdownText(document.footer) + u'\n';
    return out.toUtf8();
}

} // namespace netsetup
