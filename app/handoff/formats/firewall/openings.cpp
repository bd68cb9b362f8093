#include "handoff/formats/firewall/openings.h"

#include "base/json.h"
#include "base/safetext.h"
#include "handoff/formats/header.h"

#include <QSet>

namespace netsetup {

namespace {

QString ruleComment(const HandoffInput &input, const Rule &rule, int max)
{
    QStringList parts;
    if (!input.practice.isEmpty())
        parts.append(QStringLiteral("PRACTICE"));
    parts.append(rule.id);
    parts.append(input.plan.handoff.changeId);
    return safeText(parts.join(QLatin1Char(' ')), max);
}

QStringList sourcesOf(const Rule &rule, const QString &family)
{
    if (rule.sources.isEmpty())
        return {QStringLiteral("[%1 source addresses of the %2]")
                    .arg(familyTitle(family), wordFor(rule.initiator))};
    QStringList sources;
    for (const Cidr &source : rule.sources) {
        if (source.isIpv4() == (family == QLatin1String("ipv4")))
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
        openings.notes.append(
            QStringLiteral("%1: no %2 source address is given, so its %2 addresses stay closed")
                .arg(rule.id, familyTitle(family)));
    const QString protocol = rule.protocol == QLatin1String("udp") ? rule.protocol : QStringLiteral("tcp");
    for (const QString &source : sources)
        openings.list.append(Opening{rule.id, rule.flow, rule.host, family, source, !rule.sources.isEmpty(),
                                     protocol, rule.port, comment, addresses});
}

} // namespace

const QStringList &ipFamilies()
{
    static const QStringList both{QStringLiteral("ipv4"), QStringLiteral("ipv6")};
    return both;
}

QString familyTitle(const QString &family)
{
    return family == QLatin1String("ipv6") ? QStringLiteral("IPv6") : QStringLiteral("IPv4");
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
    QStringList parts{QStringLiteral("sts"),
                      input.plan.tenant.isEmpty() ? input.tenantHost : input.plan.tenant};
    if (!input.plan.cluster.name.isEmpty())
        parts.append(input.plan.cluster.name);
    parts.append(what);
    return safeName(parts.join(QLatin1Char('-')), QLatin1Char('_'), max);
}

QString addressComment(const QString &host, const ResolvedAddress &entry, int max)
{
    const QString type = entry.family == QLatin1String("ipv6") ? QStringLiteral("AAAA") : QStringLiteral("A");
    const QString end =
        QStringLiteral(" %1 %2 ttl %3").arg(type, json::timeText(entry.seenAt)).arg(entry.ttl);
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
    const QString text =
        QStringLiteral("DO NOT LOAD: names in square brackets are missing. Put them in and move "
                       "the lines to %1");
    return header + QStringList{QString(), text.arg(place)};
}

QStringList waitingHeader(const QStringList &header, const QString &mainFile, bool nothingYet)
{
    const QString text = nothingYet
                             ? QStringLiteral("NOTHING TO LOAD YET: all statements wait in %1.incomplete.txt")
                             : QStringLiteral("NOT COMPLETE: more statements wait in %1.incomplete.txt");
    return header + QStringList{QString(), text.arg(mainFile)};
}

QByteArray commentedText(const QStringList &header, const QStringList &statements)
{
    QString text;
    for (const QString &line : header)
        text += line.isEmpty() ? QStringLiteral("#\n") : QStringLiteral("# ") + line + QLatin1Char('\n');
    if (!statements.isEmpty())
        text += QLatin1Char('\n') + statements.join(QLatin1Char('\n')) + QLatin1Char('\n');
    return text.toLatin1();
}

} // namespace netsetup
