// Turns findings into the one state that an arrow shows. What could not be told is never shown as working.
#include "diagram/hopstate.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

/// Findings from inside the cluster speak only of the arrows that start there.
bool speaksOf(const Finding &finding, Initiator initiator)
{
    if (finding.vantage.startsWith("pod/"_L1))
        return initiator == Initiator::Pods || initiator == Initiator::Proxy;
    if (finding.vantage.startsWith("node/"_L1))
        return initiator == Initiator::Nodes || initiator == Initiator::Proxy;
    return true;
}

const Finding *blockerOf(const Finding &finding, const QList<Finding> &findings)
{
    for (const Finding &other : findings) {
        const bool named = other.key == finding.blockedBy || other.id == finding.blockedBy;
        if (named && other.flow == finding.flow && !finding.blockedBy.isEmpty())
            return &other;
    }
    return nullptr;
}

/// A stage that was not reached looks like what stopped it.
Status statusBehind(const Finding &finding, const QList<Finding> &findings)
{
    constexpr int deepestChain = 8;
    const Finding *current = &finding;
    for (int i = 0; i < deepestChain && current != nullptr && current->status == Status::NotReached; ++i)
        current = blockerOf(*current, findings);
    if (current == nullptr || current->status == Status::NotReached)
        return Status::Fail;
    const bool harmless = current->status == Status::Pass || current->status == Status::Info ||
                          current->status == Status::Skipped;
    return current != &finding && harmless ? Status::Unknown : current->status;
}

HopState stateFor(Status status)
{
    switch (status) {
    case Status::Pass:
    case Status::Info:
        return HopState::Pass;
    case Status::Warn:
        return HopState::Warn;
    case Status::Fail:
    case Status::NotReached:
        return HopState::Fail;
    case Status::Unknown:
        return HopState::Unknown;
    case Status::Skipped:
        break;
    }
    return HopState::NotChecked;
}

} // namespace

int severity(HopState state)
{
    switch (state) {
    case HopState::NotChecked:
        return 0;
    case HopState::Pass:
        return 1;
    case HopState::Warn:
        return 2;
    case HopState::Unknown:
        return 3;
    case HopState::Fail:
        return 4;
    }
    return 0;
}

HopState hopState(const Flow &flow, Initiator initiator, const QList<Finding> &findings)
{
    HopState worst = HopState::NotChecked;
    for (const Finding &finding : findings) {
        if (finding.flow != flow.id || !speaksOf(finding, initiator))
            continue;
        const HopState state = stateFor(statusBehind(finding, findings));
        if (severity(state) > severity(worst))
            worst = state;
    }
    return worst == HopState::Fail && !flow.required ? HopState::Warn : worst;
}

} // namespace netsetup
