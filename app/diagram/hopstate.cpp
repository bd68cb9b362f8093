// Turns findings into the one state that an arrow shows. What could not be told is never shown as working.
#include "diagram/hopstate.h"

#include "base/inwords.h"
#include "diagram/hopstory.h"
#include "diagram/svgshapes.h"
#include "findings/statustable.h"

using namespace Qt::StringLiterals;

namespace netsetup {

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
    case HopState::NotReached:
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
    return storyOf(flow, FindingsByFlow(findings).of(flow.id), running.contains(flow.id), initiator).state;
}

QString stateWords(HopState state, bool required)
{
    if (state == HopState::Warn && !required)
        return inWords("Diagram", "a fault, but optional");
    return inWords("Diagram", svg::lookOf(state).words);
}

QString hopWords(HopState state, const QString &what, const QString &who)
{
    if (what.isEmpty())
        return stateWords(state, true);
    return who.isEmpty() ? what : what + u" \u00b7 "_s + who;
}

} // namespace netsetup
