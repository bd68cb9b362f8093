// The table of questions about plan fields.
#include "handoff/planning/openfields.h"

#include "base/inwords.h"

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

struct FieldRow
{
    const char *field;
    const char *owner;
    const char *what;
    const char *why;
    const char *example;
    const char *option;
};

const FieldRow rows[] = {
    {"egress.sources.nodes", "network",
     QT_TRANSLATE_NOOP("Handoff", "From which addresses do the cluster's nodes reach the filtering device?"),
     QT_TRANSLATE_NOOP(
         "Handoff",
         "Image pulls and the node agent leave with these addresses, after any translation; without them the "
         "rules have no "
         "source."),
     "10.20.0.0/24", "--source nodes=CIDR"},
    {"egress.sources.pods", "network",
     QT_TRANSLATE_NOOP("Handoff", "From which addresses do ordinary pods reach the filtering device?"),
     QT_TRANSLATE_NOOP("Handoff", "With translation on the nodes these are the node addresses, without it "
                                  "the pod range; the rules need "
                                  "the right one."),
     QT_TRANSLATE_NOOP("Handoff", "10.20.0.0/24, or 10.42.0.0/16 where pods are not translated"),
     "--source pods=CIDR"},
    {"egress.sources.proxy", "proxy",
     QT_TRANSLATE_NOOP("Handoff", "From which addresses does the proxy reach the filtering device?"),
     QT_TRANSLATE_NOOP("Handoff", "Behind a proxy it is the proxy that connects to the outside."),
     "10.30.0.5/32", "--source proxy=CIDR"},
    {"egress.sources.workstation", "you",
     QT_TRANSLATE_NOOP("Handoff",
                       "From which address does the computer that runs helm reach the filtering device?"),
     QT_TRANSLATE_NOOP("Handoff", "The chart is downloaded there, not in the cluster."), "10.40.1.17/32",
     "--source workstation=CIDR"},
    {"cluster.name", "cluster", QT_TRANSLATE_NOOP("Handoff", "What is the name of the cluster?"),
     QT_TRANSLATE_NOOP("Handoff",
                       "The Agent reports under this name, and the request is about this cluster."),
     "prod-eu-1", "--cluster NAME"},
    {"cluster.distribution", "cluster", QT_TRANSLATE_NOOP("Handoff", "Which Kubernetes distribution is it?"),
     QT_TRANSLATE_NOOP("Handoff", "Files for nodes and registries differ by distribution."), "rke2",
     "--distribution NAME"},
    {"cluster.cni", "cluster", QT_TRANSLATE_NOOP("Handoff", "Which network plug-in does the cluster use?"),
     QT_TRANSLATE_NOOP("Handoff", "It decides which network policies take effect."), "cilium", "--cni ID"},
    {"cluster.podCidrs", "cluster", QT_TRANSLATE_NOOP("Handoff", "Which address ranges do the pods have?"),
     QT_TRANSLATE_NOOP("Handoff",
                       "They must not go through the proxy, and they tell whether pods are translated."),
     "10.42.0.0/16", "--pod-cidr CIDR"},
    {"cluster.serviceCidrs", "cluster",
     QT_TRANSLATE_NOOP("Handoff", "Which address range do the services have?"),
     QT_TRANSLATE_NOOP("Handoff", "It must not go through the proxy."), "10.43.0.0/16",
     "--service-cidr CIDR"},
    {"cluster.nodeCidrs", "cluster", QT_TRANSLATE_NOOP("Handoff", "Which address ranges do the nodes have?"),
     QT_TRANSLATE_NOOP("Handoff", "They must not go through the proxy."), "10.20.0.0/24", "--node-cidr CIDR"},
    {"cluster.apiServer", "cluster", QT_TRANSLATE_NOOP("Handoff", "Where is the API server?"),
     QT_TRANSLATE_NOOP("Handoff", "It must not go through the proxy."), "api.cluster.corp.example:6443",
     "--api-server HOST[:PORT]"},
    {"egress.proxy.url", "proxy",
     QT_TRANSLATE_NOOP("Handoff", "What is the address of the proxy, with its port?"),
     QT_TRANSLATE_NOOP("Handoff", "Agents and nodes have to be told."), "http://proxy.corp.example:3128",
     "--proxy-url URL"},
    {"egress.proxy.user", "proxy",
     QT_TRANSLATE_NOOP("Handoff", "Does the proxy want a login, and under which name?"),
     QT_TRANSLATE_NOOP("Handoff", "The Agent knows Basic login only; everything else needs an exemption."),
     QT_TRANSLATE_NOOP("Handoff", "none, or svc-stackstate"), "--proxy-user NAME"},
    {"egress.proxy.noProxy", "cluster",
     QT_TRANSLATE_NOOP("Handoff", "Which names and ranges must not go through the proxy?"),
     QT_TRANSLATE_NOOP("Handoff", "Traffic inside the cluster breaks when it is sent to the proxy."),
     ".svc,.cluster.local,10.42.0.0/16,10.43.0.0/16", "--no-proxy LIST"},
    {"egress.mode", "network",
     QT_TRANSLATE_NOOP("Handoff", "Does traffic leave directly, through a firewall or through a proxy?"),
     QT_TRANSLATE_NOOP("Handoff", "It decides which rules are needed, and from whom."), "firewall",
     "--egress MODE"},
    {"images.registry.host", "cluster",
     QT_TRANSLATE_NOOP("Handoff", "Which registry holds the images, with its port and path?"),
     QT_TRANSLATE_NOOP("Handoff", "The nodes fetch the Agent's images from there."),
     "registry.corp.example:5000/quay", "--registry HOST[:PORT][/PREFIX]"},
    {"images.registry.pullSecrets", "cluster",
     QT_TRANSLATE_NOOP("Handoff", "Which pull secret opens the registry?"),
     QT_TRANSLATE_NOOP("Handoff", "Without it the nodes cannot log in."), "corp-registry",
     "--pull-secret NAME"},
    {"trust.caPem", "security",
     QT_TRANSLATE_NOOP("Handoff", "Which company CA signs the certificates that the cluster sees?"),
     QT_TRANSLATE_NOOP("Handoff", "Pods and nodes must trust it where TLS is inspected."),
     QT_TRANSLATE_NOOP("Handoff", "a PEM file, with its SHA-256 fingerprint"), "--ca-file PEM"},
    {"chart.source", "cluster", QT_TRANSLATE_NOOP("Handoff", "From where does the chart come?"),
     QT_TRANSLATE_NOOP("Handoff", "The registry and the names of the images depend on it."),
     QT_TRANSLATE_NOOP("Handoff", "quay, rancher-prime or rancher-apps"), "--chart-source SOURCE"},
    {"chart.version", "cluster", QT_TRANSLATE_NOOP("Handoff", "Which version of the chart is installed?"),
     QT_TRANSLATE_NOOP("Handoff", "Images and settings differ by version."),
     QT_TRANSLATE_NOOP("Handoff", "the version that helm list shows"), "--chart-version VERSION"},
    {"tenant", "vendor", QT_TRANSLATE_NOOP("Handoff", "What is the name of the tenant?"),
     QT_TRANSLATE_NOOP("Handoff", "Every address is made from it."), "acme", "--tenant NAME"},
};

const FieldRow *rowOf(const QString &field)
{
    for (const FieldRow &row : rows) {
        if (field == QLatin1String(row.field))
            return &row;
    }
    return nullptr;
}

} // namespace

OpenPoint fieldQuestion(const QString &field, const QString &owner)
{
    const FieldRow *row = rowOf(field);
    if (!row)
        return {owner, inWords("Handoff", "What is the value of %1?").arg(field),
                inWords("Handoff", "The one who made the plan did not know it."),
                inWords("Handoff", "the value itself"),
                inWords("Handoff", "%1 in the project file").arg(field)};
    return {owner, inWords("Handoff", row->what), inWords("Handoff", row->why),
            inWords("Handoff", row->example), QString::fromLatin1(row->option)};
}

QString usualOwner(const QString &field)
{
    const FieldRow *row = rowOf(field);
    return row ? QString::fromLatin1(row->owner) : u"you"_s;
}

} // namespace netsetup
