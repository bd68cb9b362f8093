// Cisco IOS-XE.
#pragma once

#include "handoff/devicemodel.h"

namespace netsetup::testing {

/// Object groups, and the lines of one list for each family.
class IosxeModel : public DeviceModel
{
public:
    /// "permit tcp …", as they stand.
    [[nodiscard]] QStringList lines() const { return m_lines; }

protected:
    void read(const QString &line) override
    {
        if (line.startsWith(u' ') ? !readInside(line.mid(1)) : !readTop(line))
            wrong(line);
    }

private:
    bool readTop(const QString &line)
    {
        m_list.clear();
        m_group.clear();
        if (is(line, u"object-group network NAME"_s)) {
            m_group = got(1);
            m_groups[m_group];
        } else if (is(line, u"no object-group network NAME"_s)) {
            if (isUsed(got(1)))
                wrong(u"still in use: "_s + got(1));
            m_groups.remove(got(1));
        } else if (is(line, u"(ip access-list extended|ipv6 access-list) SITE"_s)) {
            m_list = got(1).section(u' ', 0, 0);
        } else {
            return false;
        }
        return true;
    }
    [[nodiscard]] bool isUsed(const QString &group) const
    {
        return !m_lines.filter(u" object-group %1 eq"_s.arg(group)).isEmpty();
    }
    bool readInside(const QString &line) { return m_list.isEmpty() ? readMember(line) : readLine(line); }
    bool readMember(const QString &line)
    {
        if (m_group.isEmpty())
            return false;
        QStringList &members = m_groups[m_group];
        if (is(line, u"(no )?host ([0-9.]+)"_s)) {
            if (got(1).isEmpty() && !members.contains(got(2)))
                members.append(got(2));
            if (!got(1).isEmpty())
                members.removeAll(got(2));
            if (members.isEmpty() && isUsed(m_group))
                wrong(u"a group in use is left empty: "_s + m_group);
            return true;
        }
        return is(line, u"description TEXT"_s);
    }
    bool readLine(const QString &line)
    {
        const QString source = m_list == "ip"_L1 ? u"any|host [0-9.]+|[0-9.]+ [0-9.]+"_s
                                                 : u"any|host [0-9a-f:.]+|[0-9a-f:]+/\\d+"_s;
        const QString to = m_list == "ip"_L1 ? u"object-group NAME"_s : u"host ([0-9a-f:.]+)"_s;
        if (!is(line,
                u"(no )?(permit (?:tcp|udp) (?:%1|\\[source addresses of the [a-z-]+\\]) %2 eq \\d{1,5})"_s
                    .arg(source, to)))
            return false;
        const QString entry = m_list + u' ' + got(2);
        if (!got(1).isEmpty()) {
            m_lines.removeAll(entry);
            return true;
        }
        if (m_list == "ip"_L1 && !m_groups.contains(got(3)))
            wrong(u"not defined: "_s + got(3));
        if (!m_lines.contains(entry))
            m_lines.append(entry);
        return true;
    }
    static QString sourceOf(const QString &words, bool isIpv4)
    {
        if (words.startsWith(u'['))
            return u"?"_s;
        if (words == "any"_L1)
            return isIpv4 ? u"0.0.0.0/0"_s : u"::/0"_s;
        if (words.startsWith("host "_L1))
            return words.mid(5) + (isIpv4 ? u"/32"_s : u"/128"_s);
        if (!isIpv4)
            return words;
        const quint32 wildcard = QHostAddress(words.section(u' ', 1)).toIPv4Address();
        return u"%1/%2"_s.arg(words.section(u' ', 0, 0)).arg(prefixOf(QHostAddress(~wildcard).toString()));
    }
    /// Each line is a policy of its own.
    void finish() override
    {
        m_policies.clear();
        m_addresses.clear();
        static const QRegularExpression parts(
            u"^(ip|ipv6) permit (tcp|udp) (\\[[^]]*\\]|any|host \\S+|\\S+/\\d+|\\S+ \\S+) (object-group|host) (\\S+) eq (\\d+)$"_s);
        for (const QString &line : std::as_const(m_lines)) {
            const QRegularExpressionMatch match = parts.match(line);
            HeldPolicy &policy = m_policies[line];
            policy.service = match.captured(2) + u'/' + match.captured(6);
            const QString source = sourceOf(match.captured(3), match.captured(1) == "ip"_L1);
            policy.sources = QStringList{source};
            m_addresses.insert(source, source);
            policy.destinations = match.captured(4) == "host"_L1 ? QStringList{match.captured(5)}
                                                                 : m_groups.value(match.captured(5));
            for (const QString &to : std::as_const(policy.destinations))
                m_addresses.insert(to, to);
        }
        for (auto group = m_groups.cbegin(); group != m_groups.cend(); ++group) {
            if (group->isEmpty() || !isUsed(group.key()) || group.key().size() > 64)
                wrong(u"a group that is empty, of no line, or of too long a name: "_s + group.key());
        }
        DeviceModel::finish();
        m_list.clear();
        m_group.clear();
    }

    QString m_list;
    QString m_group;
    QMap<QString, QStringList> m_groups;
    QStringList m_lines;
};

} // namespace netsetup::testing
