#include "discover/shelltext.h"

#include "base/inwords.h"
#include "discover/shellreader.h"

#include <QRegularExpression>
#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr qsizetype longestText = 64 * 1024;

Result<QString> decoded(const QByteArray &bytes, const QString &field, QStringList &remarks)
{
    if (bytes.size() > longestText)
        return badCommand(field, inWords("Discover", "is longer than 64 KiB"));
    const auto encoding = QStringConverter::encodingForData(bytes).value_or(QStringConverter::Utf8);
    QStringDecoder decoder(encoding);
    QString text = decoder(bytes);
    if (decoder.hasError() || text.contains(QChar(0)))
        return badCommand(field, inWords("Discover", "is not UTF-8 text"));
    if (encoding != QStringConverter::Utf8)
        remarks.append(inWords("Discover", "is UTF-16 text, as PowerShell writes it, and was read as that"));
    if (text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
    return text;
}

/// Line breaks of one kind; no blanks that only look like some, or do not even look like anything.
QString withPlainBlanks(QString text, QStringList &remarks)
{
    text.replace("\r\n"_L1, "\n"_L1);
    text.replace(u'\r', u'\n');
    QString plain;
    plain.reserve(text.size());
    for (const QChar c : std::as_const(text)) {
        if (c.category() == QChar::Other_Format)
            continue;
        const bool odd = c.isSpace() && c.unicode() > 0x7f;
        plain += !odd ? c : c == QChar::LineSeparator || c == QChar::ParagraphSeparator ? u'\n' : u' ';
    }
    if (plain != text)
        remarks.append(inWords("Discover",
                               "holds blanks that do not break or do not show; they were read as plain "
                               "ones or left out"));
    return plain;
}

/// Without what a page or a terminal puts around a command: fences, backticks, prompts.
QString withoutSurroundings(QString text)
{
    static const QRegularExpression fence(u"^[ \\t]*(?:```|~~~)[A-Za-z0-9_-]*[ \\t]*$"_s,
                                          QRegularExpression::MultilineOption);
    static const QRegularExpression inBackticks(u"^([ \\t]*)`+([^`\\n]+)`+[ \\t]*$"_s,
                                                QRegularExpression::MultilineOption);
    static const QRegularExpression prompt(u"^([ \\t]*)(?:>{1,2}|[$%❯])[ \\t]+(?=\\S)"_s,
                                           QRegularExpression::MultilineOption);
    text.replace(fence, QString());
    text.replace(inBackticks, u"\\1\\2"_s);
    text.replace(prompt, u"\\1"_s);
    return text;
}

} // namespace

Error badCommand(const QString &field, const QString &text)
{
    return {
        u"option.invalid"_s, field, text,
        inWords("Discover", "the command \"helm upgrade --install …\" as the tenant shows it is accepted")};
}

Result<ShellText> readShellText(const QByteArray &bytes, const QString &field)
{
    ShellText read;
    const Result<QString> text = decoded(bytes, field, read.remarks);
    if (!text)
        return text.error();
    ShellReader reader(withoutSurroundings(withPlainBlanks(*text, read.remarks)));
    const bool closed = reader.read();
    const QString typographic = reader.typographic().join(u' ');
    if (!closed)
        return badCommand(
            field, typographic.isEmpty()
                       ? inWords("Discover", "has a quote that is not closed")
                       : inWords("Discover", "has a quote that is not closed, and quotes or dashes of a word "
                                             "processor (%1): type them anew")
                             .arg(typographic));
    if (!typographic.isEmpty())
        read.remarks.append(
            inWords("Discover",
                    "holds dashes or quotes of a word processor (%1), which no shell takes; they were read "
                    "as - and \". Copy the command from the tenant's page before you run it")
                .arg(typographic));
    read.commands = reader.commands();
    return read;
}

bool isHelmProgram(const QString &word)
{
    static const QRegularExpression program(
        QRegularExpression::anchoredPattern(
            u"(?:.*[/\\\\])?(?:microk8s\\.)?helm(?:-?v?[0-9][0-9.]*)?(?:\\.exe|\\.cmd)?"_s),
        QRegularExpression::CaseInsensitiveOption);
    return program.match(word).hasMatch();
}

} // namespace netsetup
