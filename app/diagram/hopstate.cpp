// Turns findings into the one state that an arrow shows. What could not be told is never shown as working.
#include "diagram/hopstate.h"

#include "findings/statustable.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

/// Findings from inside the cluster speak only of the arrows that start there.
bool speaksOf(const Finding &finding, std::optional<Initiator> initiator)
{
    if (!initiator.has_value())
        return true;
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

} // namespace

HopState symbolFor(Status status)
{
    switch (rowOf(status).tone) {
    case Tone::Good:
        return HopState::Pass;
    case Tone::Caution:
        return HopState::Warn;
    case Tone::Bad:
        return HopState::Fail;
    case Tone::Unsure:
        return HopState::Unknown;
    case Tone::Quiet:
        break;
    }
    return HopState::NotChecked;
}

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
    case HopState::Running:
        return 4;
    case HopState::Fail:
        return 5;
    }
    return 0;
}

HopState flowState(const Flow &flow, const QList<Finding> &findings, const QStringList &running,
                   std::optional<Initiator> initiator)
{
    if (running.contains(flow.id))
        return HopState::Running;
    HopState worst = HopState::NotChecked;
    for (const Finding &finding : findings) {
        if (finding.flow != flow.id || !speaksOf(finding, initiator))
            continue;
        const HopState state = symbolFor(statusBehind(finding, findings));
        if (severity(state) > severity(worst))
            worst = state;
    }
    return worst == HopState::Fail && !flow.required ? HopState::Warn : worst;
}

} // namespace netsetup
