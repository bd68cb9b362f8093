#include "base/log.h"

#include "base/files.h"
#include "base/netnames.h"
#include "base/secretforms.h"

#include <QDateTime>
#include <QRegularExpression>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr qint64 mostRuleBytes = 64 * 1024;
constexpr qsizetype mostMessageLength = 2000;

QByteArrayList &hidden()
{
    static QByteArrayList values;
    return values;
}

/// What stands in a file of rules without being one.
bool saysNothing(const QString &line)
{
    return line.isEmpty() || line.startsWith(u'#') || line.compare("[Rules]"_L1, Qt::CaseInsensitive) == 0;
}

/// Only our own categories: what Qt's might print is not under our control.
bool isRule(const QString &line)
{
    static const QRegularExpression shape(QRegularExpression::anchoredPattern(
        u"netsetup\\.(\\*|[a-z]+)(\\.(debug|info|warning|critical))?=(true|false)"_s));
    return shape.match(line).hasMatch();
}

Result<QStringList> rulesFrom(const QString &request, const QString &field)
{
    const QString accepted =
        u"give rules such as netsetup.probes=true, separated by \";\", or a file of them"_s;
    QString text = request;
    if (!request.contains(u'=')) {
        const Result<QByteArray> file = readFile(request, field, mostRuleBytes);
        if (!file.ok()) {
            Error unreadable = file.error();
            unreadable.remedy = accepted;
            return unreadable;
        }
        text = QString::fromUtf8(*file);
    }
    static const QRegularExpression separators(u"[;\\r\\n]"_s);
    QStringList rules;
    const QStringList lines = text.split(separators);
    for (const QString &line : lines) {
        const QString rule = QString(line).remove(u' ').trimmed();
        if (saysNothing(rule))
            continue;
        if (!isRule(rule))
            return Error{u"usage"_s, field, u"\"%1\" is not a rule"_s.arg(printable(rule)), accepted};
        rules.append(rule);
    }
    return rules;
}

/// Line breaks and control characters would let a server write lines of its own.
QByteArray oneLine(const QString &message)
{
    return printable(QString::fromUtf8(masked(message.toUtf8())), mostMessageLength).toUtf8();
}

void writeMessage(QtMsgType, const QMessageLogContext &context, const QString &message)
{
    const QByteArray time = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toLatin1();
    std::fprintf(stderr, "%s %s: %s\n", time.constData(),
                 context.category == nullptr ? "default" : context.category, oneLine(message).constData());
}

} // namespace

Outcome startLog(const QString &request, const QString &field)
{
    const Result<QStringList> rules = rulesFrom(request, field);
    if (!rules.ok())
        return rules.error();
    qInstallMessageHandler(writeMessage);
    QLoggingCategory::setFilterRules(rules->join(u'\n'));
    return Done{};
}

void hideFromLogs(const Secret &secret)
{
    if (secret.isEmpty())
        return;
    const QByteArrayList forms = formsOf(secret);
    hidden() += forms;
}

QByteArray masked(QByteArray bytes)
{
    for (const QByteArray &secret : std::as_const(hidden()))
        bytes.replace(secret, "(secret)");
    QString text = QString::fromLatin1(bytes);
    static const QRegularExpression login(u"://[^/@\\s]*@"_s);
    static const QRegularExpression query(u"(/[^\\s?\"]*)\\?[^\\s\"]*"_s);
    static const QRegularExpression header(
        u"(?im)^((?:proxy-)?authorization|sts-api-key|(?:set-)?cookie|x-api-key)(\\s*:)[^\\r\\n]*"_s);
    static const QRegularExpression token(u"(\"(?:access_|refresh_)?token\"\\s*:\\s*\")[^\"]*"_s);
    text.replace(login, u"://(login)@"_s);
    text.replace(query, u"\\1?(query)"_s);
    text.replace(header, u"\\1\\2 (secret)"_s);
    text.replace(token, u"\\1(secret)"_s);
    return text.toLatin1();
}

} // namespace netsetup
