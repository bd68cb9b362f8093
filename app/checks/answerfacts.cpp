#include "checks/answerfacts.h"

#include "base/json.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrl>

namespace netsetup {

namespace {

/// Every header of the allow-list; null where the answer has none.
QJsonObject allowedHeaders(const HttpResult &result)
{
    static const QByteArrayList allowed{"Server",
                                        "Via",
                                        "Date",
                                        "Content-Type",
                                        "Content-Length",
                                        "Location",
                                        "WWW-Authenticate",
                                        "Proxy-Authenticate",
                                        "X-Squid-Error",
                                        "Docker-Distribution-Api-Version"};
    QJsonObject headers;
    for (const QByteArray &name : allowed) {
        const QByteArray value = result.header(name);
        if (value.isEmpty()) {
            headers.insert(QString::fromLatin1(name), QJsonValue());
            continue;
        }
        const QString text = name == "Location" ? cutUrl(value) : printable(QString::fromUtf8(value), 200);
        headers.insert(QString::fromLatin1(name), text);
    }
    return headers;
}

QString htmlTitle(const QByteArray &body)
{
    static const QRegularExpression title(QStringLiteral("<title[^>]*>([^<]{1,200})"),
                                          QRegularExpression::CaseInsensitiveOption);
    const auto match = title.match(QString::fromUtf8(body.left(16 * 1024)));
    return printable(match.captured(1).simplified(), 100);
}

/// Of a body only its type, size, hash and, for HTML, the title: block pages print the user's name.
QJsonObject bodyFacts(const HttpResult &result)
{
    const QByteArray start = result.body.left(512).trimmed().toLower();
    const bool html = start.startsWith("<!doctype html") || start.startsWith("<html") ||
                      result.header("Content-Type").toLower().contains("text/html");
    const bool json = !QJsonDocument::fromJson(result.body).isNull();
    QString kind = QStringLiteral("other");
    if (result.body.trimmed().isEmpty())
        kind = QStringLiteral("empty");
    else if (html)
        kind = QStringLiteral("html");
    else if (json)
        kind = QStringLiteral("json");
    return {{QStringLiteral("kind"), kind},
            {QStringLiteral("size"), result.body.size()},
            {QStringLiteral("sha256"),
             QString::fromLatin1(QCryptographicHash::hash(result.body, QCryptographicHash::Sha256).toHex())},
            {QStringLiteral("title"), html ? json::orNull(htmlTitle(result.body)) : QJsonValue()}};
}

} // namespace

QString cutUrl(const QByteArray &value)
{
    QUrl url(QString::fromLatin1(value));
    url.setQuery(QString());
    url.setFragment(QString());
    url.setUserInfo(QString());
    return printable(url.toString(), 200);
}

QJsonObject answerFacts(const HttpResult &result)
{
    const bool answered = result.outcome == HttpOutcome::Answered;
    return {{QStringLiteral("outcome"), wordFor(result.outcome)},
            {QStringLiteral("status"), answered ? QJsonValue(result.status) : QJsonValue()},
            {QStringLiteral("headers"), allowedHeaders(result)},
            {QStringLiteral("body"), bodyFacts(result)},
            {QStringLiteral("firstByteMs"), result.firstByteMs},
            {QStringLiteral("ms"), result.ms}};
}

} // namespace netsetup
