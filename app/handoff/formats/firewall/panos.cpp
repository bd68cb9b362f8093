// Palo Alto PAN-OS and Panorama: set commands for configure mode, one leaf a line. The device resolves the
// names.
#include "base/safetext.h"
#include "handoff/formats/firewall/objectpolicies.h"

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

class PanosWriter
{
public:
    explicit PanosWriter(const PrintJob &job)
        : m_job(job)
        , m_scope(scopeOf(job))
        , m_from(siteText(job, u"zone-from"_s))
        , m_to(siteText(job, u"zone-to"_s))
    {}

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

    [[nodiscard]] QStringList policy(const ObjectPolicy &policy) const
    {
        QStringList lines = leaf(policy, {u"from \"%1\""_s.arg(m_from), u"to \"%1\""_s.arg(m_to)});
        lines += members(policy, u"source"_s, policy.sources) +
                 members(policy, u"destination"_s, policy.destinations);
        if (!policy.isKnown())
            lines.insert(2, u"%1 source [source addresses of the %2]"_s.arg(rule(policy), policy.clients));
        return lines +
               leaf(policy,
                    {u"application any"_s, u"service %1"_s.arg(policy.service.name), u"action allow"_s,
                     u"log-end yes"_s,
                     u"description \"%1\""_s.arg(ruleComment(m_job.input, policy.rules, descriptionMax))});
    }

    [[nodiscard]] QStringList destinations(const ObjectPolicy &policy) const
    {
        return members(policy, u"destination"_s, policy.destinations);
    }

    /// References first.
    [[nodiscard]] QStringList removal(const ObjectAddition &gone) const
    {
        QStringList lines;
        for (const ObjectPolicy &policy : gone.policies)
            lines.append(rule(policy));
        for (const ObjectPolicy &policy : gone.members)
            lines += destinations(policy);
        for (const AddressObject &address : gone.addresses)
            lines.append(m_scope.objects + u"address "_s + address.name);
        for (const ServiceObject &service : gone.services)
            lines.append(m_scope.objects + u"service "_s + service.name);
        for (QString &line : lines)
            line.replace(0, 3, u"delete"_s);
        return lines;
    }

private:
    [[nodiscard]] QString rule(const ObjectPolicy &policy) const
    {
        return m_scope.rules + u"security rules "_s + policy.name;
    }
    [[nodiscard]] QStringList leaf(const ObjectPolicy &policy, const QStringList &leaves) const
    {
        QStringList lines;
        for (const QString &one : leaves)
            lines.append(rule(policy) + u' ' + one);
        return lines;
    }
    [[nodiscard]] QStringList members(const ObjectPolicy &policy, const QString &field,
                                      const QList<AddressObject> &objects) const
    {
        QStringList leaves;
        for (const AddressObject &object : objects)
            leaves.append(field + u' ' + object.name);
        return leaf(policy, leaves);
    }

    const PrintJob &m_job;
    PanosScope m_scope;
    QString m_from;
    QString m_to;
};

QStringList additionStatements(const PanosWriter &writer, const ObjectAddition &addition)
{
    QStringList lines = writer.objects(addition.addresses, addition.services);
    for (const ObjectPolicy &policy : addition.policies)
        lines += writer.policy(policy);
    for (const ObjectPolicy &policy : addition.members)
        lines += writer.destinations(policy);
    return lines;
}

/// PAN-OS has no comment lines: what is said of a file stands beside it.
DeviceFile fileNamed(const QString &name, FileRole role)
{
    DeviceFile file;
    file.name = name;
    file.role = role;
    file.comment.clear();
    file.own = {.check = true, .removal = true};
    file.waitingPlace = u"the end of "_s + name;
    return file;
}

QStringList loadUsage(const QString &file)
{
    return {
        u"Load: paste %1 in configure mode (set cli scripting-mode on for long ones), or load config "
        u"partial; then "
        "validate full, and commit (Panorama: commit and push to the device group). Nothing here commits"_s
            .arg(file),
        u"A second run changes nothing: set merges"_s,
    };
}

DeviceFile installFile(const PanosWriter &writer, const ObjectPolicies &all, bool siteKnown)
{
    DeviceFile file = fileNamed(u"install.set"_s, FileRole::Main);
    file.usage =
        loadUsage(file.name) +
        QStringList{
            u"Place: new rules land at the bottom. Move each above the rule that denies: move rulebase "
            "security rules RULE before DENYING-RULE"_s,
            u"Names: an FQDN object resolves once a rule uses it; firewall and clients have to ask the same "
            "DNS servers. For IPv6: Device, Setup, Session, IPv6 Firewalling"_s,
            u"Application: any on this one port. With App-ID it is ssl; where decryption is on, "
            "web-browsing too"_s,
            u"Before the commit: revert config takes all of it back"_s,
            u"Check: test security-policy-match source ADDRESS destination ADDRESS protocol 6 "
            "destination-port 443 names the rule; show dns-proxy fqdn all (9.1 and newer) lists the "
            "addresses; traffic log filter: ( rule eq RULE )"_s,
            u"Remove: remove.set, in the same way"_s,
            u"Not proven on a device: the lines follow the vendor's documentation"_s,
        };
    const ObjectPolicies ready = siteKnown ? all.onlyKnown(true) : ObjectPolicies();
    file.ready = additionStatements(writer, beside(ready, {}));
    file.waiting = additionStatements(writer, beside(siteKnown ? all.onlyKnown(false) : all, ready));
    return file;
}

DeviceFile removeFile(const PanosWriter &writer, const ObjectPolicies &all)
{
    DeviceFile file = fileNamed(u"remove.set"_s, FileRole::Removal);
    file.usage = loadUsage(file.name);
    file.ready = writer.removal(beside(all.onlyKnown(true), {}));
    return file;
}

QList<DeviceFile> followingFiles(const PrintJob &job, const PanosWriter &writer)
{
    const std::optional<RuleDelta> delta = ruleDelta(job);
    if (!delta)
        return {};
    const ObjectPolicies before = objectPolicies(delta->older, delta->before, naming).onlyKnown(true);
    const ObjectPolicies after = objectPolicies(job.input, delta->after, naming).onlyKnown(true);
    const ObjectAddition fresh = beside(after, before);
    const ObjectAddition gone = beside(before, after);
    const DeltaFiles names{fresh.isEmpty() ? QString() : u"add.set"_s,
                           gone.isEmpty() ? QString() : QString(dropName(job.input) + ".set"_L1)};
    QList<DeviceFile> files;
    if (!fresh.isEmpty()) {
        DeviceFile add = fileNamed(names.add, FileRole::Addition);
        add.usage = loadUsage(add.name) + deltaUsage(job.input, names, add.role);
        add.ready = additionStatements(writer, fresh);
        files.append(add);
    }
    if (!gone.isEmpty()) {
        DeviceFile drop = fileNamed(names.drop, FileRole::LaterDrop);
        drop.usage = loadUsage(drop.name) + deltaUsage(job.input, names, drop.role);
        drop.ready = writer.removal(gone);
        files.append(drop);
    }
    return files;
}

QList<Artifact> printPanos(const PrintJob &job)
{
    const PanosWriter writer(job);
    const ObjectPolicies all = objectPolicies(job.input, job.rules, naming);
    return printDeviceFiles(job, u"firewall"_s,
                            QList<DeviceFile>{installFile(writer, all, missingSite(job).isEmpty())} +
                                followingFiles(job, writer) + QList<DeviceFile>{removeFile(writer, all)});
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
         QStringLiteral(QT_TRANSLATE_NOOP("Formats", "the device group in Panorama"))},
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
    format.audience = Audience::Network;
    format.can = panosCan();
    format.print = &printPanos;
    format.place = &placeOf;
    return format;
}

} // namespace netsetup
