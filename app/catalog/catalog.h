// Product lines: what is known of endpoints, images and chart keys, each fact with its source and status.
#pragma once

#include "catalog/chartfacts.h"
#include "plan/planfields.h"

#include <memory>

namespace netsetup {

/// A part of the Agent that runs in the cluster.
struct AgentPart
{
    QString id;                            ///< "node-agent"
    QString title;                         ///< "Node agent"
    Initiator initiator = Initiator::Pods; ///< as the filtering device sees it: host-network pods are nodes
    bool talksToReceiver = true;
    bool readsProxyValue = true; ///< honours the chart's proxy value
    QString option;              ///< runs only with this option on; empty: always or by default
    QString component; ///< value of the component label of its pods; empty: they cannot be told by label
    FactSource fact;
};

/// What a part sends to the receiver, for those who decide whether it may.
struct AgentTraffic
{
    QString part;      ///< id of the part
    QString why;       ///< what it is, in one or two sentences
    QStringList paths; ///< below the receiver's URL: "/logs/k8s"
    QString switchKey; ///< the chart value that ends it when it is false; empty: nothing does
    FactSource fact;
};

/// An external host that some flow needs.
struct CatalogHost
{
    QString id;   ///< also the flow id: "receiver", "quay-registry", "quay-cdn01"
    QString host; ///< template: "{tenantHost}", "otlp-{tenantHost}", "quay.io"
    quint16 port = 443;
    Protocol protocol = Protocol::Tcp;
    Purpose purpose = Purpose::Other; ///< Receiver, ImagePull, ChartRepo, Otlp, Ntp
    QString why;                      ///< one sentence for the network team
    bool required = true;
    Volatility volatility = Volatility::Unknown;
    std::optional<Initiator> initiator; ///< empty: each part that talks to the receiver
    QString part; ///< who opens it: a part, container-runtime, applications, workstation; empty with "parts"
    QString option;           ///< only with this option on; empty: by default
    QString registry;         ///< only while some image is pulled from this public registry; empty: always
    bool registryApi = false; ///< of that registry the host to ask for images, where it has another name
    QStringList chartSources; ///< only for these chart sources ("unknown": not said); empty: for all
    FactSource fact;
};

/// What the same chart looks like when it comes from another place: other registry, other repository prefix.
struct ImageFlavour
{
    QString chartSource; ///< quay, rancher-prime, rancher-apps
    QString registry;
    QString prefix;       ///< stands in place of the prefix of the first flavour
    bool sameTags = true; ///< false: the tags are those of another chart version, not known here
    FactSource fact;
};

struct CatalogImage
{
    QString id;
    QString registry;
    QString repository;
    QString tag; ///< empty: not public, to be read from the chart archive
    QStringList parts;
    QString option;             ///< only with this option on
    bool fixedRegistry = false; ///< ignores every registry key of the chart
    QStringList valuePaths;     ///< where the values name it, without ".repository" and ".tag"
    bool registryKey = false;   ///< each of those has a ".registry" too, which wins over the common keys
    FactSource fact;
};

/// A harmless host that tells "this one is blocked" from "everything is blocked". Contacted only by checks.
struct ControlHost
{
    QString host;
    quint16 port = 443;
};

struct ProductLine
{
    QString id;
    QString title;
    QString checkedOn; ///< date of the newest source that was read
    QString chartName;
    QString chartVersion;
    QString chartRepo;
    QString defaultNamespace;
    QString defaultRelease;
    QString defaultChartSource; ///< empty where it has to be asked
    QString tenantDomain;
    QString receiverPath;
    bool hasCaKey = false; ///< the chart has a value for an extra CA
    bool hasProxyKey = true;
    FactSource chartFact;
    FactSource tenantFact;
    QMap<QString, QString> namespaceBefore; ///< chart version -> the default namespace of older charts
    QList<ImageFlavour>
        flavours; ///< the first one is how `images` are written, and stands in where none is known
    QList<AgentPart> parts;
    QList<AgentTraffic> sends;
    QList<CatalogHost> hosts;
    QList<CatalogImage> images;
    QStringList options;
    ControlHost control;
    QMap<QString, QString> sources;     ///< short name -> where it was read
    QMap<QString, QString> vendorPages; ///< the vendor's pages by topic: "network", "proxy", "registry"
    QString recordsPage;          ///< public look-up of a name's records, with {tenantHost}; may be empty
    QStringList gaps;             ///< what public sources do not say, for the readers of a pack
    QStringList gapsUntilArchive; ///< the same, but answered once the chart archive was read
    QMap<QString, QString> chartSourceGaps; ///< the same, by chart source ("unknown": not said)
    QList<ChartValue> values;
    KeySecret keySecret;
    PodLabels podLabels;
    QList<ClusterFlow> clusterFlows;
    QMap<QString, QString> chartSourceGapsUntilArchive;
    QMap<QString, QString> renamedHosts; ///< by an overlay; for names that come from elsewhere
    QString
        origin; ///< "facts.json (SHA-256 starts with …)", of a file that the user gave; empty: compiled in

    [[nodiscard]] PlanVocabulary vocabulary(const QStringList &products) const;

    /// The chart source that the images of the plan's chart archive are those of, else the one of the plan,
    /// else the default of the line, else "unknown".
    [[nodiscard]] QString chartSourceOf(const Plan &plan) const;
    /// What is not known about the setup of this plan, in sentences.
    [[nodiscard]] QStringList gapsFor(const Plan &plan) const;
    /// The parts that run with the options of this plan.
    [[nodiscard]] QList<AgentPart> partsFor(const Plan &plan) const;
    /// The images of these parts as the plan's chart archive names them, or else by chart source; the own
    /// registry is not put in. Values of the archive that this line does not know are listed as well.
    [[nodiscard]] QList<CatalogImage> imagesFor(const Plan &plan) const;
    /// The flavour of the plan's chart source; the first one where that is not known.
    [[nodiscard]] ImageFlavour flavourFor(const Plan &plan) const;
    /// Is it known which flavour is used, so that its image names are?
    [[nodiscard]] bool knowsFlavourOf(const Plan &plan) const;
    /// The tags of the images are those of the chart that the plan installs: of the version that this line
    /// describes, or out of the chart archive. imagesFor() gives no other tags.
    [[nodiscard]] bool knowsTagsOf(const Plan &plan) const;
    /// The own registry holds the images without the folders of their repository; said by the site parameter
    /// helm-values.repository-path, and only where the names are known.
    [[nodiscard]] bool dropsRepositoryPath(const Plan &plan) const;
    /// "stackstate/promtail": what the own registry calls the image, below its prefix.
    [[nodiscard]] QString repositoryInOwnRegistry(const CatalogImage &image, const Plan &plan) const;
    /// What the chart knows for a role, with the options of this plan on; also what only newer charts have.
    [[nodiscard]] QList<ChartValue> valuesFor(const QString &role, const Plan &plan) const;
    /// The talk inside the cluster that goes with the options of this plan.
    [[nodiscard]] QList<ClusterFlow> clusterFlowsFor(const Plan &plan) const;
    /// Namespace and release of the plan, else the defaults of the chart.
    [[nodiscard]] QString namespaceOf(const Plan &plan) const;
    [[nodiscard]] QString releaseOf(const Plan &plan) const;
    /// Registries of imagesFor() of which this line knows no host; sorted, only with a chart archive.
    [[nodiscard]] QStringList registriesOnlyInArchive(const Plan &plan) const;
    /// The default namespace for a chart version; an empty version is the newest known one.
    [[nodiscard]] QString namespaceFor(const QString &version) const;
    /// Every host that this line names, without templates; sorted.
    [[nodiscard]] QStringList hostNames() const;
};

/// All product lines. In practice an overlay puts `example` names in place of the real hosts.
class Catalog
{
public:
    /// Finds the built-in lines; `overlay` (may be empty) maps real host names to practice names:
    /// {"hosts":{"quay.io":"quay.example", "app.stackstate.io":"app.stackstate.example"}}. A key also covers
    /// the names below it; the longest key wins.
    /// `given` lines take the place of the built-in ones of the same id.
    static Result<Catalog> load(const QJsonObject &overlay = {}, const QList<ProductLine> &given = {});

    /// The same with this line in place of the one with its id. Lines that were given out before stay good.
    [[nodiscard]] Catalog with(ProductLine line) const;

    [[nodiscard]] QStringList products() const;
    /// The line with this id; ids come from a validated plan.
    [[nodiscard]] const ProductLine *line(const QString &id) const;

private:
    struct Lines;
    std::shared_ptr<Lines> m_lines;
};

} // namespace netsetup
