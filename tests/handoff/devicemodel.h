// Small models of firewalls with named objects: each reads the files of one format line by line, takes
// nothing but the statements that we print, and holds what the device would then hold. They know nothing of
// how the files are made.
#pragma once

#include "handoff/packreaders.h"
#include "handoff/sample.h"

#include <QHostAddress>

namespace netsetup::testing {

/// A policy as the device holds it. An unknown source is "?".
struct HeldPolicy
{
    QStringList sources;
    QStringList destinations;
    QString service;
    QMap<QString, QString> leaves; ///< what else it says, but for comments
};

class DeviceModel
{
public:
    virtual ~DeviceModel() = default;

    /// Comment lines are the team's to read.
    void load(const QString &text)
    {
        const QStringList lines = QString(text).remove(u'\r').split(u'\n', Qt::SkipEmptyParts);
        for (const QString &line : lines) {
            if (!line.startsWith(u'#') && !line.startsWith(u'!'))
                read(line);
        }
        finish();
    }

    [[nodiscard]] const QStringList &problems() const { return m_problems; }
    [[nodiscard]] const QMap<QString, HeldPolicy> &policies() const { return m_policies; }
    [[nodiscard]] const QStringList &exempt() const { return m_exempt; }

    /// The hosts and addresses that are not inspected.
    [[nodiscard]] ToldSet exemptHosts() const
    {
        ToldSet hosts;
        for (const QString &name : m_exempt)
            hosts.insert(m_addresses.value(name).section(u' ', -1).section(u'/', 0, 0));
        return hosts;
    }

    /// Everything but comments, so that two devices can be compared.
    [[nodiscard]] QStringList state() const
    {
        QStringList all;
        for (auto one = m_addresses.begin(); one != m_addresses.end(); ++one)
            all.append(u"address %1 %2"_s.arg(one.key(), *one));
        for (auto one = m_services.begin(); one != m_services.end(); ++one)
            all.append(u"service %1 %2"_s.arg(one.key(), *one));
        for (auto one = m_policies.begin(); one != m_policies.end(); ++one) {
            QString leaves;
            for (auto leaf = one->leaves.begin(); leaf != one->leaves.end(); ++leaf)
                leaves += u' ' + leaf.key() + u'=' + *leaf;
            all.append(u"policy %1 from %2 to %3 %4%5"_s.arg(
                one.key(), sorted(one->sources), sorted(one->destinations), one->service, leaves));
        }
        return all;
    }

    /// "source|host or address|tcp/443" for each connection that is let through.
    [[nodiscard]] ToldSet openings() const
    {
        ToldSet facts;
        for (const HeldPolicy &policy : m_policies) {
            for (const QString &source : policy.sources) {
                for (const QString &to : policy.destinations)
                    addOpening(facts, source, to, m_services.value(policy.service, policy.service));
            }
        }
        return facts;
    }

protected:
    virtual void read(const QString &line) = 0;
    /// At the end of a file: is anything half done?
    virtual void finish()
    {
        for (auto policy = m_policies.begin(); policy != m_policies.end(); ++policy) {
            if (policy->sources.isEmpty() || policy->destinations.isEmpty() || policy->service.isEmpty())
                wrong(u"half a policy: "_s + policy.key());
        }
    }

    void wrong(const QString &what) { m_problems.append(what); }

    /// The whole line; NAME is one of our own names, or words in brackets that wait.
    bool is(const QString &line, const QString &pattern)
    {
        static QHash<QString, QRegularExpression> known;
        if (!known.contains(pattern))
            known.insert(pattern, statement(pattern));
        m_match = known.value(pattern).match(line);
        return m_match.hasMatch();
    }
    [[nodiscard]] QString got(int group) const { return m_match.captured(group); }

    /// "255.255.0.0" -> 16
    static int prefixOf(const QString &mask)
    {
        return QHostAddress::parseSubnet(u"0.0.0.0/"_s + mask).second;
    }

    void define(const QString &name, const QString &value, int max)
    {
        if (name.size() > max)
            wrong(u"a name too long: "_s + name);
        if (m_addresses.contains(name) && m_addresses.value(name) != value)
            wrong(u"two meanings of "_s + name);
        m_addresses.insert(name, value);
    }
    void define(const QString &name, const QString &protocol, const QString &port)
    {
        m_services.insert(name, protocol + u'/' + port);
    }
    void refer(QStringList &list, const QString &name)
    {
        if (!m_addresses.contains(name))
            wrong(u"not defined: "_s + name);
        if (!list.contains(name))
            list.append(name);
    }
    /// Refused while a policy uses it, as every device does.
    void remove(const QString &name)
    {
        for (const HeldPolicy &policy : std::as_const(m_policies)) {
            if (policy.sources.contains(name) || policy.destinations.contains(name) || policy.service == name)
                wrong(u"still in use: "_s + name);
        }
        if (m_exempt.contains(name))
            wrong(u"still exempt: "_s + name);
        m_addresses.remove(name);
        m_services.remove(name);
    }

    QMap<QString, QString> m_addresses; ///< "fqdn acme.example", "fqdn v6 acme.example", "10.0.0.0/16"
    QMap<QString, QString> m_services;
    QMap<QString, HeldPolicy> m_policies;
    QStringList m_exempt; ///< the objects that are not inspected

private:
    static QRegularExpression statement(QString pattern)
    {
        pattern.replace(u"NAME"_s, u"([a-z][a-z0-9_]{0,63})"_s);
        pattern.replace(u"SITE"_s, u"(\\[site parameter [a-z0-9.-]+\\]|[A-Za-z0-9][A-Za-z0-9_./ -]{0,62})"_s);
        pattern.replace(u"TEXT"_s, u"([A-Za-z0-9 ._:/@()+=,-]{1,255})"_s);
        pattern.replace(u"ADDRESS"_s, u"([a-z0-9.:-]+(?:/\\d{1,3})?)"_s);
        return QRegularExpression(QRegularExpression::anchoredPattern(pattern));
    }
    static QString sorted(QStringList names)
    {
        names.sort();
        return names.join(u',');
    }
    static QString familyOf(const QString &value)
    {
        if (value.startsWith("fqdn v"_L1))
            return value.mid(5, 2);
        if (value.startsWith("fqdn"_L1) || value == "?"_L1)
            return {};
        return value.contains(u':') ? u"v6"_s : u"v4"_s;
    }
    void addOpening(ToldSet &facts, const QString &source, const QString &to, const QString &service) const
    {
        const QString from = source == "?"_L1 ? source : m_addresses.value(source);
        const QString place = m_addresses.value(to);
        const QString a = familyOf(from);
        const QString b = familyOf(place);
        if (!a.isEmpty() && !b.isEmpty() && a != b)
            return;
        QString told = place.section(u' ', -1);
        if (!place.startsWith("fqdn"_L1))
            told = told.section(u'/', 0, 0);
        facts.insert(u"%1|%2|%3"_s.arg(from, told, service));
    }

    QStringList m_problems;
    QRegularExpressionMatch m_match;
};

} // namespace netsetup::testing
