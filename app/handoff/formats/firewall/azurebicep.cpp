// Bicep for Azure Firewall: one rule collection group of its own in the policy that is there. Application
// rules match the name in TLS, network rules addresses. The firewall knows no IPv6. Not read by the Bicep
// compiler, not deployed.
#include "handoff/formats/devicefile.h"
#include "handoff/planning/openings.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

Format azureBicepFormat();

namespace {

constexpr int nameMax = 80;
constexpr int descriptionMax = 140;

/// A string in single quotes, which no quote and no `${…}` gets out of.
QString bicepString(const QString &text)
{
    QString inside = text;
    for (QChar &c : inside)
        c = c.unicode() >= 0x20 && c.unicode() < 0x7f ? c : QChar(u'?');
    inside.replace(u'\\', "\\\\"_L1).replace(u'\'', "\\'"_L1).replace("${"_L1, "\\${"_L1);
    return u'\'' + inside + u'\'';
}

QString bicepList(const QStringList &texts)
{
    QStringList quoted;
    for (const QString &text : texts)
        quoted.append(bicepString(text));
    return u"[ "_s + quoted.join(u", "_s) + u" ]"_s;
}

struct FirewallRule
{
    bool byName = true;
    QStringList sources;
    QStringList destinations;
    Protocol protocol = Protocol::Tcp;
    quint16 port = 0;
    QStringList ids;
    bool isKnown = true; ///< the sources
};

struct FirewallRules
{
    QList<FirewallRule> list;
    QStringList notes; ///< what stays closed, and why
};

void addNamed(FirewallRules &rules, const Opening &opening)
{
    FirewallRule rule{true, {}, {}, opening.protocol, opening.port, {}, !opening.sources.isEmpty()};
    for (const Destination &to : opening.to) {
        rule.destinations.append(to.host);
        rule.ids.append(to.rule);
    }
    rule.sources = opening.sourceTexts();
    if (rule.isKnown)
        rule.sources.removeIf([](const QString &source) { return source.contains(u':'); });
    if (rule.sources.size() != opening.sourceTexts().size())
        rules.notes.append(u"%1: Azure Firewall knows no IPv6, so its IPv6 sources stay closed"_s.arg(
            rule.ids.join(u", "_s)));
    if (!rule.sources.isEmpty())
        rules.list.append(rule);
}

FirewallRules firewallRules(const PrintJob &job)
{
    FirewallRules rules;
    for (const Opening &opening : namedOpeningsOf(job.input, job.rules))
        addNamed(rules, opening);
    const AddressOpenings openings = addressOpeningsOf(job.input, job.rules);
    for (const AddressOpening &opening : openings.list) {
        QStringList addresses;
        for (const ResolvedAddress &entry : opening.addresses)
            addresses.append(entry.address);
        rules.list.append({false,
                           {opening.source},
                           addresses,
                           opening.protocol,
                           opening.port,
                           opening.rules,
                           opening.sourceKnown});
    }
    rules.notes += openings.notes;
    return rules;
}

QString groupName(const HandoffInput &input)
{
    return dashedName(input, u"egress"_s, nameMax);
}

QStringList ruleText(const PrintJob &job, const FirewallRule &rule, qsizetype index)
{
    const QString inside(10, u' ');
    QStringList lines{
        inside + u"{"_s,
        inside + u"  ruleType: "_s + bicepString(rule.byName ? u"ApplicationRule"_s : u"NetworkRule"_s),
        inside + u"  name: "_s + bicepString(u"sts-%1"_s.arg(index + 1)),
        inside + u"  description: "_s + bicepString(ruleComment(job.input, rule.ids, descriptionMax)),
        inside + u"  sourceAddresses: "_s + bicepList(rule.sources),
    };
    if (rule.byName)
        lines += {inside + u"  protocols: [ { protocolType: 'Https', port: %1 } ]"_s.arg(rule.port),
                  inside + u"  targetFqdns: "_s + bicepList(rule.destinations)};
    else
        lines += {inside + u"  ipProtocols: "_s + bicepList({wordFor(rule.protocol).toUpper()}),
                  inside + u"  destinationAddresses: "_s + bicepList(rule.destinations),
                  inside + u"  destinationPorts: "_s + bicepList({QString::number(rule.port)})};
    return lines << inside + u"}"_s;
}

/// The rules of one kind: those whose sources are known, the others, or all.
enum class Which { Known, Unknown, All };
QStringList rulesText(const PrintJob &job, const FirewallRules &rules, bool byName, Which which)
{
    QStringList lines;
    for (qsizetype i = 0; i < rules.list.size(); ++i) {
        const FirewallRule &rule = rules.list.at(i);
        if (rule.byName == byName && (which == Which::All || rule.isKnown == (which == Which::Known)))
            lines += ruleText(job, rule, i);
    }
    return lines;
}

QStringList collection(const QString &name, int priority, const QStringList &rules)
{
    if (rules.isEmpty())
        return {};
    return QStringList{
               u"      {"_s,
               u"        ruleCollectionType: 'FirewallPolicyFilterRuleCollection'"_s,
               u"        name: "_s + bicepString(name),
               u"        priority: %1"_s.arg(priority),
               u"        action: { type: 'Allow' }"_s,
               u"        rules: ["_s,
           } +
           rules + QStringList{u"        ]"_s, u"      }"_s};
}

QStringList wholeGroup(const PrintJob &job, const FirewallRules &rules, Which which)
{
    const QString priority = job.site(u"group-priority"_s);
    return QStringList{
               u"resource policy 'Microsoft.Network/firewallPolicies@2023-11-01' existing = {"_s,
               u"  name: "_s + bicepString(siteText(job, u"policy"_s)),
               u"}"_s,
               QString(),
               u"resource stsEgress 'Microsoft.Network/firewallPolicies/ruleCollectionGroups@2023-11-01' = {"_s,
               u"  parent: policy"_s,
               u"  name: "_s + bicepString(groupName(job.input)),
               u"  properties: {"_s,
               u"    priority: "_s +
                   (priority.isEmpty() ? bicepString(siteText(job, u"group-priority"_s)) : priority),
               u"    ruleCollections: ["_s,
           } +
           collection(u"names"_s, 100, rulesText(job, rules, true, which)) +
           collection(u"addresses"_s, 200, rulesText(job, rules, false, which)) +
           QStringList{u"    ]"_s, u"  }"_s, u"}"_s};
}

QStringList usage(const HandoffInput &input)
{
    return {
        u"Load: az deployment group what-if --resource-group GROUP --template-file install.bicep, then az "
        "deployment group create with the same words. Other groups of the policy are left alone"_s,
        u"Priority: of the group, before the one that denies; network rules of any group come before "
        "application rules"_s,
        u"Not in this file: network security groups, which know addresses alone, and the route that leads "
        "through the firewall"_s,
        u"TLS inspection: only rules with terminateTLS are opened, and none of these has it"_s,
        u"IPv6: Azure Firewall does not filter it"_s,
        u"A later change: this whole file again. Deploying without it removes nothing"_s,
        u"Check: curl -sS -o /dev/null -w '%{http_code}' https://HOST/ from a client answers with a "
        "number, not 000; AZFWApplicationRule in the log has Action Allow for the Fqdn"_s,
        u"Remove: az network firewall policy rule-collection-group delete --resource-group GROUP "
        "--policy-name POLICY --name "_s +
            groupName(input),
        u"Not proven: neither compiled nor deployed"_s,
    };
}

QList<Artifact> printAzureBicep(const PrintJob &job)
{
    const FirewallRules rules = firewallRules(job);
    const bool isReady =
        missingSite(job).isEmpty() && std::any_of(rules.list.cbegin(), rules.list.cend(),
                                                  [](const FirewallRule &rule) { return rule.isKnown; });
    DeviceFile file;
    file.name = u"install.bicep"_s;
    file.comment = u"//"_s;
    file.own = {.check = true, .removal = true};
    file.partly = rules.notes;
    file.usage = usage(job.input);
    if (isReady)
        file.ready = wholeGroup(job, rules, Which::Known);
    file.waiting =
        isReady ? rulesText(job, rules, true, Which::Unknown) + rulesText(job, rules, false, Which::Unknown)
                : wholeGroup(job, rules, Which::All);
    file.waitingPlace = isReady ? u"the rules of their kind in install.bicep"_s : file.name;
    return printDeviceFiles(job, u"firewall"_s, {file});
}

Capabilities azureBicepCan()
{
    Capabilities can;
    can.names = NameSupport::Exact;
    can.enforcement = Enforcement::Sni;
    can.ipv6 = false;
    can.scopes = everybody();
    can.siteParameters = {
        {u"policy"_s, u"[A-Za-z0-9]([A-Za-z0-9_.-]{0,78}[A-Za-z0-9_])?"_s,
         QStringLiteral(
             QT_TRANSLATE_NOOP("Formats", "the name of the Azure Firewall policy, as in egress-policy")),
         &always},
        {u"group-priority"_s, u"[1-9][0-9]{2,3}|[1-5][0-9]{4}"_s,
         QStringLiteral(QT_TRANSLATE_NOOP(
             "Formats", "a free priority for the rule collection group, from 100 to 59999, as in 500")),
         &always},
    };
    can.proof = QStringLiteral(QT_TRANSLATE_NOOP(
        "Formats",
        "curl to the host answers with a status, and AZFWApplicationRule has Action Allow for it"));
    can.removal = QStringLiteral(QT_TRANSLATE_NOOP(
        "Formats", "delete the rule collection group; deploying without the file removes nothing"));
    return can;
}

} // namespace

Format azureBicepFormat()
{
    Format format;
    format.id = u"azure-bicep"_s;
    format.title = QStringLiteral(QT_TRANSLATE_NOOP("Formats", "Azure Firewall (Bicep)"));
    format.maker = u"Microsoft"_s;
    format.audience = Audience::Network;
    format.can = azureBicepCan();
    format.print = &printAzureBicep;
    return format;
}

} // namespace netsetup
