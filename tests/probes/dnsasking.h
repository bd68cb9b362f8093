// Asking a server on loopback one question.
#pragma once

#include "probes/dns.h"

namespace netsetup::testing {

inline Resolver at(quint16 port)
{
    Resolver server;
    server.address = QHostAddress(QHostAddress::LocalHost);
    server.port = port;
    return server;
}

inline Limits shortTries()
{
    Limits limits;
    limits.dnsTryMs = 300;
    return limits;
}

inline DnsReply ask(quint16 port, const QString &name, DnsType type = DnsType::A, const Limits &limits = {})
{
    Dialer dialer;
    DnsClient client(at(port), limits, dialer);
    return QCoro::waitFor(client.query(name, type, {}));
}

} // namespace netsetup::testing
