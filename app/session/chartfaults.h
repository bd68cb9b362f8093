// Why a chart could not be fetched, in words for who can mend it.
#pragma once

#include "checks/httpsget.h"

namespace netsetup {

/// The error of a request that did not bring what was asked for: no way, no trust, or another status than
/// 200.
Error chartNotServed(const HttpsPlace &place, const HttpsResult &result);

/// A body that broke off, or is longer than `limit`.
Error chartCutOff(const HttpsPlace &place, const HttpResult &answer, qsizetype limit);

/// A redirect that nobody follows: to an address without TLS or to none, or one too many.
Error chartLedAstray(const HttpsPlace &place, const QByteArray &location, bool tooMany);

} // namespace netsetup
