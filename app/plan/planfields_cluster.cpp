// The cluster and the chart. All optional: what is missing becomes an open question, never a guess.
#include "base/inwords.h"
#include "base/textfaults.h"
#include "plan/fieldchoices.h"
#include "plan/fieldlists.h"

using namespace Qt::StringLiterals;

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
    const QString host = text.startsWith(u'[') ? pair->host : text.section(u':', 0, 0);
    const Result<QString> exact =
        pair->host.contains(u':') ? Result<QString>(pair->host) : exactHostOrAddress(host, field);
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
        {u"--chart"_s, u"chart.archive"_s, u"FILE.tgz"_s,
         u"the Agent's chart as \"helm pull\" fetches it: version and images are read from it"_s, false,
         readChartFile},
        {u"--chart-version"_s, u"chart.version"_s, u"V"_s, u"version of the Agent's chart"_s, false,
         setChartVersion},
        {u"--chart-source"_s, u"chart.source"_s, u"quay|rancher-prime|rancher-apps"_s,
         u"where the chart comes from"_s, false, setChartSource},
        {u"--namespace"_s, u"chart.namespace"_s, u"NS"_s, u"namespace of the Agent"_s, false, setNamespace},
        {u"--release"_s, u"chart.release"_s, u"NAME"_s, u"name of the Helm release"_s, false, setRelease},
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
    const QList<PlanField> cluster = {
        {u"--cluster"_s, u"cluster.name"_s, u"NAME"_s, u"name of the cluster, as the tenant knows it"_s,
         false, setClusterName},
        {u"--distribution"_s, u"cluster.distribution"_s, u"ID"_s,
         u"kubernetes, openshift, rke2, k3s, eks, aks, gke or other"_s, false, setDistribution},
        {u"--cni"_s, u"cluster.cni"_s, u"ID"_s, u"network plugin of the cluster"_s, false, setCni},
        {u"--pod-cidr"_s, u"cluster.podCidrs"_s, u"CIDR"_s, u"addresses of pods"_s, true, addPodCidr,
         [](Plan &plan) {
             plan.cluster.podCidrs.clear();
         }},
        {u"--service-cidr"_s, u"cluster.serviceCidrs"_s, u"CIDR"_s, u"addresses of services"_s, true,
         addServiceCidr,
         [](Plan &plan) {
             plan.cluster.serviceCidrs.clear();
         }},
        {u"--node-cidr"_s, u"cluster.nodeCidrs"_s, u"CIDR"_s, u"addresses of nodes"_s, true, addNodeCidr,
         [](Plan &plan) {
             plan.cluster.nodeCidrs.clear();
         }},
        {u"--api-server"_s, u"cluster.apiServer"_s, u"HOST[:PORT]"_s, u"address of the Kubernetes API"_s,
         false, setApiServer},
        {u"--cluster-domain"_s, u"cluster.dnsDomain"_s, u"NAME"_s, u"DNS suffix of the cluster"_s, false,
         setClusterDomain},
        {u"--arch"_s, u"cluster.architectures"_s, u"ARCH"_s, u"architecture of nodes, such as amd64"_s, true,
         addArchitecture,
         [](Plan &plan) {
             plan.cluster.architectures.clear();
         }},
    };
    return cluster + chartFields();
}

} // namespace netsetup
