// What the planned rules come to in a firewall policy of Google Cloud, however it is written.
#pragma once

#include "handoff/planning/openings.h"

namespace netsetup {

/// One rule of the policy, but for its priority, which is its identity.
struct PolicyRule
{
    QStringList sources; ///< ranges of one family; words in brackets while they are not known
    bool byName = true;
    QStringList destinations; ///< names, or ranges of one family
    Protocol protocol = Protocol::Tcp;
    quint16 port = 0;
    QStringList ids;
    bool isKnown = true; ///< the sources
};

struct PolicyRules
{
    QList<PolicyRule> list; ///< those whose sources are known first
    QStringList notes;      ///< what stays closed, and why
};

PolicyRules policyRules(const HandoffInput &input, const QList<PlannedRule> &rules);

/// The priority of a rule by its place in the list, or words in brackets, as `quoted` writes them.
QString priorityText(const PrintJob &job, qsizetype index, QString (*quoted)(const QString &text));

/// Which policy, and where in it.
QList<SiteParameter> firewallPolicyParameters();

} // namespace netsetup
