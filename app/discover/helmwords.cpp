#include "discover/helmwords.h"

#include "base/inwords.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr qsizetype longestCommand = 64 * 1024;

Error bad(const QString &field, const QString &text)
{
    return {u"option.invalid"_s, field, text,
            u"the command \"helm upgrade --install …\" as the tenant shows it is accepted; with \"-\" "
            "it is read from standard input"_s};
}

/// Flags of Helm that stand alone. Every other one takes the next word, unless it has a "=".
bool standsAlone(const QString &flag)
{
    static const QSet<QString> alone{u"install"_s,
                                     u"create-namespace"_s,
                                     u"wait"_s,
                                     u"atomic"_s,
                                     u"debug"_s,
                                     u"devel"_s,
                                     u"force"_s,
                                     u"reset-values"_s,
                                     u"reuse-values"_s,
                                     u"skip-crds"_s,
                                     u"verify"_s,
                                     u"wait-for-jobs"_s,
                                     u"plain-http"_s,
                                     u"dependency-update"_s,
                                     u"cleanup-on-fail"_s,
                                     u"no-hooks"_s,
                                     u"generate-name"_s,
                                     u"replace"_s,
                                     u"hide-notes"_s,
                                     u"pass-credentials"_s,
                                     u"take-ownership"_s,
                                     u"enable-dns"_s,
                                     u"reset-then-reuse-values"_s,
                                     u"dry-run"_s,
                                     u"insecure-skip-tls-verify"_s,
                                     u"disable-openapi-validation"_s,
                                     u"render-subchart-notes"_s,
                                     u"i"_s,
                                     u"g"_s};
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
        } else if (quote == u'"' && c == u'\\' && (next == u'"' || next == u'\\')) {
            word += next;
            ++i;
        } else if (!quote.isNull()) {
            word += c;
        } else if (c == u'"' || c == u'\'') {
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
        braces += c == u'{' ? 1 : c == u'}' ? -1 : 0;
        if (c == u'\\' && i + 1 < text.size())
            settings.last() += text.at(++i);
        else if (c == u',' && braces <= 0)
            settings.append(QString());
        else
            settings.last() += c;
    }
    for (const QString &setting : settings) {
        const qsizetype equals = setting.indexOf(u'=');
        if (equals > 0)
            values.append({setting.left(equals).trimmed(), setting.mid(equals + 1)});
    }
}

void takeFlag(HelmCommand &command, QString flag, const QString &value)
{
    if (flag == "n"_L1)
        flag = u"namespace"_s;
    if (flag == "set"_L1 || flag == "set-string"_L1 || flag == "set-literal"_L1)
        splitSettings(value, command.values);
    else if (flag == "values"_L1 || flag == "f"_L1 || flag == "set-file"_L1)
        command.namesValueFiles = true;
    else if (flag == "namespace"_L1 || flag == "version"_L1 || flag == "repo"_L1)
        command.flags.insert(flag, value);
}

/// The words that are no flags, after their flags were taken.
QStringList takeFlags(HelmCommand &command, const QStringList &words)
{
    QStringList plain;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words.at(i);
        if (!word.startsWith(u'-') || word == "-"_L1) {
            plain.append(word);
            continue;
        }
        const QString flag = word.mid(word.startsWith("--"_L1) ? 2 : 1);
        const qsizetype equals = flag.indexOf(u'=');
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
    static const QSet<QString> ends{u"&&"_s, u"||"_s, u";"_s, u"|"_s, u"&"_s, u"helm"_s, u"helm.exe"_s};
    QStringList found;
    bool inside = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (inside && ends.contains(words.at(i)))
            break;
        if (inside)
            found.append(words.at(i));
        const QString before = i > 0 ? words.at(i - 1).section(u'/', -1) : QString();
        const bool helm = before == "helm"_L1 || before == "helm.exe"_L1;
        inside = inside || (helm && (words.at(i) == "upgrade"_L1 || words.at(i) == "install"_L1));
    }
    return found;
}

} // namespace

Result<HelmCommand> parseHelmCommand(const QByteArray &bytes, const QString &field)
{
    static const QRegularExpression continuation(u"[\\\\^`][ \\t]*\\r?\\n"_s);
    if (bytes.size() > longestCommand)
        return bad(field, inWords("Discover", "is longer than 64 KiB"));
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString text = decoder(bytes);
    if (decoder.hasError() || text.contains(QChar(0)))
        return bad(field, inWords("Discover", "is not UTF-8 text"));
    text.replace(continuation, u" "_s);
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
