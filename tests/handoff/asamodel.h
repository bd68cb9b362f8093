// Cisco ASA.
#pragma once

#include "handoff/devicemodel.h"

namespace netsetup::testing {

/// Objects, groups and lines of one access list.
class AsaModel : public DeviceModel
{
protected:
    void read(const QString &line) override
    {
        if (line.startsWith(u' ') ? !readInside(line.mid(1)) : !readTop(line))
            wrong(line);
    }

private:
    bool readTop(const QString &line)
    {
        m_object.clear();
        m_group.clear();
        if (is(line, u"object network NAME"_s)) {
            m_object = got(1);
        } else if (is(line, u"object-group network NAME"_s)) {
            m_group = got(1);
            m_groups[m_group];
        } else if (is(line, u"no object-group network NAME"_s)) {
            for (const HeldPolicy &policy : std::as_const(m_policies)) {
                if (policy.leaves.values().contains(got(1)))
                    wrong(u"still in use: "_s + got(1));
            }
            m_groups.remove(got(1));
        } else if (is(line, u"no object network NAME"_s)) {
            for (const QStringList &members : std::as_const(m_groups)) {
                if (members.contains(got(1)))
                    wrong(u"still in use: "_s + got(1));
            }
            remove(got(1));
        } else {
            return readAccess(line);
        }
        return true;
    }
    bool readAccess(const QString &line)
    {
        if (!is(line, u"(no )?access-list SITE extended permit (tcp|udp) "
                      "(?:object-group NAME|\\[source addresses of the [a-z-]+\\]) object-group NAME "
                      "eq (\\d{1,5})"_s))
            return false;
        const QString key = got(5);
        if (!got(1).isEmpty()) {
            m_policies.remove(key);
            return true;
        }
        HeldPolicy &policy = m_policies[key];
        policy.leaves = {{u"list"_s, got(2)}, {u"from"_s, got(4)}, {u"to"_s, key}};
        policy.service = got(3) + u'/' + got(6);
        const auto groupOf = [this](const QString &name) {
            if (!m_groups.contains(name))
                wrong(u"not defined: "_s + name);
            return m_groups.value(name);
        };
        policy.destinations = groupOf(key);
        policy.sources = policy.leaves.value(u"from"_s).isEmpty() ? QStringList{u"?"_s}
                                                                  : groupOf(policy.leaves.value(u"from"_s));
        return true;
    }
    bool readInside(const QString &line)
    {
        if (!m_object.isEmpty())
            return readObject(line);
        if (m_group.isEmpty())
            return false;
        if (is(line, u"network-object object NAME"_s))
            refer(m_groups[m_group], got(1));
        else if (is(line, u"no network-object object NAME"_s))
            m_groups[m_group].removeAll(got(1));
        else
            return is(line, u"description TEXT"_s);
        for (HeldPolicy &policy : m_policies) {
            if (policy.leaves.value(u"to"_s) == m_group)
                policy.destinations = m_groups.value(m_group);
        }
        return true;
    }
    bool readObject(const QString &line)
    {
        if (is(line, u"fqdn (v4|v6) ADDRESS"_s)) {
            define(m_object, u"fqdn %1 %2"_s.arg(got(1), got(2)), 64);
        } else if (is(line, u"host ([0-9a-f.:]+)"_s)) {
            define(m_object, got(1) + (got(1).contains(u':') ? u"/128"_s : u"/32"_s), 64);
        } else if (is(line, u"subnet ([0-9.]+) ([0-9.]+)"_s)) {
            define(m_object, u"%1/%2"_s.arg(got(1)).arg(prefixOf(got(2))), 64);
        } else if (is(line, u"subnet ([0-9a-f:]+/\\d+)"_s)) {
            define(m_object, got(1), 64);
        } else {
            return false;
        }
        return true;
    }
    void finish() override
    {
        DeviceModel::finish();
        for (auto group = m_groups.begin(); group != m_groups.end(); ++group) {
            if (group->isEmpty() || group.key().size() > 64)
                wrong(u"a group that is empty, or of too long a name: "_s + group.key());
        }
        m_object.clear();
        m_group.clear();
    }

private:
    QString m_object;
    QString m_group;
    QMap<QString, QStringList> m_groups;
};

} // namespace netsetup::testing
