// Finds out which names of a report must not leave the company: from the plan, the flows and what answered.
#include "base/json.h"
#include "base/netnames.h"
#include "findings/redact/masks.h"

#include <QSet>
#include <QUrl>

namespace netsetup {
namespace {

bool isHostName(const QString &text)
{
    return text.contains(QLatin1Char('.')) && QHostAddress(text).isNull();
}

QString hostOfUrl(const QString &url)
{
    return QUrl(url).host();
}

/// A host of the company: with its own name goes the domain that it stands in.
void addCompanyHost(NameMasks &names, const QString &host)
{
    if (!isHostName(host))
        return;
    names.addHost(host);
    const QString domain = host.section(QLatin1Char('.'), 1);
    if (domain.contains(QLatin1Char('.')))
        names.addDomain(domain);
}

QString textAt(const QJsonObject &object, std::initializer_list<const char *> path)
{
    QJsonValue value(object);
    for (const char *step : path)
        value = value.toObject().value(QLatin1String(step));
    return value.toString();
}

void addNoProxy(NameMasks &names, const QJsonObject &plan)
{
    const QJsonValue proxy = plan.value(QStringLiteral("egress")).toObject().value(QStringLiteral("proxy"));
    const QStringList entries = json::toStrings(proxy.toObject().value(QStringLiteral("noProxy")));
    for (QString entry : entries) {
        while (entry.startsWith(QLatin1Char('.')) || entry.startsWith(QLatin1Char('*')))
            entry.remove(0, 1);
        const bool ofEveryCluster =
            entry.endsWith(QLatin1String("svc")) || entry.endsWith(QLatin1String("cluster.local"));
        if (isHostName(entry) && !ofEveryCluster && !entry.contains(QLatin1Char('/')))
            names.addDomain(entry);
    }
}

/// The addresses that a filtering device sees are the company's own, public ones too.
void addSources(NameMasks &names, const QJsonObject &plan)
{
    const QJsonObject egress = plan.value(QStringLiteral("egress")).toObject();
    const QJsonObject sources = egress.value(QStringLiteral("sources")).toObject();
    int count = 0;
    for (const QJsonValue &list : sources) {
        const QStringList ranges = json::toStrings(list);
        for (const QString &range : ranges) {
            const QHostAddress address(range.section(QLatin1Char('/'), 0, 0));
            if (address.isNull() || classify(address) != AddressClass::Global)
                continue;
            const bool isIpv4 = address.protocol() == QAbstractSocket::IPv4Protocol;
            const QString base = isIpv4 ? QStringLiteral("192.0.2.%1") : QStringLiteral("2001:db8::%1");
            const QString mask = base.arg(++count);
            const QString whole = isIpv4 ? QStringLiteral("/32") : QStringLiteral("/128");
            names.add(address.toString(), mask);
            if (range.contains(QLatin1Char('/')))
                names.add(range, QString(mask + whole));
        }
    }
}

void addUsers(NameMasks &names, const QJsonObject &plan)
{
    const QString user = QStringLiteral("user");
    names.addWord(textAt(plan, {"egress", "proxy", "user"}), user);
    names.addWord(textAt(plan, {"images", "registry", "user"}), user);
    names.addWord(textAt(plan, {"handoff", "request", "requester"}), user);
    names.addWord(textAt(plan, {"handoff", "request", "contact"}), user);
    names.addWholeWord(textAt(plan, {"handoff", "changeId"}), QStringLiteral("change"));
    names.addWholeWord(textAt(plan, {"cluster", "name"}), QStringLiteral("cluster"));
    const QJsonObject images = plan.value(QStringLiteral("images")).toObject();
    const QJsonObject registry = images.value(QStringLiteral("registry")).toObject();
    const QStringList secrets = json::toStrings(registry.value(QStringLiteral("pullSecrets")));
    for (const QString &secret : secrets)
        names.addWholeWord(secret, QStringLiteral("secret"));
}

void addPlan(NameMasks &names, const QJsonObject &plan)
{
    addCompanyHost(names, hostOfUrl(textAt(plan, {"baseUrl"})));
    addCompanyHost(names, hostOfUrl(textAt(plan, {"egress", "proxy", "url"})));
    addCompanyHost(names, textAt(plan, {"images", "registry", "host"}));
    addCompanyHost(names, textAt(plan, {"cluster", "apiServer"}).section(QLatin1Char(':'), 0, 0));
    const QString clusterDomain = textAt(plan, {"cluster", "dnsDomain"});
    if (isHostName(clusterDomain) && clusterDomain != QLatin1String("cluster.local"))
        names.addDomain(clusterDomain);
    addNoProxy(names, plan);
    addSources(names, plan);
    addUsers(names, plan);
    names.addWord(textAt(plan, {"tenant"}), QStringLiteral("tenant"));
}

/// Registry and blob hosts of the public are the same for everybody; all other hosts of a flow tell who asks.
void addFlows(NameMasks &names, const QList<Flow> &flows)
{
    for (const Flow &flow : flows) {
        if (flow.volatility == QLatin1String("internal"))
            addCompanyHost(names, flow.host);
        else if (flow.volatility == QLatin1String("pinned") && isHostName(flow.host))
            names.addHost(flow.host);
        else if (isHostName(flow.host))
            names.keep(flow.host);
        addCompanyHost(names, flow.proxy.section(QLatin1Char(':'), 0, 0));
    }
}

/// Proxies and sign-in pages that only the answers name: "Via: 1.1 gate7 (squid)", "Location:
/// https://login…".
void addHeaders(NameMasks &names, const QJsonObject &headers, const QSet<QString> &publicHosts)
{
    const QString location = hostOfUrl(headers.value(QStringLiteral("Location")).toString());
    if (isHostName(location) && !publicHosts.contains(location))
        addCompanyHost(names, location);
    const QStringList hops = headers.value(QStringLiteral("Via")).toString().split(QLatin1Char(','));
    for (const QString &hop : hops) {
        const QString name = hop.simplified().section(QLatin1Char(' '), 1, 1).section(QLatin1Char(':'), 0, 0);
        if (isHostName(name) && !publicHosts.contains(name))
            addCompanyHost(names, name);
        else if (!name.isEmpty() && QHostAddress(name).isNull())
            names.addWholeWord(name, QStringLiteral("gateway"));
    }
}

/// The host below a search suffix was asked for too: that suffix is a domain of the company.
void addSearchSuffix(NameMasks &names, const QString &name, const QList<Flow> &flows)
{
    for (const Flow &flow : flows) {
        const QString suffix = name.mid(flow.host.size() + 1);
        if (!flow.host.isEmpty() && name.startsWith(flow.host + QLatin1Char('.')) && suffix.size() > 3)
            names.addDomain(suffix);
    }
}

void addEvidence(NameMasks &names, const Report &report)
{
    QSet<QString> publicHosts;
    for (const Flow &flow : report.flows) {
        if (flow.volatility != QLatin1String("internal"))
            publicHosts.insert(flow.host);
    }
    for (const Evidence &evidence : report.evidence) {
        addHeaders(names, evidence.data.value(QStringLiteral("headers")).toObject(), publicHosts);
        const QJsonArray invented = evidence.data.value(QStringLiteral("invented")).toArray();
        for (const QJsonValue &lookup : invented)
            addSearchSuffix(names, lookup[QLatin1String("name")].toString(), report.flows);
        if (evidence.vantage.contains(QLatin1Char('/')))
            names.addWord(evidence.vantage.section(QLatin1Char('/'), 1),
                          evidence.vantage.section(QLatin1Char('/'), 0, 0));
    }
}

} // namespace

NameMasks namesToMask(const Report &report)
{
    NameMasks names;
    addPlan(names, report.plan);
    addFlows(names, report.flows);
    addEvidence(names, report);
    return names;
}

} // namespace netsetup
