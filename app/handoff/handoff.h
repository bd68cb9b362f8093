// The hand-off pack: a planner decides per rule and format, then the formats print. They know nothing of the
// plan's scenario, the clock, the network or the file system.
#pragma once

#include "base/phrase.h"
#include "base/secret.h"
#include "findings/report/report.h"
#include "flows/rule.h"

#include <optional>

namespace netsetup {

enum class Audience { Network, Proxy, Security, Cluster, Everybody };
template <>
struct Words<Audience>
{
    static constexpr Word<Audience> table[] = {
        {Audience::Network, "network"}, {Audience::Proxy, "proxy"},   {Audience::Security, "security"},
        {Audience::Cluster, "cluster"}, {Audience::Everybody, "all"},
    };
};

/// May this owner's lines stand in what goes to that audience? The DNS team reads what the network team gets.
bool ownerIsAudience(Owner owner, Audience audience);

/// What a file of the pack is there for.
enum class FileRole {
    Document,   ///< is read
    Data,       ///< goes into other programs
    Main,       ///< is loaded on the device, or followed there
    Exemption,  ///< the same for a change of its own, only where that is granted
    Removal,    ///< takes everything out again
    Addition,   ///< behind an older pack: opens what is new, and removes nothing
    LaterDrop,  ///< behind an older pack: takes out what is no longer wanted, once the hold is over
    Incomplete, ///< still lacks a name or an address: no device may load it
};

/// One exported file.
struct Artifact
{
    QString id;   ///< of the format: "nftables"
    QString path; ///< in the pack: "firewall/nftables/install.nft"
    QByteArray bytes;
    QString mediaType;
    int mode = 0644;
    FileRole role = FileRole::Document;
    const char *purpose = nullptr; ///< one line for the list of files, in English; absent: what the role says
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

/// What the files of an older pack say of it. A lone rules file says less.
struct OlderPackFacts
{
    QString changeId;    ///< may be empty
    QDateTime createdAt; ///< may be invalid
    QString tenant;
    QList<Rule> rules;
    QList<ResolvedAddress> addresses;   ///< that it printed for names
    QJsonObject planJson;               ///< its project; empty: not known
    QJsonObject endpointsJson;          ///< its feed of endpoints; empty: it has none
    std::optional<QStringList> formats; ///< of its files; absent: not known
};

/// What is not as it was in an older pack or rules file.
struct ChangesSince
{
    struct Addresses
    {
        QString host;
        QStringList added;
        QStringList removed;
    };
    OlderPackFacts older;
    QList<Rule> addedRules;
    QList<Rule> removedRules; ///< a rule that is not quite as it was is removed, and added as it is now
    int keptRules = 0;
    QList<Addresses> addresses; ///< that may be printed, of hosts that both know

    [[nodiscard]] bool none() const
    {
        return addedRules.isEmpty() && removedRules.isEmpty() && addresses.isEmpty();
    }
};

/// Everything a format may print. Times come from here; nothing else is asked.
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
    QList<Finding> reviews;       ///< what follows from the plan alone, with a report or without
    QStringList catalogNotes; ///< what no public source tells of this plan, in English (inWords("Flows", …))
    QList<Evidence> lookups;  ///< what the DNS said for this pack, where there is no report
    QString vantage = QStringLiteral("workstation");
    QString practice;    ///< name of the practice network: every artifact says PRACTICE in header and title
    QDateTime createdAt; ///< UTC
    QString toolVersion;
    std::optional<ChangesSince> since; ///< only where the pack follows an older one
    QList<Rule> leftOpen; ///< rules that are open already, and were taken out of `rules` for that

    // Filled by makePack before anything is printed, for the documents that speak of the pack as a whole.
    QStringList artifactIds; ///< what the pack will hold
    Audience audience = Audience::Everybody;
    bool mailSafe = false;
    QList<Audience> devicesNotNamed; ///< of the teams that it is for: those whose devices nobody has named
    QList<DecisionNote> decisions; ///< what the planner decided for those artifacts and for the refused ones
    QList<Artifact> files;         ///< of all those artifacts, in pack order and without their bytes
    QString rulesDigest; ///< of its rules.json, which every file names; empty: each works it out anew
};

/// Secrets that the user wants to have in a file. They travel beside the input of the formats, never in it:
/// only a format that says it takes them ever sees them.
struct Credentials
{
    Secret apiKey;
    Secret registryPassword;
};

/// How a format tells one connection from another.
enum class Enforcement {
    Document, ///< it does not: a text or data file that prints every rule and decides nothing
    Address,  ///< addresses only
    Resolve,  ///< the device resolves the names itself
    Snoop,    ///< it learns the names from the DNS replies of the clients
    Sni,      ///< the name in the TLS hello
    Connect,  ///< the name that the client asks the proxy for
};
template <>
struct Words<Enforcement>
{
    static constexpr Word<Enforcement> table[] = {
        {Enforcement::Document, "document"}, {Enforcement::Address, "address"},
        {Enforcement::Resolve, "resolve"},   {Enforcement::Snoop, "snoop"},
        {Enforcement::Sni, "sni"},           {Enforcement::Connect, "connect"},
    };
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
    /// Does this plan need it? What needs a missing one goes to an .incomplete.txt. Absent: it is optional.
    bool (*required)(const HandoffInput &input) = nullptr;
};
/// For a parameter that every plan needs.
bool always(const HandoffInput &input);

/// Everybody that opens connections: whom a device on the way out can govern.
QList<Initiator> everybody();
/// Everybody that may be the client of a proxy.
QList<Initiator> proxyClients();

/// How a device that holds an older pack comes to hold this one (planning/delta.h).
enum class Delta {
    None,  ///< nothing is loaded: a document
    Whole, ///< the whole file once more: the device, or the plan of its own tool, finds the difference
    Files, ///< files of their own for what to add and what to drop later, which the format prints
};

/// What a format can govern; the planner compares each rule with it.
struct Capabilities
{
    NameSupport names = NameSupport::None;
    Enforcement enforcement = Enforcement::Address;
    bool ipv4 = true;
    bool ipv6 = true;
    QList<Initiator> scopes; ///< whose traffic the device can govern
    Standing standing = Standing::Filter;
    QString sideEffect;                  ///< in words; empty: none
    QString proof;                       ///< how to see on the device that the rule matches
    QString removal;                     ///< how to take it out again
    QList<SiteParameter> siteParameters; ///< those that are needed, and optional ones
    bool needsReport = false;            ///< without a report there is nothing to print
    bool needsOlder = false;             ///< without an older pack to compare with there is nothing to print
    /// The source is told by the labels of the Agent's pods: no source address is needed, and other pods are
    /// not governed.
    bool selectsAgentPods = false;
    Delta delta = Delta::Whole;

    [[nodiscard]] bool isDocument() const { return enforcement == Enforcement::Document; }
};

enum class Decision { Emit, EmitAsSnapshot, Skip, Refuse };
template <>
struct Words<Decision>
{
    static constexpr Word<Decision> table[] = {
        {Decision::Emit, "emit"},
        {Decision::EmitAsSnapshot, "snapshot"},
        {Decision::Skip, "skip"},
        {Decision::Refuse, "refuse"},
    };
};

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

    [[nodiscard]] bool isPrinted() const
    {
        return decision == Decision::Emit || decision == Decision::EmitAsSnapshot;
    }
};

struct Format;

/// What a format is given to print.
struct PrintJob
{
    const Format &format;
    const HandoffInput &input;
    const QList<PlannedRule> &rules;
    const Credentials *credentials = nullptr; ///< absent: no file holds a secret

    /// What the site said of this parameter; empty: nothing.
    [[nodiscard]] QString site(const QString &key) const;
};

/// What a file leaves open and says so at its top. The documents ask the same.
struct FileQuestion
{
    Owner owner = Owner::You;
    QString text;        ///< as the file says it, in English
    QString field = {};  ///< of the plan, in whose words the documents ask; empty: in these:
    Phrase what = {};    ///< exactly what is asked
    Phrase example = {}; ///< what an answer looks like
    QString option = {}; ///< where the answer goes

    /// "cluster: the name of the cluster is not known"
    [[nodiscard]] QString line() const { return wordFor(owner) + QLatin1String(": ") + text; }
};

struct Format
{
    QString id;
    QString title;
    QString maker; ///< under which a network team looks for its device; absent: a document
    Audience audience = Audience::Everybody;
    Capabilities can;
    /// What it can where a parameter of the site decides that; absent: always the same. See capabilitiesAt().
    Capabilities (*canAt)(const Plan &plan) = nullptr;
    /// Prints the rules that the planner lets through. Pure: same input, same bytes.
    QList<Artifact> (*print)(const PrintJob &job) = nullptr;
    bool inDefaultList = false;
    /// It fits whatever the team has: a team whose device nobody has named gets it.
    bool ofAnyMake = false;
    bool takesSecrets = false;
    /// Why this plan has no use for it; empty: it has. Absent: every plan has.
    Phrase (*refusal)(const Plan &plan) = nullptr;
    /// With Delta::Files: where its objects stand and what they are called. Where that is not what it was in
    /// the older pack, no delta can reach them.
    QString (*place)(const PrintJob &job) = nullptr;
    QList<FileQuestion> (*asks)(const HandoffInput &input) = nullptr; ///< absent: its files ask nothing
    /// The only file that it prints, but for the bytes. What is known before it is printed is printed last,
    /// and is told of all the files.
    Artifact file = {};
};

/// What this format can do at this site.
Capabilities capabilitiesAt(const Format &format, const Plan &plan);

/// The parameters of the site without which this format cannot print what the plan needs.
QStringList neededSiteKeys(const Format &format, const HandoffInput &input);

/// Every format, in pack order. One line per format.
const QList<Format> &formatCatalogue();
const Format *format(const QString &id);

struct FormatPlan
{
    const Format *format = nullptr;
    Capabilities can; ///< at this site
    QList<PlannedRule> rules;
    bool refused = false; ///< nothing can be printed
    Phrase reason;
};

/// Compares every rule with every format. Pure.
QList<FormatPlan> planFormats(const HandoffInput &input);
FormatPlan planFormat(const Format &format, const HandoffInput &input);

struct OpenPoint
{
    Owner owner = Owner::You;
    QString what; ///< exactly what is asked
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
    std::optional<Credentials> credentials = {}; ///< absent: no file holds a secret
    bool onlyMissing = false; ///< without the rules that are open already; not behind an older pack
};
/// Prints everything; nothing is written. The error names an unknown artifact id or a bad site parameter.
Result<Pack> makePack(const HandoffInput &input, const PackRequest &request);

/// The path that an artifact has in a pack that goes by mail: ".txt" behind an extension that gateways block.
QString mailSafePath(const QString &path);

} // namespace netsetup
