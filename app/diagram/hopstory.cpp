#include "diagram/hopstory.h"

#include "base/owner.h"
#include "diagram/badgewords.h"
#include "diagram/hopstate.h"
#include "findings/thiscomputer.h"
#include "findings/vantage.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

struct StationRow
{
    const char *start; ///< of the ids of its findings
    Station station;
};

/// The first row that fits counts: what a filter or a registry's certificate does is not done by the service.
constexpr StationRow stationRows[] = {
    {"dns.", Station::Names},
    {"tcp.local-deny", Station::Start},
    {"tcp.pod-only", Station::Start},
    {"proxy.no-proxy", Station::Start},
    {"proxy.runtime-gap", Station::Start},
    {"tcp.", Station::Perimeter},
    {"net.", Station::Start},
    {"clock.", Station::Start},
    {"v4.", Station::Perimeter},
    {"v6.", Station::Perimeter},
    {"proxy.", Station::Proxy},
    {"tls.", Station::Certificate},
    {"reg.private-ca", Station::Certificate},
    {"http.block-page", Station::Perimeter},
    {"http.portal", Station::Perimeter},
    {"http.gateway", Station::Perimeter},
};

/// A filter or a gateway on the way is the proxy where there is one.
Station stationOf(const Finding &finding, const Flow &flow)
{
    for (const StationRow &row : stationRows) {
        if (!finding.id.startsWith(QLatin1String(row.start)))
            continue;
        const bool byProxy = flow.way == FlowWay::Proxy && row.station == Station::Perimeter;
        return byProxy ? Station::Proxy : row.station;
    }
    return Station::Destination;
}

/// Findings from inside the cluster speak only of the arrows that start there.
bool speaksOf(const Finding &finding, std::optional<Initiator> initiator)
{
    return !initiator.has_value() || !isInCluster(finding.vantage) || initiator == Initiator::Proxy ||
           initiator == initiatorAt(finding.vantage);
}

bool isRequired(const Finding *finding)
{
    return finding->required;
}

/// One of the same flow, or of the computer as a whole.
const Finding *blockerOf(const Finding &finding, const FindingsOfFlow &known)
{
    if (finding.blockedBy.isEmpty())
        return nullptr;
    for (const QList<const Finding *> &some : {known.own, known.ofComputer}) {
        for (const Finding *other : some) {
            if (other->key == finding.blockedBy || other->id == finding.blockedBy)
                return other;
        }
    }
    return nullptr;
}

struct Root
{
    const Finding *finding = nullptr; ///< what stopped it, or itself
    Status status = Status::Fail;
};

/// A stage that was not reached looks like what stopped it.
Root rootOf(const Finding &finding, const FindingsOfFlow &known)
{
    constexpr int deepestChain = 8;
    const Finding *current = &finding;
    for (int i = 0; i < deepestChain && current != nullptr && current->status == Status::NotReached; ++i)
        current = blockerOf(*current, known);
    if (current == nullptr || current->status == Status::NotReached)
        return {};
    const bool harmless = current->status == Status::Pass || current->status == Status::Info ||
                          current->status == Status::Skipped;
    return {current, current != &finding && harmless ? Status::Unknown : current->status};
}

bool isEarlier(const Finding *one, const Finding *other, const Flow &flow)
{
    return one != nullptr && other != nullptr && stationOf(*one, flow) < stationOf(*other, flow);
}

/// What is known to work, and still stopped something, says nothing of why.
void tell(HopStory &story, const Finding &finding, const Flow &flow)
{
    story.id = finding.id;
    story.station = stationOf(finding, flow);
    story.stops = story.stops || finding.status == Status::Fail;
    if (story.state == HopState::Unknown && finding.status != Status::Unknown)
        return;
    story.what = badgeWords(finding);
    const bool hasOwner = !finding.causes.isEmpty();
    const bool onlyAgain =
        finding.status == Status::Unknown && hasOwner && finding.causes.first().owner == Owner::You;
    if (hasOwner && !onlyAgain)
        story.who = ownerBare(finding.causes.first().owner);
}

int weight(HopState state)
{
    return state == HopState::Pass ? -1 : severity(state);
}

} // namespace

QString HopStory::outcome() const
{
    return QString::number(static_cast<int>(state)) + u'|' + id + u'|' + what + u'|' + who;
}

FindingsByFlow::FindingsByFlow(const QList<Finding> &findings)
{
    for (const Finding &finding : findings)
        m_findings[finding.flow] << &finding;
}

FindingsOfFlow FindingsByFlow::of(const QString &flow) const
{
    return {m_findings.value(flow), m_findings.value(thisComputer)};
}

HopStory storyOf(const Flow &flow, const FindingsOfFlow &known, bool running,
                 std::optional<Initiator> initiator)
{
    HopStory story;
    if (running) {
        story.state = HopState::Running;
        return story;
    }
    const Finding *told = nullptr;
    QList<const Finding *> stopped; // what the stages that were not reached wait for
    const bool isTold = flow.required && std::any_of(known.own.begin(), known.own.end(), isRequired);
    for (const Finding *finding : known.own) {
        // Once pods or nodes tell of it, what another place sees is no state of the connection.
        if (!speaksOf(*finding, initiator) || (isTold && !finding->required))
            continue;
        const Root root = rootOf(*finding, known);
        if (finding->status == Status::NotReached)
            stopped << root.finding;
        const HopState state = symbolFor(root.status);
        const bool worse = severity(state) > severity(story.state);
        if (!worse && (state != story.state || !isEarlier(root.finding, told, flow)))
            continue;
        story.state = state;
        told = root.finding;
    }
    if (story.state == HopState::NotChecked || story.state == HopState::Pass)
        return story;
    story.stops = stopped.contains(told);
    if (told != nullptr)
        tell(story, *told, flow);
    if (story.state == HopState::Fail && !flow.required)
        story.state = HopState::Warn;
    return story;
}

void takeWorse(HopStory &whole, const HopStory &part)
{
    if (weight(part.state) > weight(whole.state))
        whole = part;
}

} // namespace netsetup
