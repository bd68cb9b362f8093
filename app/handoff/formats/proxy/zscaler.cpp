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
    QStringList hosts;
};

HostList allowed(const QList<PlannedRule> &rules)
{
    return {u"urls.txt"_s, webHosts(rules)};
}

/// An exemption of some hosts must not take in the others: then it has a list, and a category, of its own.
HostList exempted(const QList<PlannedRule> &rules, QString Rule::*exemption, const QString &file)
{
    const HostList all = allowed(rules);
    const QStringList hosts = webHosts(rules, exemption);
    return hosts == all.hosts ? all : HostList{file, hosts};
}

QList<HostList> hostLists(const QList<PlannedRule> &rules)
{
    return {allowed(rules), exempted(rules, &Rule::inspection, u"urls-no-inspection.txt"_s),
            exempted(rules, &Rule::userAuthentication, u"urls-no-login.txt"_s)};
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

QList<Artifact> emitZscaler(const HandoffInput &input, const QList<PlannedRule> &rules,
                            const QMap<QString, QString> &)
{
    const QString folder = u"proxy/zscaler/"_s;
    const QString id = u"zscaler"_s;
    QList<Artifact> artifacts;
    const QList<HostList> lists = hostLists(rules);
    QStringList written;
    for (const HostList &list : lists) {
        if (list.hosts.isEmpty() || written.contains(list.file))
            continue;
        written.append(list.file);
        artifacts.append(Artifact{id, folder + list.file, linesOf(list), u"text/plain"_s});
    }
    const Document steps = proxyRequests(input, zscalerFormat(), rules, places(lists));
    artifacts.append(Artifact{id, folder + u"steps.md"_s, documentToMarkdown(steps), u"text/markdown"_s});
    return artifacts;
}

} // namespace

Format zscalerFormat()
{
    Format format;
    format.id = u"zscaler"_s;
    format.title = QStringLiteral(QT_TRANSLATE_NOOP("Formats", "Zscaler Internet Access"));
    format.audience = Audience::Proxy;
    format.can = webGatewayCan();
    format.emitArtifacts = &emitZscaler;
    return format;
}

} // namespace netsetup
