// One connection by the way that a flow takes: straight to the host, or by a tunnel through its proxy.
#pragma once

#include "checks/check.h"

namespace netsetup {

struct WayResult
{
    WayResult() = default;
    /// {"host","port","way":"direct|proxy","lookup":{"addresses":[…],"words":[…]}|null,"connects":[connectFacts
    /// …],
    ///  "outcome":"open|no-address|not-connected|no-tunnel"}. Through a proxy also "tunnel" (see
    ///  proxytunnel.h).
    QJsonObject facts;
    QHostAddress address;  ///< whom the socket is connected to
    Connection connection; ///< empty: it did not open
};

/// Looks `host` up and connects to the first address that answers, or has the proxy of `flow` do so.
QCoro::Task<WayResult> openWay(Network &network, Flow flow, QString host, quint16 port, std::stop_token stop);

} // namespace netsetup
