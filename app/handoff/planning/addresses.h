// Which addresses of a host may be printed, and what was seen of them. Shared by planner and formats.
#pragma once

#include "handoff/handoff.h"

namespace netsetup {

/// The addresses of one host, sorted into those that may be printed and the reasons for the others.
struct AddressChoice
{
    QList<ResolvedAddress> kept;
    QList<Phrase> leftOut; ///< "198.18.0.9 is never exported"
};

/// Is the host itself an address? Then it is exact, and no snapshot.
bool isAddress(const QString &host);
/// The host where it is an address that may leave, of whichever family; else empty.
QString literalAddress(const HandoffInput &input, const QString &host);

/// Does the plan want this version of IP?
bool familyWanted(const HandoffInput &input, Family family);
/// May addresses of a host with this volatility stand in for its name?
bool mayPin(const HandoffInput &input, Volatility volatility);
/// True where only the user's override lets the addresses through.
bool pinnedByOverride(const HandoffInput &input, const QString &host, Volatility volatility);

/// Every address seen (or the host itself, if it is one), without those that must not leave.
AddressChoice chooseAddresses(const HandoffInput &input, const QString &host, Volatility volatility);
/// What data files print: nothing for a host whose addresses change without notice.
AddressChoice choosePinnedAddresses(const HandoffInput &input, const QString &host, Volatility volatility);

QList<ResolvedAddress> ofFamily(const QList<ResolvedAddress> &addresses, Family family);

/// What the DNS said of one family of one host: ok, nodata, nxdomain, servfail, timeout, notQueried.
QString dnsStatus(const HandoffInput &input, const QString &host, Family family);
/// The DNS servers that were asked for the host, sorted; empty when the evidence is not there.
QStringList dnsServers(const HandoffInput &input, const QString &host);

/// Earliest and latest time at which these addresses were seen; invalid for an empty list.
std::pair<QDateTime, QDateTime> seenBetween(const QList<ResolvedAddress> &addresses);

/// When these printed addresses have to be looked at again: so many days after the first of them was seen.
QDateTime reviewDate(const HandoffInput &input, const QList<ResolvedAddress> &addresses);
/// The same for all that this pack prints; without any of them it counts from the pack.
QDateTime reviewDate(const HandoffInput &input);

} // namespace netsetup
