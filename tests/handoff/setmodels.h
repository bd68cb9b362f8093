// Devices that take set and delete commands: PAN-OS and Junos.
#pragma once

#include "handoff/devicemodel.h"

namespace netsetup::testing {

/// One leaf a line, merged with what is there.
class PanosModel : public DeviceModel
{
protected:
    void read(const QString &line) override
    {
        if (!readObject(line) && !readRule(line) && !readExemption(line) && !readDelete(line))
            wrong(line);
    }

private:
    inline static const QString scope =
        QStringLiteral("(?: device-group \"[A-Za-z0-9_. -]+\"| vsys vsys[0-9]+)?");
    inline static const QString base = scope + QStringLiteral(" (?:pre-)?rulebase ");

    bool readObject(const QString &line)
    {
        if (is(line, u"set"_s + scope + u" address NAME (?:(fqdn)|ip-netmask) ADDRESS"_s)) {
            define(got(1), got(2).isEmpty() ? got(3) : u"fqdn "_s + got(3), 63);
            return true;
        }
        if (is(line, u"set"_s + scope + u" service NAME protocol (tcp|udp) port (\\d{1,5})"_s)) {
            define(got(1), got(2), got(3));
            return true;
        }
        return false;
    }
    bool readRule(const QString &line)
    {
        const QString rule = u"set"_s + base + u"security rules NAME "_s;
        if (is(line, rule + u"(from|to) \"SITE\""_s)) {
            m_policies[got(1)].leaves[got(2)] = got(3);
        } else if (is(line, rule + u"(application any|action allow|log-end yes)"_s)) {
            m_policies[got(1)].leaves[got(2)] = u"set"_s;
        } else if (is(line, rule + u"source \\[source addresses of the [a-z-]+\\]"_s)) {
            m_policies[got(1)].sources = QStringList{u"?"_s};
        } else if (is(line, rule + u"source NAME"_s)) {
            refer(m_policies[got(1)].sources, got(2));
        } else if (is(line, rule + u"destination NAME"_s)) {
            refer(m_policies[got(1)].destinations, got(2));
        } else if (is(line, rule + u"service NAME"_s)) {
            m_policies[got(1)].service = got(2);
            if (!m_services.contains(got(2)))
                wrong(u"not defined: "_s + got(2));
        } else {
            return is(line, rule + u"description \"TEXT\""_s);
        }
        return true;
    }
    bool readExemption(const QString &line)
    {
        const QString rule = u"set"_s + base + u"decryption rules NAME "_s;
        if (is(line, rule + u"destination NAME"_s)) {
            refer(m_exempt, got(2));
            m_decryption[got(1)].append(got(2));
            return true;
        }
        return is(line, rule + u"(?:from|to) \"SITE\""_s) || is(line, rule + u"(?:source|service) NAME"_s) ||
               is(line, rule + u"source \\[source addresses of the [a-z-]+\\]"_s) ||
               is(line,
                  rule + u"(?:source-user any|category any|action no-decrypt|type ssl-forward-proxy)"_s);
    }
    bool readDelete(const QString &line)
    {
        if (is(line, u"delete"_s + base + u"security rules NAME"_s)) {
            m_policies.remove(got(1));
        } else if (is(line, u"delete"_s + base + u"security rules NAME destination NAME"_s)) {
            if (m_policies.contains(got(1)))
                m_policies[got(1)].destinations.removeAll(got(2));
        } else if (is(line, u"delete"_s + base + u"decryption rules NAME"_s)) {
            for (const QString &name : m_decryption.take(got(1)))
                m_exempt.removeAll(name);
        } else if (is(line, u"delete"_s + base + u"decryption rules NAME destination NAME"_s)) {
            m_exempt.removeAll(got(2));
        } else if (is(line, u"delete"_s + scope + u" (?:address|service) NAME"_s)) {
            remove(got(1));
        } else {
            return false;
        }
        return true;
    }
    void finish() override
    {
        DeviceModel::finish();
        for (auto policy = m_policies.begin(); policy != m_policies.end(); ++policy) {
            if (policy->leaves.size() != 5)
                wrong(u"leaves are missing: "_s + policy.key());
        }
    }

    QMap<QString, QStringList> m_decryption;
};

/// The same for Junos: "set" and "delete" before a path.
class SrxModel : public DeviceModel
{
protected:
    void read(const QString &line) override
    {
        const bool sets = line.startsWith("set "_L1);
        if (!sets && !line.startsWith("delete "_L1))
            return wrong(line);
        const QString rest = line.mid(sets ? 4 : 7);
        if (!(sets ? readSet(rest) : readDelete(rest)))
            wrong(line);
    }

private:
    inline static const QString book = QStringLiteral("security address-book SITE address NAME");
    inline static const QString policy =
        QStringLiteral("security policies from-zone SITE to-zone SITE policy NAME");
    inline static const QString application = QStringLiteral("applications application NAME");

    bool readSet(const QString &line)
    {
        if (is(line, book + u" dns-name ADDRESS"_s)) {
            define(got(2), u"fqdn "_s + got(3), 63);
        } else if (is(line, book + u" ADDRESS"_s)) {
            define(got(2), got(3), 63);
        } else if (is(line, application + u" protocol (tcp|udp)"_s)) {
            m_services[got(1)] = got(2) + u"/?"_s;
        } else if (is(line, application + u" destination-port (\\d{1,5})"_s)) {
            m_services[got(1)] = m_services.value(got(1)).section(u'/', 0, 0) + u'/' + got(2);
        } else if (is(line, policy + u" match source-address \\[source addresses of the [a-z-]+\\]"_s)) {
            held().sources = QStringList{u"?"_s};
        } else if (is(line, policy + u" match source-address NAME"_s)) {
            refer(held().sources, got(4));
        } else if (is(line, policy + u" match destination-address NAME"_s)) {
            refer(held().destinations, got(4));
        } else if (is(line, policy + u" match application NAME"_s)) {
            held().service = got(4);
            if (!m_services.contains(got(4)))
                wrong(u"not defined: "_s + got(4));
        } else if (is(line, policy + u" then (permit|log session-close)"_s)) {
            held().leaves[got(4)] = u"set"_s;
        } else {
            return is(line, policy + u" description \"TEXT\""_s);
        }
        return true;
    }
    bool readDelete(const QString &line)
    {
        if (is(line, policy)) {
            m_policies.remove(got(3));
        } else if (is(line, policy + u" match destination-address NAME"_s)) {
            if (m_policies.contains(got(3)))
                held().destinations.removeAll(got(4));
        } else if (is(line, book)) {
            remove(got(2));
        } else if (is(line, application)) {
            remove(got(1));
        } else {
            return false;
        }
        return true;
    }
    HeldPolicy &held()
    {
        HeldPolicy &one = m_policies[got(3)];
        one.leaves[u"zones"_s] = got(1) + u' ' + got(2);
        return one;
    }
    void finish() override
    {
        DeviceModel::finish();
        for (auto one = m_policies.begin(); one != m_policies.end(); ++one) {
            if (one->leaves.size() != 3)
                wrong(u"leaves are missing: "_s + one.key());
        }
        for (const QString &service : std::as_const(m_services)) {
            if (service.contains(u'?') || service.startsWith(u'/'))
                wrong(u"half an application: "_s + service);
        }
    }
};

} // namespace netsetup::testing
