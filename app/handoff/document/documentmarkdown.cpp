// Prints a document as GitHub Markdown. Whatever came from a user is escaped or stands in a code span that
// cannot be left.
#include "base/inwords.h"
#include "base/safetext.h"
#include "handoff/document/document.h"

#include <algorithm>

using namespace Qt::StringLiterals;

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
        return text.isEmpty() ? QString() : u" "_s;
    const QString before = text.front().isSpace() ? u" "_s : QString();
    const QString after = text.back().isSpace() ? u" "_s : QString();
    return before + escaped + after;
}

QString span(const DocSpan &part)
{
    switch (part.style) {
    case DocSpan::Style::Code:
        return codeSpan(part.text);
    case DocSpan::Style::Strong:
        return u"**"_s + markdownText(part.text) + u"**"_s;
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
    return u"| "_s + cells.join(u" | "_s) + u" |\n"_s;
}

QString tableText(const DocTable &table)
{
    QStringList head;
    for (const QString &title : table.head)
        head.append(markdownText(title));
    QString out = tableRow(head) + tableRow(QStringList(head.size(), u"---"_s));
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
        out += u"- "_s + markdownText(field.label) + u": "_s + inlineText(field.value) + u'\n';
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
    return fence + u"sh\n"_s + code + u'\n' + fence + u'\n';
}

QString listText(const DocBlock &block)
{
    QString out;
    int number = 0;
    for (const DocText &item : block.items) {
        ++number;
        const bool counted = block.kind == DocBlock::Kind::Steps;
        const QString mark = counted ? QString::number(number) + u". "_s : u"- "_s;
        out += mark + inlineText(item) + u'\n';
    }
    return out;
}

QString pictureText(const DocBlock &block)
{
    if (block.link.isEmpty())
        return inlineText(block.text) + u'\n';
    return u"!["_s + markdownText(inWords("Pack", "Diagram")) + u"]("_s + block.link + u")\n\n"_s +
           inlineText(block.text) + u'\n';
}

QString blockText(const DocBlock &block)
{
    switch (block.kind) {
    case DocBlock::Kind::Note:
        return u"> "_s + inlineText(block.text) + u'\n';
    case DocBlock::Kind::Heading:
        return u"### "_s + inlineText(block.text) + u'\n';
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
    return u"\n## "_s + markdownText(title) + u'\n' + blocksText(section.blocks);
}

QString titleText(const Document &document)
{
    if (document.practice.isEmpty())
        return u"# "_s + markdownText(document.title) + u'\n';
    return u"# "_s + markdownText(practiceTitle(document.title)) + u"\n\n> **"_s +
           markdownText(practiceBanner(document.practice)) + u"**\n"_s;
}

} // namespace

QByteArray documentToMarkdown(const Document &document)
{
    QString out = titleText(document) + blocksText(document.lead);
    for (const DocSection &section : document.sections)
        out += sectionText(section.title, section);
    int number = 0;
    for (const DocSection &annex : document.annexes)
        out += sectionText(u"%1 %2: %3"_s.arg(document.annexTitle, QString::number(++number), annex.title),
                           annex);
    if (!document.footer.isEmpty())
        out += u"\n---\n\n"_s + markdownText(document.footer) + u'\n';
    return out.toUtf8();
}

} // namespace netsetup
