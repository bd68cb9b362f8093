// The cluster and the chart. All optional: what is missing becomes an open question, never a guess.
#include "base/inwords.h"
#include "base/textfaults.h"
#include "plan/fieldchoices.h"
#include "plan/fieldlists.h"

namespace netsetup {

namespace {

Outcome setClusterName(Plan &plan, const QString &text, const PlanVocabulary &, const QString &field)
{
    static constexpr Shape shape{
        "[a-z0-9][a-z0-9.-]*[a-z0-9]", 63,
        QT_TRANSLATE_NOOP("Plan",
                          "2 to 63 lower case letters, digits and inner hyphens or dots are accepted")};
    return store(plan.cluster.name, shaped(text, shape, field));
}

Outcome setDistribution(Plan &plan, const QString &text, const PlanVocabulary &, const QString &field)
{
    return store(plan.cluster.distribution, oneOf(text, distributions(), field));
}

Outcome setCni(Plan &plan, const QString &text, const PlanVocabulary &, const QString &field)
{
    static constexpr Shape shape{
        "[a-z][a-z0-9-]*", 63,
        QT_TRANSLATE_NOOP("Plan",
                          "the short name of the network plugin is accepted, such as cilium or calico")};
    return store(plan.cluster.cni, shaped(text, shape, field));
}

/// A range of the cluster; "everything" is none.
Result<Cidr> clusterRange(const QString &text, const QString &field)
{
    Result<Cidr> range = rangeInUse(text, field);
    if (range && range->isEverything())
        return invalidValue(field, inWords("Plan", "%1 is the whole Internet").arg(quoted(text)),
                            inWords("Plan", "the cluster's own range is accepted, such as 10.42.0.0/16"));
    return range;
}

Outcome addPodCidr(Plan &plan, const QString &text, const PlanVocabulary &, const QString &field)
{
    return append(plan.cluster.podCidrs, clusterRange(text, field));
}

Outcome addServiceCidr(Plan &plan, const QString &text, const PlanVocabulary &, const QString &field)
{
    return append(plan.cluster.serviceCidrs, clusterRange(text, field));
}

Outcome addNodeCidr(Plan &plan, const QString &text, const PlanVocabulary &, const QString &field)
{
    return append(plan.cluster.nodeCidrs, clusterRange(text, field));
}

Outcome setApiServer(Plan &plan, const QString &text, const PlanVocabulary &, const QString &field)
{
    const Result<HostPort> pair = parseHostPort(text, field);
    if (!pair)
        return pair.error();
    // The host once more, alone, to refuse a form that DNS would not print.
    const QString host =
        text.startsWith(QLatin1Char('[')) ? pair->host : text.section(QLatin1Char(':'), 0, 0);
    const Result<QString> exact =
        pair->host.contains(QLatin1Char(':')) ? Result<QString>(pair->host) : exactHostOrAddress(host, field);
    if (!exact)
        return exact.error();
    plan.cluster.apiServer = pair->text();
    return Done{};
}

Outcome setClusterDomain(Plan &plan, const QString &text, const PlanVocabulary &, const QString &field)
{
    const QString accepted = inWords("Plan", "the cluster's DNS suffix is accepted, such as cluster.local");
    const Result<QString> name = exactHostOrAddress(text, field);
    if (!name)
        return invalidValue(field, name.error().text, accepted);
    if (parseCidr(*name, field).ok())
        return invalidValue(field, inWords("Plan", "%1 is an IP address").arg(quoted(text)), accepted);
    plan.cluster.dnsDomain = *name;
    return Done{};
}

Outcome addArchitecture(Plan &plan, const QString &text, const PlanVocabulary &, const QString &field)
{
    static constexpr Shape shape{
        "(?!aarch64$|x64$)[a-z0-9]+(?:/[a-z0-9]+)?", 32,
        QT_TRANSLATE_NOOP("Plan",
                          "an architecture as image lists write it is accepted: amd64 (not x86_64), arm64 "
                          "(not aarch64), s390x, arm/v7")};
    return append(plan.cluster.architectures, shaped(text, shape, field));
}

Outcome setChartVersion(Plan &plan, const QString &text, const PlanVocabulary &, const QString &field)
{
    return store(plan.chart.version, chartVersion(text, field));
}

Outcome setChartSource(Plan &plan, const QString &text, const PlanVocabulary &, const QString &field)
{
    return store(plan.chart.source, oneOf(text, chartSources(), field));
}

Outcome setNamespace(Plan &plan, const QString &text, const PlanVocabulary &, const QString &field)
{
    static constexpr Shape shape{
        "[a-z0-9](?:[a-z0-9-]*[a-z0-9])?", 63,
        QT_TRANSLATE_NOOP("Plan", "up to 63 lower case letters, digits and inner hyphens are accepted")};
    return store(plan.chart.nameSpace, shaped(text, shape, field));
}

Outcome setRelease(Plan &plan, const QString &text, const PlanVocabulary &, const QString &field)
{
    // Helm takes dots as well, but the services named after such a release would be refused.
    static constexpr Shape shape{
        "[a-z0-9](?:[a-z0-9-]*[a-z0-9])?", 53,
        QT_TRANSLATE_NOOP("Plan", "up to 53 lower case letters, digits and inner hyphens are accepted")};
    return store(plan.chart.release, shaped(text, shape, field));
}

QList<PlanField> chartFields()
{
    return {
        {QStringLiteral("--chart"), QStringLiteral("chart.archive"), QStringLiteral("FILE.tgz"),
         QStringLiteral("the Agent's chart as \"helm pull\" fetches it: version and images are read from it"),
         false, readChartFile},
        {QStringLiteral("--chart-version"), QStringLiteral("chart.version"), QStringLiteral("V"),
         QStringLiteral("version of the Agent's chart"), false, setChartVersion},
        {QStringLiteral("--chart-source"), QStringLiteral("chart.source"),
         QStringLiteral("quay|rancher-prime|rancher-apps"), QStringLiteral("where the chart comes from"),
         false, setChartSource},
        {QStringLiteral("--namespace"), QStringLiteral("chart.namespace"), QStringLiteral("NS"),
         QStringLiteral("namespace of the Agent"), false, setNamespace},
        {QStringLiteral("--release"), QStringLiteral("chart.release"), QStringLiteral("NAME"),
         QStringLiteral("name of the Helm release"), false, setRelease},
    };
}

} // namespace

const QStringList &distributions()
{
    static const QStringList words{QStringLiteral("kubernetes"), QStringLiteral("openshift"),
                                   QStringLiteral("rke2"),       QStringLiteral("k3s"),
                                   QStringLiteral("eks"),        QStringLiteral("aks"),
                                   QStringLiteral("gke"),        QStringLiteral("other")};
    return words;
}

const QStringList &chartSources()
{
    static const QStringList words{QStringLiteral("quay"), QStringLiteral("rancher-prime"),
                                   QStringLiteral("rancher-apps")};
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
    const QList<PlanField> cluster = {
        {QStringLiteral("--cluster"), QStringLiteral("cluster.name"), QStringLiteral("NAME"),
         QStringLiteral("name of the cluster, as the tenant knows it"), false, setClusterName},
        {QStringLiteral("--distribution"), QStringLiteral("cluster.distribution"), QStringLiteral("ID"),
         QStringLiteral("kubernetes, openshift, rke2, k3s, eks, aks, gke or other"), false, setDistribution},
        {QStringLiteral("--cni"), QStringLiteral("cluster.cni"), QStringLiteral("ID"),
         QStringLiteral("network plugin of the cluster"), false, setCni},
        {QStringLiteral("--pod-cidr"), QStringLiteral("cluster.podCidrs"), QStringLiteral("CIDR"),
         QStringLiteral("addresses of pods"), true, addPodCidr,
         [](Plan &plan) {
             plan.cluster.podCidrs.clear();
         }},
        {QStringLiteral("--service-cidr"), QStringLiteral("cluster.serviceCidrs"), QStringLiteral("CIDR"),
         QStringLiteral("addresses of services"), true, addServiceCidr,
         [](Plan &plan) {
             plan.cluster.serviceCidrs.clear();
         }},
        {QStringLiteral("--node-cidr"), QStringLiteral("cluster.nodeCidrs"), QStringLiteral("CIDR"),
         QStringLiteral("addresses of nodes"), true, addNodeCidr,
         [](Plan &plan) {
             plan.cluster.nodeCidrs.clear();
         }},
        {QStringLiteral("--api-server"), QStringLiteral("cluster.apiServer"), QStringLiteral("HOST[:PORT]"),
         QStringLiteral("address of the Kubernetes API"), false, setApiServer},
        {QStringLiteral("--cluster-domain"), QStringLiteral("cluster.dnsDomain"), QStringLiteral("NAME"),
         QStringLiteral("DNS suffix of the cluster"), false, setClusterDomain},
        {QStringLiteral("--arch"), QStringLiteral("cluster.architectures"), QStringLiteral("ARCH"),
         QStringLiteral("architecture of nodes, such as amd64"), true, addArchitecture,
         [](Plan &plan) {
             plan.cluster.architectures.clear();
         }},
    };
    return cluster + chartFields();
}

} // namespace netsetup
