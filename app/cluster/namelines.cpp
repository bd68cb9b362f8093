// Questions to DNS servers and what came back, from the bytes that a pod sent on.
#include "base/json.h"
#include "checks/lookups.h"
#include "checks/runner.h"
#include "cluster/readinglines.h"
#include "cluster/systemwords.h"
#include "probes/dnsmessage.h"
#include "probes/hostsfile.h"

#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

/// A message over TCP has its length in front.
QByteArray fromStream(const QByteArray &bytes)
{
    if (bytes.size() < 2)
        return {};
    return bytes.mid(2, qFromBigEndian<quint16>(bytes.constData()));
}

/// It repeats our number and our question, as only who has seen them can.
bool answers(const QByteArray &reply, const QByteArray &sent)
{
    if (sent.size() <= dnsHeaderSize || dnsMessageId(reply) != dnsMessageId(sent))
        return false;
    const DnsMessage message = parseDnsMessage(reply);
    if (message.questions == 0)
        return message.headerRead && message.rcode != 0; // a refusal with a bare header
    const QByteArray question = sent.mid(dnsHeaderSize);
    return reply.mid(dnsHeaderSize, question.size()).compare(question, Qt::CaseInsensitive) == 0;
}

void takeMessage(DnsReply &reply, const QByteArray &bytes, const QByteArray &sent)
{
    if (answers(bytes, sent))
        readMessage(reply, bytes);
    else
        reply.outcome = DnsOutcome::Malformed;
}

void takeDatagram(DnsReply &reply, const QJsonObject &line, const QByteArray &raw, const QByteArray &sent)
{
    const DnsMessage udp = parseDnsMessage(raw);
    const QJsonObject tcp = line.value("tcp"_L1).toObject();
    const QByteArray whole = fromStream(bytesIn(tcp, "raw").value_or(QByteArray()));
    reply.truncated = udp.headerRead && udp.truncated;
    reply.overTcp = reply.truncated && !whole.isEmpty();
    takeMessage(reply, reply.overTcp ? whole : raw, sent);
}

QJsonArray lookupsIn(const QList<QJsonObject> &lines)
{
    QJsonArray lookups;
    for (const QJsonObject &line : lines) {
        const ToldReply told = replyOf(line);
        QJsonObject facts = lookupFacts(told.reply);
        if (!told.clear)
            facts.remove(u"outcome"_s);
        lookups.append(facts);
    }
    return lookups;
}

/// The script tells the last question first.
QList<QJsonObject> inOrder(QList<QJsonObject> lines)
{
    std::reverse(lines.begin(), lines.end());
    return lines;
}

/// Addresses that were dialled stand in front, so that just these are chosen.
QStringList dialledFirst(QStringList addresses, const QList<QJsonObject> &connects)
{
    QStringList dialled;
    for (const QJsonObject &line : connects)
        dialled.append(addressOf(line).toString());
    std::stable_partition(addresses.begin(), addresses.end(),
                          [&dialled](const QString &address) { return dialled.contains(address); });
    return addresses;
}

QJsonValue systemLookup(const ToldFlow &told)
{
    const QList<QJsonObject> said = told.of("hosts", "probe", "hosts");
    if (said.isEmpty())
        return QJsonValue();
    QStringList addresses;
    for (const QString &text : json::toStrings(said.first().value("addresses"_L1)))
        addresses.append(QHostAddress(text).toString());
    addresses.removeDuplicates();
    return QJsonObject{{u"addresses"_s, json::fromStrings(addresses)},
                       {u"ms"_s, said.first().value("ms"_L1).isDouble()
                                     ? QJsonValue(durationOf(said.first(), "ms"))
                                     : QJsonValue(QJsonValue::Undefined)}};
}

} // namespace

ToldReply replyOf(const QJsonObject &line)
{
    ToldReply told;
    DnsReply &reply = told.reply;
    const auto word = [&line](const char *field) {
        return line.value(QLatin1String(field)).toString();
    };
    const QHostAddress server(word("server"));
    reply.name = printable(word("name"), 253);
    reply.type = word("type") == "AAAA"_L1 ? DnsType::Aaaa : DnsType::A;
    reply.server = HostPort{server.toString(), static_cast<quint16>(line.value("port"_L1).toInt())}.text();
    reply.tries = line.value("tries"_L1).toInt();
    reply.ms = durationOf(line, "ms");
    const QByteArray sent = bytesIn(line, "sent").value_or(QByteArray());
    const std::optional<QByteArray> raw = bytesIn(line, "raw");
    const std::optional<int> error = errorIn(bytesIn(line, "said").value_or(QByteArray()));
    told.clear = !server.isNull() && !sent.isEmpty() && raw.has_value();
    if (word("end") == "limit"_L1) {
        reply.outcome = DnsOutcome::Timeout;
    } else if (word("end") == "failed"_L1) {
        reply.outcome = dnsOutcomeFor(error.value_or(0));
        reply.systemError = error.value_or(0);
        told.clear = told.clear && error.has_value();
    } else if (word("transport") == "tcp"_L1) {
        reply.overTcp = true;
        takeMessage(reply, fromStream(raw.value_or(QByteArray())), sent);
    } else {
        takeDatagram(reply, line, raw.value_or(QByteArray()), sent);
    }
    return told;
}

Evidence namesOf(const ToldFlow &told, qsizetype flowCount)
{
    const QString host = told.flow.host;
    const QList<QJsonObject> asked = inOrder(told.of("dns", "ask", "name"));
    const QList<QJsonObject> invented = inOrder(told.of("dns", "ask", "invented"));
    QStringList found;
    QStringList spare;
    for (const QJsonObject &line : asked) {
        const DnsReply reply = replyOf(line).reply;
        found += reply.addresses();
        spare += reply.spareAddresses;
    }
    const QList<QJsonObject> connects = told.of("tcp", "purpose", "chain");
    const QStringList hostsFile =
        addressesInHostsFile(bytesIn(told.log.begin, "hosts").value_or(QByteArray()), host);
    QJsonObject data{{u"name"_s, host},
                     {u"hostsFile"_s, json::fromStrings(hostsFile)},
                     {u"lookups"_s, lookupsIn(asked)},
                     {u"invented"_s, lookupsIn(invented)},
                     {u"samples"_s, QJsonArray()},
                     {u"system"_s, systemLookup(told)},
                     {u"addresses"_s, json::fromStrings(dialledFirst(sortedAddresses(found), connects))},
                     {u"notTried"_s, json::fromStrings(spare)}};
    chooseAddresses(told.flow, flowCount, data);
    data.insert(u"addresses"_s,
                json::fromStrings(sortedAddresses(json::toStrings(data.value("addresses"_L1)))));
    // No tool to ask with is no server that was asked.
    if (asked.isEmpty())
        data.remove(u"lookups"_s);
    return told.evidence("dns", {}, asked.isEmpty() ? QJsonObject() : asked.last(), data);
}

QList<Evidence> controlOf(const ToldFlow &told)
{
    const QList<QJsonObject> asked = told.of("dns", "ask", "control");
    QJsonValue control;
    if (!asked.isEmpty()) {
        const ToldReply answer = replyOf(asked.first());
        QJsonObject facts = answer.reply.toJson();
        facts.insert(u"addresses"_s, json::fromStrings(answer.reply.addresses()));
        control = facts;
    }
    QJsonArray resolvers;
    for (const QJsonObject &line : inOrder(told.of("dns", "ask", "tcp"))) {
        const ToldReply answer = replyOf(line);
        resolvers.append(QJsonObject{{u"server"_s, answer.reply.server},
                                     {u"outcome"_s, wordFor(answer.reply.outcome)},
                                     {u"systemError"_s, answer.reply.systemError}});
    }
    const QJsonObject first = asked.isEmpty() ? QJsonObject() : asked.first();
    QList<Evidence> evidence{
        told.evidence("dns", {}, first, {{u"control"_s, control}, {u"resolvers"_s, resolvers}})};
    for (const char *purpose : {"control", "false-open"}) {
        for (const QJsonObject &line : told.of("tcp", "purpose", purpose)) {
            QJsonObject facts = connectFactsOf(told, line);
            facts.insert(u"purpose"_s, QLatin1String(purpose));
            evidence.append(told.evidence("tcp", addressOf(line), line, facts));
        }
    }
    for (const QJsonObject &line : told.of("tls", "purpose", "control"))
        evidence.append(
            told.evidence("tls", addressOf(line), line, handshakeFactsOf(told, line, addressOf(line))));
    return evidence;
}

} // namespace netsetup
