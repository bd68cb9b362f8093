// The table of questions about plan fields.
#include "handoff/openfields.h"

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
     "From which addresses do the cluster's nodes reach the filtering device?",
     "Image pulls and the node agent leave with these addresses, after any translation; without them the "
     "rules have no "
     "source.",
     "10.20.0.0/24", "--source nodes=CIDR"},
    {"egress.sources.pods", "network", "From which addresses do ordinary pods reach the filtering device?",
     "With translation on the nodes these are the node addresses, without it the pod range; the rules need "
     "the right one.",
     "10.20.0.0/24, or 10.42.0.0/16 where pods are not translated", "--source pods=CIDR"},
    {"egress.sources.proxy", "proxy", "From which addresses does the proxy reach the filtering device?",
     "Behind a proxy it is the proxy that connects to the outside.", "10.30.0.5/32", "--source proxy=CIDR"},
    {"egress.sources.workstation", "you",
     "From which address does the computer that runs helm reach the filtering device?",
     "The chart is downloaded there, not in the cluster.", "10.40.1.17/32", "--source workstation=CIDR"},
    {"cluster.name", "cluster", "What is the name of the cluster?",
     "The Agent reports under this name, and the request is about this cluster.", "prod-eu-1",
     "--cluster NAME"},
    {"cluster.distribution", "cluster", "Which Kubernetes distribution is it?",
     "Files for nodes and registries differ by distribution.", "rke2", "--distribution NAME"},
    {"cluster.cni", "cluster", "Which network plug-in does the cluster use?",
     "It decides which network policies take effect.", "cilium", "--cni ID"},
    {"cluster.podCidrs", "cluster", "Which address ranges do the pods have?",
     "They must not go through the proxy, and they tell whether pods are translated.", "10.42.0.0/16",
     "--pod-cidr CIDR"},
    {"cluster.serviceCidrs", "cluster", "Which address range do the services have?",
     "It must not go through the proxy.", "10.43.0.0/16", "--service-cidr CIDR"},
    {"cluster.nodeCidrs", "cluster", "Which address ranges do the nodes have?",
     "They must not go through the proxy.", "10.20.0.0/24", "--node-cidr CIDR"},
    {"cluster.apiServer", "cluster", "Where is the API server?", "It must not go through the proxy.",
     "api.cluster.corp.example:6443", "--api-server HOST[:PORT]"},
    {"egress.proxy.url", "proxy", "What is the address of the proxy, with its port?",
     "Agents and nodes have to be told.", "http://proxy.corp.example:3128", "--proxy-url URL"},
    {"egress.proxy.user", "proxy", "Does the proxy want a login, and under which name?",
     "The Agent knows Basic login only; everything else needs an exemption.", "none, or svc-stackstate",
     "--proxy-user NAME"},
    {"egress.proxy.noProxy", "cluster", "Which names and ranges must not go through the proxy?",
     "Traffic inside the cluster breaks when it is sent to the proxy.",
     ".svc,.cluster.local,10.42.0.0/16,10.43.0.0/16", "--no-proxy LIST"},
    {"egress.mode", "network", "Does traffic leave directly, through a firewall or through a proxy?",
     "It decides which rules are needed, and from whom.", "firewall", "--egress MODE"},
    {"images.registry.host", "cluster", "Which registry holds the images, with its port and path?",
     "The nodes fetch the Agent's images from there.", "registry.corp.example:5000/quay",
     "--registry HOST[:PORT][/PREFIX]"},
    {"images.registry.pullSecrets", "cluster", "Which pull secret opens the registry?",
     "Without it the nodes cannot log in.", "corp-registry", "--pull-secret NAME"},
    {"trust.caPem", "security", "Which company CA signs the certificates that the cluster sees?",
     "Pods and nodes must trust it where TLS is inspected.", "a PEM file, with its SHA-256 fingerprint",
     "--ca-file PEM"},
    {"chart.source", "cluster", "From where does the chart come?",
     "The registry and the names of the images depend on it.", "quay, rancher-prime or rancher-apps",
     "--chart-source SOURCE"},
    {"chart.version", "cluster", "Which version of the chart is installed?",
     "Images and settings differ by version.", "the version that helm list shows", "--chart-version VERSION"},
    {"tenant", "vendor", "What is the name of the tenant?", "Every address is made from it.", "acme",
     "--tenant NAME"},
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
        return {owner, QStringLiteral("What is the value of %1?").arg(field),
                QStringLiteral("The one who made the plan did not know it."),
                QStringLiteral("the value itself"), QStringLiteral("%1 in the project file").arg(field)};
    return {owner, QString::fromLatin1(row->what), QString::fromLatin1(row->why),
            QString::fromLatin1(row->example), QString::fromLatin1(row->option)};
}

QString usualOwner(const QString &field)
{
    const FieldRow *row = rowOf(field);
    return row ? QString::fromLatin1(row->owner) : QStringLiteral("you");
}

} // namespace netsetup
