// kubernetes/networkpolicy: NetworkPolicy objects for the pods of the Agent. They know addresses only, so
// names are printed as the addresses that were seen.
#include "handoff/formats/kubernetes/podpolicies.h"

using namespace Qt::StringLiterals;

namespace netsetup {

Format networkPolicyFormat();

namespace {

YamlNode ports(const QList<ClusterPort> &list)
{
    YamlNode node = YamlNode::list();
    for (const ClusterPort &port : list) {
        YamlNode entry = YamlNode::map();
        entry.set(u"protocol"_s, YamlNode::text(policyProtocol(port.protocol)));
        entry.set(u"port"_s, YamlNode::number(port.port));
        node.append(entry);
    }
    return node;
}

YamlNode block(const QString &cidr)
{
    YamlNode range = YamlNode::map();
    range.set(u"cidr"_s, YamlNode::text(cidr));
    return YamlNode::map().set(u"ipBlock"_s, range);
}

YamlNode selector(const YamlNode &labels)
{
    return YamlNode::map().set(u"matchLabels"_s, labels);
}

YamlNode statement(const QString &comment, const YamlNode &to, const QList<ClusterPort> &list)
{
    YamlNode rule = YamlNode::map();
    rule.set(u"to"_s, to);
    if (!list.isEmpty())
        rule.set(u"ports"_s, ports(list));
    rule.comment({comment});
    return rule;
}

YamlNode outside(const HandoffInput &input, const Opening &opening)
{
    const Destination &to = opening.to.first();
    YamlNode peers = YamlNode::list();
    for (const ResolvedAddress &entry : to.addresses)
        peers.append(block(rangeText(entry)));
    const QString practice = input.practice.isEmpty() ? QString() : u"PRACTICE "_s;
    return statement(u"%1%2: %3"_s.arg(practice, to.rule, to.host), peers,
                     {ClusterPort{opening.port, opening.protocol}});
}

YamlNode missingHost(const QString &host)
{
    return statement(u"needed, but no address may be printed: "_s + host,
                     YamlNode::list({block(u"[addresses of %1]"_s.arg(host))}),
                     {ClusterPort{443, Protocol::Tcp}});
}

YamlNode dnsPeer(const DnsPods &dns)
{
    YamlNode nameSpace = YamlNode::map();
    nameSpace.set(u"kubernetes.io/metadata.name"_s, YamlNode::text(dns.nameSpace));
    YamlNode label = YamlNode::map();
    label.set(dns.labelKey, YamlNode::text(dns.labelValue));
    YamlNode peer = YamlNode::map();
    peer.set(u"namespaceSelector"_s, selector(nameSpace));
    peer.set(u"podSelector"_s, selector(label));
    return peer;
}

YamlNode apiPeers(const PolicySite &site)
{
    YamlNode to = YamlNode::list();
    for (const Cidr &range : site.apiServer)
        to.append(block(range.text()));
    if (site.apiServer.isEmpty())
        to.append(block(u"[site parameter networkpolicy.api-server]"_s));
    return to;
}

YamlNode insidePeers(const HandoffInput &input, const ClusterFlow &flow, const PolicySite &site)
{
    if (flow.to == "dns"_L1)
        return YamlNode::list({dnsPeer(site.dns)});
    if (flow.to == "api-server"_L1)
        return apiPeers(site);
    if (flow.to == "pods"_L1)
        return YamlNode::list({YamlNode::map().set(u"namespaceSelector"_s, YamlNode::map())});
    return YamlNode::list(
        {YamlNode::map().set(u"podSelector"_s, selector(podLabelsOf(input, componentOf(input, flow.to))))});
}

YamlNode policyDocument(const HandoffInput &input, const PodPolicy &policy, const PolicySite &site)
{
    YamlNode egress = YamlNode::list();
    for (const ClusterFlow &flow : policy.inside)
        egress.append(statement(u"%1: %2"_s.arg(flow.id, flow.why), insidePeers(input, flow, site),
                                policyPorts(flow, site)));
    for (const Opening &opening : policy.outside)
        egress.append(outside(input, opening));
    for (const QString &host : site.isolate ? policy.lacking : QStringList())
        egress.append(missingHost(host));
    YamlNode spec = YamlNode::map();
    spec.set(u"podSelector"_s, selector(podLabelsOf(input, policy.component)));
    spec.set(u"policyTypes"_s, YamlNode::texts({u"Egress"_s}));
    spec.set(u"egress"_s, egress);
    YamlNode object = policyObject(input, policy, u"networking.k8s.io/v1"_s, u"NetworkPolicy"_s);
    return object.set(u"spec"_s, spec);
}

QList<Artifact> printNetworkPolicy(const PrintJob &job)
{
    return printPolicies(job, &policyDocument);
}

bool isIsolating(const HandoffInput &input)
{
    return isIsolating(input, u"networkpolicy"_s);
}

bool needsDns(const HandoffInput &input)
{
    return isIsolating(input) && !knowsDns(input);
}

Capabilities networkPolicyCan()
{
    Capabilities can;
    can.names = NameSupport::None;
    can.enforcement = Enforcement::Address;
    can.scopes = {Initiator::Pods};
    can.selectsAgentPods = true;
    can.siteParameters = policyParameters(&needsDns) + apiServerParameters(&isIsolating);
    can.sideEffect = QStringLiteral(QT_TRANSLATE_NOOP(
        "Formats",
        "a pod that no other egress policy selects yet loses everything that is not listed here, DNS and API "
        "server "
        "included. Load it where these pods are under default deny already, else export with --site "
        "networkpolicy.mode=isolate"));
    can.proof = QStringLiteral(
        QT_TRANSLATE_NOOP("Formats", "kubectl describe networkpolicy, and the checks from a pod"));
    can.removal = QStringLiteral(QT_TRANSLATE_NOOP("Formats", "kubectl delete -f install.yaml"));
    return can;
}

} // namespace

Format networkPolicyFormat()
{
    Format format;
    format.id = u"networkpolicy"_s;
    format.title = QStringLiteral(QT_TRANSLATE_NOOP("Formats", "Kubernetes NetworkPolicy"));
    format.maker = QStringLiteral(QT_TRANSLATE_NOOP("Formats", "Kubernetes"));
    format.audience = Audience::Cluster;
    format.ofAnyMake = true;
    format.can = networkPolicyCan();
    format.print = &printNetworkPolicy;
    return format;
}

} // namespace netsetup
