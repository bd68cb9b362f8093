#include "checks/answerfacts.h"

#include "base/json.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

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
    static const QRegularExpression title(u"<title[^>]*>([^<]{1,200})"_s,
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
    BodyKind kind = BodyKind::Other;
    if (result.body.trimmed().isEmpty())
        kind = BodyKind::Empty;
    else if (html)
        kind = BodyKind::Html;
    else if (json)
        kind = BodyKind::Json;
    return {{u"kind"_s, wordFor(kind)},
            {u"size"_s, result.body.size()},
            {u"sha256"_s,
             QString::fromLatin1(QCryptographicHash::hash(result.body, QCryptographicHash::Sha256).toHex())},
            {u"title"_s, html ? json::orNull(htmlTitle(result.body)) : QJsonValue()}};
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
    return {{u"outcome"_s, wordFor(result.outcome)},
            {u"status"_s, answered ? QJsonValue(result.status) : QJsonValue()},
            {u"headers"_s, allowedHeaders(result)},
            {u"body"_s, bodyFacts(result)},
            {u"firstByteMs"_s, result.firstByteMs},
            {u"ms"_s, result.ms}};
}

AnswerSeen readAnswer(const Facts &facts)
{
    AnswerSeen seen;
    seen.outcome = facts.word("outcome", HttpOutcome::Malformed);
    seen.status = facts.isNull("status") ? 0 : facts.number("status");
    seen.firstByteMs = facts.real("firstByteMs");
    seen.ms = facts.real("ms");
    const Facts body = facts.object("body");
    seen.body = body.word("kind", BodyKind::Other);
    seen.title = body.text("title");
    const Facts headers = facts.object("headers");
    seen.server = headers.text("Server");
    seen.via = headers.text("Via");
    seen.squidError = headers.text("X-Squid-Error");
    seen.contentType = headers.text("Content-Type");
    seen.location = headers.text("Location");
    return seen;
}

} // namespace netsetup
