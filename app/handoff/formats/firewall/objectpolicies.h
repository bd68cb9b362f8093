// What firewalls with named objects have in common: the objects, services and policies that the rules become,
// and what differs between two states of them. How it is written is each format's own.
#pragma once

#include "handoff/formats/devicefile.h"
#include "handoff/planning/delta.h"
#include "handoff/planning/openings.h"

#include <QUuid>

namespace netsetup {

/// A source range or a destination.
struct AddressObject
{
    QString name; ///< scoped by tenant and cluster, and called by what it holds: it never changes its meaning
    QString value; ///< host name, range "10.0.0.0/16" or single address "52.20.10.10/32"
    bool isName = false;
    Family family = Family::Ipv4; ///< of a name only where the device has an object for each

    /// Of a range: "10.0.0.0", 16, and whether it is one address alone.
    [[nodiscard]] QString address() const { return value.section(QLatin1Char('/'), 0, 0); }
    [[nodiscard]] int prefix() const { return value.section(QLatin1Char('/'), 1).toInt(); }
    [[nodiscard]] bool isSingle() const { return prefix() == (family == Family::Ipv6 ? 128 : 32); }
};

struct ServiceObject
{
    QString name; ///< "sts_acme_tcp_443"
    Protocol protocol = Protocol::Tcp;
    quint16 port = 0;
};

/// Clients with the same sources that may open the same port of these destinations.
struct ObjectPolicy
{
    QString name;      ///< ends in a digest of the sources: with other sources it is another policy
    QStringList rules; ///< the ids of all rules in it
    QList<AddressObject> sources; ///< empty: not known
    QList<AddressObject> destinations;
    ServiceObject service;
    QString clients; ///< "nodes", "nodes-pods": whose sources have to be named while they are not known

    [[nodiscard]] bool isKnown() const { return !sources.isEmpty(); }
    /// What stands for its sources while they are not known; no device loads it.
    [[nodiscard]] QString unknownSources() const;
};

/// How long names may be on the device, and whether an object stands for a host name or for one family of it.
struct ObjectNaming
{
    int address = 63;
    int service = 63;
    int policy = 63;
    bool namePerFamily = false; ///< then only for the families that the sources have
};

/// The same id for the same name, so that a second run finds what the first one made.
QUuid idFor(const QString &name);

/// In the order of the rules.
struct ObjectPolicies
{
    QList<ObjectPolicy> policies;
    QStringList closed; ///< what no source could reach and is in none of them, and why

    /// Each once, in the order of their first use.
    [[nodiscard]] QList<AddressObject> addresses() const;
    [[nodiscard]] QList<ServiceObject> services() const;
    /// Those whose sources are known, or the others.
    [[nodiscard]] ObjectPolicies onlyKnown(bool known) const;
};

ObjectPolicies objectPolicies(const HandoffInput &input, const QList<PlannedRule> &rules,
                              const ObjectNaming &naming);

/// Those of the rules that must not be inspected, where that is asked for as a change of its own.
struct InspectionExemption
{
    ObjectPolicies policies;
    QStringList usage; ///< number, reasons, what happens if it is refused
};
std::optional<InspectionExemption> inspectionExemption(const PrintJob &job, const ObjectNaming &naming);
/// The rules that must not be inspected.
QList<PlannedRule> exemptFromInspection(QList<PlannedRule> rules);

/// What has to be done to a device that holds the one, so that it holds both.
struct ObjectAddition
{
    QList<AddressObject> addresses;
    QList<ServiceObject> services;
    QList<ObjectPolicy> policies; ///< that are new as a whole
    QList<ObjectPolicy> members;  ///< of policies that are there: with the destinations that are new alone

    [[nodiscard]] bool isEmpty() const { return policies.isEmpty() && members.isEmpty(); }
    /// Of these objects those of one family.
    [[nodiscard]] static QList<AddressObject> ofFamily(QList<AddressObject> objects, Family family);
};
/// What `wanted` has beside `held`. The other way round it is what has to be taken out.
ObjectAddition beside(const ObjectPolicies &wanted, const ObjectPolicies &held);

/// Where the policies come from and what they are called: no delta reaches over a change of this.
QString objectPlace(const PrintJob &job, const QStringList &siteKeys);

} // namespace netsetup
