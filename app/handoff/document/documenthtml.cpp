// Prints a document as one HTML file: its own style inside, no script, nothing loaded from anywhere. It is
// also well-formed XML, so that a test can read it strictly.
#include "base/safetext.h"
#include "handoff/document/document.h"
#include "handoff/document/documentstyle.h"

namespace netsetup {

namespace {

QString element(const QString &name, const QString &inside)
{
    return u'<' + name + u'>' + inside + QStringLiteral("</") + name + u'>';
}

QString span(const DocSpan &part)
{
    switch (part.style) {
    case DocSpan::Style::Code:
        return element(QStringLiteral("code"), htmlText(part.text));
    case DocSpan::Style::Strong:
        return element(QStringLiteral("strong"), htmlText(part.text));
    case DocSpan::Style::Blank:
        return QStringLiteral("<span class=\"blank\"></span>");
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
        out += QStringLiteral("<col style=\"width:%1%\"/>").arg(width);
    return element(QStringLiteral("colgroup"), out);
}

QString tableText(const DocTable &table)
{
    QString head;
    for (const QString &title : table.head)
        head += QStringLiteral("<th scope=\"col\">") + htmlText(title) + QStringLiteral("</th>");
    QString body;
    for (const QList<DocText> &row : table.rows) {
        QString cells;
        for (const DocText &cell : row)
            cells += element(QStringLiteral("td"), inlineText(cell));
        body += element(QStringLiteral("tr"), cells) + u'\n';
    }
    const QString columns = table.widths.isEmpty() ? QString() : columnsText(table.widths);
    return QStringLiteral("<table>") + columns + QStringLiteral("<thead><tr>") + head +
           QStringLiteral("</tr></thead>\n<tbody>\n") + body + QStringLiteral("</tbody></table>");
}

QString fieldsText(const QList<DocField> &fields)
{
    QString out;
    for (const DocField &field : fields)
        out += QStringLiteral("<div><dt>") + htmlText(field.label) + QStringLiteral("</dt><dd>") +
               inlineText(field.value) + QStringLiteral("</dd></div>\n");
    return QStringLiteral("<dl>\n") + out + QStringLiteral("</dl>");
}

QString listText(const DocBlock &block)
{
    QString out = QStringLiteral("\n");
    for (const DocText &item : block.items)
        out += element(QStringLiteral("li"), inlineText(item)) + u'\n';
    const bool counted = block.kind == DocBlock::Kind::Steps;
    return element(counted ? QStringLiteral("ol") : QStringLiteral("ul"), out);
}

/// The picture without its XML prologue: inside HTML only the element itself may stand.
QString pictureText(const DocBlock &block)
{
    const QString svg = QString::fromUtf8(block.picture);
    const qsizetype start = svg.indexOf(QStringLiteral("<svg"));
    const QString image = start < 0 ? QString() : svg.mid(start).trimmed();
    return QStringLiteral("<figure>") + image + QStringLiteral("<figcaption>") + inlineText(block.text) +
           QStringLiteral("</figcaption></figure>");
}

QString blockText(const DocBlock &block)
{
    switch (block.kind) {
    case DocBlock::Kind::Note:
        return QStringLiteral("<p class=\"note\">") + inlineText(block.text) + QStringLiteral("</p>");
    case DocBlock::Kind::Heading:
        return element(QStringLiteral("h3"), inlineText(block.text));
    case DocBlock::Kind::Bullets:
    case DocBlock::Kind::Steps:
        return listText(block);
    case DocBlock::Kind::Fields:
        return fieldsText(block.fields);
    case DocBlock::Kind::Table:
        return tableText(block.table);
    case DocBlock::Kind::Code:
        return element(QStringLiteral("pre"), htmlText(block.code));
    case DocBlock::Kind::Picture:
        return pictureText(block);
    case DocBlock::Kind::Paragraph:
        break;
    }
    return element(QStringLiteral("p"), inlineText(block.text));
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
    return QStringLiteral("<section>\n") + element(QStringLiteral("h2"), htmlText(title)) + u'\n' +
           blocksText(section.blocks) + QStringLiteral("</section>\n");
}

/// Neighbours that may stand beside each other share a box of two columns.
QString sectionsText(const QList<DocSection> &sections)
{
    QString out;
    bool open = false;
    for (const DocSection &section : sections) {
        if (section.beside != open)
            out += open ? QStringLiteral("</div>\n") : QStringLiteral("<div class=\"beside\">\n");
        open = section.beside;
        out += sectionText(section.title, section);
    }
    return open ? QString(out + QStringLiteral("</div>\n")) : out;
}

QString annexesText(const Document &document)
{
    QString out;
    int number = 0;
    for (const DocSection &annex : document.annexes)
        out += sectionText(
            QStringLiteral("%1 %2: %3").arg(document.annexTitle).arg(++number).arg(annex.title), annex);
    return out.isEmpty()
               ? out
               : QString(QStringLiteral("<div class=\"annexes\">\n") + out + QStringLiteral("</div>\n"));
}

QString fullTitle(const Document &document)
{
    return document.practice.isEmpty() ? document.title : practiceTitle(document.title);
}

QString headText(const Document &document)
{
    return QStringLiteral(
               "<head>\n<meta charset=\"utf-8\"/>\n<meta name=\"viewport\" content=\"width=device-width, "
               "initial-scale=1\"/>\n<meta name=\"color-scheme\" content=\"light\"/>\n") +
           element(QStringLiteral("title"), htmlText(fullTitle(document))) + QStringLiteral("\n<style>\n") +
           documentStyle() + QStringLiteral("</style>\n</head>\n");
}

} // namespace

QByteArray documentToHtml(const Document &document)
{
    const QString banner = document.practice.isEmpty() ? QString()
                                                       : QString(QStringLiteral("<p class=\"banner\">") +
                                                                 htmlText(practiceBanner(document.practice)) +
                                                                 QStringLiteral("</p>\n"));
    const QString body = banner + element(QStringLiteral("h1"), htmlText(fullTitle(document))) + u'\n' +
                         blocksText(document.lead) + sectionsText(document.sections) + annexesText(document) +
                         QStringLiteral("<footer>") + htmlText(document.footer) +
                         QStringLiteral("</footer>\n");
    const QString page =
        QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\">\n").arg(htmlText(document.language)) +
        headText(document) + QStringLiteral("<body>\n<main>\n") + body +
        QStringLiteral("</main>\n</body>\n</html>\n");
    return page.toUtf8();
}

} // namespace netsetup
