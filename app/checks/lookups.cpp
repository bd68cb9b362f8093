#include "checks/lookups.h"

#include "base/json.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

QString parentOf(const QString &host)
{
    return host.section(u'.', 1);
}

QJsonObject lookupFacts(const DnsReply &reply)
{
    QJsonObject facts = reply.toJson();
    facts.insert(u"addresses"_s, json::fromStrings(reply.addresses()));
    facts.insert(u"minTtl"_s, static_cast<qint64>(reply.minTtl()));
    return facts;
}

QStringList namesThatMustNotResolve(const Flow &flow, const QStringList &searchList, quint64 number)
{
    if (flow.purpose != Purpose::Receiver)
        return {};
    QStringList names;
    const QString parent = parentOf(flow.host);
    if (parent.contains(u'.')) {
        names.append(u"no-such-%1.%2"_s.arg(number, 16, 16, QChar(u'0')).arg(parent));
    }
    for (const QString &suffix : searchList)
        names.append(QString(flow.host + u'.' + suffix));
    return names;
}

QStringList sortedAddresses(const QStringList &texts)
{
    QList<QHostAddress> addresses;
    for (const QString &text : texts) {
        const QHostAddress address = readAddress(text);
        if (!address.isNull())
            addresses.append(address);
    }
    std::sort(addresses.begin(), addresses.end(), addressLess);
    addresses.erase(std::unique(addresses.begin(), addresses.end()), addresses.end());
    QStringList sorted;
    for (const QHostAddress &address : std::as_const(addresses))
        sorted.append(address.toString());
    return sorted;
}

QString lookupWord(const DnsReply &reply)
{
    if (reply.outcome != DnsOutcome::Answer)
        return wordFor(reply.outcome);
    return u"rcode %1"_s.arg(reply.rcode);
}

} // namespace netsetup
