// Finds out which names of a report are the company's: from the plan and the flows. What only answers name is
// not known here and masked like everything that nobody knows.
#include "base/json.h"
#include "base/netnames.h"
#include "findings/redact/masks.h"
#include "plan/projectfile.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace netsetup {
namespace {

bool isHostName(const QString &text)
{
    return text.contains(u'.') && readAddress(text).isNull();
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
        const QHostAddress address = readAddress(range.section(u'/', 0, 0));
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
        return names.addWord(text, u"change"_s);
    case Mask::Cluster:
        return names.addWord(text, u"cluster"_s);
    case Mask::Secret:
        return names.addWord(text, u"secret"_s);
    case Mask::Tenant:
        return names.addWord(text, u"tenant"_s);
    case Mask::Nothing:
    case Mask::Exceptions:
    case Mask::Sources:
        break;
    }
}

/// The texts of a value of the plan; of an object the host that it names.
QStringList textsOf(const QJsonValue &value)
{
    if (!value.isArray())
        return {value.toString()};
    QStringList texts;
    const QJsonArray entries = value.toArray();
    for (const QJsonValue &entry : entries)
        texts.append(entry.isObject() ? entry.toObject().value("host"_L1).toString() : entry.toString());
    return texts;
}

void addPlan(NameMasks &names, const QJsonObject &plan)
{
    int sources = 0;
    for (const Mask mask : {Mask::Host, Mask::Domain, Mask::Exceptions, Mask::Sources, Mask::User,
                            Mask::Change, Mask::Cluster, Mask::Secret, Mask::Tenant}) {
        for (const PlanField &field : planFields()) {
            if (field.mask != mask)
                continue;
            const QStringList texts = textsOf(projectValue(plan, field.path));
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

/// The hosts of a practice network are the same for everybody, as those of the catalog are.
void addFlows(NameMasks &names, const Report &report)
{
    for (const Flow &flow : report.flows) {
        if (flow.volatility == Volatility::Internal)
            addCompanyHost(names, flow.host);
        else if (flow.volatility != Volatility::Pinned && !report.practice.isEmpty() &&
                 flow.host.endsWith(".example"_L1))
            names.keep(flow.host);
        else if (isHostName(flow.host) && !ownVocabulary().contains(flow.host))
            names.addHost(flow.host);
        addCompanyHost(names, flow.proxy.section(u':', 0, 0));
    }
}

} // namespace

NameMasks namesToMask(const Report &report)
{
    NameMasks names;
    addPlan(names, report.plan);
    addFlows(names, report);
    return names;
}

} // namespace netsetup
