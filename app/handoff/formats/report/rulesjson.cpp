// rules.json: the rules and the addresses behind them for programs, schema netsetup.rules/1.
#include "base/firsttime.h"
#include "base/json.h"
#include "handoff/formats/documentformat.h"
#include "handoff/formats/header.h"
#include "handoff/formats/report/requestcontent.h"
#include "handoff/planning/addresses.h"
#include "handoff/planning/extrachanges.h"
#include "handoff/planning/factremarks.h"
#include "handoff/planning/seenfrom.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

QJsonObject familyToJson(const HandoffInput &input, const QString &host, Family family,
                         const QList<ResolvedAddress> &kept)
{
    const QList<ResolvedAddress> addresses = ofFamily(kept, family);
    QJsonArray texts;
    quint32 ttl = 0;
    for (const ResolvedAddress &entry : addresses) {
        ttl = texts.isEmpty() ? entry.ttl : std::min(ttl, entry.ttl);
        texts.append(entry.address);
    }
    return {{u"status"_s, dnsStatus(input, host, family)},
            {u"addresses"_s, texts},
            {u"minTtl"_s, static_cast<qint64>(ttl)}};
}

QJsonValue snapshotToJson(const HandoffInput &input, const Rule &rule)
{
    const QList<ResolvedAddress> kept = choosePinnedAddresses(input, rule.host, rule.volatility).kept;
    if (kept.isEmpty() || isAddress(rule.host))
        return QJsonValue::Null;
    QJsonObject snapshot{
        {u"takenUtc"_s, json::orNull(json::timeText(seenBetween(kept).first))},
        {u"vantage"_s, seenFrom(input, rule.host)},
        {u"a"_s, familyToJson(input, rule.host, Family::Ipv4, kept)},
        {u"aaaa"_s, familyToJson(input, rule.host, Family::Ipv6, kept)},
    };
    const QStringList servers = dnsServers(input, rule.host);
    if (!servers.isEmpty())
        snapshot.insert(u"resolvers"_s, json::fromStrings(servers));
    if (pinnedByOverride(input, rule.host, rule.volatility))
        snapshot.insert(u"override"_s, u"addresses-for-cdn"_s);
    return snapshot;
}

QJsonObject endpointToJson(const HandoffInput &input, const Rule &rule)
{
    const bool literal = isAddress(rule.host);
    return {{u"key"_s, rule.flow},
            {u"fqdn"_s, json::orNull(literal ? QString() : rule.host)},
            {u"address"_s, json::orNull(literalAddress(input, rule.host))},
            {u"match"_s, u"exact"_s},
            {u"volatility"_s, wordFor(rule.volatility)},
            {u"snapshot"_s, snapshotToJson(input, rule)}};
}

QJsonArray endpointsToJson(const HandoffInput &input)
{
    QJsonArray endpoints;
    FirstTime<QString> firstTime;
    for (const Rule &rule : input.rules + input.leftOpen) {
        if (firstTime(rule.flow))
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
        notes.append(u"the source addresses are not known yet"_s);
    if (any)
        notes.append(u"any source: given by the requester, and a risk"_s);
    Rule bare = rule;
    bare.inspectionReason = {};
    bare.userAuthenticationReason = {};
    notes += exemptionNotes(input, bare);
    notes.append(factRemark(rule).english());
    notes.removeAll(QString());
    return notes.join(u". "_s);
}

QJsonValue sightingToJson(const RuleSighting &seen)
{
    if (seen.state == RuleState::Unknown)
        return QJsonValue::Null;
    return QJsonObject{{u"atUtc"_s, json::timeText(seen.at)}, {u"vantage"_s, seen.vantage}};
}

QJsonObject ruleToJson(const HandoffInput &input, const Rule &rule)
{
    QJsonArray sources;
    for (const Cidr &source : rule.sources)
        sources.append(source.text());
    return {{u"id"_s, rule.id},
            {u"flow"_s, rule.flow},
            {u"purpose"_s, wordFor(rule.purpose)},
            {u"why"_s, rule.why},
            {u"initiator"_s, wordFor(rule.initiator)},
            {u"sources"_s, sources},
            {u"destinations"_s, QJsonArray{rule.flow}},
            {u"protocol"_s, wordFor(rule.protocol)},
            {u"port"_s, rule.port},
            {u"action"_s, u"allow"_s},
            {u"direction"_s, u"egress"_s},
            {u"required"_s, rule.required},
            {u"log"_s, true},
            {u"inspection"_s, wordFor(rule.inspection)},
            {u"inspectionReason"_s, json::orNull(rule.inspectionReason.english())},
            {u"userAuthentication"_s, wordFor(rule.userAuthentication)},
            {u"userAuthenticationReason"_s, json::orNull(rule.userAuthenticationReason.english())},
            {u"state"_s, wordFor(rule.seen.state)},
            {u"stateSeen"_s, sightingToJson(rule.seen)},
            {u"remark"_s, json::orNull(rule.seen.remark.english())},
            {u"note"_s, json::orNull(noteOn(input, rule))}};
}

QJsonArray rulesOf(const HandoffInput &input, const QList<Rule> &rules)
{
    QJsonArray array;
    for (const Rule &rule : rules)
        array.append(ruleToJson(input, rule));
    return array;
}

QJsonObject changeToJson(const HandoffInput &input)
{
    return {{u"id"_s, json::orNull(input.plan.handoff.changeId)},
            {u"createdUtc"_s, json::orNull(json::timeText(input.createdAt))},
            {u"reviewByUtc"_s, json::orNull(json::timeText(reviewDate(input)))},
            {u"tool"_s, input.toolVersion}};
}

QList<Artifact> printAll(const PrintJob &job)
{
    return onlyFile(job, json::print(rulesToJson(job.input)));
}

} // namespace

QJsonObject rulesToJson(const HandoffInput &input)
{
    return {{u"schema"_s, u"netsetup.rules/1"_s},
            {u"change"_s, changeToJson(input)},
            {u"practice"_s, json::orNull(input.practice)},
            {u"tenant"_s, json::orNull(input.plan.tenant)},
            {u"endpoints"_s, endpointsToJson(input)},
            {u"rules"_s, rulesOf(input, input.rules)},
            // What was wanted and not asked for: who compares two packs finds no rule gone.
            {u"alreadyOpen"_s, rulesOf(input, input.leftOpen)}};
}

Format rulesJsonFormat();
Format rulesJsonFormat()
{
    Format format = documentFormat(
        u"rules-json"_s, QStringLiteral(QT_TRANSLATE_NOOP("Formats", "Rules for programs (JSON)")),
        u"rules.json"_s, QT_TRANSLATE_NOOP("Pack", "the rules for programs"), &printAll);
    format.can.names = NameSupport::Exact;
    format.file.role = FileRole::Data;
    return format;
}

} // namespace netsetup
