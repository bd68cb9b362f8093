// Rules as one line of a firewall: what one initiator reaches for one purpose at one port. Lists that devices
// poll and the feed of endpoints are made of these.
#pragma once

#include "handoff/handoff.h"

namespace netsetup {

struct RuleGroup
{
    QString id;               ///< "image-pull-nodes-443"; the same from pack to pack
    QList<PlannedRule> rules; ///< at least one; they differ in their hosts only

    [[nodiscard]] const Rule &first() const { return rules.first().rule; }
    /// Every name once, sorted; without hosts that are addresses.
    [[nodiscard]] QStringList names() const;
    /// Every source range once; none: not known.
    [[nodiscard]] QStringList sources() const;
    /// Every address once, by number, IPv4 first: those that may be printed.
    [[nodiscard]] QList<ResolvedAddress> addresses() const;
};

/// In the order of their first rules. Rules without an initiator of their own do not exist, so each is in
/// one.
QList<RuleGroup> ruleGroups(const QList<PlannedRule> &rules);

} // namespace netsetup
