// Four numbered requests to the team of a forward proxy or web gateway, each of which can be refused alone.
#pragma once

#include "handoff/document/document.h"
#include "handoff/handoff.h"

namespace netsetup {

/// What a product calls the place of a request, and where it shows that the request works.
struct ProxyPlace
{
    QString where;
    QString check;
    QString undo;
};

struct ProxyPlaces
{
    ProxyPlace allow;
    ProxyPlace inspection;
    ProxyPlace login;
    ProxyPlace filter;
    QString note; ///< about the whole; may be empty
};

/// steps.md, which the team follows.
Artifact proxyRequests(const PrintJob &job, const ProxyPlaces &places, const char *purpose);

/// The hosts that web policies know, sorted: those with this exemption, or all where none has it.
QStringList webHosts(const QList<PlannedRule> &rules, Exemption Rule::*exemption = nullptr);

/// What all such formats can do; the rest is words.
Capabilities webGatewayCan();

} // namespace netsetup
