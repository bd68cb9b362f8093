// What the recorded DNS replies say of a host: per family whether there is no address or nobody asked, and
// who was asked.
#include "handoff/planning/addresses.h"

#include <QJsonArray>

#include <algorithm>

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
    const QString name = object.value(QLatin1String("name")).toString();
    if (name == host && object.contains(QLatin1String("rcode")) && object.contains(QLatin1String("server"))) {
        replies.append(object);
        return;
    }
    for (const QJsonValue &item : object)
        collectReplies(item, host, replies, depth + 1);
}

QList<QJsonObject> repliesFor(const HandoffInput &input, const QString &host)
{
    QList<QJsonObject> replies;
    if (!input.report)
        return replies;
    for (const Evidence &evidence : input.report->evidence) {
        if (evidence.probe == QLatin1String("dns"))
            collectReplies(evidence.data, host, replies);
    }
    return replies;
}

QString statusOf(const QJsonObject &reply)
{
    const QJsonValue rcode = reply.value(QLatin1String("rcode"));
    if (!rcode.isDouble())
        return QStringLiteral("timeout");
    switch (rcode.toInt()) {
    case 0:
        return QStringLiteral("nodata");
    case 3:
        return QStringLiteral("nxdomain");
    default:
        return QStringLiteral("servfail");
    }
}

bool hasAddress(const HandoffInput &input, const QString &host, const QString &family)
{
    return std::any_of(input.addresses.cbegin(), input.addresses.cend(), [&](const ResolvedAddress &entry) {
        return entry.host == host && entry.family == family;
    });
}

} // namespace

QString dnsStatus(const HandoffInput &input, const QString &host, const QString &family)
{
    if (hasAddress(input, host, family))
        return QStringLiteral("ok");
    // One server that says "there is none" outweighs another one that does not answer.
    static const QStringList strongestFirst{QStringLiteral("nodata"), QStringLiteral("nxdomain"),
                                            QStringLiteral("servfail"), QStringLiteral("timeout")};
    const QString type = family == QLatin1String("ipv6") ? QStringLiteral("AAAA") : QStringLiteral("A");
    QStringList seen;
    const QList<QJsonObject> replies = repliesFor(input, host);
    for (const QJsonObject &reply : replies) {
        if (reply.value(QLatin1String("type")).toString().compare(type, Qt::CaseInsensitive) == 0)
            seen.append(statusOf(reply));
    }
    for (const QString &status : strongestFirst) {
        if (seen.contains(status))
            return status;
    }
    return QStringLiteral("notQueried");
}

QStringList dnsServers(const HandoffInput &input, const QString &host)
{
    QStringList servers;
    const QList<QJsonObject> replies = repliesFor(input, host);
    for (const QJsonObject &reply : replies)
        servers.append(printable(reply.value(QLatin1String("server")).toString()));
    servers.removeDuplicates();
    servers.removeAll(QString());
    servers.sort();
    return servers;
}

} // namespace netsetup
