#include "handoff/formats/kubernetes/podpolicies.h"

#include "base/firsttime.h"
#include "base/listindex.h"
#include "base/safetext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr int nameMax = 63;

/// Does this part open the connections of the rule? Without flows at hand, every part that reports does.
bool opens(const HandoffInput &input, const Rule &rule, const AgentPart &part)
{
    if (rule.initiator != part.initiator)
        return false;
    const Flow *flow = firstWith<&Flow::id>(input.flows, rule.flow);
    if (flow == nullptr)
        return part.talksToReceiver;
    return std::any_of(flow->origins.cbegin(), flow->origins.cend(),
                       [&part](const FlowOrigin &origin) { return origin.part == part.id; });
}

bool goesOut(const ClusterFlow &flow, const AgentPart &part)
{
    return (flow.from.contains(part.id) || flow.from.contains(allPartsWord())) && flow.to != "kubelet"_L1;
}

void addPart(PodPolicy &policy, const PrintJob &job, const AgentPart &part, bool isolate)
{
    const HandoffInput &input = job.input;
    policy.titles.append(part.title);
    // Another part of the same pods may have brought some of them.
    FirstTime<QString> isNewRule;
    for (const Opening &known : std::as_const(policy.outside))
        isNewRule(known.to.first().rule);
    FirstTime<QString> isNewHost;
    for (const QString &known : std::as_const(policy.lacking))
        isNewHost(known);
    for (const PlannedRule &planned : job.rules) {
        if (!opens(input, planned.rule, part))
            continue;
        if (!planned.isPrinted() && planned.rule.required && isNewHost(planned.rule.host))
            policy.lacking.append(planned.rule.host);
        if (isNewRule(planned.rule.id))
            policy.outside += openingsOf(input, {planned});
    }
    const QList<ClusterFlow> flows = isolate ? input.line.clusterFlowsFor(input.plan) : QList<ClusterFlow>{};
    for (const ClusterFlow &flow : flows) {
        const auto same = [&flow](const ClusterFlow &other) {
            return other.id == flow.id;
        };
        if (goesOut(flow, part) && std::none_of(policy.inside.cbegin(), policy.inside.cend(), same))
            policy.inside.append(flow);
    }
}

QString policyName(const HandoffInput &input, const QString &component)
{
    const QString owner = input.plan.tenant.isEmpty() ? input.tenantHost : input.plan.tenant;
    return safeName(u"sts-%1-%2"_s.arg(owner, component), u'-', nameMax);
}

/// What is no port leaves it at the usual one.
quint16 portFrom(const QString &text, quint16 usual)
{
    const uint port = text.toUInt();
    return port >= 1 && port <= 65535 ? static_cast<quint16>(port) : usual;
}

/// Every range has to be one, and none may be the whole world.
QList<Cidr> rangesFrom(const QString &text)
{
    QList<Cidr> ranges;
    const QStringList parts = text.split(u',', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const Result<Cidr> range = parseCidr(part, {});
        if (!range.ok() || range->isEverything())
            return {};
        ranges.append(*range);
    }
    return ranges;
}

DnsPods dnsPods(const PrintJob &job)
{
    const QString nameSpace = u"dns-namespace"_s;
    DnsPods dns;
    const bool known = knowsDns(job.input);
    dns.nameSpace = known && job.site(nameSpace).isEmpty() ? u"kube-system"_s : siteText(job, nameSpace);
    dns.labelKey = u"k8s-app"_s;
    dns.labelValue = known ? u"kube-dns"_s : siteText(job, u"dns-label"_s);
    const QString label = job.site(u"dns-label"_s);
    if (!label.isEmpty()) {
        dns.labelKey = label.section(u'=', 0, 0);
        dns.labelValue = label.section(u'=', 1);
    }
    dns.port = portFrom(job.site(u"dns-port"_s), dns.port);
    return dns;
}

} // namespace

bool knowsDns(const HandoffInput &input)
{
    // Where these put their DNS is convention; elsewhere it has to be asked for.
    static const QStringList usual{u"kubernetes"_s, u"rke2"_s, u"k3s"_s, u"eks"_s, u"aks"_s, u"gke"_s};
    return usual.contains(input.plan.cluster.distribution);
}

bool isIsolating(const HandoffInput &input, const QString &format)
{
    return input.plan.handoff.site.value(format).value(u"mode"_s) == "isolate"_L1;
}

PolicySite policySite(const PrintJob &job)
{
    const QString api = u"api-server"_s;
    PolicySite said;
    said.isolate = isIsolating(job.input, job.format.id);
    said.dns = dnsPods(job);
    said.apiServer = rangesFrom(job.site(api));
    said.apiPort = portFrom(job.site(u"api-port"_s), 0);
    said.missing = missingSite(job);
    // Given, but no range that may be printed.
    if (!job.site(api).isEmpty() && said.apiServer.isEmpty() &&
        neededSiteKeys(job.format, job.input).contains(api))
        said.missing.prepend(u"site parameter %1.%2"_s.arg(job.format.id, api));
    return said;
}

QList<PodPolicy> podPolicies(const PrintJob &job, bool isolate)
{
    const HandoffInput &input = job.input;
    QList<PodPolicy> policies;
    const QList<AgentPart> parts = input.line.partsFor(input.plan);
    for (const AgentPart &part : parts) {
        if (part.initiator != Initiator::Pods || part.component.isEmpty())
            continue;
        auto found = std::find_if(policies.begin(), policies.end(), [&part](const PodPolicy &policy) {
            return policy.component == part.component;
        });
        if (found == policies.end()) {
            PodPolicy fresh;
            fresh.component = part.component;
            fresh.name = policyName(input, part.component);
            found = policies.insert(policies.end(), fresh);
        }
        addPart(*found, job, part, isolate);
    }
    if (!isolate)
        policies.removeIf([](const PodPolicy &policy) { return policy.outside.isEmpty(); });
    return policies;
}

QList<SiteParameter> policyParameters(bool (*dnsRequired)(const HandoffInput &input))
{
    const QString port = u"[1-9][0-9]{0,4}"_s;
    return {
        {u"mode"_s, u"augment|isolate"_s,
         u"augment (the pods are under default deny already; default) or isolate (this file shuts "
         "everything else)"_s},
        {u"dns-namespace"_s, u"[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?"_s,
         QStringLiteral(
             QT_TRANSLATE_NOOP("Formats", "the namespace of the cluster's DNS pods, such as kube-system")),
         dnsRequired},
        {u"dns-label"_s,
         u"[A-Za-z0-9]([A-Za-z0-9./_-]{0,100})?=[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?"_s,
         QStringLiteral(
             QT_TRANSLATE_NOOP("Formats", "a label of the cluster's DNS pods, such as k8s-app=kube-dns")),
         dnsRequired},
        {u"dns-port"_s, port,
         QStringLiteral(QT_TRANSLATE_NOOP("Formats", "the port on which those pods listen, 53 unless said"))},
    };
}

QList<SiteParameter> apiServerParameters(bool (*required)(const HandoffInput &input))
{
    return {
        {u"api-server"_s, u"[0-9A-Fa-f.:/,]{2,400}"_s,
         QStringLiteral(QT_TRANSLATE_NOOP("Formats",
                                          "addresses of the API server as pods reach it, as in 10.20.0.10/32,"
                                          "10.20.0.11/32; kubectl get endpoints kubernetes shows them")),
         required},
        {u"api-port"_s, u"[1-9][0-9]{0,4}"_s,
         QStringLiteral(QT_TRANSLATE_NOOP(
             "Formats", "the port of the API server behind its service, 443 and 6443 unless said"))},
    };
}

YamlNode podLabelsOf(const HandoffInput &input, const QString &component, const QString &prefix)
{
    YamlNode labels = YamlNode::map();
    labels.set(prefix + input.line.podLabels.component, YamlNode::text(component));
    labels.set(prefix + input.line.podLabels.instance, YamlNode::text(input.line.releaseOf(input.plan)));
    return labels;
}

YamlNode policyObject(const HandoffInput &input, const PodPolicy &policy, const QString &apiVersion,
                      const QString &kind)
{
    YamlNode object = YamlNode::map();
    object.set(u"apiVersion"_s, YamlNode::text(apiVersion));
    object.set(u"kind"_s, YamlNode::text(kind));
    YamlNode metadata = YamlNode::map();
    metadata.set(u"name"_s, YamlNode::text(policy.name));
    metadata.set(u"namespace"_s, YamlNode::text(input.line.namespaceOf(input.plan)));
    object.set(u"metadata"_s, metadata);
    object.comment({u"Pods: "_s + policy.titles.join(u", "_s)});
    return object;
}

QString componentOf(const HandoffInput &input, const QString &part)
{
    for (const AgentPart &known : input.line.parts) {
        if (known.id == part)
            return known.component;
    }
    return {};
}

QString policyProtocol(Protocol protocol)
{
    return protocol == Protocol::Udp ? u"UDP"_s : u"TCP"_s;
}

QList<ClusterPort> policyPorts(const ClusterFlow &flow, const PolicySite &site)
{
    QList<ClusterPort> ports = flow.ports;
    if (flow.to == "api-server"_L1 && site.apiPort != 0)
        return {ClusterPort{site.apiPort, Protocol::Tcp}};
    if (flow.to == "dns"_L1) {
        for (ClusterPort &port : ports)
            port.port = site.dns.port;
    }
    return ports;
}

} // namespace netsetup
