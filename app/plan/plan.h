// The plan: everything the user decided. A plain value; no secret is ever in it.
#pragma once

#include "base/netnames.h"
#include "base/owner.h"

#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace netsetup {

/// How traffic leaves the private network.
enum class EgressMode { Direct, Firewall, Proxy };
template <>
struct Words<EgressMode>
{
    static constexpr Word<EgressMode> table[] = {
        {EgressMode::Direct, "direct"},
        {EgressMode::Firewall, "firewall"},
        {EgressMode::Proxy, "proxy"},
    };
};

/// Where the nodes get the images from.
enum class ImageSource { Quay, PullThrough, Mirror };
template <>
struct Words<ImageSource>
{
    static constexpr Word<ImageSource> table[] = {
        {ImageSource::Quay, "quay"},
        {ImageSource::PullThrough, "pull-through"},
        {ImageSource::Mirror, "mirror"},
    };
};

/// Who opens a connection, as the filtering device sees it.
enum class Initiator {
    Nodes,
    Pods,
    Proxy,
    Workstation,
    Registry, ///< a pull-through registry of the company, on its own way out
    Copier,   ///< the machine that copies images into the own registry
};
template <>
struct Words<Initiator>
{
    static constexpr Word<Initiator> table[] = {
        {Initiator::Nodes, "nodes"},       {Initiator::Pods, "pods"},
        {Initiator::Proxy, "proxy"},       {Initiator::Workstation, "workstation"},
        {Initiator::Registry, "registry"}, {Initiator::Copier, "copier"},
    };
};

/// Which addresses the plan lets the Agent use.
enum class IpFamily { Any, Ipv4, Ipv6 };
template <>
struct Words<IpFamily>
{
    static constexpr Word<IpFamily> table[] = {
        {IpFamily::Any, "any"},
        {IpFamily::Ipv4, "ipv4"},
        {IpFamily::Ipv6, "ipv6"},
    };
};

struct ClusterPlan
{
    QString name;
    QString distribution; ///< kubernetes, openshift, rke2, k3s, eks, aks, gke, other; empty: not known
    QString cni;
    QList<Cidr> podCidrs;
    QList<Cidr> serviceCidrs;
    QList<Cidr> nodeCidrs;
    QString apiServer; ///< HOST[:PORT]
    QString dnsDomain;
    QStringList architectures;
    bool operator==(const ClusterPlan &) const = default;
};

/// An image as the values of a chart archive name it.
struct ArchiveImage
{
    QString path;     ///< of the value: "nodeAgent.containers.agent.image"
    QString registry; ///< HOST[:PORT]; empty: the archive leaves it to the chart's templates
    QString repository;
    QString tag; ///< empty: not in the values
    bool operator==(const ArchiveImage &) const = default;
};

/// What was read from a chart archive. It stands in the plan, so that a project says what was planned with
/// even where the archive is not at hand.
struct ChartArchive
{
    QString name; ///< empty: no archive was read
    QString version;
    QString sha256; ///< of the file, lower-case hex
    QList<ArchiveImage> images;
    [[nodiscard]] bool isRead() const { return !name.isEmpty(); }
    bool operator==(const ChartArchive &) const = default;
};

struct ChartPlan
{
    QString version;
    QString source; ///< quay, rancher-prime, rancher-apps; empty: not known
    QString nameSpace;
    QString release;
    ChartArchive archive;
    bool operator==(const ChartPlan &) const = default;
};

struct ProxyPlan
{
    QString url;         ///< "http://host:port" or "https://host:port", never with a login in it
    QStringList noProxy; ///< entries as given
    QString user;
    bool operator==(const ProxyPlan &) const = default;
};

struct EgressPlan
{
    EgressMode mode = EgressMode::Direct;
    ProxyPlan proxy;
    /// The addresses that the filtering device sees, by initiator. Empty: an open question.
    QMap<Initiator, QList<Cidr>> sources;
    IpFamily ipFamily = IpFamily::Any;
    bool operator==(const EgressPlan &) const = default;
};

/// A host that the own registry sends its clients on to: a token service, a store of layers.
struct RegistryCompanion
{
    QString host;
    quint16 port = 443;
    bool login = false; ///< the login of the registry may go there too
    bool operator==(const RegistryCompanion &) const = default;
};

struct RegistryPlan
{
    QString host;
    quint16 port = 443;
    QString prefix; ///< path before the repository, without slashes at its ends
    QString user;
    QStringList pullSecrets;
    QList<RegistryCompanion> companions;
    bool operator==(const RegistryPlan &) const = default;

    /// As it calls a repository itself, behind its prefix: "agents/stackstate/promtail".
    [[nodiscard]] QString pathOf(const QString &repository) const
    {
        return prefix.isEmpty() ? repository : QString(prefix + QLatin1Char('/') + repository);
    }
};

struct ImagesPlan
{
    ImageSource source = ImageSource::Quay;
    RegistryPlan registry;
    bool operator==(const ImagesPlan &) const = default;
};

struct TrustPlan
{
    QByteArray caPem; ///< what the plan gives to the agents and asks to install on nodes
    bool skipTls = false;
    bool operator==(const TrustPlan &) const = default;
};

/// A field that another team owns: "I don't know, ask them".
struct OpenQuestion
{
    QString field;                ///< path in the project file: "egress.sources.nodes"
    Owner owner = Owner::Network; ///< never You
    bool operator==(const OpenQuestion &) const = default;
};

struct ChangeRequest
{
    QString requester;
    QString contact;
    QString owner;
    QString window;
    QString until;
    QString environment;
    bool operator==(const ChangeRequest &) const = default;
};

/// Which team has been sent its part of the hand-off: the user's own note. No flow, rule or file follows from
/// it.
struct SentPart
{
    QString audience; ///< network, proxy, security, cluster
    QString at;       ///< RFC 3339, UTC: "2026-05-12T08:00:00Z"
    bool operator==(const SentPart &) const = default;
};

struct HandoffPlan
{
    QString changeId;
    QString language = QStringLiteral("en");
    QStringList artifacts; ///< empty: the default list
    /// Of the files that all teams can have, what one of them gets, or does not, other than everybody:
    /// audience
    /// -> artifact -> whether it gets it.
    QMap<QString, QMap<QString, bool>> teams;
    QMap<QString, QMap<QString, QString>> site; ///< format id -> key -> value
    int reviewDays = 30;
    int holdHours = 24;
    bool addressesForCdn = false;
    ChangeRequest request;
    QList<SentPart> sent; ///< sorted by audience, each once
    bool operator==(const HandoffPlan &) const = default;
};

struct Plan
{
    QString product = QStringLiteral("stackstate-6.0");
    QString tenant;  ///< the tenant's name: one lower-case DNS label; empty when only a base URL is known
    QString baseUrl; ///< the receiver URL of a self-hosted instance; empty for a tenant of the SaaS
    ClusterPlan cluster;
    ChartPlan chart;
    EgressPlan egress;
    ImagesPlan images;
    TrustPlan trust;
    QStringList options; ///< optional flows that are switched on, sorted
    QList<OpenQuestion> open;
    HandoffPlan handoff;
    QJsonObject unknownKeys; ///< keys of a project file that this version does not know; kept when saved
    bool operator==(const Plan &) const = default;
};

} // namespace netsetup
