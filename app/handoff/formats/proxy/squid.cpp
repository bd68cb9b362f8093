// The Squid export: what the clients of the proxy may ask for, and in files of their own the exemptions from
// login and inspection, each of which can be left out alone.
#include "handoff/formats/devicefile.h"
#include "handoff/planning/extrachanges.h"
#include "handoff/planning/openings.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

Format squidFormat();

namespace {

// Squid refuses names of more than 62 characters; half of it still reads well.
constexpr int nameMax = 31;

bool holds(const Cidr &wide, const Cidr &narrow)
{
    return wide.isIpv4() == narrow.isIpv4() && wide.prefix <= narrow.prefix &&
           narrow.address.isInSubnet(wide.address, wide.prefix);
}

/// Squid warns of a range inside another one and leaves it out; so do we, without the warning.
QStringList sourceTexts(const Opening &opening)
{
    const QList<Cidr> &sources = opening.sources;
    const QStringList all = opening.sourceTexts();
    QStringList texts;
    for (qsizetype i = 0; i < all.size(); ++i) {
        const auto covers = [&](const Cidr &other) {
            const Cidr &source = sources.at(i);
            return holds(other, source) && !(other == source);
        };
        if (std::any_of(sources.cbegin(), sources.cend(), covers))
            continue;
        // Of everything Squid wants the word: it takes 0.0.0.0/0 for both families.
        const bool everything = !sources.isEmpty() && sources.at(i).isEverything();
        texts.append(everything ? (sources.at(i).isIpv4() ? u"ipv4"_s : u"ipv6"_s) : all.at(i));
    }
    texts.removeDuplicates();
    return texts;
}

QStringList hostTexts(const Opening &opening)
{
    QStringList texts;
    for (const Destination &to : opening.to) {
        if (to.byName())
            texts.append(to.host);
        for (const ResolvedAddress &entry : to.addresses)
            texts.append(entry.address);
    }
    return texts;
}

void addOnce(QStringList &lines, const QString &line)
{
    if (!lines.contains(line))
        lines.append(line);
}

/// How the groups of one file are written. Squid adds up ACLs of the same name, so the tag keeps those of one
/// file apart from those of another.
struct Writing
{
    QString name;
    QString tag;
    QString directive;
};

QString aclName(const HandoffInput &input, const Writing &how, const QString &what)
{
    return scopedName(input, how.tag.isEmpty() ? what : QString(how.tag + u'-' + what), nameMax);
}

/// "nodes-to-443", and a word for what is unusual.
QString targetWords(const Opening &opening)
{
    QString words = opening.clientWords() + u"-to-"_s + QString::number(opening.port);
    if (!opening.byName())
        words += u"-ip"_s;
    if (!opening.tunnel)
        words += u"-http"_s;
    return words;
}

void addGroup(QStringList &acls, QStringList &directives, const HandoffInput &input, const Opening &opening,
              const Writing &how)
{
    const QString from = aclName(input, how, opening.clientWords());
    const QString to = aclName(input, how, targetWords(opening));
    const QString port = aclName(input, how, u"port-%1"_s.arg(opening.port));
    const QString method = aclName(input, how, u"connect"_s);
    const QStringList sources = sourceTexts(opening);
    for (const QString &source : sources)
        addOnce(acls, u"acl %1 src %2"_s.arg(from, source));
    const QString type = opening.byName() ? u"dstdomain -n"_s : u"dst"_s;
    const QStringList hosts = hostTexts(opening);
    for (const QString &host : hosts)
        addOnce(acls, u"acl %1 %2 %3"_s.arg(to, type, host));
    addOnce(acls, u"acl %1 port %2"_s.arg(port).arg(opening.port));
    QStringList words{how.directive, from, to, port};
    if (opening.tunnel && how.directive.startsWith("http_access"_L1)) {
        addOnce(acls, u"acl %1 method CONNECT"_s.arg(method));
        words.insert(1, method);
    }
    directives.append(words.join(u' '));
}

/// The ACLs and, for each group, the directive with them: those whose clients are known, or the others.
QStringList statements(const HandoffInput &input, const QList<Opening> &groups, const Writing &how,
                       bool known)
{
    QStringList acls;
    QStringList directives;
    for (const Opening &opening : groups) {
        if (opening.sources.isEmpty() != known)
            addGroup(acls, directives, input, opening, how);
    }
    return acls + directives;
}

QStringList otherPorts(const QList<Opening> &groups)
{
    QStringList ports;
    for (const Opening &group : groups) {
        const QString port = QString::number(group.port);
        if (group.tunnel && group.port != 443 && !ports.contains(port))
            ports.append(port);
    }
    return ports;
}

/// What every file of this format says of loading and of taking it out again.
QStringList commonUsage()
{
    return {
        u"Load: squid -k parse, then squid -k reconfigure. Some faults end with status 0 all the "
        "same: read its ERROR and WARNING lines"_s,
        u"Remove: delete this file or the include line for it, squid -k parse, squid -k "
        "reconfigure"_s,
    };
}

QStringList allowUsage(const QList<Opening> &groups)
{
    QStringList lines{
        u"CHANGE 1: allow these clients to ask for these hosts and ports, nothing else"_s,
        u"Clients: their addresses as this proxy sees them; behind address translation the "
        "translated ones"_s,
        u"Place: Squid takes the first http_access line that fits. Include this file above "
        "http_access deny all, and below the line that asks for a login, if there is one: above "
        "it these clients would need no login"_s,
        u"Debian and Ubuntu: /etc/squid/conf.d/ is read at such a place"_s,
    };
    const QStringList ports = otherPorts(groups);
    if (!ports.isEmpty())
        lines.append(u"Port %1: many a squid.conf denies CONNECT to other ports than 443 early "
                     "(SSL_ports). Include this file above that line; a longer SSL_ports list would open "
                     "the port for everybody"_s.arg(ports.join(u", "_s)));
    lines += commonUsage();
    lines.append(u"Check: access.log has TCP_TUNNEL/200 CONNECT with the host when the Agent "
                 "connects; TCP_DENIED/403 means that no line allowed it, TCP_DENIED/407 that a "
                 "login was asked for"_s);
    return lines;
}

/// What still lacks the addresses of its clients waits.
DeviceFile fileOf(const HandoffInput &input, const Writing &how, const QList<Opening> &groups,
                  const QStringList &usage)
{
    DeviceFile file;
    file.name = how.name;
    // In the usage lines, in full.
    file.own = {.check = true, .removal = true};
    file.usage = usage;
    file.ready = statements(input, groups, how, true);
    file.waiting = statements(input, groups, how, false);
    file.waitingPlace = u"the end of "_s + how.name;
    return file;
}

/// One kind of exemption: how it is written, and where in squid.conf it works.
struct ExemptionKind
{
    QString kind; ///< as in ExtraChange
    Exemption Rule::*field;
    Writing how;
    QStringList place;
};

QList<ExemptionKind> exemptions()
{
    return {
        {u"inspection"_s,
         &Rule::inspection,
         {u"exempt-inspection.conf"_s, u"splice"_s, u"ssl_bump splice"_s},
         {u"Place: above every other ssl_bump line. Without such lines this proxy does not open "
          "TLS: leave this file out"_s,
          u"A Squid that was built without OpenSSL does not know ssl_bump, and opens nothing"_s}},
        {u"login"_s,
         &Rule::userAuthentication,
         {u"exempt-login.conf"_s, u"nologin"_s, u"http_access allow"_s},
         {u"Place: above the http_access line that asks for the login (one that names a "
          "proxy_auth ACL); install.conf stays below it"_s}},
    };
}

void addExemption(QList<DeviceFile> &files, const PrintJob &job, const ExemptionKind &exemption)
{
    QList<PlannedRule> exempt = job.rules;
    exempt.removeIf(
        [&](const PlannedRule &planned) { return planned.rule.*exemption.field != Exemption::Exempt; });
    const QList<Opening> groups = withHostsTogether(openingsOf(job.input, exempt));
    const QList<ExtraChange> changes = extraChanges(job.input);
    for (const ExtraChange &change : changes) {
        if (change.kind != exemption.kind || groups.isEmpty())
            continue;
        files.append(fileOf(job.input, exemption.how, groups,
                            exemptionUsage(change) + exemption.place + commonUsage()));
        files.last().role = FileRole::Exemption;
    }
}

QList<Artifact> printSquid(const PrintJob &job)
{
    const QList<Opening> groups = withHostsTogether(openingsOf(job.input, job.rules));
    QList<DeviceFile> files{
        fileOf(job.input, {u"install.conf"_s, {}, u"http_access allow"_s}, groups, allowUsage(groups))};
    for (const ExemptionKind &exemption : exemptions())
        addExemption(files, job, exemption);
    return printDeviceFiles(job, u"proxy"_s, files);
}

Capabilities squidCan()
{
    Capabilities can;
    can.names = NameSupport::Exact;
    can.enforcement = Enforcement::Connect;
    can.scopes = proxyClients();
    can.standing = Standing::Proxy;
    can.proof = QStringLiteral(QT_TRANSLATE_NOOP(
        "Formats", "access.log has TCP_TUNNEL/200 CONNECT with the host when the Agent connects"));
    can.removal = QStringLiteral(
        QT_TRANSLATE_NOOP("Formats", "delete the file or its include line, then squid -k parse and squid -k "
                                     "reconfigure"));
    return can;
}

} // namespace

Format squidFormat()
{
    Format format;
    format.id = u"squid"_s;
    format.title = QStringLiteral(QT_TRANSLATE_NOOP("Formats", "Squid"));
    format.maker = u"Squid"_s;
    format.audience = Audience::Proxy;
    format.can = squidCan();
    format.print = &printSquid;
    return format;
}

} // namespace netsetup
