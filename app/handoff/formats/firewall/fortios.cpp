// Fortinet FortiOS: CLI for one firewall or one of its VDOMs. The device resolves the names; it has objects
// for IPv4 and for IPv6, and one policy takes both.
#include "handoff/formats/firewall/objectdevice.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace netsetup {

Format fortiosFormat();

namespace {

// FortiOS 6.0: 63 for addresses and services; policies 35.
constexpr ObjectNaming naming{63, 63, 35, true};
constexpr int commentMax = 255;

/// Policies go by number, and a number that the device gives could not be told again: to change the policy,
/// to take it out, to load it twice. So it comes from the name: nine digits, below those of FortiManager
/// (2^30).
QString policyId(const ObjectPolicy &policy)
{
    constexpr uint first = 100'000'000;
    constexpr uint count = 900'000'000;
    const QByteArray hash =
        QCryptographicHash::hash(policy.name.toUtf8(), QCryptographicHash::Sha256).toHex();
    return QString::number(first + hash.left(8).toUInt(nullptr, 16) % count);
}

QString quoted(const QString &text)
{
    return u'"' + text + u'"';
}

QString quotedNames(const QList<AddressObject> &objects)
{
    QStringList names;
    for (const AddressObject &object : objects)
        names.append(quoted(object.name));
    return names.join(u' ');
}

QStringList indented(const QStringList &lines)
{
    QStringList deeper;
    for (const QString &line : lines)
        deeper.append(u"    "_s + line);
    return deeper;
}

QStringList table(const QString &path, const QStringList &entries)
{
    if (entries.isEmpty())
        return {};
    return QStringList{u"config "_s + path} + indented(entries) + QStringList{u"end"_s};
}

QStringList entry(const QString &key, const QStringList &lines)
{
    return QStringList{u"edit "_s + key} + indented(lines) + QStringList{u"next"_s};
}

/// "10.0.0.0/16" as "10.0.0.0 255.255.0.0".
QString subnetText(const QString &range)
{
    const int prefix = range.section(u'/', 1).toInt();
    const quint32 mask = prefix == 0 ? 0 : ~quint32{0} << (32 - prefix);
    return range.section(u'/', 0, 0) + u' ' + QHostAddress(mask).toString();
}

QStringList addressEntry(const AddressObject &address)
{
    if (address.isName)
        return entry(quoted(address.name), {u"set type fqdn"_s, u"set fqdn "_s + quoted(address.value)});
    return entry(quoted(address.name),
                 {address.family == Family::Ipv6 ? u"set ip6 "_s + address.value
                                                 : u"set subnet "_s + subnetText(address.value)});
}

QString addressTable(Family family)
{
    return family == Family::Ipv6 ? u"firewall address6"_s : u"firewall address"_s;
}

const QString serviceTable = QStringLiteral("firewall service custom");
const QString policyTable = QStringLiteral("firewall policy");

class FortiosWriter : public ObjectWriter
{
public:
    explicit FortiosWriter(const PrintJob &job)
        : m_job(job)
    {}

    [[nodiscard]] QStringList addition(const ObjectAddition &addition) const override
    {
        QStringList lines;
        for (const Family family : families) {
            QStringList entries;
            for (const AddressObject &address : ObjectAddition::ofFamily(addition.addresses, family))
                entries += addressEntry(address);
            lines += table(addressTable(family), entries);
        }
        QStringList services;
        for (const ServiceObject &service : addition.services)
            services += entry(quoted(service.name),
                              {u"set %1-portrange %2"_s.arg(wordFor(service.protocol)).arg(service.port)});
        QStringList policies;
        for (const ObjectPolicy &policy : addition.policies)
            policies += entry(policyId(policy), allow(policy));
        for (const ObjectPolicy &policy : addition.members)
            policies += entry(policyId(policy), members(u"append"_s, policy) + QStringList{comments(policy)});
        return inVdom(lines + table(serviceTable, services) + table(policyTable, policies));
    }
    [[nodiscard]] QStringList removal(const ObjectAddition &gone) const override
    {
        QStringList policies;
        for (const ObjectPolicy &policy : gone.policies)
            policies.append(u"delete "_s + policyId(policy));
        for (const ObjectPolicy &policy : gone.members)
            policies += entry(policyId(policy), members(u"unselect"_s, policy));
        QStringList lines = table(policyTable, policies);
        for (const Family family : families) {
            QStringList deletes;
            for (const AddressObject &address : ObjectAddition::ofFamily(gone.addresses, family))
                deletes.append(u"delete "_s + quoted(address.name));
            lines += table(addressTable(family), deletes);
        }
        QStringList services;
        for (const ServiceObject &service : gone.services)
            services.append(u"delete "_s + quoted(service.name));
        return inVdom(lines + table(serviceTable, services));
    }
    /// Entries of an inspection profile of the site.
    [[nodiscard]] QStringList exemption(const ObjectAddition &addition) const override
    {
        QStringList entries;
        QStringList done;
        for (const ObjectPolicy &policy : addition.policies) {
            for (const AddressObject &to : policy.destinations) {
                const QString type = to.family == Family::Ipv6 ? u"address6"_s : u"address"_s;
                if (!done.contains(to.name))
                    entries +=
                        entry(u"0"_s, {u"set type "_s + type, u"set %1 %2"_s.arg(type, quoted(to.name))});
                done.append(to.name);
            }
        }
        if (entries.isEmpty())
            return {};
        const QString profile = quoted(siteText(m_job, u"inspection-profile"_s));
        return inVdom(table(u"firewall ssl-ssh-profile"_s, entry(profile, table(u"ssl-exempt"_s, entries))));
    }

private:
    [[nodiscard]] QStringList inVdom(const QStringList &lines) const
    {
        const QString vdom = m_job.site(u"vdom"_s);
        if (vdom.isEmpty() || lines.isEmpty())
            return lines;
        return QStringList{u"config vdom"_s, u"edit "_s + vdom} + lines + QStringList{u"end"_s};
    }
    [[nodiscard]] QString comments(const ObjectPolicy &policy) const
    {
        return u"set comments "_s + quoted(ruleComment(m_job.input, policy.rules, commentMax));
    }
    /// "set dstaddr …" for each family that there is.
    static QStringList addresses(const QString &verb, const QString &field,
                                 const QList<AddressObject> &objects)
    {
        QStringList lines;
        for (const Family family : families) {
            const QList<AddressObject> some = ObjectAddition::ofFamily(objects, family);
            if (!some.isEmpty())
                lines.append(u"%1 %2%3 %4"_s.arg(verb, field, family == Family::Ipv6 ? u"6"_s : QString(),
                                                 quotedNames(some)));
        }
        return lines;
    }
    static QStringList members(const QString &verb, const ObjectPolicy &policy)
    {
        return addresses(verb, u"dstaddr"_s, policy.destinations);
    }
    /// For the families of the destinations.
    static QStringList unknownSources(const ObjectPolicy &policy)
    {
        QStringList lines;
        for (const Family family : families) {
            if (!ObjectAddition::ofFamily(policy.destinations, family).isEmpty())
                lines.append(u"set srcaddr%1 [%2 source addresses of the %3]"_s.arg(
                    family == Family::Ipv6 ? u"6"_s : QString(), familyTitle(family), policy.clients));
        }
        return lines;
    }
    [[nodiscard]] QStringList allow(const ObjectPolicy &policy) const
    {
        QStringList lines{u"set name "_s + quoted(policy.name),
                          u"set srcintf "_s + quoted(siteText(m_job, u"srcintf"_s)),
                          u"set dstintf "_s + quoted(siteText(m_job, u"dstintf"_s))};
        if (policy.isKnown())
            lines += addresses(u"set"_s, u"srcaddr"_s, policy.sources);
        else
            lines += unknownSources(policy);
        return lines + members(u"set"_s, policy) +
               QStringList{u"set action accept"_s, u"set schedule \"always\""_s,
                           u"set service "_s + quoted(policy.service.name), u"set logtraffic all"_s,
                           comments(policy)};
    }

    const PrintJob &m_job;
};

ObjectDevice fortiosDevice(const ObjectPolicies &all)
{
    ObjectDevice device;
    device.extension = u"conf"_s;
    device.comment = u"#"_s;
    device.naming = naming;
    device.load = {
        u"Load: paste it into the CLI, or run it as a script. FortiOS 6.4 and newer: older ones have no "
        u"IPv6 "
        "in a policy. It works at once, there is no commit; keep a backup of the configuration"_s,
        u"With VDOMs: vdom wraps all of it; without that parameter enter the VDOM first"_s,
        u"Behind FortiManager: what is made here is lost with its next installation; enter it there"_s,
    };
    device.install = {u"A second run changes nothing"_s};
    for (const ObjectPolicy &policy : all.policies)
        device.install.append(u"Policy %1 is %2. The number comes from the name; before the first load show "
                              "firewall policy %1 has to find none"_s.arg(policyId(policy), policy.name));
    device.install.append(u"Place: new policies land last. In config firewall policy:"_s);
    for (const ObjectPolicy &policy : all.policies)
        device.install.append(u"move %1 before DENYING-ID"_s.arg(policyId(policy)));
    device.install += QStringList{
        u"Names: firewall and clients have to ask the same DNS servers. Address translation is as the site "
        "has it: set nat enable where the policy has to do it"_s,
        u"Inspection: without a profile these policies inspect nothing"_s,
        u"Check: diagnose firewall iprope lookup SOURCE 40000 DESTINATION PORT 6 INCOMING-INTERFACE names "
        u"the "
        "number of the policy; diagnose firewall fqdn list lists the addresses of each name"_s,
        u"Log: Forward Traffic with the filter policyid=NUMBER; execute log filter field policyid NUMBER, "
        "then execute log display"_s,
    };
    device.removal = {
        u"A second run changes nothing: it says entry not found. An object in use elsewhere stays, and says so"_s};
    device.exemption = {
        u"First: install.conf, which makes the objects"_s,
        u"Load it once: a second run makes each entry twice. The profile has to be one of your own, the "
        "built-in ones cannot be changed"_s,
        u"Without a profile of full inspection in these policies: leave this file out"_s,
        u"Remove: config firewall ssl-ssh-profile, edit the profile, config ssl-exempt, show, delete NUMBER; "
        "before remove.conf, which cannot take out objects in use"_s,
        u"Check: the SSL log shows the sessions as exempted by address; the Agent's certificate check passes"_s,
    };
    device.exemptSites = {u"inspection-profile"_s};
    return device;
}

QList<Artifact> printFortios(const PrintJob &job)
{
    const FortiosWriter writer(job);
    const ObjectPolicies all = objectPolicies(job.input, job.rules, naming);
    return printObjectFiles(job, fortiosDevice(all), writer, all);
}

QString placeOf(const PrintJob &job)
{
    return objectPlace(job, {u"vdom"_s, u"srcintf"_s, u"dstintf"_s});
}

Capabilities fortiosCan()
{
    Capabilities can;
    can.names = NameSupport::Exact;
    can.enforcement = Enforcement::Resolve;
    can.scopes = everybody();
    can.delta = Delta::Files;
    const QString interface = u"[A-Za-z0-9][A-Za-z0-9_./-]{0,34}"_s;
    const QString inWords = QStringLiteral(QT_TRANSLATE_NOOP(
        "Formats", "the name of an interface or zone: up to 35 letters, digits and _ . / -, as in port1"));
    can.siteParameters = {
        {u"srcintf"_s, interface, inWords, &always},
        {u"dstintf"_s, interface, inWords, &always},
        {u"vdom"_s, u"[A-Za-z0-9][A-Za-z0-9_-]{0,30}"_s,
         QStringLiteral(QT_TRANSLATE_NOOP("Formats", "the name of a VDOM, as in root"))},
        {u"inspection-profile"_s, u"[A-Za-z0-9][A-Za-z0-9_.-]{0,46}"_s,
         QStringLiteral(QT_TRANSLATE_NOOP(
             "Formats",
             "the SSL/SSH inspection profile that exempts hosts, one of your own, as in deep-custom"))},
    };
    can.proof =
        QStringLiteral(QT_TRANSLATE_NOOP("Formats", "diagnose firewall iprope lookup names the policy; the "
                                                    "traffic log shows it, filter policyid=NUMBER"));
    can.removal = QStringLiteral(QT_TRANSLATE_NOOP("Formats", "paste remove.conf into the CLI"));
    return can;
}

} // namespace

Format fortiosFormat()
{
    Format format;
    format.id = u"fortios"_s;
    format.title = QStringLiteral(QT_TRANSLATE_NOOP("Formats", "Fortinet FortiOS"));
    format.maker = u"Fortinet"_s;
    format.audience = Audience::Network;
    format.can = fortiosCan();
    format.print = &printFortios;
    format.place = &placeOf;
    return format;
}

} // namespace netsetup
