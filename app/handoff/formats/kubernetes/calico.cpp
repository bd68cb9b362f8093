// kubernetes/calico: a GlobalNetworkSet for each destination and a GlobalNetworkPolicy for the pods of each
// component of the Agent (projectcalico.org/v3). Open-source Calico knows addresses only. Checked against a
// schema of ours; not loaded into a cluster.
#include "base/safetext.h"
#include "handoff/formats/kubernetes/podpolicies.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

Format calicoFormat();

namespace {

constexpr int nameMax = 63;
// Before the policies of Kubernetes, which Calico reads as 1000.
constexpr int usualOrder = 500;
const QLatin1String setLabel("sts-destination");

/// A selector is a text of its own inside the YAML, and its quotes know no escape. What is no label value, or
/// not known, stands in brackets, which no label has.
QString quoted(const QString &value)
{
    static const QRegularExpression label(
        QRegularExpression::anchoredPattern(u"[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?"_s));
    static const QRegularExpression unknown(
        QRegularExpression::anchoredPattern(u"\\[site parameter [a-z.-]+\\]"_s));
    const bool asItIs = label.match(value).hasMatch() || unknown.match(value).hasMatch();
    return asItIs ? u"'%1'"_s.arg(value) : u"'[%1]'"_s.arg(safeText(value, nameMax));
}

/// What is no key of a label becomes one that no pod has.
QString equals(const QString &key, const QString &value)
{
    static const QRegularExpression name(
        QRegularExpression::anchoredPattern(u"[A-Za-z0-9][A-Za-z0-9./_-]{0,100}"_s));
    return u"%1 == %2"_s.arg(name.match(key).hasMatch() ? key : safeName(key, u'-', nameMax), quoted(value));
}

QString namespaceIs(const QString &name)
{
    return equals(u"projectcalico.org/name"_s, name);
}

QString podsOf(const HandoffInput &input, const QString &component)
{
    return equals(input.line.podLabels.component, component) + u" && "_s +
           equals(input.line.podLabels.instance, input.line.releaseOf(input.plan));
}

QString setName(const HandoffInput &input, const Destination &to)
{
    const QString owner = input.plan.tenant.isEmpty() ? input.tenantHost : input.plan.tenant;
    return safeName(u"sts-%1-%2"_s.arg(owner, to.flow), u'-', nameMax);
}

/// One rule for each protocol, as Calico wants it.
YamlNode allow(const QString &comment, const QString &protocol, const YamlNode &destination)
{
    YamlNode rule = YamlNode::map();
    rule.set(u"action"_s, YamlNode::text(u"Allow"_s));
    if (!protocol.isEmpty())
        rule.set(u"protocol"_s, YamlNode::text(protocol));
    rule.set(u"destination"_s, destination);
    return rule.comment({comment});
}

YamlNode outside(const HandoffInput &input, const Opening &opening)
{
    const Destination &to = opening.to.first();
    const QString practice = input.practice.isEmpty() ? QString() : u"PRACTICE "_s;
    YamlNode destination = YamlNode::map();
    destination.set(u"namespaceSelector"_s, YamlNode::text(u"global()"_s));
    destination.set(u"selector"_s, YamlNode::text(equals(setLabel, setName(input, to))));
    destination.set(u"ports"_s, YamlNode::list({YamlNode::number(opening.port)}));
    return allow(u"%1%2: %3"_s.arg(practice, to.rule, to.host), policyProtocol(opening.protocol),
                 destination);
}

YamlNode missingHost(const QString &host)
{
    YamlNode destination = YamlNode::map();
    destination.set(u"nets"_s, YamlNode::texts({u"[addresses of %1]"_s.arg(host)}));
    return allow(u"needed, but no address may be printed: "_s + host, u"TCP"_s, destination);
}

YamlNode apiServer(const PolicySite &site)
{
    QStringList nets;
    for (const Cidr &range : site.apiServer)
        nets.append(range.text());
    if (nets.isEmpty())
        nets.append(u"[site parameter calico.api-server]"_s);
    return YamlNode::map().set(u"nets"_s, YamlNode::texts(nets));
}

/// What stands at the other end of a flow inside the cluster.
YamlNode insidePeer(const HandoffInput &input, const ClusterFlow &flow, const PolicySite &site)
{
    if (flow.to == "api-server"_L1)
        return apiServer(site);
    YamlNode peer = YamlNode::map();
    if (flow.to == "pods"_L1)
        return peer.set(u"namespaceSelector"_s, YamlNode::text(u"all()"_s));
    if (flow.to == "dns"_L1) {
        peer.set(u"namespaceSelector"_s, YamlNode::text(namespaceIs(site.dns.nameSpace)));
        return peer.set(u"selector"_s, YamlNode::text(equals(site.dns.labelKey, site.dns.labelValue)));
    }
    peer.set(u"namespaceSelector"_s, YamlNode::text(namespaceIs(input.line.namespaceOf(input.plan))));
    return peer.set(u"selector"_s, YamlNode::text(podsOf(input, componentOf(input, flow.to))));
}

YamlNode portNumbers(const QList<ClusterPort> &ports, Protocol protocol)
{
    YamlNode numbers = YamlNode::list();
    for (const ClusterPort &port : ports) {
        if (port.protocol == protocol)
            numbers.append(YamlNode::number(port.port));
    }
    return numbers;
}

QList<YamlNode> inside(const HandoffInput &input, const ClusterFlow &flow, const PolicySite &site)
{
    const QString comment = u"%1: %2"_s.arg(flow.id, flow.why);
    const QList<ClusterPort> ports = policyPorts(flow, site);
    if (ports.isEmpty())
        return {allow(comment, {}, insidePeer(input, flow, site))};
    QList<YamlNode> rules;
    for (const Protocol protocol : {Protocol::Udp, Protocol::Tcp}) {
        const YamlNode numbers = portNumbers(ports, protocol);
        if (!numbers.isEmpty())
            rules.append(allow(comment, policyProtocol(protocol),
                               insidePeer(input, flow, site).set(u"ports"_s, numbers)));
    }
    return rules;
}

YamlNode orderOf(const HandoffInput &input)
{
    const uint said = input.plan.handoff.site.value(u"calico"_s).value(u"order"_s).toUInt();
    return YamlNode::number(said == 0 ? usualOrder : said);
}

YamlNode object(const QString &kind, const QString &name)
{
    YamlNode made = YamlNode::map();
    made.set(u"apiVersion"_s, YamlNode::text(u"projectcalico.org/v3"_s));
    made.set(u"kind"_s, YamlNode::text(kind));
    return made.set(u"metadata"_s, YamlNode::map().set(u"name"_s, YamlNode::text(name)));
}

YamlNode policyDocument(const HandoffInput &input, const PodPolicy &policy, const PolicySite &site)
{
    YamlNode egress = YamlNode::list();
    for (const ClusterFlow &flow : policy.inside) {
        for (const YamlNode &rule : inside(input, flow, site))
            egress.append(rule);
    }
    for (const Opening &opening : policy.outside)
        egress.append(outside(input, opening));
    for (const QString &host : site.isolate ? policy.lacking : QStringList())
        egress.append(missingHost(host));
    YamlNode spec = YamlNode::map();
    spec.set(u"order"_s, orderOf(input));
    spec.set(u"namespaceSelector"_s, YamlNode::text(namespaceIs(input.line.namespaceOf(input.plan))));
    spec.set(u"selector"_s, YamlNode::text(podsOf(input, policy.component)));
    spec.set(u"types"_s, YamlNode::texts({u"Egress"_s}));
    spec.set(u"egress"_s, egress);
    YamlNode made = object(u"GlobalNetworkPolicy"_s, policy.name).set(u"spec"_s, spec);
    return made.comment({u"Pods: "_s + policy.titles.join(u", "_s)});
}

YamlNode setDocument(const HandoffInput &input, const Destination &to)
{
    YamlNode nets = YamlNode::list();
    for (const ResolvedAddress &entry : to.addresses) {
        YamlNode range = YamlNode::text(rangeText(entry));
        if (!isAddress(to.host))
            range.comment({addressComment(to.host, entry, nameMax * 2)});
        nets.append(range);
    }
    const QString name = setName(input, to);
    YamlNode set = object(u"GlobalNetworkSet"_s, name);
    set.at({u"metadata"_s, u"labels"_s}).set(setLabel, YamlNode::text(name));
    set.set(u"spec"_s, YamlNode::map().set(u"nets"_s, nets));
    return set.comment({u"Addresses of "_s + to.host});
}

/// One set for each destination, before the policies that lead there.
QList<YamlNode> setDocuments(const HandoffInput &input, const QList<PodPolicy> &policies)
{
    QList<YamlNode> sets;
    QStringList known;
    for (const PodPolicy &policy : policies) {
        for (const Opening &opening : policy.outside) {
            const QString name = setName(input, opening.to.first());
            if (known.contains(name))
                continue;
            known.append(name);
            sets.append(setDocument(input, opening.to.first()));
        }
    }
    return sets;
}

QList<Artifact> printCalico(const PrintJob &job)
{
    return printPolicies(job, {.policy = &policyDocument,
                               .shared = &setDocuments,
                               .load = u"calicoctl apply -f install.yaml; where the Calico API server runs, "
                                       "kubectl apply --dry-run=server -f install.yaml and kubectl apply"_s,
                               .remove = u"calicoctl delete -f install.yaml, or kubectl delete"_s});
}

bool isIsolating(const HandoffInput &input)
{
    return isIsolating(input, u"calico"_s);
}

bool needsDns(const HandoffInput &input)
{
    return isIsolating(input) && !knowsDns(input);
}

Capabilities calicoCan()
{
    Capabilities can;
    can.names = NameSupport::None;
    can.enforcement = Enforcement::Address;
    can.scopes = {Initiator::Pods};
    can.selectsAgentPods = true;
    can.siteParameters =
        policyParameters(&needsDns) + apiServerParameters(&isIsolating) +
        QList<SiteParameter>{
            {u"order"_s, u"[1-9][0-9]{0,5}"_s,
             QStringLiteral(QT_TRANSLATE_NOOP(
                 "Formats", "the place among the policies of the cluster, 500 unless said; a "
                            "lower one comes first, and those of Kubernetes have 1000"))},
        };
    can.sideEffect = QStringLiteral(QT_TRANSLATE_NOOP(
        "Formats",
        "a pod that no other egress policy selects yet loses everything that is not listed here, DNS and API "
        "server included. Load it where these pods are under default deny already, else export with --site "
        "calico.mode=isolate. A policy with a lower order that denies comes first. Not tried on a running "
        "cluster"));
    can.proof = QStringLiteral(QT_TRANSLATE_NOOP(
        "Formats", "calicoctl get globalnetworkpolicy -o wide shows the order, and the checks from a pod"));
    can.removal = QStringLiteral(QT_TRANSLATE_NOOP("Formats", "calicoctl delete -f install.yaml"));
    return can;
}

} // namespace

Format calicoFormat()
{
    Format format;
    format.id = u"calico"_s;
    format.title = QStringLiteral(QT_TRANSLATE_NOOP("Formats", "Calico network policy"));
    format.maker = QStringLiteral(QT_TRANSLATE_NOOP("Formats", "Kubernetes"));
    format.audience = Audience::Cluster;
    format.can = calicoCan();
    format.print = &printCalico;
    return format;
}

} // namespace netsetup
