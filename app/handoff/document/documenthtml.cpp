// Prints a document as one HTML file: its own style inside, no script, nothing loaded from anywhere. It is
// also well-formed XML, so that a test can read it strictly.
#include "base/safetext.h"
#include "handoff/document/document.h"
#include "handoff/document/documentstyle.h"

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

QString element(const QString &name, const QString &inside)
{
    return u'<' + name + u'>' + inside + u"</"_s + name + u'>';
}

QString span(const DocSpan &part)
{
    switch (part.style) {
    case DocSpan::Style::Code:
        return element(u"code"_s, htmlText(part.text));
    case DocSpan::Style::Strong:
        return element(u"strong"_s, htmlText(part.text));
    case DocSpan::Style::Blank:
        return u"<span class=\"blank\"></span>"_s;
    case DocSpan::Style::Plain:
        break;
    }
    return htmlText(part.text);
}

QString inlineText(const DocText &text)
{
    QString out;
    for (const DocSpan &part : text)
        out += span(part);
    return out;
}

QString columnsText(const QList<int> &widths)
{
    QString out;
    for (const int width : widths)
        out += u"<col style=\"width:%1%\"/>"_s.arg(width);
    return element(u"colgroup"_s, out);
}

QString tableText(const DocTable &table)
{
    QString head;
    for (const QString &title : table.head)
        head += u"<th scope=\"col\">"_s + htmlText(title) + u"</th>"_s;
    QString body;
    for (const QList<DocText> &row : table.rows) {
        QString cells;
        for (const DocText &cell : row)
            cells += element(u"td"_s, inlineText(cell));
        body += element(u"tr"_s, cells) + u'\n';
    }
    const QString columns = table.widths.isEmpty() ? QString() : columnsText(table.widths);
    return u"<table>"_s + columns + u"<thead><tr>"_s + head + u"</tr></thead>\n<tbody>\n"_s + body +
           u"</tbody></table>"_s;
}

QString fieldsText(const QList<DocField> &fields)
{
    QString out;
    for (const DocField &field : fields)
        out += u"<div><dt>"_s + htmlText(field.label) + u"</dt><dd>"_s + inlineText(field.value) +
               u"</dd></div>\n"_s;
    return u"<dl>\n"_s + out + u"</dl>"_s;
}

QString listText(const DocBlock &block)
{
    QString out = u"\n"_s;
    for (const DocText &item : block.items)
        out += element(u"li"_s, inlineText(item)) + u'\n';
    const bool counted = block.kind == DocBlock::Kind::Steps;
    return element(counted ? u"ol"_s : u"ul"_s, out);
}

/// The picture without its XML prologue: inside HTML only the element itself may stand.
QString pictureText(const DocBlock &block)
{
    const QString svg = QString::fromUtf8(block.picture);
    const qsizetype start = svg.indexOf(u"<svg"_s);
    const QString image = start < 0 ? QString() : svg.mid(start).trimmed();
    return u"<figure>"_s + image + u"<figcaption>"_s + inlineText(block.text) + u"</figcaption></figure>"_s;
}

QString blockText(const DocBlock &block)
{
    switch (block.kind) {
    case DocBlock::Kind::Note:
        return u"<p class=\"note\">"_s + inlineText(block.text) + u"</p>"_s;
    case DocBlock::Kind::Heading:
        return element(u"h3"_s, inlineText(block.text));
    case DocBlock::Kind::Bullets:
    case DocBlock::Kind::Steps:
        return listText(block);
    case DocBlock::Kind::Fields:
        return fieldsText(block.fields);
    case DocBlock::Kind::Table:
        return tableText(block.table);
    case DocBlock::Kind::Code:
        return element(u"pre"_s, htmlText(block.code));
    case DocBlock::Kind::Picture:
        return pictureText(block);
    case DocBlock::Kind::Paragraph:
        break;
    }
    return element(u"p"_s, inlineText(block.text));
}

QString blocksText(const QList<DocBlock> &blocks)
{
    QString out;
    for (const DocBlock &block : blocks)
        out += blockText(block) + u'\n';
    return out;
}

QString sectionText(const QString &title, const DocSection &section)
{
    return u"<section>\n"_s + element(u"h2"_s, htmlText(title)) + u'\n' + blocksText(section.blocks) +
           u"</section>\n"_s;
}

/// Neighbours that may stand beside each other share a box of two columns.
QString sectionsText(const QList<DocSection> &sections)
{
    QString out;
    bool open = false;
    for (const DocSection &section : sections) {
        if (section.beside != open)
            out += open ? u"</div>\n"_s : u"<div class=\"beside\">\n"_s;
        open = section.beside;
        out += sectionText(section.title, section);
    }
    return open ? QString(out + u"</div>\n"_s) : out;
}

QString annexesText(const Document &document)
{
    QString out;
    int number = 0;
    for (const DocSection &annex : document.annexes)
        out += sectionText(u"%1 %2: %3"_s.arg(document.annexTitle, QString::number(++number), annex.title),
                           annex);
    return out.isEmpty() ? out : QString(u"<div class=\"annexes\">\n"_s + out + u"</div>\n"_s);
}

QString fullTitle(const Document &document)
{
    return document.practice.isEmpty() ? document.title : practiceTitle(document.title);
}

QString headText(const Document &document)
{
    return u"<head>\n<meta charset=\"utf-8\"/>\n<meta name=\"viewport\" content=\"width=device-width, "
           "initial-scale=1\"/>\n<meta name=\"color-scheme\" content=\"light\"/>\n"_s +
           element(u"title"_s, htmlText(fullTitle(document))) + u"\n<style>\n"_s + documentStyle() +
           u"</style>\n</head>\n"_s;
}

} // namespace

QByteArray documentToHtml(const Document &document)
{
    const QString banner =
        document.practice.isEmpty()
            ? QString()
            : QString(u"<p class=\"banner\">"_s + htmlText(practiceBanner(document.practice)) + u"</p>\n"_s);
    const QString body = banner + element(u"h1"_s, htmlText(fullTitle(document))) + u'\n' +
                         blocksText(document.lead) + sectionsText(document.sections) + annexesText(document) +
                         u"<footer>"_s + htmlText(document.footer) + u"</footer>\n"_s;
    const QString page = u"<!DOCTYPE html>\n<html lang=\"%1\">\n"_s.arg(htmlText(document.language)) +
                         headText(document) + u"<body>\n<main>\n"_s + body + u"</main>\n</body>\n</html>\n"_s;
    return page.toUtf8();
}

} // namespace netsetup
