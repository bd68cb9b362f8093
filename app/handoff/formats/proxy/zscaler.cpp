// The Zscaler export: the hosts for one URL category of its own, and the four requests in Zscaler's words.
// Nothing is sent to Zscaler.
#include "handoff/formats/proxy/proxyrequests.h"

using namespace Qt::StringLiterals;

namespace netsetup {

Format zscalerFormat();

namespace {

/// A list for one URL category.
struct HostList
{
    QString file;
    const char *purpose;
    QStringList hosts;
};

/// An exemption of some hosts must not take in the others: then it has a list, and a category, of its own.
HostList exempted(const HostList &all, const QList<PlannedRule> &rules, Exemption Rule::*exemption,
                  const HostList &own)
{
    const QStringList hosts = webHosts(rules, exemption);
    return hosts == all.hosts ? all : HostList{own.file, own.purpose, hosts};
}

QList<HostList> hostLists(const QList<PlannedRule> &rules)
{
    const HostList all{u"urls.txt"_s,
                       QT_TRANSLATE_NOOP("Pack", "exact host names for one URL category of Zscaler"),
                       webHosts(rules)};
    const HostList noInspection{
        u"urls-no-inspection.txt"_s,
        QT_TRANSLATE_NOOP("Pack", "the hosts that are asked to be exempt from inspection"),
        {}};
    const HostList noLogin{u"urls-no-login.txt"_s,
                           QT_TRANSLATE_NOOP("Pack", "the hosts that are asked to be exempt from login"),
                           {}};
    return {all, exempted(all, rules, &Rule::inspection, noInspection),
            exempted(all, rules, &Rule::userAuthentication, noLogin)};
}

/// Lower case, without scheme and without a leading dot, which would match five levels of names below it.
QByteArray linesOf(const HostList &list)
{
    return (list.hosts.join(u'\n') + u'\n').toUtf8();
}

ProxyPlaces places(const QList<HostList> &lists)
{
    const QString scope = u" Limit it to the location or the source addresses of the table."_s;
    ProxyPlaces words;
    words.allow = {
        u"one custom URL category with the lines of urls.txt, as they stand: a leading dot would "
        "take in names below the host. Then a URL filtering rule with the action Allow for this "
        "category, above the rules that block."_s +
            scope,
        u"the web log shows the hosts as allowed, with this rule as the reason."_s,
        u"delete the URL filtering rule, then the category when nothing else uses it."_s,
    };
    words.inspection = {
        u"an SSL inspection rule with the action Do Not Inspect for a custom URL category with "
        "the lines of %1, above the rules that inspect."_s.arg(lists.at(1).file) +
            scope,
        u"the web log shows these connections as not inspected; a client sees the certificate of "
        "the host and not one of Zscaler."_s,
        u"delete the SSL inspection rule."_s,
    };
    words.login = {
        u"a custom URL category with the lines of %1 in the authentication exemptions of the "
        "advanced settings. This works for traffic from known locations only; where the clients "
        "have no location, create one for their addresses."_s.arg(lists.at(2).file),
        u"the web log shows the location in place of a user, and no redirect to a login page."_s,
        u"take the category out of the authentication exemptions."_s,
    };
    words.filter = {
        u"a cloud firewall filtering rule with the action Allow for these hosts, ports and "
        "protocols, above the rules that block."_s +
            scope,
        u"the firewall log shows the connections as allowed, with this rule."_s,
        u"delete the firewall filtering rule."_s,
    };
    words.note = u"The names of menus differ between versions of the admin portal. Changes take "
                 "effect once they are activated there. These steps were written after the "
                 "vendor's documentation and not tried on a live tenant of Zscaler."_s;
    return words;
}

QList<Artifact> printZscaler(const PrintJob &job)
{
    QList<Artifact> artifacts;
    const QList<HostList> lists = hostLists(job.rules);
    QStringList written;
    for (const HostList &list : lists) {
        if (list.hosts.isEmpty() || written.contains(list.file))
            continue;
        written.append(list.file);
        artifacts.append({job.format.id, u"proxy/zscaler/"_s + list.file, linesOf(list), u"text/plain"_s,
                          0644, FileRole::Data, list.purpose});
    }
    artifacts.append(proxyRequests(
        job, places(lists),
        QT_TRANSLATE_NOOP("Pack", "Zscaler: four requests, each of which can be refused alone")));
    return artifacts;
}

} // namespace

Format zscalerFormat()
{
    Format format;
    format.id = u"zscaler"_s;
    format.title = QStringLiteral(QT_TRANSLATE_NOOP("Formats", "Zscaler Internet Access"));
    format.maker = u"Zscaler"_s;
    format.audience = Audience::Proxy;
    format.can = webGatewayCan();
    format.print = &printZscaler;
    return format;
}

} // namespace netsetup
