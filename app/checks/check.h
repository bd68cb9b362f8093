// A check: a question about a flow. It collects evidence with probes, then judges it. One file per check,
// registered in checkcatalogue.cpp.
#pragma once

#include "base/secret.h"
#include "checks/facts.h"
#include "discover/discover.h"
#include "findings/finding.h"
#include "flows/flow.h"
#include "probes/dns.h"
#include "probes/http.h"
#include "probes/ownnetwork.h"
#include "probes/tls.h"
#include "probes/trust.h"

#include <functional>
#include <memory>

namespace netsetup {

/// All that checks may use of the outside: who to ask, whom to trust, how long to wait. Lives as long as a
/// run.
struct Network
{
    Network(QList<Resolver> resolversToAsk, QStringList searchDomains, QList<ConnectRule> connectMap,
            Limits stageLimits);

    QList<Resolver> resolvers;
    QStringList searchList;
    Limits limits;
    Dialer dialer;
    TrustStore systemTrust; ///< what this machine trusts
    TrustStore publicRoots; ///< the bundled, dated list (or the one given)
    TrustStore planCa;      ///< the plan's CA; empty when there is none
    ControlHost control;    ///< contacted only with `controlProbes`
    bool controlProbes = true;
    /// How to ask this computer for its own proxy; null: it is not asked.
    SystemProxyAnswer (*askSystemProxy)(const QString &url) = nullptr;
    /// The same for what it has of a network itself.
    OwnNetwork (*askOwnNetwork)(const QList<Resolver> &resolvers) = nullptr;
    Secret apiKey;                  ///< sent only after our own verdict passed; never in evidence
    HostPort proxy;                 ///< the plan's forward proxy; without a host: none
    bool proxyTls = false;          ///< it is spoken to by TLS ("https://…")
    QString proxyUser;              ///< empty: none
    Semaphore proxyLogin{1};        ///< logins at the proxy go one after the other …
    bool proxyLoginRefused = false; ///< … and end with the first refusal: accounts lock after a few
    Secret proxyPassword;           ///< sent only to the proxy, only where it offers Basic
    QString registryUser;
    Secret registryPassword; ///< for the own registry only, and only as `apiKey`
    QString vantage = QStringLiteral("workstation");
    int sampleSeconds = 0; ///< how long the DNS is looked at; 0: once
    std::function<QDateTime()> now = [] {
        return QDateTime::currentDateTimeUtc();
    };
    std::map<QString, DnsClient> clients; ///< by server, shared by all flows
    /// Where later requests to a name go: what its first look-up said, the address that answered in front.
    std::map<QString, QStringList> answering;
    bool ipv4Answered = false; ///< the first resolver answered a question for IPv4 addresses …
    bool ipv6Silent = false;   ///< … and one for IPv6 addresses never: it is waited for once
    DnsClient &client(const Resolver &resolver);
    /// Learns from an answer, or from none, what later look-ups need not wait for.
    void learnFrom(const DnsReply &reply);
};

/// One address of one flow on its way through the stages. Later stages use the connection of earlier ones.
struct Chain
{
    Chain(const Flow &itsFlow, const QHostAddress &itsAddress)
        : flow(itsFlow)
        , address(itsAddress)
    {}
    const Flow &flow;
    QHostAddress address; ///< null: about the flow as a whole
    Connection connection;
    bool trusted = false;   ///< our own verdict on the certificate, for the flow's trust scope
    QByteArray serverDate;  ///< the Date header of the first HTTP answer
    QDateTime serverDateAt; ///< our clock when it came
};

/// What a public registry has under a tag.
struct UpstreamManifest
{
    QString sha256; ///< hex, of the manifest's bytes
    bool isIndex = false;
};

/// What a judge sees: one flow, its evidence from one vantage, and what earlier stages said.
struct JudgeInput
{
    const Flow &flow;
    QString vantage;
    QList<Evidence> evidence; ///< of this flow and of the control host, from this vantage
    QList<Finding> earlier;   ///< findings of earlier checks for the same flow and vantage
    /// Another outside host of the plan accepts connections: this one alone is blocked, whatever the control
    /// host, which may be blocked too, says.
    bool othersConnect = false;
    /// For the own registry: what public ones gave for its images, from wherever they were asked
    /// (upstreamManifests()).
    QHash<QString, UpstreamManifest> upstream = {};

    [[nodiscard]] QList<Evidence> of(const QString &probe) const;
    /// The same about the control host; empty when it was not asked.
    [[nodiscard]] QList<Evidence> control(const QString &probe) const;
};

struct Check
{
    CheckId id = CheckId::None;
    bool (*appliesTo)(const Flow &flow);
    /// Touches the network; whole-flow checks run once (null address), chain checks once per address. Never
    /// judges.
    QCoro::Task<QList<Evidence>> (*collect)(Chain &chain, Network &network, std::stop_token stop);
    /// Pure.
    QList<Finding> (*judge)(const JudgeInput &input);
    bool perAddress = false;
};

/// Every check, in stage order.
const QList<Check> &checkCatalogue();

/// Collects what tells one blocked host from a blocked network: the control host's name, port and
/// certificate, whether the resolvers answer over TCP, and whether even a documentation address accepts
/// connections. Flow id "control".
QCoro::Task<QList<Evidence>> collectControl(Network &network, QString receiverHost, std::stop_token stop);

/// Judges the evidence of one flow from one vantage, stage by stage; `others` are the flows of the same plan.
QList<Finding> judgeFlow(const Flow &flow, const QString &vantage, const QList<Evidence> &evidence,
                         const QList<Flow> &others = {});
/// Judges everything: each flow from each vantage, then across vantages. The one way to findings, live and in
/// replay.
QList<Finding> judgeAll(const QList<Flow> &flows, const QList<Evidence> &evidence);

} // namespace netsetup
