// From flows to sources, targets and links.
#include "diagram/scene.h"

#include "diagram/bundles.h"
#include "diagram/textfit.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

/// Top to bottom: pods and nodes both talk to the receiver, only nodes pull images.
constexpr Initiator sourceOrder[] = {Initiator::Pods, Initiator::Nodes, Initiator::Registry,
                                     Initiator::Copier, Initiator::Workstation};

class SceneBuilder
{
public:
    SceneBuilder(const QList<Finding> &findings, const SceneWishes &wishes)
        : m_findings(findings)
        , m_wishes(wishes)
        , m_running(wishes.running.begin(), wishes.running.end())
    {}
    Scene build(const QList<Flow> &flows);

private:
    void addSources(const QList<Flow> &flows);
    void addLeg(const Flow &flow, Initiator initiator, const QString &label);
    void addMissingLegs(const Flow &flow);
    void addBundle(const Bundle &bundle, int target);
    [[nodiscard]] SceneFlow told(const Flow &flow) const;
    [[nodiscard]] HopStory story(const Flow &flow, Initiator initiator) const;
    [[nodiscard]] SceneLink linkOf(const Flow &flow, Initiator initiator, int target) const;
    [[nodiscard]] int sourceIndex(Initiator initiator) const;
    [[nodiscard]] int firstSource(const Bundle &bundle) const;

    FindingsByFlow m_findings;
    const SceneWishes &m_wishes;
    QSet<QString> m_running;
    Scene m_scene;
    QList<Initiator> m_proxyLegs; ///< initiators that already have an arrow to the proxy
};

QList<Initiator> initiatorsOf(const Flow &flow)
{
    QList<Initiator> found;
    for (const FlowOrigin &origin : flow.origins) {
        if (!found.contains(origin.initiator))
            found << origin.initiator;
    }
    return found.isEmpty() ? QList<Initiator>{Initiator::Pods} : found;
}

bool isProxyLeg(const Flow &flow)
{
    return flow.purpose == Purpose::Proxy;
}

void addParts(SceneSource &source, const QList<Flow> &flows)
{
    for (const Flow &flow : flows) {
        for (const FlowOrigin &origin : flow.origins) {
            const QString part = cleanText(origin.part);
            if (origin.initiator == source.initiator && !part.isEmpty() && !source.parts.contains(part))
                source.parts << part;
        }
    }
    // The part that pulls images comes last: its rows do so too.
    if (source.parts.removeOne(u"container-runtime"_s))
        source.parts << u"container-runtime"_s;
}

void SceneBuilder::addSources(const QList<Flow> &flows)
{
    for (const Initiator initiator : sourceOrder) {
        const bool used = std::any_of(flows.begin(), flows.end(), [initiator](const Flow &flow) {
            return initiatorsOf(flow).contains(initiator);
        });
        if (!used)
            continue;
        SceneSource source{initiator, {}};
        addParts(source, flows);
        m_scene.sources << source;
    }
}

int SceneBuilder::sourceIndex(Initiator initiator) const
{
    for (qsizetype i = 0; i < m_scene.sources.size(); ++i) {
        if (m_scene.sources.at(i).initiator == initiator)
            return static_cast<int>(i);
    }
    return proxyIndex;
}

HopStory SceneBuilder::story(const Flow &flow, Initiator initiator) const
{
    return storyOf(flow, m_findings.of(flow.id), m_running.contains(flow.id), initiator);
}

SceneFlow SceneBuilder::told(const Flow &flow) const
{
    SceneFlow told;
    told.flow = &flow;
    told.kind = destinationKind(flow);
    told.initiators = initiatorsOf(flow);
    told.fromProxy = flow.way == FlowWay::Proxy || told.initiators.contains(Initiator::Proxy);
    if (told.fromProxy)
        told.initiators = {Initiator::Proxy};
    for (const Initiator initiator : std::as_const(told.initiators))
        told.stories << story(flow, initiator);
    return told;
}

SceneLink SceneBuilder::linkOf(const Flow &flow, Initiator initiator, int target) const
{
    SceneLink link;
    link.id = flow.id + u'/' + wordFor(initiator);
    link.flow = flow.id;
    link.label = placeOf(flow);
    link.source = sourceIndex(initiator);
    link.target = target;
    link.story = story(flow, initiator);
    link.required = flow.required;
    return link;
}

void SceneBuilder::addLeg(const Flow &flow, Initiator initiator, const QString &label)
{
    m_proxyLegs << initiator;
    SceneLink link = linkOf(flow, initiator, proxyIndex);
    link.label = label;
    m_scene.links << link;
    if (!m_scene.proxies.contains(label))
        m_scene.proxies << label;
}

/// A flow that goes by the proxy without a flow of its own for that leg still shows how it gets there.
void SceneBuilder::addMissingLegs(const Flow &flow)
{
    const QString label = flow.proxy.isEmpty() ? u"proxy"_s : cleanText(flow.proxy);
    const QList<Initiator> initiators = initiatorsOf(flow);
    for (const Initiator initiator : initiators) {
        if (initiator != Initiator::Proxy && !m_proxyLegs.contains(initiator))
            addLeg(flow, initiator, label);
    }
}

/// One link from each initiator; unfolded, one from each initiator to each host.
void SceneBuilder::addBundle(const Bundle &bundle, int target)
{
    QHash<int, qsizetype> places; // of the link of each initiator
    for (const SceneFlow &each : bundle.flows) {
        for (const Initiator initiator : each.initiators) {
            const SceneLink link = linkOf(*each.flow, initiator, target);
            const auto place = places.constFind(static_cast<int>(initiator));
            if (bundle.unfolded || place == places.constEnd()) {
                places.insert(static_cast<int>(initiator), m_scene.links.size());
                m_scene.links << link;
                continue;
            }
            SceneLink &whole = m_scene.links[*place];
            whole.others << link.flow;
            whole.required = whole.required || link.required;
            takeWorse(whole.story, link.story);
        }
    }
}

int SceneBuilder::firstSource(const Bundle &bundle) const
{
    int first = static_cast<int>(m_scene.sources.size());
    for (const SceneFlow &flow : bundle.flows) {
        for (const Initiator initiator : flow.initiators)
            first = std::min(first, sourceIndex(initiator));
    }
    return first;
}

Scene SceneBuilder::build(const QList<Flow> &flows)
{
    addSources(flows);
    QList<SceneFlow> ends;
    for (const Flow &flow : flows) {
        if (!isProxyLeg(flow)) {
            ends << told(flow);
            m_scene.hasProxy = m_scene.hasProxy || ends.last().fromProxy;
            continue;
        }
        m_scene.hasProxy = true;
        const QList<Initiator> initiators = initiatorsOf(flow);
        for (const Initiator initiator : initiators) {
            if (initiator != Initiator::Proxy)
                addLeg(flow, initiator, placeOf(flow));
        }
    }
    for (const SceneFlow &end : std::as_const(ends)) {
        if (end.fromProxy)
            addMissingLegs(*end.flow);
    }
    QList<Bundle> bundles = bundled(ends, m_wishes);
    for (Bundle &bundle : bundles)
        bundle.firstSource = firstSource(bundle);
    const auto rank = [](const Bundle &bundle) {
        return std::tuple(!bundle.first().fromProxy, bundle.zone == SceneZone::Inside,
                          bundle.zone != SceneZone::StackState, bundle.firstSource, bundle.zone);
    };
    std::stable_sort(bundles.begin(), bundles.end(),
                     [&rank](const Bundle &a, const Bundle &b) { return rank(a) < rank(b); });
    for (const Bundle &bundle : std::as_const(bundles)) {
        addBundle(bundle, static_cast<int>(m_scene.targets.size()));
        m_scene.targets << targetOf(bundle);
    }
    for (SceneLink &link : m_scene.links)
        link.tellsWho = !m_wishes.foldsAlways;
    // Legs to the proxy have target -1 and so come first.
    std::stable_sort(m_scene.links.begin(), m_scene.links.end(), [](const SceneLink &a, const SceneLink &b) {
        return std::tuple(a.target, a.source) < std::tuple(b.target, b.source);
    });
    return m_scene;
}

} // namespace

Scene buildScene(const QList<Flow> &flows, const QList<Finding> &findings, const SceneWishes &wishes)
{
    return SceneBuilder(findings, wishes).build(flows);
}

} // namespace netsetup
