// kubernetes/clusternetworkpolicy: ClusterNetworkPolicy objects (network-policy-api, v1alpha2) for the pods
// of the Agent. Names are in the experimental channel of its definition alone. Checked against a schema of
// ours; not loaded into a cluster.
#include "base/safetext.h"
#include "handoff/formats/kubernetes/podpolicies.h"

using namespace Qt::StringLiterals;

namespace netsetup {

Format clusterNetworkPolicyFormat();

namespace {

// The definition: networks in one peer.
constexpr qsizetype networksMax = 25;
constexpr int ruleNameMax = 100;

YamlNode networkPeers(const QList<ResolvedAddress> &addresses)
{
    YamlNode peers = YamlNode::list();
    for (qsizetype first = 0; first < addresses.size(); first += networksMax) {
        QStringList ranges;
        for (const ResolvedAddress &entry : addresses.mid(first, networksMax))
            ranges.append(rangeText(entry));
        peers.append(YamlNode::map().set(u"networks"_s, YamlNode::texts(ranges)));
    }
    return peers;
}

YamlNode portOf(const Opening &opening)
{
    YamlNode number = YamlNode::map();
    number.set(u"number"_s, YamlNode::number(opening.port));
    YamlNode port = YamlNode::map();
    port.set(u"destinationPort"_s, number);
    return YamlNode::map().set(opening.protocol == Protocol::Udp ? u"udp"_s : u"tcp"_s, port);
}

YamlNode statement(const HandoffInput &input, const Opening &opening)
{
    const Destination &to = opening.to.first();
    YamlNode name = YamlNode::map();
    name.set(u"domainNames"_s, YamlNode::texts({to.host}));
    YamlNode rule = YamlNode::map();
    rule.set(u"name"_s, YamlNode::text(safeText(to.rule, ruleNameMax)));
    rule.set(u"action"_s, YamlNode::text(u"Accept"_s));
    rule.set(u"to"_s, to.byName() ? YamlNode::list({name}) : networkPeers(to.addresses));
    rule.set(u"protocols"_s, YamlNode::list({portOf(opening)}));
    const QString practice = input.practice.isEmpty() ? QString() : u"PRACTICE "_s;
    return rule.comment({practice + to.why});
}

YamlNode subject(const HandoffInput &input, const PodPolicy &policy)
{
    YamlNode nameSpace = YamlNode::map();
    nameSpace.set(u"kubernetes.io/metadata.name"_s, YamlNode::text(input.line.namespaceOf(input.plan)));
    YamlNode pods = YamlNode::map();
    pods.set(u"namespaceSelector"_s, YamlNode::map().set(u"matchLabels"_s, nameSpace));
    pods.set(u"podSelector"_s, YamlNode::map().set(u"matchLabels"_s, podLabelsOf(input, policy.component)));
    return YamlNode::map().set(u"pods"_s, pods);
}

/// Where it stands among the policies of its tier; words in brackets while that is not known.
YamlNode priority(const HandoffInput &input)
{
    const QString said = input.plan.handoff.site.value(u"clusternetworkpolicy"_s).value(u"priority"_s);
    bool isNumber = false;
    const uint number = said.toUInt(&isNumber);
    return isNumber ? YamlNode::number(number)
                    : YamlNode::text(u"[site parameter clusternetworkpolicy.priority]"_s);
}

YamlNode policyDocument(const HandoffInput &input, const PodPolicy &policy, const PolicySite &)
{
    YamlNode egress = YamlNode::list();
    for (const Opening &opening : policy.outside)
        egress.append(statement(input, opening));
    YamlNode metadata = YamlNode::map();
    metadata.set(u"name"_s, YamlNode::text(policy.name));
    YamlNode spec = YamlNode::map();
    spec.set(u"tier"_s, YamlNode::text(u"Admin"_s));
    spec.set(u"priority"_s, priority(input));
    spec.set(u"subject"_s, subject(input, policy));
    spec.set(u"egress"_s, egress);
    YamlNode object = YamlNode::map();
    object.set(u"apiVersion"_s, YamlNode::text(u"policy.networking.k8s.io/v1alpha2"_s));
    object.set(u"kind"_s, YamlNode::text(u"ClusterNetworkPolicy"_s));
    object.set(u"metadata"_s, metadata);
    object.set(u"spec"_s, spec);
    return object.comment({u"Pods: "_s + policy.titles.join(u", "_s)});
}

QList<Artifact> printClusterNetworkPolicy(const PrintJob &job)
{
    return printPolicies(job, &policyDocument);
}

Capabilities clusterNetworkPolicyCan()
{
    Capabilities can;
    can.names = NameSupport::Exact;
    can.enforcement = Enforcement::Snoop;
    can.scopes = {Initiator::Pods};
    can.selectsAgentPods = true;
    can.siteParameters = {
        {u"priority"_s, u"[0-9]{1,3}|1000"_s,
         QStringLiteral(QT_TRANSLATE_NOOP(
             "Formats",
             "a free priority in the tier Admin, from 0 to 1000; a lower one comes first, as in 10")),
         &always},
    };
    can.sideEffect = QStringLiteral(QT_TRANSLATE_NOOP(
        "Formats",
        "it accepts and shuts nothing: no pod is isolated by it. Policies in the namespaces cannot take it "
        "back. Names need the experimental definition of ClusterNetworkPolicy; the standard one refuses "
        "the file. Not tried on a running cluster"));
    can.proof = QStringLiteral(QT_TRANSLATE_NOOP(
        "Formats", "kubectl describe clusternetworkpolicy lists the names, and the checks from a pod"));
    can.removal = QStringLiteral(QT_TRANSLATE_NOOP("Formats", "kubectl delete -f install.yaml"));
    return can;
}

} // namespace

Format clusterNetworkPolicyFormat()
{
    Format format;
    format.id = u"clusternetworkpolicy"_s;
    format.title = QStringLiteral(QT_TRANSLATE_NOOP("Formats", "Kubernetes ClusterNetworkPolicy"));
    format.maker = QStringLiteral(QT_TRANSLATE_NOOP("Formats", "Kubernetes"));
    format.audience = Audience::Cluster;
    format.can = clusterNetworkPolicyCan();
    format.print = &printClusterNetworkPolicy;
    return format;
}

} // namespace netsetup
