// A document as a value: sections of blocks of text. Markdown and HTML print the same value, so that what one
// says the other says too. All text in it is raw; the printers escape.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace netsetup {

struct DocSpan
{
    enum class Style { Plain, Code, Strong, Blank };
    QString text;
    Style style = Style::Plain;
    bool operator==(const DocSpan &) const = default;
};
using DocText = QList<DocSpan>;

DocText plainText(const QString &text);
DocText codeText(const QString &text);
DocText strongText(const QString &text);
/// A line to be filled in by hand.
DocText blankText();
/// Every entry as code, separated by ", ".
DocText codeList(const QStringList &entries);
/// `pattern` with %1 to %9 replaced. The arguments are never searched for placeholders.
DocText phrase(const QString &pattern, const QList<DocText> &arguments);
/// `text` as it is, or a line to fill in where it is empty.
DocText valueOrBlank(const QString &text);

struct DocField
{
    QString label;
    DocText value;
};

struct DocTable
{
    QStringList head;
    QList<int> widths; ///< per cent, for print
    QList<QList<DocText>> rows;
};

struct DocBlock
{
    enum class Kind { Paragraph, Note, Heading, Bullets, Steps, Fields, Table, Code, Picture };
    Kind kind = Kind::Paragraph;
    DocText text;         ///< paragraph, note, heading; caption of a picture
    QList<DocText> items; ///< bullets, steps
    QList<DocField> fields;
    DocTable table;
    QString code;       ///< lines for a terminal
    QByteArray picture; ///< SVG, for HTML
    QString link;       ///< file of the picture, for Markdown; empty: no such file
};

DocBlock paragraph(DocText text);
DocBlock note(DocText text);
DocBlock heading(DocText text);
DocBlock bullets(QList<DocText> items);
DocBlock steps(QList<DocText> items);
DocBlock fieldList(QList<DocField> fields);
DocBlock tableBlock(DocTable table);
DocBlock codeBlock(const QStringList &lines);

struct DocSection
{
    QString title;
    QList<DocBlock> blocks;
    bool beside = false; ///< in print it may stand beside its neighbour
};

struct Document
{
    QString title;
    QString practice;     ///< banner on top and in the title; empty: none
    QList<DocBlock> lead; ///< before the first section
    QList<DocSection> sections;
    QString annexTitle;        ///< heading over the annexes
    QList<DocSection> annexes; ///< numbered; in print the first one starts a new page
    QString footer;
    QString language = QStringLiteral("en"); ///< the code, for HTML
};

QByteArray documentToMarkdown(const Document &document);
QByteArray documentToHtml(const Document &document);

/// What every document says on top when the network is simulated.
QString practiceBanner(const QString &practice);
QString practiceTitle(const QString &title);

} // namespace netsetup
