#include "handoff/formats/kubernetes/podpolicies.h"

#include "base/safetext.h"

#include <algorithm>

namespace netsetup {

namespace {

constexpr int nameMax = 63;

bool isPrinted(const PlannedRule &planned)
{
    return planned.decision == Decision::Emit || planned.decision == Decision::EmitAsSnapshot;
}

/// Does this part open the connections of the rule? Without flows at hand, every part that reports does.
bool opens(const HandoffInput &input, const Rule &rule, const AgentPart &part)
{
    if (rule.initiator != part.initiator)
        return false;
    const auto flow = std::find_if(input.flows.cbegin(), input.flows.cend(),
                                   [&rule](const Flow &candidate) { return candidate.id == rule.flow; });
    if (flow == input.flows.cend())
        return part.talksToReceiver;
    return std::any_of(flow->origins.cbegin(), flow->origins.cend(),
                       [&part](const FlowOrigin &origin) { return origin.part == part.id; });
}

bool goesOut(const ClusterFlow &flow, const AgentPart &part)
{
    return (flow.from.contains(part.id) || flow.from.contains(allPartsWord())) &&
           flow.to != QLatin1String("kubelet");
}

void addPart(PodPolicy &policy, const HandoffInput &input, const QList<PlannedRule> &rules,
             const AgentPart &part, bool isolate)
{
    policy.titles.append(part.title);
    for (const PlannedRule &planned : rules) {
        const auto same = [&planned](const PlannedRule &other) {
            return other.rule.id == planned.rule.id;
        };
        if (!opens(input, planned.rule, part))
            continue;
        if (!isPrinted(planned) && planned.rule.required && !policy.lacking.contains(planned.rule.host))
            policy.lacking.append(planned.rule.host);
        if (isPrinted(planned) && std::none_of(policy.outside.cbegin(), policy.outside.cend(), same))
            policy.outside.append(planned);
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
    return safeName(QStringLiteral("sts-%1-%2").arg(owner, component), QLatin1Char('-'), nameMax);
}

QString bracketed(const Format &format, const QString &key)
{
    return QStringLiteral("[site parameter %1.%2]").arg(format.id, key);
}

/// Every range has to be one, and none may be the whole world.
QList<Cidr> rangesFrom(const QString &text)
{
    QList<Cidr> ranges;
    const QStringList parts = text.split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const Result<Cidr> range = parseCidr(part, {});
        if (!range.ok() || range->isEverything())
            return {};
        ranges.append(*range);
    }
    return ranges;
}

DnsPods dnsPods(const HandoffInput &input, const Format &format, const QMap<QString, QString> &site)
{
    DnsPods dns;
    const bool known = knowsDns(input);
    dns.nameSpace =
        known ? QStringLiteral("kube-system") : bracketed(format, QStringLiteral("dns-namespace"));
    dns.labelKey = QStringLiteral("k8s-app");
    dns.labelValue = known ? QStringLiteral("kube-dns") : bracketed(format, QStringLiteral("dns-label"));
    if (!site.value(QStringLiteral("dns-namespace")).isEmpty())
        dns.nameSpace = site.value(QStringLiteral("dns-namespace"));
    const QString label = site.value(QStringLiteral("dns-label"));
    if (!label.isEmpty()) {
        dns.labelKey = label.section(QLatin1Char('='), 0, 0);
        dns.labelValue = label.section(QLatin1Char('='), 1);
    }
    const uint port = site.value(QStringLiteral("dns-port")).toUInt();
    if (port >= 1 && port <= 65535)
        dns.port = static_cast<quint16>(port);
    return dns;
}

} // namespace

bool knowsDns(const HandoffInput &input)
{
    // Where these put their DNS is convention; elsewhere it has to be asked for.
    static const QStringList usual{QStringLiteral("kubernetes"), QStringLiteral("rke2"),
                                   QStringLiteral("k3s"),        QStringLiteral("eks"),
                                   QStringLiteral("aks"),        QStringLiteral("gke")};
    return usual.contains(input.plan.cluster.distribution);
}

bool isIsolating(const HandoffInput &input, const Format &format)
{
    return input.plan.handoff.site.value(format.id).value(QStringLiteral("mode")) == QLatin1String("isolate");
}

PolicySite policySite(const HandoffInput &input, const Format &format, const QMap<QString, QString> &site)
{
    PolicySite said;
    said.isolate = isIsolating(input, format);
    said.dns = dnsPods(input, format, site);
    said.apiServer = rangesFrom(site.value(QStringLiteral("api-server")));
    const uint port = site.value(QStringLiteral("api-port")).toUInt();
    said.apiPort = port >= 1 && port <= 65535 ? static_cast<quint16>(port) : quint16(0);
    const QStringList keys = neededSiteKeys(format, input);
    for (const QString &key : keys) {
        const bool unusable = key == QLatin1String("api-server") && said.apiServer.isEmpty();
        if (site.value(key).isEmpty() || unusable)
            said.missing.append(QStringLiteral("site parameter %1.%2").arg(format.id, key));
    }
    return said;
}

QList<PodPolicy> podPolicies(const HandoffInput &input, const QList<PlannedRule> &rules, bool isolate)
{
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
        addPart(*found, input, rules, part, isolate);
    }
    if (!isolate)
        policies.removeIf([](const PodPolicy &policy) { return policy.outside.isEmpty(); });
    return policies;
}

QList<SiteParameter> policyParameters()
{
    const QString port = QStringLiteral("[1-9][0-9]{0,4}");
    return {
        {QStringLiteral("mode"), QStringLiteral("augment|isolate"),
         QStringLiteral(
             "augment (the pods are under default deny already; default) or isolate (this file shuts "
             "everything else)")},
        {QStringLiteral("dns-namespace"), QStringLiteral("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?"),
         QStringLiteral(
             QT_TRANSLATE_NOOP("Formats", "the namespace of the cluster's DNS pods, such as kube-system"))},
        {QStringLiteral("dns-label"),
         QStringLiteral("[A-Za-z0-9]([A-Za-z0-9./_-]{0,100})?=[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?"),
         QStringLiteral(
             QT_TRANSLATE_NOOP("Formats", "a label of the cluster's DNS pods, such as k8s-app=kube-dns"))},
        {QStringLiteral("dns-port"), port,
         QStringLiteral(QT_TRANSLATE_NOOP("Formats", "the port on which those pods listen, 53 unless said"))},
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
    object.set(QStringLiteral("apiVersion"), YamlNode::text(apiVersion));
    object.set(QStringLiteral("kind"), YamlNode::text(kind));
    YamlNode metadata = YamlNode::map();
    metadata.set(QStringLiteral("name"), YamlNode::text(policy.name));
    metadata.set(QStringLiteral("namespace"), YamlNode::text(input.line.namespaceOf(input.plan)));
    object.set(QStringLiteral("metadata"), metadata);
    object.comment({QStringLiteral("Pods: ") + policy.titles.join(QStringLiteral(", "))});
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

QString policyProtocol(const QString &protocol)
{
    return protocol == QLatin1String("udp") ? QStringLiteral("UDP") : QStringLiteral("TCP");
}

QList<ClusterPort> policyPorts(const ClusterFlow &flow, const PolicySite &site)
{
    QList<ClusterPort> ports = flow.ports;
    if (flow.to == QLatin1String("api-server") && site.apiPort != 0)
        return {ClusterPort{site.apiPort, QStringLiteral("tcp")}};
    if (flow.to == QLatin1String("dns")) {
        for (ClusterPort &port : ports)
            port.port = site.dns.port;
    }
    return ports;
}

} // namespace netsetup
