// k3s-registries: registries.yaml of k3s and RKE2.
#include "handoff/formats/registry/nodemirrors.h"
#include "handoff/formats/yamllines.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace netsetup {

Format k3sRegistriesFormat();

namespace {

constexpr QLatin1String folder("registry/pull-through/k3s/");

/// "/etc/rancher/rke2/"; that of k3s where the distribution is not known.
QString placeOf(const Plan &plan)
{
    return plan.cluster.distribution == "rke2"_L1 ? u"/etc/rancher/rke2/"_s : u"/etc/rancher/k3s/"_s;
}

QStringList usage(const HandoffInput &input)
{
    const QString host = ownRegistryHost(input.plan);
    const QString ca = input.plan.trust.caPem.isEmpty() ? QString() : u", and registry-ca.pem beside it"_s;
    return whenNeeded(input) + whatItHolds(input) +
           QStringList{
               u"Side effect: EVERY image of these registries is asked for at the own registry first, other "
               "teams' as well; only the folders above are renamed there"_s,
               u"Load: as %1registries.yaml on EVERY node, servers too%2 (RKE2: /etc/rancher/rke2/, k3s: "
               "/etc/rancher/k3s/; the path of the CA in the file follows). Where there is one already, "
               "merge mirrors and configs: the file counts as a whole"_s.arg(placeOf(input.plan), ca),
               u"Then restart, one node after another: systemctl restart k3s, k3s-agent, rke2-server or "
               "rke2-agent; it is read at the start alone"_s,
               u"Login: none is in here. Where the own registry wants one, root adds it on the node, below "
               "configs, \"%1\", auth: username and password, and shuts the file (chmod 600)"_s.arg(host),
               u"While the own registry is down, or lacks the image, the public one is asked, without "
               "renaming, and the kubelet shows its error alone. The rest is in "
               "/var/lib/rancher/k3s/agent/containerd/containerd.log (rke2 in place of k3s). k3s with "
               "--disable-default-registry-endpoint asks nobody else (since January 2024)"_s,
               u"Check: crictl pull IMAGE, and the log of the own registry"_s,
               u"Remove: take the entries out again, or the file, and restart"_s,
               u"Source: docs.k3s.io/installation/private-registry, "
               "docs.rke2.io/install/containerd_registry_configuration, read 2026-11-29"_s,
           };
}

/// Regular expressions of Go: what matches the repository, and what stands in its place.
QString pattern(const MirroredPath &path)
{
    QString source = QRegularExpression::escape(path.source);
    source.replace("\\-"_L1, "-"_L1).replace("\\/"_L1, "/"_L1); // neither means anything there
    return path.oneImage ? u"^%1$"_s.arg(source) : u"^%1/(.*)$"_s.arg(source);
}

QString replacement(const MirroredPath &path)
{
    QString target = path.target;
    target.replace(u'$', "$$"_L1);
    return path.oneImage ? target : QString(target + u"/$1"_s);
}

YamlNode mirrorNode(const NodeMirror &mirror, const QString &host)
{
    YamlNode node = YamlNode::map();
    node.set(u"endpoint"_s, YamlNode::texts({u"https://"_s + host}));
    YamlNode rewrites = YamlNode::map();
    for (const MirroredPath &path : mirror.paths) {
        if (path.source != path.target)
            rewrites.set(pattern(path), YamlNode::text(replacement(path)));
    }
    if (!rewrites.isEmpty())
        node.set(u"rewrite"_s, rewrites);
    return node;
}

YamlNode document(const HandoffInput &input)
{
    const QString host = ownRegistryHost(input.plan);
    YamlNode mirrors = YamlNode::map();
    const QList<NodeMirror> all = nodeMirrors(input);
    for (const NodeMirror &mirror : all)
        mirrors.set(mirror.upstream, mirrorNode(mirror, host));
    YamlNode root = YamlNode::map();
    root.set(u"mirrors"_s, mirrors);
    if (!input.plan.trust.caPem.isEmpty())
        root.at({u"configs"_s, host, u"tls"_s, u"ca_file"_s}) =
            YamlNode::text(placeOf(input.plan) + u"registry-ca.pem"_s);
    return root;
}

QList<Artifact> printAll(const PrintJob &job)
{
    return QList<Artifact>{nodeFile(job, folder + u"registries.yaml"_s, usage(job.input),
                                    yamlLines({document(job.input)}))} +
           nodeCaFile(job, folder + u"registry-ca.pem"_s);
}

Phrase refusal(const Plan &plan)
{
    static const QStringList maybe{QString(), u"k3s"_s, u"rke2"_s, u"other"_s};
    if (const Phrase none = noNodeMirrors(plan); !none.isEmpty())
        return none;
    if (!maybe.contains(plan.cluster.distribution))
        return Phrase("Handoff", "only k3s and RKE2 read this file, and the plan says %1")
            .arg(plan.cluster.distribution);
    return {};
}

} // namespace

Format k3sRegistriesFormat()
{
    return nodeFormat(
        u"k3s-registries"_s,
        QStringLiteral(QT_TRANSLATE_NOOP("Formats", "k3s and RKE2: nodes pull from your registry")), &refusal,
        &printAll);
}

} // namespace netsetup
