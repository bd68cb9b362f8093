// crio-registries: a drop-in of registries.conf.d for CRI-O and Podman.
#include "handoff/formats/registry/nodemirrors.h"

using namespace Qt::StringLiterals;

namespace netsetup {

Format crioRegistriesFormat();

namespace {

constexpr QLatin1String folder("registry/pull-through/crio/");
constexpr QLatin1String dropIn("050-stackstate-registry.conf");

QStringList usage(const HandoffInput &input)
{
    const QString host = ownRegistryHost(input.plan);
    QStringList lines =
        whenNeeded(input) + whatItHolds(input) +
        QStringList{
            u"Side effect: none for other images; the entries cover no more than the folders above"_s,
            u"Load: on every node copy it to /etc/containers/registries.conf.d/%1, then systemctl reload "
            "crio; Podman reads it with the next pull. An entry with the same prefix in another file "
            "there is replaced as a whole: grep -rn prefix /etc/containers/registries.conf*"_s.arg(dropIn),
            u"Login: none is in here. CRI-O takes that of /var/lib/kubelet/config.json, or of the file "
            "behind global_auth_file in crio.conf, by the name of the own registry (%1); Podman that "
            "of podman login %1 (auth.json)"_s.arg(host),
            u"While the own registry is down, or lacks the image, the public registry is asked, and where "
            "that is shut its error is shown last. To keep the nodes from asking there at all, make location "
            "that of the mirror, and take the mirror table out"_s,
            u"Check: crictl pull IMAGE, or podman pull --log-level=debug IMAGE, which names the place it "
            "reads from"_s,
            u"Remove: rm /etc/containers/registries.conf.d/%1; systemctl reload crio"_s.arg(dropIn),
            u"Source: man containers-registries.conf, containers-registries.conf.d, containers-certs.d, "
            "read 2026-11-29"_s,
        };
    if (!input.plan.trust.caPem.isEmpty())
        lines.insert(lines.size() - 3,
                     u"CA: copy registry-ca.pem to /etc/containers/certs.d/%1/ca.crt on every node; only "
                     "names that end in .crt are read there"_s.arg(host));
    return lines;
}

QStringList entry(const NodeMirror &mirror, const MirroredPath &path, const QString &host)
{
    const QString source = tomlText(mirror.upstream + u'/' + path.source);
    return {
        u"[[registry]]"_s,
        u"prefix = "_s + source,
        u"location = "_s + source,
        QString(),
        u"[[registry.mirror]]"_s,
        u"location = "_s + tomlText(host + u'/' + path.target),
        // Charts name tags, which a mirror for digests alone would never see.
        u"pull-from-mirror = \"all\""_s,
    };
}

QList<Artifact> printAll(const PrintJob &job)
{
    QStringList lines;
    const QList<NodeMirror> mirrors = nodeMirrors(job.input);
    for (const NodeMirror &mirror : mirrors) {
        for (const MirroredPath &path : mirror.paths) {
            if (!lines.isEmpty())
                lines.append(QString());
            lines += entry(mirror, path, ownRegistryHost(job.input.plan));
        }
    }
    return QList<Artifact>{nodeFile(job, folder + dropIn, usage(job.input), lines)} +
           nodeCaFile(job, folder + u"registry-ca.pem"_s);
}

Phrase refusal(const Plan &plan)
{
    const QString distribution = plan.cluster.distribution;
    if (const Phrase none = noNodeMirrors(plan); !none.isEmpty())
        return none;
    if (distribution == "k3s"_L1 || distribution == "rke2"_L1)
        return Phrase("Handoff", "the nodes of k3s and RKE2 run containerd: use k3s-registries");
    return {};
}

} // namespace

Format crioRegistriesFormat()
{
    return nodeFormat(
        u"crio-registries"_s,
        QStringLiteral(QT_TRANSLATE_NOOP("Formats", "CRI-O and Podman: nodes pull from your registry")),
        &refusal, &printAll);
}

} // namespace netsetup
