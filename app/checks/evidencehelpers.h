// What several checks write into evidence in the same way.
#pragma once

#include "base/secretforms.h"
#include "checks/check.h"

#include <optional>

namespace netsetup {

/// What evidence must never hold, in no form in which a server may send it back.
SecretScrubber secretsIn(const Network &network);

/// Evidence about `chain`, without secrets, stamped with the run's vantage and time; the runner gives it its
/// key.
Evidence makeEvidence(const QString &probe, const Chain &chain, const Network &network,
                      const QJsonObject &data);

/// The outcome of one connect:
/// {"host","address","family","port","outcome","systemError","immediate","ms","limitMs", "dialled"}.
QJsonObject connectFacts(const QString &host, const QHostAddress &address, quint16 port,
                         const TcpResult &result, int limitMs);

/// The roots that a chain is held against.
struct TrustSets
{
    std::optional<TrustStore> system; ///< nothing: it is not known from here, and its faults are null
    TrustStore publicRoots;
    TrustStore withPlanCa; ///< these and the plan's CA
};

/// {"depth","code","word","text"}
QJsonObject faultToJson(const ChainFault &fault);

/// One handshake with our verdict by three trust sets:
/// {"host","address","port","outcome","protocol","cipher","alpn", "alert","firstBytes","chain":[certificate
/// …],"faults":{"system":[…],"public":[…],"plan":[…]},"ms"}. A fault is
/// {"depth","code","word","text"}.
QJsonObject handshakeFacts(const QString &host, const QHostAddress &address, quint16 port,
                           const TlsResult &result, const Network &network);
QJsonObject handshakeFacts(const QString &host, const QHostAddress &address, quint16 port,
                           const TlsResult &result, const TrustSets &trust, const QDateTime &now);

/// True when our own verdict lets the flow's agents trust the chain in `handshake` (a handshakeFacts object).
bool trustedByFacts(TrustScope scope, const QJsonObject &handshake);

/// The control host's evidence carries this flow id.
inline constexpr auto controlFlow = "control";

} // namespace netsetup
