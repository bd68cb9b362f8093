// kubernetes/openshift-egressfirewall: entries for the EgressFirewall of the Agent's namespace
// (OVN-Kubernetes). There is one such object in a namespace, and its name is fixed: what a team has there
// already must not be overwritten, so unless told otherwise only the entries are printed. Checked against a
// schema of ours; not loaded into a cluster.
#include "handoff/formats/kubernetes/podpolicies.h"
#include "handoff/formats/yamllines.h"

using namespace Qt::StringLiterals;

namespace netsetup {

Format openshiftEgressFirewallFormat();

namespace {

YamlNode entry(const QString &type, const QString &kind, const QString &value)
{
    YamlNode made = YamlNode::map();
    made.set(u"type"_s, YamlNode::text(type));
    YamlNode to = YamlNode::map();
    to.set(kind, YamlNode::text(value));
    return made.set(u"to"_s, to);
}

YamlNode allow(const Opening &opening, const QString &kind, const QString &value)
{
    YamlNode port = YamlNode::map();
    port.set(u"protocol"_s, YamlNode::text(policyProtocol(opening.protocol)));
    port.set(u"port"_s, YamlNode::number(opening.port));
    YamlNode made = entry(u"Allow"_s, kind, value);
    return made.set(u"ports"_s, YamlNode::list({port}));
}

void addAllowed(YamlNode &egress, const HandoffInput &input, const Opening &opening)
{
    const Destination &to = opening.to.first();
    const QString practice = input.practice.isEmpty() ? QString() : u"PRACTICE "_s;
    const QString comment = u"%1%2: %3"_s.arg(practice, to.rule, to.why);
    if (to.byName())
        egress.append(allow(opening, u"dnsName"_s, to.host).comment({comment}));
    for (const ResolvedAddress &address : to.addresses)
        egress.append(allow(opening, u"cidrSelector"_s, rangeText(address)).comment({comment}));
}

YamlNode object(const HandoffInput &input, const YamlNode &egress)
{
    YamlNode metadata = YamlNode::map();
    metadata.set(u"name"_s, YamlNode::text(u"default"_s));
    metadata.set(u"namespace"_s, YamlNode::text(input.line.namespaceOf(input.plan)));
    YamlNode made = YamlNode::map();
    made.set(u"apiVersion"_s, YamlNode::text(u"k8s.ovn.org/v1"_s));
    made.set(u"kind"_s, YamlNode::text(u"EgressFirewall"_s));
    made.set(u"metadata"_s, metadata);
    return made.set(u"spec"_s, YamlNode::map().set(u"egress"_s, egress));
}

YamlNode document(const PrintJob &job, const PolicySite &site)
{
    YamlNode egress = YamlNode::list();
    for (const Opening &opening : openingsOf(job.input, job.rules))
        addAllowed(egress, job.input, opening);
    if (!site.isolate)
        return egress;
    for (const Cidr &range : site.apiServer)
        egress.append(entry(u"Allow"_s, u"cidrSelector"_s, range.text()).comment({u"the API server"_s}));
    if (site.apiServer.isEmpty())
        egress.append(
            entry(u"Allow"_s, u"cidrSelector"_s, u"[site parameter openshift-egressfirewall.api-server]"_s));
    egress.append(entry(u"Deny"_s, u"cidrSelector"_s, u"0.0.0.0/0"_s).comment({u"everything else"_s}));
    egress.append(entry(u"Deny"_s, u"cidrSelector"_s, u"::/0"_s));
    return object(job.input, egress);
}

QStringList isolateUsage()
{
    return {
        u"MODE ISOLATE: once loaded, EVERY pod of this namespace reaches these hosts, the API server and "
        "pods of the cluster, and NOTHING else outside. Load it in a test cluster first"_s,
        u"FIRST: oc get egressfirewall -n NAMESPACE. Where there is one, this file would overwrite it: "
        "export again with mode=augment and merge"_s,
        u"Load: oc apply --dry-run=server -f install.yaml, then oc apply -f install.yaml"_s,
        u"Remove: oc delete -f install.yaml: after that nothing is shut in this namespace any more"_s,
        u"Not proven on a running cluster: the entries fit the definition of OVN-Kubernetes"_s,
    };
}

QStringList augmentUsage()
{
    return {
        u"MODE AUGMENT: entries, and no object: nothing takes this file as it stands, for oc apply would "
        "overwrite the rules of the one EgressFirewall that a namespace has"_s,
        u"Load: oc edit egressfirewall default -n NAMESPACE, and put the entries into spec.egress above "
        "the first Deny that holds them: the first that fits counts"_s,
        u"Without an EgressFirewall in the namespace nothing is shut by one, and nothing has to be opened"_s,
        u"Remove: take the same entries out again"_s,
        u"Not proven on a running cluster: the entries fit the definition of OVN-Kubernetes"_s,
    };
}

QList<Artifact> printEgressFirewall(const PrintJob &job)
{
    const PolicySite site = policySite(job);
    DeviceFile file;
    file.name = u"install.yaml"_s;
    file.mediaType = u"application/yaml"_s;
    file.things = u"entries"_s;
    file.lacking = site.missing;
    file.own = {.removal = true};
    file.about = QStringList{QString()} + notCoveredLines(job.input);
    file.usage = site.isolate ? isolateUsage() : augmentUsage();
    (site.missing.isEmpty() ? file.ready : file.waiting) = yamlLines({document(job, site)});
    return printDeviceFiles(job, u"kubernetes"_s, {file});
}

bool isIsolating(const HandoffInput &input)
{
    return isIsolating(input, u"openshift-egressfirewall"_s);
}

Capabilities egressFirewallCan()
{
    Capabilities can;
    can.names = NameSupport::Exact;
    can.enforcement = Enforcement::Resolve;
    can.scopes = {Initiator::Pods};
    can.selectsAgentPods = true;
    can.siteParameters = {
        {u"mode"_s, u"augment|isolate"_s,
         QStringLiteral(QT_TRANSLATE_NOOP(
             "Formats",
             "augment (entries for the EgressFirewall that is there; default) or isolate (a whole one, "
             "which shuts everything else for the namespace)"))},
        {u"api-server"_s, u"[0-9A-Fa-f.:/,]{2,400}"_s,
         QStringLiteral(QT_TRANSLATE_NOOP("Formats",
                                          "addresses of the API server as pods reach it, as in "
                                          "10.20.0.10/32,10.20.0.11/32; kubectl get endpoints kubernetes "
                                          "shows them")),
         &isIsolating},
    };
    can.sideEffect = QStringLiteral(QT_TRANSLATE_NOOP(
        "Formats",
        "an EgressFirewall counts for all pods of its namespace, not for those of the Agent alone"));
    can.proof = QStringLiteral(QT_TRANSLATE_NOOP(
        "Formats",
        "oc get egressfirewall default says EgressFirewall Rules applied, and the checks from a pod"));
    can.removal = QStringLiteral(QT_TRANSLATE_NOOP(
        "Formats", "take the entries out again; with mode=isolate oc delete -f install.yaml"));
    return can;
}

} // namespace

Format openshiftEgressFirewallFormat()
{
    Format format;
    format.id = u"openshift-egressfirewall"_s;
    format.title = QStringLiteral(QT_TRANSLATE_NOOP("Formats", "OpenShift EgressFirewall"));
    format.maker = u"Red Hat"_s;
    format.audience = Audience::Cluster;
    format.can = egressFirewallCan();
    format.print = &printEgressFirewall;
    return format;
}

} // namespace netsetup
