// What a look-up of a name leaves in evidence, and which names a name check asks for besides.
#pragma once

#include "flows/flow.h"
#include "probes/dns.h"

namespace netsetup {

/// DnsReply::toJson() with {"addresses","minTtl"}.
QJsonObject lookupFacts(const DnsReply &reply);

/// One look-up in a word or two: its outcome, or "rcode N".
QString lookupWord(const DnsReply &reply);

/// In the one order of addresses, each once, without what is none.
QStringList sortedAddresses(const QStringList &texts);

/// "app.stackstate.io" of "acme.app.stackstate.io".
QString parentOf(const QString &host);

/// Names that must not exist: a neighbour of the receiver invented from a number, and the receiver below each
/// search suffix. Of another flow none.
QStringList namesThatMustNotResolve(const Flow &flow, const QStringList &searchList, quint64 number);

} // namespace netsetup
