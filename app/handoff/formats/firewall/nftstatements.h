// The statements of the nftables files: the sets and the chain as they shall be, and the way there from an
// older pack.
#pragma once

#include "handoff/formats/firewall/addresssets.h"
#include "handoff/formats/firewall/dnsmasqnames.h"

namespace netsetup::nft {

/// Where the site wants the rules.
struct Target
{
    QString family;    ///< inet, ip or ip6
    QString place;     ///< "inet filter": the existing table that filters
    QString hookChain; ///< the chain that shall jump to ours; may be empty
    QString chain;     ///< ours
    bool complete = false;

    [[nodiscard]] QString ourChain() const;
    [[nodiscard]] bool holds(Family version) const;
};

/// An opening with the set that holds its addresses: one for each flow and family.
struct Accept
{
    QString set;
    AddressOpening opening;
    QString comment;
    bool ready = false; ///< right as it stands
};

struct Content
{
    QList<Accept> accepts;
    QStringList notes; ///< what could not be printed, and why
};

Target targetOf(const PrintJob &job);
Content contentOf(const HandoffInput &input, const QList<PlannedRule> &rules, const Target &target);

/// The chain alone, empty.
QStringList emptyChain(const Target &target);
/// Of the accepts that are ready, or of the others; the sets that a ready one uses are made with those.
QStringList installStatements(const Target &target, const QList<Accept> &accepts, bool ready);
/// Where dnsmasq puts the addresses of the names.
QList<NameSets> namesOf(const Target &target, const QList<Accept> &accepts);
/// Without a complaint where there is nothing.
QStringList removeStatements(const Target &target, const QList<Accept> &sets);

/// What the accepts of one set open before and after, behind an older pack.
struct SetChange
{
    QString set;
    QList<Accept> before; ///< all with the same addresses, as those after
    QList<Accept> after;

    [[nodiscard]] bool sameRules() const;
    [[nodiscard]] bool adds() const;
    [[nodiscard]] bool drops() const;
    /// Addresses and rules both change, and something goes: in one set, old rules would open new addresses.
    [[nodiscard]] bool needsAnother() const;
};
/// By their sets; what waits is left out.
QList<SetChange> setChanges(const Content &before, const Content &after);
/// The chain is written anew only where its rules change.
bool rewrites(const QList<SetChange> &changes);

/// Opens what is new and removes nothing; twice is as good as once.
QStringList addStatements(const Target &target, const HandoffInput &input, const QList<SetChange> &changes);
/// Takes out what is no longer wanted; twice is as good as once.
QStringList dropStatements(const Target &target, const HandoffInput &input, const QList<SetChange> &changes);
/// The sets that are there besides those of the chain as it shall be, whichever of the files was loaded.
QList<Accept> olderSets(const HandoffInput &input, const QList<SetChange> &changes);

} // namespace netsetup::nft
