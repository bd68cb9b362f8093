// From plan and catalog to flows. First every conversation as it would go directly; then, where a forward
// proxy stands in between, the outside ones are handed to the proxy and the way to the proxy becomes a flow
// of its own.
#include "flows/flow.h"

#include "flows/flowimages.h"
#include "plan/fieldvalues.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

const QLatin1String tenantTemplate("{tenantHost}");
const QLatin1String companionId("registry-companion");

bool isInside(const Flow &flow)
{
    return flow.purpose == Purpose::Proxy ||
           (flow.purpose == Purpose::Registry && flow.volatility == Volatility::Internal);
}

TrustScope trustFor(Purpose purpose)
{
    if (purpose == Purpose::ImagePull || purpose == Purpose::Registry)
        return TrustScope::Nodes;
    return purpose == Purpose::ChartRepo ? TrustScope::Workstation : TrustScope::Pods;
}

Flow blankFlow(const QString &id, Purpose purpose, const Plan &plan, const ProductLine &line)
{
    Flow flow;
    flow.id = id;
    flow.purpose = purpose;
    flow.trust = trustFor(purpose);
    flow.lineHasCaKey = line.hasCaKey;
    flow.planHasCa = !plan.trust.caPem.isEmpty();
    flow.skipTls = plan.trust.skipTls;
    return flow;
}

QList<FlowOrigin> talkers(const Plan &plan, const ProductLine &line)
{
    // A part that does not read the proxy value never reaches the proxy: a finding says so, no rule would
    // help.
    const bool proxied = plan.egress.mode == EgressMode::Proxy;
    QList<FlowOrigin> origins;
    const QList<AgentPart> parts = line.partsFor(plan);
    for (const AgentPart &part : parts) {
        if (part.talksToReceiver && (part.readsProxyValue || !proxied))
            origins.append({part.id, part.initiator});
    }
    return origins;
}

QList<FlowOrigin> originsOf(const CatalogHost &host, const Plan &plan, const ProductLine &line)
{
    if (!host.initiator)
        return talkers(plan, line);
    return {{host.part, *host.initiator}};
}

void addOrigins(QList<FlowOrigin> &all, const QList<FlowOrigin> &more)
{
    for (const FlowOrigin &origin : more) {
        const bool known = std::any_of(
            all.begin(), all.end(), [&origin](const FlowOrigin &other) { return other.part == origin.part; });
        if (!known)
            all.append(origin);
    }
}

FlowOrigin runtimeOfNodes()
{
    return {u"container-runtime"_s, Initiator::Nodes};
}

/// Who fetches the images that are meant for the own registry.
FlowOrigin fetcherForOwn(const Plan &plan)
{
    if (plan.images.source == ImageSource::PullThrough)
        return {u"registry"_s, Initiator::Registry};
    return {u"copier"_s, Initiator::Copier};
}

/// Who pulls from each public registry: the nodes; or with an own registry what fills that one, and the nodes
/// for the images that no value of the chart can send there.
QMap<QString, QList<FlowOrigin>> pullersByRegistry(const Plan &plan, const ProductLine &line)
{
    QMap<QString, QList<FlowOrigin>> pullers;
    const QList<CatalogImage> images = line.imagesFor(plan);
    for (const CatalogImage &image : images) {
        const bool byNodes = plan.images.source == ImageSource::Quay || image.fixedRegistry;
        addOrigins(pullers[image.registry], {byNodes ? runtimeOfNodes() : fetcherForOwn(plan)});
    }
    return pullers;
}

bool isWanted(const CatalogHost &host, const Plan &plan, const ProductLine &line,
              const QMap<QString, QList<FlowOrigin>> &pullers)
{
    if (!host.option.isEmpty() && !plan.options.contains(host.option))
        return false;
    if (!host.chartSources.isEmpty() && !host.chartSources.contains(line.chartSourceOf(plan)))
        return false;
    return host.registry.isEmpty() || pullers.contains(host.registry);
}

/// Why the own registry, or the machine that fills it, goes to a public one.
QString whyFetched(const Plan &plan)
{
    return plan.images.source == ImageSource::PullThrough
               ? QStringLiteral(QT_TRANSLATE_NOOP(
                     "Flows", "Your own registry fetches the images of the Agent here when a node asks for "
                              "one that it does not hold."))
               : QStringLiteral(QT_TRANSLATE_NOOP("Flows", "The machine that copies the images of the Agent "
                                                           "into your own registry reads them here."));
}

/// Names who pulls from a public registry, and why it is not the nodes.
void fillPullers(Flow &flow, const QList<FlowOrigin> &pullers, const Plan &plan)
{
    flow.origins = pullers;
    if (flow.startsElsewhere())
        flow.why = whyFetched(plan);
}

void fillReceiver(Flow &flow, const Plan &plan, const ProductLine &line)
{
    flow.url = receiverUrl(plan, line);
    if (plan.baseUrl.isEmpty())
        return;
    const QUrl url(plan.baseUrl);
    flow.port = static_cast<quint16>(url.port(url.scheme() == "http"_L1 ? 80 : 443));
    flow.fact = {u"plan baseUrl"_s, u"given"_s};
}

/// Names made from the tenant's own: what the catalog says of them holds for the SaaS only.
void fillTenantName(Flow &flow, const Plan &plan, const ProductLine &line)
{
    flow.host.replace(tenantTemplate, tenantHost(plan, line));
    if (plan.baseUrl.isEmpty())
        return;
    flow.volatility = Volatility::Unknown;
    flow.fact.status = u"inferred"_s;
}

Flow flowFor(const CatalogHost &host, const Plan &plan, const ProductLine &line)
{
    Flow flow = blankFlow(host.id, host.purpose, plan, line);
    flow.origins = originsOf(host, plan, line);
    flow.host = host.host;
    flow.port = host.port;
    flow.protocol = host.protocol;
    flow.why = host.why;
    flow.required = host.required;
    flow.volatility = host.volatility;
    flow.fact = host.fact;
    if (host.host.contains(tenantTemplate))
        fillTenantName(flow, plan, line);
    if (host.purpose == Purpose::Receiver)
        fillReceiver(flow, plan, line);
    return flow;
}

Flow registryFlow(const Plan &plan, const ProductLine &line)
{
    Flow flow = blankFlow(u"registry"_s, Purpose::Registry, plan, line);
    flow.origins = {runtimeOfNodes()};
    flow.host = plan.images.registry.host;
    flow.port = plan.images.registry.port;
    flow.volatility = Volatility::Internal;
    flow.fact = {u"plan images.registry"_s, u"given"_s};
    flow.why =
        plan.images.source == ImageSource::Mirror
            ? QStringLiteral(QT_TRANSLATE_NOOP(
                  "Flows",
                  "The nodes pull the images of the Agent from your own registry, which holds copies."))
            : QStringLiteral(QT_TRANSLATE_NOOP(
                  "Flows",
                  "The nodes pull the images of the Agent through your own registry, which fetches them from "
                  "the public one."));
    return flow;
}

/// Below the same domain as the registry: as much the company's own as the registry is.
bool isBesideRegistry(const RegistryCompanion &companion, const RegistryPlan &registry)
{
    const qsizetype dot = registry.host.indexOf(u'.');
    const QString domain = dot < 0 ? QString() : registry.host.mid(dot);
    return companion.host == registry.host || (domain.count(u'.') > 1 && companion.host.endsWith(domain));
}

QList<Flow> companionFlows(const Plan &plan, const ProductLine &line)
{
    QList<Flow> flows;
    const RegistryPlan &registry = plan.images.registry;
    for (const RegistryCompanion &companion : registry.companions) {
        if (companion.host == registry.host && companion.port == registry.port)
            continue;
        const QString number = flows.isEmpty() ? QString() : u'-' + QString::number(flows.size() + 1);
        Flow flow = blankFlow(companionId + number, Purpose::Registry, plan, line);
        flow.origins = {runtimeOfNodes()};
        flow.host = companion.host;
        flow.port = companion.port;
        flow.volatility = isBesideRegistry(companion, registry) ? Volatility::Internal : Volatility::Unknown;
        flow.fact = {u"plan images.registry.companions"_s, u"given"_s};
        flow.why = QStringLiteral(QT_TRANSLATE_NOOP(
            "Flows", "Your own registry sends the nodes on to this host, for a login or for image layers."));
        flows.append(flow);
    }
    return flows;
}

/// The registries that only a chart archive names. A name from the archive is all that is known of them.
QList<Flow> archiveRegistryFlows(const Plan &plan, const ProductLine &line,
                                 const QMap<QString, QList<FlowOrigin>> &pullers)
{
    QList<Flow> flows;
    const QStringList registries = line.registriesOnlyInArchive(plan);
    for (const QString &registry : registries) {
        const Result<HostPort> at = parseHostPort(registry, registry, 443);
        if (!at.ok() || at->host == "docker.io"_L1) // a short name: no client asks that host
            continue;
        const bool own = plan.images.source != ImageSource::Quay && at->host == plan.images.registry.host;
        if (own)
            continue;
        const QString number = flows.isEmpty() ? QString() : QString::number(flows.size() + 1);
        Flow flow = blankFlow(u"chart-registry"_s + number, Purpose::ImagePull, plan, line);
        flow.origins = {runtimeOfNodes()};
        flow.host = at->host;
        flow.port = at->port;
        flow.volatility = Volatility::Unknown;
        flow.fact = {u"plan chart.archive"_s, u"given"_s};
        flow.why = QStringLiteral(QT_TRANSLATE_NOOP(
            "Flows", "Registry that the chart archive names for images of the Agent: the nodes fetch "
                     "them from there."));
        fillPullers(flow, pullers.value(registry), plan);
        flows.append(flow);
    }
    return flows;
}

Flow proxyFlow(const Plan &plan, const ProductLine &line)
{
    const QUrl url(plan.egress.proxy.url);
    Flow flow = blankFlow(u"proxy"_s, Purpose::Proxy, plan, line);
    flow.host = url.host();
    flow.port = static_cast<quint16>(url.port(url.scheme() == "https"_L1 ? 443 : 80));
    flow.volatility = Volatility::Internal;
    flow.why = QStringLiteral(QT_TRANSLATE_NOOP(
        "Flows", "Everything that leaves for the outside goes through your forward proxy."));
    flow.fact = {u"plan egress.proxy.url"_s, u"given"_s};
    return flow;
}

QList<Flow> directFlows(const Plan &plan, const ProductLine &line)
{
    const QMap<QString, QList<FlowOrigin>> pullers = pullersByRegistry(plan, line);
    QList<Flow> flows;
    for (const CatalogHost &host : line.hosts) {
        if (!isWanted(host, plan, line, pullers))
            continue;
        Flow flow = flowFor(host, plan, line);
        if (!host.registry.isEmpty())
            fillPullers(flow, pullers.value(host.registry), plan);
        // A long tenant name or an address as base URL gives no valid "otlp-…" name: then there is no such
        // host.
        if (flow.purpose == Purpose::Receiver || parseHostName(flow.host, flow.id).ok())
            flows.append(flow);
        // While its address is an open question, there is no conversation to name.
        const bool ownRegistry =
            plan.images.source != ImageSource::Quay && !plan.images.registry.host.isEmpty();
        if (flow.purpose == Purpose::Receiver && ownRegistry)
            flows += QList{registryFlow(plan, line)} + companionFlows(plan, line);
    }
    return flows + archiveRegistryFlows(plan, line, pullers);
}

QList<Flow> behindProxy(QList<Flow> flows, const Plan &plan, const ProductLine &line)
{
    Flow proxy = proxyFlow(plan, line);
    const bool known = !proxy.host.isEmpty(); // else it is an open question
    for (Flow &flow : flows) {
        // A forward proxy carries TCP only, and the own registry stands on this side of it.
        if (isInside(flow) || flow.protocol != Protocol::Tcp ||
            isLeftOutOfProxy(plan.egress.proxy.noProxy, flow.host))
            continue;
        addOrigins(proxy.origins, flow.origins);
        flow.clients = flow.origins;
        flow.origins = {{u"proxy"_s, Initiator::Proxy}};
        flow.way = FlowWay::Proxy;
        flow.proxy = known ? HostPort{proxy.host, proxy.port}.text() : QString();
    }
    if (known)
        flows.prepend(proxy);
    return flows;
}

} // namespace

bool isCompanion(const QString &flowId)
{
    return flowId.startsWith(companionId);
}

QList<Initiator> initiatorsOf(const QList<FlowOrigin> &origins)
{
    QList<Initiator> list;
    for (const Initiator one : valuesOf<Initiator>()) {
        const bool used = std::any_of(origins.begin(), origins.end(),
                                      [one](const FlowOrigin &origin) { return origin.initiator == one; });
        if (used)
            list.append(one);
    }
    return list;
}

bool Flow::startsElsewhere() const
{
    const QList<FlowOrigin> &all = askers();
    return !all.isEmpty() && std::all_of(all.begin(), all.end(), [](const FlowOrigin &origin) {
        return origin.initiator == Initiator::Registry || origin.initiator == Initiator::Copier;
    });
}

bool Flow::canBeTriedAt(const QString &vantage) const
{
    const QList<FlowOrigin> &all = askers();
    return !startsElsewhere() || std::any_of(all.begin(), all.end(), [&vantage](const FlowOrigin &origin) {
        return vantage == wordFor(origin.initiator);
    });
}

QList<Flow> deriveFlows(const Plan &plan, const ProductLine &line)
{
    QList<Flow> flows = directFlows(plan, line);
    if (plan.egress.mode == EgressMode::Proxy)
        flows = behindProxy(flows, plan, line);
    fillImages(flows, plan, line);
    std::stable_partition(flows.begin(), flows.end(), [](const Flow &flow) { return flow.required; });
    return flows;
}

} // namespace netsetup
