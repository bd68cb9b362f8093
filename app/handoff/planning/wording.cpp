// How the documents call owners, initiators and sources.
#include "handoff/planning/wording.h"

#include "base/inwords.h"
#include "base/json.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

struct OwnerRow
{
    const char *owner;
    const char *words;
    const char *bare; ///< as it stands behind a colon
    Audience audience;
};

const OwnerRow ownerRows[] = {
    {"network", QT_TRANSLATE_NOOP("Pack", "the network team"), QT_TRANSLATE_NOOP("Pack", "network team"),
     Audience::Network},
    {"dns", QT_TRANSLATE_NOOP("Pack", "the DNS team"), QT_TRANSLATE_NOOP("Pack", "DNS team"),
     Audience::Network},
    {"proxy", QT_TRANSLATE_NOOP("Pack", "the proxy team"), QT_TRANSLATE_NOOP("Pack", "proxy team"),
     Audience::Proxy},
    {"security", QT_TRANSLATE_NOOP("Pack", "the security team"), QT_TRANSLATE_NOOP("Pack", "security team"),
     Audience::Security},
    {"cluster", QT_TRANSLATE_NOOP("Pack", "the cluster admin"), QT_TRANSLATE_NOOP("Pack", "cluster admin"),
     Audience::Cluster},
    {"vendor", QT_TRANSLATE_NOOP("Pack", "the vendor's support"),
     QT_TRANSLATE_NOOP("Pack", "vendor's support"), Audience::Cluster},
    {"you", QT_TRANSLATE_NOOP("Pack", "the requester"), QT_TRANSLATE_NOOP("Pack", "requester"),
     Audience::Cluster},
};

const OwnerRow *ownerRow(const QString &owner)
{
    for (const OwnerRow &row : ownerRows) {
        if (owner == QLatin1String(row.owner))
            return &row;
    }
    return nullptr;
}

/// Parts of the Agent as partWords() calls them in English, for the translators.
[[maybe_unused]] const char *const partNames[] = {
    QT_TRANSLATE_NOOP("Pack", "applications"),
    QT_TRANSLATE_NOOP("Pack", "checks agent"),
    QT_TRANSLATE_NOOP("Pack", "cluster agent"),
    QT_TRANSLATE_NOOP("Pack", "http header injector"),
    QT_TRANSLATE_NOOP("Pack", "k8s resource collector"),
    QT_TRANSLATE_NOOP("Pack", "logs agent"),
    QT_TRANSLATE_NOOP("Pack", "node agent"),
    QT_TRANSLATE_NOOP("Pack", "process agent"),
    QT_TRANSLATE_NOOP("Pack", "rbac agent"),
    QT_TRANSLATE_NOOP("Pack", "trace agent"),
    QT_TRANSLATE_NOOP("Pack", "remote kube cache"),
    QT_TRANSLATE_NOOP("Pack", "injected proxy"),
    QT_TRANSLATE_NOOP("Pack", "otel metrics scraper"),
    QT_TRANSLATE_NOOP("Pack", "otel target allocator"),
    QT_TRANSLATE_NOOP("Pack", "certificate hooks"),
    QT_TRANSLATE_NOOP("Pack", "nodes"),
    QT_TRANSLATE_NOOP("Pack", "pods"),
    QT_TRANSLATE_NOOP("Pack", "proxy"),
    QT_TRANSLATE_NOOP("Pack", "workstation"),
};

/// "node-agent" -> "node agent"; what the container runtime does is better known than its name.
QString partWords(const QString &part)
{
    if (part == "container-runtime"_L1)
        return inWords("Pack", "image pulls");
    QString words = part;
    return inWords("Pack", words.replace(u'-', u' '));
}

struct PurposeRow
{
    const char *purpose;
    const char *words;
};

const PurposeRow purposes[] = {
    {"receiver", QT_TRANSLATE_NOOP("Pack", "data of the Agent")},
    {"image-pull", QT_TRANSLATE_NOOP("Pack", "image pulls")},
    {"registry", QT_TRANSLATE_NOOP("Pack", "image pulls")},
    {"proxy", QT_TRANSLATE_NOOP("Pack", "way to the proxy")},
    {"chart-repo", QT_TRANSLATE_NOOP("Pack", "chart download")},
    {"otlp", QT_TRANSLATE_NOOP("Pack", "telemetry")},
    {"ntp", QT_TRANSLATE_NOOP("Pack", "clock check")},
};

QString purposeWords(const QString &purpose)
{
    for (const PurposeRow &row : purposes) {
        if (purpose == QLatin1String(row.purpose))
            return inWords("Pack", row.words);
    }
    return purpose;
}

const Flow *flowOf(const HandoffInput &input, const Rule &rule)
{
    for (const Flow &flow : input.flows) {
        if (flow.id == rule.flow)
            return &flow;
    }
    return nullptr;
}

} // namespace

QString ownerWords(const QString &owner)
{
    const OwnerRow *row = ownerRow(owner);
    return row ? inWords("Pack", row->words) : inWords("Pack", "the owner \"%1\"").arg(owner);
}

int ownerRank(const QString &owner)
{
    const OwnerRow *row = ownerRow(owner);
    return row ? static_cast<int>(row - ownerRows) : static_cast<int>(std::size(ownerRows));
}

bool ownerIsAudience(const QString &owner, Audience audience)
{
    const OwnerRow *row = ownerRow(owner);
    return audience == Audience::Everybody || !row || row->audience == audience;
}

QString audienceWords(Audience audience)
{
    switch (audience) {
    case Audience::Network:
        return inWords("Pack", "the network and DNS teams");
    case Audience::Proxy:
        return inWords("Pack", "the proxy team");
    case Audience::Security:
        return inWords("Pack", "the security team");
    case Audience::Cluster:
        return inWords("Pack", "the cluster admin");
    case Audience::Everybody:
        break;
    }
    return inWords("Pack", "everybody");
}

QString sourceOwner(const Plan &plan, Initiator initiator)
{
    const QString field = u"egress.sources."_s + wordFor(initiator);
    for (const OpenQuestion &question : plan.open) {
        if (question.field == field)
            return question.owner;
    }
    switch (initiator) {
    case Initiator::Proxy:
        return u"proxy"_s;
    case Initiator::Workstation:
        return u"you"_s;
    case Initiator::Nodes:
    case Initiator::Pods:
        break;
    }
    return u"network"_s;
}

QString initiatorWords(const HandoffInput &input, const Rule &rule)
{
    QStringList parts;
    if (const Flow *flow = flowOf(input, rule)) {
        for (const FlowOrigin &origin : flow->origins) {
            const QString words = partWords(origin.part);
            if (origin.initiator == rule.initiator && origin.part != wordFor(rule.initiator) &&
                !parts.contains(words))
                parts.append(words);
        }
    }
    const QString detail = parts.isEmpty() ? purposeWords(rule.purpose) : parts.join(u", "_s);
    const QString words = u"%1: %2"_s.arg(inWords("Pack", wordFor(rule.initiator)), detail);
    return rule.required ? words : inWords("Pack", "%1 (optional)").arg(words);
}

DocText sourceText(const HandoffInput &input, const Rule &rule)
{
    if (rule.sources.isEmpty()) {
        const QString owner = sourceOwner(input.plan, rule.initiator);
        const OwnerRow *row = ownerRow(owner);
        const QString bare = row ? inWords("Pack", row->bare) : inWords("Pack", "owner \"%1\"").arg(owner);
        return plainText(inWords("Pack", "to be named: %1").arg(bare));
    }
    QStringList sources;
    for (const Cidr &source : rule.sources)
        sources.append(source.text());
    DocText text = codeList(sources);
    if (hasAnySource(rule))
        text += plainText(inWords("Pack", " (any: see risk)"));
    return text;
}

bool hasAnySource(const Rule &rule)
{
    return std::any_of(rule.sources.begin(), rule.sources.end(),
                       [](const Cidr &c) { return c.isEverything(); });
}

QStringList hostsOf(const QList<Rule> &rules)
{
    QStringList hosts;
    for (const Rule &rule : rules) {
        if (!hosts.contains(rule.host))
            hosts.append(rule.host);
    }
    return hosts;
}

QList<Initiator> initiatorsOf(const QList<Rule> &rules)
{
    QList<Initiator> found;
    for (const Initiator initiator :
         {Initiator::Nodes, Initiator::Pods, Initiator::Proxy, Initiator::Workstation}) {
        if (std::any_of(rules.begin(), rules.end(), [=](const Rule &r) { return r.initiator == initiator; }))
            found.append(initiator);
    }
    return found;
}

bool hasPart(const HandoffInput &input, const QString &part)
{
    return std::any_of(input.flows.begin(), input.flows.end(), [&part](const Flow &flow) {
        return std::any_of(flow.origins.begin(), flow.origins.end(),
                           [&part](const FlowOrigin &origin) { return origin.part == part; });
    });
}

DocText clusterText(const HandoffInput &input)
{
    const QString name = input.plan.cluster.name;
    if (name.isEmpty())
        return plainText(inWords("Pack", "our Kubernetes cluster"));
    return phrase(inWords("Pack", "our Kubernetes cluster %1"), {strongText(name)});
}

QString withoutHost(const QString &text, const QString &host)
{
    QString common = text;
    // The mark cannot stand in a name.
    return host.isEmpty() ? common : common.replace(host, u"\x01"_s);
}

Phrase ofTheseHosts(const Phrase &reason, const QString &host)
{
    return reason.withTexts([&host](const QString &text) {
        return text == host ? Phrase("Handoff", "these hosts") : Phrase::verbatim(text);
    });
}

DocText fieldText(const QString &field)
{
    return field.startsWith("--"_L1) ? codeText(field) : plainText(field);
}

bool isIpAddress(const QString &host)
{
    return !readAddress(host).isNull();
}

QString numberRuns(const QList<int> &numbers)
{
    QStringList runs;
    for (qsizetype i = 0; i < numbers.size(); ++i) {
        const qsizetype first = i;
        while (i + 1 < numbers.size() && numbers.at(i + 1) == numbers.at(i) + 1)
            ++i;
        const QString start = QString::number(numbers.at(first));
        runs.append(i == first ? start : inWords("Pack", "%1 to %2").arg(start).arg(numbers.at(i)));
    }
    return runs.join(u", "_s);
}

QString footerText(const HandoffInput &input)
{
    return inWords("Pack", "Made by StackState Network Setup %1 at %2 (UTC). Facts about %3 as of %4.")
        .arg(input.toolVersion, timeOrDash(input.createdAt), input.productTitle,
             input.productCheckedOn.isEmpty() ? inWords("Pack", "an unknown date") : input.productCheckedOn);
}

QString timeOrDash(const QDateTime &time)
{
    return time.isValid() ? json::timeText(time) : u"-"_s;
}

QString reviewDay(const HandoffInput &input)
{
    const QDateTime date = input.createdAt.toUTC().addDays(input.plan.handoff.reviewDays);
    return date.isValid() ? date.toString(u"yyyy-MM-dd"_s) : u"-"_s;
}

QList<const Format *> deviceFormats(const HandoffInput &input)
{
    QList<const Format *> formats;
    for (const QString &id : input.artifactIds) {
        const Format *found = format(id);
        if (found && !found->can.isDocument())
            formats.append(found);
    }
    return formats;
}

} // namespace netsetup
