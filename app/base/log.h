// What the programs say about their own work when somebody asks (--log). Each folder has one category, named
// after it: "netsetup.probes". All are off by default; a file that has something to say makes the category of
// its folder:
//
//     Q_LOGGING_CATEGORY(logger, "netsetup.probes", QtFatalMsg)
//     …
//     qCDebug(logger).noquote() << "connect to" << printable(host);
//
// No secret is ever handed to a log; masked() is the second net beneath that.
#pragma once

#include "base/result.h"
#include "base/secret.h"

#include <QLoggingCategory>

namespace netsetup {

/// Switches categories on and writes what they say to standard error, masked, a line per message. `request`
/// is rules
/// ("netsetup.probes=true;netsetup.checks.debug=true", as Qt's logging has them) or the path of a file that
/// holds such rules, a line each. The error names `field` and what is accepted.
Outcome startLog(const QString &request, const QString &field);

/// From now on masked() takes this value out, plain and in base64.
void hideFromLogs(const Secret &secret);

/// `bytes` without what must not be seen: hidden secrets, logins in URLs, the queries of URLs, and the values
/// of headers that carry logins, keys or cookies.
QByteArray masked(QByteArray bytes);

} // namespace netsetup
