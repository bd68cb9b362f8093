// MikroTik RouterOS: an address list for each end of a policy, and a filter rule between them, for IPv4 and
// for IPv6. The router resolves the names that stand in a list.
#include "handoff/formats/firewall/objectdevice.h"

using namespace Qt::StringLiterals;

namespace netsetup {

Format mikrotikFormat();

namespace {

// Lists are called by their policy and "_from" or "_to".
constexpr ObjectNaming naming{63, 63, 58, true};
constexpr int commentMax = 200;

QString sourceList(const ObjectPolicy &policy)
{
    return policy.name + u"_from"_s;
}

QString destinationList(const ObjectPolicy &policy)
{
    return policy.name + u"_to"_s;
}

/// "/ip firewall", "/ipv6 firewall"
QString menu(Family family)
{
    return family == Family::Ipv6 ? u"/ipv6 firewall"_s : u"/ip firewall"_s;
}

/// Looked for by list and comment: how the router writes an address again is its own affair. What a name
/// resolves to stands in the list too, as dynamic entries.
QString found(const QString &list, const AddressObject &object)
{
    return u"find list=\"%1\" comment=\"%2\" dynamic=no"_s.arg(list, object.value);
}

QString unlessThere(const QString &found, const QString &addition)
{
    return u":if ([:len [%1]] = 0) do={ %2 }"_s.arg(found, addition);
}

QStringList entries(Family family, const QString &list, const QList<AddressObject> &objects)
{
    const QString place = menu(family) + u" address-list "_s;
    QStringList lines;
    for (const AddressObject &object : ObjectAddition::ofFamily(objects, family))
        lines.append(
            unlessThere(place + found(list, object),
                        place + u"add list=\"%1\" address=\"%2\" comment=\"%2\""_s.arg(list, object.value)));
    return lines;
}

class MikrotikWriter : public ObjectWriter
{
public:
    explicit MikrotikWriter(const PrintJob &job)
        : m_job(job)
    {}

    /// IPv4 first: a router without IPv6 has done its part when it stops.
    [[nodiscard]] QStringList addition(const ObjectAddition &addition) const override
    {
        QStringList lines;
        for (const Family family : families) {
            for (const ObjectPolicy &policy : addition.policies + addition.members)
                lines += entries(family, destinationList(policy), policy.destinations);
            for (const ObjectPolicy &policy : addition.policies) {
                if (governs(policy, family))
                    lines += entries(family, sourceList(policy), policy.sources) +
                             QStringList{accept(policy, family)};
            }
        }
        return lines;
    }
    [[nodiscard]] QStringList removal(const ObjectAddition &gone) const override
    {
        QStringList lines;
        for (const Family family : families) {
            for (const ObjectPolicy &policy : gone.policies) {
                if (governs(policy, family))
                    lines += removed(policy, family);
            }
            for (const ObjectPolicy &policy : gone.members) {
                for (const AddressObject &object : ObjectAddition::ofFamily(policy.destinations, family))
                    lines.append(menu(family) +
                                 u" address-list remove [%1]"_s.arg(found(destinationList(policy), object)));
            }
        }
        return lines;
    }

    /// Above the rule that denies, which only the team knows.
    [[nodiscard]] static QStringList moves(const ObjectPolicy &policy)
    {
        QStringList lines;
        for (const Family family : families) {
            if (governs(policy, family))
                lines.append(u"  %1 filter move [find dst-address-list=\"%2\"] NUMBER"_s.arg(
                    menu(family), destinationList(policy)));
        }
        return lines;
    }

private:
    static bool governs(const ObjectPolicy &policy, Family family)
    {
        return !ObjectAddition::ofFamily(policy.destinations, family).isEmpty();
    }
    [[nodiscard]] QString accept(const ObjectPolicy &policy, Family family) const
    {
        const QString place = menu(family) + u" filter "_s;
        const QString from = policy.isKnown() ? sourceList(policy) : policy.unknownSources();
        const QString rule =
            u"add chain=\"%1\" action=accept protocol=%2 src-address-list=\"%3\" dst-address-list=\"%4\" "
            "dst-port=%5 comment=\"%6\""_s.arg(
                siteText(m_job, u"chain"_s), wordFor(policy.service.protocol), from, destinationList(policy),
                QString::number(policy.service.port), ruleComment(m_job.input, policy.rules, commentMax));
        return unlessThere(place + u"find dst-address-list=\"%1\""_s.arg(destinationList(policy)),
                           place + rule);
    }
    static QStringList removed(const ObjectPolicy &policy, Family family)
    {
        const QString lists = menu(family) + u" address-list remove [find list=\"%1\" dynamic=no]"_s;
        return {
            u"%1 filter remove [find dst-address-list=\"%2\"]"_s.arg(menu(family), destinationList(policy)),
            lists.arg(sourceList(policy)), lists.arg(destinationList(policy))};
    }

    const PrintJob &m_job;
};

ObjectDevice mikrotikDevice(const ObjectPolicies &all)
{
    ObjectDevice device;
    device.extension = u"rsc"_s;
    device.comment = u"#"_s;
    device.naming = naming;
    device.load = {
        u"Load: copy the file to the router, then in a terminal: import file-name=NAME verbose=yes. It works "
        u"at "
        "once and stays over a restart. Ctrl-X before it enters safe mode: what follows is undone unless "
        "Ctrl-X "
        "comes again"_s,
        u"RouterOS 6.36 and newer: older ones take no names in a list. That lists of IPv6 take them was not proven"_s,
        u"A second run changes nothing: each entry is looked for first, by its list and comment"_s,
    };
    device.install = {
        u"Place: new rules land at the end of the chain. Where a rule above denies, filter print tells its "
        "NUMBER; then:"_s};
    for (const ObjectPolicy &policy : all.policies)
        device.install += MikrotikWriter::moves(policy);
    device.install += QStringList{
        u"Answers: a rule that accepts established,related has to be there, as in the rules it came with"_s,
        u"Names: the router looks them up itself and keeps their addresses in the list for the TTL; it has "
        u"to "
        "ask the DNS servers that the clients ask: /ip dns print"_s,
        u"Inspection: RouterOS opens no TLS"_s,
        u"Check: /ip firewall address-list print where list~\"^sts_\" shows each name and, marked D, its "
        "addresses; /ip firewall filter print stats where dst-address-list~\"^sts_\" counts packets; for "
        "IPv6 "
        "with /ipv6"_s,
        u"Log: filter set [find dst-address-list=LIST] log=yes log-prefix=sts, then /log print where "
        "message~\"sts\" has a line for each packet that the rule accepts"_s,
    };
    device.removal = {u"Entries are told by the names of our lists: nothing else is taken out"_s};
    return device;
}

QList<Artifact> printMikrotik(const PrintJob &job)
{
    const ObjectPolicies all = objectPolicies(job.input, job.rules, naming);
    return printObjectFiles(job, mikrotikDevice(all), MikrotikWriter(job), all);
}

QString placeOf(const PrintJob &job)
{
    return objectPlace(job, {u"chain"_s});
}

Capabilities mikrotikCan()
{
    Capabilities can;
    can.names = NameSupport::Exact;
    can.enforcement = Enforcement::Resolve;
    can.scopes = everybody();
    can.delta = Delta::Files;
    can.siteParameters = {
        {u"chain"_s, u"[A-Za-z0-9][A-Za-z0-9_.-]{0,62}"_s,
         QStringLiteral(QT_TRANSLATE_NOOP(
             "Formats", "the filter chain that the clients' connections go through, as in forward")),
         &always},
    };
    can.proof = QStringLiteral(QT_TRANSLATE_NOOP(
        "Formats", "filter print stats counts the rule; address-list print shows what its names resolve to"));
    can.removal = QStringLiteral(QT_TRANSLATE_NOOP("Formats", "import remove.rsc in a terminal"));
    return can;
}

} // namespace

Format mikrotikFormat()
{
    Format format;
    format.id = u"mikrotik"_s;
    format.title = QStringLiteral(QT_TRANSLATE_NOOP("Formats", "MikroTik RouterOS"));
    format.maker = u"MikroTik"_s;
    format.audience = Audience::Network;
    format.can = mikrotikCan();
    format.print = &printMikrotik;
    format.place = &placeOf;
    return format;
}

} // namespace netsetup
