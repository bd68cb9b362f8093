// Check Point: the statements of our scripts, as what their functions make of them. That the functions do so
// is proven by a real shell (tst_checkpoint).
#pragma once

#include "handoff/devicemodel.h"

namespace netsetup::testing {

class CheckpointModel : public DeviceModel
{
protected:
    void read(const QString &line) override
    {
        if (!readStart(line) && !readObject(line) && !readRule(line) && !readExemption(line) &&
            !readRemoval(line))
            wrong(line);
    }

private:
    inline static const QString object = QStringLiteral("(\\.[a-z0-9.-]+|[a-z][a-z0-9_]{0,62})");
    inline static const QString fields = QStringLiteral(
        "((?: (?:source|destination)\\.\\d+ (?:'\\[source addresses of the [a-z-]+\\]'|[a-z0-9_.-]+))*)");
    inline static const QString service = QStringLiteral("(https|[a-z][a-z0-9_]{0,62})");
    inline static const QString layer = QStringLiteral("(?:'[A-Za-z0-9_. -]+'|[A-Za-z0-9_.-]+|\"\\$layer\")");

    /// Functions and variables: what a rule is made by is part of what it says.
    bool readStart(const QString &line)
    {
        static const QRegularExpression outside(QRegularExpression::anchoredPattern(
            u"set -eu|session=\\$\\{1:\\?.*\\}|(?:layer|https_layer)='?[A-Za-z0-9_. \\[\\]-]+'?|"
            "[a-z]+\\(\\) \\{( .* \\})?|there access-layer name \"\\$layer\" \\|\\| stop \"[a-z $,]+\""_s));
        if (m_inFunction) {
            m_inFunction = line != "}"_L1;
        } else {
            const QRegularExpressionMatch match = outside.match(line);
            if (!match.hasMatch())
                return false;
            m_inFunction = line.endsWith("() {"_L1);
        }
        m_start += line + u'\n';
        return true;
    }
    bool readObject(const QString &line)
    {
        if (is(line, u"domain \\.([a-z0-9.-]+)"_s)) {
            define(u'.' + got(1), u"fqdn "_s + got(1), 254);
        } else if (is(line, u"make host NAME ip-address ([0-9a-f.:]+) ignore-warnings true"_s)) {
            define(got(1), got(2) + (got(2).contains(u':') ? u"/128"_s : u"/32"_s), 63);
        } else if (is(line, u"make network NAME subnet ([0-9a-f.:]+) mask-length (\\d+) "
                            "ignore-warnings true"_s)) {
            define(got(1), got(2) + u'/' + got(3), 63);
        } else if (is(line, u"make service-(tcp|udp) NAME port (\\d{1,5}) match-for-any false"_s)) {
            define(got(2), got(1), got(3));
        } else {
            return false;
        }
        return true;
    }
    bool readRule(const QString &line)
    {
        if (is(line,
               u"allow NAME "_s + object + u" service "_s + service + fields + u" comments '?TEXT'?"_s)) {
            HeldPolicy &policy = m_policies[got(1)];
            policy.leaves = {{u"start"_s, m_start}};
            const QString destination = got(2);
            policy.service = serviceOf(got(3));
            const QStringList sources = valuesOf(got(4), u"source"_s);
            refer(policy.destinations, destination);
            if (sources.join(u' ').contains(u'['))
                policy.sources = QStringList{u"?"_s};
            else
                for (const QString &source : sources)
                    refer(policy.sources, source);
        } else if (is(line, u"reach NAME "_s + object)) {
            if (!m_policies.contains(got(1)))
                wrong(u"no rule: "_s + line);
            else
                refer(m_policies[got(1)].destinations, got(2));
        } else {
            return false;
        }
        return true;
    }
    bool readExemption(const QString &line)
    {
        if (!is(line, u"bypass NAME"_s + fields + u" service "_s + service))
            return false;
        const QString rule = got(1);
        serviceOf(got(3));
        m_bypass[rule] = valuesOf(got(2), u"destination"_s);
        for (const QString &name : std::as_const(m_bypass[rule]))
            refer(m_exempt, name);
        return true;
    }
    bool readRemoval(const QString &line)
    {
        if (is(line, u"close (access|https)-rule "_s + layer + u" NAME"_s)) {
            if (got(1) == "access"_L1)
                m_policies.remove(got(2));
            else
                for (const QString &name : m_bypass.take(got(2)))
                    m_exempt.removeAll(name);
        } else if (is(line, u"leave (access|https)-rule "_s + layer + u" NAME "_s + object)) {
            if (got(1) == "https"_L1)
                m_exempt.removeAll(got(3));
            else if (m_policies.contains(got(2)))
                m_policies[got(2)].destinations.removeAll(got(3));
        } else if (is(line, u"(?:drop (?:host|network|service-tcp|service-udp)|forget) "_s + object)) {
            remove(got(1));
        } else {
            return false;
        }
        return true;
    }
    /// The one of TCP 443 is there already.
    QString serviceOf(const QString &name)
    {
        if (name == "https"_L1)
            return u"tcp/443"_s;
        if (!m_services.contains(name))
            wrong(u"not defined: "_s + name);
        return name;
    }
    static QStringList valuesOf(const QString &fields, const QString &field)
    {
        return foundBy(field + u"\\.\\d+ ('[^']*'|[^ ]+)"_s, fields);
    }
    void finish() override
    {
        DeviceModel::finish();
        m_start.clear();
    }

    QMap<QString, QStringList> m_bypass;
    QString m_start;
    bool m_inFunction = false;
};

} // namespace netsetup::testing
