// endpoints.json: what the Agent needs to reach, in the shape of the endpoint feeds that SaaS vendors
// publish, for tools that follow such feeds. Schema netsetup.endpoints/1.
#include "base/json.h"
#include "base/netnames.h"
#include "handoff/formats/documentformat.h"
#include "handoff/planning/addresses.h"
#include "handoff/planning/delta.h"
#include "handoff/planning/factremarks.h"
#include "handoff/planning/rulegroups.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

Format endpointsFormat();

namespace {

// A feed that is followed for years must not grow for ever.
constexpr qsizetype mostChanges = 200;

/// What may change about an endpoint.
QJsonObject stateOf(const RuleGroup &group)
{
    QJsonArray addresses;
    for (const ResolvedAddress &entry : group.addresses())
        addresses.append(entry.address);
    return {{u"names"_s, json::fromStrings(group.names())},
            {u"addresses"_s, addresses},
            {u"sources"_s, json::fromStrings(group.sources())}};
}

/// The hosts of one endpoint may differ: the one whose addresses are trusted least speaks for all.
Volatility leastTrusted(const RuleGroup &group)
{
    constexpr Volatility order[] = {Volatility::Cdn, Volatility::Unknown, Volatility::Internal};
    for (const Volatility volatility : order) {
        if (std::any_of(group.rules.cbegin(), group.rules.cend(), [volatility](const PlannedRule &planned) {
                return planned.rule.volatility == volatility;
            }))
            return volatility;
    }
    return Volatility::Pinned;
}

QJsonArray addressesOf(const RuleGroup &group)
{
    QJsonArray addresses;
    for (const ResolvedAddress &entry : group.addresses())
        addresses.append(QJsonObject{{u"address"_s, entry.address},
                                     {u"family"_s, wordFor(entry.family)},
                                     {u"host"_s, entry.host},
                                     {u"seenAtUtc"_s, json::orNull(json::timeText(entry.seenAt))}});
    return addresses;
}

QJsonArray portsOf(const RuleGroup &group, Protocol protocol)
{
    return group.first().protocol == protocol ? QJsonArray{group.first().port} : QJsonArray();
}

QString dayOf(const QDateTime &time)
{
    return time.toUTC().toString(u"yyyy-MM-dd"_s);
}

bool isDay(const QString &text)
{
    return text.size() == 10 && QDate::fromString(text, Qt::ISODate).isValid();
}

/// A line of the log of an older feed. Somebody may have edited that one: what is no such line is left out.
std::optional<QJsonObject> readChange(const QJsonValue &value)
{
    const QString kind = value["kind"_L1].toString();
    const QString endpoint = value["endpoint"_L1].toString();
    static const QRegularExpression id(QRegularExpression::anchoredPattern(u"[a-z0-9-]{1,64}"_s));
    if (!isDay(value["date"_L1].toString()) ||
        !QStringList{u"added"_s, u"changed"_s, u"removed"_s}.contains(kind) || !id.match(endpoint).hasMatch())
        return {};
    return QJsonObject{{u"date"_s, value["date"_L1]},
                       {u"changeId"_s, json::orNull(printable(value["changeId"_L1].toString()))},
                       {u"endpoint"_s, endpoint},
                       {u"kind"_s, kind}};
}

/// The endpoints of an older pack, and what its own feed tells of them.
struct Older
{
    QList<RuleGroup> groups;
    QString day;
    QMap<QString, QString> lastChange; ///< by id
    QJsonArray changes;
};

Older olderFeed(const HandoffInput &input)
{
    Older older;
    if (!input.since)
        return older;
    const OlderPackFacts &facts = input.since->older;
    older.groups = ruleGroups(olderRules(input));
    older.day = dayOf(facts.createdAt);
    const QJsonArray endpoints = facts.endpointsJson.value("endpoints"_L1).toArray();
    for (const QJsonValue &endpoint : endpoints) {
        const QString day = endpoint["lastChange"_L1].toString();
        if (isDay(day))
            older.lastChange.insert(endpoint["id"_L1].toString(), day);
    }
    const QJsonArray changes = facts.endpointsJson.value("changes"_L1).toArray();
    for (const QJsonValue &change : changes) {
        if (const std::optional<QJsonObject> read = readChange(change); read)
            older.changes.append(*read);
    }
    return older;
}

const RuleGroup *groupOf(const QList<RuleGroup> &groups, const QString &id)
{
    const auto group = std::find_if(groups.cbegin(), groups.cend(),
                                    [&id](const RuleGroup &known) { return known.id == id; });
    return group == groups.cend() ? nullptr : &*group;
}

QJsonObject changeOf(const HandoffInput &input, const QString &id, const QString &kind)
{
    return {{u"date"_s, dayOf(input.createdAt)},
            {u"changeId"_s, json::orNull(input.plan.handoff.changeId)},
            {u"endpoint"_s, id},
            {u"kind"_s, kind}};
}

/// What differs from the older feed, before what that one tells.
QJsonArray changesOf(const HandoffInput &input, const QList<RuleGroup> &groups, const Older &older)
{
    QJsonArray changes;
    for (const RuleGroup &group : groups) {
        const RuleGroup *before = groupOf(older.groups, group.id);
        if (before == nullptr)
            changes.append(changeOf(input, group.id, u"added"_s));
        else if (stateOf(*before) != stateOf(group))
            changes.append(changeOf(input, group.id, u"changed"_s));
    }
    for (const RuleGroup &group : older.groups) {
        if (groupOf(groups, group.id) == nullptr)
            changes.append(changeOf(input, group.id, u"removed"_s));
    }
    for (const QJsonValue &change : older.changes) {
        if (changes.size() < mostChanges)
            changes.append(change);
    }
    return changes;
}

QString lastChange(const HandoffInput &input, const RuleGroup &group, const Older &older)
{
    const RuleGroup *before = groupOf(older.groups, group.id);
    if (before == nullptr || stateOf(*before) != stateOf(group))
        return dayOf(input.createdAt);
    return older.lastChange.value(group.id, older.day);
}

QStringList notesOn(const RuleGroup &group)
{
    QStringList notes;
    for (const PlannedRule &planned : group.rules)
        notes += {planned.rule.why, factRemark(planned.rule).english()};
    notes.removeAll(QString());
    notes.removeDuplicates();
    return notes;
}

QJsonObject endpointToJson(const HandoffInput &input, const RuleGroup &group, const Older &older)
{
    const bool required = std::any_of(group.rules.cbegin(), group.rules.cend(),
                                      [](const PlannedRule &planned) { return planned.rule.required; });
    return {{u"id"_s, group.id},
            {u"service"_s, wordFor(group.first().purpose)},
            {u"required"_s, required},
            {u"initiator"_s, wordFor(group.first().initiator)},
            {u"sources"_s, json::fromStrings(group.sources())},
            {u"names"_s, json::fromStrings(group.names())},
            {u"addresses"_s, addressesOf(group)},
            {u"tcpPorts"_s, portsOf(group, Protocol::Tcp)},
            {u"udpPorts"_s, portsOf(group, Protocol::Udp)},
            {u"category"_s, wordFor(leastTrusted(group))},
            {u"lastChange"_s, lastChange(input, group, older)},
            {u"notes"_s, json::fromStrings(notesOn(group))}};
}

QList<Artifact> printAll(const PrintJob &job)
{
    const QList<RuleGroup> groups = ruleGroups(job.rules);
    const Older older = olderFeed(job.input);
    QJsonArray endpoints;
    for (const RuleGroup &group : groups)
        endpoints.append(endpointToJson(job.input, group, older));
    return onlyFile(job, json::print({{u"schema"_s, u"netsetup.endpoints/1"_s},
                                      {u"practice"_s, json::orNull(job.input.practice)},
                                      {u"tenant"_s, json::orNull(job.input.plan.tenant)},
                                      {u"changeId"_s, json::orNull(job.input.plan.handoff.changeId)},
                                      {u"createdUtc"_s, json::orNull(json::timeText(job.input.createdAt))},
                                      {u"endpoints"_s, endpoints},
                                      {u"changes"_s, changesOf(job.input, groups, older)}}));
}

} // namespace

Format endpointsFormat()
{
    Format format = documentFormat(
        u"endpoints"_s, QStringLiteral(QT_TRANSLATE_NOOP("Formats", "Endpoint feed (JSON)")),
        u"endpoints.json"_s,
        QT_TRANSLATE_NOOP("Pack", "the endpoints for tools that follow the feeds of SaaS vendors"),
        &printAll);
    format.can.names = NameSupport::Exact;
    format.file.role = FileRole::Data;
    return format;
}

} // namespace netsetup
