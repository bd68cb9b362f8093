// Squid's ACL lines: who may ask for which hosts, one directive per group. Apart from headers and files.
#pragma once

#include "handoff/handoff.h"

namespace netsetup {

/// Clients that may ask for the same hosts in the same way.
struct SquidGroup
{
    Initiator client = Initiator::Nodes;
    QList<Cidr> sources; ///< empty: not known
    quint16 port = 443;
    bool tunnel = true;   ///< by CONNECT; otherwise a plain HTTP request
    bool literal = false; ///< the hosts are addresses
    QStringList hosts;
};

/// The groups of the rules that the planner lets through, in their order.
QList<SquidGroup> squidGroups(const HandoffInput &input, const QList<PlannedRule> &rules);

/// The ACLs and, for each group, `directive` with them: "http_access allow". `tag` keeps the names of one
/// file apart from those of another, since Squid adds up ACLs of the same name.
QStringList squidStatements(const HandoffInput &input, const QList<SquidGroup> &groups, const QString &tag,
                            const QString &directive);

} // namespace netsetup
