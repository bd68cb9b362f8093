#include "handoff/planning/openings.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

bool isPlainHttp(const HandoffInput &input, const Rule &rule)
{
    return std::any_of(input.flows.cbegin(), input.flows.cend(), [&rule](const Flow &flow) {
        return flow.id == rule.flow && flow.url.startsWith("http://"_L1);
    });
}

Opening openingOf(const HandoffInput &input, const PlannedRule &planned)
{
    const Rule &rule = planned.rule;
    Opening opening;
    opening.initiator = rule.initiator;
    opening.sources = rule.sources;
    opening.protocol = rule.protocol;
    opening.port = rule.port;
    opening.tunnel = !isPlainHttp(input, rule);
    opening.to = {Destination{rule.id, rule.flow, rule.why, rule.host, planned.addresses}};
    return opening;
}

bool differInHostsOnly(const Opening &a, const Opening &b)
{
    return a.initiator == b.initiator && a.sources == b.sources && a.protocol == b.protocol &&
           a.port == b.port && a.tunnel == b.tunnel && a.byName() == b.byName();
}

QStringList sourcesOf(const Opening &opening, Family family)
{
    if (opening.sources.isEmpty())
        return {u"[%1 source addresses of the %2]"_s.arg(familyTitle(family), wordFor(opening.initiator))};
    QStringList sources;
    for (const Cidr &source : opening.sources) {
        if (source.isIpv4() == (family == Family::Ipv4))
            sources.append(source.text());
    }
    return sources;
}

void addFamily(AddressOpenings &openings, const Opening &opening, const Destination &to, Family family)
{
    const QList<ResolvedAddress> addresses = ofFamily(to.addresses, family);
    if (addresses.isEmpty())
        return;
    const QStringList sources = sourcesOf(opening, family);
    if (sources.isEmpty())
        openings.notes.append(u"%1: no %2 source address is given, so its %2 addresses stay closed"_s.arg(
            to.rule, familyTitle(family)));
    for (const QString &source : sources)
        openings.list.append({to.rule, to.flow, to.host, family, source, !opening.sources.isEmpty(),
                              opening.protocol, opening.port, addresses});
}

} // namespace

QStringList Opening::sourceTexts() const
{
    if (sources.isEmpty())
        return {u"[source addresses of the %1]"_s.arg(wordFor(initiator))};
    QStringList texts;
    for (const Cidr &source : sources)
        texts.append(source.text());
    return texts;
}

QList<Opening> openingsOf(const HandoffInput &input, const QList<PlannedRule> &rules)
{
    QList<Opening> openings;
    for (const PlannedRule &planned : rules) {
        if (planned.isPrinted())
            openings.append(openingOf(input, planned));
    }
    return openings;
}

QList<Opening> withHostsTogether(const QList<Opening> &openings)
{
    QList<Opening> together;
    for (const Opening &opening : openings) {
        const auto same = std::find_if(together.begin(), together.end(), [&opening](const Opening &other) {
            return differInHostsOnly(opening, other);
        });
        if (same == together.end())
            together.append(opening);
        else
            same->to += opening.to;
    }
    return together;
}

AddressOpenings addressOpeningsOf(const HandoffInput &input, const QList<PlannedRule> &rules)
{
    AddressOpenings openings;
    for (const Opening &opening : openingsOf(input, rules)) {
        for (const Family family : families)
            addFamily(openings, opening, opening.to.first(), family);
    }
    return openings;
}

QString familyTitle(Family family)
{
    return family == Family::Ipv6 ? u"IPv6"_s : u"IPv4"_s;
}

QString rangeText(const ResolvedAddress &entry)
{
    return entry.address + (entry.family == Family::Ipv6 ? "/128"_L1 : "/32"_L1);
}

} // namespace netsetup
