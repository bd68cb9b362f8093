// A connection to one of several addresses of a host, as container runtimes and agents come by it.
#pragma once

#include "checks/check.h"

namespace netsetup {

struct Straight
{
    Straight() = default;
    QJsonArray connects;   ///< connectFacts of those that came to an end, in that order
    QHostAddress address;  ///< whom the socket is connected to
    Connection connection; ///< empty: none of them answers
};

/// Go's way (net.Dialer, which containerd, CRI-O and the Agent use): the addresses of the family that comes
/// first one after the other; those of the other family beside them once that takes too long, or none is
/// left. Whoever answers first is taken, so that no dead address hides a living one.
QCoro::Task<Straight> connectToAny(Network &network, QString host, quint16 port,
                                   QList<QHostAddress> addresses, std::stop_token stop);

} // namespace netsetup
