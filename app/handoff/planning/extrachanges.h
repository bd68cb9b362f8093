// Exemptions from TLS inspection and from login: each a change of its own, so that refusing one does not stop
// the rules.
#pragma once

#include "handoff/handoff.h"

namespace netsetup {

/// A change beside the rules that a team may refuse on its own.
struct ExtraChange
{
    QString kind; ///< "inspection" or "login"
    int number = 2;
    QString title;
    QString settles; ///< how the ids of the findings begin that its grant or refusal decides
    Owner owner = Owner::You;
    QList<int> ruleNumbers; ///< as in the rule table, from 1
    QStringList hosts;
    QStringList reasons;
    QString ifRefused;
};
/// Exemptions from inspection and from login; numbered on from the rules, which are change 1.
QList<ExtraChange> extraChanges(const HandoffInput &input);

/// "exempt from TLS inspection (change 2 of the request, which can be refused alone): …" for each exemption
/// of the rule.
QStringList exemptionNotes(const HandoffInput &input, const Rule &rule);

} // namespace netsetup
