// The hand-off pack: a planner decides per rule and format, then emitters print. Emitters know nothing of the
// plan's scenario, the clock, the network or the file system.
#pragma once

#include "base/phrase.h"
#include "base/secret.h"
#include "findings/report/report.h"
#include "flows/rule.h"

#include <QHash>

#include <functional>
#include <optional>

namespace netsetup {

enum class Audience { Network, Proxy, Security, Cluster, Everybody };
QString wordFor(Audience audience);
std::optional<Audience> audienceFrom(const QString &word);

/// One exported file.
struct Artifact
{
    QString id;   ///< "nftables"
    QString path; ///< in the pack: "firewall/nftables/install.nft"
    QByteArray bytes;
    QString mediaType;
    int mode = 0644;
};

/// Only its owner may read it, so it holds secrets: its checksum would let somebody try out passwords, so it
/// is not told.
bool holdsSecrets(const Artifact &artifact);

/// One line of the planner's table, as the documents show it.
struct DecisionNote
{
    QString format;   ///< format id
    QString rule;     ///< rule id
    QString decision; ///< emit, snapshot, skip, refuse
    Phrase reason;
};

/// What is not as it was in an older pack or rules file. Rules are told in words: "nodes (10.0.0.0/16) to …".
struct ChangesSince
{
    struct Addresses
    {
        QString host;
        QStringList added;
        QStringList removed;
    };
    QString older; ///< the file or folder compared with, as the user named it
    QStringList addedRules;
    QStringList removedRules;
    int keptRules = 0;
    QList<Addresses> addresses; ///< of hosts that both know

    [[nodiscard]] bool none() const
    {
        return addedRules.isEmpty() && removedRules.isEmpty() && addresses.isEmpty();
    }
};

/// Everything an emitter may print. Times come from here; nothing else is asked.
struct HandoffInput
{
    Plan plan;            ///< for the documents (tenant, change id, board fields)
    QJsonObject planJson; ///< the project
    QString tenantHost;
    QString receiverUrl;
    ProductLine line; ///< what is known of the chart, for files that are made for it
    QString productTitle;
    QString productCheckedOn;
    QStringList vendorPages;
    QList<Flow> flows;
    QList<Rule> rules;
    QList<ResolvedAddress> addresses;
    std::optional<Report> report; ///< absent with --offline or without a check
    QString vantage = QStringLiteral("workstation");
    QString practice;    ///< name of the practice network: every artifact says PRACTICE in header and title
    QDateTime createdAt; ///< UTC
    QString toolVersion;
    std::optional<ChangesSince> since; ///< only where the pack follows an older one

    // Filled by makePack before anything is printed, for the documents that speak of the pack as a whole.
    QStringList artifactIds; ///< what the pack will hold
    Audience audience = Audience::Everybody;
    bool mailSafe = false;
    QList<DecisionNote> decisions; ///< what the planner decided for those artifacts
};

/// Secrets that the user wants to have in a file. They travel beside the input of the emitters, never in it:
/// only a format that says it takes them ever sees them.
struct Credentials
{
    Secret apiKey;
    Secret registryPassword;
};

/// Can the format express a host name?
enum class NameSupport { None, Exact };

/// Where a device stands. A filter sees who opens a connection. A proxy sees its own clients, and what they
/// ask it for. A web gateway does the same, and may also stand in the way without being asked.
enum class Standing { Filter, Proxy, WebGateway };

/// A parameter of the site that we cannot know (`--site FORMAT.KEY=VALUE`), and which values a format
/// accepts.
struct SiteParameter
{
    QString key;
    QString pattern;  ///< the whole value has to match this regular expression
    QString accepted; ///< the same in words
};

/// What a format can govern; the planner compares each rule with it.
struct Capabilities
{
    NameSupport names = NameSupport::None;
    QString enforcement; ///< resolve, snoop, sni, connect, address, document
    bool ipv4 = true;
    bool ipv6 = true;
    QList<Initiator> scopes; ///< whose traffic the device can govern
    Standing standing = Standing::Filter;
    bool document = false; ///< a text or data file: prints every rule, decides nothing
    QStringList siteKeys;  ///< parameters that we cannot know; missing ones go to an .incomplete.txt
    int nameMax = 63;
    int commentMax = 100;
    QString sideEffect; ///< in words; empty: none
    QString proof;      ///< how to see on the device that the rule matches
    QString removal;    ///< how to take it out again
    QList<SiteParameter>
        siteParameters;       ///< every parameter the format knows, those of `siteKeys` and optional ones
    bool needsReport = false; ///< without a report there is nothing to print
    bool needsOlder = false;  ///< without an older pack to compare with there is nothing to print
    /// The source is told by the labels of the Agent's pods: no source address is needed, and other pods are
    /// not governed.
    bool selectsAgentPods = false;
};

enum class Decision { Emit, EmitAsSnapshot, Skip, Refuse };
QString wordFor(Decision decision);

/// What the planner decided for one rule in one format.
struct PlannedRule
{
    Rule rule;
    Decision decision = Decision::Emit;
    Phrase reason; ///< for skip, refuse and snapshot
    /// May be printed: with EmitAsSnapshot, in documents, and where the plan itself gives an address as the
    /// host. Sorted; never one that must not leave.
    QList<ResolvedAddress> addresses;
    QList<Phrase> missing; ///< "source addresses of the nodes", "site parameter table"
};

struct Format
{
    QString id;
    QString title;
    Audience audience = Audience::Everybody;
    Capabilities can;
    /// Prints the rules that the planner lets through. Pure: same input, same bytes.
    QList<Artifact> (*emitArtifacts)(const HandoffInput &input, const QList<PlannedRule> &rules,
                                     const QMap<QString, QString> &site);
    bool inDefaultList = false;
    /// Parameters of the site that only this plan makes necessary, beside those of `can.siteKeys`. May be
    /// absent.
    QStringList (*siteKeysFor)(const HandoffInput &input) = nullptr;
    /// As emitArtifacts, with secrets in it. Only for a format that may hold them.
    QList<Artifact> (*emitWithCredentials)(const HandoffInput &input, const QList<PlannedRule> &rules,
                                           const QMap<QString, QString> &site,
                                           const Credentials &credentials) = nullptr;
};

/// The parameters of the site without which this format cannot print what the plan needs.
QStringList neededSiteKeys(const Format &format, const HandoffInput &input);

/// Every format, in pack order. One line per format.
const QList<Format> &formatCatalogue();
const Format *format(const QString &id);

struct FormatPlan
{
    const Format *format = nullptr;
    QList<PlannedRule> rules;
    bool refused = false; ///< nothing can be printed
    Phrase reason;
};

/// Compares every rule with every format. Pure.
QList<FormatPlan> planFormats(const HandoffInput &input);
FormatPlan planFormat(const Format &format, const HandoffInput &input);

struct OpenPoint
{
    QString owner; ///< network, dns, …
    QString what;  ///< exactly what is asked
    QString why;
    QString example; ///< what an answer looks like
    QString field;   ///< where the answer goes: "--source nodes=CIDR"
};
/// Everything that is still open: the user's own "I don't know" and what the plan lacks. Sorted by owner.
QList<OpenPoint> openPoints(const HandoffInput &input);

struct Pack
{
    QList<Artifact> artifacts; ///< with manifest.json and SHA256SUMS last
    QStringList refused;       ///< messages for artifacts that were asked for by name and refused
};

struct PackRequest
{
    QStringList artifacts; ///< ids; empty: the default list; "all"
    Audience audience = Audience::Everybody;
    bool mailSafe = false;
    std::optional<Credentials> credentials; ///< absent: no file holds a secret
};
/// Prints everything; nothing is written. The error names an unknown artifact id or a bad site parameter.
Result<Pack> makePack(const HandoffInput &input, const PackRequest &request);

/// The path that an artifact has in a pack that goes by mail: ".txt" behind an extension that gateways block.
QString mailSafePath(const QString &path);

} // namespace netsetup
