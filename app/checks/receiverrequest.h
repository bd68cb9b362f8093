// What the receiver is asked, and what its answer says of the time there.
#pragma once

#include "flows/flow.h"
#include "probes/http.h"

#include <QDateTime>
#include <QJsonObject>

namespace netsetup {

/// GET of the flow's base URL with `suffix` behind it.
QByteArray receiverRequest(const Flow &flow, const char *suffix, const QList<HttpHeader> &extra = {});

/// Where features are asked for, without a key.
QString featuresUrl(const Flow &flow);

/// Evidence of a clock: {"address","source","serverTime","localTime"}; the server's time is null where `date`
/// is none.
QJsonObject clockFacts(const Flow &flow, const QHostAddress &address, const QByteArray &date,
                       const QDateTime &at);

} // namespace netsetup
