// Plain lists of names and addresses for feeds and aliases, and beside them a file that says what they are.
#include "base/json.h"
#include "handoff/formats/header.h"
#include "handoff/planning/addresses.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

struct Lists
{
    QStringList domains;
    QList<QHostAddress> ipv4;
    QList<QHostAddress> ipv6;
};

void addAddress(Lists &lists, const ResolvedAddress &entry)
{
    const QHostAddress address = readAddress(entry.address);
    QList<QHostAddress> &list = entry.family == Family::Ipv6 ? lists.ipv6 : lists.ipv4;
    if (!list.contains(address))
        list.append(address);
}

Lists collect(const QList<PlannedRule> &rules)
{
    Lists lists;
    for (const PlannedRule &planned : rules) {
        if (!isAddress(planned.rule.host) && !lists.domains.contains(planned.rule.host))
            lists.domains.append(planned.rule.host);
        for (const ResolvedAddress &entry : planned.addresses)
            addAddress(lists, entry);
    }
    lists.domains.sort();
    std::sort(lists.ipv4.begin(), lists.ipv4.end(), addressLess);
    std::sort(lists.ipv6.begin(), lists.ipv6.end(), addressLess);
    return lists;
}

QStringList textsOf(const QList<QHostAddress> &addresses)
{
    QStringList texts;
    for (const QHostAddress &address : addresses)
        texts.append(address.toString());
    return texts;
}

/// An empty list is left out: a device may read it as "match nothing", or keep the old one without a word.
void addList(QList<Artifact> &artifacts, const QString &name, const QStringList &lines, const char *purpose)
{
    if (lines.isEmpty())
        return;
    const QString text = lines.join(u'\n') + u'\n';
    artifacts.append(
        {u"lists"_s, u"lists/"_s + name, text.toUtf8(), u"text/plain"_s, 0644, FileRole::Data, purpose});
}

/// The rules that lead to one host.
struct HostUse
{
    PlannedRule first;
    QStringList purposes;
    QStringList initiators;
    QStringList ports;
};

QMap<QString, HostUse> usesByHost(const QList<PlannedRule> &rules)
{
    QMap<QString, HostUse> uses;
    for (const PlannedRule &planned : rules) {
        const bool known = uses.contains(planned.rule.host);
        HostUse &use = uses[planned.rule.host];
        if (!known)
            use.first = planned;
        use.purposes.append(wordFor(planned.rule.purpose));
        use.initiators.append(wordFor(planned.rule.initiator));
        use.ports.append(u"%1/%2"_s.arg(wordFor(planned.rule.protocol)).arg(planned.rule.port));
    }
    for (HostUse &use : uses) {
        for (QStringList *list : {&use.purposes, &use.initiators, &use.ports}) {
            list->removeDuplicates();
            list->sort();
        }
    }
    return uses;
}

QString addressNote(const HandoffInput &input, const PlannedRule &planned)
{
    const Rule &rule = planned.rule;
    if (isAddress(rule.host))
        return planned.reason.english();
    if (!mayPin(input, rule.volatility))
        return u"no addresses listed: they change without notice (%1)"_s.arg(wordFor(rule.volatility));
    if (pinnedByOverride(input, rule.host, rule.volatility))
        return u"listed by --addresses-for-cdn: they change without notice (%1)"_s.arg(
            wordFor(rule.volatility));
    if (planned.addresses.isEmpty() && planned.reason.isEmpty())
        return u"no addresses listed: none were looked up"_s;
    return planned.reason.english();
}

QJsonObject hostToJson(const HandoffInput &input, const HostUse &use)
{
    QJsonArray addresses;
    for (const ResolvedAddress &entry : use.first.addresses)
        addresses.append(QJsonObject{{u"address"_s, entry.address},
                                     {u"ttl"_s, static_cast<qint64>(entry.ttl)},
                                     {u"seenAt"_s, json::orNull(json::timeText(entry.seenAt))}});
    return {{u"host"_s, use.first.rule.host},
            {u"volatility"_s, wordFor(use.first.rule.volatility)},
            {u"purposes"_s, json::fromStrings(use.purposes)},
            {u"initiators"_s, json::fromStrings(use.initiators)},
            {u"services"_s, json::fromStrings(use.ports)},
            {u"addresses"_s, addresses},
            {u"note"_s, json::orNull(addressNote(input, use.first))}};
}

QJsonObject metaToJson(const HandoffInput &input, const QList<PlannedRule> &rules)
{
    QJsonArray hosts;
    const QMap<QString, HostUse> uses = usesByHost(rules);
    for (const HostUse &use : uses)
        hosts.append(hostToJson(input, use));
    const QString practice =
        input.practice.isEmpty()
            ? QString()
            : u"PRACTICE: simulated network %1, never publish these lists"_s.arg(input.practice);
    return {{u"schema"_s, u"netsetup.lists/1"_s},
            {u"practice"_s, json::orNull(practice)},
            {u"tool"_s, input.toolVersion},
            {u"changeId"_s, json::orNull(input.plan.handoff.changeId)},
            {u"createdUtc"_s, json::orNull(json::timeText(input.createdAt))},
            {u"reviewByUtc"_s, json::orNull(json::timeText(reviewDate(input)))},
            {u"rulesSha256Start"_s, rulesDigest(input)},
            {u"vantage"_s, input.vantage},
            {u"hosts"_s, hosts}};
}

QList<Artifact> printAll(const PrintJob &job)
{
    const Lists lists = collect(job.rules);
    QList<Artifact> artifacts;
    addList(artifacts, u"domains.txt"_s, lists.domains,
            QT_TRANSLATE_NOOP("Pack", "host names only, one a line"));
    addList(artifacts, u"ipv4.txt"_s, textsOf(lists.ipv4),
            QT_TRANSLATE_NOOP("Pack", "IPv4 addresses as seen; mind the review date"));
    addList(artifacts, u"ipv6.txt"_s, textsOf(lists.ipv6),
            QT_TRANSLATE_NOOP("Pack", "IPv6 addresses as seen; mind the review date"));
    artifacts.append({u"lists"_s, u"lists/lists.meta.json"_s, json::print(metaToJson(job.input, job.rules)),
                      u"application/json"_s, 0644, FileRole::Data,
                      QT_TRANSLATE_NOOP("Pack", "when and where the addresses of the lists were seen")});
    return artifacts;
}

} // namespace

Format listsFormat();
Format listsFormat()
{
    Format format;
    format.id = u"lists"_s;
    format.title = QStringLiteral(QT_TRANSLATE_NOOP("Formats", "Plain lists of names and addresses"));
    format.can.names = NameSupport::Exact;
    format.can.enforcement = Enforcement::Document;
    format.print = &printAll;
    format.inDefaultList = true;
    return format;
}

} // namespace netsetup
