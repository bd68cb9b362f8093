// Cisco IOS-XE: lines of an access list that is there, by address. IPv4 hosts stand in an object group, IPv6
// lists have single hosts. Access lists are stateless: the way back is the team's line, and stands in the
// header.
#include "base/listindex.h"
#include "handoff/formats/firewall/objectdevice.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

Format ciscoIosXeFormat();

namespace {

// IOS-XE: 64 for object groups, which are called by their policy and "_to".
constexpr ObjectNaming naming{63, 63, 60};
constexpr int descriptionMax = 200;

QString hostGroup(const ObjectPolicy &policy)
{
    return policy.name + u"_to"_s;
}

/// Of each policy what leads to this family: while its sources are not known, one may lead to both.
QList<ObjectPolicy> partsOf(QList<ObjectPolicy> policies, Family family)
{
    for (ObjectPolicy &policy : policies)
        policy.destinations = ObjectAddition::ofFamily(policy.destinations, family);
    policies.removeIf([](const ObjectPolicy &policy) { return policy.destinations.isEmpty(); });
    return policies;
}

/// "host 10.0.0.1", "10.0.0.0 0.0.255.255", "fd00::/64", "any"
QString rangeText(const AddressObject &object)
{
    const int prefix = object.prefix();
    if (prefix == 0)
        return u"any"_s;
    if (object.isSingle())
        return u"host "_s + object.address();
    if (object.family == Family::Ipv6)
        return object.value;
    return object.address() + u' ' + QHostAddress(~quint32{0} >> prefix).toString();
}

QStringList sourcesOf(const ObjectPolicy &policy)
{
    if (!policy.isKnown())
        return {policy.unknownSources()};
    QStringList texts;
    for (const AddressObject &source : policy.sources)
        texts.append(rangeText(source));
    return texts;
}

/// Of a policy that leads to one family.
QStringList destinationsOf(const ObjectPolicy &policy)
{
    if (policy.destinations.first().family == Family::Ipv4)
        return {u"object-group "_s + hostGroup(policy)};
    QStringList texts;
    for (const AddressObject &destination : policy.destinations)
        texts.append(u"host "_s + destination.address());
    return texts;
}

QStringList permits(const ObjectPolicy &policy)
{
    QStringList lines;
    for (const QString &source : sourcesOf(policy)) {
        for (const QString &to : destinationsOf(policy))
            lines.append(u"permit %1 %2 %3 eq %4"_s.arg(wordFor(policy.service.protocol), source, to)
                             .arg(policy.service.port));
    }
    return lines;
}

/// What lets the answers back in.
QStringList answers(const ObjectPolicy &policy)
{
    const QString established = policy.service.protocol == Protocol::Tcp ? u" established"_s : QString();
    QStringList lines;
    for (const QString &source : sourcesOf(policy)) {
        for (const QString &to : destinationsOf(policy))
            lines.append(u"  permit %1 %2 eq %3 %4"_s.arg(wordFor(policy.service.protocol), to)
                             .arg(policy.service.port)
                             .arg(source) +
                         established);
    }
    return lines;
}

QStringList permits(const QList<ObjectPolicy> &policies, Family family)
{
    QStringList lines;
    for (const ObjectPolicy &policy : partsOf(policies, family))
        lines += permits(policy);
    lines.removeDuplicates();
    return lines;
}

QStringList group(const ObjectPolicy &policy, const QString &member)
{
    QStringList lines{u"object-group network "_s + hostGroup(policy)};
    for (const AddressObject &object : policy.destinations)
        lines.append(member + object.address());
    // Two hosts may share an address.
    lines.removeDuplicates();
    return lines;
}

class IosXeWriter : public ObjectWriter
{
public:
    IosXeWriter(const PrintJob &job, const ObjectPolicies &all)
        : m_job(job)
        , m_all(all)
    {}

    [[nodiscard]] QStringList addition(const ObjectAddition &addition) const override
    {
        QStringList lines;
        for (const ObjectPolicy &policy : partsOf(addition.policies + addition.members, Family::Ipv4))
            lines += described(policy);
        lines += list(permits(addition.policies, Family::Ipv4), Family::Ipv4);
        return lines + list(permits(addition.policies + addition.members, Family::Ipv6), Family::Ipv6);
    }
    [[nodiscard]] QStringList removal(const ObjectAddition &gone) const override
    {
        QStringList lines = list(taken(permits(gone.policies, Family::Ipv4)), Family::Ipv4) +
                            list(taken(notKept(gone)), Family::Ipv6);
        for (const ObjectPolicy &policy : partsOf(gone.policies, Family::Ipv4))
            lines.append(u"no object-group network "_s + hostGroup(policy));
        for (const ObjectPolicy &policy : partsOf(gone.members, Family::Ipv4))
            lines += group(policy, u" no host "_s);
        return lines;
    }

private:
    [[nodiscard]] QStringList described(const ObjectPolicy &policy) const
    {
        QStringList lines = group(policy, u" host "_s);
        lines.insert(1, u" description "_s + ruleComment(m_job.input, policy.rules, descriptionMax));
        return lines;
    }
    [[nodiscard]] QStringList list(const QStringList &entries, Family family) const
    {
        if (entries.isEmpty())
            return {};
        QStringList lines{family == Family::Ipv6 ? u"ipv6 access-list "_s + siteText(m_job, u"acl-v6"_s)
                                                 : u"ip access-list extended "_s + siteText(m_job, u"acl"_s)};
        for (const QString &entry : entries)
            lines.append(u' ' + entry);
        return lines;
    }
    static QStringList taken(QStringList entries)
    {
        for (QString &entry : entries)
            entry.prepend(u"no "_s);
        return entries;
    }
    /// Two policies may need the same IPv6 line. It goes with the last of them: while others stay, theirs
    /// stay.
    [[nodiscard]] QStringList notKept(const ObjectAddition &gone) const
    {
        QStringList lines = permits(gone.policies + gone.members, Family::Ipv6);
        const auto isOurs = [this](const ObjectPolicy &policy) {
            return std::any_of(m_all.policies.begin(), m_all.policies.end(),
                               [&policy](const ObjectPolicy &one) { return one.name == policy.name; });
        };
        if (std::none_of(gone.policies.begin(), gone.policies.end(), isOurs)) {
            for (const QString &kept : permits(m_all.policies, Family::Ipv6))
                lines.removeAll(kept);
        }
        return lines;
    }

    const PrintJob &m_job;
    const ObjectPolicies &m_all;
};

ObjectDevice iosXeDevice(const ObjectPolicies &all)
{
    ObjectDevice device;
    device.extension = u"cfg"_s;
    device.comment = u"!"_s;
    device.naming = naming;
    device.load = {
        u"Load: paste it in configure terminal. It works at once; write memory keeps it over a restart. With "
        u"an "
        "archive, configure terminal revert timer 10 takes all of it back unless configure confirm follows"_s,
        u"A second run changes nothing: a line or member that is there is refused as a duplicate"_s,
    };
    device.install = {
        u"Place: the lines land at the end of the list. Where a deny stands above them, show access-lists "
        u"tells "
        "the numbers; then, in the list, no and the line, and the line again behind a free NUMBER above it"_s,
        u"Answers: an access list is stateless. Where one filters what comes back, it needs these lines, "
        u"which "
        "are not in the file; a zone-based firewall needs none:"_s,
    };
    for (const Family family : families) {
        for (const ObjectPolicy &policy : partsOf(all.policies, family))
            device.install += answers(policy);
    }
    device.install += QStringList{
        u"The list has to be bound already: show ip interface. A list of a new name would be made, and "
        u"filter "
        "nothing"_s,
        u"Object groups can stand in extended lists for IPv4 alone, so IPv6 has a line for each host"_s,
        u"Inspection: an access list opens no TLS"_s,
        u"Check: show ip access-lists and show ipv6 access-list count matches behind the line, where the "
        "platform counts them; show object-group lists the hosts"_s,
        u"Log: with log at the end of a line, %SEC-6-IPACCESSLOGP has permitted and both addresses"_s,
    };
    device.removal = {u"A group in use cannot be removed or left empty: its line goes first, as here"_s};
    return device;
}

QList<Artifact> printIosXe(const PrintJob &job)
{
    const ObjectPolicies all = objectPolicies(job.input, job.rules, naming);
    return printObjectFiles(job, iosXeDevice(all), IosXeWriter(job, all), all);
}

QString placeOf(const PrintJob &job)
{
    return objectPlace(job, {u"acl"_s, u"acl-v6"_s});
}

bool hasIpv6Source(const Rule &rule)
{
    return std::any_of(rule.sources.begin(), rule.sources.end(),
                       [](const Cidr &source) { return !source.isIpv4(); });
}

bool hasIpv6Address(const HandoffInput &input, const QString &host)
{
    const QList<qsizetype> seen = placesOf<&ResolvedAddress::host>(input.addresses, host);
    return readAddress(host).protocol() == QAbstractSocket::IPv6Protocol ||
           std::any_of(seen.begin(), seen.end(),
                       [&input](qsizetype at) { return input.addresses.at(at).family == Family::Ipv6; });
}

/// Only where a client with an IPv6 address meets one of a host.
bool hasIpv6Ways(const HandoffInput &input)
{
    return std::any_of(input.rules.begin(), input.rules.end(), [&](const Rule &rule) {
        return hasIpv6Source(rule) && hasIpv6Address(input, rule.host);
    });
}

Capabilities iosXeCan()
{
    Capabilities can;
    can.enforcement = Enforcement::Address;
    can.scopes = everybody();
    can.delta = Delta::Files;
    const QString name = u"[A-Za-z][A-Za-z0-9_.-]{0,62}"_s;
    can.siteParameters = {
        {u"acl"_s, name,
         QStringLiteral(QT_TRANSLATE_NOOP(
             "Formats", "the extended access list that filters the clients' interface, as in INSIDE-IN")),
         &always},
        {u"acl-v6"_s, name,
         QStringLiteral(
             QT_TRANSLATE_NOOP("Formats", "the IPv6 access list of that interface, as in INSIDE-IN-V6")),
         &hasIpv6Ways},
    };
    can.proof = QStringLiteral(QT_TRANSLATE_NOOP(
        "Formats", "show ip access-lists counts matches; show object-group lists the hosts"));
    can.removal = QStringLiteral(
        QT_TRANSLATE_NOOP("Formats", "paste remove.cfg in configure terminal, then write memory"));
    return can;
}

} // namespace

Format ciscoIosXeFormat()
{
    Format format;
    format.id = u"cisco-ios-xe"_s;
    format.title = QStringLiteral(QT_TRANSLATE_NOOP("Formats", "Cisco IOS-XE"));
    format.maker = u"Cisco"_s;
    format.audience = Audience::Network;
    format.can = iosXeCan();
    format.print = &printIosXe;
    format.place = &placeOf;
    return format;
}

} // namespace netsetup
