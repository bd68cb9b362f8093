// kubernetes/gke-fqdn: FQDNNetworkPolicy objects of Google Kubernetes Engine for the pods of the Agent. They
// know names alone. Checked against a schema of ours; not loaded into a cluster.
#include "handoff/formats/kubernetes/podpolicies.h"

using namespace Qt::StringLiterals;

namespace netsetup {

Format gkeFqdnFormat();

namespace {

YamlNode statement(const HandoffInput &input, const Opening &opening)
{
    const Destination &to = opening.to.first();
    YamlNode match = YamlNode::map();
    match.set(u"name"_s, YamlNode::text(to.host));
    YamlNode port = YamlNode::map();
    port.set(u"protocol"_s, YamlNode::text(policyProtocol(opening.protocol)));
    port.set(u"port"_s, YamlNode::number(opening.port));
    YamlNode rule = YamlNode::map();
    rule.set(u"matches"_s, YamlNode::list({match}));
    rule.set(u"ports"_s, YamlNode::list({port}));
    const QString practice = input.practice.isEmpty() ? QString() : u"PRACTICE "_s;
    return rule.comment({u"%1%2: %3"_s.arg(practice, to.rule, to.why)});
}

YamlNode policyDocument(const HandoffInput &input, const PodPolicy &policy, const PolicySite &)
{
    YamlNode egress = YamlNode::list();
    for (const Opening &opening : policy.outside)
        egress.append(statement(input, opening));
    YamlNode selector = YamlNode::map();
    selector.set(u"matchLabels"_s, podLabelsOf(input, policy.component));
    YamlNode spec = YamlNode::map();
    spec.set(u"podSelector"_s, selector);
    spec.set(u"egress"_s, egress);
    YamlNode object = policyObject(input, policy, u"networking.gke.io/v1alpha1"_s, u"FQDNNetworkPolicy"_s);
    return object.set(u"spec"_s, spec);
}

QList<Artifact> printGkeFqdn(const PrintJob &job)
{
    return printPolicies(job, &policyDocument);
}

Capabilities gkeFqdnCan()
{
    Capabilities can;
    can.names = NameSupport::Exact;
    can.enforcement = Enforcement::Snoop;
    can.ipv4 = false;
    can.ipv6 = false;
    can.scopes = {Initiator::Pods};
    can.selectsAgentPods = true;
    can.sideEffect = QStringLiteral(
        QT_TRANSLATE_NOOP("Formats", "it isolates: a pod that no other egress policy selects yet loses "
                                     "everything that is not listed here, API server included. It needs "
                                     "GKE Dataplane V2 with FQDN network policy enabled, and kube-dns or "
                                     "Cloud DNS; no Windows nodes and no Cloud Service Mesh; 50 addresses "
                                     "a policy. Not tried on a running cluster"));
    can.proof = QStringLiteral(QT_TRANSLATE_NOOP(
        "Formats", "kubectl describe fqdnnetworkpolicy lists the names, and the checks from a pod"));
    can.removal = QStringLiteral(QT_TRANSLATE_NOOP("Formats", "kubectl delete -f install.yaml"));
    return can;
}

} // namespace

Format gkeFqdnFormat()
{
    Format format;
    format.id = u"gke-fqdn"_s;
    format.title = QStringLiteral(QT_TRANSLATE_NOOP("Formats", "GKE FQDN network policy"));
    format.maker = u"Google Cloud"_s;
    format.audience = Audience::Cluster;
    format.can = gkeFqdnCan();
    format.print = &printGkeFqdn;
    return format;
}

} // namespace netsetup
