// kubernetes/istio: one ServiceEntry for each host, for meshes that let out only what they know
// (outboundTrafficPolicy REGISTRY_ONLY). Checked against a schema of ours; not loaded into a mesh.
#include "base/safetext.h"
#include "handoff/formats/kubernetes/podpolicies.h"
#include "handoff/formats/yamllines.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace netsetup {

Format istioFormat();

namespace {

constexpr int nameMax = 63;

struct ExternalHost
{
    QString host;
    QList<quint16> ports;
    QStringList rules;
};

QList<ExternalHost> externalHosts(const PrintJob &job)
{
    QList<ExternalHost> hosts;
    QHash<QString, qsizetype> places;
    for (const Opening &opening : openingsOf(job.input, job.rules)) {
        const Destination &to = opening.to.first();
        if (!places.contains(to.host)) {
            places.insert(to.host, hosts.size());
            hosts.append(ExternalHost{to.host, {}, {}});
        }
        ExternalHost &host = hosts[places.value(to.host)];
        host.rules.append(to.rule);
        if (!host.ports.contains(opening.port))
            host.ports.append(opening.port);
    }
    return hosts;
}

YamlNode ports(const QList<quint16> &numbers)
{
    YamlNode list = YamlNode::list();
    for (const quint16 number : numbers) {
        YamlNode port = YamlNode::map();
        port.set(u"number"_s, YamlNode::number(number));
        port.set(u"name"_s, YamlNode::text(u"tls-%1"_s.arg(number)));
        port.set(u"protocol"_s, YamlNode::text(u"TLS"_s));
        list.append(port);
    }
    return list;
}

YamlNode serviceEntry(const HandoffInput &input, const ExternalHost &host)
{
    YamlNode metadata = YamlNode::map();
    metadata.set(u"name"_s, YamlNode::text(safeName(u"sts-"_s + host.host, u'-', nameMax)));
    metadata.set(u"namespace"_s, YamlNode::text(input.line.namespaceOf(input.plan)));
    YamlNode spec = YamlNode::map();
    spec.set(u"hosts"_s, YamlNode::texts({host.host}));
    spec.set(u"exportTo"_s, YamlNode::texts({u"."_s}));
    spec.set(u"location"_s, YamlNode::text(u"MESH_EXTERNAL"_s));
    spec.set(u"resolution"_s, YamlNode::text(u"DNS"_s));
    spec.set(u"ports"_s, ports(host.ports));
    YamlNode object = YamlNode::map();
    object.set(u"apiVersion"_s, YamlNode::text(u"networking.istio.io/v1"_s));
    object.set(u"kind"_s, YamlNode::text(u"ServiceEntry"_s));
    object.set(u"metadata"_s, metadata);
    object.set(u"spec"_s, spec);
    const QString practice = input.practice.isEmpty() ? QString() : u"PRACTICE "_s;
    return object.comment({practice + host.rules.join(u", "_s)});
}

QList<Artifact> printIstio(const PrintJob &job)
{
    DeviceFile file;
    file.name = u"install.yaml"_s;
    file.mediaType = u"application/yaml"_s;
    file.things = u"entries"_s;
    file.about = QStringList{QString()} + notCoveredLines(job.input);
    file.usage = {
        u"Needed only where the mesh lets out what it knows and nothing else: outboundTrafficPolicy.mode "
        "is REGISTRY_ONLY. Elsewhere it changes nothing that is open"_s,
        u"Load: kubectl apply --dry-run=server -f install.yaml, then kubectl apply -f install.yaml"_s,
        u"Seen by the pods of this namespace alone (exportTo). An egress gateway needs routes of its own, "
        "which are not in this file"_s,
        u"Not proven in a mesh: the entries fit the definition of Istio"_s,
        u"Istio before 1.22 calls the same object networking.istio.io/v1beta1"_s,
    };
    for (const ExternalHost &host : externalHosts(job)) {
        if (!file.ready.isEmpty())
            file.ready.append(u"---"_s);
        file.ready += yamlLines({serviceEntry(job.input, host)});
    }
    return printDeviceFiles(job, u"kubernetes"_s, {file});
}

Capabilities istioCan()
{
    Capabilities can;
    can.names = NameSupport::Exact;
    can.enforcement = Enforcement::Sni;
    can.ipv4 = false;
    can.ipv6 = false;
    can.scopes = {Initiator::Pods};
    can.selectsAgentPods = true;
    can.sideEffect = QStringLiteral(QT_TRANSLATE_NOOP(
        "Formats",
        "it opens the hosts for all pods of the namespace that are in the mesh, and shuts nothing; pods "
        "without a sidecar do not see it"));
    can.proof = QStringLiteral(QT_TRANSLATE_NOOP(
        "Formats",
        "istioctl proxy-config cluster POD lists the host as outbound, and the checks from a pod"));
    can.removal = QStringLiteral(QT_TRANSLATE_NOOP("Formats", "kubectl delete -f install.yaml"));
    return can;
}

} // namespace

Format istioFormat()
{
    Format format;
    format.id = u"istio"_s;
    format.title = QStringLiteral(QT_TRANSLATE_NOOP("Formats", "Istio ServiceEntry"));
    format.maker = QStringLiteral(QT_TRANSLATE_NOOP("Formats", "Kubernetes"));
    format.audience = Audience::Cluster;
    format.can = istioCan();
    format.print = &printIstio;
    return format;
}

} // namespace netsetup
