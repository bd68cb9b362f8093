// Finds out which names of a report must not leave the company: from the plan, the flows and what answered.
#include "base/json.h"
#include "base/netnames.h"
#include "findings/redact/masks.h"
#include "plan/projectfile.h"

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

void addExceptions(NameMasks &names, const QStringList &entries)
{
    for (QString entry : entries) {
        while (entry.startsWith(u'.') || entry.startsWith(u'*'))
            entry.remove(0, 1);
        const bool ofEveryCluster = entry.endsWith("svc"_L1) || entry.endsWith("cluster.local"_L1);
        if (isHostName(entry) && !ofEveryCluster && !entry.contains(u'/'))
            names.addDomain(entry);
    }
}

/// The addresses that a filtering device sees are the company's own, public ones too. `count` goes on from
/// field to field.
void addSources(NameMasks &names, const QStringList &ranges, int &count)
{
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

void addValue(NameMasks &names, Mask mask, const QString &text)
{
    switch (mask) {
    case Mask::Host:
        return addCompanyHost(names, text.contains("://"_L1) ? hostOfUrl(text) : text.section(u':', 0, 0));
    case Mask::Domain:
        if (isHostName(text) && text != "cluster.local"_L1)
            names.addDomain(text);
        return;
    case Mask::User:
        return names.addWord(text, u"user"_s);
    case Mask::Change:
        return names.addWholeWord(text, u"change"_s);
    case Mask::Cluster:
        return names.addWholeWord(text, u"cluster"_s);
    case Mask::Secret:
        return names.addWholeWord(text, u"secret"_s);
    case Mask::Tenant:
        return names.addWord(text, u"tenant"_s);
    case Mask::Nothing:
    case Mask::Exceptions:
    case Mask::Sources:
        break;
    }
}

void addPlan(NameMasks &names, const QJsonObject &plan)
{
    int sources = 0;
    for (const Mask mask : {Mask::Host, Mask::Domain, Mask::Exceptions, Mask::Sources, Mask::User,
                            Mask::Change, Mask::Cluster, Mask::Secret, Mask::Tenant}) {
        for (const PlanField &field : planFields()) {
            if (field.mask != mask)
                continue;
            const QJsonValue value = projectValue(plan, field.path);
            const QStringList texts =
                value.isArray() ? json::toStrings(value) : QStringList{value.toString()};
            if (mask == Mask::Exceptions)
                addExceptions(names, texts);
            else if (mask == Mask::Sources)
                addSources(names, texts, sources);
            else
                for (const QString &text : texts)
                    addValue(names, mask, text);
        }
    }
}

/// Registry and blob hosts of the public are the same for everybody; all other hosts of a flow tell who asks.
void addFlows(NameMasks &names, const QList<Flow> &flows)
{
    for (const Flow &flow : flows) {
        if (flow.volatility == Volatility::Internal)
            addCompanyHost(names, flow.host);
        else if (flow.volatility == Volatility::Pinned && isHostName(flow.host))
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
        if (flow.volatility != Volatility::Internal)
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
