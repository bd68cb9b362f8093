// rules.json: the rules and the addresses behind them for programs, schema netsetup.rules/1.
#include "base/json.h"
#include "handoff/formats/header.h"
#include "handoff/formats/report/requestcontent.h"
#include "handoff/planning/addresses.h"
#include "handoff/planning/extrachanges.h"

#include <QSet>

#include <algorithm>

namespace netsetup {

namespace {

QJsonObject familyToJson(const HandoffInput &input, const QString &host, const QString &family,
                         const QList<ResolvedAddress> &kept)
{
    const QList<ResolvedAddress> addresses = ofFamily(kept, family);
    QJsonArray texts;
    quint32 ttl = 0;
    for (const ResolvedAddress &entry : addresses) {
        ttl = texts.isEmpty() ? entry.ttl : std::min(ttl, entry.ttl);
        texts.append(entry.address);
    }
    return {{QStringLiteral("status"), dnsStatus(input, host, family)},
            {QStringLiteral("addresses"), texts},
            {QStringLiteral("minTtl"), static_cast<qint64>(ttl)}};
}

QJsonValue snapshotToJson(const HandoffInput &input, const Rule &rule)
{
    const QList<ResolvedAddress> kept = choosePinnedAddresses(input, rule.host, rule.volatility).kept;
    if (kept.isEmpty() || isAddress(rule.host))
        return QJsonValue::Null;
    QJsonObject snapshot{
        {QStringLiteral("takenUtc"), json::orNull(json::timeText(seenBetween(kept).first))},
        {QStringLiteral("vantage"), input.vantage},
        {QStringLiteral("a"), familyToJson(input, rule.host, QStringLiteral("ipv4"), kept)},
        {QStringLiteral("aaaa"), familyToJson(input, rule.host, QStringLiteral("ipv6"), kept)},
    };
    const QStringList servers = dnsServers(input, rule.host);
    if (!servers.isEmpty())
        snapshot.insert(QStringLiteral("resolvers"), json::fromStrings(servers));
    if (pinnedByOverride(input, rule.host, rule.volatility))
        snapshot.insert(QStringLiteral("override"), QStringLiteral("addresses-for-cdn"));
    return snapshot;
}

QJsonObject endpointToJson(const HandoffInput &input, const Rule &rule)
{
    const bool literal = isAddress(rule.host);
    const QList<ResolvedAddress> kept = choosePinnedAddresses(input, rule.host, rule.volatility).kept;
    const QString address = literal && !kept.isEmpty() ? kept.first().address : QString();
    return {{QStringLiteral("key"), rule.flow},
            {QStringLiteral("fqdn"), json::orNull(literal ? QString() : rule.host)},
            {QStringLiteral("address"), json::orNull(address)},
            {QStringLiteral("match"), QStringLiteral("exact")},
            {QStringLiteral("volatility"), rule.volatility},
            {QStringLiteral("snapshot"), snapshotToJson(input, rule)}};
}

QJsonArray endpointsToJson(const HandoffInput &input)
{
    QJsonArray endpoints;
    QSet<QString> known;
    for (const Rule &rule : input.rules) {
        if (known.contains(rule.flow))
            continue;
        known.insert(rule.flow);
        endpoints.append(endpointToJson(input, rule));
    }
    return endpoints;
}

/// The reasons of exemptions have fields of their own; here stands which change of the request they are.
QString noteOn(const HandoffInput &input, const Rule &rule)
{
    QStringList notes;
    const bool any = std::any_of(rule.sources.cbegin(), rule.sources.cend(),
                                 [](const Cidr &source) { return source.isEverything(); });
    if (rule.sources.isEmpty())
        notes.append(QStringLiteral("the source addresses are not known yet"));
    if (any)
        notes.append(QStringLiteral("any source: given by the requester, and a risk"));
    Rule bare = rule;
    bare.inspectionReason.clear();
    bare.userAuthenticationReason.clear();
    notes += exemptionNotes(input, bare);
    return notes.join(QStringLiteral(". "));
}

QJsonObject ruleToJson(const HandoffInput &input, const Rule &rule)
{
    QJsonArray sources;
    for (const Cidr &source : rule.sources)
        sources.append(source.text());
    return {{QStringLiteral("id"), rule.id},
            {QStringLiteral("flow"), rule.flow},
            {QStringLiteral("purpose"), rule.purpose},
            {QStringLiteral("why"), rule.why},
            {QStringLiteral("initiator"), wordFor(rule.initiator)},
            {QStringLiteral("sources"), sources},
            {QStringLiteral("destinations"), QJsonArray{rule.flow}},
            {QStringLiteral("protocol"), rule.protocol},
            {QStringLiteral("port"), rule.port},
            {QStringLiteral("action"), QStringLiteral("allow")},
            {QStringLiteral("direction"), QStringLiteral("egress")},
            {QStringLiteral("required"), rule.required},
            {QStringLiteral("log"), true},
            {QStringLiteral("inspection"), rule.inspection},
            {QStringLiteral("inspectionReason"), json::orNull(rule.inspectionReason)},
            {QStringLiteral("userAuthentication"), rule.userAuthentication},
            {QStringLiteral("userAuthenticationReason"), json::orNull(rule.userAuthenticationReason)},
            {QStringLiteral("note"), json::orNull(noteOn(input, rule))}};
}

QJsonObject changeToJson(const HandoffInput &input)
{
    return {{QStringLiteral("id"), json::orNull(input.plan.handoff.changeId)},
            {QStringLiteral("createdUtc"), json::orNull(json::timeText(input.createdAt))},
            {QStringLiteral("reviewByUtc"), json::orNull(json::timeText(reviewDate(input)))},
            {QStringLiteral("tool"), input.toolVersion}};
}

QList<Artifact> emitRulesJson(const HandoffInput &input, const QList<PlannedRule> &,
                              const QMap<QString, QString> &)
{
    return {Artifact{QStringLiteral("rules-json"), QStringLiteral("rules.json"),
                     json::print(rulesToJson(input)), QStringLiteral("application/json")}};
}

} // namespace

QJsonObject rulesToJson(const HandoffInput &input)
{
    QJsonArray rules;
    for (const Rule &rule : input.rules)
        rules.append(ruleToJson(input, rule));
    return {{QStringLiteral("schema"), QStringLiteral("netsetup.rules/1")},
            {QStringLiteral("change"), changeToJson(input)},
            {QStringLiteral("practice"), json::orNull(input.practice)},
            {QStringLiteral("tenant"), json::orNull(input.plan.tenant)},
            {QStringLiteral("endpoints"), endpointsToJson(input)},
            {QStringLiteral("rules"), rules}};
}

Format rulesJsonFormat();
Format rulesJsonFormat()
{
    Format format;
    format.id = QStringLiteral("rules-json");
    format.title = QStringLiteral(QT_TRANSLATE_NOOP("Formats", "Rules for programs (JSON)"));
    format.can.document = true;
    format.can.names = NameSupport::Exact;
    format.can.enforcement = QStringLiteral("document");
    format.emitArtifacts = &emitRulesJson;
    format.inDefaultList = true;
    return format;
}

} // namespace netsetup
