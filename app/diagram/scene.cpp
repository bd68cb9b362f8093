// From flows to sources, targets and links. Several flows may share a target; each of them keeps its own
// link.
#include "diagram/scene.h"

#include "base/inwords.h"
#include "diagram/hopstate.h"
#include "diagram/textfit.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

struct PurposeLook
{
    Purpose purpose;
    const char *title;
    SceneZone zone;
};

constexpr PurposeLook purposeLooks[] = {
    {Purpose::Receiver, QT_TRANSLATE_NOOP("Diagram", "StackState receiver"), SceneZone::StackState},
    {Purpose::Otlp, QT_TRANSLATE_NOOP("Diagram", "OpenTelemetry intake"), SceneZone::StackState},
    {Purpose::ImagePull, QT_TRANSLATE_NOOP("Diagram", "Image download"), SceneZone::Images},
    {Purpose::Registry, QT_TRANSLATE_NOOP("Diagram", "Your registry"), SceneZone::Images},
    {Purpose::ChartRepo, QT_TRANSLATE_NOOP("Diagram", "Helm charts"), SceneZone::Other},
    {Purpose::Ntp, QT_TRANSLATE_NOOP("Diagram", "Time server"), SceneZone::Other},
    {Purpose::Dns, QT_TRANSLATE_NOOP("Diagram", "DNS server"), SceneZone::Other},
};

/// Top to bottom: pods and nodes both talk to the receiver, only nodes pull images.
constexpr Initiator sourceOrder[] = {Initiator::Pods, Initiator::Nodes, Initiator::Registry,
                                     Initiator::Copier, Initiator::Workstation};

class SceneBuilder
{
public:
    SceneBuilder(const QList<Finding> &findings, const QStringList &running)
        : m_findings(findings)
        , m_running(running)
    {}
    Scene build(const QList<Flow> &flows);

private:
    void addSources(const QList<Flow> &flows);
    void addFlow(const Flow &flow);
    void addLegsToProxy(const Flow &flow);
    void addLink(const Flow &flow, Initiator initiator, int source, int target, const QString &label);
    int targetFor(const Flow &flow, bool fromProxy, int source);
    void sortTargets();
    void sortLinks();
    [[nodiscard]] int sourceIndex(Initiator initiator) const;

    const QList<Finding> &m_findings;
    const QStringList &m_running;
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

QString labelOf(const Flow &flow)
{
    const QString port = QString::number(flow.port);
    const QString suffix = flow.protocol == Protocol::Udp ? u"/udp"_s : QString();
    const QString host = cleanText(flow.host);
    if (host.contains(u':'))
        return u'[' + host + "]:"_L1 + port + suffix;
    return host + u':' + port + suffix;
}

void describeTarget(SceneTarget &target, const Flow &flow)
{
    target.title = cleanText(flow.id);
    for (const PurposeLook &look : purposeLooks) {
        if (flow.purpose == look.purpose) {
            target.title = inWords("Diagram", look.title);
            target.zone = look.zone;
        }
    }
    if (isCompanion(flow.id))
        target.title = inWords("Diagram", "Companion");
    if (flow.volatility == Volatility::Internal)
        target.zone = SceneZone::Inside;
    target.why = cleanText(inWords("Flows", flow.why));
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

void SceneBuilder::addLink(const Flow &flow, Initiator initiator, int source, int target,
                           const QString &label)
{
    SceneLink link;
    link.id = flow.id + u'/' + wordFor(initiator);
    link.flow = flow.id;
    link.label = label;
    link.shown = label;
    link.source = source;
    link.target = target;
    link.state = flowState(flow, m_findings, m_running, initiator);
    link.required = flow.required;
    m_scene.links << link;
}

/// The same host, or hosts of one kind that serve the same end: seven delivery hosts of a registry are one
/// box that seven arrows reach.
bool isSameTarget(const SceneTarget &known, const SceneTarget &other)
{
    if (known.fromProxy != other.fromProxy)
        return false;
    return known.host == other.host ||
           (!known.why.isEmpty() && known.why == other.why && known.title == other.title &&
            known.zone == other.zone && known.required == other.required &&
            known.firstSource == other.firstSource);
}

int SceneBuilder::targetFor(const Flow &flow, bool fromProxy, int source)
{
    SceneTarget target;
    target.id = "host/"_L1 + flow.id;
    target.host = flow.host;
    target.fromProxy = fromProxy;
    target.required = flow.required;
    target.firstSource = source;
    describeTarget(target, flow);
    for (qsizetype i = 0; i < m_scene.targets.size(); ++i) {
        SceneTarget &known = m_scene.targets[i];
        if (!isSameTarget(known, target))
            continue;
        known.required = known.required || flow.required;
        known.firstSource = std::min(known.firstSource, source);
        return static_cast<int>(i);
    }
    m_scene.targets << target;
    return static_cast<int>(m_scene.targets.size() - 1);
}

/// A flow that goes by the proxy without a flow of its own for that leg still shows how it gets there.
void SceneBuilder::addLegsToProxy(const Flow &flow)
{
    const QString label = flow.proxy.isEmpty() ? u"proxy"_s : cleanText(flow.proxy);
    const QList<Initiator> initiators = initiatorsOf(flow);
    for (const Initiator initiator : initiators) {
        if (initiator == Initiator::Proxy || m_proxyLegs.contains(initiator))
            continue;
        m_proxyLegs << initiator;
        addLink(flow, initiator, sourceIndex(initiator), proxyIndex, label);
    }
}

void SceneBuilder::addFlow(const Flow &flow)
{
    const QList<Initiator> initiators = initiatorsOf(flow);
    if (flow.way == FlowWay::Proxy || initiators.contains(Initiator::Proxy)) {
        m_scene.hasProxy = true;
        addLink(flow, Initiator::Proxy, proxyIndex, targetFor(flow, true, 0), labelOf(flow));
        addLegsToProxy(flow);
        return;
    }
    for (const Initiator initiator : initiators) {
        const int source = sourceIndex(initiator);
        addLink(flow, initiator, source, targetFor(flow, false, source), labelOf(flow));
    }
}

void SceneBuilder::sortTargets()
{
    QList<int> order(m_scene.targets.size());
    for (qsizetype i = 0; i < order.size(); ++i)
        order[i] = static_cast<int>(i);
    const auto rank = [this](int index) {
        const SceneTarget &target = m_scene.targets.at(index);
        return std::tuple(!target.fromProxy, target.zone != SceneZone::StackState, target.firstSource,
                          target.zone);
    };
    std::stable_sort(order.begin(), order.end(), [&rank](int a, int b) { return rank(a) < rank(b); });

    QList<SceneTarget> sorted;
    QList<int> places(order.size());
    for (const int index : order) {
        places[index] = static_cast<int>(sorted.size());
        sorted << m_scene.targets.at(index);
    }
    m_scene.targets = sorted;
    for (SceneLink &link : m_scene.links) {
        if (link.target != proxyIndex)
            link.target = places.at(link.target);
    }
}

/// Legs to the proxy have target -1 and so come first.
void SceneBuilder::sortLinks()
{
    std::stable_sort(m_scene.links.begin(), m_scene.links.end(), [](const SceneLink &a, const SceneLink &b) {
        return std::tuple(a.target, a.source) < std::tuple(b.target, b.source);
    });
}

Scene SceneBuilder::build(const QList<Flow> &flows)
{
    addSources(flows);
    for (const Flow &flow : flows) {
        if (!isProxyLeg(flow))
            continue;
        m_scene.hasProxy = true;
        const QList<Initiator> initiators = initiatorsOf(flow);
        for (const Initiator initiator : initiators) {
            if (initiator == Initiator::Proxy)
                continue;
            m_proxyLegs << initiator;
            addLink(flow, initiator, sourceIndex(initiator), proxyIndex, labelOf(flow));
        }
    }
    for (const Flow &flow : flows) {
        if (!isProxyLeg(flow))
            addFlow(flow);
    }
    sortTargets();
    sortLinks();
    return m_scene;
}

} // namespace

Scene buildScene(const QList<Flow> &flows, const QList<Finding> &findings, const QStringList &running)
{
    return SceneBuilder(findings, running).build(flows);
}

} // namespace netsetup
