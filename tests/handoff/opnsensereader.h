// OPNsense and pfSense: the steps as who follows them, and the aliases as both import them.
#pragma once

#include "handoff/packreaders.h"

namespace netsetup::testing {

class OpnsenseReader
{
public:
    OpnsenseReader(const Files &files, const QString &steps)
        : m_files(files)
    {
        static const QRegularExpression rule(
            u"^Rule ([a-z][a-z0-9_]{0,25})\\n"
            "  Interface (\\[site parameter [a-z.-]+\\]|[A-Za-z0-9_.-]+), action Pass, direction in, TCP/IP "
            "version "
            "(IPv4|IPv6|IPv4\\+IPv6), protocol (TCP|UDP)\\n"
            "  Source: (?:\\[source addresses of the [a-z-]+\\]|alias \\1_from, type Network\\(s\\): "
            "([0-9a-f.:/ ]+))\\n"
            "  Destination: alias \\1_to, type Host\\(s\\): ([a-z0-9.: -]+)\\n"
            "  Destination port (\\d{1,5}), log\\n"
            "  Description: ([A-Za-z0-9 ._:/@()+=,-]{1,150})\\n"_s,
            QRegularExpression::MultilineOption);
        QString rest = steps;
        rest.remove(QRegularExpression(u"^#.*\\n|^\\n"_s, QRegularExpression::MultilineOption));
        QRegularExpressionMatchIterator rules = rule.globalMatch(rest);
        while (rules.hasNext())
            read(rules.next());
        rest.remove(rule);
        if (!rest.isEmpty())
            m_problems.append(u"not a rule: "_s + rest);
    }

    [[nodiscard]] const QStringList &problems() const { return m_problems; }
    /// "source|host or address|tcp/443"
    [[nodiscard]] const ToldSet &openings() const { return m_openings; }
    /// Of the rules that do not wait: both imports hold what the steps say, and no other alias.
    [[nodiscard]] QStringList aliasProblems() const
    {
        QStringList problems;
        QMap<QString, QStringList> imported;
        const QJsonObject entries =
            objectOf(m_files, folder + u"aliases.json"_s)["aliases"_L1]["alias"_L1].toObject();
        for (const QJsonValue &entry : entries) {
            const QString name = entry["name"_L1].toString();
            imported.insert(name, entry["content"_L1].toString().split(u'\n'));
            const QString type = name.endsWith("_to"_L1) ? u"host"_s : u"network"_s;
            static const QRegularExpression description(u"\\A[0-9a-zA-Z.,_ -]{1,255}\\z"_s);
            if (entry.toObject().size() != 5 || entry["enabled"_L1] != u"1"_s || entry["type"_L1] != type ||
                name.size() > 31 || !description.match(entry["description"_L1].toString()).hasMatch())
                problems.append(u"an alias that OPNsense refuses: "_s + name);
        }
        if (imported != m_aliases)
            problems.append(u"aliases.json does not hold the aliases of the steps"_s);
        QMap<QString, QStringList> pasted;
        for (auto file = m_files.begin(); file != m_files.end(); ++file) {
            if (file.key().startsWith(folder + u"pfsense/"_s))
                pasted.insert(file.key().section(u'/', -1).chopped(4), linesOf(*file, problems));
        }
        if (pasted != m_aliases)
            problems.append(u"the lists for pfSense are not the aliases of the steps"_s);
        return problems;
    }

private:
    inline static const QString folder = QStringLiteral("firewall/opnsense-alias/");

    static QStringList linesOf(const QByteArray &bytes, QStringList &problems)
    {
        QStringList entries;
        const QStringList lines = QString::fromUtf8(bytes).split(u'\n', Qt::SkipEmptyParts);
        for (const QString &line : lines) {
            const QString description = line.section(u' ', 1);
            if (description.isEmpty() || description.size() >= 200 || description.contains(u'|'))
                problems.append(u"a line that pfSense refuses: "_s + line);
            entries.append(line.section(u' ', 0, 0));
        }
        return entries;
    }
    void read(const QRegularExpressionMatch &match)
    {
        const QStringList sources = match.captured(5).split(u' ', Qt::SkipEmptyParts);
        const QStringList hosts = match.captured(6).split(u' ');
        if (!sources.isEmpty() && !match.captured(2).startsWith(u'[')) {
            m_aliases.insert(match.captured(1) + u"_from"_s, sources);
            m_aliases.insert(match.captured(1) + u"_to"_s, hosts);
        }
        const QString service = match.captured(4).toLower() + u'/' + match.captured(7);
        for (const QString &source : sources.isEmpty() ? QStringList{u"?"_s} : sources) {
            const QString version = source.contains(u':') ? u"IPv6"_s : u"IPv4"_s;
            if (source != "?"_L1 && !match.captured(3).contains(version))
                m_problems.append(u"not of this version: "_s + source);
            for (const QString &host : hosts) {
                const bool isAddress = !QHostAddress(host).isNull();
                if (!isAddress || source == "?"_L1 || source.contains(u':') == host.contains(u':'))
                    m_openings.insert(u"%1|%2|%3"_s.arg(source, host, service));
            }
        }
    }

    const Files &m_files;
    QStringList m_problems;
    ToldSet m_openings;
    QMap<QString, QStringList> m_aliases;
};

} // namespace netsetup::testing
