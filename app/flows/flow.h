// A flow: one conversation that must work. Derived from plan and catalog; pure.
#pragma once

#include "base/jsonreader.h"
#include "catalog/catalog.h"

namespace netsetup {

/// Who opens the connection: an agent part, the nodes' container runtime, the proxy, the workstation, the own
/// registry or the machine that copies images.
struct FlowOrigin
{
    QString part; ///< "node-agent", "container-runtime", "proxy", "workstation", "registry", "copier"
    Initiator initiator = Initiator::Pods;
};

/// The distinct initiators, in the order of their words.
QList<Initiator> initiatorsOf(const QList<FlowOrigin> &origins);

/// Which trust sets decide about a certificate (design: who trusts what).
enum class TrustScope {
    Pods,        ///< public roots and the plan's CA
    Nodes,       ///< the same, assumed until a node confirms it
    Workstation, ///< what this machine trusts
};
template <>
struct Words<TrustScope>
{
    static constexpr Word<TrustScope> table[] = {
        {TrustScope::Pods, "pods"},
        {TrustScope::Nodes, "nodes"},
        {TrustScope::Workstation, "workstation"},
    };
};

enum class FlowWay { Direct, Proxy };
template <>
struct Words<FlowWay>
{
    static constexpr Word<FlowWay> table[] = {
        {FlowWay::Direct, "direct"},
        {FlowWay::Proxy, "proxy"},
    };
};

/// An image that the nodes pull from the host of a flow.
struct FlowImage
{
    QString repository; ///< as that registry names it, with the prefix of an own one
    QString tag;        ///< empty: not public, so that nobody can ask for it
    /// What its public registry calls it: "quay.io/stackstate/promtail"; empty: not known.
    QString upstream = {};
};

struct Flow
{
    QString id; ///< stable: "receiver", "quay-registry", "proxy", "registry", "registry-companion", …
    QList<FlowOrigin> origins;
    QString host;
    quint16 port = 443;
    Protocol protocol = Protocol::Tcp;
    Purpose purpose = Purpose::Other;
    QString why; ///< one sentence for the network team
    bool required = true;
    FlowWay way = FlowWay::Direct;
    QString proxy;             ///< "host:port" of the proxy when way is Proxy
    QList<FlowOrigin> clients; ///< when way is Proxy: who asks the proxy for it; the origin is the proxy then
    Volatility volatility = Volatility::Unknown;
    TrustScope trust = TrustScope::Pods;
    QString url; ///< what the HTTP check asks: the receiver's base URL; empty: no HTTP check
    FactSource fact;

    // What judging has to know of plan and catalog, so that it needs neither.
    bool lineHasCaKey = false;
    bool planHasCa = false;
    bool skipTls = false;
    QList<FlowImage> images;     ///< what the host must serve as a registry; empty: it is none
    QStringList architectures;   ///< of the nodes, as the plan says; empty: not said
    QStringList imageHosts;      ///< "host:port" of all that the plan lets the nodes pull images from
    QStringList loginHosts;      ///< "host:port" of those that the registry's login may go to
    bool pullsWithLogin = false; ///< the nodes bring a login: the plan has a user or a pull secret

    /// Those who open it.
    [[nodiscard]] QList<Initiator> initiators() const { return initiatorsOf(origins); }
    /// Who wants it: behind a proxy its clients, else who opens it.
    [[nodiscard]] const QList<FlowOrigin> &askers() const
    {
        return way == FlowWay::Proxy ? clients : origins;
    }
    /// Only the own registry or the machine that copies images goes this way: neither a workstation nor the
    /// cluster can tell whether it is open.
    [[nodiscard]] bool startsElsewhere() const;
    /// Does a check at this vantage tell anything of this way? On those machines themselves ("registry",
    /// "copier") it does.
    [[nodiscard]] bool canBeTriedAt(const QString &vantage) const;
};

/// The flows of a plan, required ones first, in a fixed order. The plan has no problems.
QList<Flow> deriveFlows(const Plan &plan, const ProductLine &line);

/// The flow goes to what the own registry sends its clients on to, not to the registry itself.
bool isCompanion(const QString &flowId);

QJsonObject flowToJson(const Flow &flow);
/// What is wrong is noted in the reader, and left at its default.
Flow readFlow(const JsonReader &reader);
Flow flowFromJson(const QJsonObject &object); ///< the same; nobody is told what is wrong

/// The receiver's base URL: "https://acme.app.stackstate.io/receiver/stsAgent".
QString receiverUrl(const Plan &plan, const ProductLine &line);
/// The tenant's host (or the self-hosted one).
QString tenantHost(const Plan &plan, const ProductLine &line);

} // namespace netsetup
