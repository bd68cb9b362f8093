// A first look at the way out, before anything is planned: the tenant's receiver and this computer's own
// proxy settings alone, and what they suggest about how traffic leaves.
#pragma once

#include "session/session.h"

namespace netsetup {

enum class LookResult {
    Answers,       ///< the receiver answered directly
    PartlyOpen,    ///< some of its addresses answered, others not
    Inspected,     ///< the port opens, but something in between re-signs TLS
    ProxySettings, ///< not directly, and this computer's settings name a proxy
    Blocked,       ///< nothing answers there, while the control host does
    NothingLeaves, ///< neither the receiver nor the control host answers
    NameUnknown,   ///< the name does not resolve here
    UnusableProxy, ///< not directly, and the settings name a proxy that the Agent cannot use
    Undecided,     ///< the evidence does not tell
};

struct EgressSuggestion
{
    LookResult result = LookResult::Undecided;
    std::optional<EgressMode> mode; ///< absent: nothing is suggested
    QString host;                   ///< of the receiver
    quint16 port = 443;
    QString controlHost; ///< empty: it was not asked
    QString proxy;       ///< URL, or the kind of a proxy that cannot be used
    QList<Finding> proof;
};

/// What the settings of this computer say for the receiver, as the look recorded it.
SystemProxyAnswer systemProxyIn(const Report &report);

/// Pure: from what was seen to what it suggests.
EgressSuggestion suggestEgress(const Report &report, const SystemProxyAnswer &systemProxy);

/// Looks at the receiver directly, whatever the plan says about egress, within ten seconds. The plan has no
/// problems but those of its egress. The session outlives the task.
class FirstLook
{
public:
    FirstLook(World world, Plan plan);
    QCoro::Task<EgressSuggestion> look(RunProgress progress, std::stop_token stop) const;

private:
    World m_world;
    Session m_session;
};

} // namespace netsetup
