// Who may open which connections, grouped once for every format that prints rules.
#pragma once

#include "handoff/planning/addresses.h"

namespace netsetup {

/// Where a rule leads.
struct Destination
{
    QString rule; ///< its id
    QString flow;
    QString why;
    QString host;
    QList<ResolvedAddress> addresses; ///< that stand in for the name, or are the host; empty: by name

    [[nodiscard]] bool byName() const { return addresses.isEmpty(); }
};

/// Clients that may open the same connections. The destinations are all names, or all addresses.
struct Opening
{
    QList<Initiator> initiators; ///< one; several where they have the same sources
    QList<Cidr> sources;         ///< empty: not known
    Protocol protocol = Protocol::Tcp;
    quint16 port = 0;
    bool tunnel = true; ///< through a proxy by CONNECT; otherwise as a plain HTTP request
    QList<Destination> to;

    [[nodiscard]] bool byName() const { return to.first().byName(); }
    /// The source ranges as text, or words in brackets, which no device loads.
    [[nodiscard]] QStringList sourceTexts() const;
    /// "nodes", "nodes-pods"
    [[nodiscard]] QString clientWords() const;
};

/// "[source addresses of the nodes]": no device loads it.
QString unknownSourcesOf(const QString &clients);

/// Does the client send a TLS hello first, with the name of the host in it? A plain proxy, DNS and clocks do
/// not.
bool beginsWithTls(const HandoffInput &input, const Rule &rule);

/// One for each rule that the planner lets through, in their order.
QList<Opening> openingsOf(const HandoffInput &input, const QList<PlannedRule> &rules);
/// Those that differ in nothing but where they lead as one, in the place of the first. Initiators with the
/// same sources are the same clients to a device: what stood behind the first of them would never be reached.
QList<Opening> withHostsTogether(const QList<Opening> &openings);

/// The same of what is matched by name alone, for devices that take the rest by address: addressOpeningsOf()
/// holds nothing else.
QList<Opening> namedOpeningsOf(const HandoffInput &input, const QList<PlannedRule> &rules);

/// One source that may open connections to the addresses of one host, all of one family. Where the host is
/// matched by name, somebody else fills in the addresses, and there are none here.
struct AddressOpening
{
    QStringList rules; ///< the ids of all that it stands for
    QString flow;
    QString host;
    Family family = Family::Ipv4;
    QString source; ///< words in brackets while it is not known
    bool sourceKnown = false;
    Protocol protocol = Protocol::Tcp;
    quint16 port = 0;
    QList<ResolvedAddress> addresses;

    [[nodiscard]] bool byName() const { return addresses.isEmpty(); }
};

/// For devices that know addresses only: by rule, family and source. What a wider source, or another rule
/// with the same one, opens already is not told again: its counter would never rise.
struct AddressOpenings
{
    QList<AddressOpening> list;
    QStringList notes; ///< what stays closed, and why
};
AddressOpenings addressOpeningsOf(const HandoffInput &input, const QList<PlannedRule> &rules);
/// The same with what is matched by name, for filters of addresses that have the names filled in.
AddressOpenings filledOpeningsOf(const HandoffInput &input, const QList<PlannedRule> &rules);

/// Says of a rule whose sources have no address of this family what that means.
QString closedFamilyNote(const QString &rule, Family family);

/// The order in which they are printed.
inline constexpr Family families[] = {Family::Ipv4, Family::Ipv6};
/// "IPv4"
QString familyTitle(Family family);
/// "v4": how the name of a set ends.
QString familyEnd(Family family);
/// A single address as a range: "52.20.10.10/32".
QString rangeText(const ResolvedAddress &entry);

} // namespace netsetup
