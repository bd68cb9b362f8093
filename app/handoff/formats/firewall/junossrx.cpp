// Juniper SRX: set commands for configuration mode, one leaf a line. The device resolves the names.
#include "handoff/formats/firewall/objectdevice.h"

using namespace Qt::StringLiterals;

namespace netsetup {

Format junosSrxFormat();

namespace {

constexpr int nameMax = 63;
constexpr int descriptionMax = 200;
constexpr ObjectNaming naming{nameMax, nameMax, nameMax, false};

class SrxWriter : public ObjectWriter
{
public:
    explicit SrxWriter(const PrintJob &job)
        : m_job(job)
        , m_book(u"security address-book %1 address "_s.arg(
              job.site(u"address-book"_s).isEmpty() ? u"global"_s : job.site(u"address-book"_s)))
        , m_policies(u"security policies from-zone %1 to-zone %2 policy "_s.arg(siteText(job, u"from-zone"_s),
                                                                                siteText(job, u"to-zone"_s)))
    {}

    [[nodiscard]] QStringList addition(const ObjectAddition &addition) const override
    {
        QStringList lines = objects(addition);
        for (const ObjectPolicy &policy : addition.policies)
            lines += permit(policy);
        for (const ObjectPolicy &policy : addition.members)
            lines += destinations(policy) + QStringList{description(policy)};
        return after(u"set "_s, lines);
    }
    [[nodiscard]] QStringList removal(const ObjectAddition &gone) const override
    {
        QStringList lines;
        for (const ObjectPolicy &policy : gone.policies)
            lines.append(m_policies + policy.name);
        for (const ObjectPolicy &policy : gone.members)
            lines += destinations(policy);
        for (const AddressObject &address : gone.addresses)
            lines.append(m_book + address.name);
        for (const ServiceObject &service : gone.services)
            lines.append(u"applications application "_s + service.name);
        return after(u"delete "_s, lines);
    }

    /// Above the policy that denies, whose name only the team knows.
    [[nodiscard]] QString moved(const ObjectPolicy &policy) const
    {
        return u"insert %1%2 before policy DENYING-POLICY"_s.arg(m_policies, policy.name);
    }

private:
    static QStringList after(const QString &verb, QStringList lines)
    {
        for (QString &line : lines)
            line.prepend(verb);
        return lines;
    }
    [[nodiscard]] QStringList objects(const ObjectAddition &addition) const
    {
        QStringList lines;
        for (const AddressObject &address : addition.addresses)
            lines.append(m_book + address.name + (address.isName ? u" dns-name "_s : u" "_s) + address.value);
        for (const ServiceObject &service : addition.services) {
            const QString application = u"applications application "_s + service.name;
            lines += {application + u" protocol "_s + wordFor(service.protocol),
                      u"%1 destination-port %2"_s.arg(application).arg(service.port)};
        }
        return lines;
    }
    [[nodiscard]] QStringList matches(const ObjectPolicy &policy, const QString &field,
                                      const QList<AddressObject> &objects) const
    {
        QStringList lines;
        for (const AddressObject &object : objects)
            lines.append(u"%1%2 match %3 %4"_s.arg(m_policies, policy.name, field, object.name));
        return lines;
    }
    [[nodiscard]] QStringList sources(const ObjectPolicy &policy) const
    {
        if (policy.isKnown())
            return matches(policy, u"source-address"_s, policy.sources);
        return {u"%1%2 match source-address %3"_s.arg(m_policies, policy.name, policy.unknownSources())};
    }
    [[nodiscard]] QStringList destinations(const ObjectPolicy &policy) const
    {
        return matches(policy, u"destination-address"_s, policy.destinations);
    }
    [[nodiscard]] QString description(const ObjectPolicy &policy) const
    {
        return u"%1%2 description \"%3\""_s.arg(m_policies, policy.name,
                                                ruleComment(m_job.input, policy.rules, descriptionMax));
    }
    [[nodiscard]] QStringList permit(const ObjectPolicy &policy) const
    {
        const QString name = m_policies + policy.name;
        return sources(policy) + destinations(policy) +
               QStringList{u"%1 match application %2"_s.arg(name, policy.service.name),
                           name + u" then permit"_s, name + u" then log session-close"_s,
                           description(policy)};
    }

    const PrintJob &m_job;
    QString m_book;
    QString m_policies;
};

/// Its loader is not known to take comments: what is said of a file stands beside it.
ObjectDevice srxDevice(const PrintJob &job, const SrxWriter &writer, const ObjectPolicies &all)
{
    const QString zones =
        u"from-zone %1 to-zone %2"_s.arg(siteText(job, u"from-zone"_s), siteText(job, u"to-zone"_s));
    ObjectDevice device;
    device.extension = u"set"_s;
    device.naming = naming;
    device.load = {
        u"Load: in configure exclusive, load set FILE, or load set terminal and paste it; show | compare, "
        u"commit "
        "check, then commit confirmed 10 and commit. Nothing here commits"_s,
        u"A second run changes nothing; what is gone already is warned of"_s,
    };
    device.install = {u"Place: new policies land last in their pair of zones. Above the one that denies:"_s};
    for (const ObjectPolicy &policy : all.policies)
        device.install.append(writer.moved(policy));
    device.install += QStringList{
        u"Names: set system name-server has to name the DNS servers that the clients ask; the SRX looks the "
        "names up at the commit and again by their TTL"_s,
        u"Address book: global, unless a parameter names another, which has to be attached to both zones. It "
        u"does "
        "not go together with books inside security-zone"_s,
        u"Inspection: these policies use no ssl-proxy profile, so they open no TLS. Where one is added to "
        u"them, "
        "its whitelist takes the address objects"_s,
        u"Before the commit: rollback 0 takes all of it back"_s,
        u"Check: show security match-policies %1 source-ip SOURCE destination-ip DESTINATION source-port "
        u"40000 "
        "destination-port PORT protocol tcp names the policy with the action permit; show security policies "
        "policy-name POLICY detail lists the addresses of the names"_s.arg(zones),
        u"Log: show log messages | match RT_FLOW_SESSION_CLOSE | match POLICY, where session logs go to a file"_s,
    };
    device.removal = {u"An object in use elsewhere stops the commit check: nothing is changed then"_s};
    return device;
}

QList<Artifact> printSrx(const PrintJob &job)
{
    const SrxWriter writer(job);
    const ObjectPolicies all = objectPolicies(job.input, job.rules, naming);
    return printObjectFiles(job, srxDevice(job, writer, all), writer, all);
}

QString placeOf(const PrintJob &job)
{
    return objectPlace(job, {u"from-zone"_s, u"to-zone"_s, u"address-book"_s});
}

Capabilities srxCan()
{
    Capabilities can;
    can.names = NameSupport::Exact;
    can.enforcement = Enforcement::Resolve;
    can.scopes = everybody();
    can.delta = Delta::Files;
    const QString name = u"[A-Za-z0-9][A-Za-z0-9_-]{0,62}"_s;
    const QString zone = QStringLiteral(
        QT_TRANSLATE_NOOP("Formats", "the name of a security zone: letters, digits and _ -, as in trust"));
    can.siteParameters = {
        {u"from-zone"_s, name, zone, &always},
        {u"to-zone"_s, name, zone, &always},
        {u"address-book"_s, name,
         QStringLiteral(QT_TRANSLATE_NOOP(
             "Formats",
             "an address book that is attached to both zones, as in corp-hosts; without it, global"))},
    };
    can.proof = QStringLiteral(QT_TRANSLATE_NOOP(
        "Formats",
        "show security match-policies names the policy; RT_FLOW_SESSION_CLOSE in the log shows it"));
    can.removal =
        QStringLiteral(QT_TRANSLATE_NOOP("Formats", "load set remove.set in configuration mode, and commit"));
    return can;
}

} // namespace

Format junosSrxFormat()
{
    Format format;
    format.id = u"junos-srx"_s;
    format.title = QStringLiteral(QT_TRANSLATE_NOOP("Formats", "Juniper SRX"));
    format.maker = u"Juniper"_s;
    format.audience = Audience::Network;
    format.can = srxCan();
    format.print = &printSrx;
    format.place = &placeOf;
    return format;
}

} // namespace netsetup
