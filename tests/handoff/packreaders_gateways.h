// Small readers for the scripts and rules of gateways, each as strict as a grammar can be: a line that is not
// known is told whole. None of them knows how the file was printed.
#pragma once

#include "handoff/packreaders_cloud.h"

namespace netsetup::testing {

namespace gateways {

inline const QString address = u"([0-9a-f.:]+)"_s;
inline const QString source = u"([0-9a-f.:]+/\\d{1,3}|\\[(?:IPv[46] )?source addresses of the [a-z-]+\\])"_s;

inline QRegularExpressionMatch matchOf(const QString &pattern, const QString &line)
{
    static QHash<QString, QRegularExpression> known;
    auto found = known.find(pattern);
    if (found == known.end())
        found = known.insert(pattern, QRegularExpression(QRegularExpression::anchoredPattern(pattern)));
    return found->match(line);
}

inline QString sourceOf(const QString &text)
{
    return text.startsWith(u'[') ? u"?"_s : text;
}

/// The rule that a comment names first.
inline QString ruleIn(const QString &comment)
{
    return comment.startsWith("PRACTICE "_L1) ? comment.section(u' ', 1, 1) : comment.section(u' ', 0, 0);
}

} // namespace gateways

/// "rule|source|address|tcp/443" for each rule that a script of ufw adds; with "not " before it where it
/// takes one out, and then without the rule.
inline ToldSet ufwOpenings(const QString &script)
{
    static const QString verb = u"(route allow|allow out|'\\[site parameter ufw\\.mode\\]')"_s;
    static const QString match = u" proto (tcp|udp) from '?"_s + gateways::source + u"'? to "_s +
                                 gateways::address + u" port ([1-9]\\d{0,4})"_s;
    ToldSet facts;
    for (const QString &line : statementsOf(script)) {
        const QRegularExpressionMatch added = gateways::matchOf(
            u"ufw "_s + verb + match + u" comment '([A-Za-z0-9 ._:/@()+=,-]{1,255})'"_s, line);
        const QRegularExpressionMatch gone = gateways::matchOf(
            u"ufw (route delete allow|delete allow out|'\\[site parameter ufw\\.mode\\]')"_s + match, line);
        const QRegularExpressionMatch &found = added.hasMatch() ? added : gone;
        const QString told = u"%1|%2|%3/%4"_s.arg(gateways::sourceOf(found.captured(3)), found.captured(4),
                                                  found.captured(2), found.captured(5));
        if (added.hasMatch())
            facts.insert(gateways::ruleIn(added.captured(6)) + u'|' + told);
        else if (gone.hasMatch())
            facts.insert(u"not "_s + told);
        else if (line != "set -eu"_L1)
            facts.insert(u"not understood|"_s + line);
    }
    return facts;
}

/// What a script writes for firewalld.
class FirewalldModel
{
public:
    explicit FirewalldModel(const QString &script)
    {
        QString whole = script;
        // The helpers of the script, word by word, and only where they stand together.
        static const QRegularExpression start(
            u"set -eu\necho 'Writing the permanent configuration; it (?:takes effect|goes) with: "
            u"firewall-cmd "
            "--reload'\n"
            "change\\(\\) \\{ firewall-cmd --permanent \"\\$@\" >/dev/null; \\}\n"
            "policies=\\$\\(firewall-cmd --permanent --get-policies\\)\n"
            "sets=\\$\\(firewall-cmd --permanent --get-ipsets\\)\n"
            "drop_policy\\(\\) \\{ case \" \\$policies \" in \\*\" \\$1 \"\\*\\) change "
            "\"--delete-policy=\\$1\" ;; esac; \\}\n"
            "drop_set\\(\\) \\{ case \" \\$sets \" in \\*\" \\$1 \"\\*\\) change \"--delete-ipset=\\$1\" ;; "
            "esac; "
            "\\}\n"_s);
        whole.remove(start);
        QStringList comments;
        for (const QString &line : whole.replace(u" \\\n    "_s, u" "_s).split(u'\n', Qt::SkipEmptyParts)) {
            if (line.startsWith("# "_L1))
                comments.append(line.mid(2));
            else if (!line.startsWith(u'#'))
                read(line, comments);
            if (!line.startsWith(u'#'))
                comments.clear();
        }
    }
    ToldSet facts;
    QStringList dropped; ///< policies and sets
    QStringList made;    ///< policies and sets
    QStringList zones;   ///< "ingress internal"

private:
    void read(const QString &line, const QStringList &comments)
    {
        const auto is = [&line](const QString &pattern) {
            return gateways::matchOf(pattern, line);
        };
        static const QString name = u"([a-z][a-z0-9-]{0,30})"_s;
        if (const auto drop = is(u"drop_(?:set|policy) "_s + name); drop.hasMatch())
            dropped.append(drop.captured(1));
        else if (const auto set =
                     is(u"change --new-ipset="_s + name + u" --type=hash:ip --option=family=(inet6?)"_s);
                 set.hasMatch())
            makeSet(set.captured(1), set.captured(2));
        else if (const auto entries = is(u"change --ipset="_s + name + u"((?: --add-entry=[0-9a-f.:]+)+)"_s);
                 entries.hasMatch() && m_sets.contains(entries.captured(1)))
            m_sets[entries.captured(1)] += foundBy(u" --add-entry=(\\S+)"_s, entries.captured(2));
        else if (const auto policy = is(u"change --new-policy=([a-z][a-z0-9-]{0,17})"_s); policy.hasMatch())
            made.append(policy.captured(1));
        else if (const auto options = is(u"change --policy="_s + name + u" (.*)"_s); options.hasMatch())
            readPolicy(line, options.captured(2), comments);
        else
            facts.insert(u"not understood|"_s + line);
    }
    void makeSet(const QString &name, const QString &family)
    {
        made.append(name);
        m_sets.insert(name, {});
        m_families.insert(name, family);
    }
    void readPolicy(const QString &line, const QString &options, const QStringList &comments)
    {
        static const QString zone = u"(?:[A-Za-z0-9_-]{1,17}|\\[site parameter firewalld\\.[a-z-]+\\])"_s;
        const auto in = gateways::matchOf(u"'?--add-(ingress|egress)-zone=("_s + zone + u")'?"_s, options);
        if (in.hasMatch()) {
            zones.append(in.captured(1) + u' ' + in.captured(2));
            return;
        }
        if (options == "--set-priority=-10"_L1 ||
            gateways::matchOf(u"'?--set-description=[A-Za-z0-9 ._:/@()+=,-]+'?"_s, options).hasMatch())
            return;
        if (!readRules(options, comments))
            facts.insert(u"not understood|"_s + line);
    }
    bool readRules(const QString &options, const QStringList &comments)
    {
        static const QString option =
            u"--add-rich-rule='rule family=\"(ipv[46])\" source address=\""_s + gateways::source +
            u"\" destination ipset=\"([a-z0-9-]+)\" port port=\"([1-9]\\d{0,4})\" protocol=\"(tcp|udp)\" accept'"_s;
        const QStringList parts = options.split(u" --add"_s);
        for (qsizetype i = 0; i < parts.size(); ++i) {
            const auto rule = gateways::matchOf(option, i == 0 ? parts.at(i) : u"--add"_s + parts.at(i));
            const QString set = rule.captured(3);
            const QString family = rule.captured(1) == "ipv6"_L1 ? u"inet6"_s : u"inet"_s;
            if (!rule.hasMatch() || m_families.value(set) != family || parts.size() > comments.size())
                return false;
            const QString id = gateways::ruleIn(comments.at(comments.size() - parts.size() + i));
            for (const QString &address : std::as_const(m_sets[set]))
                facts.insert(u"%1|%2|%3|%4/%5"_s.arg(id, gateways::sourceOf(rule.captured(2)), address,
                                                     rule.captured(5), rule.captured(4)));
        }
        return true;
    }

    QMap<QString, QStringList> m_sets;
    QMap<QString, QString> m_families;
};

/// "rule|source|address|tcp/443". A label is short, so the rule may be cut.
inline ToldSet pfOpenings(const QString &text)
{
    QMap<QString, QStringList> tables;
    ToldSet facts;
    for (const QString &line : statementsOf(text)) {
        const QRegularExpressionMatch table = gateways::matchOf(
            u"table <([a-z][a-z0-9_]{0,30})> persist \\{ ([0-9a-f.:]+(?:, [0-9a-f.:]+)*) \\}"_s, line);
        const QRegularExpressionMatch pass = gateways::matchOf(
            u"pass quick (inet6?) proto (tcp|udp) from "_s + gateways::source +
                u" to <([a-z0-9_]+)> port ([1-9]\\d{0,4}) keep state tag [a-z][a-z0-9_]{0,30} label "
                "\"([A-Za-z0-9 ._:/@()+=,-]{1,63})\""_s,
            line);
        const bool known =
            table.hasMatch() || (pass.hasMatch() && tables.contains(pass.captured(4))) ||
            gateways::matchOf(u"pass out quick tagged [a-z][a-z0-9_]{0,30} keep state"_s, line).hasMatch();
        if (!known)
            facts.insert(u"not understood|"_s + line);
        if (table.hasMatch())
            tables.insert(table.captured(1), table.captured(2).split(u", "_s));
        for (const QString &address : tables.value(pass.captured(4))) {
            const bool fits = (pass.captured(1) == "inet6"_L1) == address.contains(u':');
            facts.insert(fits ? u"%1|%2|%3|%4/%5"_s.arg(gateways::ruleIn(pass.captured(6)),
                                                        gateways::sourceOf(pass.captured(3)), address,
                                                        pass.captured(2), pass.captured(5))
                              : u"not understood|"_s + line);
        }
    }
    return facts;
}

/// "address|tcp/443" for each way out of the cluster that policies of Calico open.
inline ToldSet calicoOpenings(const QByteArray &yaml)
{
    QMap<QString, QStringList> sets;
    ToldSet facts;
    const auto text = [](const YAML::Node &node) {
        return QString::fromStdString(node.as<std::string>());
    };
    for (const YAML::Node &document : YAML::LoadAll(yaml.toStdString())) {
        for (const YAML::Node &range : document["spec"]["nets"])
            sets[u"sts-destination == '%1'"_s.arg(text(document["metadata"]["labels"]["sts-destination"]))] +=
                text(range).section(u'/', 0, 0);
    }
    for (const YAML::Node &document : YAML::LoadAll(yaml.toStdString())) {
        for (const YAML::Node &rule : document["spec"]["egress"]) {
            const YAML::Node to = rule["destination"];
            if (!to["namespaceSelector"] || text(to["namespaceSelector"]) != "global()"_L1)
                continue;
            const QStringList addresses = sets.value(text(to["selector"]));
            if (addresses.isEmpty())
                facts.insert(u"no set for "_s + text(to["selector"]));
            for (const QString &address : addresses) {
                for (const YAML::Node &port : to["ports"])
                    facts.insert(u"%1|%2/%3"_s.arg(address, text(rule["protocol"]).toLower(), text(port)));
            }
        }
    }
    return facts;
}

} // namespace netsetup::testing
