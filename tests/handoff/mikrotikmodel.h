// MikroTik RouterOS.
#pragma once

#include "handoff/devicemodel.h"

#include <algorithm>

namespace netsetup::testing {

/// Address lists and filter rules of both families. A line that only adds what is not there does nothing
/// else.
class MikrotikModel : public DeviceModel
{
protected:
    void read(const QString &line) override
    {
        if (!readEntry(line) && !readRule(line) && !readRemoval(line))
            wrong(line);
    }

private:
    struct Rule
    {
        QString chain;
        QString protocol;
        QString port;
        QString from;
    };
    /// By family ("ip", "ipv6") and list, or list of destinations.
    using Lists = QMap<QString, QMap<QString, QStringList>>;
    using Rules = QMap<QString, QMap<QString, Rule>>;

    bool readEntry(const QString &line)
    {
        if (!is(line,
                u":if \\(\\[:len \\[/(ip|ipv6) firewall address-list find list=\"NAME\" "
                "comment=\"ADDRESS\" dynamic=no\\]\\] = 0\\) do=\\{ /(ip|ipv6) firewall address-list add "
                "list=\"NAME\" address=\"ADDRESS\" comment=\"ADDRESS\" \\}"_s))
            return false;
        if (got(1) != got(4) || got(2) != got(5) || got(3) != got(6) || got(3) != got(7))
            wrong(u"looks for something else: "_s + line);
        QStringList &list = m_lists[got(1)][got(2)];
        if (!list.contains(got(3)))
            list.append(got(3));
        return true;
    }
    bool readRule(const QString &line)
    {
        if (!is(line,
                u":if \\(\\[:len \\[/(ip|ipv6) firewall filter find dst-address-list=\"NAME\"\\]\\] = 0\\) "
                "do=\\{ /(ip|ipv6) firewall filter add chain=\"SITE\" action=accept protocol=(tcp|udp) "
                "src-address-list=\"(?:NAME|\\[source addresses of the [a-z-]+\\])\" "
                "dst-address-list=\"NAME\" dst-port=(\\d{1,5}) comment=\"TEXT\" \\}"_s))
            return false;
        if (got(1) != got(3) || got(2) != got(7))
            wrong(u"looks for something else: "_s + line);
        if (!m_rules[got(1)].contains(got(2)))
            m_rules[got(1)].insert(got(2), {got(4), got(5), got(8), got(6)});
        return true;
    }
    bool readRemoval(const QString &line)
    {
        if (is(line, u"/(ip|ipv6) firewall filter remove \\[find dst-address-list=\"NAME\"\\]"_s))
            m_rules[got(1)].remove(got(2));
        else if (is(line, u"/(ip|ipv6) firewall address-list remove \\[find list=\"NAME\" dynamic=no\\]"_s))
            m_lists[got(1)].remove(got(2));
        else if (is(line,
                    u"/(ip|ipv6) firewall address-list remove \\[find list=\"NAME\" comment=\"ADDRESS\" "
                    "dynamic=no\\]"_s))
            m_lists[got(1)][got(2)].removeAll(got(3));
        else
            return false;
        return true;
    }

    /// What a router makes of an entry: a name has addresses of the family of its list alone.
    static QString meaningOf(const QString &family, const QString &entry)
    {
        const bool isAddress = !QHostAddress(entry.section(u'/', 0, 0)).isNull();
        if (isAddress && entry.contains(u':') != (family == "ipv6"_L1))
            return u"of the wrong family"_s;
        return isAddress ? entry : u"fqdn %1 %2"_s.arg(family == "ipv6"_L1 ? u"v6"_s : u"v4"_s, entry);
    }
    QStringList entriesOf(const QString &family, const QString &list)
    {
        QStringList names;
        const QStringList entries = m_lists.value(family).value(list);
        for (const QString &entry : entries) {
            const QString meaning = meaningOf(family, entry);
            names.append(family + u' ' + list + u' ' + entry);
            m_addresses.insert(names.last(), meaning);
            if (!meaning.startsWith("fqdn"_L1) && !meaning.contains(u'/'))
                wrong(u"not an address: "_s + meaning);
        }
        return names;
    }
    void finish() override
    {
        m_addresses.clear();
        m_policies.clear();
        for (auto family = m_rules.cbegin(); family != m_rules.cend(); ++family) {
            for (auto rule = family->cbegin(); rule != family->cend(); ++rule) {
                HeldPolicy &policy = m_policies[family.key() + u' ' + rule.key()];
                policy.service = rule->protocol + u'/' + rule->port;
                policy.leaves = {{u"chain"_s, rule->chain}};
                policy.destinations = entriesOf(family.key(), rule.key());
                policy.sources =
                    rule->from.isEmpty() ? QStringList{u"?"_s} : entriesOf(family.key(), rule->from);
            }
        }
        for (auto family = m_lists.cbegin(); family != m_lists.cend(); ++family) {
            for (auto list = family->cbegin(); list != family->cend(); ++list) {
                if (!isUsed(family.key(), list.key()) || list.key().size() > 63)
                    wrong(u"a list of no rule, or of too long a name: "_s + list.key());
            }
        }
        DeviceModel::finish();
    }
    [[nodiscard]] bool isUsed(const QString &family, const QString &list) const
    {
        const QMap<QString, Rule> rules = m_rules.value(family);
        return rules.contains(list) || std::any_of(rules.cbegin(), rules.cend(),
                                                   [&list](const Rule &rule) { return rule.from == list; });
    }

    Lists m_lists;
    Rules m_rules;
};

} // namespace netsetup::testing
