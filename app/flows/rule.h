// A rule: one flow as a filtering device must allow it, with exactly one initiator and its own sources.
#pragma once

#include "base/phrase.h"
#include "flows/flow.h"

namespace netsetup {

struct Rule
{
    QString id;   ///< "sts-acme-receiver-nodes": stable, lower case, letters digits dashes, at most 63
    QString flow; ///< id of the flow it comes from
    QString purpose;
    QString why;
    Initiator initiator = Initiator::Nodes;
    QList<Cidr> sources; ///< empty: not known, an open question; never "any" unless the user gave it
    QString host;
    quint16 port = 443;
    QString protocol;
    bool required = true;
    QString volatility;
    QString inspection = QStringLiteral("none-needed"); ///< exempt, ok-with-ca, none-needed
    Phrase inspectionReason;
    QString userAuthentication = QStringLiteral("none-needed"); ///< exempt, none-needed
    Phrase userAuthenticationReason;
};

/// One rule per flow and initiator, in flow order. An internal flow (own registry, proxy) gets its rules too.
QList<Rule> deriveRules(const QList<Flow> &flows, const Plan &plan);

/// Marks the rules of these flows as exempt from inspection, with the reason; for what only a check can tell.
void exemptFromInspection(QList<Rule> &rules, const QStringList &flowIds, const Phrase &reason);

} // namespace netsetup
