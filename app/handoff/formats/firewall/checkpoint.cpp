// Check Point: scripts of mgmt_cli lines that make network and domain objects and access rules in a session
// of the operator. The gateways resolve the names. Nothing here logs in, publishes or installs.
#include "handoff/formats/firewall/objectdevice.h"
#include "handoff/formats/shellwords.h"

using namespace Qt::StringLiterals;

namespace netsetup {

Format checkpointFormat();

namespace {

constexpr ObjectNaming naming{63, 63, 63};
constexpr int commentMax = 200;
/// Domain objects are called by their host, so packs share them: told by their comment.
const QString domainMark = QStringLiteral("stackstate-egress");

bool isHttps(const ServiceObject &service)
{
    return service.protocol == Protocol::Tcp && service.port == 443;
}

QString serviceName(const ServiceObject &service)
{
    return isHttps(service) ? u"https"_s : service.name;
}

/// "acme.example" is an object of the name ".acme.example".
QString objectName(const AddressObject &object)
{
    return object.isName ? u'.' + object.value : object.name;
}

QString rangeStatement(const AddressObject &object)
{
    if (object.isSingle())
        return u"make host %1 ip-address %2 ignore-warnings true"_s.arg(object.name, object.address());
    return u"make network %1 subnet %2 mask-length %3 ignore-warnings true"_s
        .arg(object.name, object.address())
        .arg(object.prefix());
}

QString objectStatement(const AddressObject &object)
{
    return object.isName ? u"domain "_s + objectName(object) : rangeStatement(object);
}

/// " source.1 a source.2 b"
QString numbered(const QString &field, const QList<AddressObject> &objects)
{
    QString text;
    for (qsizetype i = 0; i < objects.size(); ++i)
        text += u" %1.%2 %3"_s.arg(field).arg(i + 1).arg(objectName(objects.at(i)));
    return text;
}

QString sourcesOf(const ObjectPolicy &policy)
{
    if (policy.isKnown())
        return numbered(u"source"_s, policy.sources);
    return u" source.1 "_s + shellWord(policy.unknownSources());
}

class CheckpointWriter : public ObjectWriter
{
public:
    explicit CheckpointWriter(const PrintJob &job)
        : m_job(job)
    {}

    [[nodiscard]] QStringList addition(const ObjectAddition &addition) const override
    {
        QStringList lines;
        for (const AddressObject &object : addition.addresses)
            lines.append(objectStatement(object));
        for (const ServiceObject &service : addition.services) {
            if (!isHttps(service))
                lines.append(u"make service-%1 %2 port %3 match-for-any false"_s
                                 .arg(wordFor(service.protocol), service.name)
                                 .arg(service.port));
        }
        for (const ObjectPolicy &policy : addition.policies)
            lines += allow(policy);
        for (const ObjectPolicy &policy : addition.members)
            lines += members(u"reach"_s, policy.name, policy.destinations);
        return lines;
    }
    [[nodiscard]] QStringList removal(const ObjectAddition &gone) const override
    {
        QStringList lines;
        for (const ObjectPolicy &policy : gone.policies)
            lines.append(u"close access-rule \"$layer\" "_s + policy.name);
        for (const ObjectPolicy &policy : gone.members)
            lines += members(u"leave access-rule \"$layer\""_s, policy.name, policy.destinations);
        for (const AddressObject &object : gone.addresses)
            lines.append(object.isName ? u"forget "_s + objectName(object)
                                       : u"drop %1 %2"_s.arg(kindOf(object), object.name));
        for (const ServiceObject &service : gone.services) {
            if (!isHttps(service))
                lines.append(u"drop service-%1 %2"_s.arg(wordFor(service.protocol), service.name));
        }
        return lines;
    }
    [[nodiscard]] QStringList exemption(const ObjectAddition &addition) const override
    {
        QStringList lines;
        for (const ObjectPolicy &policy : addition.policies)
            lines.append(u"bypass %1%2%3 service %4"_s.arg(policy.name, sourcesOf(policy),
                                                           numbered(u"destination"_s, policy.destinations),
                                                           serviceName(policy.service)));
        return lines;
    }
    /// Only where the site says which layer that is.
    [[nodiscard]] QStringList exemptionRemoval(const ObjectAddition &gone) const override
    {
        const QString layer = m_job.site(u"https-layer"_s);
        if (layer.isEmpty())
            return {};
        QStringList lines;
        for (const ObjectPolicy &policy : gone.policies)
            lines.append(u"close https-rule %1 %2"_s.arg(shellWord(layer), policy.name));
        for (const ObjectPolicy &policy : gone.members)
            lines += members(u"leave https-rule "_s + shellWord(layer), policy.name, policy.destinations);
        return lines;
    }

private:
    static QString kindOf(const AddressObject &object) { return rangeStatement(object).section(u' ', 1, 1); }
    static QStringList members(const QString &verb, const QString &rule, const QList<AddressObject> &objects)
    {
        QStringList lines;
        for (const AddressObject &object : objects)
            lines.append(u"%1 %2 %3"_s.arg(verb, rule, objectName(object)));
        return lines;
    }
    /// The first destination comes with the rule, the others behind it.
    [[nodiscard]] QStringList allow(const ObjectPolicy &policy) const
    {
        const QString comment = shellWord(ruleComment(m_job.input, policy.rules, commentMax));
        const QString rule = u"allow %1 %2 service %3%4 comments %5"_s.arg(
            policy.name, objectName(policy.destinations.first()), serviceName(policy.service),
            sourcesOf(policy), comment);
        return QStringList{rule} + members(u"reach"_s, policy.name, policy.destinations.mid(1));
    }

    const PrintJob &m_job;
};

/// The session is the operator's, and proves itself before anything is asked.
QStringList scriptStart(const PrintJob &job)
{
    return {
        u"set -eu"_s,
        u"session=${1:?the session file is missing: mgmt_cli login user NAME > session.txt}"_s,
        u"layer="_s + shellWord(siteText(job, u"layer"_s)),
        u"mgmt() { mgmt_cli \"$@\" -s \"$session\" </dev/null; }"_s,
        u"there() { mgmt show \"$@\" >/dev/null 2>&1; }"_s,
        u"flat() { mgmt show \"$@\" --format json | tr -d ' \\t\\r\\n'; }"_s,
        u"stop() { echo \"$*\" >&2 && exit 1; }"_s,
        u"there access-layer name \"$layer\" || stop \"no session, or no layer $layer\""_s,
    };
}

QString ruleWords(const PrintJob &job)
{
    const QString section = job.site(u"section"_s);
    const QString gateway = job.site(u"gateway"_s);
    QString words = section.isEmpty() ? u"position bottom"_s : u"position.bottom "_s + shellWord(section);
    if (!gateway.isEmpty())
        words += u" install-on "_s + shellWord(gateway);
    return words + u" action Accept track.type Log"_s;
}

QStringList additionStart(const PrintJob &job)
{
    return scriptStart(job) +
           QStringList{
               u"# make TYPE NAME FIELD VALUE...: an object, unless it is there."_s,
               u"make() {"_s,
               u"    type=$1 name=$2"_s,
               u"    shift 2"_s,
               u"    there \"$type\" name \"$name\" || mgmt add \"$type\" name \"$name\" \"$@\""_s,
               u"}"_s,
               u"# domain NAME: this very name, and none below it."_s,
               u"domain() {"_s,
               u"    make dns-domain \"$1\" is-sub-domain false comments %1"_s.arg(domainMark),
               u"    case $(flat dns-domain name \"$1\") in"_s,
               u"    *'\"is-sub-domain\":false'*) ;;"_s,
               u"    *) stop \"dns-domain $1 is there already, and opens names below it too\" ;;"_s,
               u"    esac"_s,
               u"}"_s,
               u"# allow RULE DESTINATION FIELD VALUE...: a rule, unless it is there."_s,
               u"allow() {"_s,
               u"    rule=$1 to=$2"_s,
               u"    shift 2"_s,
               u"    if there access-rule layer \"$layer\" name \"$rule\"; then"_s,
               u"        reach \"$rule\" \"$to\""_s,
               u"    else"_s,
               u"        mgmt add access-rule layer \"$layer\" name \"$rule\" \"$@\" destination \"$to\" \\"_s,
               u"            "_s + ruleWords(job),
               u"    fi"_s,
               u"}"_s,
               u"# reach RULE DESTINATION: one more, unless the rule has it."_s,
               u"reach() {"_s,
               u"    case $(flat access-rule layer \"$layer\" name \"$1\") in"_s,
               u"    *\"\\\"name\\\":\\\"$2\\\"\"*) ;;"_s,
               u"    *) mgmt set access-rule layer \"$layer\" name \"$1\" destination.add \"$2\" ;;"_s,
               u"    esac"_s,
               u"}"_s,
           };
}

QStringList removalStart(const PrintJob &job)
{
    return scriptStart(job) +
           QStringList{
               u"# close TYPE LAYER RULE: deletes a rule that is there."_s,
               u"close() {"_s,
               u"    there \"$1\" layer \"$2\" name \"$3\" || return 0"_s,
               u"    mgmt delete \"$1\" layer \"$2\" name \"$3\""_s,
               u"}"_s,
               u"# leave TYPE LAYER RULE DESTINATION: takes it out of a rule that has it."_s,
               u"leave() {"_s,
               u"    there \"$1\" layer \"$2\" name \"$3\" || return 0"_s,
               u"    case $(flat \"$1\" layer \"$2\" name \"$3\") in"_s,
               u"    *\"\\\"name\\\":\\\"$4\\\"\"*) mgmt set \"$1\" layer \"$2\" name \"$3\" destination.remove \"$4\" ;;"_s,
               u"    esac"_s,
               u"}"_s,
               u"# drop TYPE NAME: deletes an object that nothing uses."_s,
               u"drop() {"_s,
               u"    there \"$1\" name \"$2\" || return 0"_s,
               u"    mgmt delete \"$1\" name \"$2\" || echo \"$1 $2 stays: something else uses it\" >&2"_s,
               u"}"_s,
               u"# forget NAME: the same for a domain, if a script like this made it."_s,
               u"forget() {"_s,
               u"    there dns-domain name \"$1\" || return 0"_s,
               u"    case $(flat dns-domain name \"$1\") in"_s,
               u"    *'\"comments\":\"%1\"'*) drop dns-domain \"$1\" ;;"_s.arg(domainMark),
               u"    *) echo \"dns-domain $1 stays: others made it\" >&2 ;;"_s,
               u"    esac"_s,
               u"}"_s,
           };
}

QStringList exemptionStart(const PrintJob &job)
{
    return scriptStart(job) +
           QStringList{
               u"https_layer="_s + shellWord(siteText(job, u"https-layer"_s)),
               u"# bypass RULE FIELD VALUE...: makes the rule anew, above all others."_s,
               u"bypass() {"_s,
               u"    rule=$1"_s,
               u"    shift"_s,
               u"    if there https-rule layer \"$https_layer\" name \"$rule\"; then"_s,
               u"        mgmt delete https-rule layer \"$https_layer\" name \"$rule\""_s,
               u"    fi"_s,
               u"    mgmt add https-rule layer \"$https_layer\" position top name \"$rule\" \"$@\" action Bypass"_s,
               u"}"_s,
           };
}

QStringList loadUsage(const PrintJob &job)
{
    const QString package = job.site(u"package"_s);
    const QString gateway = job.site(u"gateway"_s);
    return {
        u"Load, on the management server (R80.40 and newer), as somebody who may write:"_s,
        u"  umask 077 && mgmt_cli login user NAME > session.txt"_s,
        u"It asks for the password. For one domain of a Multi-Domain Server: domain NAME behind it. Then sh "
        "with the name of this file and session.txt. Nothing here publishes: look at the rules in "
        "SmartConsole first"_s,
        u"Then:"_s,
        u"  mgmt_cli publish -s session.txt"_s,
        u"  mgmt_cli install-policy policy-package %1 targets.1 %2 -s session.txt"_s.arg(
            package.isEmpty() ? u"PACKAGE"_s : shellWord(package),
            gateway.isEmpty() ? u"GATEWAY"_s : shellWord(gateway)),
        u"Or, before publish, to take all of it back:"_s,
        u"  mgmt_cli discard -s session.txt"_s,
        u"In the end, since who has the file has the session:"_s,
        u"  mgmt_cli logout -s session.txt && rm session.txt"_s,
        u"A second run changes nothing: each object and rule is looked for first"_s,
    };
}

QStringList placeUsage(const PrintJob &job, const ObjectPolicies &all)
{
    QStringList lines{
        u"Place: new rules land at the bottom of the %1. Where a rule above denies, move each:"_s.arg(
            job.site(u"section"_s).isEmpty() ? u"layer"_s : u"section"_s)};
    for (const ObjectPolicy &policy : all.policies)
        lines.append(
            u"  mgmt_cli set access-rule layer %1 name %2 new-position.above DENYING-RULE -s session.txt"_s
                .arg(shellWord(siteText(job, u"layer"_s)), policy.name));
    lines.append(u"Where another ordered layer follows, as for applications, it has to accept them too"_s);
    return lines;
}

ObjectDevice checkpointDevice(const PrintJob &job, const ObjectPolicies &all)
{
    ObjectDevice device;
    device.extension = u"sh"_s;
    device.comment = u"#"_s;
    device.isShellScript = true;
    device.naming = naming;
    device.load = loadUsage(job);
    device.install = placeUsage(job, all);
    device.install += QStringList{
        u"Names: the gateways resolve domain objects themselves, and have to ask the DNS servers that the "
        "clients ask. is-sub-domain false is the exact name; one that is there and opens more ends the script"_s,
        u"Services: https is the one that Check Point has for TCP 443"_s,
        u"Check, on a gateway: domains_tool -d HOST lists the addresses that it knows; fw up_execute "
        "src=SOURCE dst=ADDRESS ipp=6 dport=PORT names the rule. In Logs filter by the name of the rule: "
        "the action is Accept"_s,
    };
    device.removal = {
        u"An object that something else uses stays, and so does a domain that others made: it is said"_s};
    device.exemption = {
        u"First: install.sh, which makes the objects, in the same session"_s,
        u"Place: at the top of the layer for HTTPS Inspection. Where the gateways do not inspect HTTPS, "
        u"leave "
        "this file out"_s,
        u"Check: in Logs, HTTPS Inspection action Bypass for these hosts; a client sees the certificate of "
        "the host itself"_s,
    };
    device.exemptSites = {u"https-layer"_s};
    device.startOfAddition = additionStart(job);
    device.startOfRemoval = removalStart(job);
    device.startOfExemption = exemptionStart(job);
    return device;
}

QList<Artifact> printCheckpoint(const PrintJob &job)
{
    const CheckpointWriter writer(job);
    const ObjectPolicies all = objectPolicies(job.input, job.rules, naming);
    return printObjectFiles(job, checkpointDevice(job, all), writer, all);
}

QString placeOf(const PrintJob &job)
{
    return objectPlace(job, {u"layer"_s, u"https-layer"_s});
}

Capabilities checkpointCan()
{
    Capabilities can;
    can.names = NameSupport::Exact;
    can.enforcement = Enforcement::Resolve;
    can.scopes = everybody();
    can.delta = Delta::Files;
    const QString name = u"[A-Za-z0-9][A-Za-z0-9_. -]{0,62}"_s;
    can.siteParameters = {
        {u"layer"_s, name,
         QStringLiteral(QT_TRANSLATE_NOOP("Formats", "the access layer that the rules go to, as in Network")),
         &always},
        {u"section"_s, name,
         QStringLiteral(
             QT_TRANSLATE_NOOP("Formats", "the section of that layer, to whose end the rules go"))},
        {u"gateway"_s, name,
         QStringLiteral(QT_TRANSLATE_NOOP(
             "Formats",
             "the gateway or cluster that the rules are installed on; without it all of the policy"))},
        {u"package"_s, name,
         QStringLiteral(QT_TRANSLATE_NOOP("Formats", "the policy package, as in Standard"))},
        {u"https-layer"_s, name,
         QStringLiteral(QT_TRANSLATE_NOOP("Formats", "the layer for HTTPS Inspection, as in Default Layer"))},
    };
    can.proof = QStringLiteral(QT_TRANSLATE_NOOP(
        "Formats", "fw up_execute on a gateway names the rule; domains_tool -d lists the addresses"));
    can.removal = QStringLiteral(
        QT_TRANSLATE_NOOP("Formats", "sh remove.sh with a session, then publish and install the policy"));
    return can;
}

} // namespace

Format checkpointFormat()
{
    Format format;
    format.id = u"checkpoint"_s;
    format.title = QStringLiteral(QT_TRANSLATE_NOOP("Formats", "Check Point (mgmt_cli)"));
    format.maker = u"Check Point"_s;
    format.audience = Audience::Network;
    format.can = checkpointCan();
    format.print = &printCheckpoint;
    format.place = &placeOf;
    return format;
}

} // namespace netsetup
