// openshift-mirrors: an ImageTagMirrorSet for OpenShift, whose Machine Config Operator writes the files of
// the nodes, and how registry and Agent come to the company's CA there.
#include "base/safetext.h"
#include "handoff/formats/registry/nodemirrors.h"
#include "handoff/formats/yamllines.h"

using namespace Qt::StringLiterals;

namespace netsetup {

Format openshiftMirrorsFormat();

namespace {

constexpr QLatin1String folder("registry/pull-through/openshift/");
constexpr QLatin1String setName("stackstate-agent");
constexpr QLatin1String registryCa("stackstate-registry-ca");
constexpr QLatin1String injectedCa("stackstate-trusted-ca");
constexpr QLatin1String agentCa("stackstate-agent-ca");
constexpr int nameMax = 253;

YamlNode object(const QString &apiVersion, const QString &kind, const QString &name)
{
    YamlNode made = YamlNode::map();
    made.set(u"apiVersion"_s, YamlNode::text(apiVersion));
    made.set(u"kind"_s, YamlNode::text(kind));
    made.set(u"metadata"_s, YamlNode::map().set(u"name"_s, YamlNode::text(name)));
    return made;
}

Artifact mirrorSet(const PrintJob &job)
{
    const HandoffInput &input = job.input;
    YamlNode mirrors = YamlNode::list();
    const QList<NodeMirror> all = nodeMirrors(input);
    for (const NodeMirror &mirror : all) {
        for (const MirroredPath &path : mirror.paths) {
            YamlNode entry = YamlNode::map();
            entry.set(u"source"_s, YamlNode::text(mirror.upstream + u'/' + path.source));
            entry.set(u"mirrors"_s, YamlNode::texts({ownRegistryHost(input.plan) + u'/' + path.target}));
            mirrors.append(entry);
        }
    }
    YamlNode set = object(u"config.openshift.io/v1"_s, u"ImageTagMirrorSet"_s, setName);
    set.set(u"spec"_s, YamlNode::map().set(u"imageTagMirrors"_s, mirrors));
    const QStringList usage =
        whenNeeded(input) + whatItHolds(input) +
        QStringList{
            u"WARNING: the Machine Config Operator drains and RESTARTS THE NODES, one after another, when "
            u"this object is made, changed or deleted (ImageTagMirrorSet: OpenShift 4.13 or newer). Plan a "
            u"window, "
            "or pause the pools and let them follow later: oc patch mcp/worker --type=merge "
            "-p '{\"spec\":{\"paused\":true}}'"_s,
            u"Load: oc apply --dry-run=server -f mirrors.yaml, then oc apply -f mirrors.yaml"_s,
            u"Login: none is in here. The nodes take the cluster's pull secret: oc get "
            "secret/pull-secret -n openshift-config; the name of the own registry is its key there"_s,
            u"While the own registry is down, or lacks the image, the public registry is asked. Nobody is "
            "where the entry says mirrorSourcePolicy: NeverContactSource"_s,
            u"Check: oc get mcp until UPDATED is True; oc debug node/NAME -- chroot /host cat "
            "/etc/containers/registries.conf shows the entry"_s,
            u"Remove: oc delete -f mirrors.yaml; the nodes restart once more"_s,
            u"Source: openshift-docs modules/images-configuration-registry-mirror.adoc (drain and restart: "
            "October 2025), read 2026-11-29"_s,
        };
    return nodeFile(job, folder + u"mirrors.yaml"_s, usage, yamlLines({set}));
}

/// A key of a ConfigMap holds no colon.
QString registryKey(const Plan &plan)
{
    return ownRegistryHost(plan).replace(u':', ".."_L1);
}

Artifact registryCaMap(const PrintJob &job)
{
    const Plan &plan = job.input.plan;
    YamlNode map = object(u"v1"_s, u"ConfigMap"_s, registryCa);
    map.at({u"metadata"_s, u"namespace"_s}) = YamlNode::text(u"openshift-config"_s);
    map.at({u"data"_s, registryKey(plan)}) = YamlNode::text(QString::fromLatin1(plan.trust.caPem));
    const QStringList usage{
        u"The CA of the own registry, for image pulls of the nodes. Needed with global.imageRegistry as "
        u"well, where the cluster does not trust it yet; the colon before a port is two dots in the key"_s,
        u"FIRST: oc get image.config.openshift.io/cluster -o jsonpath='{.spec.additionalTrustedCA.name}'. "
        "Where that names a ConfigMap, add this key to it and leave the object alone: there is one name"_s,
        u"Else: oc apply -f registry-ca.yaml, then oc patch image.config.openshift.io/cluster --type=merge "
        u"-p '{\"spec\":{\"additionalTrustedCA\":{\"name\":\"%1\"}}}'"_s.arg(registryCa),
        u"Check: oc debug node/NAME -- chroot /host ls /etc/docker/certs.d/"_s,
        u"Remove: take key or name out again"_s,
        u"Source: docs.okd.io, Setting up additional trusted certificate authorities, read 2026-11-29"_s,
    };
    return nodeFile(job, folder + u"registry-ca.yaml"_s, usage, yamlLines({map}));
}

QStringList agentCaUsage(const HandoffInput &input)
{
    const QString space = safeText(input.line.namespaceOf(input.plan), nameMax);
    return {
        u"The CAs of the cluster for the pods of the Agent. The Cluster Network Operator fills this "
        u"ConfigMap with the system's CAs and those of the cluster-wide proxy (key ca-bundle.crt), since it "
        u"has the "
        "label; the chart wants the key tls.pem, so it is copied"_s,
        u"Load: oc apply -f agent-ca.yaml, wait for the key, then these two:"_s,
        u"  oc get configmap %1 -n %2 -o jsonpath='{.data.ca-bundle\\.crt}' > tls.pem"_s.arg(injectedCa,
                                                                                             space),
        u"  oc create configmap %1 -n %2 --from-file=tls.pem --dry-run=client -o yaml | oc apply -f -"_s.arg(
            agentCa, space),
        u"Values: global.customCertificates.enabled: true and global.customCertificates.configMapName: %1, "
        u"in place of pemData: the chart takes one of the two"_s.arg(agentCa),
        u"THE COPY DOES NOT FOLLOW: when a CA is renewed, the cluster changes the first map alone. Run the "
        "two commands again and restart the Agent's pods"_s,
        u"Check: oc get configmap %1 -n %2 -o jsonpath='{.data.tls\\.pem}' | head -1"_s.arg(agentCa, space),
        u"Remove: oc delete configmap %1 %2 -n %3, and take the values out"_s.arg(injectedCa, agentCa, space),
        u"Source: docs.openshift.com, Configuring a custom PKI (certificate injection), read 2026-11-29"_s,
    };
}

Artifact agentCaMap(const PrintJob &job)
{
    YamlNode map = object(u"v1"_s, u"ConfigMap"_s, injectedCa);
    map.at({u"metadata"_s, u"namespace"_s}) = YamlNode::text(job.input.line.namespaceOf(job.input.plan));
    map.at({u"metadata"_s, u"labels"_s, u"config.openshift.io/inject-trusted-cabundle"_s}) =
        YamlNode::text(u"true"_s);
    return nodeFile(job, folder + u"agent-ca.yaml"_s, agentCaUsage(job.input), yamlLines({map}));
}

QList<Artifact> printAll(const PrintJob &job)
{
    QList<Artifact> files{mirrorSet(job)};
    if (!job.input.plan.trust.caPem.isEmpty())
        files.append(registryCaMap(job));
    if (job.input.line.hasCaKey)
        files.append(agentCaMap(job));
    return files;
}

Phrase refusal(const Plan &plan)
{
    if (plan.cluster.distribution != "openshift"_L1)
        return Phrase("Handoff", "only OpenShift has this object, and the plan does not say openshift");
    if (plan.images.registry.host.contains(u':'))
        return Phrase("Handoff",
                      "OpenShift takes no IPv6 address as the host of a mirror: give your registry "
                      "a name");
    return plan.images.source == ImageSource::Quay || plan.images.registry.host.isEmpty()
               ? noNodeMirrors(plan)
               : Phrase();
}

} // namespace

Format openshiftMirrorsFormat()
{
    return nodeFormat(
        u"openshift-mirrors"_s,
        QStringLiteral(QT_TRANSLATE_NOOP("Formats", "OpenShift: nodes pull from your registry")), &refusal,
        &printAll);
}

} // namespace netsetup
