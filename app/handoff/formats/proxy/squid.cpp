// The Squid export: what the clients of the proxy may ask for, and in files of their own the exemptions from
// login and inspection, each of which can be left out alone.
#include "base/safetext.h"
#include "handoff/formats/firewall/openings.h"
#include "handoff/formats/header.h"
#include "handoff/formats/proxy/squidacls.h"
#include "handoff/planning/extrachanges.h"

#include <algorithm>

namespace netsetup {

Format squidFormat();

namespace {

constexpr int lineMax = 240;

void addFile(QList<Artifact> &artifacts, const QString &name, const QStringList &header,
             const QStringList &statements)
{
    artifacts.append(Artifact{QStringLiteral("squid"), QStringLiteral("proxy/squid/") + name,
                              commentedText(header, statements), QStringLiteral("text/plain")});
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
        QStringLiteral(
            "Load: squid -k parse, then squid -k reconfigure. Some faults end with status 0 all the "
            "same: read its ERROR and WARNING lines"),
        QStringLiteral("Remove: delete this file or the include line for it, squid -k parse, squid -k "
                       "reconfigure"),
    };
}

QStringList allowUsage(const QList<SquidGroup> &groups)
{
    QStringList lines{
        QString(),
        QStringLiteral("CHANGE 1: allow these clients to ask for these hosts and ports, nothing else"),
        QStringLiteral("Clients: their addresses as this proxy sees them; behind address translation the "
                       "translated ones"),
        QStringLiteral(
            "Place: Squid takes the first http_access line that fits. Include this file above "
            "http_access deny all, and below the line that asks for a login, if there is one: above "
            "it these clients would need no login"),
        QStringLiteral("Debian and Ubuntu: /etc/squid/conf.d/ is read at such a place"),
    };
    const QStringList ports = otherPorts(groups);
    if (!ports.isEmpty())
        lines.append(QStringLiteral(
                         "Port %1: many a squid.conf denies CONNECT to other ports than 443 early "
                         "(SSL_ports). Include this file above that line; a longer SSL_ports list would open "
                         "the port for everybody")
                         .arg(ports.join(QStringLiteral(", "))));
    lines += commonUsage();
    lines.append(
        QStringLiteral("Check: access.log has TCP_TUNNEL/200 CONNECT with the host when the Agent "
                       "connects; TCP_DENIED/403 means that no line allowed it, TCP_DENIED/407 that a "
                       "login was asked for"));
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
        addFile(artifacts, how.name + QStringLiteral(".incomplete.txt"),
                incompleteHeader(header, QStringLiteral("the end of ") + how.name),
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
        {QStringLiteral("inspection"),
         &Rule::inspection,
         {QStringLiteral("exempt-inspection.conf"), QStringLiteral("splice"),
          QStringLiteral("ssl_bump splice")},
         {QStringLiteral(
              "Place: above every other ssl_bump line. Without such lines this proxy does not open "
              "TLS: leave this file out"),
          QStringLiteral(
              "A Squid that was built without OpenSSL does not know ssl_bump, and opens nothing")}},
        {QStringLiteral("login"),
         &Rule::userAuthentication,
         {QStringLiteral("exempt-login.conf"), QStringLiteral("nologin"),
          QStringLiteral("http_access allow")},
         {QStringLiteral("Place: above the http_access line that asks for the login (one that names a "
                         "proxy_auth ACL); install.conf stays below it")}},
    };
}

QStringList exemptionUsage(const ExtraChange &change, const Exemption &exemption)
{
    QStringList lines{
        QString(),
        safeText(
            QStringLiteral("CHANGE %1: %2 for the clients and hosts below. It can be refused alone: leave "
                           "this file out")
                .arg(change.number)
                .arg(change.title),
            lineMax),
    };
    for (const QString &reason : change.reasons)
        lines.append(safeText(QStringLiteral("Reason: ") + reason, lineMax));
    lines.append(safeText(QStringLiteral("If refused: ") + change.ifRefused, lineMax));
    return lines + exemption.place + commonUsage();
}

QList<SquidGroup> exemptGroups(const HandoffInput &input, const QList<PlannedRule> &rules,
                               const Exemption &exemption)
{
    QList<PlannedRule> exempt;
    std::copy_if(rules.cbegin(), rules.cend(), std::back_inserter(exempt), [&](const PlannedRule &planned) {
        return planned.rule.*exemption.field == QLatin1String("exempt");
    });
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
    addGroups(artifacts, input, header + allowUsage(groups),
              {QStringLiteral("install.conf"), {}, QStringLiteral("http_access allow")}, groups);
    for (const Exemption &exemption : exemptions())
        addExemption(artifacts, input, header, rules, exemption);
    return artifacts;
}

Capabilities squidCan()
{
    Capabilities can;
    can.names = NameSupport::Exact;
    can.enforcement = QStringLiteral("connect");
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
    format.id = QStringLiteral("squid");
    format.title = QStringLiteral(QT_TRANSLATE_NOOP("Formats", "Squid"));
    format.audience = Audience::Proxy;
    format.can = squidCan();
    format.emitArtifacts = &emitSquid;
    return format;
}

} // namespace netsetup
