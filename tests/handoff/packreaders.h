// Small readers for the files of a pack, each as its own consumer reads it. None of them knows how the file
// was printed.
#pragma once

#include "handoff/handoff.h"

#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

#include <yaml-cpp/yaml.h>

using namespace Qt::StringLiterals;

namespace netsetup::testing {

using Files = QMap<QString, QByteArray>;
using ToldSet = QSet<QString>;

inline QString textOf(const Files &files, const QString &path)
{
    return QString::fromUtf8(files.value(path));
}

inline QJsonObject objectOf(const Files &files, const QString &path)
{
    return QJsonDocument::fromJson(files.value(path)).object();
}

inline QStringList stringsOf(const QJsonValue &value)
{
    QStringList texts;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &item : array)
        texts.append(item.toString());
    return texts;
}

/// What the first group of the pattern finds, in order.
inline QStringList foundBy(const QString &pattern, const QString &text)
{
    const QRegularExpression expression(pattern, QRegularExpression::MultilineOption);
    QStringList found;
    QRegularExpressionMatchIterator matches = expression.globalMatch(text);
    while (matches.hasNext())
        found.append(matches.next().captured(1));
    return found;
}

/// The texts between back-ticks.
inline QStringList codesIn(const QString &text)
{
    return foundBy(u"`([^`]+)`"_s, text);
}

/// Cells by column title, for each row of the Markdown table that begins with this title.
inline QList<QMap<QString, QString>> tableOf(const QString &markdown, const QString &firstTitle)
{
    QList<QMap<QString, QString>> rows;
    QStringList titles;
    const QStringList lines = markdown.split(u'\n');
    for (const QString &line : lines) {
        QStringList cells = line.split(u" | "_s);
        if (!line.startsWith("| "_L1) || cells.size() < 2) {
            titles.clear();
            continue;
        }
        cells.first().remove(0, 2);
        cells.last().chop(2);
        if (titles.isEmpty()) {
            titles = cells.first() == firstTitle ? cells : QStringList();
            continue;
        }
        QMap<QString, QString> row;
        for (qsizetype i = 0; i < titles.size() && i < cells.size(); ++i)
            row.insert(titles.at(i), cells.at(i));
        if (!cells.first().startsWith("---"_L1))
            rows.append(row);
    }
    return rows;
}

/// RFC 4180, every cell quoted, as rules.csv promises; by column name.
inline QList<QMap<QString, QString>> csvOf(const QString &text)
{
    QList<QStringList> lines{{}};
    QString cell;
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (quoted && c == u'"' && i + 1 < text.size() && text.at(i + 1) == u'"') {
            cell += c;
            ++i;
        } else if (c == u'"') {
            quoted = !quoted;
        } else if (!quoted && (c == u',' || c == u'\n')) {
            lines.last().append(cell);
            cell.clear();
            if (c == u'\n')
                lines.append(QStringList());
        } else if (quoted || c != u'\r') {
            cell += c;
        }
    }
    lines.removeLast();
    QList<QMap<QString, QString>> rows;
    for (const QStringList &line : lines.mid(1)) {
        QMap<QString, QString> row;
        for (qsizetype i = 0; i < line.size(); ++i)
            row.insert(lines.first().value(i), line.at(i));
        rows.append(row);
    }
    return rows;
}

/// "3", "1 to 4, 7" -> the numbers.
inline QList<int> numbersIn(const QString &text)
{
    QList<int> numbers;
    const QStringList runs = text.split(u", "_s);
    for (const QString &run : runs) {
        const QStringList ends = run.split(u" to "_s);
        for (int number = ends.first().toInt(); number <= ends.last().toInt(); ++number)
            numbers.append(number);
    }
    return numbers;
}

/// "rule|source|address|tcp/443" for each accept, whether it is ready or waits. An unknown source is "?".
/// Which names dnsmasq puts into a set: "nftset=/acme.example/4#inet#filter#name,6#…", "ipset=/…/name".
inline QMap<QString, QStringList> dnsmasqSets(const QString &conf)
{
    QMap<QString, QStringList> sets;
    static const QRegularExpression line(u"^(?:nftset|ipset)=/([a-z0-9.-]+)/(.*)$"_s,
                                         QRegularExpression::MultilineOption);
    QRegularExpressionMatchIterator found = line.globalMatch(conf);
    while (found.hasNext()) {
        const QRegularExpressionMatch match = found.next();
        for (const QString &set : match.captured(2).split(u','))
            sets[set.section(u'#', -1)].append(match.captured(1));
    }
    return sets;
}

/// `conf` is the file for dnsmasq: a set that it fills stands for the names.
inline ToldSet nftOpenings(const QString &text, const QString &conf = {})
{
    QMap<QString, QStringList> sets = dnsmasqSets(conf);
    static const QRegularExpression elements(u"^add element \\S+ \\S+ (\\S+) \\{([^}]*)\\}"_s,
                                             QRegularExpression::MultilineOption);
    static const QRegularExpression placed(u"^add element \\[.*\\] \\[.*\\] (\\S+) \\{([^}]*)\\}"_s,
                                           QRegularExpression::MultilineOption);
    for (const QRegularExpression &pattern : {elements, placed}) {
        QRegularExpressionMatchIterator found = pattern.globalMatch(text);
        while (found.hasNext()) {
            const QRegularExpressionMatch match = found.next();
            sets[match.captured(1)] += foundBy(u"^ +([0-9a-f.:]+)"_s, match.captured(2));
        }
    }
    static const QRegularExpression accept(
        u"saddr (\\[[^]]*\\]|\\S+) ip6? daddr @(\\S+) (tcp|udp) dport (\\d+) .* accept comment \"(\\S+?)[ \"]"_s);
    ToldSet facts;
    QRegularExpressionMatchIterator found = accept.globalMatch(text);
    while (found.hasNext()) {
        const QRegularExpressionMatch match = found.next();
        const QString source = match.captured(1).startsWith(u'[') ? u"?"_s : match.captured(1);
        for (const QString &address : std::as_const(sets[match.captured(2)]))
            facts.insert(u"%1|%2|%3|%4/%5"_s.arg(match.captured(5), source, address, match.captured(3),
                                                 match.captured(4)));
    }
    return facts;
}

inline ToldSet iptablesOpenings(const QString &text, const QString &conf = {})
{
    const QMap<QString, QStringList> sets = dnsmasqSets(conf);
    static const QRegularExpression accept(
        u"^-A \\S+ -s (\\[[^]]*\\]|\\S+) (?:-d ([0-9a-f.:]+)/\\d+|-m set --match-set (\\S+) dst) -p "
        u"(tcp|udp) -m \\w+ --dport (\\d+) "
        "-m conntrack --ctstate NEW -m comment --comment \"(\\S+?)[ \"].*-j ACCEPT$"_s,
        QRegularExpression::MultilineOption);
    ToldSet facts;
    QRegularExpressionMatchIterator found = accept.globalMatch(text);
    while (found.hasNext()) {
        const QRegularExpressionMatch match = found.next();
        const QString source = match.captured(1).startsWith(u'[') ? u"?"_s : match.captured(1);
        const QString set = match.captured(3);
        for (const QString &to : set.isEmpty() ? QStringList{match.captured(2)} : sets.value(set))
            facts.insert(
                u"%1|%2|%3|%4/%5"_s.arg(match.captured(6), source, to, match.captured(4), match.captured(5)));
    }
    return facts;
}

/// "source|host|port" for each combination that a line of this kind ("http_access allow") lets through.
inline ToldSet squidOpenings(const QString &text, const QString &directive)
{
    QMap<QString, QStringList> acls;
    QMap<QString, QString> kinds;
    ToldSet facts;
    const QStringList lines = text.split(u'\n');
    for (const QString &line : lines) {
        if (line.startsWith("acl "_L1)) {
            QStringList words = line.split(u' ');
            const QString name = words.value(1);
            kinds.insert(name, words.value(2));
            words = words.mid(3);
            words.removeAll(u"-n"_s);
            acls[name] +=
                line.contains(u'[') && words.value(0).startsWith(u'[') ? QStringList{u"?"_s} : words;
        } else if (line.startsWith(directive + u' ')) {
            QMap<QString, QStringList> by;
            const QStringList names = line.mid(directive.size() + 1).split(u' ');
            for (const QString &name : names)
                by[kinds.value(name).startsWith("dst"_L1) ? u"to"_s : kinds.value(name)] += acls.value(name);
            for (QStringList &values : by)
                values.removeDuplicates();
            for (const QString &source : std::as_const(by[u"src"_s])) {
                for (const QString &to : std::as_const(by[u"to"_s]))
                    facts.insert(u"%1|%2|%3"_s.arg(source, to, by.value(u"port"_s).join(u'+')));
            }
        }
    }
    return facts;
}

/// "host or address|tcp/443" for each way out of any policy but those inside the cluster.
inline ToldSet policyOpenings(const QByteArray &yaml)
{
    ToldSet facts;
    for (const YAML::Node &document : YAML::LoadAll(yaml.toStdString())) {
        for (const YAML::Node &rule : document["spec"]["egress"]) {
            QStringList to;
            for (const YAML::Node &peer : rule["to"]) {
                if (peer["ipBlock"])
                    to.append(QString::fromStdString(peer["ipBlock"]["cidr"].as<std::string>())
                                  .section(u'/', 0, 0));
            }
            for (const YAML::Node &name : rule["toFQDNs"])
                to.append(QString::fromStdString(name["matchName"].as<std::string>()));
            for (const YAML::Node &range : rule["toCIDR"])
                to.append(QString::fromStdString(range.as<std::string>()).section(u'/', 0, 0));
            QStringList ports;
            const auto add = [&ports](const YAML::Node &port) {
                ports.append(QString::fromStdString(port["protocol"].as<std::string>()).toLower() + u'/' +
                             QString::fromStdString(port["port"].as<std::string>()));
            };
            for (const YAML::Node &port : rule["ports"])
                add(port);
            for (const YAML::Node &group : rule["toPorts"]) {
                for (const YAML::Node &port : group["ports"])
                    add(port);
            }
            for (const QString &place : std::as_const(to)) {
                for (const QString &port : std::as_const(ports))
                    facts.insert(place + u'|' + port);
            }
        }
    }
    return facts;
}

/// "source|host|port" of the table of who asks for what; an unknown source is "?".
inline ToldSet stepsOpenings(const QString &markdown)
{
    ToldSet facts;
    const QList<QMap<QString, QString>> rows = tableOf(markdown, u"Row"_s);
    for (const QMap<QString, QString> &row : rows) {
        const QStringList sources = codesIn(row.value(u"Their addresses here"_s));
        for (const QString &source : sources.isEmpty() ? QStringList{u"?"_s} : sources) {
            if (row.value(u"Protocol"_s) == "TCP"_L1)
                facts.insert(
                    u"%1|%2|%3"_s.arg(source, codesIn(row.value(u"Host"_s)).value(0), row.value(u"Port"_s)));
        }
    }
    return facts;
}

/// What values.yaml says at "global.imageRegistry"; empty: nothing.
inline QString valueAt(const YAML::Node &values, const QString &path)
{
    YAML::Node node = YAML::Clone(values);
    const QStringList keys = path.split(u'.');
    for (const QString &key : keys) {
        if (!node.IsMap() || !node[key.toStdString()])
            return {};
        node.reset(node[key.toStdString()]);
    }
    return node.IsScalar() ? QString::fromStdString(node.as<std::string>()) : QString();
}

} // namespace netsetup::testing
