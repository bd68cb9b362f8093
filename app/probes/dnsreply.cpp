// What a reply says: addresses at the end of its chain, TTLs, and the reply as evidence.
#include "base/json.h"
#include "probes/dnsmessage.h"

#include <QHash>
#include <QJsonArray>
#include <QSet>

#include <algorithm>
#include <cerrno>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

QString canonical(const QString &name)
{
    const QString lower = name.toLower();
    return lower.endsWith(u'.') ? lower.chopped(1) : lower;
}

/// The records of the name and of the names that it is an alias of, in the order sent.
struct AnswerChain
{
    QList<qsizetype> records; ///< places in the answer
    bool cut = false;
};

AnswerChain chainOf(const QString &name, const QList<DnsRecord> &answer)
{
    QHash<QString, QList<qsizetype>> byOwner;
    for (qsizetype i = 0; i < answer.size(); ++i)
        byOwner[canonical(answer.at(i).owner)].append(i);
    AnswerChain chain;
    QStringList names{canonical(name)};
    for (qsizetype i = 0; i < names.size(); ++i) {
        const QList<qsizetype> owned = byOwner.take(names.at(i));
        chain.records += owned;
        for (const qsizetype at : owned) {
            const QString target = canonical(answer.at(at).value);
            if (answer.at(at).type != "CNAME"_L1 || names.contains(target))
                continue;
            if (names.size() > mostDnsLinks)
                chain.cut = true;
            else
                names.append(target);
        }
    }
    std::sort(chain.records.begin(), chain.records.end());
    return chain;
}

/// The addresses at the end of the chain, each once.
QStringList addressesIn(const QList<DnsRecord> &answer, const AnswerChain &chain, DnsType type)
{
    const QString wanted = type == DnsType::A ? u"A"_s : u"AAAA"_s;
    QStringList found;
    for (const qsizetype at : chain.records) {
        if (answer.at(at).type == wanted)
            found.append(answer.at(at).value);
    }
    found.removeDuplicates();
    return found;
}

} // namespace

void DnsReply::takeRecords(const QList<DnsRecord> &records)
{
    const AnswerChain chain = chainOf(name, records);
    const QStringList found = addressesIn(records, chain, type);
    spareAddresses = found.mid(mostDnsAddresses);
    cutChain = chain.cut;
    answer = records;
    cutRecords = qMax<qsizetype>(0, records.size() - mostDnsRecords);
    if (cutRecords == 0 && spareAddresses.isEmpty())
        return;
    // What leads to the addresses in use first: without it they would answer nothing.
    const QSet<QString> spare(spareAddresses.begin(), spareAddresses.end());
    answer.clear();
    for (const qsizetype at : chain.records) {
        if (answer.size() < mostDnsRecords && !spare.contains(records.at(at).value))
            answer.append(records.at(at));
    }
    cutRecords = records.size() - answer.size();
}

QStringList DnsReply::addresses() const
{
    return addressesIn(answer, chainOf(name, answer), type);
}

quint32 DnsReply::minTtl() const
{
    const AnswerChain chain = chainOf(name, answer);
    quint32 least = 0;
    for (const qsizetype at : chain.records)
        least = at == chain.records.first() ? answer.at(at).ttl : qMin(least, answer.at(at).ttl);
    return least;
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
    QJsonValue cut;
    if (cutRecords > 0 || cutChain)
        cut = QJsonObject{
            {u"records"_s, cutRecords}, {u"addresses"_s, spareAddresses.size()}, {u"chain"_s, cutChain}};
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
            {u"cut"_s, cut},
            {u"soaInAuthority"_s, soaInAuthority},
            {u"tries"_s, tries},
            {u"ms"_s, ms}};
}

DnsOutcome dnsOutcomeFor(int error)
{
    switch (error) {
    case ECONNREFUSED:
        return DnsOutcome::NoListener;
    case ETIMEDOUT:
        return DnsOutcome::Timeout;
    case 0:
    case ECONNRESET:
    case EPIPE:
        return DnsOutcome::Malformed;
    default:
        return DnsOutcome::Unreachable;
    }
}

void readMessage(DnsReply &reply, const QByteArray &bytes)
{
    const DnsMessage message = parseDnsMessage(bytes);
    const bool usable = message.isReply && (message.complete || message.truncated);
    reply.outcome = usable ? DnsOutcome::Answer : DnsOutcome::Malformed;
    if (!message.headerRead)
        return;
    reply.rcode = message.rcode;
    reply.authoritative = message.authoritative;
    reply.takeRecords(message.answer);
    reply.soaInAuthority = message.soaInAuthority;
}

} // namespace netsetup
