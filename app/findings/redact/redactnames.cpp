// Finds out which names of a report must not leave the company: from the plan, the flows and what answered.
#include "base/json.h"
#include "base/netnames.h"
#include "findings/redact/masks.h"

#include <QSet>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace netsetup {
namespace {

bool isHostName(const QString &text)
{
    return text.contains(u'.') && QHostAddress(text).isNull();
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
    const QString domain = host.section(u'.', 1);
    if (domain.contains(u'.'))
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
    const QJsonValue proxy = plan.value(u"egress"_s).toObject().value(u"proxy"_s);
    const QStringList entries = json::toStrings(proxy.toObject().value(u"noProxy"_s));
    for (QString entry : entries) {
        while (entry.startsWith(u'.') || entry.startsWith(u'*'))
            entry.remove(0, 1);
        const bool ofEveryCluster = entry.endsWith("svc"_L1) || entry.endsWith("cluster.local"_L1);
        if (isHostName(entry) && !ofEveryCluster && !entry.contains(u'/'))
            names.addDomain(entry);
    }
}

/// The addresses that a filtering device sees are the company's own, public ones too.
void addSources(NameMasks &names, const QJsonObject &plan)
{
    const QJsonObject egress = plan.value(u"egress"_s).toObject();
    const QJsonObject sources = egress.value(u"sources"_s).toObject();
    int count = 0;
    for (const QJsonValue &list : sources) {
        const QStringList ranges = json::toStrings(list);
        for (const QString &range : ranges) {
            const QHostAddress address(range.section(u'/', 0, 0));
            if (address.isNull() || classify(address) != AddressClass::Global)
                continue;
            const bool isIpv4 = address.protocol() == QAbstractSocket::IPv4Protocol;
            const QString base = isIpv4 ? u"192.0.2.%1"_s : u"2001:db8::%1"_s;
            const QString mask = base.arg(++count);
            const QString whole = isIpv4 ? u"/32"_s : u"/128"_s;
            names.add(address.toString(), mask);
            if (range.contains(u'/'))
                names.add(range, QString(mask + whole));
        }
    }
}

void addUsers(NameMasks &names, const QJsonObject &plan)
{
    const QString user = u"user"_s;
    names.addWord(textAt(plan, {"egress", "proxy", "user"}), user);
    names.addWord(textAt(plan, {"images", "registry", "user"}), user);
    names.addWord(textAt(plan, {"handoff", "request", "requester"}), user);
    names.addWord(textAt(plan, {"handoff", "request", "contact"}), user);
    names.addWholeWord(textAt(plan, {"handoff", "changeId"}), u"change"_s);
    names.addWholeWord(textAt(plan, {"cluster", "name"}), u"cluster"_s);
    const QJsonObject images = plan.value(u"images"_s).toObject();
    const QJsonObject registry = images.value(u"registry"_s).toObject();
    const QStringList secrets = json::toStrings(registry.value(u"pullSecrets"_s));
    for (const QString &secret : secrets)
        names.addWholeWord(secret, u"secret"_s);
}

void addPlan(NameMasks &names, const QJsonObject &plan)
{
    addCompanyHost(names, hostOfUrl(textAt(plan, {"baseUrl"})));
    addCompanyHost(names, hostOfUrl(textAt(plan, {"egress", "proxy", "url"})));
    addCompanyHost(names, textAt(plan, {"images", "registry", "host"}));
    addCompanyHost(names, textAt(plan, {"cluster", "apiServer"}).section(u':', 0, 0));
    const QString clusterDomain = textAt(plan, {"cluster", "dnsDomain"});
    if (isHostName(clusterDomain) && clusterDomain != "cluster.local"_L1)
        names.addDomain(clusterDomain);
    addNoProxy(names, plan);
    addSources(names, plan);
    addUsers(names, plan);
    names.addWord(textAt(plan, {"tenant"}), u"tenant"_s);
}

/// Registry and blob hosts of the public are the same for everybody; all other hosts of a flow tell who asks.
void addFlows(NameMasks &names, const QList<Flow> &flows)
{
    for (const Flow &flow : flows) {
        if (flow.volatility == "internal"_L1)
            addCompanyHost(names, flow.host);
        else if (flow.volatility == "pinned"_L1 && isHostName(flow.host))
            names.addHost(flow.host);
        else if (isHostName(flow.host))
            names.keep(flow.host);
        addCompanyHost(names, flow.proxy.section(u':', 0, 0));
    }
}

/// Proxies and sign-in pages that only the answers name: "Via: 1.1 gate7 (squid)", "Location:
/// https://login…".
void addHeaders(NameMasks &names, const QJsonObject &headers, const QSet<QString> &publicHosts)
{
    const QString location = hostOfUrl(headers.value(u"Location"_s).toString());
    if (isHostName(location) && !publicHosts.contains(location))
        addCompanyHost(names, location);
    const QStringList hops = headers.value(u"Via"_s).toString().split(u',');
    for (const QString &hop : hops) {
        const QString name = hop.simplified().section(u' ', 1, 1).section(u':', 0, 0);
        if (isHostName(name) && !publicHosts.contains(name))
            addCompanyHost(names, name);
        else if (!name.isEmpty() && QHostAddress(name).isNull())
            names.addWholeWord(name, u"gateway"_s);
    }
}

/// The host below a search suffix was asked for too: that suffix is a domain of the company.
void addSearchSuffix(NameMasks &names, const QString &name, const QList<Flow> &flows)
{
    for (const Flow &flow : flows) {
        const QString suffix = name.mid(flow.host.size() + 1);
        if (!flow.host.isEmpty() && name.startsWith(flow.host + u'.') && suffix.size() > 3)
            names.addDomain(suffix);
    }
}

void addEvidence(NameMasks &names, const Report &report)
{
    QSet<QString> publicHosts;
    for (const Flow &flow : report.flows) {
        if (flow.volatility != "internal"_L1)
            publicHosts.insert(flow.host);
    }
    for (const Evidence &evidence : report.evidence) {
        addHeaders(names, evidence.data.value(u"headers"_s).toObject(), publicHosts);
        const QJsonArray invented = evidence.data.value(u"invented"_s).toArray();
        for (const QJsonValue &lookup : invented)
            addSearchSuffix(names, lookup["name"_L1].toString(), report.flows);
        if (evidence.vantage.contains(u'/'))
            names.addWord(evidence.vantage.section(u'/', 1), evidence.vantage.section(u'/', 0, 0));
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
