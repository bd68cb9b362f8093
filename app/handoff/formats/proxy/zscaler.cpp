// The Zscaler export: the hosts for one URL category of its own, and the four requests in Zscaler's words.
// Nothing is sent to Zscaler.
#include "handoff/formats/proxy/proxyrequests.h"

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
    return {QStringLiteral("urls.txt"), webHosts(rules)};
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
    return {allowed(rules), exempted(rules, &Rule::inspection, QStringLiteral("urls-no-inspection.txt")),
            exempted(rules, &Rule::userAuthentication, QStringLiteral("urls-no-login.txt"))};
}

/// Lower case, without scheme and without a leading dot, which would match five levels of names below it.
QByteArray linesOf(const HostList &list)
{
    return (list.hosts.join(QLatin1Char('\n')) + QLatin1Char('\n')).toUtf8();
}

ProxyPlaces places(const QList<HostList> &lists)
{
    const QString scope = QStringLiteral(" Limit it to the location or the source addresses of the table.");
    ProxyPlaces words;
    words.allow = {
        QStringLiteral(
            "one custom URL category with the lines of urls.txt, as they stand: a leading dot would "
            "take in names below the host. Then a URL filtering rule with the action Allow for this "
            "category, above the rules that block.") +
            scope,
        QStringLiteral("the web log shows the hosts as allowed, with this rule as the reason."),
        QStringLiteral("delete the URL filtering rule, then the category when nothing else uses it."),
    };
    words.inspection = {
        QStringLiteral("an SSL inspection rule with the action Do Not Inspect for a custom URL category with "
                       "the lines of %1, above the rules that inspect.")
                .arg(lists.at(1).file) +
            scope,
        QStringLiteral(
            "the web log shows these connections as not inspected; a client sees the certificate of "
            "the host and not one of Zscaler."),
        QStringLiteral("delete the SSL inspection rule."),
    };
    words.login = {
        QStringLiteral(
            "a custom URL category with the lines of %1 in the authentication exemptions of the "
            "advanced settings. This works for traffic from known locations only; where the clients "
            "have no location, create one for their addresses.")
            .arg(lists.at(2).file),
        QStringLiteral("the web log shows the location in place of a user, and no redirect to a login page."),
        QStringLiteral("take the category out of the authentication exemptions."),
    };
    words.filter = {
        QStringLiteral("a cloud firewall filtering rule with the action Allow for these hosts, ports and "
                       "protocols, above the rules that block.") +
            scope,
        QStringLiteral("the firewall log shows the connections as allowed, with this rule."),
        QStringLiteral("delete the firewall filtering rule."),
    };
    words.note =
        QStringLiteral("The names of menus differ between versions of the admin portal. Changes take "
                       "effect once they are activated there. These steps were written after the "
                       "vendor's documentation and not tried on a live tenant of Zscaler.");
    return words;
}

QList<Artifact> emitZscaler(const HandoffInput &input, const QList<PlannedRule> &rules,
                            const QMap<QString, QString> &)
{
    const QString folder = QStringLiteral("proxy/zscaler/");
    const QString id = QStringLiteral("zscaler");
    QList<Artifact> artifacts;
    const QList<HostList> lists = hostLists(rules);
    QStringList written;
    for (const HostList &list : lists) {
        if (list.hosts.isEmpty() || written.contains(list.file))
            continue;
        written.append(list.file);
        artifacts.append(Artifact{id, folder + list.file, linesOf(list), QStringLiteral("text/plain")});
    }
    const Document steps = proxyRequests(input, zscalerFormat(), rules, places(lists));
    artifacts.append(Artifact{id, folder + QStringLiteral("steps.md"), documentToMarkdown(steps),
                              QStringLiteral("text/markdown")});
    return artifacts;
}

} // namespace

Format zscalerFormat()
{
    Format format;
    format.id = QStringLiteral("zscaler");
    format.title = QStringLiteral(QT_TRANSLATE_NOOP("Formats", "Zscaler Internet Access"));
    format.audience = Audience::Proxy;
    format.can = webGatewayCan();
    format.emitArtifacts = &emitZscaler;
    return format;
}

} // namespace netsetup
