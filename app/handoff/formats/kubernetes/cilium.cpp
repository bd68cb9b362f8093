// kubernetes/cilium: CiliumNetworkPolicy objects for the pods of the Agent. Cilium learns the addresses of a
// name from the DNS answers that pass it, so every policy lets it see them.
#include "handoff/formats/kubernetes/podpolicies.h"

#include <algorithm>

namespace netsetup {

Format ciliumFormat();

namespace {

const QLatin1String labelPrefix("k8s:");

YamlNode ports(const QList<ClusterPort> &list)
{
    YamlNode node = YamlNode::list();
    for (const ClusterPort &port : list) {
        YamlNode entry = YamlNode::map();
        entry.set(QStringLiteral("port"), YamlNode::text(QString::number(port.port)));
        entry.set(QStringLiteral("protocol"), YamlNode::text(policyProtocol(port.protocol)));
        node.append(entry);
    }
    return YamlNode::map().set(QStringLiteral("ports"), node);
}

YamlNode statement(const QString &comment, const QString &kind, const YamlNode &peers)
{
    YamlNode rule = YamlNode::map();
    rule.set(kind, peers);
    rule.comment({comment});
    return rule;
}

YamlNode statement(const QString &comment, const QString &kind, const YamlNode &peers,
                   const QList<ClusterPort> &list)
{
    YamlNode rule = statement(comment, kind, peers);
    if (!list.isEmpty())
        rule.set(QStringLiteral("toPorts"), YamlNode::list({ports(list)}));
    return rule;
}

YamlNode endpoint(const YamlNode &labels)
{
    return YamlNode::map().set(QStringLiteral("matchLabels"), labels);
}

YamlNode dnsEndpoint(const DnsPods &dns, const QString &value)
{
    YamlNode labels = YamlNode::map();
    labels.set(QStringLiteral("k8s:io.kubernetes.pod.namespace"), YamlNode::text(dns.nameSpace));
    labels.set(labelPrefix + dns.labelKey, YamlNode::text(value));
    return endpoint(labels);
}

/// Lookups are let through Cilium's own DNS proxy: only what it saw there matches a name.
YamlNode dnsStatement(const HandoffInput &input, const PolicySite &site)
{
    YamlNode peers = YamlNode::list({dnsEndpoint(site.dns, site.dns.labelValue)});
    // The DNS cache on the nodes, where it runs, has pods of its own.
    if (knowsDns(input) && site.dns.labelValue == QLatin1String("kube-dns"))
        peers.append(dnsEndpoint(site.dns, QStringLiteral("node-local-dns")));
    YamlNode lookups =
        ports({{site.dns.port, QStringLiteral("udp")}, {site.dns.port, QStringLiteral("tcp")}});
    YamlNode any = YamlNode::map();
    any.set(QStringLiteral("matchPattern"), YamlNode::text(QStringLiteral("*")));
    lookups.set(QStringLiteral("rules"), YamlNode::map().set(QStringLiteral("dns"), YamlNode::list({any})));
    YamlNode rule =
        statement(QStringLiteral("dns: Cilium has to see the answers, or no name below matches anything."),
                  QStringLiteral("toEndpoints"), peers);
    return rule.set(QStringLiteral("toPorts"), YamlNode::list({lookups}));
}

YamlNode outside(const HandoffInput &input, const PlannedRule &planned)
{
    const QString practice = input.practice.isEmpty() ? QString() : QStringLiteral("PRACTICE ");
    const QString comment = QStringLiteral("%1%2: %3").arg(practice, planned.rule.id, planned.rule.why);
    const QList<ClusterPort> port{ClusterPort{planned.rule.port, planned.rule.protocol}};
    if (!isAddress(planned.rule.host)) {
        YamlNode name = YamlNode::map();
        name.set(QStringLiteral("matchName"), YamlNode::text(planned.rule.host));
        return statement(comment, QStringLiteral("toFQDNs"), YamlNode::list({name}), port);
    }
    YamlNode ranges = YamlNode::list();
    for (const ResolvedAddress &entry : planned.addresses)
        ranges.append(
            YamlNode::text(entry.address + (entry.family == QLatin1String("ipv6") ? QLatin1String("/128")
                                                                                  : QLatin1String("/32"))));
    return statement(comment, QStringLiteral("toCIDR"), ranges, port);
}

YamlNode inside(const HandoffInput &input, const ClusterFlow &flow, const PolicySite &site)
{
    const QString comment = QStringLiteral("%1: %2").arg(flow.id, flow.why);
    const QList<ClusterPort> list = policyPorts(flow, site);
    if (flow.to == QLatin1String("api-server"))
        return statement(comment, QStringLiteral("toEntities"),
                         YamlNode::texts({QStringLiteral("kube-apiserver")}), list);
    YamlNode peer = YamlNode::map();
    if (flow.to == QLatin1String("pods")) {
        // Without this, only pods of the own namespace would match.
        YamlNode anywhere = YamlNode::map();
        anywhere.set(QStringLiteral("key"),
                     YamlNode::text(QStringLiteral("k8s:io.kubernetes.pod.namespace")));
        anywhere.set(QStringLiteral("operator"), YamlNode::text(QStringLiteral("Exists")));
        peer.set(QStringLiteral("matchExpressions"), YamlNode::list({anywhere}));
    } else {
        peer = endpoint(podLabelsOf(input, componentOf(input, flow.to), labelPrefix));
    }
    return statement(comment, QStringLiteral("toEndpoints"), YamlNode::list({peer}), list);
}

bool hasName(const QList<PlannedRule> &rules)
{
    return std::any_of(rules.cbegin(), rules.cend(),
                       [](const PlannedRule &planned) { return !isAddress(planned.rule.host); });
}

YamlNode policyDocument(const HandoffInput &input, const PodPolicy &policy, const PolicySite &site)
{
    YamlNode egress = YamlNode::list();
    if (site.isolate || hasName(policy.outside))
        egress.append(dnsStatement(input, site));
    for (const ClusterFlow &flow : policy.inside) {
        if (flow.to != QLatin1String("dns"))
            egress.append(inside(input, flow, site));
    }
    for (const PlannedRule &planned : policy.outside)
        egress.append(outside(input, planned));
    YamlNode spec = YamlNode::map();
    spec.set(QStringLiteral("endpointSelector"), endpoint(podLabelsOf(input, policy.component, labelPrefix)));
    if (!site.isolate)
        spec.set(QStringLiteral("enableDefaultDeny"),
                 YamlNode::map().set(QStringLiteral("egress"), YamlNode::flag(false)));
    spec.set(QStringLiteral("egress"), egress);
    YamlNode object =
        policyObject(input, policy, QStringLiteral("cilium.io/v2"), QStringLiteral("CiliumNetworkPolicy"));
    return object.set(QStringLiteral("spec"), spec);
}

QList<Artifact> emitCilium(const HandoffInput &input, const QList<PlannedRule> &rules,
                           const QMap<QString, QString> &site)
{
    const Format self = ciliumFormat();
    const PolicySite said = policySite(input, self, site);
    const QList<PodPolicy> policies = podPolicies(input, rules, said.isolate);
    QList<YamlNode> documents;
    for (const PodPolicy &policy : policies)
        documents.append(policyDocument(input, policy, said));
    return policyFiles(input, self, rules, said, policies, documents);
}

/// A name matches only what passed the DNS proxy, so the DNS pods have to be known as soon as there is one.
QStringList siteKeys(const HandoffInput &input)
{
    const bool names = std::any_of(input.rules.cbegin(), input.rules.cend(), [](const Rule &rule) {
        return rule.initiator == Initiator::Pods && !isAddress(rule.host);
    });
    if (knowsDns(input) || (!names && !isIsolating(input, ciliumFormat())))
        return {};
    return {QStringLiteral("dns-namespace"), QStringLiteral("dns-label")};
}

Capabilities ciliumCan()
{
    Capabilities can;
    can.names = NameSupport::Exact;
    can.enforcement = QStringLiteral("snoop");
    can.scopes = {Initiator::Pods};
    can.selectsAgentPods = true;
    can.nameMax = 253;
    can.siteParameters = policyParameters();
    can.sideEffect = QStringLiteral(QT_TRANSLATE_NOOP(
        "Formats", "needs Cilium 1.16 or newer: an older one does not know "
                   "enableDefaultDeny and would shut everything that is not "
                   "listed here. Pods that looked the names up before have to be restarted. "
                   "A name that is an alias matches by the "
                   "name asked for, and not by the one behind it"));
    can.proof = QStringLiteral(
        QT_TRANSLATE_NOOP("Formats", "hubble observe --verdict DROPPED, and the checks from a pod"));
    can.removal = QStringLiteral(QT_TRANSLATE_NOOP("Formats", "kubectl delete -f install.yaml"));
    return can;
}

} // namespace

Format ciliumFormat()
{
    Format format;
    format.id = QStringLiteral("cilium");
    format.title = QStringLiteral(QT_TRANSLATE_NOOP("Formats", "Cilium network policy"));
    format.audience = Audience::Cluster;
    format.can = ciliumCan();
    format.siteKeysFor = &siteKeys;
    format.emitArtifacts = &emitCilium;
    return format;
}

} // namespace netsetup
