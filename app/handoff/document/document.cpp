// Small makers for the parts of a document.
#include "handoff/document/document.h"

#include "base/inwords.h"

using namespace Qt::StringLiterals;

namespace netsetup {

DocText plainText(const QString &text)
{
    return {DocSpan{text, DocSpan::Style::Plain}};
}

DocText codeText(const QString &text)
{
    return {DocSpan{text, DocSpan::Style::Code}};
}

DocText strongText(const QString &text)
{
    return {DocSpan{text, DocSpan::Style::Strong}};
}

DocText blankText()
{
    return {DocSpan{{}, DocSpan::Style::Blank}};
}

DocText codeList(const QStringList &entries)
{
    DocText text;
    for (const QString &entry : entries) {
        if (!text.isEmpty())
            text += plainText(u", "_s);
        text += codeText(entry);
    }
    return text;
}

DocText phrase(const QString &pattern, const QList<DocText> &arguments)
{
    DocText text;
    QString run;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const int number = i + 1 < pattern.size() ? pattern.at(i + 1).digitValue() : -1;
        if (pattern.at(i) != u'%' || number < 1 || number > arguments.size()) {
            run += pattern.at(i);
            continue;
        }
        if (!run.isEmpty())
            text += plainText(run);
        run.clear();
        text += arguments.at(number - 1);
        ++i;
    }
    if (!run.isEmpty())
        text += plainText(run);
    return text;
}

DocText valueOrBlank(const QString &text)
{
    return text.trimmed().isEmpty() ? blankText() : plainText(text);
}

DocBlock paragraph(DocText text)
{
    DocBlock block;
    block.text = std::move(text);
    return block;
}

DocBlock note(DocText text)
{
    DocBlock block = paragraph(std::move(text));
    block.kind = DocBlock::Kind::Note;
    return block;
}

DocBlock heading(DocText text)
{
    DocBlock block = paragraph(std::move(text));
    block.kind = DocBlock::Kind::Heading;
    return block;
}

DocBlock bullets(QList<DocText> items)
{
    DocBlock block;
    block.kind = DocBlock::Kind::Bullets;
    block.items = std::move(items);
    return block;
}

DocBlock steps(QList<DocText> items)
{
    DocBlock block = bullets(std::move(items));
    block.kind = DocBlock::Kind::Steps;
    return block;
}

DocBlock fieldList(QList<DocField> fields)
{
    DocBlock block;
    block.kind = DocBlock::Kind::Fields;
    block.fields = std::move(fields);
    return block;
}

DocBlock tableBlock(DocTable table)
{
    DocBlock block;
    block.kind = DocBlock::Kind::Table;
    block.table = std::move(table);
    return block;
}

DocBlock codeBlock(const QStringList &lines)
{
    DocBlock block;
    block.kind = DocBlock::Kind::Code;
    block.code = lines.join(u'\n');
    return block;
}

QString practiceTitle(const QString &title)
{
    return inWords("Pack", "PRACTICE: %1").arg(title);
}

QString practiceBanner(const QString &practice)
{
    return inWords("Pack",
                   "PRACTICE: made on the simulated network \"%1\". Nothing here is real; do not apply it.")
        .arg(practice);
}

} // namespace netsetup
