// How the documents call owners, initiators and sources.
#include "handoff/planning/wording.h"

#include "base/firsttime.h"
#include "base/inwords.h"
#include "base/json.h"
#include "base/listindex.h"
#include "handoff/planning/addresses.h"
#include "plan/planfields.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

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
    QT_TRANSLATE_NOOP("Pack", "registry"),
    QT_TRANSLATE_NOOP("Pack", "copier"),
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
    Purpose purpose;
    const char *words;
};

const PurposeRow purposes[] = {
    {Purpose::Receiver, QT_TRANSLATE_NOOP("Pack", "data of the Agent")},
    {Purpose::ImagePull, QT_TRANSLATE_NOOP("Pack", "image pulls")},
    {Purpose::Registry, QT_TRANSLATE_NOOP("Pack", "image pulls")},
    {Purpose::Proxy, QT_TRANSLATE_NOOP("Pack", "way to the proxy")},
    {Purpose::ChartRepo, QT_TRANSLATE_NOOP("Pack", "chart download")},
    {Purpose::Otlp, QT_TRANSLATE_NOOP("Pack", "telemetry")},
    {Purpose::Ntp, QT_TRANSLATE_NOOP("Pack", "clock check")},
};

QString purposeWords(Purpose purpose)
{
    for (const PurposeRow &row : purposes) {
        if (purpose == row.purpose)
            return inWords("Pack", row.words);
    }
    return wordFor(purpose);
}

const Flow *flowOf(const HandoffInput &input, const Rule &rule)
{
    return firstWith<&Flow::id>(input.flows, rule.flow);
}

Audience audienceOf(Owner owner)
{
    switch (owner) {
    case Owner::Network:
    case Owner::Dns:
        return Audience::Network;
    case Owner::Proxy:
        return Audience::Proxy;
    case Owner::Security:
        return Audience::Security;
    case Owner::Cluster:
    case Owner::Vendor:
    case Owner::You:
        break;
    }
    return Audience::Cluster;
}

} // namespace

Owner ownerOf(Audience audience)
{
    return valueOf<Owner>(wordFor(audience)).value_or(Owner::Network);
}

bool ownerIsAudience(Owner owner, Audience audience)
{
    return audience == Audience::Everybody || audienceOf(owner) == audience;
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

Owner sourceOwner(const Plan &plan, Initiator initiator)
{
    const QString field = u"egress.sources."_s + wordFor(initiator);
    for (const OpenQuestion &question : plan.open) {
        if (question.field == field)
            return question.owner;
    }
    return planField(field)->question.owner;
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
        const QString owner = ownerBare(sourceOwner(input.plan, rule.initiator));
        return plainText(inWords("Pack", "to be named: %1").arg(owner));
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

QString vantageWords(const QString &vantage)
{
    return inWords("Pack", vantage);
}

QList<Rule> rulesWhere(const HandoffInput &input, bool (*counts)(const Rule &rule))
{
    QList<Rule> rules;
    std::copy_if(input.rules.begin(), input.rules.end(), std::back_inserter(rules), counts);
    return rules;
}

QStringList hostsOf(const QList<Rule> &rules)
{
    QStringList hosts;
    FirstTime<QString> firstTime;
    for (const Rule &rule : rules) {
        if (firstTime(rule.host))
            hosts.append(rule.host);
    }
    return hosts;
}

QList<Initiator> initiatorsOf(const QList<Rule> &rules)
{
    QList<Initiator> found;
    for (const Initiator initiator : valuesOf<Initiator>()) {
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

QString ofTheseHosts(QString text, const QString &host)
{
    return host.isEmpty() ? text : text.replace(host, inWords("Handoff", "these hosts"));
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
    const QString made =
        inWords("Pack", "Made by StackState Network Setup %1 at %2 (UTC). Facts about %3 as of %4.")
            .arg(input.toolVersion, timeOrDash(input.createdAt), input.productTitle,
                 input.productCheckedOn.isEmpty() ? inWords("Pack", "an unknown date")
                                                  : input.productCheckedOn);
    if (input.line.origin.isEmpty())
        return made;
    return made + u' ' +
           inWords("Pack", "They are from the catalog file %1, not from the program.").arg(input.line.origin);
}

QString timeOrDash(const QDateTime &time)
{
    return time.isValid() ? json::timeText(time) : u"-"_s;
}

QString reviewDay(const HandoffInput &input)
{
    const QDateTime date = reviewDate(input).toUTC();
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
