// What the files of a pack open, each compared with the planner's decisions on the rules.
#pragma once

#include "handoff/devicefacts.h"
#include "handoff/formats/firewall/dnsmasqnames.h"
#include "handoff/iosxemodel.h"
#include "handoff/opnsensereader.h"
#include "handoff/packreaders_gateways.h"
#include "handoff/windowsmodel.h"

#include <algorithm>

namespace netsetup::testing {

class PackOpenings : protected DeviceFacts
{
protected:
    using DeviceFacts::DeviceFacts;

    void compareOpenings()
    {
        compareCsv();
        compareRequestTable();
        compareFilters();
        compareDevices();
        comparePolicies();
        compareProxies();
        compareLists();
        compareAddressAnnex();
        compareZscalerExemption(u"urls-no-inspection"_s, &ToldRule::inspection);
        compareZscalerExemption(u"urls-no-login"_s, &ToldRule::login);
    }
    [[nodiscard]] QStringList placesOf(const QString &format, const ToldRule &rule) const
    {
        return opens(format, rule) && rule.service.startsWith("tcp/"_L1) ? QStringList{rule.host}
                                                                         : QStringList();
    }

private:
    /// One row for the name, one for each address whose family the source has.
    void compareCsv()
    {
        ToldSet right;
        for (const ToldRule &rule : std::as_const(m_rules)) {
            const QString head = u"%1|%2|%3|%4|%5|"_s.arg(
                rule.id, rule.initiator, rule.service, rule.volatility, rule.required ? u"yes"_s : u"no"_s);
            const bool isName = readAddress(rule.host).isNull();
            for (const QString &source : isName ? sourcesOf(rule) : sourcesLike(rule)) {
                right.insert(head + source + u'|' + rule.host);
                for (const QString &address : isName ? rule.addresses : QStringList()) {
                    if (oneFamily(source, address))
                        right.insert(head + source + u'|' + address);
                }
            }
        }
        ToldSet found;
        for (const QMap<QString, QString> &row : csvOf(text(u"rules.csv"_s))) {
            const QString source = row.value(u"source"_s);
            const QString to = row.value(u"destination_fqdn"_s) + row.value(u"destination_ip"_s);
            same(row.value(u"change_id"_s), m_input.plan.handoff.changeId, u"rules.csv change"_s);
            if (!to.isEmpty())
                found.insert(u"%1|%2|%3/%4|%5|%6|%7|%8"_s.arg(
                    row.value(u"rule_id"_s), row.value(u"initiator"_s), row.value(u"protocol"_s),
                    row.value(u"port"_s), row.value(u"volatility"_s), row.value(u"required"_s),
                    source.isEmpty() ? u"?"_s : source, to));
        }
        same(found, right, u"rules.csv"_s);
    }
    /// Those of the family of the host, which is an address; it is told even where there are none.
    static QStringList sourcesLike(const ToldRule &rule)
    {
        QStringList sources = sourcesOf(rule);
        sources.removeIf([&rule](const QString &source) { return !oneFamily(source, rule.host); });
        return sources.isEmpty() ? QStringList{u"?"_s} : sources;
    }

    void compareRequestTable()
    {
        ToldSet right;
        for (const ToldRule &rule : std::as_const(m_rules))
            right.insert(u"%1|%2|%3|%4|%5"_s.arg(rule.initiator, sourcesOf(rule).join(u','), rule.host,
                                                 rule.service, rule.inspection));
        static const QMap<QString, QString> inspection{
            {u"exempt"_s, u"exempt"_s}, {u"may stay"_s, u"ok-with-ca"_s}, {u"no change"_s, u"none-needed"_s}};
        ToldSet found;
        qsizetype count = 0;
        const QList<QMap<QString, QString>> rows = tableOf(text(u"request.md"_s), u"No."_s);
        for (const QMap<QString, QString> &row : rows) {
            const QStringList sources = codesIn(row.value(u"Source"_s));
            const QStringList hosts = codesIn(row.value(u"Destination"_s));
            count += numbersIn(row.value(u"No."_s)).size();
            for (const QString &host : hosts)
                found.insert(u"%1|%2|%3|%4/%5|%6"_s.arg(
                    row.value(u"Initiator"_s).section(u':', 0, 0),
                    sources.isEmpty() ? u"?"_s : sources.join(u','), host, row.value(u"Protocol"_s).toLower(),
                    row.value(u"Port"_s), inspection.value(row.value(u"Inspection"_s))));
        }
        same(found, right, u"request.md"_s);
        expect(count == m_rules.size(), u"request.md numbers as many rules as there are"_s);
        const QString told = m_rules.size() == 1 ? u"the 1 rule "_s : u"the %1 rules "_s.arg(m_rules.size());
        expect(text(u"README.md"_s).contains(u"Allow "_s + told), u"README.md counts the rules"_s);
    }

    /// A range of a family that the plan does not want opens nothing by name.
    [[nodiscard]] bool isWanted(const QString &source) const
    {
        const IpFamily family = m_input.plan.egress.ipFamily;
        return source == "?"_L1 || family == IpFamily::Any ||
               source.contains(u':') == (family == IpFamily::Ipv6);
    }
    [[nodiscard]] ToldSet filterFacts(const QString &format) const
    {
        ToldSet right;
        for (const ToldRule &rule : m_rules) {
            const bool byName =
                m_decisions.value(format).value(rule.id) == "emit"_L1 && readAddress(rule.host).isNull();
            for (const QString &source : opens(format, rule) ? sourcesOf(rule) : QStringList()) {
                if (byName && isWanted(source))
                    right.insert(u"%1|%2|%3|%4"_s.arg(rule.id, source, rule.host, rule.service));
                for (const QString &address : byName ? QStringList() : rule.addresses) {
                    if (oneFamily(source, address))
                        right.insert(u"%1|%2|%3|%4"_s.arg(rule.id, source, address, rule.service));
                }
            }
        }
        return right;
    }

    /// What only the files that are loaded open, without the ids of the rules.
    static ToldSet withoutIds(const ToldSet &facts)
    {
        ToldSet ways;
        for (const QString &fact : facts)
            ways.insert(fact.section(u'|', 1));
        return ways;
    }

    void compareFilters()
    {
        compareExplained(u"nftables"_s, withoutIds(nftOpenings(text(u"firewall/nftables/install.nft"_s),
                                                               text(u"firewall/nftables/dnsmasq.conf"_s))));
        compareExplained(u"iptables"_s,
                         withoutIds(iptablesOpenings(text(u"firewall/iptables/install.v4.rules"_s) +
                                                         text(u"firewall/iptables/install.v6.rules"_s),
                                                     text(u"firewall/iptables/dnsmasq.conf"_s))));
        same(nftOpenings(whole(u"firewall/nftables/install.nft"_s),
                         whole(u"firewall/nftables/dnsmasq.conf"_s)),
             filterFacts(u"nftables"_s), u"nftables"_s);
        const QString folder = u"firewall/iptables/install."_s;
        same(iptablesOpenings(whole(folder + u"v4.rules"_s) + whole(folder + u"v6.rules"_s),
                              whole(u"firewall/iptables/dnsmasq.conf"_s)),
             filterFacts(u"iptables"_s), u"iptables"_s);
        for (const QString &format : {u"nftables"_s, u"iptables"_s, u"ufw"_s, u"pf"_s}) {
            if (!namesByDnsmasq(m_input.plan, format))
                same(filterFacts(u"firewalld"_s), filterFacts(format),
                     u"the planner for firewalld and "_s + format);
        }
        compareGateways();
        compareIosxe();
        compareAliases();
        compareWindows();
    }
    void compareWindows()
    {
        WindowsModel model;
        model.load(whole(u"firewall/windows-firewall/install.ps1"_s));
        expect(model.problems().isEmpty(), u"windows-firewall: "_s + model.problems().join(u"; "_s));
        same(model.openings(), openedByName(u"windows-firewall"_s), u"windows-firewall"_s);
        WindowsModel loaded;
        loaded.load(text(u"firewall/windows-firewall/install.ps1"_s));
        compareExplained(u"windows-firewall"_s, loaded.openings());
    }
    void compareAliases()
    {
        const OpnsenseReader reader(m_files, whole(u"firewall/opnsense-alias/steps.txt"_s));
        expect(reader.problems().isEmpty(), u"opnsense-alias: "_s + reader.problems().join(u"; "_s));
        const QStringList problems = reader.aliasProblems();
        expect(problems.isEmpty(), u"opnsense-alias: "_s + problems.join(u"; "_s));
        same(reader.openings(), openedByName(u"opnsense-alias"_s), u"opnsense-alias"_s);
        const OpnsenseReader entered(m_files, text(u"firewall/opnsense-alias/steps.txt"_s));
        compareExplained(u"opnsense-alias"_s, entered.openings());
    }
    /// Its lines name no rule.
    void compareIosxe()
    {
        IosxeModel model;
        model.load(whole(u"firewall/cisco-ios-xe/install.cfg"_s));
        expect(model.problems().isEmpty(), u"cisco-ios-xe: "_s + model.problems().join(u"; "_s));
        ToldSet right;
        for (const QString &fact : filterFacts(u"cisco-ios-xe"_s))
            right.insert(fact.section(u'|', 1));
        same(model.openings(), right, u"cisco-ios-xe"_s);
        IosxeModel loaded;
        loaded.load(text(u"firewall/cisco-ios-xe/install.cfg"_s));
        compareExplained(u"cisco-ios-xe"_s, loaded.openings());
    }
    void compareGateways()
    {
        same(FirewalldModel(whole(u"firewall/firewalld/install.sh"_s)).facts, filterFacts(u"firewalld"_s),
             u"firewalld"_s);
        same(ufwOpenings(whole(u"firewall/ufw/install.sh"_s)), filterFacts(u"ufw"_s), u"ufw"_s);
        // Its labels are short, so a rule may be cut.
        same(withoutIds(pfOpenings(whole(u"firewall/pf/install.conf"_s))), withoutIds(filterFacts(u"pf"_s)),
             u"pf"_s);
        compareExplained(u"firewalld"_s,
                         withoutIds(FirewalldModel(text(u"firewall/firewalld/install.sh"_s)).facts));
        compareExplained(u"ufw"_s, withoutIds(ufwOpenings(text(u"firewall/ufw/install.sh"_s))));
        compareExplained(u"pf"_s, withoutIds(pfOpenings(text(u"firewall/pf/install.conf"_s))));
        const QString path = u"kubernetes/calico/install.yaml"_s;
        same(calicoOpenings(m_files.value(path)) + calicoOpenings(m_files.value(path + u".incomplete.txt"_s)),
             policyOpenings(m_files.value(u"kubernetes/networkpolicy/install.yaml"_s)) +
                 policyOpenings(m_files.value(u"kubernetes/networkpolicy/install.yaml.incomplete.txt"_s)),
             u"calico and networkpolicy"_s);
    }

    void comparePolicies()
    {
        for (const QString &format : {u"networkpolicy"_s, u"cilium"_s}) {
            ToldSet right;
            for (const ToldRule &rule : std::as_const(m_rules)) {
                const bool byName =
                    m_decisions.value(format).value(rule.id) == "emit"_L1 && readAddress(rule.host).isNull();
                for (const QString &to : byName ? QStringList{rule.host} : rule.addresses) {
                    if (opens(format, rule))
                        right.insert(to + u'|' + rule.service);
                }
            }
            const QString path = u"kubernetes/%1/install.yaml"_s.arg(format);
            const ToldSet found = policyOpenings(m_files.value(path)) +
                                  policyOpenings(m_files.value(path + u".incomplete.txt"_s));
            same(found, right, format);
        }
    }

    /// A proxy sees its own clients, so only the hosts are those of the rules; the clients have to be the
    /// same in all of its formats.
    void compareProxies()
    {
        const QMap<QString, ToldSet> opened{
            {u"squid"_s, squidOpenings(whole(u"proxy/squid/install.conf"_s), u"http_access allow"_s)},
            {u"zscaler"_s, stepsOpenings(text(u"proxy/zscaler/steps.md"_s))},
            {u"proxy-generic"_s, stepsOpenings(text(u"proxy/proxy-generic/steps.md"_s))},
        };
        for (auto format = opened.begin(); format != opened.end(); ++format) {
            ToldSet right;
            for (const ToldRule &rule : std::as_const(m_rules)) {
                for (const QString &to : placesOf(format.key(), rule))
                    right.insert(to + u'|' + rule.port);
            }
            ToldSet found;
            for (const QString &fact : *format)
                found.insert(fact.section(u'|', 1));
            same(found, right, format.key());
        }
        same(opened.value(u"zscaler"_s), opened.value(u"proxy-generic"_s), u"zscaler and proxy-generic"_s);
        if (m_input.plan.egress.mode == EgressMode::Proxy)
            same(opened.value(u"squid"_s), opened.value(u"zscaler"_s), u"squid and zscaler"_s);
        ToldSet hosts;
        for (const QString &fact : opened.value(u"zscaler"_s))
            hosts.insert(fact.section(u'|', 1, 1));
        same(linesOf(u"proxy/zscaler/urls.txt"_s), hosts, u"urls.txt"_s);
    }
    [[nodiscard]] ToldSet linesOf(const QString &path) const
    {
        const QStringList lines = text(path).split(u'\n', Qt::SkipEmptyParts);
        return ToldSet(lines.begin(), lines.end());
    }

    /// "image-pull-nodes-443"
    static QString folderOf(const ToldRule &rule)
    {
        const QString folder = QStringList{rule.purpose, rule.initiator, rule.port}.join(u'-');
        return rule.service.startsWith("udp"_L1) ? folder + "-udp"_L1 : folder;
    }

    void compareLists()
    {
        QMap<QString, ToldSet> names;
        QMap<QString, ToldSet> addresses;
        for (const ToldRule &rule : std::as_const(m_rules)) {
            const QString folder = folderOf(rule);
            addresses[folder] += ToldSet(rule.addresses.begin(), rule.addresses.end());
            ToldSet &known = names[folder];
            if (readAddress(rule.host).isNull())
                known.insert(rule.host);
        }
        const QJsonArray told = objectOf(m_files, u"lists/lists.meta.json"_s).value("lists"_L1).toArray();
        const QJsonArray endpoints = objectOf(m_files, u"endpoints.json"_s).value("endpoints"_L1).toArray();
        expect(told.size() == names.size(), u"lists.meta.json knows each folder once"_s);
        expect(endpoints.size() == names.size(), u"endpoints.json knows each endpoint once"_s);
        for (auto list = names.begin(); list != names.end(); ++list) {
            const QString folder = u"lists/%1/"_s.arg(list.key());
            same(linesOf(folder + u"domains.txt"_s), *list, folder + u"domains.txt"_s);
            same(linesOf(folder + u"ipv4.txt"_s) + linesOf(folder + u"ipv6.txt"_s),
                 addresses.value(list.key()), folder + u"ipv4.txt and ipv6.txt"_s);
            const ToldSet ended = linesOf(folder + u"urls-paloalto.txt"_s);
            for (const QString &url : ended)
                expect(url.endsWith(u'/') && list->contains(url.chopped(1)), folder + url);
            same(linesOf(folder + u"urls-category.txt"_s), ended.isEmpty() ? ToldSet() : *list,
                 folder + u"urls-category.txt"_s);
        }
        for (const QJsonValue &endpoint : endpoints) {
            const QString id = endpoint["id"_L1].toString();
            const QStringList hosts = stringsOf(endpoint["names"_L1]);
            same(ToldSet(hosts.begin(), hosts.end()), names.value(id), u"endpoints.json, "_s + id);
            ToldSet seen;
            for (const QJsonValue &entry : endpoint["addresses"_L1].toArray())
                seen.insert(entry["address"_L1].toString());
            same(seen, addresses.value(id), u"endpoints.json, addresses of "_s + id);
        }
    }

    /// The annex of the request has what rules.json has; of hosts that may not be written as addresses,
    /// nothing.
    void compareAddressAnnex()
    {
        const QList<QMap<QString, QString>> rows = tableOf(text(u"request.md"_s), u"Host"_s);
        for (const QMap<QString, QString> &row : rows) {
            const QString host = codesIn(row.value(u"Host"_s)).value(0);
            const auto rule = std::find_if(m_rules.cbegin(), m_rules.cend(),
                                           [&host](const ToldRule &one) { return one.host == host; });
            expect(rule != m_rules.cend(),
                   u"request.md has addresses of %1, and no rule leads there"_s.arg(host));
            const QStringList told = codesIn(row.value(u"Addresses"_s));
            if (rule != m_rules.cend() && !rule->addresses.isEmpty())
                same(ToldSet(told.begin(), told.end()),
                     ToldSet(rule->addresses.begin(), rule->addresses.end()),
                     u"request.md, addresses of "_s + host);
        }
    }

    /// A list of its own where an exemption covers fewer hosts than the rules.
    void compareZscalerExemption(const QString &name, QString ToldRule::*field)
    {
        ToldSet all;
        ToldSet exempt;
        for (const ToldRule &rule : std::as_const(m_rules)) {
            for (const QString &host : placesOf(u"zscaler"_s, rule)) {
                all.insert(host);
                if (rule.*field == "exempt"_L1)
                    exempt.insert(host);
            }
        }
        const bool own = !exempt.isEmpty() && exempt != all;
        same(linesOf(u"proxy/zscaler/%1.txt"_s.arg(name)), own ? exempt : ToldSet(), name);
    }
};

} // namespace netsetup::testing
