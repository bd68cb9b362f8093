#include "handoff/planning/openings.h"

#include "base/listindex.h"

#include <QMap>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

bool isPlainHttp(const HandoffInput &input, const Rule &rule)
{
    const QList<qsizetype> places = placesOf<&Flow::id>(input.flows, rule.flow);
    return std::any_of(places.cbegin(), places.cend(), [&input](qsizetype place) {
        return input.flows.at(place).url.startsWith("http://"_L1);
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
    // Both were printed from ranges, so equally wide ones are the same or have nothing in common.
    if (wide.section(u'/', 1) == narrow.section(u'/', 1))
        return wide == narrow;
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

struct PlacedOpening
{
    qsizetype place = 0;
    AddressOpening opening;
};

/// Of what opens the same, the widest stays, in the place of the first.
void addWidest(QList<PlacedOpening> &kept, PlacedOpening added)
{
    const auto wider = std::find_if(kept.begin(), kept.end(), [&added](const PlacedOpening &other) {
        return opensAllOf(other.opening, added.opening);
    });
    if (wider != kept.end()) {
        wider->opening.rules += added.opening.rules;
        return;
    }
    const AddressOpening wide = added.opening;
    const auto isWithin = [&wide](const PlacedOpening &other) {
        return opensAllOf(wide, other.opening);
    };
    const auto first = std::find_if(kept.begin(), kept.end(), isWithin);
    const qsizetype index = first - kept.begin();
    if (first != kept.end())
        added.place = first->place;
    for (const PlacedOpening &narrow : std::as_const(kept)) {
        if (isWithin(narrow))
            added.opening.rules = narrow.opening.rules + added.opening.rules;
    }
    kept.removeIf(isWithin);
    kept.insert(std::min(index, kept.size()), added);
}

/// Only openings to the same host can be one within the other.
QList<AddressOpening> withoutShadowed(const QList<AddressOpening> &all)
{
    QHash<QString, QList<PlacedOpening>> keptOfHost;
    for (qsizetype i = 0; i < all.size(); ++i)
        addWidest(keptOfHost[all.at(i).host], {i, all.at(i)});
    QMap<qsizetype, AddressOpening> kept;
    for (QList<PlacedOpening> &ofHost : keptOfHost) {
        for (PlacedOpening &one : ofHost) {
            one.opening.rules.removeDuplicates();
            kept.insert(one.place, one.opening);
        }
    }
    return kept.values();
}

/// One host is named once, whichever of the rules leads there.
void addDestinations(Opening &opening, QSet<QString> &hosts, const QList<Destination> &more)
{
    for (const Destination &to : more) {
        if (hosts.contains(to.host))
            continue;
        hosts.insert(to.host);
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

QString unknownSourcesOf(const QString &clients)
{
    return u"[source addresses of the %1]"_s.arg(clients);
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
        return {unknownSourcesOf(clientWords())};
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
    QList<QSet<QString>> hosts;
    for (const Opening &opening : openings) {
        const auto same = std::find_if(together.begin(), together.end(), [&opening](const Opening &other) {
            return differInHostsOnly(opening, other);
        });
        if (same == together.end()) {
            together.append(opening);
            hosts.append(QSet<QString>());
            for (const Destination &to : opening.to)
                hosts.last().insert(to.host);
            continue;
        }
        addDestinations(*same, hosts[same - together.begin()], opening.to);
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

QString familyEnd(Family family)
{
    return family == Family::Ipv6 ? u"v6"_s : u"v4"_s;
}

QString rangeText(const ResolvedAddress &entry)
{
    return entry.address + (entry.family == Family::Ipv6 ? "/128"_L1 : "/32"_L1);
}

} // namespace netsetup
