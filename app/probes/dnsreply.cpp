// What a reply says: addresses at the end of its chain, TTLs, and the reply as evidence.
#include "base/json.h"
#include "probes/dns.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

QString canonical(const QString &name)
{
    const QString lower = name.toLower();
    return lower.endsWith(u'.') ? lower.chopped(1) : lower;
}

/// The records that answer the question: those of the name and of the names it is an alias of, in the order
/// sent.
QList<DnsRecord> chainOf(const DnsReply &reply)
{
    QStringList names{canonical(reply.name)};
    for (qsizetype i = 0; i < names.size(); ++i) {
        for (const DnsRecord &record : reply.answer) {
            const QString target = canonical(record.value);
            const bool alias = record.type == "CNAME"_L1 && canonical(record.owner) == names.at(i);
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
    const QString wanted = type == DnsType::A ? u"A"_s : u"AAAA"_s;
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
        records.append(QJsonObject{{u"owner"_s, record.owner},
                                   {u"type"_s, record.type},
                                   {u"ttl"_s, static_cast<qint64>(record.ttl)},
                                   {u"value"_s, record.value}});
    }
    return {{u"name"_s, name},
            {u"type"_s, type == DnsType::A ? u"A"_s : u"AAAA"_s},
            {u"server"_s, server},
            {u"outcome"_s, wordFor(outcome)},
            {u"systemError"_s, systemError},
            {u"rcode"_s, rcode < 0 ? QJsonValue() : QJsonValue(rcode)},
            {u"authoritative"_s, authoritative},
            {u"truncated"_s, truncated},
            {u"overTcp"_s, overTcp},
            {u"records"_s, records},
            {u"soaInAuthority"_s, soaInAuthority},
            {u"tries"_s, tries},
            {u"ms"_s, ms}};
}

} // namespace netsetup
