// A rule: one flow as a filtering device must allow it, with exactly one initiator and its own sources.
#pragma once

#include "base/phrase.h"
#include "flows/flow.h"

#include <QDateTime>

namespace netsetup {

/// What has to change for a rule where a device looks into TLS, or asks for a login.
enum class Exemption {
    NoneNeeded,
    OkWithCa, ///< may stay as it is, while the company CA is known
    Exempt,   ///< this rule has to be left out of it
    Unknown,  ///< of the login: whether what the plan has is enough has to be asked
};
template <>
struct Words<Exemption>
{
    static constexpr Word<Exemption> table[] = {
        {Exemption::NoneNeeded, "none-needed"},
        {Exemption::OkWithCa, "ok-with-ca"},
        {Exemption::Exempt, "exempt"},
        {Exemption::Unknown, "unknown"},
    };
};

/// Can the initiator connect already?
enum class RuleState { Unknown, Open, Blocked };
template <>
struct Words<RuleState>
{
    static constexpr Word<RuleState> table[] = {
        {RuleState::Open, "open"},
        {RuleState::Blocked, "blocked"},
        {RuleState::Unknown, "unknown"},
    };
};

/// What checks have seen of the way that a rule opens. Only its own initiator can tell the state; what
/// another place saw is a remark, and removes nothing.
struct RuleSighting
{
    RuleState state = RuleState::Unknown;
    QDateTime at;    ///< UTC; of a known state
    QString vantage; ///< "workstation", "node/worker-1"; of a known state
    Phrase remark;   ///< "open from the workstation"; empty: no other place saw it
};

struct Rule
{
    QString id;   ///< "sts-acme-receiver-nodes": stable, lower case, letters digits dashes, at most 63
    QString flow; ///< id of the flow it comes from
    Purpose purpose = Purpose::Other;
    QString why;
    Initiator initiator = Initiator::Nodes;
    QList<Cidr> sources; ///< empty: not known, an open question; never "any" unless the user gave it
    QString host;
    quint16 port = 443;
    Protocol protocol = Protocol::Tcp;
    bool required = true;
    Volatility volatility = Volatility::Unknown;
    Exemption inspection = Exemption::NoneNeeded;
    Phrase inspectionReason;
    Exemption userAuthentication = Exemption::NoneNeeded; ///< the login; never OkWithCa
    Phrase userAuthenticationReason;
    RuleSighting seen;
    FactSource fact; ///< what says that it is needed
};

/// One rule per flow and initiator, in flow order. An internal flow (own registry, proxy) gets its rules too.
QList<Rule> deriveRules(const QList<Flow> &flows, const Plan &plan);

/// Marks the rules of these flows as exempt from inspection, with the reason; for what only a check can tell.
void exemptFromInspection(QList<Rule> &rules, const QStringList &flowIds, const Phrase &reason);

} // namespace netsetup
