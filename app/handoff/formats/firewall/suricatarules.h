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

/// Where AWS opens TLS is told elsewhere: for the files to say.
QString awsInspectionNote();

/// One line for each client and host; their ids count up from `firstSid`, those that wait last.
SuricataRules suricataRules(const HandoffInput &input, const QList<PlannedRule> &rules, quint32 firstSid);

} // namespace netsetup
