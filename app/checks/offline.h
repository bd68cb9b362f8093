// A computer without a network: one finding about it, in place of one for each thing that it could not reach.
#pragma once

#include "checks/judging.h"

#include <optional>

namespace netsetup {

/// What the computer itself has of a network, as evidence: {"interfaces","routes":[{"to","outcome"}]}.
QJsonObject ownNetworkFacts(const OwnNetwork &own);

/// The finding, where the evidence proves it: the system knows no way to any place that was asked, and nobody
/// has answered anything. A DNS server that is silent proves nothing of the kind.
std::optional<Finding> judgeOffline(const QString &vantage, const QList<Evidence> &evidence);

/// What was judged of one flow, with each stage waiting for the network.
QList<Finding> waitingForNetwork(const JudgeInput &input, const Finding &offline,
                                 const QList<Finding> &judged);

} // namespace netsetup
