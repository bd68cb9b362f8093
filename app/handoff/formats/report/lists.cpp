// Lists that devices poll: a folder for each rule, so that who uses its lists opens that rule and nothing
// else. Beside them what they are, and which device takes which of them.
#include "base/inwords.h"
#include "base/json.h"
#include "handoff/document/document.h"
#include "handoff/formats/documentformat.h"
#include "handoff/formats/header.h"
#include "handoff/planning/openings.h"
#include "handoff/planning/rulegroups.h"
#include "handoff/planning/seenfrom.h"
#include "handoff/planning/wording.h"

using namespace Qt::StringLiterals;

namespace netsetup {

Format listsFormat();

namespace {

QStringList textsOf(const QList<ResolvedAddress> &addresses, Family family)
{
    QStringList texts;
    for (const ResolvedAddress &entry : ofFamily(addresses, family))
        texts.append(entry.address);
    return texts;
}

/// Web gateways tell names in web traffic alone.
bool isWebTraffic(const HandoffInput &input, const RuleGroup &group)
{
    return beginsWithTls(input, group.first());
}

/// Palo Alto: the slash ends the name. Without it, older versions match every name that begins alike.
QStringList withEndToken(const QStringList &names)
{
    QStringList ended;
    for (const QString &name : names)
        ended.append(name + u'/');
    return ended;
}

/// An empty list is left out: a device may read it as "match nothing", or keep the old one without a word.
void addList(QList<Artifact> &artifacts, const RuleGroup &group, const QString &name,
             const QStringList &lines, const char *purpose)
{
    if (lines.isEmpty())
        return;
    const QString text = lines.join(u'\n') + u'\n';
    artifacts.append({u"lists"_s, u"lists/%1/%2"_s.arg(group.id, name), text.toUtf8(), u"text/plain"_s, 0644,
                      FileRole::Data, purpose});
}

QList<Artifact> listsOf(const HandoffInput &input, const RuleGroup &group)
{
    const QStringList names = group.names();
    const QList<ResolvedAddress> addresses = group.addresses();
    QList<Artifact> lists;
    addList(lists, group, u"domains.txt"_s, names, QT_TRANSLATE_NOOP("Pack", "host names only, one a line"));
    addList(lists, group, u"ipv4.txt"_s, textsOf(addresses, Family::Ipv4),
            QT_TRANSLATE_NOOP("Pack", "IPv4 addresses as seen; mind the review date"));
    addList(lists, group, u"ipv6.txt"_s, textsOf(addresses, Family::Ipv6),
            QT_TRANSLATE_NOOP("Pack", "IPv6 addresses as seen; mind the review date"));
    if (!isWebTraffic(input, group))
        return lists;
    addList(lists, group, u"urls-category.txt"_s, names,
            QT_TRANSLATE_NOOP("Pack", "the names for the URL category of a web gateway"));
    addList(lists, group, u"urls-paloalto.txt"_s, withEndToken(names),
            QT_TRANSLATE_NOOP("Pack", "the names for an external dynamic list of URLs"));
    return lists;
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

QJsonObject hostToJson(const HandoffInput &input, const PlannedRule &planned)
{
    QJsonArray addresses;
    for (const ResolvedAddress &entry : planned.addresses)
        addresses.append(QJsonObject{{u"address"_s, entry.address},
                                     {u"ttl"_s, static_cast<qint64>(entry.ttl)},
                                     {u"seenAt"_s, json::orNull(json::timeText(entry.seenAt))}});
    return {{u"host"_s, planned.rule.host},
            {u"rule"_s, planned.rule.id},
            {u"volatility"_s, wordFor(planned.rule.volatility)},
            {u"addresses"_s, addresses},
            {u"note"_s, json::orNull(addressNote(input, planned))}};
}

QString serviceOf(const RuleGroup &group)
{
    return u"%1/%2"_s.arg(wordFor(group.first().protocol)).arg(group.first().port);
}

QJsonObject groupToJson(const HandoffInput &input, const RuleGroup &group)
{
    QJsonArray hosts;
    for (const PlannedRule &planned : group.rules)
        hosts.append(hostToJson(input, planned));
    return {{u"folder"_s, group.id},
            {u"purpose"_s, wordFor(group.first().purpose)},
            {u"initiator"_s, wordFor(group.first().initiator)},
            {u"sources"_s, json::fromStrings(group.sources())},
            {u"service"_s, serviceOf(group)},
            {u"hosts"_s, hosts}};
}

QJsonObject metaToJson(const HandoffInput &input, const QList<RuleGroup> &groups)
{
    QJsonArray lists;
    for (const RuleGroup &group : groups)
        lists.append(groupToJson(input, group));
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
            {u"vantage"_s, seenFrom(input)},
            {u"lists"_s, lists}};
}

DocTable groupTable(const QList<RuleGroup> &groups)
{
    DocTable table;
    table.head = {inWords("Pack", "Folder"), inWords("Pack", "Used in a rule from"),
                  inWords("Pack", "Service"), inWords("Pack", "Names"), inWords("Pack", "Addresses")};
    for (const RuleGroup &group : groups) {
        const QStringList sources = group.sources();
        table.rows.append(
            {codeText(group.id),
             sources.isEmpty() ? plainText(inWords("Pack", "sources not known")) : codeList(sources),
             codeText(serviceOf(group)), plainText(QString::number(group.names().size())),
             plainText(QString::number(group.addresses().size()))});
    }
    return table;
}

/// Which device takes which file, as what, and where it is used. Names of menus are the makers' own.
DocTable deviceTable()
{
    const QString addresses = u"ipv4.txt, ipv6.txt"_s;
    DocTable table;
    table.head = {inWords("Pack", "Device"), inWords("Pack", "File"), inWords("Pack", "Taken as"),
                  inWords("Pack", "Used as")};
    const auto row = [&table](const QString &device, const QString &files, const QString &as,
                              const QString &used) {
        table.rows.append(
            {plainText(device), codeList(files.split(u", "_s)), plainText(as), plainText(used)});
    };
    row(u"Palo Alto PAN-OS"_s, u"urls-paloalto.txt"_s, u"External Dynamic List, URL List"_s,
        inWords("Pack", "URL category of the rule. A Domain List is for DNS Security and no destination"));
    row(u"Palo Alto PAN-OS"_s, addresses, u"External Dynamic List, IP List"_s,
        inWords("Pack", "destination address of the rule"));
    row(u"FortiGate"_s, addresses, u"External Connector, IP Address"_s,
        inWords("Pack",
                "destination of the policy. A Domain Name feed is for DNS filters and no destination"));
    row(u"Check Point"_s, u"domains.txt, "_s + addresses, u"Network Feed, Flat List (R81.20)"_s,
        inWords("Pack", "destination of the rule, one feed for each file"));
    row(u"pfSense, OPNsense"_s, addresses, u"alias, URL Table (IPs)"_s,
        inWords("Pack", "destination of the rule"));
    row(u"Squid"_s, u"domains.txt"_s, u"acl dstdomain \"FILE\""_s,
        inWords("Pack", "destination of the rule"));
    row(inWords("Pack", "Zscaler and other web gateways"), u"urls-category.txt"_s,
        inWords("Pack", "custom URL category"),
        inWords("Pack", "URL filter. No dot in front: that would take in all names below"));
    return table;
}

QByteArray guideText(const HandoffInput &input, const QList<RuleGroup> &groups)
{
    Document document;
    document.title = inWords("Pack", "Lists to poll: StackState Agent to %1").arg(input.tenantHost);
    document.practice = input.practice;
    document.footer = footerText(input);
    document.lead = {
        paragraph(plainText(inWords(
            "Pack", "One folder for each rule: a rule that uses its lists opens exactly what is asked for. "
                    "Source and port belong into that rule; a list holds neither."))),
        tableBlock(groupTable(groups)),
        note(plainText(inWords(
            "Pack", "Publish a list where the device can fetch it, and never as an empty file: some devices "
                    "then match nothing, others keep the old list without a word. A folder without addresses "
                    "is for devices that go by names.")))};
    document.sections.append(
        DocSection{inWords("Pack", "Which device takes which file"),
                   {tableBlock(deviceTable()),
                    paragraph(plainText(inWords(
                        "Pack", "Names of menus are as the makers document them; nothing of this was tried "
                                "on a device.")))},
                   false});
    return documentToMarkdown(document);
}

QList<Artifact> printAll(const PrintJob &job)
{
    const WordsIn words(job.input.plan.handoff.language);
    const QList<RuleGroup> groups = ruleGroups(job.rules);
    QList<Artifact> artifacts{{u"lists"_s, u"lists/README.md"_s, guideText(job.input, groups),
                               u"text/markdown"_s, 0644, FileRole::Document,
                               QT_TRANSLATE_NOOP("Pack", "which device takes which list")}};
    for (const RuleGroup &group : groups)
        artifacts += listsOf(job.input, group);
    artifacts.append({u"lists"_s, u"lists/lists.meta.json"_s, json::print(metaToJson(job.input, groups)),
                      u"application/json"_s, 0644, FileRole::Data,
                      QT_TRANSLATE_NOOP("Pack", "when and where the addresses of the lists were seen")});
    return artifacts;
}

} // namespace

Format listsFormat()
{
    Format format;
    format.id = u"lists"_s;
    format.title = QStringLiteral(QT_TRANSLATE_NOOP("Formats", "Lists that devices poll"));
    format.can.names = NameSupport::Exact;
    format.can.enforcement = Enforcement::Document;
    format.print = &printAll;
    format.inDefaultList = true;
    return format;
}

} // namespace netsetup
