// From evidence to findings: flow by flow, vantage by vantage, stage by stage, then across vantages. Pure.
#include "checks/acrossvantages.h"
#include "checks/clusterproxy.h"
#include "checks/evidencehelpers.h"
#include "checks/nameviews.h"
#include "checks/offline.h"
#include "checks/pullverdicts.h"
#include "checks/standingin.h"
#include "checks/systemproxy.h"
#include "checks/tellers.h"
#include "checks/upstream.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

/// An outside host of the plan that has taken a connection.
struct OtherHost
{
    QString target; ///< of the evidence
    QString host;
    friend bool operator==(const OtherHost &, const OtherHost &) = default;
};

QList<OtherHost> connectingHosts(const QList<Evidence> &evidence, const QHash<QString, const Flow *> &flows)
{
    QList<OtherHost> hosts;
    for (const Evidence &item : evidence) {
        if (item.probe != "tcp"_L1 ||
            item.data.value("outcome"_L1).toString() != wordFor(ConnectOutcome::Connected))
            continue;
        const Flow *flow = flows.value(item.flow);
        const bool isOutside = flow != nullptr && flow->volatility != Volatility::Internal;
        const OtherHost other{item.target, isOutside ? flow->host : QString()};
        if (isOutside && !hosts.contains(other))
            hosts.append(other);
    }
    return hosts;
}

bool anotherConnects(const Flow &flow, const QList<OtherHost> &hosts)
{
    return std::any_of(hosts.begin(), hosts.end(), [&flow](const OtherHost &other) {
        return other.target != flow.host && other.host != flow.host;
    });
}

/// Vantages, for those who show them: a check names its place by a bare word.
[[maybe_unused]] constexpr const char *vantageWords[] = {
    QT_TRANSLATE_NOOP("Facts", "copier"),
    QT_TRANSLATE_NOOP("Facts", "registry"),
    QT_TRANSLATE_NOOP("Facts", "nodes"),
    QT_TRANSLATE_NOOP("Facts", "pods"),
};

/// What is open from here says nothing of a way that only another machine goes, and what is closed does not
/// either.
Finding notFromHere(const Flow &flow, const QString &vantage)
{
    const bool registry =
        std::any_of(flow.askers().begin(), flow.askers().end(),
                    [](const FlowOrigin &origin) { return origin.initiator == Initiator::Registry; });
    return skippedFinding(
        JudgeInput{flow, vantage, {}, {}}, CheckId::PortOpens,
        registry ? Phrase("Facts", "only your own registry goes this way, and only there it can be tried")
                 : Phrase("Facts", "only the machine that copies the images goes this way, and only there it "
                                   "can be tried"));
}

/// Where the flow starts, nobody was asked; what others see is no answer.
Finding nobodyAsked(const Flow &flow, const QString &vantage)
{
    const JudgeInput nothing{flow, vantage, {}, {}};
    const bool ofNodes = vantage == "nodes"_L1;
    const Phrase missing = ofNodes
                               ? Phrase("Facts", "a look from the nodes themselves: pods do not go their way")
                               : Phrase("Facts", "a look from the place where this connection starts");
    if (ofNodes && !flow.images.isEmpty())
        return onlyPullsTell(nothing, missing);
    Finding finding = unknownFinding(nothing, CheckId::PortOpens, {}, missing);
    setCauses(finding, {ofNodes ? u"tcp.unknown/nodes"_s : u"tcp.unknown/workstation"_s});
    return finding;
}

/// Does what a place sees of a flow count as what the Agent meets?
enum class Telling { Counts, StandsIn };

/// What is looked up once for each place, and not once more for each flow.
struct PlaceFacts
{
    QList<OtherHost> connecting;
    std::optional<Finding> offline;
};

class Judging
{
public:
    Judging(const QList<Flow> &flows, const EvidenceIndex &index, const QList<Evidence> &evidence)
        : m_flows(flows)
        , m_index(index)
        , m_evidence(evidence)
    {
        for (const Flow &flow : flows) {
            if (!m_flowOf.contains(flow.id))
                m_flowOf.insert(flow.id, &flow);
        }
    }

    /// The servers that pods ask, where any were asked.
    void setClusterServers(const QSet<QString> &servers) { m_clusterServers = servers; }

    /// Stage by stage, what one place has seen of one flow.
    [[nodiscard]] QList<Finding> judge(const Flow &flow, const QString &vantage, Telling telling)
    {
        if (!flow.canBeTriedAt(vantage))
            return {notFromHere(flow, vantage)};
        const PlaceFacts &place = factsOf(vantage);
        QList<Evidence> own = m_index.of(vantage, flow.id);
        if (!m_clusterServers.isEmpty() && placeOf(vantage).kind == PlaceKind::Nodes)
            own = withItsServers(flow, std::move(own), m_clusterServers);
        JudgeInput input{flow, vantage, own + m_index.of(vantage, QLatin1String(controlFlow)), {}};
        input.othersConnect = anotherConnects(flow, place.connecting);
        // Only the own registry has copies to hold against it.
        if (flow.purpose == Purpose::Registry)
            input.upstream = upstream();
        const bool leftToPulls = isLeftToPulls(own, vantage, telling);
        for (const Check &check : checkCatalogue()) {
            const bool isLeft = leftToPulls && check.id == CheckId::RegistryServes;
            if (check.appliesTo(flow) && !isLeft)
                input.earlier += check.judge(input);
        }
        if (place.offline)
            return waitingForNetwork(JudgeInput{flow, vantage, {}, {}}, *place.offline, input.earlier);
        return input.earlier;
    }

    [[nodiscard]] const std::optional<Finding> &offlineAt(const QString &vantage)
    {
        return factsOf(vantage).offline;
    }

private:
    /// What the container runtime said of an image is the answer of the registry, where nobody else asked it.
    /// A pod that only stands in has not asked for one, and nobody waits for its word.
    static bool isLeftToPulls(const QList<Evidence> &evidence, const QString &vantage, Telling telling)
    {
        const auto any = [&evidence](QLatin1String probe) {
            return std::any_of(evidence.begin(), evidence.end(),
                               [probe](const Evidence &item) { return item.probe == probe; });
        };
        const bool aside = telling == Telling::StandsIn && placeOf(vantage).kind >= PlaceKind::Pods;
        return (any("pull"_L1) || aside) && !any("registry"_L1);
    }
    const PlaceFacts &factsOf(const QString &vantage)
    {
        const auto known = m_places.constFind(vantage);
        if (known != m_places.constEnd())
            return *known;
        const QList<Evidence> &seen = m_index.at(vantage);
        return *m_places.insert(vantage,
                                PlaceFacts{connectingHosts(seen, m_flowOf), judgeOffline(vantage, seen)});
    }
    const QHash<QString, UpstreamManifest> &upstream()
    {
        if (!m_upstream)
            m_upstream = upstreamManifests(m_flows, m_evidence);
        return *m_upstream;
    }

    const QList<Flow> &m_flows;
    const EvidenceIndex &m_index;
    const QList<Evidence> &m_evidence;
    QHash<QString, const Flow *> m_flowOf;
    QHash<QString, PlaceFacts> m_places;
    QSet<QString> m_clusterServers;
    std::optional<QHash<QString, UpstreamManifest>> m_upstream;
};

/// What the container runtimes of nodes told of a flow.
struct Pulls
{
    QList<Finding> findings;
    /// Nodes that have every image. The way there is that of the runtime alone, which need not be ours: what
    /// we see of ours keeps nothing from working.
    QSet<QString> served;
};

Pulls pullsOf(const Flow &flow, const FlowPlaces &places, const EvidenceIndex &index,
              const PullContext &context)
{
    Pulls pulls;
    for (const QString &vantage : places.pulls) {
        const QList<Finding> told =
            judgePulls(JudgeInput{flow, vantage, index.of(vantage, flow.id), {}}, context);
        const bool all = !told.isEmpty() && std::all_of(told.begin(), told.end(), [](const Finding &finding) {
            return finding.status == Status::Pass;
        });
        if (all && isForRuntimeAlone(flow))
            pulls.served.insert(vantage);
        pulls.findings += told;
    }
    return pulls;
}

/// One flow, from everywhere.
QList<Finding> judgeEverywhere(const Flow &flow, const AskedPlaces &asked, const EvidenceIndex &index,
                               const PullContext &context, Judging &judging)
{
    const FlowPlaces places = placesFor(flow, asked, index);
    const Pulls pulls = pullsOf(flow, places, index, context);
    QList<Finding> findings;
    QStringList aside = places.standIn;
    for (const QString &vantage : places.tell) {
        if (pulls.served.contains(vantage))
            aside.append(vantage);
        else
            findings += judging.judge(flow, vantage, Telling::Counts);
    }
    findings += pulls.findings;
    const Flow optional = standingIn(flow);
    QList<Finding> others;
    for (const QString &vantage : std::as_const(aside))
        others += judging.judge(optional, vantage, Telling::StandsIn);
    tellAcross(flow, index, others, findings);
    if (!places.notAsked.isEmpty())
        findings.append(nobodyAsked(flow, places.notAsked));
    keepToItself(findings, others);
    findings += others;
    if (asked.all().size() > 1)
        findings += judgeNameViews(flow, places, index);
    return findings;
}

} // namespace

QList<Finding> judgeFlow(const Flow &flow, const QString &vantage, const QList<Evidence> &evidence,
                         const QList<Flow> &others)
{
    const EvidenceIndex index(evidence);
    return Judging(others, index, evidence).judge(flow, vantage, Telling::Counts);
}

QList<Finding> judgeAll(const QList<Flow> &flows, const QList<Evidence> &evidence)
{
    const EvidenceIndex index(evidence);
    const AskedPlaces asked(index);
    Judging judging(flows, index, evidence);
    judging.setClusterServers(clusterServers(asked, index));
    QList<Finding> findings;
    for (const AskedPlace &place : asked.all()) {
        if (std::optional<Finding> offline = judging.offlineAt(place.vantage)) {
            if (asked.havePods() && place.place.kind < PlaceKind::Pods)
                standAside(*offline);
            findings.append(*offline);
        }
        findings += judgeCheckerPulls(place.vantage, index.at(place.vantage));
        findings += judgeClusterProxy(place.vantage, index.at(place.vantage));
    }
    const PullContext context{podsPassProxy(flows, index)};
    for (const Flow &flow : flows)
        findings += judgeEverywhere(flow, asked, index, context, judging);
    return findings + judgeSystemProxy(flows, evidence, findings);
}

} // namespace netsetup
