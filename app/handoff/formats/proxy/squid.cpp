// The Squid export: what the clients of the proxy may ask for, and in files of their own the exemptions from
// login and inspection, each of which can be left out alone.
#include "base/safetext.h"
#include "handoff/formats/firewall/openings.h"
#include "handoff/formats/header.h"
#include "handoff/formats/proxy/squidacls.h"
#include "handoff/planning/extrachanges.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

Format squidFormat();

namespace {

constexpr int lineMax = 240;

void addFile(QList<Artifact> &artifacts, const QString &name, const QStringList &header,
             const QStringList &statements)
{
    artifacts.append(
        Artifact{u"squid"_s, u"proxy/squid/"_s + name, commentedText(header, statements), u"text/plain"_s});
}

QStringList otherPorts(const QList<SquidGroup> &groups)
{
    QStringList ports;
    for (const SquidGroup &group : groups) {
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

QStringList allowUsage(const QList<SquidGroup> &groups)
{
    QStringList lines{
        QString(),
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

/// How the groups of one file are written.
struct Writing
{
    QString name;
    QString tag;
    QString directive;
};

/// The main file, and beside it what still lacks the addresses of its clients.
void addGroups(QList<Artifact> &artifacts, const HandoffInput &input, const QStringList &header,
               const Writing &how, const QList<SquidGroup> &groups)
{
    QList<SquidGroup> ready;
    QList<SquidGroup> waiting;
    for (const SquidGroup &group : groups)
        (group.sources.isEmpty() ? waiting : ready).append(group);
    addFile(artifacts, how.name,
            waiting.isEmpty() ? header : waitingHeader(header, how.name, ready.isEmpty()),
            squidStatements(input, ready, how.tag, how.directive));
    if (!waiting.isEmpty())
        addFile(artifacts, how.name + u".incomplete.txt"_s,
                incompleteHeader(header, u"the end of "_s + how.name),
                squidStatements(input, waiting, how.tag, how.directive));
}

/// One exemption: how it is written, and where in squid.conf it works.
struct Exemption
{
    QString kind; ///< as in ExtraChange
    QString Rule::*field;
    Writing how;
    QStringList place;
};

QList<Exemption> exemptions()
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

QStringList exemptionUsage(const ExtraChange &change, const Exemption &exemption)
{
    QStringList lines{
        QString(),
        safeText(u"CHANGE %1: %2 for the clients and hosts below. It can be refused alone: leave "
                 "this file out"_s.arg(change.number)
                     .arg(change.title),
                 lineMax),
    };
    for (const QString &reason : change.reasons)
        lines.append(safeText(u"Reason: "_s + reason, lineMax));
    lines.append(safeText(u"If refused: "_s + change.ifRefused, lineMax));
    return lines + exemption.place + commonUsage();
}

QList<SquidGroup> exemptGroups(const HandoffInput &input, const QList<PlannedRule> &rules,
                               const Exemption &exemption)
{
    QList<PlannedRule> exempt;
    std::copy_if(rules.cbegin(), rules.cend(), std::back_inserter(exempt),
                 [&](const PlannedRule &planned) { return planned.rule.*exemption.field == "exempt"_L1; });
    return squidGroups(input, exempt);
}

void addExemption(QList<Artifact> &artifacts, const HandoffInput &input, const QStringList &header,
                  const QList<PlannedRule> &rules, const Exemption &exemption)
{
    const QList<ExtraChange> changes = extraChanges(input);
    const auto change = std::find_if(changes.cbegin(), changes.cend(),
                                     [&](const ExtraChange &one) { return one.kind == exemption.kind; });
    const QList<SquidGroup> groups = exemptGroups(input, rules, exemption);
    if (change == changes.cend() || groups.isEmpty())
        return;
    addGroups(artifacts, input, header + exemptionUsage(*change, exemption), exemption.how, groups);
}

QList<Artifact> emitSquid(const HandoffInput &input, const QList<PlannedRule> &rules,
                          const QMap<QString, QString> &)
{
    // Check and removal stand in the usage lines, in full.
    Format self = squidFormat();
    self.can.proof.clear();
    self.can.removal.clear();
    const QStringList header = headerLines(input, self, rules);
    QList<Artifact> artifacts;
    const QList<SquidGroup> groups = squidGroups(input, rules);
    addGroups(artifacts, input, header + allowUsage(groups), {u"install.conf"_s, {}, u"http_access allow"_s},
              groups);
    for (const Exemption &exemption : exemptions())
        addExemption(artifacts, input, header, rules, exemption);
    return artifacts;
}

Capabilities squidCan()
{
    Capabilities can;
    can.names = NameSupport::Exact;
    can.enforcement = u"connect"_s;
    can.scopes = {Initiator::Nodes, Initiator::Pods, Initiator::Workstation};
    can.standing = Standing::Proxy;
    can.nameMax = 31;
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
    format.audience = Audience::Proxy;
    format.can = squidCan();
    format.emitArtifacts = &emitSquid;
    return format;
}

} // namespace netsetup
