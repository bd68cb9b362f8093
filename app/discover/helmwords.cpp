#include "discover/helmwords.h"

#include "base/inwords.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringDecoder>

namespace netsetup {

namespace {

constexpr qsizetype longestCommand = 64 * 1024;

Error bad(const QString &field, const QString &text)
{
    return {QStringLiteral("option.invalid"), field, text,
            QStringLiteral(
                "the command \"helm upgrade --install …\" as the tenant shows it is accepted; with \"-\" "
                "it is read from standard input")};
}

/// Flags of Helm that stand alone. Every other one takes the next word, unless it has a "=".
bool standsAlone(const QString &flag)
{
    static const QSet<QString> alone{QStringLiteral("install"),
                                     QStringLiteral("create-namespace"),
                                     QStringLiteral("wait"),
                                     QStringLiteral("atomic"),
                                     QStringLiteral("debug"),
                                     QStringLiteral("devel"),
                                     QStringLiteral("force"),
                                     QStringLiteral("reset-values"),
                                     QStringLiteral("reuse-values"),
                                     QStringLiteral("skip-crds"),
                                     QStringLiteral("verify"),
                                     QStringLiteral("wait-for-jobs"),
                                     QStringLiteral("plain-http"),
                                     QStringLiteral("dependency-update"),
                                     QStringLiteral("cleanup-on-fail"),
                                     QStringLiteral("no-hooks"),
                                     QStringLiteral("generate-name"),
                                     QStringLiteral("replace"),
                                     QStringLiteral("hide-notes"),
                                     QStringLiteral("pass-credentials"),
                                     QStringLiteral("take-ownership"),
                                     QStringLiteral("enable-dns"),
                                     QStringLiteral("reset-then-reuse-values"),
                                     QStringLiteral("dry-run"),
                                     QStringLiteral("insecure-skip-tls-verify"),
                                     QStringLiteral("disable-openapi-validation"),
                                     QStringLiteral("render-subchart-notes"),
                                     QStringLiteral("i"),
                                     QStringLiteral("g")};
    return alone.contains(flag);
}

/// Words as a shell would make them, without any expansion. False: a quote is left open.
bool splitWords(const QString &text, QStringList &words)
{
    QString word;
    QChar quote;
    bool started = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const QChar next = i + 1 < text.size() ? text.at(i + 1) : QChar();
        if (!quote.isNull() && c == quote) {
            quote = QChar();
        } else if (quote == QLatin1Char('"') && c == QLatin1Char('\\') &&
                   (next == QLatin1Char('"') || next == QLatin1Char('\\'))) {
            word += next;
            ++i;
        } else if (!quote.isNull()) {
            word += c;
        } else if (c == QLatin1Char('"') || c == QLatin1Char('\'')) {
            quote = c;
            started = true;
        } else if (c.isSpace()) {
            if (started)
                words.append(word);
            word.clear();
            started = false;
        } else {
            word += c;
            started = true;
        }
    }
    if (started)
        words.append(word);
    return quote.isNull();
}

/// "a=1,b=x\,y,c={1,2}" as Helm takes it apart.
void splitSettings(const QString &text, QList<std::pair<QString, QString>> &values)
{
    QStringList settings{QString()};
    int braces = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        braces += c == QLatin1Char('{') ? 1 : c == QLatin1Char('}') ? -1 : 0;
        if (c == QLatin1Char('\\') && i + 1 < text.size())
            settings.last() += text.at(++i);
        else if (c == QLatin1Char(',') && braces <= 0)
            settings.append(QString());
        else
            settings.last() += c;
    }
    for (const QString &setting : settings) {
        const qsizetype equals = setting.indexOf(QLatin1Char('='));
        if (equals > 0)
            values.append({setting.left(equals).trimmed(), setting.mid(equals + 1)});
    }
}

void takeFlag(HelmCommand &command, QString flag, const QString &value)
{
    if (flag == QLatin1String("n"))
        flag = QStringLiteral("namespace");
    if (flag == QLatin1String("set") || flag == QLatin1String("set-string") ||
        flag == QLatin1String("set-literal"))
        splitSettings(value, command.values);
    else if (flag == QLatin1String("values") || flag == QLatin1String("f") ||
             flag == QLatin1String("set-file"))
        command.namesValueFiles = true;
    else if (flag == QLatin1String("namespace") || flag == QLatin1String("version") ||
             flag == QLatin1String("repo"))
        command.flags.insert(flag, value);
}

/// The words that are no flags, after their flags were taken.
QStringList takeFlags(HelmCommand &command, const QStringList &words)
{
    QStringList plain;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words.at(i);
        if (!word.startsWith(QLatin1Char('-')) || word == QLatin1String("-")) {
            plain.append(word);
            continue;
        }
        const QString flag = word.mid(word.startsWith(QLatin1String("--")) ? 2 : 1);
        const qsizetype equals = flag.indexOf(QLatin1Char('='));
        if (equals >= 0)
            takeFlag(command, flag.left(equals), flag.mid(equals + 1));
        else if (!standsAlone(flag) && i + 1 < words.size())
            takeFlag(command, flag, words.at(++i));
    }
    return plain;
}

/// What follows "helm upgrade" or "helm install", up to the next command: instructions often have several.
QStringList installWords(const QStringList &words)
{
    static const QSet<QString> ends{QStringLiteral("&&"),      QStringLiteral("||"), QStringLiteral(";"),
                                    QStringLiteral("|"),       QStringLiteral("&"),  QStringLiteral("helm"),
                                    QStringLiteral("helm.exe")};
    QStringList found;
    bool inside = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (inside && ends.contains(words.at(i)))
            break;
        if (inside)
            found.append(words.at(i));
        const QString before = i > 0 ? words.at(i - 1).section(QLatin1Char('/'), -1) : QString();
        const bool helm = before == QLatin1String("helm") || before == QLatin1String("helm.exe");
        inside =
            inside ||
            (helm && (words.at(i) == QLatin1String("upgrade") || words.at(i) == QLatin1String("install")));
    }
    return found;
}

} // namespace

Result<HelmCommand> parseHelmCommand(const QByteArray &bytes, const QString &field)
{
    static const QRegularExpression continuation(QStringLiteral("[\\\\^`][ \\t]*\\r?\\n"));
    if (bytes.size() > longestCommand)
        return bad(field, inWords("Discover", "is longer than 64 KiB"));
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString text = decoder(bytes);
    if (decoder.hasError() || text.contains(QChar(0)))
        return bad(field, inWords("Discover", "is not UTF-8 text"));
    text.replace(continuation, QStringLiteral(" "));
    QStringList words;
    if (!splitWords(text, words))
        return bad(field, inWords("Discover", "has a quote that is not closed"));

    HelmCommand command;
    const QStringList plain = takeFlags(command, installWords(words));
    // One word too many may be a key behind a blank: then nothing is told from its place.
    if (plain.isEmpty() || plain.size() > 2)
        return bad(field,
                   plain.isEmpty()
                       ? inWords("Discover", "has no \"helm upgrade\" or \"helm install\" with a chart in it")
                       : inWords("Discover", "has more words than a release and a chart"));
    command.release = plain.size() == 2 ? plain.first() : QString();
    command.chart = plain.last();
    return command;
}

} // namespace netsetup
