// Stateful rules in the language of Suricata, as AWS Network Firewall reads them: TLS by the name in the
// hello, everything else by address. They only pass; nothing here shuts anything.
#pragma once

#include "handoff/planning/openings.h"

namespace netsetup {

struct SuricataRules
{
    QStringList ready;
    QStringList waiting; ///< whose source addresses are not known
    QStringList notes;   ///< what stays closed, and why
};

/// Local rules have the ids from 1000000 to 1999999.
inline constexpr quint32 usualSid = 1000001;

/// What the rule group is called: letters, digits and dashes.
QString awsGroupName(const HandoffInput &input);
/// As AWS calls what the site said of the firewall policy, or words in brackets.
QString awsRuleOrder(const PrintJob &job);
/// It is fixed for the life of a group: with room for later rules.
qsizetype awsGroupCapacity(qsizetype rules);
/// What every file with such a group says: default actions, inspection, sources.
QStringList awsGroupNotes();

/// One line for each client and host; their ids count up from `firstSid`, those that wait last.
SuricataRules suricataRules(const HandoffInput &input, const QList<PlannedRule> &rules, quint32 firstSid);

} // namespace netsetup
