// One connection by the way that a flow takes: straight to the host, or by a tunnel through its proxy.
#pragma once

#include "checks/check.h"

namespace netsetup {

enum class WayOutcome {
    Open,
    NoAddress,
    OffLimits, ///< nobody is led there (isOffLimits)
    NotConnected,
    NoTunnel,        ///< the proxy did not open one
    NotLookedInside, ///< open, but a second TLS inside the proxy's own cannot be spoken here
};
template <>
struct Words<WayOutcome>
{
    static constexpr Word<WayOutcome> table[] = {
        {WayOutcome::Open, "open"},
        {WayOutcome::NoAddress, "no-address"},
        {WayOutcome::OffLimits, "off-limits"},
        {WayOutcome::NotConnected, "not-connected"},
        {WayOutcome::NoTunnel, "no-tunnel"},
        {WayOutcome::NotLookedInside, "open-not-looked-inside"},
    };
};

struct WayResult
{
    WayResult() = default;
    /// {"host","port","way":"direct|proxy","lookup":{"addresses":[…],"words":[…]}|null,"connects":[connectFacts
    /// …],
    ///  "outcome":"open|no-address|off-limits|not-connected|no-tunnel|open-not-looked-inside"}; look-up and
    ///  connects are those of
    /// the proxy where there is one. Then also
    /// {"proxy","proxyTls","loginGiven","loginHeldBack","outer":handshakeFacts + "trusted"|null,
    ///  "tunnel","login": answerFacts + {"open","schemes":["Basic" …],"firstBytes"}|null}.
    QJsonObject facts;
    QHostAddress address;  ///< whom the socket is connected to
    Connection connection; ///< empty: it did not open
};

/// Looks `host` up and connects to whichever address answers (connectToAny), or has the proxy of `flow` do
/// so. Never to an address that a stranger must not lead us to (isOffLimits): that is "off-limits".
QCoro::Task<WayResult> openWay(Network &network, Flow flow, QString host, quint16 port, std::stop_token stop);

/// answerFacts() of the answer to a CONNECT, with {"open","schemes","firstBytes"}.
QJsonObject tunnelFacts(const TunnelResult &tunnel);

/// A fresh connection for a chain: to its address, or through the proxy once more.
QCoro::Task<Connection> openAgain(Network &network, Chain &chain, std::stop_token stop);

} // namespace netsetup
