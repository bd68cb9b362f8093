// What an HTTP answer may leave behind in evidence: an allow-list of headers, and of a body only what tells a
// service from a block page. Block pages print user names, and redirects carry signatures.
#pragma once

#include "checks/facts.h"
#include "probes/http.h"

#include <QJsonObject>

namespace netsetup {

/// What a body looks like.
enum class BodyKind { Json, Html, Empty, Other };
template <>
struct Words<BodyKind>
{
    static constexpr Word<BodyKind> table[] = {
        {BodyKind::Json, "json"},
        {BodyKind::Html, "html"},
        {BodyKind::Empty, "empty"},
        {BodyKind::Other, "other"},
    };
};

/// {"outcome","status","headers":{…every allowed one, null where absent…},
///  "body":{"kind":"json|html|empty|other","size","sha256","title"},"firstByteMs","ms"}; status null without
///  an answer.
QJsonObject answerFacts(const HttpResult &result);

/// The same, read again.
struct AnswerSeen
{
    HttpOutcome outcome = HttpOutcome::Cancelled;
    int status = 0; ///< 0: no answer
    BodyKind body = BodyKind::Other;
    QString title; ///< of an HTML page
    QString server;
    QString via;
    QString squidError;
    QString contentType;
    QString location;
    double firstByteMs = 0;
    double ms = 0;

    [[nodiscard]] bool answered() const { return outcome == HttpOutcome::Answered; }
    [[nodiscard]] bool isPage() const { return body == BodyKind::Html; }
    /// A gateway put its name into the answer.
    [[nodiscard]] bool fromMiddlebox() const { return !via.isEmpty() || !squidError.isEmpty(); }
};
AnswerSeen readAnswer(const Facts &facts);

/// A URL without query, fragment and userinfo, printable.
QString cutUrl(const QByteArray &value);

} // namespace netsetup
