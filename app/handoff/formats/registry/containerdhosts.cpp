// containerd-hosts: hosts.toml for containerd, one folder for each public registry, and the lines that make
// containerd look there.
#include "handoff/formats/registry/nodemirrors.h"

using namespace Qt::StringLiterals;

namespace netsetup {

Format containerdHostsFormat();

namespace {

constexpr QLatin1String folder("registry/pull-through/containerd/");
constexpr QLatin1String caName("registry-ca.pem");

/// Without a colon, which no folder has everywhere: containerd looks for this form first.
QString folderName(const QString &upstream)
{
    const qsizetype colon = upstream.lastIndexOf(u':');
    return colon < 0 ? upstream : u"%1_%2_"_s.arg(upstream.left(colon), upstream.mid(colon + 1));
}

/// 1.5 has hosts.toml without override_path, and would put /v2 behind the path.
QString oldest(const Plan &plan)
{
    return plan.images.registry.prefix.isEmpty() ? u"1.5"_s : u"1.6"_s;
}

QStringList usage(const HandoffInput &input, const NodeMirror &mirror)
{
    const QString place = u"/etc/containerd/certs.d/%1/"_s.arg(folderName(mirror.upstream));
    return whenNeeded(input) + whatItHolds(input) +
           QStringList{
               u"Side effect: EVERY image of %1 on these nodes is asked for at the own registry first, other "
               "teams' as well; hosts.toml knows no narrower rule"_s.arg(mirror.upstream),
               u"Load: on every node put this folder to %1 (containerd %2 or newer), and let "
               "containerd read it: config-1.x.toml or config-2.x.toml. Later changes here need no restart"_s
                   .arg(place, oldest(input.plan)),
               u"Login: hosts.toml has no field for one. Let the nodes read without a login. Else containerd "
               "takes it from config.toml: registry.configs.\"%1\".auth beside config_path, in a file that "
               "root alone may read; deprecated since 1.5, its end is announced for 2.7. A pull secret "
               "counts "
               "for the name of the image, which is %2 here"_s.arg(ownRegistryHost(input.plan),
                                                                   mirror.upstream),
               u"While the own registry is down, or lacks the image, containerd asks %1. Where that is shut, "
               "the error shown is that of %1: look for the first one in journalctl -u containerd. To keep "
               "the nodes from asking there at all, put the address of the host table behind server, with "
               "override_path above the table, and take the table out"_s.arg(mirror.server),
               u"Check: crictl pull %1/REPOSITORY:TAG; the log of the own registry shows the request, with "
               "?ns=%1"_s.arg(mirror.upstream),
               u"Remove: rm -r %1; it counts from the next pull on"_s.arg(place),
               u"Source: github.com/containerd/containerd docs/hosts.md and RELEASES.md, read 2026-11-29"_s,
           };
}

/// A path in front of the repository is no part of the API's own address: containerd would put /v2 behind it.
QStringList statements(const HandoffInput &input, const NodeMirror &mirror)
{
    const QString prefix = input.plan.images.registry.prefix;
    const QString host = u"https://"_s + ownRegistryHost(input.plan);
    QStringList lines{
        u"server = "_s + tomlText(u"https://"_s + mirror.server),
        QString(),
        u"[host.%1]"_s.arg(tomlText(prefix.isEmpty() ? host : QString(host + u"/v2/"_s + prefix))),
        u"  capabilities = [\"pull\", \"resolve\"]"_s,
    };
    if (!prefix.isEmpty())
        lines.append(u"  override_path = true"_s);
    if (!input.plan.trust.caPem.isEmpty())
        lines.append(u"  ca = [%1]"_s.arg(tomlText(caName)));
    return lines;
}

struct Generation
{
    QString name;
    QString versions; ///< what config.toml says of itself
    QString table;
    QString byItself; ///< where it looks without the line
};

Artifact configFile(const PrintJob &job, const Generation &generation)
{
    const QStringList usage{
        u"Makes containerd %1 look into /etc/containerd/certs.d. Not a whole file: put the table into "
        "/etc/containerd/config.toml, which says %2"_s.arg(generation.name, generation.versions),
        u"FIRST: containerd config dump | grep -n -A8 registry. Where config_path is set already, use that "
        "folder and change nothing. Tables registry.mirrors, and in 1.x tls below registry.configs, exclude "
        "it: containerd does not start with both, so move what they say into hosts.toml files"_s,
        u"Without the line: "_s + generation.byItself,
        u"Then: systemctl restart containerd, one node after another; running containers go on"_s,
        u"Check: crictl info shows the path as configPath"_s,
        u"Remove: take the line out again and restart"_s,
        u"Source: github.com/containerd/containerd docs/hosts.md, docs/cri/registry.md and RELEASES.md, read "
        "2026-11-29"_s,
    };
    return nodeFile(job, folder + u"config-%1.toml"_s.arg(generation.name), usage,
                    {u"[plugins.%1.registry]"_s.arg(tomlText(generation.table)),
                     u"  config_path = \"/etc/containerd/certs.d\""_s});
}

Generation generation1()
{
    return {u"1.x"_s, u"version = 2"_s, u"io.containerd.grpc.v1.cri"_s, u"containerd looks nowhere"_s};
}

Generation generation2()
{
    return {
        u"2.x"_s, u"version = 3, or version = 4 (2.3 or newer)"_s, u"io.containerd.cri.v1.images"_s,
        u"containerd 2.2 or newer looks there all the same, and into /etc/docker/certs.d as well, which the "
        "line leaves out; not where registry.mirrors is set. Older ones look nowhere"_s};
}

QList<Artifact> printAll(const PrintJob &job)
{
    QList<Artifact> files;
    const QList<NodeMirror> mirrors = nodeMirrors(job.input);
    for (const NodeMirror &mirror : mirrors) {
        const QString place = folder + u"certs.d/"_s + folderName(mirror.upstream) + u'/';
        files.append(
            nodeFile(job, place + u"hosts.toml"_s, usage(job.input, mirror), statements(job.input, mirror)));
        files += nodeCaFile(job, place + caName);
    }
    files.append(configFile(job, generation1()));
    files.append(configFile(job, generation2()));
    return files;
}

Phrase refusal(const Plan &plan)
{
    const QString distribution = plan.cluster.distribution;
    if (const Phrase none = noNodeMirrors(plan); !none.isEmpty())
        return none;
    if (distribution == "k3s"_L1 || distribution == "rke2"_L1)
        return Phrase("Handoff",
                      "k3s and RKE2 write these files themselves at each start: use k3s-registries");
    if (plan.handoff.site.value(u"helm-values"_s).value(u"repository-path"_s) == "drop"_L1)
        return Phrase("Handoff", "hosts.toml can put a path in front of a repository and take none away, and "
                                 "your registry holds the images without theirs");
    return {};
}

} // namespace

Format containerdHostsFormat()
{
    return nodeFormat(
        u"containerd-hosts"_s,
        QStringLiteral(QT_TRANSLATE_NOOP("Formats", "containerd: nodes pull from your registry")), &refusal,
        &printAll);
}

} // namespace netsetup
