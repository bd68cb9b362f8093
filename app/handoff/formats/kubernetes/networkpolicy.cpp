// kubernetes/networkpolicy: NetworkPolicy objects for the pods of the Agent. They know addresses only, so
// names are printed as the addresses that were seen.
#include "handoff/formats/kubernetes/podpolicies.h"

namespace netsetup {

Format networkPolicyFormat();

namespace {

YamlNode ports(const QList<ClusterPort> &list)
{
    YamlNode node = YamlNode::list();
    for (const ClusterPort &port : list) {
        YamlNode entry = YamlNode::map();
        entry.set(QStringLiteral("protocol"), YamlNode::text(policyProtocol(port.protocol)));
        entry.set(QStringLiteral("port"), YamlNode::number(port.port));
        node.append(entry);
    }
    return node;
}

YamlNode block(const QString &cidr)
{
    YamlNode range = YamlNode::map();
    range.set(QStringLiteral("cidr"), YamlNode::text(cidr));
    return YamlNode::map().set(QStringLiteral("ipBlock"), range);
}

YamlNode selector(const YamlNode &labels)
{
    return YamlNode::map().set(QStringLiteral("matchLabels"), labels);
}

YamlNode statement(const QString &comment, const YamlNode &to, const QList<ClusterPort> &list)
{
    YamlNode rule = YamlNode::map();
    rule.set(QStringLiteral("to"), to);
    if (!list.isEmpty())
        rule.set(QStringLiteral("ports"), ports(list));
    rule.comment({comment});
    return rule;
}

YamlNode outside(const HandoffInput &input, const PlannedRule &planned)
{
    YamlNode to = YamlNode::list();
    for (const ResolvedAddress &entry : planned.addresses)
        to.append(block(entry.address + (entry.family == QLatin1String("ipv6") ? QLatin1String("/128")
                                                                               : QLatin1String("/32"))));
    const QString practice = input.practice.isEmpty() ? QString() : QStringLiteral("PRACTICE ");
    return statement(QStringLiteral("%1%2: %3").arg(practice, planned.rule.id, planned.rule.host), to,
                     {ClusterPort{planned.rule.port, planned.rule.protocol}});
}

YamlNode missingHost(const QString &host)
{
    return statement(QStringLiteral("needed, but no address may be printed: ") + host,
                     YamlNode::list({block(QStringLiteral("[addresses of %1]").arg(host))}),
                     {ClusterPort{443, QStringLiteral("tcp")}});
}

YamlNode dnsPeer(const DnsPods &dns)
{
    YamlNode nameSpace = YamlNode::map();
    nameSpace.set(QStringLiteral("kubernetes.io/metadata.name"), YamlNode::text(dns.nameSpace));
    YamlNode label = YamlNode::map();
    label.set(dns.labelKey, YamlNode::text(dns.labelValue));
    YamlNode peer = YamlNode::map();
    peer.set(QStringLiteral("namespaceSelector"), selector(nameSpace));
    peer.set(QStringLiteral("podSelector"), selector(label));
    return peer;
}

YamlNode apiPeers(const PolicySite &site)
{
    YamlNode to = YamlNode::list();
    for (const Cidr &range : site.apiServer)
        to.append(block(range.text()));
    if (site.apiServer.isEmpty())
        to.append(block(QStringLiteral("[site parameter networkpolicy.api-server]")));
    return to;
}

YamlNode insidePeers(const HandoffInput &input, const ClusterFlow &flow, const PolicySite &site)
{
    if (flow.to == QLatin1String("dns"))
        return YamlNode::list({dnsPeer(site.dns)});
    if (flow.to == QLatin1String("api-server"))
        return apiPeers(site);
    if (flow.to == QLatin1String("pods"))
        return YamlNode::list({YamlNode::map().set(QStringLiteral("namespaceSelector"), YamlNode::map())});
    return YamlNode::list({YamlNode::map().set(QStringLiteral("podSelector"),
                                               selector(podLabelsOf(input, componentOf(input, flow.to))))});
}

YamlNode policyDocument(const HandoffInput &input, const PodPolicy &policy, const PolicySite &site)
{
    YamlNode egress = YamlNode::list();
    for (const ClusterFlow &flow : policy.inside)
        egress.append(statement(QStringLiteral("%1: %2").arg(flow.id, flow.why),
                                insidePeers(input, flow, site), policyPorts(flow, site)));
    for (const PlannedRule &planned : policy.outside)
        egress.append(outside(input, planned));
    for (const QString &host : site.isolate ? policy.lacking : QStringList())
        egress.append(missingHost(host));
    YamlNode spec = YamlNode::map();
    spec.set(QStringLiteral("podSelector"), selector(podLabelsOf(input, policy.component)));
    spec.set(QStringLiteral("policyTypes"), YamlNode::texts({QStringLiteral("Egress")}));
    spec.set(QStringLiteral("egress"), egress);
    YamlNode object =
        policyObject(input, policy, QStringLiteral("networking.k8s.io/v1"), QStringLiteral("NetworkPolicy"));
    return object.set(QStringLiteral("spec"), spec);
}

QList<Artifact> emitNetworkPolicy(const HandoffInput &input, const QList<PlannedRule> &rules,
                                  const QMap<QString, QString> &site)
{
    const Format self = networkPolicyFormat();
    const PolicySite said = policySite(input, self, site);
    const QList<PodPolicy> policies = podPolicies(input, rules, said.isolate);
    QList<YamlNode> documents;
    for (const PodPolicy &policy : policies)
        documents.append(policyDocument(input, policy, said));
    return policyFiles(input, self, rules, said, policies, documents);
}

QStringList siteKeys(const HandoffInput &input)
{
    if (!isIsolating(input, networkPolicyFormat()))
        return {};
    const QStringList api{QStringLiteral("api-server")};
    return knowsDns(input) ? api
                           : api + QStringList{QStringLiteral("dns-namespace"), QStringLiteral("dns-label")};
}

Capabilities networkPolicyCan()
{
    Capabilities can;
    can.names = NameSupport::None;
    can.enforcement = QStringLiteral("address");
    can.scopes = {Initiator::Pods};
    can.selectsAgentPods = true;
    can.nameMax = 253;
    can.siteParameters = policyParameters();
    can.siteParameters.append(
        {QStringLiteral("api-server"), QStringLiteral("[0-9A-Fa-f.:/,]{2,400}"),
         QStringLiteral(QT_TRANSLATE_NOOP("Formats",
                                          "addresses of the API server as pods reach it, as in 10.20.0.10/32,"
                                          "10.20.0.11/32; kubectl get endpoints kubernetes shows them"))});
    can.siteParameters.append(
        {QStringLiteral("api-port"), QStringLiteral("[1-9][0-9]{0,4}"),
         QStringLiteral(QT_TRANSLATE_NOOP(
             "Formats", "the port of the API server behind its service, 443 and 6443 unless said"))});
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
    format.id = QStringLiteral("networkpolicy");
    format.title = QStringLiteral(QT_TRANSLATE_NOOP("Formats", "Kubernetes NetworkPolicy"));
    format.audience = Audience::Cluster;
    format.can = networkPolicyCan();
    format.siteKeysFor = &siteKeys;
    format.emitArtifacts = &emitNetworkPolicy;
    return format;
}

} // namespace netsetup
