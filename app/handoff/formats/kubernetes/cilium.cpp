// kubernetes/cilium: CiliumNetworkPolicy objects for the pods of the Agent. Cilium learns the addresses of a
// name from the DNS answers that pass it, so every policy lets it see them.
#include "handoff/formats/kubernetes/podpolicies.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

Format ciliumFormat();

namespace {

const QLatin1String labelPrefix("k8s:");

YamlNode ports(const QList<ClusterPort> &list)
{
    YamlNode node = YamlNode::list();
    for (const ClusterPort &port : list) {
        YamlNode entry = YamlNode::map();
        entry.set(u"port"_s, YamlNode::text(QString::number(port.port)));
        entry.set(u"protocol"_s, YamlNode::text(policyProtocol(port.protocol)));
        node.append(entry);
    }
    return YamlNode::map().set(u"ports"_s, node);
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
        rule.set(u"toPorts"_s, YamlNode::list({ports(list)}));
    return rule;
}

YamlNode endpoint(const YamlNode &labels)
{
    return YamlNode::map().set(u"matchLabels"_s, labels);
}

YamlNode dnsEndpoint(const DnsPods &dns, const QString &value)
{
    YamlNode labels = YamlNode::map();
    labels.set(u"k8s:io.kubernetes.pod.namespace"_s, YamlNode::text(dns.nameSpace));
    labels.set(labelPrefix + dns.labelKey, YamlNode::text(value));
    return endpoint(labels);
}

/// Lookups are let through Cilium's own DNS proxy: only what it saw there matches a name.
YamlNode dnsStatement(const HandoffInput &input, const PolicySite &site)
{
    YamlNode peers = YamlNode::list({dnsEndpoint(site.dns, site.dns.labelValue)});
    // The DNS cache on the nodes, where it runs, has pods of its own.
    if (knowsDns(input) && site.dns.labelValue == "kube-dns"_L1)
        peers.append(dnsEndpoint(site.dns, u"node-local-dns"_s));
    YamlNode lookups = ports({{site.dns.port, Protocol::Udp}, {site.dns.port, Protocol::Tcp}});
    YamlNode any = YamlNode::map();
    any.set(u"matchPattern"_s, YamlNode::text(u"*"_s));
    lookups.set(u"rules"_s, YamlNode::map().set(u"dns"_s, YamlNode::list({any})));
    YamlNode rule = statement(u"dns: Cilium has to see the answers, or no name below matches anything."_s,
                              u"toEndpoints"_s, peers);
    return rule.set(u"toPorts"_s, YamlNode::list({lookups}));
}

YamlNode outside(const HandoffInput &input, const Opening &opening)
{
    const Destination &to = opening.to.first();
    const QString practice = input.practice.isEmpty() ? QString() : u"PRACTICE "_s;
    const QString comment = u"%1%2: %3"_s.arg(practice, to.rule, to.why);
    const QList<ClusterPort> port{ClusterPort{opening.port, opening.protocol}};
    if (to.byName()) {
        YamlNode name = YamlNode::map();
        name.set(u"matchName"_s, YamlNode::text(to.host));
        return statement(comment, u"toFQDNs"_s, YamlNode::list({name}), port);
    }
    YamlNode ranges = YamlNode::list();
    for (const ResolvedAddress &entry : to.addresses)
        ranges.append(YamlNode::text(rangeText(entry)));
    return statement(comment, u"toCIDR"_s, ranges, port);
}

YamlNode inside(const HandoffInput &input, const ClusterFlow &flow, const PolicySite &site)
{
    const QString comment = u"%1: %2"_s.arg(flow.id, flow.why);
    const QList<ClusterPort> list = policyPorts(flow, site);
    if (flow.to == "api-server"_L1)
        return statement(comment, u"toEntities"_s, YamlNode::texts({u"kube-apiserver"_s}), list);
    YamlNode peer = YamlNode::map();
    if (flow.to == "pods"_L1) {
        // Without this, only pods of the own namespace would match.
        YamlNode anywhere = YamlNode::map();
        anywhere.set(u"key"_s, YamlNode::text(u"k8s:io.kubernetes.pod.namespace"_s));
        anywhere.set(u"operator"_s, YamlNode::text(u"Exists"_s));
        peer.set(u"matchExpressions"_s, YamlNode::list({anywhere}));
    } else {
        peer = endpoint(podLabelsOf(input, componentOf(input, flow.to), labelPrefix));
    }
    return statement(comment, u"toEndpoints"_s, YamlNode::list({peer}), list);
}

bool hasName(const QList<Opening> &openings)
{
    return std::any_of(openings.cbegin(), openings.cend(),
                       [](const Opening &opening) { return opening.byName(); });
}

YamlNode policyDocument(const HandoffInput &input, const PodPolicy &policy, const PolicySite &site)
{
    YamlNode egress = YamlNode::list();
    if (site.isolate || hasName(policy.outside))
        egress.append(dnsStatement(input, site));
    for (const ClusterFlow &flow : policy.inside) {
        if (flow.to != "dns"_L1)
            egress.append(inside(input, flow, site));
    }
    for (const Opening &opening : policy.outside)
        egress.append(outside(input, opening));
    YamlNode spec = YamlNode::map();
    spec.set(u"endpointSelector"_s, endpoint(podLabelsOf(input, policy.component, labelPrefix)));
    if (!site.isolate)
        spec.set(u"enableDefaultDeny"_s, YamlNode::map().set(u"egress"_s, YamlNode::flag(false)));
    spec.set(u"egress"_s, egress);
    YamlNode object = policyObject(input, policy, u"cilium.io/v2"_s, u"CiliumNetworkPolicy"_s);
    return object.set(u"spec"_s, spec);
}

QList<Artifact> printCilium(const PrintJob &job)
{
    return printPolicies(job, &policyDocument);
}

/// A name matches only what passed the DNS proxy, so the DNS pods have to be known as soon as there is one.
bool needsDns(const HandoffInput &input)
{
    const bool names = std::any_of(input.rules.cbegin(), input.rules.cend(), [](const Rule &rule) {
        return rule.initiator == Initiator::Pods && !isAddress(rule.host);
    });
    return !knowsDns(input) && (names || isIsolating(input, u"cilium"_s));
}

Capabilities ciliumCan()
{
    Capabilities can;
    can.names = NameSupport::Exact;
    can.enforcement = Enforcement::Snoop;
    can.scopes = {Initiator::Pods};
    can.selectsAgentPods = true;
    can.siteParameters = policyParameters(&needsDns);
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
    format.id = u"cilium"_s;
    format.title = QStringLiteral(QT_TRANSLATE_NOOP("Formats", "Cilium network policy"));
    format.maker = QStringLiteral(QT_TRANSLATE_NOOP("Formats", "Kubernetes"));
    format.audience = Audience::Cluster;
    format.can = ciliumCan();
    format.print = &printCilium;
    return format;
}

} // namespace netsetup
