#include "handoff/formats/firewall/objectpolicies.h"

#include "handoff/planning/extrachanges.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

const QString ipv6Suffix = QStringLiteral("-v6");

AddressObject rangeObject(const HandoffInput &input, const QString &range, Family family, int max)
{
    return {valueName(input, range, max), range, false, family};
}

QList<AddressObject> sourcesOf(const HandoffInput &input, const Opening &opening, int max)
{
    QList<AddressObject> objects;
    for (const Cidr &source : opening.sources)
        objects.append(rangeObject(input, source.text(), familyOf(source.address), max));
    return objects;
}

/// Those of the sources; while these are not known, those that the plan wants.
QList<Family> familiesOf(const HandoffInput &input, const Opening &opening)
{
    QList<Family> found;
    for (const Family family : families) {
        const bool has =
            std::any_of(opening.sources.begin(), opening.sources.end(),
                        [family](const Cidr &source) { return familyOf(source.address) == family; });
        if (has || (opening.sources.isEmpty() && familyWanted(input, family)))
            found.append(family);
    }
    return found;
}

QList<AddressObject> nameObjects(const HandoffInput &input, const QString &host, const QList<Family> &wanted,
                                 const ObjectNaming &naming)
{
    if (!naming.namePerFamily)
        return {{valueName(input, host, naming.address), host, true, Family::Ipv4}};
    QList<AddressObject> objects;
    for (const Family family : wanted)
        objects.append(
            {valueName(input, host, naming.address, family == Family::Ipv6 ? ipv6Suffix : QString()), host,
             true, family});
    return objects;
}

QList<AddressObject> destinationsOf(const HandoffInput &input, const Opening &opening,
                                    const ObjectNaming &naming)
{
    const QList<Family> wanted = familiesOf(input, opening);
    QList<AddressObject> objects;
    for (const Destination &to : opening.to) {
        if (to.byName())
            objects += nameObjects(input, to.host, wanted, naming);
        for (const ResolvedAddress &entry : to.addresses)
            objects.append(rangeObject(input, rangeText(entry), entry.family, naming.address));
    }
    return objects;
}

/// One family of what is opened by address. Some devices refuse a policy with sources of a family that its
/// destinations do not have.
Opening partOf(const Opening &single, Family family)
{
    Opening part = single;
    part.to.first().addresses = ofFamily(single.to.first().addresses, family);
    part.sources.removeIf([family](const Cidr &source) { return familyOf(source.address) != family; });
    return part;
}

/// What can be opened, one for each rule and, by address, family; of both while the sources are not known.
/// How a proxy is asked means nothing here.
QList<Opening> singleOpenings(const HandoffInput &input, const QList<PlannedRule> &rules, QStringList &closed)
{
    QList<Opening> singles;
    QList<Opening> all = openingsOf(input, rules);
    for (Opening &single : all) {
        single.tunnel = true;
        if (single.byName() || single.sources.isEmpty()) {
            singles.append(single);
            continue;
        }
        for (const Family family : families) {
            const Opening part = partOf(single, family);
            if (part.byName())
                continue;
            if (part.sources.isEmpty() && !single.sources.isEmpty())
                closed.append(closedFamilyNote(part.to.first().rule, family));
            else
                singles.append(part);
        }
    }
    return singles;
}

/// The ids of all that became this one: of clients with the same sources the host is told once.
QStringList rulesOf(const Opening &together, const QList<Opening> &singles)
{
    QStringList rules;
    for (const Opening &single : singles) {
        const bool isPart = single.sources == together.sources && single.protocol == together.protocol &&
                            single.port == together.port && single.byName() == together.byName() &&
                            together.initiators.contains(single.initiators.first());
        if (isPart)
            rules.append(single.to.first().rule);
    }
    return rules;
}

/// Policies of one client and port differ in nothing else.
QString digestOf(const QList<AddressObject> &sources)
{
    QStringList values;
    for (const AddressObject &source : sources)
        values.append(source.value);
    values.sort();
    return shortDigest(values.join(u' '));
}

QString policyWords(const Opening &opening, const QList<AddressObject> &sources)
{
    QString words = u"%1-to-%2"_s.arg(opening.clientWords()).arg(opening.port);
    if (opening.protocol != Protocol::Tcp)
        words += u'-' + wordFor(opening.protocol);
    if (!opening.byName())
        words += u"-ip"_s;
    return sources.isEmpty() ? words : QString(words + u'-' + digestOf(sources));
}

template <typename Named>
QSet<QString> namesOf(const QList<Named> &all)
{
    QSet<QString> names;
    for (const Named &one : all)
        names.insert(one.name);
    return names;
}

/// Of each name the first.
template <typename Named>
QList<Named> onePerName(QList<Named> all)
{
    QSet<QString> names;
    all.removeIf([&names](const Named &one) {
        const bool isKnown = names.contains(one.name);
        names.insert(one.name);
        return isKnown;
    });
    return all;
}

template <typename Named>
QList<Named> without(QList<Named> all, const QList<Named> &known)
{
    const QSet<QString> names = namesOf(known);
    all.removeIf([&names](const Named &one) { return names.contains(one.name); });
    return all;
}

const ObjectPolicy *named(const QList<ObjectPolicy> &policies, const QString &name)
{
    const auto found = std::find_if(policies.begin(), policies.end(),
                                    [&name](const ObjectPolicy &policy) { return policy.name == name; });
    return found == policies.end() ? nullptr : &*found;
}

} // namespace

QString ObjectPolicy::unknownSources() const
{
    return unknownSourcesOf(clients);
}

QUuid idFor(const QString &name)
{
    static const QUuid space(u"{6ba7b810-9dad-11d1-80b4-00c04fd430c8}"_s); // RFC 4122, names of the DNS
    return QUuid::createUuidV5(space, name);
}

QList<AddressObject> ObjectPolicies::addresses() const
{
    QList<AddressObject> all;
    for (const ObjectPolicy &policy : policies)
        all += policy.sources + policy.destinations;
    return onePerName(all);
}

QList<ServiceObject> ObjectPolicies::services() const
{
    QList<ServiceObject> all;
    for (const ObjectPolicy &policy : policies)
        all.append(policy.service);
    return onePerName(all);
}

ObjectPolicies ObjectPolicies::onlyKnown(bool known) const
{
    ObjectPolicies some = *this;
    some.policies.removeIf([known](const ObjectPolicy &policy) { return policy.isKnown() != known; });
    return some;
}

ObjectPolicies objectPolicies(const HandoffInput &input, const QList<PlannedRule> &rules,
                              const ObjectNaming &naming)
{
    ObjectPolicies all;
    const QList<Opening> singles = singleOpenings(input, rules, all.closed);
    for (const Opening &opening : withHostsTogether(singles)) {
        ObjectPolicy policy;
        policy.clients = opening.clientWords();
        policy.sources = sourcesOf(input, opening, naming.address);
        policy.name = scopedName(input, policyWords(opening, policy.sources), naming.policy);
        const QString service = u"%1-%2"_s.arg(wordFor(opening.protocol)).arg(opening.port);
        policy.service = {scopedName(input, service, naming.service), opening.protocol, opening.port};
        policy.rules = rulesOf(opening, singles);
        policy.destinations = destinationsOf(input, opening, naming);
        if (!policy.destinations.isEmpty())
            all.policies.append(policy);
    }
    return all;
}

QList<PlannedRule> exemptFromInspection(QList<PlannedRule> rules)
{
    rules.removeIf([](const PlannedRule &planned) { return planned.rule.inspection != Exemption::Exempt; });
    return rules;
}

std::optional<InspectionExemption> inspectionExemption(const PrintJob &job, const ObjectNaming &naming)
{
    const ObjectPolicies policies = objectPolicies(job.input, exemptFromInspection(job.rules), naming);
    const QList<ExtraChange> changes = extraChanges(job.input);
    for (const ExtraChange &change : changes) {
        if (change.kind == "inspection"_L1 && !policies.policies.isEmpty())
            return InspectionExemption{policies, exemptionUsage(change)};
    }
    return std::nullopt;
}

QList<AddressObject> ObjectAddition::ofFamily(QList<AddressObject> objects, Family family)
{
    objects.removeIf([family](const AddressObject &object) { return object.family != family; });
    return objects;
}

ObjectAddition beside(const ObjectPolicies &wanted, const ObjectPolicies &held)
{
    ObjectAddition addition;
    addition.addresses = without(wanted.addresses(), held.addresses());
    addition.services = without(wanted.services(), held.services());
    for (const ObjectPolicy &policy : wanted.policies) {
        const ObjectPolicy *there = named(held.policies, policy.name);
        if (there == nullptr) {
            addition.policies.append(policy);
            continue;
        }
        ObjectPolicy more = policy;
        more.destinations = without(policy.destinations, there->destinations);
        if (!more.destinations.isEmpty())
            addition.members.append(more);
    }
    return addition;
}

QString objectPlace(const PrintJob &job, const QStringList &siteKeys)
{
    QStringList parts{scopedName(job.input, QString(), 200)};
    for (const QString &key : siteKeys)
        parts.append(job.site(key));
    return parts.join(u' ');
}

} // namespace netsetup
