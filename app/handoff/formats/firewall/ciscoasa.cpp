// Cisco ASA: network objects and groups, and lines at the end of an access list that is there. The device
// resolves the names; it has objects for IPv4 and for IPv6.
#include "handoff/formats/firewall/objectdevice.h"

using namespace Qt::StringLiterals;

namespace netsetup {

Format ciscoAsaFormat();

namespace {

// ASA: 64 for objects and groups; groups are called by their policy and "_from" or "_to".
constexpr ObjectNaming naming{63, 63, 58, true};
constexpr int descriptionMax = 200;

QString sourceGroup(const ObjectPolicy &policy)
{
    return policy.name + u"_from"_s;
}

QString destinationGroup(const ObjectPolicy &policy)
{
    return policy.name + u"_to"_s;
}

/// "host 10.0.0.1", "subnet 10.0.0.0 255.255.0.0", "subnet fd00::/64"
QString rangeStatement(const AddressObject &object)
{
    const int prefix = object.prefix();
    if (object.isSingle())
        return u"host "_s + object.address();
    if (object.family == Family::Ipv6)
        return u"subnet "_s + object.value;
    const quint32 mask = prefix == 0 ? 0 : ~quint32{0} << (32 - prefix);
    return u"subnet %1 %2"_s.arg(object.address(), QHostAddress(mask).toString());
}

QStringList objectStatements(const AddressObject &object)
{
    const QString version = object.family == Family::Ipv6 ? u"v6"_s : u"v4"_s;
    return {u"object network "_s + object.name,
            u' ' + (object.isName ? u"fqdn %1 %2"_s.arg(version, object.value) : rangeStatement(object))};
}

class AsaWriter : public ObjectWriter
{
public:
    explicit AsaWriter(const PrintJob &job)
        : m_job(job)
    {}

    [[nodiscard]] QStringList addition(const ObjectAddition &addition) const override
    {
        QStringList lines;
        for (const AddressObject &object : addition.addresses)
            lines += objectStatements(object);
        for (const ObjectPolicy &policy : addition.policies)
            lines += sources(policy) + destinations(policy);
        for (const ObjectPolicy &policy : addition.members)
            lines += destinations(policy);
        for (const ObjectPolicy &policy : addition.policies)
            lines.append(u"access-list %1 %2"_s.arg(list(), permit(policy)));
        return lines;
    }
    [[nodiscard]] QStringList removal(const ObjectAddition &gone) const override
    {
        QStringList lines;
        for (const ObjectPolicy &policy : gone.policies)
            lines.append(u"no access-list %1 %2"_s.arg(list(), permit(policy)));
        for (const ObjectPolicy &policy : gone.policies)
            lines += {u"no object-group network "_s + sourceGroup(policy),
                      u"no object-group network "_s + destinationGroup(policy)};
        for (const ObjectPolicy &policy : gone.members)
            lines += group(destinationGroup(policy), u" no network-object object "_s, policy.destinations);
        for (const AddressObject &object : gone.addresses)
            lines.append(u"no object network "_s + object.name);
        return lines;
    }

    /// The same line at another place.
    [[nodiscard]] QStringList moved(const ObjectPolicy &policy) const
    {
        return {u"no access-list %1 %2"_s.arg(list(), permit(policy)),
                u"access-list %1 line NUMBER %2"_s.arg(list(), permit(policy))};
    }

private:
    [[nodiscard]] QString list() const { return siteText(m_job, u"acl"_s); }
    static QString permit(const ObjectPolicy &policy)
    {
        const QString from =
            policy.isKnown() ? u"object-group "_s + sourceGroup(policy) : policy.unknownSources();
        return u"extended permit %1 %2 object-group %3 eq %4"_s
            .arg(wordFor(policy.service.protocol), from, destinationGroup(policy))
            .arg(policy.service.port);
    }
    static QStringList group(const QString &name, const QString &member, const QList<AddressObject> &objects)
    {
        QStringList lines{u"object-group network "_s + name};
        for (const AddressObject &object : objects)
            lines.append(member + object.name);
        return lines;
    }
    static QStringList sources(const ObjectPolicy &policy)
    {
        if (!policy.isKnown())
            return {};
        return group(sourceGroup(policy), u" network-object object "_s, policy.sources);
    }
    [[nodiscard]] QStringList destinations(const ObjectPolicy &policy) const
    {
        QStringList lines =
            group(destinationGroup(policy), u" network-object object "_s, policy.destinations);
        lines.insert(1, u" description "_s + ruleComment(m_job.input, policy.rules, descriptionMax));
        return lines;
    }

    const PrintJob &m_job;
};

QStringList dnsUsage(const PrintJob &job)
{
    const QString interface = job.site(u"dns-interface"_s);
    return {
        u"Names: the ASA has to look them up itself, at the DNS servers that the clients ask, and it "
        u"resolves a "
        "name once a line uses it; until then that line opens nothing. Where it does not yet:"_s,
        u"dns domain-lookup "_s + (interface.isEmpty() ? u"INTERFACE-TOWARDS-THE-DNS-SERVERS"_s : interface),
        u"dns server-group DefaultDNS, and in it name-server ADDRESS"_s,
        u"Names of a short TTL: expire-entry-timer minutes 5 in that group keeps old answers a while longer"_s,
    };
}

ObjectDevice asaDevice(const PrintJob &job, const AsaWriter &writer, const ObjectPolicies &all)
{
    ObjectDevice device;
    device.extension = u"cfg"_s;
    device.comment = u"!"_s;
    device.naming = naming;
    device.load = {
        u"Load: paste it in configure terminal. It works at once, there is no commit; write memory keeps it "
        u"over "
        "a restart. Before: reload in 10 takes all of it back unless reload cancel follows"_s,
        u"ASA 9.0 and newer: older ones have no IPv6 in the same list"_s,
        u"A second run changes nothing: what is there is refused with a warning"_s,
    };
    device.install = {u"Place: the lines land at the end of the list. Where a deny stands above them, show "
                      "access-list tells its NUMBER; then:"_s};
    for (const ObjectPolicy &policy : all.policies)
        device.install += writer.moved(policy);
    device.install += dnsUsage(job);
    device.install += QStringList{
        u"The list has to be bound already: show run access-group. A list of a new name would be made, and "
        u"open "
        "nothing"_s,
        u"Inspection: an access list opens no TLS. A FirePOWER module behind it may: exempt the hosts there"_s,
        u"Check: packet-tracer input INTERFACE tcp SOURCE 40000 DESTINATION PORT ends in ALLOW with this "
        u"line; "
        "show access-list counts hits behind each name and address; show dns lists the addresses"_s,
        u"Log: %ASA-6-302013 for each connection that is built to a host of this file, %ASA-4-106023 for one "
        u"that a "
        u"list "
        "denies"_s,
    };
    device.removal = {u"An object in use elsewhere stays, and the ASA says so"_s};
    return device;
}

QList<Artifact> printAsa(const PrintJob &job)
{
    const AsaWriter writer(job);
    const ObjectPolicies all = objectPolicies(job.input, job.rules, naming);
    return printObjectFiles(job, asaDevice(job, writer, all), writer, all);
}

QString placeOf(const PrintJob &job)
{
    return objectPlace(job, {u"acl"_s});
}

Capabilities asaCan()
{
    Capabilities can;
    can.names = NameSupport::Exact;
    can.enforcement = Enforcement::Resolve;
    can.scopes = everybody();
    can.delta = Delta::Files;
    can.siteParameters = {
        {u"acl"_s, u"[A-Za-z0-9][A-Za-z0-9_.-]{0,63}"_s,
         QStringLiteral(QT_TRANSLATE_NOOP(
             "Formats", "the access list that filters the clients' interface, as in inside_in")),
         &always},
        {u"dns-interface"_s, u"[A-Za-z0-9][A-Za-z0-9_.-]{0,47}"_s,
         QStringLiteral(QT_TRANSLATE_NOOP("Formats", "the interface towards the DNS servers, as in inside"))},
    };
    can.proof = QStringLiteral(QT_TRANSLATE_NOOP(
        "Formats", "packet-tracer ends in ALLOW with this line; show access-list counts its hits"));
    can.removal = QStringLiteral(
        QT_TRANSLATE_NOOP("Formats", "paste remove.cfg in configure terminal, then write memory"));
    return can;
}

} // namespace

Format ciscoAsaFormat()
{
    Format format;
    format.id = u"cisco-asa"_s;
    format.title = QStringLiteral(QT_TRANSLATE_NOOP("Formats", "Cisco ASA"));
    format.maker = u"Cisco"_s;
    format.audience = Audience::Network;
    format.can = asaCan();
    format.print = &printAsa;
    format.place = &placeOf;
    return format;
}

} // namespace netsetup
