// Small readers for the files that go into clouds and for the policies that know names, each as strict as its
// consumer. None of them knows how the file was printed.
#pragma once

#include "handoff/packreaders.h"

namespace netsetup::testing {

/// The lines that are no comment.
inline QStringList statementsOf(const QString &text)
{
    QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
    lines.removeIf([](const QString &line) { return line.startsWith(u'#') || line.startsWith("//"_L1); });
    return lines;
}

inline QStringList sourcesIn(const QString &list)
{
    if (list.contains("source addresses"_L1))
        return {u"?"_s};
    QString inside = list;
    return inside.remove(u'[').remove(u']').split(u',');
}

/// "source|host or address|tcp/443" for each connection that a rule passes. A line that is none is told
/// whole.
inline ToldSet suricataOpenings(const QStringList &lines)
{
    static const QString head =
        u"pass (tls|tcp|udp) (\\[[0-9a-f.:/,]+\\]|[0-9a-f.:]+/\\d+|\\[(?:IPv[46] )?source addresses of the "
        "[a-z-]+\\]) any -> (any|\\[[0-9a-f.:,]+\\]) ([1-9]\\d{0,4}) \\(msg:\"[A-Za-z0-9 ._:/@()+=,-]+\"; "_s;
    static const QRegularExpression named(QRegularExpression::anchoredPattern(
        head +
        u"flow:to_server, established; tls\\.sni; content:\"([a-z0-9.-]+)\"; startswith; endswith; nocase; "
        "sid:(1\\d{6}); rev:1;\\)"_s));
    static const QRegularExpression plain(
        QRegularExpression::anchoredPattern(head + u"flow:to_server; sid:(1\\d{6}); rev:1;\\)"_s));
    ToldSet facts;
    QSet<QString> ids;
    for (const QString &line : lines) {
        const QRegularExpressionMatch byName = named.match(line);
        const QRegularExpressionMatch match = byName.hasMatch() ? byName : plain.match(line);
        const QString id = match.captured(match.lastCapturedIndex());
        const bool isOdd = byName.hasMatch() != (match.captured(1) == "tls"_L1) ||
                           byName.hasMatch() != (match.captured(3) == "any"_L1);
        if (!match.hasMatch() || isOdd || ids.contains(id)) {
            facts.insert(u"not understood: "_s + line);
            continue;
        }
        ids.insert(id);
        const QString protocol = byName.hasMatch() ? u"tcp"_s : match.captured(1);
        const QStringList to =
            byName.hasMatch() ? QStringList{match.captured(5)} : sourcesIn(match.captured(3));
        for (const QString &source : sourcesIn(match.captured(2))) {
            for (const QString &place : to)
                facts.insert(u"%1|%2|%3/%4"_s.arg(source, place, protocol, match.captured(4)));
        }
    }
    return facts;
}

/// The lines of the here-document of a rule group, or those that wait for it.
inline QStringList terraformRules(const QString &text)
{
    QStringList rules;
    for (const QString &line : statementsOf(text)) {
        if (line.startsWith("        pass "_L1))
            rules.append(line.trimmed());
    }
    return rules;
}

/// The words of a line as a shell splits it; single quotes only.
inline QStringList shellWords(const QString &line)
{
    QStringList words;
    QString word;
    bool quoted = false;
    for (const QChar c : line) {
        if (c == u'\'') {
            quoted = !quoted;
        } else if (c == u' ' && !quoted) {
            words.append(word);
            word.clear();
        } else {
            word += c;
        }
    }
    return words << word;
}

/// The same of the rules of a script for gcloud.
inline ToldSet gcloudOpenings(const QString &text)
{
    ToldSet facts;
    for (const QString &line : statementsOf(text)) {
        if (!line.startsWith("put "_L1) || line == "put() {"_L1)
            continue;
        QMap<QString, QString> flags;
        const QStringList words = shellWords(line);
        for (const QString &word : words.mid(3))
            flags.insert(word.section(u'=', 0, 0), word.section(u'=', 1));
        const bool named = words.value(2) == "names"_L1;
        const QString to = flags.value(named ? u"--dest-fqdns"_s : u"--dest-ip-ranges"_s);
        if (words.size() != 7 || flags.size() != 4 || to.isEmpty()) {
            facts.insert(u"not understood: "_s + line);
            continue;
        }
        for (const QString &source : sourcesIn(flags.value(u"--src-ip-ranges"_s))) {
            for (const QString &place : to.split(u','))
                facts.insert(u"%1|%2|%3"_s.arg(source, place.section(u'/', 0, 0),
                                               flags.value(u"--layer4-configs"_s).replace(u':', u'/')));
        }
    }
    return facts;
}

/// The same of the resources for a policy of Google Cloud.
inline ToldSet gcpTerraformOpenings(const QString &text)
{
    static const QRegularExpression resource(
        u"^resource \"google_compute_(?:region_)?network_firewall_policy_rule\" \"\\w+\" \\{\n((?:  .*\n|\n)*)\\}"_s,
        QRegularExpression::MultilineOption);
    ToldSet facts;
    QRegularExpressionMatchIterator found = resource.globalMatch(text);
    while (found.hasNext()) {
        const QString body = found.next().captured(1);
        const auto listOf = [&body](const QString &key) {
            const QString inside = foundBy(u"^ *%1 += \\[(.*)\\]$"_s.arg(key), body).value(0);
            return foundBy(u"\"([^\"]*)\""_s, inside);
        };
        const QString source = listOf(u"src_ip_ranges"_s).join(u',');
        const QString protocol = foundBy(u"ip_protocol = \"(\\w+)\""_s, body).value(0);
        const QStringList places = listOf(u"dest_fqdns"_s) + listOf(u"dest_ip_ranges"_s);
        for (const QString &from : sourcesIn(source)) {
            for (const QString &to : places)
                facts.insert(u"%1|%2|%3/%4"_s.arg(from, to.section(u'/', 0, 0), protocol,
                                                  listOf(u"ports"_s).join(u'+')));
        }
    }
    return facts;
}

/// The rules of a template for CloudFormation, or of the list that waits for it.
inline QStringList cloudFormationRules(const QByteArray &yaml)
{
    QStringList rules;
    for (const YAML::Node &document : YAML::LoadAll(yaml.toStdString())) {
        const YAML::Node list = document.IsSequence()
                                    ? document
                                    : document["Resources"]["StsEgress"]["Properties"]["RuleGroup"]
                                              ["RulesSource"]["RulesString"]["Fn::Join"][1];
        for (const YAML::Node &rule : list)
            rules.append(QString::fromStdString(rule.as<std::string>()));
    }
    return rules;
}

/// The same of the rules of Azure Firewall. A line that the file may not hold is told whole.
inline ToldSet bicepOpenings(const QString &text)
{
    static const QString list = u"\\[ ('[^'\\\\$]*'(?:, '[^'\\\\$]*')*) \\]"_s;
    static const QRegularExpression field(QRegularExpression::anchoredPattern(
        u" {12}(sourceAddresses|targetFqdns|ipProtocols|destinationAddresses|destinationPorts): "_s + list));
    static const QRegularExpression https(QRegularExpression::anchoredPattern(
        u" {12}protocols: \\[ \\{ protocolType: 'Https', port: (\\d+) \\} \\]"_s));
    static const QRegularExpression known(QRegularExpression::anchoredPattern(
        u"resource (policy|stsEgress) 'Microsoft\\.Network/[A-Za-z/]+@2023-11-01' (existing )?= \\{| "
        u"*(\\{|\\}|\\])|"
        " *(name|ruleType|ruleCollectionType|description): '[^'\\\\$]*'| *priority: (\\d+|'\\[[^']*')|  "
        "parent: policy|"
        "  properties: \\{| *(ruleCollections|rules): \\[| *action: \\{ type: 'Allow' \\}"_s));
    ToldSet facts;
    QMap<QString, QStringList> rule;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
        const QRegularExpressionMatch match = field.match(line);
        if (match.hasMatch())
            rule[match.captured(1)] = foundBy(u"'([^']*)'"_s, match.captured(2));
        else if (const QRegularExpressionMatch port = https.match(line); port.hasMatch())
            rule[u"destinationPorts"_s] = {port.captured(1)};
        else if (!line.startsWith("//"_L1) && !known.match(line).hasMatch())
            facts.insert(u"not understood: "_s + line);
        if (line != QString(10, u' ') + u'}')
            continue;
        const QString protocol = rule.value(u"ipProtocols"_s, {u"tcp"_s}).join(u'+').toLower();
        for (const QString &source : rule.value(u"sourceAddresses"_s)) {
            for (const QString &to : rule.value(u"targetFqdns"_s) + rule.value(u"destinationAddresses"_s))
                facts.insert(u"%1|%2|%3/%4"_s.arg(source.startsWith(u'[') ? u"?"_s : source, to, protocol,
                                                  rule.value(u"destinationPorts"_s).join(u'+')));
        }
        rule.clear();
    }
    return facts;
}

namespace clusterreading {

inline QString textAt(const YAML::Node &node)
{
    return node ? QString::fromStdString(node.as<std::string>()) : QString();
}

/// The one place that an entry leads to, in whichever of these objects.
inline QStringList placesOf(const YAML::Node &rule)
{
    QStringList places;
    for (const YAML::Node &match : rule["matches"])
        places.append(textAt(match["name"]));
    const YAML::Node to = rule["to"];
    if (to && to.IsMap())
        places.append(textAt(to["dnsName"]) + textAt(to["cidrSelector"]));
    if (to && to.IsSequence()) {
        for (const YAML::Node &peer : to) {
            for (const YAML::Node &name : peer["domainNames"])
                places.append(textAt(name));
            for (const YAML::Node &range : peer["networks"])
                places.append(textAt(range));
        }
    }
    return places;
}

inline QStringList servicesOf(const YAML::Node &rule)
{
    QStringList services;
    for (const YAML::Node &port : rule["ports"])
        services.append(textAt(port["protocol"]).toLower() + u'/' + textAt(port["port"]));
    for (const YAML::Node &protocol : rule["protocols"]) {
        for (const auto &entry : protocol)
            services.append(textAt(entry.first) + u'/' + textAt(entry.second["destinationPort"]["number"]));
    }
    return services;
}

} // namespace clusterreading

/// "host or address|tcp/443" of FQDNNetworkPolicy, ClusterNetworkPolicy, EgressFirewall (whole or its entries
/// alone) and ServiceEntry.
inline ToldSet clusterOpenings(const QByteArray &yaml)
{
    using namespace clusterreading;
    ToldSet facts;
    for (const YAML::Node &document : YAML::LoadAll(yaml.toStdString())) {
        if (document.IsMap() && textAt(document["kind"]) == "ServiceEntry"_L1) {
            for (const YAML::Node &port : document["spec"]["ports"])
                facts.insert(textAt(document["spec"]["hosts"][0]) + u"|tcp/"_s + textAt(port["number"]));
            continue;
        }
        const YAML::Node rules = document.IsSequence() ? document : document["spec"]["egress"];
        for (const YAML::Node &rule : rules) {
            for (const QString &place : placesOf(rule)) {
                for (const QString &service : servicesOf(rule))
                    facts.insert(place.section(u'/', 0, 0) + u'|' + service);
            }
        }
    }
    return facts;
}

} // namespace netsetup::testing
