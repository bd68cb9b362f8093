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
    opening.initiators = {rule.initiator};
    opening.sources = rule.sources;
    opening.protocol = rule.protocol;
    opening.port = rule.port;
    opening.tunnel = !isPlainHttp(input, rule);
    opening.to = {Destination{rule.id, rule.flow, rule.why, rule.host, planned.addresses}};
    return opening;
}

bool differInHostsOnly(const Opening &a, const Opening &b)
{
    const bool sameClients = a.sources == b.sources && (!a.sources.isEmpty() || a.initiators == b.initiators);
    return sameClients && a.protocol == b.protocol && a.port == b.port && a.tunnel == b.tunnel &&
           a.byName() == b.byName();
}

QStringList sourcesOf(const Opening &opening, Family family)
{
    if (opening.sources.isEmpty())
        return {u"[%1 source addresses of the %2]"_s.arg(familyTitle(family), opening.clientWords())};
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
    const QStringList sources = sourcesOf(opening, family);
    if (sources.isEmpty() && !to.byName())
        openings.notes.append(closedFamilyNote(to.rule, family));
    for (const QString &source : sources)
        openings.list.append({{to.rule},
                              to.flow,
                              to.host,
                              family,
                              source,
                              !opening.sources.isEmpty(),
                              opening.protocol,
                              opening.port,
                              addresses});
}

bool contains(const QString &wide, const QString &narrow)
{
    const Result<Cidr> outer = parseCidr(wide, {});
    const Result<Cidr> inner = parseCidr(narrow, {});
    return outer.ok() && inner.ok() && outer->prefix <= inner->prefix &&
           inner->address.isInSubnet(outer->address, outer->prefix);
}

bool opensAllOf(const AddressOpening &wide, const AddressOpening &narrow)
{
    const auto textOf = [](const ResolvedAddress &entry) {
        return entry.address;
    };
    return wide.sourceKnown && narrow.sourceKnown && wide.family == narrow.family &&
           wide.protocol == narrow.protocol && wide.port == narrow.port && wide.host == narrow.host &&
           std::equal(wide.addresses.begin(), wide.addresses.end(), narrow.addresses.begin(),
                      narrow.addresses.end(),
                      [&textOf](const ResolvedAddress &a, const ResolvedAddress &b) {
                          return textOf(a) == textOf(b);
                      }) &&
           contains(wide.source, narrow.source);
}

/// The widest of each kind, in the place of the first.
QList<AddressOpening> withoutShadowed(const QList<AddressOpening> &all)
{
    QList<AddressOpening> kept;
    for (const AddressOpening &opening : all) {
        const auto wider = std::find_if(kept.begin(), kept.end(), [&opening](const AddressOpening &other) {
            return opensAllOf(other, opening);
        });
        if (wider != kept.end()) {
            wider->rules += opening.rules;
            continue;
        }
        AddressOpening wide = opening;
        const auto isWithin = [&wide](const AddressOpening &other) {
            return opensAllOf(wide, other);
        };
        const auto first = std::find_if(kept.begin(), kept.end(), isWithin);
        const qsizetype place = first - kept.begin();
        for (const AddressOpening &narrow : std::as_const(kept)) {
            if (isWithin(narrow))
                wide.rules = narrow.rules + wide.rules;
        }
        kept.removeIf(isWithin);
        kept.insert(std::min(place, kept.size()), wide);
    }
    for (AddressOpening &opening : kept)
        opening.rules.removeDuplicates();
    return kept;
}

/// One host is named once, whichever of the rules leads there.
void addDestinations(Opening &opening, const QList<Destination> &more)
{
    for (const Destination &to : more) {
        const bool known = std::any_of(opening.to.begin(), opening.to.end(),
                                       [&to](const Destination &other) { return other.host == to.host; });
        if (!known)
            opening.to.append(to);
    }
}

} // namespace

bool beginsWithTls(const HandoffInput &input, const Rule &rule)
{
    if (rule.protocol != Protocol::Tcp || rule.purpose == Purpose::Dns || rule.purpose == Purpose::Ntp)
        return false;
    if (rule.purpose == Purpose::Proxy)
        return input.plan.egress.proxy.url.startsWith("https://"_L1);
    return !isPlainHttp(input, rule);
}

QString Opening::clientWords() const
{
    QStringList words;
    for (const Initiator initiator : initiators)
        words.append(wordFor(initiator));
    return words.join(u'-');
}

QStringList Opening::sourceTexts() const
{
    if (sources.isEmpty())
        return {u"[source addresses of the %1]"_s.arg(clientWords())};
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
        if (same == together.end()) {
            together.append(opening);
            continue;
        }
        addDestinations(*same, opening.to);
        for (const Initiator initiator : opening.initiators) {
            if (!same->initiators.contains(initiator))
                same->initiators.append(initiator);
        }
    }
    return together;
}

QList<Opening> namedOpeningsOf(const HandoffInput &input, const QList<PlannedRule> &rules)
{
    QList<Opening> openings = openingsOf(input, rules);
    openings.removeIf([](const Opening &opening) { return !opening.byName(); });
    return withHostsTogether(openings);
}

AddressOpenings addressOpeningsOf(const HandoffInput &input, const QList<PlannedRule> &rules)
{
    QList<PlannedRule> byAddress = rules;
    byAddress.removeIf([](const PlannedRule &planned) { return planned.addresses.isEmpty(); });
    return filledOpeningsOf(input, byAddress);
}

AddressOpenings filledOpeningsOf(const HandoffInput &input, const QList<PlannedRule> &rules)
{
    AddressOpenings openings;
    for (const Opening &opening : openingsOf(input, rules)) {
        const Destination &to = opening.to.first();
        for (const Family family : families) {
            const bool has = !ofFamily(to.addresses, family).isEmpty();
            if (has || (to.byName() && familyWanted(input, family)))
                addFamily(openings, opening, to, family);
        }
    }
    openings.list = withoutShadowed(openings.list);
    return openings;
}

QString closedFamilyNote(const QString &rule, Family family)
{
    return u"%1: no %2 source address is given, so its %2 addresses stay closed"_s.arg(rule,
                                                                                       familyTitle(family));
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
