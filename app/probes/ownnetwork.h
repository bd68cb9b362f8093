// What this computer itself has of a network. Asked of the system; nothing is sent.
#pragma once

#include "probes/dns.h"

namespace netsetup {

struct OwnNetwork
{
    OwnNetwork() = default;

    struct Route
    {
        QHostAddress to;
        ConnectOutcome outcome = ConnectOutcome::Unreachable; ///< of a socket that could send there
    };
    /// Beside loopback: up, with something at the other end of the cable, and an address beyond the link.
    int interfaces = 0;
    QList<Route> routes; ///< to the DNS servers, and to the outside in both IP versions
};

OwnNetwork ownNetwork(const QList<Resolver> &resolvers);

} // namespace netsetup
