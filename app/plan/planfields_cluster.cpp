// The cluster and the chart. All optional: what is missing becomes an open question, never a guess.
#include "base/inwords.h"
#include "base/textfaults.h"
#include "plan/fieldchoices.h"
#include "plan/fieldlists.h"

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

const Shape clusterName{
    "[a-z0-9][a-z0-9.-]*[a-z0-9]", 63,
    QT_TRANSLATE_NOOP("Plan", "2 to 63 lower case letters, digits and inner hyphens or dots are accepted")};
const Shape pluginName{
    "[a-z][a-z0-9-]*", 63,
    QT_TRANSLATE_NOOP("Plan", "the short name of the network plugin is accepted, such as cilium or calico")};
const Shape architecture{
    "(?!aarch64$|x64$)[a-z0-9]+(?:/[a-z0-9]+)?", 32,
    QT_TRANSLATE_NOOP("Plan",
                      "an architecture as image lists write it is accepted: amd64 (not x86_64), arm64 "
                      "(not aarch64), s390x, arm/v7")};
const Shape namespaceName{
    "[a-z0-9](?:[a-z0-9-]*[a-z0-9])?", 63,
    QT_TRANSLATE_NOOP("Plan", "up to 63 lower case letters, digits and inner hyphens are accepted")};
// Helm takes dots as well, but the services named after such a release would be refused.
const Shape releaseName{
    "[a-z0-9](?:[a-z0-9-]*[a-z0-9])?", 53,
    QT_TRANSLATE_NOOP("Plan", "up to 53 lower case letters, digits and inner hyphens are accepted")};

/// A range of the cluster; "everything" is none.
Result<Cidr> clusterRange(const QString &text, const QString &field)
{
    Result<Cidr> range = rangeInUse(text, field);
    if (range && range->isEverything())
        return invalidValue(field, inWords("Plan", "%1 is the whole Internet").arg(quoted(text)),
                            inWords("Plan", "the cluster's own range is accepted, such as 10.42.0.0/16"));
    return range;
}

Result<QString> apiServer(const QString &text, const QString &field)
{
    const Result<HostPort> pair = parseHostPort(text, field);
    if (!pair)
        return pair.error();
    // The host once more, alone, to refuse a form that DNS would not print.
    const QString host = text.startsWith(u'[') ? pair->host : text.section(u':', 0, 0);
    const Result<QString> exact = sharedHost(
        pair->host.contains(u':') ? Result<QString>(pair->host) : exactHostOrAddress(host, field), field);
    return exact ? Result<QString>(pair->text()) : exact;
}

Result<QString> dnsSuffix(const QString &text, const QString &field)
{
    const QString accepted = inWords("Plan", "the cluster's DNS suffix is accepted, such as cluster.local");
    const Result<QString> name = exactHostOrAddress(text, field);
    if (!name)
        return invalidValue(field, name.error().text, accepted);
    if (parseCidr(*name, field).ok())
        return invalidValue(field, inWords("Plan", "%1 is an IP address").arg(quoted(text)), accepted);
    return name;
}

QList<PlanField> rangeFields()
{
    return {

        {.path = u"cluster.podCidrs"_s,
         .value = valueAt(at(&Plan::cluster, &ClusterPlan::podCidrs), clusterRange),
         .option = {u"--pod-cidr"_s, u"CIDR"_s, u"addresses of pods"_s, true},
         .concerns = Concern::Review,
         .question = {Owner::Cluster, QT_TRANSLATE_NOOP("Handoff", "Which address ranges do the pods have?"),
                      QT_TRANSLATE_NOOP("Handoff", "They must not go through the proxy, and they "
                                                   "tell whether pods are translated."),
                      "10.42.0.0/16"}},
        {.path = u"cluster.serviceCidrs"_s,
         .value = valueAt(at(&Plan::cluster, &ClusterPlan::serviceCidrs), clusterRange),
         .option = {u"--service-cidr"_s, u"CIDR"_s, u"addresses of services"_s, true},
         .concerns = Concern::Review,
         .question = {Owner::Cluster,
                      QT_TRANSLATE_NOOP("Handoff", "Which address range do the services have?"),
                      QT_TRANSLATE_NOOP("Handoff", "It must not go through the proxy."), "10.43.0.0/16"}},

        {.path = u"cluster.nodeCidrs"_s,
         .value = valueAt(at(&Plan::cluster, &ClusterPlan::nodeCidrs), clusterRange),
         .option = {u"--node-cidr"_s, u"CIDR"_s, u"addresses of nodes"_s, true},
         .question = {Owner::Cluster, QT_TRANSLATE_NOOP("Handoff", "Which address ranges do the nodes have?"),
                      QT_TRANSLATE_NOOP("Handoff", "They must not go through the proxy."), "10.20.0.0/24"}},
    };
}

QList<PlanField> kindFields()
{
    return {
        {.path = u"cluster.name"_s,
         .value = valueAt(at(&Plan::cluster, &ClusterPlan::name), shapedAs(clusterName)),
         .option = {u"--cluster"_s, u"NAME"_s, u"name of the cluster, as the tenant knows it"_s},
         .mask = Mask::Cluster,
         .question = {Owner::Cluster, QT_TRANSLATE_NOOP("Handoff", "What is the name of the cluster?"),
                      QT_TRANSLATE_NOOP("Handoff", "The Agent reports under this name, and the "
                                                   "request is about this cluster."),
                      "prod-eu-1"}},

        {.path = u"cluster.distribution"_s,
         .value = choiceAt(at(&Plan::cluster, &ClusterPlan::distribution), distributions()),
         .option = {u"--distribution"_s, u"ID"_s,
                    u"kubernetes, openshift, rke2, k3s, eks, aks, gke or other"_s},
         .question = {Owner::Cluster, QT_TRANSLATE_NOOP("Handoff", "Which Kubernetes distribution is it?"),
                      QT_TRANSLATE_NOOP("Handoff", "Files for nodes and registries differ by distribution."),
                      "rke2", "--distribution NAME"}},

        {.path = u"cluster.cni"_s,
         .value = valueAt(at(&Plan::cluster, &ClusterPlan::cni), shapedAs(pluginName)),
         .option = {u"--cni"_s, u"ID"_s, u"network plugin of the cluster"_s},
         .question = {Owner::Cluster,
                      QT_TRANSLATE_NOOP("Handoff", "Which network plug-in does the cluster use?"),
                      QT_TRANSLATE_NOOP("Handoff", "It decides which network policies take effect."),
                      "cilium"}},
    };
}

QList<PlanField> placeFields()
{
    return {
        {.path = u"cluster.apiServer"_s,
         .value = valueAt(at(&Plan::cluster, &ClusterPlan::apiServer), apiServer),
         .option = {u"--api-server"_s, u"HOST[:PORT]"_s, u"address of the Kubernetes API"_s},
         .concerns = Concern::Review,
         .mask = Mask::Host,
         .question = {Owner::Cluster, QT_TRANSLATE_NOOP("Handoff", "Where is the API server?"),
                      QT_TRANSLATE_NOOP("Handoff", "It must not go through the proxy."),
                      "api.cluster.corp.example:6443"}},
        {.path = u"cluster.dnsDomain"_s,
         .value = valueAt(at(&Plan::cluster, &ClusterPlan::dnsDomain), dnsSuffix),
         .option = {u"--cluster-domain"_s, u"NAME"_s, u"DNS suffix of the cluster"_s},
         .concerns = Concern::Review,
         .mask = Mask::Domain},
        {.path = u"cluster.architectures"_s,
         .value = valueAt(at(&Plan::cluster, &ClusterPlan::architectures), shapedAs(architecture)),
         .option = {u"--arch"_s, u"ARCH"_s, u"architecture of nodes, such as amd64"_s, true},
         .concerns = Concern::Images},
    };
}

/// What is read from an archive is kept as an object; only a file of it can be given as a text.
FieldValue archiveValue()
{
    FieldValue value{FieldKind::ChartArchive};
    value.get = [](const Plan &plan) {
        return chartArchiveToJson(plan.chart.archive);
    };
    value.set = readChartFile;
    value.reset = [](Plan &plan) {
        plan.chart.archive = {};
    };
    return value;
}

QList<PlanField> chartFields()
{
    return {
        {.path = u"chart.archive"_s,
         .value = archiveValue(),
         .option = {u"--chart"_s, u"FILE.tgz"_s,
                    u"the Agent's chart as \"helm pull\" fetches it: version and images are read from it"_s},
         .concerns = Concern::Images | Concern::Charts | Concern::Review},
        {.path = u"chart.version"_s,
         .value = valueAt(at(&Plan::chart, &ChartPlan::version), chartVersion),
         .option = {u"--chart-version"_s, u"V"_s, u"version of the Agent's chart"_s},
         .concerns = Concern::Images,
         .question = {Owner::Cluster,
                      QT_TRANSLATE_NOOP("Handoff", "Which version of the chart is installed?"),
                      QT_TRANSLATE_NOOP("Handoff", "Images and settings differ by version."),
                      QT_TRANSLATE_NOOP("Handoff", "the version that helm list shows"),
                      "--chart-version VERSION"}},
        {.path = u"chart.source"_s,
         .value = choiceAt(at(&Plan::chart, &ChartPlan::source), chartSources()),
         .option = {u"--chart-source"_s, u"quay|rancher-prime|rancher-apps"_s,
                    u"where the chart comes from"_s},
         .concerns = Concern::Images | Concern::Charts | Concern::Review,
         .question = {Owner::Cluster, QT_TRANSLATE_NOOP("Handoff", "From where does the chart come?"),
                      QT_TRANSLATE_NOOP("Handoff", "The registry and the names of the images depend on it."),
                      QT_TRANSLATE_NOOP("Handoff", "quay, rancher-prime or rancher-apps"),
                      "--chart-source SOURCE"}},
        {.path = u"chart.namespace"_s,
         .value = valueAt(at(&Plan::chart, &ChartPlan::nameSpace), shapedAs(namespaceName)),
         .option = {u"--namespace"_s, u"NS"_s, u"namespace of the Agent"_s},
         .question = {Owner::Cluster, QT_TRANSLATE_NOOP("Handoff", "In which namespace does the Agent run?"),
                      QT_TRANSLATE_NOOP("Handoff",
                                        "Policies for its pods and the commands of the install name it."),
                      "stackstate"}},
        {.path = u"chart.release"_s,
         .value = valueAt(at(&Plan::chart, &ChartPlan::release), shapedAs(releaseName)),
         .option = {u"--release"_s, u"NAME"_s, u"name of the Helm release"_s}},
    };
}

} // namespace

const QStringList &distributions()
{
    static const QStringList words{u"kubernetes"_s, u"openshift"_s, u"rke2"_s, u"k3s"_s,
                                   u"eks"_s,        u"aks"_s,       u"gke"_s,  u"other"_s};
    return words;
}

const QStringList &chartSources()
{
    static const QStringList words{u"quay"_s, u"rancher-prime"_s, u"rancher-apps"_s};
    return words;
}

Result<QString> chartVersion(const QString &text, const QString &field)
{
    static constexpr Shape shape{
        "(?:0|[1-9][0-9]*)\\.(?:0|[1-9][0-9]*)\\.(?:0|[1-9][0-9]*)"
        "(?:-[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?(?:\\+[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?",
        63, QT_TRANSLATE_NOOP("Plan", "a version as Helm prints it is accepted, such as 1.0.100")};
    return shaped(text, shape, field);
}

QList<PlanField> clusterFields()
{
    QList<PlanField> cluster = kindFields() + rangeFields() + placeFields();
    for (PlanField &field : cluster)
        field.belongs = Belongs::Cluster;
    return cluster + chartFields();
}

} // namespace netsetup
