#include "handoff/formats/firewall/openings.h"

#include "base/json.h"
#include "base/safetext.h"
#include "handoff/formats/header.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

QString ruleComment(const HandoffInput &input, const Rule &rule, int max)
{
    QStringList parts;
    if (!input.practice.isEmpty())
        parts.append(u"PRACTICE"_s);
    parts.append(rule.id);
    parts.append(input.plan.handoff.changeId);
    return safeText(parts.join(u' '), max);
}

QStringList sourcesOf(const Rule &rule, const QString &family)
{
    if (rule.sources.isEmpty())
        return {u"[%1 source addresses of the %2]"_s.arg(familyTitle(family), wordFor(rule.initiator))};
    QStringList sources;
    for (const Cidr &source : rule.sources) {
        if (source.isIpv4() == (family == "ipv4"_L1))
            sources.append(source.text());
    }
    return sources;
}

void addFamily(Openings &openings, const PlannedRule &planned, const QString &family, const QString &comment)
{
    const Rule &rule = planned.rule;
    const QList<ResolvedAddress> addresses = ofFamily(planned.addresses, family);
    if (addresses.isEmpty())
        return;
    const QStringList sources = sourcesOf(rule, family);
    if (sources.isEmpty())
        openings.notes.append(u"%1: no %2 source address is given, so its %2 addresses stay closed"_s.arg(
            rule.id, familyTitle(family)));
    const QString protocol = rule.protocol == "udp"_L1 ? rule.protocol : u"tcp"_s;
    for (const QString &source : sources)
        openings.list.append(Opening{rule.id, rule.flow, rule.host, family, source, !rule.sources.isEmpty(),
                                     protocol, rule.port, comment, addresses});
}

} // namespace

const QStringList &ipFamilies()
{
    static const QStringList both{u"ipv4"_s, u"ipv6"_s};
    return both;
}

QString familyTitle(const QString &family)
{
    return family == "ipv6"_L1 ? u"IPv6"_s : u"IPv4"_s;
}

Openings openingsOf(const HandoffInput &input, const QList<PlannedRule> &rules, int commentMax)
{
    Openings openings;
    for (const PlannedRule &planned : rules) {
        if (planned.decision != Decision::Emit && planned.decision != Decision::EmitAsSnapshot)
            continue;
        const QString comment = ruleComment(input, planned.rule, commentMax);
        for (const QString &family : ipFamilies())
            addFamily(openings, planned, family, comment);
    }
    return openings;
}

QString scopedName(const HandoffInput &input, const QString &what, int max)
{
    QStringList parts{u"sts"_s, input.plan.tenant.isEmpty() ? input.tenantHost : input.plan.tenant};
    if (!input.plan.cluster.name.isEmpty())
        parts.append(input.plan.cluster.name);
    parts.append(what);
    return safeName(parts.join(u'-'), u'_', max);
}

QString addressComment(const QString &host, const ResolvedAddress &entry, int max)
{
    const QString type = entry.family == "ipv6"_L1 ? u"AAAA"_s : u"A"_s;
    const QString end = u" %1 %2 ttl %3"_s.arg(type, json::timeText(entry.seenAt)).arg(entry.ttl);
    return safeText(host, max - static_cast<int>(end.size())) + end;
}

QStringList snapshotHeader(const HandoffInput &input, const QList<PlannedRule> &rules)
{
    QStringList lines;
    QSet<QString> done;
    for (const PlannedRule &planned : rules) {
        const bool first = !done.contains(planned.rule.host);
        done.insert(planned.rule.host);
        if (first && planned.decision == Decision::EmitAsSnapshot)
            lines += QStringList{QString()} + snapshotLines(input, planned);
    }
    return lines;
}

QStringList incompleteHeader(const QStringList &header, const QString &place)
{
    const QString text = u"DO NOT LOAD: names in square brackets are missing. Put them in and move "
                         "the lines to %1"_s;
    return header + QStringList{QString(), text.arg(place)};
}

QStringList waitingHeader(const QStringList &header, const QString &mainFile, bool nothingYet)
{
    const QString text = nothingYet ? u"NOTHING TO LOAD YET: all statements wait in %1.incomplete.txt"_s
                                    : u"NOT COMPLETE: more statements wait in %1.incomplete.txt"_s;
    return header + QStringList{QString(), text.arg(mainFile)};
}

QByteArray commentedText(const QStringList &header, const QStringList &statements)
{
    QString text;
    for (const QString &line : header)
        text += line.isEmpty() ? u"#\n"_s : u"# "_s + line + u'\n';
    if (!statements.isEmpty())
        text += u'\n' + statements.join(u'\n') + u'\n';
    return text.toLatin1();
}

} // namespace netsetup
