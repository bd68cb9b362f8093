#include "handoff/formats/proxy/squidacls.h"

#include "handoff/formats/firewall/openings.h"
#include "handoff/planning/addresses.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

// Squid refuses names of more than 62 characters; half of it still reads well.
constexpr int nameMax = 31;

bool isPlainHttp(const HandoffInput &input, const Rule &rule)
{
    return std::any_of(input.flows.cbegin(), input.flows.cend(), [&rule](const Flow &flow) {
        return flow.id == rule.flow && flow.url.startsWith("http://"_L1);
    });
}

bool isSameGroup(const SquidGroup &a, const SquidGroup &b)
{
    return a.client == b.client && a.sources == b.sources && a.port == b.port && a.tunnel == b.tunnel &&
           a.literal == b.literal;
}

void addTo(QList<SquidGroup> &groups, const SquidGroup &one)
{
    auto same = std::find_if(groups.begin(), groups.end(),
                             [&one](const SquidGroup &other) { return isSameGroup(one, other); });
    if (same == groups.end()) {
        groups.append(one);
        return;
    }
    for (const QString &host : one.hosts) {
        if (!same->hosts.contains(host))
            same->hosts.append(host);
    }
}

bool holds(const Cidr &wide, const Cidr &narrow)
{
    return wide.isIpv4() == narrow.isIpv4() && wide.prefix <= narrow.prefix &&
           narrow.address.isInSubnet(wide.address, wide.prefix);
}

/// Squid warns of a range inside another one and leaves it out; so do we, without the warning.
QStringList sourceTexts(const SquidGroup &group)
{
    if (group.sources.isEmpty())
        return {u"[source addresses of the %1]"_s.arg(wordFor(group.client))};
    QStringList texts;
    for (qsizetype i = 0; i < group.sources.size(); ++i) {
        const Cidr &source = group.sources.at(i);
        bool covered = false;
        for (qsizetype j = 0; j < group.sources.size(); ++j) {
            const Cidr &other = group.sources.at(j);
            covered = covered || (i != j && holds(other, source) && (!(other == source) || j < i));
        }
        if (covered)
            continue;
        // Of everything Squid wants the word: it takes 0.0.0.0/0 for both families.
        const QString everything = source.isIpv4() ? u"ipv4"_s : u"ipv6"_s;
        texts.append(source.isEverything() ? everything : source.text());
    }
    return texts;
}

void addOnce(QStringList &lines, const QString &line)
{
    if (!lines.contains(line))
        lines.append(line);
}

QString name(const HandoffInput &input, const QString &tag, const QString &what)
{
    return scopedName(input, tag.isEmpty() ? what : QString(tag + u'-' + what), nameMax);
}

/// "nodes-to-443", and a word for what is unusual.
QString targetWords(const SquidGroup &group)
{
    QString words = wordFor(group.client) + u"-to-"_s + QString::number(group.port);
    if (group.literal)
        words += u"-ip"_s;
    if (!group.tunnel)
        words += u"-http"_s;
    return words;
}

void addGroup(QStringList &acls, QStringList &directives, const HandoffInput &input, const SquidGroup &group,
              const QString &tag, const QString &directive)
{
    const QString from = name(input, tag, wordFor(group.client));
    const QString to = name(input, tag, targetWords(group));
    const QString port = name(input, tag, u"port-%1"_s.arg(group.port));
    const QString method = name(input, tag, u"connect"_s);
    for (const QString &source : sourceTexts(group))
        addOnce(acls, u"acl %1 src %2"_s.arg(from, source));
    const QString type = group.literal ? u"dst"_s : u"dstdomain -n"_s;
    for (const QString &host : group.hosts)
        addOnce(acls, u"acl %1 %2 %3"_s.arg(to, type, host));
    addOnce(acls, u"acl %1 port %2"_s.arg(port).arg(group.port));
    QStringList words{directive, from, to, port};
    if (group.tunnel && directive.startsWith("http_access"_L1)) {
        addOnce(acls, u"acl %1 method CONNECT"_s.arg(method));
        words.insert(1, method);
    }
    directives.append(words.join(u' '));
}

} // namespace

QList<SquidGroup> squidGroups(const HandoffInput &input, const QList<PlannedRule> &rules)
{
    QList<SquidGroup> groups;
    for (const PlannedRule &planned : rules) {
        if (planned.decision != Decision::Emit)
            continue;
        SquidGroup group;
        group.client = planned.rule.initiator;
        group.sources = planned.rule.sources;
        group.port = planned.rule.port;
        group.tunnel = !isPlainHttp(input, planned.rule);
        group.literal = isAddress(planned.rule.host);
        if (!group.literal)
            group.hosts = {planned.rule.host};
        for (const ResolvedAddress &entry : group.literal ? planned.addresses : QList<ResolvedAddress>())
            group.hosts.append(entry.address);
        addTo(groups, group);
    }
    return groups;
}

QStringList squidStatements(const HandoffInput &input, const QList<SquidGroup> &groups, const QString &tag,
                            const QString &directive)
{
    QStringList acls;
    QStringList directives;
    for (const SquidGroup &group : groups)
        addGroup(acls, directives, input, group, tag, directive);
    return acls + directives;
}

} // namespace netsetup
