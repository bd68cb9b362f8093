#include "handoff/formats/firewall/objectpolicies.h"

#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

QString shortDigest(const QString &text)
{
    const QByteArray hash = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex();
    return QString::fromLatin1(hash.left(4));
}

/// Names turn every sign into the same one: where that could make two values equal, a digest keeps them
/// apart.
QString objectName(const HandoffInput &input, const QString &value, int max)
{
    const bool ambiguous = value.contains(u'-') || value.contains(u':');
    return scopedName(input, ambiguous ? QString(value + u'-' + shortDigest(value)) : value, max);
}

AddressObject rangeObject(const HandoffInput &input, const QString &range, Family family, int max)
{
    return {objectName(input, range, max), range, false, family};
}

QList<AddressObject> sourcesOf(const HandoffInput &input, const Opening &opening, int max)
{
    QList<AddressObject> objects;
    for (const Cidr &source : opening.sources)
        objects.append(rangeObject(input, source.text(), familyOf(source.address), max));
    return objects;
}

QList<AddressObject> destinationsOf(const HandoffInput &input, const Opening &opening, int max)
{
    QList<AddressObject> objects;
    for (const Destination &to : opening.to) {
        if (to.byName())
            objects.append({objectName(input, to.host, max), to.host, true, Family::Ipv4});
        for (const ResolvedAddress &entry : to.addresses)
            objects.append(rangeObject(input, rangeText(entry), entry.family, max));
    }
    return objects;
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
void addNew(QList<Named> &all, const QList<Named> &more)
{
    for (const Named &one : more) {
        if (std::none_of(all.begin(), all.end(),
                         [&one](const Named &other) { return other.name == one.name; }))
            all.append(one);
    }
}

template <typename Named>
QList<Named> without(QList<Named> all, const QList<Named> &known)
{
    all.removeIf([&known](const Named &one) {
        return std::any_of(known.begin(), known.end(),
                           [&one](const Named &other) { return other.name == one.name; });
    });
    return all;
}

const ObjectPolicy *named(const QList<ObjectPolicy> &policies, const QString &name)
{
    const auto found = std::find_if(policies.begin(), policies.end(),
                                    [&name](const ObjectPolicy &policy) { return policy.name == name; });
    return found == policies.end() ? nullptr : &*found;
}

} // namespace

QList<AddressObject> ObjectPolicies::addresses() const
{
    QList<AddressObject> all;
    for (const ObjectPolicy &policy : policies)
        addNew(all, policy.sources + policy.destinations);
    return all;
}

QList<ServiceObject> ObjectPolicies::services() const
{
    QList<ServiceObject> all;
    for (const ObjectPolicy &policy : policies)
        addNew(all, {policy.service});
    return all;
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
    for (const Opening &opening : withHostsTogether(openingsOf(input, rules))) {
        ObjectPolicy policy;
        policy.clients = opening.clientWords();
        policy.sources = sourcesOf(input, opening, naming.address);
        policy.destinations = destinationsOf(input, opening, naming.address);
        policy.name = scopedName(input, policyWords(opening, policy.sources), naming.policy);
        const QString service = u"%1-%2"_s.arg(wordFor(opening.protocol)).arg(opening.port);
        policy.service = {scopedName(input, service, naming.service), opening.protocol, opening.port};
        for (const Destination &to : opening.to)
            policy.rules.append(to.rule);
        all.policies.append(policy);
    }
    return all;
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
