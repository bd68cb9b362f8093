// What the script in the pods is told to find out: hosts and ports, DNS packets and requests ready for the
// wire.
#pragma once

#include "flows/flow.h"
#include "probes/dns.h"

namespace netsetup {

struct ProbeWish
{
    QString run;               ///< its id; the packets' numbers are made from it
    Limits limits;             ///< whole seconds count, at least one
    int totalSeconds = 150;    ///< after which the script tells what it has
    bool proxyTls = false;     ///< the plan's proxy is spoken to by TLS ("https://…")
    bool controlProbes = true; ///< as `--no-control-probes` says
    ControlHost control;       ///< asked only with `controlProbes`
    QList<Resolver> resolvers; ///< asked besides those of the pod
    QStringList searchList;    ///< suffixes below which the receiver must not resolve
};

/// One line for each thing, fields separated by blanks, bytes in base64:
///   limit dns|connect|tls|answer|total SECONDS
///   resolver ADDRESS PORT
///   flow ID HOST PORT direct MOST4 MOST6
///   flow ID HOST PORT proxy MOST4 MOST6 PROXYHOST PROXYPORT plain|tls CONNECT
///   flow control HOST PORT control 1|0 0
///   flow ID HOST PORT port MOST4 MOST6      whether it is open, no more
///   flow ID HOST PORT none 0 0              looked up only
///   dns ID name|invented|proxy|control|tcp NAME A|AAAA DATAGRAM STREAM
///   get ID features|ping REQUEST
/// The same wish gives the same bytes. No secret is in it.
QByteArray probeTargets(const QList<Flow> &flows, const ProbeWish &wish);

} // namespace netsetup
