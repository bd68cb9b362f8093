// What the recorded DNS replies say of a host: per family whether there is no address or nobody asked, and
// who was asked.
#include "base/listindex.h"
#include "handoff/planning/addresses.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

// Far deeper than any evidence that a probe writes; a hostile report must not exhaust the stack.
constexpr int maxDepth = 8;

/// A reply is recognised by its fields, wherever the check put it into its evidence.
void collectReplies(const QJsonValue &value, const QString &host, QList<QJsonObject> &replies, int depth = 0)
{
    if (depth > maxDepth)
        return;
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const QJsonValue &item : array)
            collectReplies(item, host, replies, depth + 1);
        return;
    }
    const QJsonObject object = value.toObject();
    const QString name = object.value("name"_L1).toString();
    if (name == host && object.contains("rcode"_L1) && object.contains("server"_L1)) {
        replies.append(object);
        return;
    }
    for (const QJsonValue &item : object)
        collectReplies(item, host, replies, depth + 1);
}

QList<QJsonObject> repliesFor(const HandoffInput &input, const QString &host)
{
    QList<QJsonObject> replies;
    for (const Evidence &evidence : input.report ? input.report->evidence : input.lookups) {
        if (evidence.probe == "dns"_L1)
            collectReplies(evidence.data, host, replies);
    }
    return replies;
}

QString statusOf(const QJsonObject &reply)
{
    const QJsonValue rcode = reply.value("rcode"_L1);
    if (!rcode.isDouble())
        return u"timeout"_s;
    switch (rcode.toInt()) {
    case 0:
        return u"nodata"_s;
    case 3:
        return u"nxdomain"_s;
    default:
        return u"servfail"_s;
    }
}

bool hasAddress(const HandoffInput &input, const QString &host, Family family)
{
    const QList<qsizetype> places = placesOf<&ResolvedAddress::host>(input.addresses, host);
    return std::any_of(places.cbegin(), places.cend(),
                       [&](qsizetype place) { return input.addresses.at(place).family == family; });
}

} // namespace

QString dnsStatus(const HandoffInput &input, const QString &host, Family family)
{
    if (hasAddress(input, host, family))
        return u"ok"_s;
    // One server that says "there is none" outweighs another one that does not answer.
    static const QStringList strongestFirst{u"nodata"_s, u"nxdomain"_s, u"servfail"_s, u"timeout"_s};
    const QString type = family == Family::Ipv6 ? u"AAAA"_s : u"A"_s;
    QStringList seen;
    const QList<QJsonObject> replies = repliesFor(input, host);
    for (const QJsonObject &reply : replies) {
        if (reply.value("type"_L1).toString().compare(type, Qt::CaseInsensitive) == 0)
            seen.append(statusOf(reply));
    }
    for (const QString &status : strongestFirst) {
        if (seen.contains(status))
            return status;
    }
    return u"notQueried"_s;
}

QStringList dnsServers(const HandoffInput &input, const QString &host)
{
    QStringList servers;
    const QList<QJsonObject> replies = repliesFor(input, host);
    for (const QJsonObject &reply : replies)
        servers.append(printable(reply.value("server"_L1).toString()));
    servers.removeDuplicates();
    servers.removeAll(QString());
    servers.sort();
    return servers;
}

} // namespace netsetup
