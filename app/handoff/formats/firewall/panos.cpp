// Palo Alto PAN-OS and Panorama: set commands for configure mode, one leaf a line. The device resolves the
// names.
#include "handoff/formats/firewall/objectdevice.h"

using namespace Qt::StringLiterals;

namespace netsetup {

Format panosFormat();

namespace {

// PAN-OS: names of objects and rules, and descriptions.
constexpr int nameMax = 63;
constexpr int descriptionMax = 255;
constexpr ObjectNaming naming{nameMax, nameMax, nameMax};

/// Where objects and rules stand: a firewall of its own, one of its virtual systems, or a device group.
struct PanosScope
{
    QString objects = QStringLiteral("set ");
    QString rules = QStringLiteral("set rulebase ");
};

PanosScope scopeOf(const PrintJob &job)
{
    const QString group = job.site(u"device-group"_s);
    const QString system = job.site(u"vsys"_s);
    if (!group.isEmpty())
        return {u"set device-group \"%1\" "_s.arg(group),
                u"set device-group \"%1\" pre-rulebase "_s.arg(group)};
    if (!system.isEmpty())
        return {u"set vsys %1 "_s.arg(system), u"set vsys %1 rulebase "_s.arg(system)};
    return {};
}

class PanosWriter : public ObjectWriter
{
public:
    explicit PanosWriter(const PrintJob &job)
        : m_job(job)
        , m_scope(scopeOf(job))
        , m_from(siteText(job, u"zone-from"_s))
        , m_to(siteText(job, u"zone-to"_s))
    {}

    [[nodiscard]] QStringList addition(const ObjectAddition &addition) const override
    {
        QStringList lines = objects(addition.addresses, addition.services);
        for (const ObjectPolicy &policy : addition.policies)
            lines += allow(policy);
        for (const ObjectPolicy &policy : addition.members)
            lines += members(security(policy), u"destination"_s, policy.destinations) +
                     QStringList{description(policy)};
        return lines;
    }
    [[nodiscard]] QStringList removal(const ObjectAddition &gone) const override
    {
        QStringList lines;
        for (const ObjectPolicy &policy : gone.policies)
            lines.append(security(policy));
        for (const ObjectPolicy &policy : gone.members)
            lines += members(security(policy), u"destination"_s, policy.destinations);
        for (const AddressObject &address : gone.addresses)
            lines.append(m_scope.objects + u"address "_s + address.name);
        for (const ServiceObject &service : gone.services)
            lines.append(m_scope.objects + u"service "_s + service.name);
        return deleted(lines);
    }
    [[nodiscard]] QStringList exemption(const ObjectAddition &addition) const override
    {
        QStringList lines;
        for (const ObjectPolicy &policy : addition.policies)
            lines += ends(policy, decryption(policy)) +
                     leaves(decryption(policy),
                            {u"source-user any"_s, u"category any"_s, u"service "_s + policy.service.name,
                             u"action no-decrypt"_s, u"type ssl-forward-proxy"_s});
        return lines;
    }
    [[nodiscard]] QStringList exemptionRemoval(const ObjectAddition &gone) const override
    {
        QStringList lines;
        for (const ObjectPolicy &policy : gone.policies)
            lines.append(decryption(policy));
        for (const ObjectPolicy &policy : gone.members)
            lines += members(decryption(policy), u"destination"_s, policy.destinations);
        return deleted(lines);
    }

    /// Above the rule that denies, whose name only the team knows.
    [[nodiscard]] QString move(const ObjectPolicy &policy) const
    {
        return security(policy).replace(0, 3, u"move"_s) + u" before DENYING-RULE"_s;
    }
    [[nodiscard]] QString moveExemption(const ObjectPolicy &policy) const
    {
        return decryption(policy).replace(0, 3, u"move"_s) + u" top"_s;
    }

private:
    [[nodiscard]] QString security(const ObjectPolicy &policy) const
    {
        return m_scope.rules + u"security rules "_s + policy.name;
    }
    [[nodiscard]] QString decryption(const ObjectPolicy &policy) const
    {
        return m_scope.rules + u"decryption rules "_s + policy.name;
    }
    static QStringList deleted(QStringList lines)
    {
        for (QString &line : lines)
            line.replace(0, 3, u"delete"_s);
        return lines;
    }
    static QStringList leaves(const QString &rule, const QStringList &leaves)
    {
        QStringList lines;
        for (const QString &leaf : leaves)
            lines.append(rule + u' ' + leaf);
        return lines;
    }
    static QStringList members(const QString &rule, const QString &field, const QList<AddressObject> &objects)
    {
        QStringList lines;
        for (const AddressObject &object : objects)
            lines.append(rule + u' ' + field + u' ' + object.name);
        return lines;
    }
    [[nodiscard]] QStringList objects(const QList<AddressObject> &addresses,
                                      const QList<ServiceObject> &services) const
    {
        QStringList lines;
        for (const AddressObject &address : addresses)
            lines.append(m_scope.objects +
                         u"address %1 %2 %3"_s.arg(address.name, address.isName ? u"fqdn"_s : u"ip-netmask"_s,
                                                   address.value));
        for (const ServiceObject &service : services)
            lines.append(m_scope.objects +
                         u"service %1 protocol %2 port %3"_s.arg(service.name, wordFor(service.protocol))
                             .arg(service.port));
        return lines;
    }
    /// From where to where, of rules of either kind.
    [[nodiscard]] QStringList ends(const ObjectPolicy &policy, const QString &rule) const
    {
        QStringList lines = leaves(rule, {u"from \"%1\""_s.arg(m_from), u"to \"%1\""_s.arg(m_to)});
        if (policy.isKnown())
            lines += members(rule, u"source"_s, policy.sources);
        else
            lines.append(u"%1 source %2"_s.arg(rule, policy.unknownSources()));
        return lines + members(rule, u"destination"_s, policy.destinations);
    }
    [[nodiscard]] QStringList allow(const ObjectPolicy &policy) const
    {
        return ends(policy, security(policy)) +
               leaves(security(policy), {u"application any"_s, u"service %1"_s.arg(policy.service.name),
                                         u"action allow"_s, u"log-end yes"_s}) +
               QStringList{description(policy)};
    }
    [[nodiscard]] QString description(const ObjectPolicy &policy) const
    {
        return u"%1 description \"%2\""_s.arg(security(policy),
                                              ruleComment(m_job.input, policy.rules, descriptionMax));
    }

    const PrintJob &m_job;
    PanosScope m_scope;
    QString m_from;
    QString m_to;
};

/// PAN-OS has no comment lines: what is said of a file stands beside it.
ObjectDevice panosDevice(const PanosWriter &writer, const ObjectPolicies &all)
{
    ObjectDevice device;
    device.extension = u"set"_s;
    device.naming = naming;
    device.load = {
        u"Load: paste it in configure mode (set cli scripting-mode on for long ones), or load config "
        u"partial; "
        "then validate full, and commit (Panorama: commit and push to the device group). Nothing here commits"_s,
        u"A second run changes nothing: set merges, and what is gone already cannot be deleted again"_s,
    };
    device.install = {u"Place: new rules land at the bottom. Move each above the rule that denies"_s};
    device.exemption = {
        u"First: install.set, which makes the objects"_s,
        u"Place: above every decryption rule that decrypts. Without such rules the firewall does not open "
        u"TLS: "
        "leave this file out"_s,
    };
    for (const ObjectPolicy &policy : all.policies) {
        device.install.append(u"Move: "_s + writer.move(policy));
        device.exemption.append(u"Move: "_s + writer.moveExemption(policy));
    }
    device.install += QStringList{
        u"Names: an FQDN object resolves once a rule uses it; firewall and clients have to ask the same "
        "DNS servers. For IPv6: Device, Setup, Session, IPv6 Firewalling"_s,
        u"Application: any on this one port. With App-ID it is ssl; where decryption is on, web-browsing "
        "too"_s,
        u"Before the commit: revert config takes all of it back"_s,
        u"Check: test security-policy-match from ZONE to ZONE source ADDRESS destination ADDRESS protocol 6 "
        "destination-port PORT names the rule; show dns-proxy fqdn all (9.1 and newer) lists the addresses; "
        "traffic log filter: ( rule eq RULE )"_s,
    };
    device.exemption.append(
        u"Check: the traffic log of the rule shows no decrypted session; filter: ( rule eq RULE ) and "
        "( flags has proxy ) stays empty"_s);
    return device;
}

QList<Artifact> printPanos(const PrintJob &job)
{
    const PanosWriter writer(job);
    const ObjectPolicies all = objectPolicies(job.input, job.rules, naming);
    return printObjectFiles(job, panosDevice(writer, all), writer, all);
}

QString placeOf(const PrintJob &job)
{
    return objectPlace(job, {u"device-group"_s, u"vsys"_s, u"zone-from"_s, u"zone-to"_s});
}

Capabilities panosCan()
{
    Capabilities can;
    can.names = NameSupport::Exact;
    can.enforcement = Enforcement::Resolve;
    can.scopes = everybody();
    can.delta = Delta::Files;
    const QString zone = u"[A-Za-z0-9][A-Za-z0-9_. -]{0,30}"_s;
    const QString zoneInWords = QStringLiteral(QT_TRANSLATE_NOOP(
        "Formats", "the name of a zone: up to 31 letters, digits, spaces and _ . -, as in trust"));
    can.siteParameters = {
        {u"zone-from"_s, zone, zoneInWords, &always},
        {u"zone-to"_s, zone, zoneInWords, &always},
        {u"device-group"_s, u"[A-Za-z0-9][A-Za-z0-9_. -]{0,62}"_s,
         QStringLiteral(QT_TRANSLATE_NOOP("Formats", "the device group in Panorama, as in branch-offices"))},
        {u"vsys"_s, u"vsys[1-9][0-9]{0,2}"_s,
         QStringLiteral(QT_TRANSLATE_NOOP("Formats", "the virtual system, as in vsys1"))},
    };
    can.proof = QStringLiteral(QT_TRANSLATE_NOOP(
        "Formats",
        "test security-policy-match names the rule; the traffic log shows it, filter ( rule eq RULE )"));
    can.removal =
        QStringLiteral(QT_TRANSLATE_NOOP("Formats", "paste remove.set in configure mode, and commit"));
    return can;
}

} // namespace

Format panosFormat()
{
    Format format;
    format.id = u"panos"_s;
    format.title = QStringLiteral(QT_TRANSLATE_NOOP("Formats", "Palo Alto PAN-OS"));
    format.maker = u"Palo Alto Networks"_s;
    format.audience = Audience::Network;
    format.can = panosCan();
    format.print = &printPanos;
    format.place = &placeOf;
    return format;
}

} // namespace netsetup
