#include "session/sincepack.h"

#include "base/inwords.h"
#include "base/jsonreader.h"
#include "base/netnames.h"
#include "handoff/planning/addresses.h"
#include "handoff/planning/delta.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr QLatin1String rulesKind("rules");
constexpr qsizetype mostRules = 10'000;

/// Where the rules of a flow lead.
struct Endpoint
{
    QString host;
    Volatility volatility = Volatility::Unknown;
};

/// Notes what a field holds in place of what it should.
template <typename Value>
Value taken(const Result<Value> &read, const JsonReader &from, const char *field)
{
    if (read.ok())
        return *read;
    from.note(field, read.error().text);
    return {};
}

QList<ResolvedAddress> snapshotFrom(const JsonReader &from, const QString &host)
{
    QList<ResolvedAddress> addresses;
    const QDateTime seenAt = from.time("takenUtc");
    for (const char *field : {"a", "aaaa"}) {
        const JsonReader family = from.child(field);
        const auto ttl = static_cast<quint32>(std::clamp(family.number("minTtl").value_or(0), 0.0, 1e9));
        const QStringList texts = family.texts("addresses");
        for (const QString &text : texts) {
            const QHostAddress address = readAddress(text);
            if (address.isNull())
                family.note("addresses", inWords("Session", "holds something that is no address"));
            else
                addresses.append({host, familyOf(address), address.toString(), ttl, seenAt});
        }
    }
    return addresses;
}

QMap<QString, Endpoint> endpointsFrom(const JsonReader &from, QList<ResolvedAddress> &addresses)
{
    QMap<QString, Endpoint> endpoints;
    const QList<JsonReader> entries = from.children("endpoints", mostRules);
    for (const JsonReader &entry : entries) {
        const char *field = entry.text("fqdn").isEmpty() ? "address" : "fqdn";
        Endpoint endpoint;
        endpoint.host = taken(parseHostOrAddress(entry.text(field), entry.pathOf(field)), entry, field);
        endpoint.volatility = entry.word("volatility", Volatility::Unknown);
        addresses += snapshotFrom(entry.child("snapshot"), endpoint.host);
        endpoints.insert(entry.neededText("key"), endpoint);
    }
    return endpoints;
}

Rule ruleFrom(const JsonReader &from, const QMap<QString, Endpoint> &endpoints)
{
    Rule rule;
    rule.id = from.neededText("id");
    rule.flow = from.neededText("flow");
    rule.purpose = from.word("purpose", Purpose::Other);
    rule.initiator = from.neededWord("initiator", Initiator::Nodes);
    const QStringList sources = from.texts("sources");
    for (const QString &source : sources)
        rule.sources.append(taken(parseCidr(source, from.pathOf("sources")), from, "sources"));
    const QStringList destinations = from.texts("destinations");
    const Endpoint endpoint = endpoints.value(destinations.value(0));
    if (endpoint.host.isEmpty())
        from.note("destinations", inWords("Session", "names no endpoint of the file"));
    rule.host = endpoint.host;
    rule.volatility = endpoint.volatility;
    const QString port = QString::number(from.number("port").value_or(0));
    rule.port = taken(parsePort(port, from.pathOf("port")), from, "port");
    rule.protocol = from.neededWord("protocol", Protocol::Tcp);
    rule.required = from.flag("required", true);
    rule.inspection = from.word("inspection", Exemption::NoneNeeded);
    rule.userAuthentication = from.word("userAuthentication", Exemption::NoneNeeded);
    return rule;
}

void addManifest(OlderPackFacts &facts, const JsonReader &manifest)
{
    facts.planJson = manifest.object("plan");
    QStringList formats;
    const QList<JsonReader> artifacts = manifest.children("artifacts", mostRules);
    for (const JsonReader &artifact : artifacts)
        formats.append(artifact.text("id"));
    formats.removeDuplicates();
    facts.formats = formats;
}

Result<OlderPackFacts> factsFrom(const Known &known, const QString &field)
{
    OlderPackFacts facts;
    JsonProblem problem;
    const JsonReader from(known.rules, {}, problem);
    const JsonReader change = from.child("change");
    facts.changeId = printable(change.text("id"));
    facts.createdAt = change.time("createdUtc");
    facts.tenant = from.text("tenant");
    const QMap<QString, Endpoint> endpoints = endpointsFrom(from, facts.addresses);
    const QList<JsonReader> rules = from.children("rules", mostRules);
    for (const JsonReader &rule : rules)
        facts.rules.append(ruleFrom(rule, endpoints));
    if (!known.manifest.isEmpty())
        addManifest(facts, JsonReader(known.manifest, {}, problem));
    facts.endpointsJson = known.endpoints;
    if (problem.any())
        return problem.error(u"rules.invalid"_s, field);
    return facts;
}

/// All that a device asks of a rule.
QString meaningOf(const Rule &rule)
{
    QStringList sources;
    for (const Cidr &source : rule.sources)
        sources.append(source.text());
    sources.sort();
    const auto exempt = [](Exemption exemption) {
        return exemption == Exemption::Exempt ? u"exempt"_s : QString();
    };
    return QStringList{wordFor(rule.initiator),        sources.join(u','),     rule.host,
                       QString::number(rule.port),     wordFor(rule.protocol), exempt(rule.inspection),
                       exempt(rule.userAuthentication)}
        .join(u' ');
}

QList<Rule> rulesBeside(const QList<Rule> &rules, const QList<Rule> &others)
{
    QSet<QString> known;
    for (const Rule &rule : others)
        known.insert(meaningOf(rule));
    QList<Rule> rest;
    std::copy_if(rules.cbegin(), rules.cend(), std::back_inserter(rest),
                 [&known](const Rule &rule) { return !known.contains(meaningOf(rule)); });
    return rest;
}

/// Of one host, in their order.
QStringList addressesOf(const QList<ResolvedAddress> &addresses, const QString &host)
{
    QStringList texts;
    for (const ResolvedAddress &entry : addresses) {
        if (entry.host == host)
            texts.append(entry.address);
    }
    texts.removeDuplicates();
    return texts;
}

/// What is not to be found any more: of a family that nobody looked at, nothing is known to have gone.
QStringList goneAddresses(const OlderPackFacts &older, const HandoffInput &input, const QString &host,
                          const QList<ResolvedAddress> &now)
{
    QList<ResolvedAddress> looked = older.addresses;
    looked.removeIf([&](const ResolvedAddress &entry) { return isUnseen(input, host, now, entry.family); });
    return without(addressesOf(looked, host), addressesOf(now, host));
}

/// Of the addresses that stand in for names.
QList<ChangesSince::Addresses> addressChanges(const OlderPackFacts &older, const HandoffInput &input)
{
    QMap<QString, ChangesSince::Addresses> byHost;
    for (const Rule &rule : input.rules) {
        const QList<ResolvedAddress> now = choosePinnedAddresses(input, rule.host, rule.volatility).kept;
        if (isAddress(rule.host) || now.isEmpty() || byHost.contains(rule.host))
            continue;
        const QStringList added =
            without(addressesOf(now, rule.host), addressesOf(older.addresses, rule.host));
        const QStringList removed = goneAddresses(older, input, rule.host, now);
        if (!added.isEmpty() || !removed.isEmpty())
            byHost.insert(rule.host, {rule.host, added, removed});
    }
    return byHost.values();
}

} // namespace

Result<OlderPack> readOlderPack(const QString &path, const QString &field)
{
    const QString remedy = inWords("Session", "give an older pack with rules.json in it, or that file");
    const Result<Known> known = readKnown(path, field);
    if (!known.ok()) {
        Error error = known.error();
        if (error.code == "compare.kind"_L1)
            error.remedy = remedy;
        return error;
    }
    if (!known->kinds.contains(rulesKind))
        return Error{u"usage"_s, field, inWords("Session", "holds no rules to compare with"), remedy};
    const Result<OlderPackFacts> facts = factsFrom(*known, field);
    if (!facts.ok())
        return facts.error();
    return OlderPack{printable(path, 200), *known, *facts};
}

ChangesSince changesSince(const OlderPack &older, const HandoffInput &input)
{
    ChangesSince changes;
    changes.older = older.facts;
    changes.addedRules = rulesBeside(input.rules, older.facts.rules);
    changes.removedRules = rulesBeside(older.facts.rules, input.rules);
    changes.keptRules = static_cast<int>(input.rules.size() - changes.addedRules.size());
    changes.addresses = addressChanges(older.facts, input);
    return changes;
}

} // namespace netsetup
