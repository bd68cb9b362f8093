// Plain lists of names and addresses for feeds and aliases, and beside them a file that says what they are.
#include "base/json.h"
#include "handoff/formats/header.h"
#include "handoff/planning/addresses.h"

#include <algorithm>

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
    const QHostAddress address(entry.address);
    QList<QHostAddress> &list = entry.family == QLatin1String("ipv6") ? lists.ipv6 : lists.ipv4;
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
void addList(QList<Artifact> &artifacts, const QString &name, const QStringList &lines)
{
    if (lines.isEmpty())
        return;
    const QString text = lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
    artifacts.append(Artifact{QStringLiteral("lists"), QStringLiteral("lists/") + name, text.toUtf8(),
                              QStringLiteral("text/plain")});
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
        use.purposes.append(planned.rule.purpose);
        use.initiators.append(wordFor(planned.rule.initiator));
        use.ports.append(QStringLiteral("%1/%2").arg(planned.rule.protocol).arg(planned.rule.port));
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
        return planned.reason;
    if (!mayPin(input, rule.volatility))
        return QStringLiteral("no addresses listed: they change without notice (%1)").arg(rule.volatility);
    if (pinnedByOverride(input, rule.host, rule.volatility))
        return QStringLiteral("listed by --addresses-for-cdn: they change without notice (%1)")
            .arg(rule.volatility);
    if (planned.addresses.isEmpty() && planned.reason.isEmpty())
        return QStringLiteral("no addresses listed: none were looked up");
    return planned.reason;
}

QJsonObject hostToJson(const HandoffInput &input, const HostUse &use)
{
    QJsonArray addresses;
    for (const ResolvedAddress &entry : use.first.addresses)
        addresses.append(QJsonObject{{QStringLiteral("address"), entry.address},
                                     {QStringLiteral("ttl"), static_cast<qint64>(entry.ttl)},
                                     {QStringLiteral("seenAt"), json::orNull(json::timeText(entry.seenAt))}});
    return {{QStringLiteral("host"), use.first.rule.host},
            {QStringLiteral("volatility"), use.first.rule.volatility},
            {QStringLiteral("purposes"), json::fromStrings(use.purposes)},
            {QStringLiteral("initiators"), json::fromStrings(use.initiators)},
            {QStringLiteral("services"), json::fromStrings(use.ports)},
            {QStringLiteral("addresses"), addresses},
            {QStringLiteral("note"), json::orNull(addressNote(input, use.first))}};
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
            : QStringLiteral("PRACTICE: simulated network %1, never publish these lists").arg(input.practice);
    return {{QStringLiteral("schema"), QStringLiteral("netsetup.lists/1")},
            {QStringLiteral("practice"), json::orNull(practice)},
            {QStringLiteral("tool"), input.toolVersion},
            {QStringLiteral("changeId"), json::orNull(input.plan.handoff.changeId)},
            {QStringLiteral("createdUtc"), json::orNull(json::timeText(input.createdAt))},
            {QStringLiteral("reviewByUtc"), json::orNull(json::timeText(reviewDate(input)))},
            {QStringLiteral("rulesSha256Start"), rulesDigest(input)},
            {QStringLiteral("vantage"), input.vantage},
            {QStringLiteral("hosts"), hosts}};
}

QList<Artifact> emitLists(const HandoffInput &input, const QList<PlannedRule> &rules,
                          const QMap<QString, QString> &)
{
    const Lists lists = collect(rules);
    QList<Artifact> artifacts;
    addList(artifacts, QStringLiteral("domains.txt"), lists.domains);
    addList(artifacts, QStringLiteral("ipv4.txt"), textsOf(lists.ipv4));
    addList(artifacts, QStringLiteral("ipv6.txt"), textsOf(lists.ipv6));
    artifacts.append(Artifact{QStringLiteral("lists"), QStringLiteral("lists/lists.meta.json"),
                              json::print(metaToJson(input, rules)), QStringLiteral("application/json")});
    return artifacts;
}

} // namespace

Format listsFormat();
Format listsFormat()
{
    Format format;
    format.id = QStringLiteral("lists");
    format.title = QStringLiteral(QT_TRANSLATE_NOOP("Formats", "Plain lists of names and addresses"));
    format.can.document = true;
    format.can.names = NameSupport::Exact;
    format.can.enforcement = QStringLiteral("document");
    format.emitArtifacts = &emitLists;
    format.inDefaultList = true;
    return format;
}

} // namespace netsetup
