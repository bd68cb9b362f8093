// FortiOS.
#pragma once

#include "handoff/devicemodel.h"

namespace netsetup::testing {

/// Tables with entries, four blanks for each level.
class FortiosModel : public DeviceModel
{
protected:
    void read(const QString &line) override
    {
        if (line == "config vdom"_L1 && m_path.isEmpty() && !m_vdom) {
            m_vdom = true;
            m_vdomOpen = true;
            return;
        }
        if (m_vdomOpen) {
            m_vdomOpen = false;
            if (!is(line, u"edit [A-Za-z0-9_-]+"_s))
                wrong(line);
            return;
        }
        const QString word = line.trimmed();
        const bool closes = word == "end"_L1 || word == "next"_L1;
        const qsizetype depth = m_path.size() - (closes ? 1 : 0);
        if (word == "end"_L1 && m_path.isEmpty() && m_vdom) {
            m_vdom = false;
            return;
        }
        if (line.size() - word.size() != 4 * depth || !(closes ? close(word) : open(word)))
            wrong(line);
    }

private:
    static constexpr int nameMax = 63;

    [[nodiscard]] QString table() const { return m_path.value(0); }

    bool open(const QString &word)
    {
        if (is(word, u"config (firewall address6?|firewall service custom|firewall policy|"
                     "firewall ssl-ssh-profile|ssl-exempt)"_s)) {
            m_path.append(got(1));
            return (m_path.size() == 1) != (got(1) == "ssl-exempt"_L1);
        }
        if (word.startsWith("edit "_L1)) {
            m_path.append(word);
            m_set.clear();
            return m_path.size() % 2 == 0 && edit(word);
        }
        return m_path.size() % 2 == 0 ? set(word) : del(word);
    }
    bool edit(const QString &word)
    {
        if (table() == "firewall policy"_L1 && is(word, u"edit (\\d{9})"_s)) {
            m_key = got(1);
            m_isNew = !m_policies.contains(m_key);
            return true;
        }
        if (m_path.size() == 4)
            return word == "edit 0"_L1;
        const bool named = is(word, u"edit \"(?:NAME|SITE)\""_s);
        m_key = got(1).isEmpty() ? got(2) : got(1);
        return named && table() != "firewall policy"_L1;
    }
    bool set(const QString &word)
    {
        if (table() == "firewall policy"_L1)
            return setPolicy(word);
        const bool v6 = table() == "firewall address6"_L1;
        if (m_path.size() == 4) {
            if (is(word, u"set (address6?) \"NAME\""_s))
                refer(m_exempt, got(2));
            else
                return is(word, u"set type address6?"_s);
        } else if (is(word, u"set type fqdn"_s)) {
            m_set = u"fqdn"_s;
        } else if (is(word, u"set fqdn \"ADDRESS\""_s) && m_set == "fqdn"_L1) {
            define(m_key, u"fqdn %1 %2"_s.arg(v6 ? u"v6"_s : u"v4"_s, got(1)), nameMax);
        } else if (!v6 && is(word, u"set subnet ([0-9.]+) ([0-9.]+)"_s)) {
            define(m_key, u"%1/%2"_s.arg(got(1)).arg(prefixOf(got(2))), nameMax);
        } else if (v6 && is(word, u"set ip6 ([0-9a-f:]+/\\d+)"_s)) {
            define(m_key, got(1), nameMax);
        } else if (table() == "firewall service custom"_L1 &&
                   is(word, u"set (tcp|udp)-portrange (\\d{1,5})"_s)) {
            define(m_key, got(1), got(2));
        } else {
            return false;
        }
        return true;
    }
    bool setPolicy(const QString &word)
    {
        HeldPolicy &policy = m_policies[m_key];
        if (is(word, u"(set|append|unselect) (src|dst)addr(6?) ((?:\"[a-z0-9_]+\" ?)+)"_s)) {
            const QString verb = got(1);
            const bool v6 = !got(3).isEmpty();
            QStringList &list = got(2) == "src"_L1 ? policy.sources : policy.destinations;
            const QStringList names = foundBy(u"\"([^\"]+)\""_s, got(4));
            if (verb == "set"_L1)
                list.removeIf([&](const QString &name) { return isV6(name) == v6; });
            for (const QString &name : names) {
                if (isV6(name) != v6)
                    wrong(u"the other family: "_s + name);
                if (verb == "unselect"_L1)
                    list.removeAll(name);
                else
                    refer(list, name);
            }
        } else if (is(word, u"set srcaddr6? \\[IPv[46] source addresses of the [a-z-]+\\]"_s)) {
            policy.sources = QStringList{u"?"_s};
        } else if (is(word, u"set service \"NAME\""_s)) {
            policy.service = got(1);
            if (!m_services.contains(got(1)))
                wrong(u"not defined: "_s + got(1));
        } else if (is(word, u"set name \"([a-z][a-z0-9_]{0,34})\""_s)) {
            policy.leaves[u"name"_s] = got(1);
        } else if (is(word, u"set (srcintf|dstintf) \"SITE\""_s)) {
            policy.leaves[got(1)] = got(2);
        } else if (is(word, u"set (action accept|schedule \"always\"|logtraffic all)"_s)) {
            policy.leaves[got(1)] = u"set"_s;
        } else {
            return is(word, u"set comments \"TEXT\""_s);
        }
        return true;
    }
    [[nodiscard]] bool isV6(const QString &name) const
    {
        const QString value = m_addresses.value(name);
        return value.startsWith("fqdn v6"_L1) || (!value.startsWith("fqdn"_L1) && value.contains(u':'));
    }
    [[nodiscard]] QSet<bool> familiesOf(const QStringList &names) const
    {
        QSet<bool> found;
        for (const QString &name : names)
            found.insert(isV6(name));
        return found;
    }
    bool del(const QString &word)
    {
        if (table() == "firewall policy"_L1 && is(word, u"delete (\\d{9})"_s)) {
            m_policies.remove(got(1));
            return true;
        }
        if (!is(word, u"delete \"NAME\""_s))
            return false;
        remove(got(1));
        return true;
    }
    bool close(const QString &word)
    {
        // What lacks a field is refused as a whole.
        if (word == "next"_L1 && table() == "firewall policy"_L1 &&
            m_policies.value(m_key).leaves.size() != 6) {
            m_policies.remove(m_key);
            if (!m_isNew)
                return false;
        }
        const bool right = (word == "next"_L1) == (m_path.size() % 2 == 0);
        if (!m_path.isEmpty())
            m_path.removeLast();
        return right;
    }
    void finish() override
    {
        DeviceModel::finish();
        for (auto policy = m_policies.begin(); policy != m_policies.end(); ++policy) {
            if (!policy->sources.contains(u"?"_s) &&
                familiesOf(policy->sources) != familiesOf(policy->destinations))
                wrong(u"sources and destinations of other families: "_s + policy.key());
        }
        if (!m_path.isEmpty() || m_vdom)
            wrong(u"not closed: "_s + m_path.join(u", "_s));
    }

    QStringList m_path;
    QString m_key;
    QString m_set;
    bool m_isNew = false;
    bool m_vdom = false;
    bool m_vdomOpen = false;
};

} // namespace netsetup::testing
