// The nodes: their addresses and those of their pods, architectures, container runtime, and whose Kubernetes
// it is.
#include "base/firsttime.h"
#include "base/inwords.h"
#include "base/netnames.h"
#include "discover/cluster/question.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

/// A wider range than this says too little about where nodes are.
constexpr int widestV4 = 16;
constexpr int widestV6 = 48;

/// The first `prefix` bits of the address.
QHostAddress networkOf(const QHostAddress &address, int prefix)
{
    if (address.protocol() == QAbstractSocket::IPv4Protocol)
        return QHostAddress(prefix <= 0 ? 0U
                                        : address.toIPv4Address() & (~0U << (32 - std::min(prefix, 32))));
    Q_IPV6ADDR bytes = address.toIPv6Address();
    for (int bit = prefix; bit < 128; ++bit)
        bytes[bit / 8] = static_cast<quint8>(bytes[bit / 8] & ~(0x80U >> (bit % 8)));
    return QHostAddress(bytes);
}

/// The smallest range that holds all of these, which are of one version of IP.
Cidr smallestRange(const QList<Cidr> &parts)
{
    Cidr range = parts.first();
    for (const Cidr &part : parts) {
        range.prefix = std::min(range.prefix, part.prefix);
        while (networkOf(part.address, range.prefix) != networkOf(range.address, range.prefix))
            --range.prefix;
    }
    range.address = networkOf(range.address, range.prefix);
    return range;
}

struct Ranges
{
    QList<Cidr> v4;
    QList<Cidr> v6;

    void add(const QString &text)
    {
        if (const Result<Cidr> range = parseCidr(text, {}); range.ok())
            (range->isIpv4() ? v4 : v6).append(*range);
    }
};

void proposeRange(Proposer &proposer, const QString &option, const QList<Cidr> &parts, const QString &why,
                  const QString &spread)
{
    if (parts.isEmpty())
        return;
    const Cidr range = smallestRange(parts);
    if (range.prefix < (range.isIpv4() ? widestV4 : widestV6))
        return proposer.note(spread);
    proposer.propose(option, range.text(), Confidence::Low, why);
}

void readAddresses(const QList<QJsonObject> &nodes, Proposer &proposer)
{
    Ranges own;
    Ranges pods;
    for (const QJsonObject &node : nodes) {
        const QJsonArray addresses = valueAt(node, u"status.addresses"_s).toArray();
        for (const QJsonValue &address : addresses) {
            if (textAt(address.toObject(), u"type"_s) == "InternalIP"_L1)
                own.add(textAt(address.toObject(), u"address"_s));
        }
        const QStringList ranges = textsAt(node, u"spec.podCIDRs"_s);
        for (const QString &range : ranges)
            pods.add(range);
    }
    const QString nodesWhy =
        inWords("Discover",
                "It is the smallest range that holds the addresses of all %1 nodes; nodes to come may be "
                "outside of it.")
            .arg(nodes.size());
    const QString nodesSpread =
        inWords("Discover", "has nodes in ranges that are far apart: give each with --node-cidr");
    const QString podsWhy =
        inWords("Discover", "It is the smallest range that holds those of the pods of all nodes; the "
                            "network plug-in may use another.");
    const QString podsSpread =
        inWords("Discover", "has ranges of pods that are far apart: give each with --pod-cidr");
    for (const QList<Cidr> &parts : {own.v4, own.v6})
        proposeRange(proposer, u"--node-cidr"_s, parts, nodesWhy, nodesSpread);
    for (const QList<Cidr> &parts : {pods.v4, pods.v6})
        proposeRange(proposer, u"--pod-cidr"_s, parts, podsWhy, podsSpread);
}

struct Seen
{
    QStringList values; ///< in order
    QMap<QString, int> counts;

    void add(const QString &value)
    {
        if (!value.isEmpty() && counts[value]++ == 0)
            values.append(value);
    }
};

void readArchitectures(const QList<QJsonObject> &nodes, Proposer &proposer)
{
    Seen seen;
    for (const QJsonObject &node : nodes)
        seen.add(textAt(node, u"status.nodeInfo.architecture"_s));
    for (const QString &architecture : std::as_const(seen.values))
        proposer.propose(u"--arch"_s, architecture, Confidence::High,
                         inWords("Discover", "So many of the %1 nodes have it: %2.")
                             .arg(nodes.size())
                             .arg(seen.counts.value(architecture)));
}

/// No field of a plan holds it: it says whose files nodes read, and in whose words a pull fails.
void readRuntimes(const QList<QJsonObject> &nodes, Proposer &proposer)
{
    constexpr qsizetype mostRuntimes = 10;
    Seen seen;
    for (const QJsonObject &node : nodes)
        seen.add(textAt(node, u"status.nodeInfo.containerRuntimeVersion"_s));
    for (const QString &runtime : std::as_const(seen.values).first(qMin(seen.values.size(), mostRuntimes))) {
        Proposal proposal;
        proposal.value = printable(runtime, 60);
        proposal.confidence = Confidence::High;
        proposal.why =
            inWords("Discover",
                    "It pulls the images on so many of the %1 nodes: %2. Its settings and its proxy "
                    "are the nodes' own.")
                .arg(nodes.size())
                .arg(seen.counts.value(runtime));
        proposer.add(proposal);
    }
}

/// The makers put it into the version of the kubelet; AKS alone has labels instead.
struct Maker
{
    const char *version;
    const char *label;
    const char *distribution;
};

constexpr Maker makers[] = {
    {"+rke2r", "", "rke2"},
    {"+k3s", "", "k3s"},
    {"-eks-", "", "eks"},
    {"-gke.", "", "gke"},
    {"", "kubernetes.azure.com/cluster", "aks"},
    {"", "node.openshift.io/os_id", "openshift"},
};

bool isOf(const Maker &maker, const QJsonObject &node)
{
    const QString version = textAt(node, u"status.nodeInfo.kubeletVersion"_s);
    const QLatin1String part(maker.version);
    return part.isEmpty() ? !labelOf(node, QLatin1String(maker.label)).isEmpty() : version.contains(part);
}

void readMakers(const QList<QJsonObject> &nodes, Proposer &proposer)
{
    FirstTime<QString> comes;
    for (const QJsonObject &node : nodes) {
        for (const Maker &maker : makers) {
            const QString distribution = QLatin1String(maker.distribution);
            if (isOf(maker, node) && comes(distribution))
                proposer.propose(u"--distribution"_s, distribution, Confidence::High,
                                 inWords("Discover", "The kubelets are its: version %1.")
                                     .arg(printable(textAt(node, u"status.nodeInfo.kubeletVersion"_s), 60)));
        }
    }
}

void readNodes(const ClusterReading &reading)
{
    const QList<QJsonObject> nodes = objectsOf(reading.answer);
    if (nodes.isEmpty())
        return reading.proposer.note(inWords("Discover", "shows no node"));
    readMakers(nodes, reading.proposer);
    readAddresses(nodes, reading.proposer);
    readArchitectures(nodes, reading.proposer);
    readRuntimes(nodes, reading.proposer);
}

} // namespace

QList<ClusterQuestion> nodeQuestions()
{
    return {{u"nodes"_s,
             {},
             QT_TRANSLATE_NOOP("Discover",
                               "addresses, architectures and container runtime of the nodes, and whose "
                               "Kubernetes it is"),
             readNodes}};
}

} // namespace netsetup
