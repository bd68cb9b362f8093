// The ranges of services and pods and the DNS of the cluster, where Kubernetes itself or kubeadm keeps them.
#include "base/inwords.h"
#include "base/netnames.h"
#include "base/yamlreader.h"
#include "discover/cluster/question.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

void readServiceRanges(const ClusterReading &reading)
{
    for (const QJsonObject &range : objectsOf(reading.answer)) {
        const QStringList cidrs = textsAt(range, u"spec.cidrs"_s);
        for (const QString &cidr : cidrs)
            reading.proposer.propose(u"--service-cidr"_s, cidr, Confidence::High,
                                     inWords("Discover", "The API server gives services addresses from it."));
    }
}

/// kubeadm keeps what the cluster was set up with as YAML in a ConfigMap.
void readKubeadm(const ClusterReading &reading)
{
    const QByteArray text = textAt(reading.answer, u"data.ClusterConfiguration"_s).toUtf8();
    const Result<QJsonValue> document = yaml::parseDocument(text, u"ClusterConfiguration"_s);
    if (!document.ok() || !document->isObject())
        return reading.proposer.note(inWords("Discover", "holds no settings that can be read"));
    const QJsonObject settings = document->toObject();
    const QString why = inWords("Discover", "The cluster was set up so by kubeadm.");
    reading.proposer.propose(u"--distribution"_s, u"kubernetes"_s, Confidence::Medium, why);
    const std::pair<const char *, const char *> fields[] = {{"--pod-cidr", "networking.podSubnet"},
                                                            {"--service-cidr", "networking.serviceSubnet"},
                                                            {"--cluster-domain", "networking.dnsDomain"},
                                                            {"--api-server", "controlPlaneEndpoint"}};
    for (const auto &[option, path] : fields) {
        const QStringList values = textAt(settings, QLatin1String(path)).split(u',', Qt::SkipEmptyParts);
        for (const QString &value : values)
            reading.proposer.propose(QLatin1String(option), value.trimmed(), Confidence::High, why);
    }
}

/// The zone that CoreDNS answers from the cluster itself: "kubernetes cluster.local in-addr.arpa ip6.arpa {".
void readCorefile(const ClusterReading &reading)
{
    static const QRegularExpression zone(u"(?:^|\\n)\\s*kubernetes\\s+([A-Za-z0-9.-]{1,253})"_s);
    const QRegularExpressionMatch match = zone.match(textAt(reading.answer, u"data.Corefile"_s));
    if (match.hasMatch())
        reading.proposer.propose(u"--cluster-domain"_s, match.captured(1), Confidence::High,
                                 inWords("Discover", "The cluster's DNS answers this zone itself."));
}

/// No field of a plan holds it: pods ask it, this computer seldom can.
void readDnsService(const ClusterReading &reading)
{
    for (const QJsonObject &service : objectsOf(reading.answer)) {
        const QString address = textAt(service, u"spec.clusterIP"_s);
        if (readAddress(address).isNull())
            continue;
        Proposal proposal;
        proposal.value = address;
        proposal.confidence = Confidence::High;
        proposal.why =
            inWords("Discover", "The DNS server that pods ask: the service \"%1\" in the namespace \"%2\".")
                .arg(printable(textAt(service, u"metadata.name"_s), 63),
                     printable(textAt(service, u"metadata.namespace"_s), 63));
        reading.proposer.add(proposal);
    }
}

} // namespace

QList<ClusterQuestion> rangeQuestions()
{
    return {
        {u"servicecidrs.networking.k8s.io"_s,
         {},
         QT_TRANSLATE_NOOP("Discover", "the ranges of services, from Kubernetes 1.33 on"),
         readServiceRanges},
        {u"configmaps"_s,
         {u"kubeadm-config"_s, u"--namespace=kube-system"_s},
         QT_TRANSLATE_NOOP("Discover",
                           "ranges of pods and services, DNS suffix and API server of a cluster by kubeadm"),
         readKubeadm},
        {u"configmaps"_s,
         {u"coredns"_s, u"--namespace=kube-system"_s},
         QT_TRANSLATE_NOOP("Discover", "the DNS suffix of the cluster"),
         readCorefile},
        {u"services"_s,
         {u"--namespace=kube-system"_s, u"--selector=k8s-app=kube-dns"_s},
         QT_TRANSLATE_NOOP("Discover", "the address of the cluster's DNS"),
         readDnsService},
    };
}

} // namespace netsetup
