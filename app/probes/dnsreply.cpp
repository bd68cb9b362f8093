// What a reply says: addresses at the end of its chain, TTLs, and the reply as evidence.
#include "base/json.h"
#include "probes/dns.h"

#include <QJsonArray>

#include <algorithm>

namespace netsetup {

namespace {

QString canonical(const QString &name)
{
    const QString lower = name.toLower();
    return lower.endsWith(QLatin1Char('.')) ? lower.chopped(1) : lower;
}

/// The records that answer the question: those of the name and of the names it is an alias of, in the order
/// sent.
QList<DnsRecord> chainOf(const DnsReply &reply)
{
    QStringList names{canonical(reply.name)};
    for (qsizetype i = 0; i < names.size(); ++i) {
        for (const DnsRecord &record : reply.answer) {
            const QString target = canonical(record.value);
            const bool alias =
                record.type == QLatin1String("CNAME") && canonical(record.owner) == names.at(i);
            if (alias && !names.contains(target))
                names.append(target);
        }
    }
    QList<DnsRecord> chain;
    std::copy_if(reply.answer.begin(), reply.answer.end(), std::back_inserter(chain),
                 [&](const DnsRecord &record) { return names.contains(canonical(record.owner)); });
    return chain;
}

} // namespace

QStringList DnsReply::addresses() const
{
    const QString wanted = type == DnsType::A ? QStringLiteral("A") : QStringLiteral("AAAA");
    QStringList found;
    for (const DnsRecord &record : chainOf(*this)) {
        if (record.type == wanted && !found.contains(record.value))
            found.append(record.value);
    }
    return found;
}

quint32 DnsReply::minTtl() const
{
    const QList<DnsRecord> chain = chainOf(*this);
    const auto least = std::min_element(chain.begin(), chain.end(),
                                        [](const DnsRecord &a, const DnsRecord &b) { return a.ttl < b.ttl; });
    return least == chain.end() ? 0 : least->ttl;
}

QJsonObject DnsReply::toJson() const
{
    QJsonArray records;
    for (const DnsRecord &record : answer) {
        records.append(QJsonObject{{QStringLiteral("owner"), record.owner},
                                   {QStringLiteral("type"), record.type},
                                   {QStringLiteral("ttl"), static_cast<qint64>(record.ttl)},
                                   {QStringLiteral("value"), record.value}});
    }
    return {{QStringLiteral("name"), name},
            {QStringLiteral("type"), type == DnsType::A ? QStringLiteral("A") : QStringLiteral("AAAA")},
            {QStringLiteral("server"), server},
            {QStringLiteral("outcome"), wordFor(outcome)},
            {QStringLiteral("systemError"), systemError},
            {QStringLiteral("rcode"), rcode < 0 ? QJsonValue() : QJsonValue(rcode)},
            {QStringLiteral("authoritative"), authoritative},
            {QStringLiteral("truncated"), truncated},
            {QStringLiteral("overTcp"), overTcp},
            {QStringLiteral("records"), records},
            {QStringLiteral("soaInAuthority"), soaInAuthority},
            {QStringLiteral("tries"), tries},
            {QStringLiteral("ms"), ms}};
}

QString wordFor(DnsOutcome outcome)
{
    switch (outcome) {
    case DnsOutcome::Answer:
        return QStringLiteral("answer");
    case DnsOutcome::Timeout:
        return QStringLiteral("timeout");
    case DnsOutcome::NoListener:
        return QStringLiteral("no-listener");
    case DnsOutcome::Unreachable:
        return QStringLiteral("unreachable");
    case DnsOutcome::Malformed:
        return QStringLiteral("malformed");
    case DnsOutcome::BadName:
        return QStringLiteral("bad-name");
    case DnsOutcome::Cancelled:
        break;
    }
    return QStringLiteral("cancelled");
}

} // namespace netsetup
