// What an HTTP answer may leave behind in evidence: an allow-list of headers, and of a body only what tells a
// service from a block page. Block pages print user names, and redirects carry signatures.
#pragma once

#include "probes/http.h"

#include <QJsonObject>

namespace netsetup {

/// {"outcome","status","headers":{…every allowed one, null where absent…},
///  "body":{"kind":"json|html|empty|other","size","sha256","title"},"firstByteMs","ms"}; status null without
///  an answer.
QJsonObject answerFacts(const HttpResult &result);

/// A URL without query, fragment and userinfo, printable.
QString cutUrl(const QByteArray &value);

} // namespace netsetup
