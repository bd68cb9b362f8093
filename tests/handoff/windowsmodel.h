// Windows Defender Firewall.
#pragma once

#include "handoff/devicemodel.h"

#include <algorithm>

namespace netsetup::testing {

/// Names by their ids, and rules of one group.
class WindowsModel : public DeviceModel
{
protected:
    void read(const QString &line) override
    {
        if (!readName(line) && !readRule(line) && !readGroup(line) &&
            line != "$ErrorActionPreference = 'Stop'"_L1)
            wrong(line);
    }

private:
    inline static const QString guid =
        QStringLiteral("'(\\{[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\\})'");
    inline static const QString words = QStringLiteral("((?:'[^']*',)*'[^']*')");

    bool readName(const QString &line)
    {
        const QString get =
            u"Get-NetFirewallDynamicKeywordAddress -Id "_s + guid + u" -ErrorAction SilentlyContinue"_s;
        if (is(line, u"if \\(-not \\("_s + get + u"\\)\\) \\{ New-NetFirewallDynamicKeywordAddress -Id "_s +
                         guid + u" -Keyword '([a-z0-9.-]+)' -AutoResolve \\$true \\| Out-Null \\}"_s)) {
            define(got(1), u"fqdn "_s + got(3), 38);
        } else if (is(line, u"if \\("_s + get + u"\\) \\{ Remove-NetFirewallDynamicKeywordAddress -Id "_s +
                                guid + u" \\}"_s)) {
            remove(got(1));
        } else {
            return false;
        }
        if (got(1) != got(2))
            wrong(u"looks for something else: "_s + line);
        return true;
    }
    bool readRule(const QString &line)
    {
        if (!is(line,
                u"New-NetFirewallRule -Name 'NAME' -DisplayName 'NAME' -Group 'NAME' -Description 'TEXT' "
                "-Profile (\\[site parameter [a-z0-9.-]+\\]|[A-Za-z,]+) -Direction Outbound -Action Allow "
                "-Protocol (TCP|UDP) -RemotePort "
                "(\\d{1,5}) "
                "-LocalAddress "_s +
                    words + u" -Remote(Address|DynamicKeywordAddresses) "_s + words + u" \\| Out-Null"_s))
            return false;
        const QString name = got(1);
        if (m_policies.contains(name))
            wrong(u"a second rule of this name: "_s + name);
        if (name != got(2))
            wrong(u"two names: "_s + line);
        HeldPolicy policy;
        policy.leaves = {{u"group"_s, got(3)}, {u"profile"_s, got(5)}};
        policy.service = got(6).toLower() + u'/' + got(7);
        const QStringList sources = listOf(got(8));
        const bool byName = got(9) != "Address"_L1;
        const QStringList destinations = listOf(got(10));
        for (const QString &source : sources)
            policy.sources.append(source.startsWith(u'[') ? u"?"_s : range(source));
        for (const QString &to : destinations) {
            if (byName)
                refer(policy.destinations, to);
            else
                policy.destinations.append(range(to));
        }
        m_policies.insert(name, policy);
        return true;
    }
    bool readGroup(const QString &line)
    {
        if (!is(line, u"Remove-NetFirewallRule -Group 'NAME' -ErrorAction SilentlyContinue"_s))
            return false;
        m_policies.removeIf([group = got(1)](const std::pair<const QString &, HeldPolicy &> &policy) {
            return policy.second.leaves.value(u"group"_s) == group;
        });
        return true;
    }
    static QStringList listOf(QString words) { return words.remove(u'\'').split(u','); }
    /// Ranges are no objects here: they are their own name.
    QString range(const QString &text)
    {
        const QString value =
            text.contains(u'/') ? text : text + (text.contains(u':') ? u"/128"_s : u"/32"_s);
        m_addresses.insert(value, value);
        return value;
    }
    void finish() override
    {
        DeviceModel::finish();
        // Ranges go with their rules.
        m_addresses.removeIf([this](const std::pair<const QString &, QString &> &address) {
            return !address.second.startsWith("fqdn"_L1) && !isUsed(address.first);
        });
    }
    [[nodiscard]] bool isUsed(const QString &name) const
    {
        return std::any_of(m_policies.cbegin(), m_policies.cend(), [&name](const HeldPolicy &policy) {
            return policy.sources.contains(name) || policy.destinations.contains(name);
        });
    }
};

} // namespace netsetup::testing
