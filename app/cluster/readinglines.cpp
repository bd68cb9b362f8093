// One line of the script as the result that a probe of ours would have had.
#include "cluster/readinglines.h"

#include "base/json.h"
#include "checks/answerfacts.h"
#include "cluster/clientwords.h"
#include "cluster/systemwords.h"
#include "probes/dnsmessage.h"

#include <algorithm>
#include <cerrno>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

/// As much of an answer as the script keeps, which cannot always tell that there was more.
constexpr qsizetype mostRaw = 12288;

QString wordIn(const QJsonObject &line, const char *field)
{
    return line.value(QLatin1String(field)).toString();
}

/// A fault of the name is none of a store, so openssl does not look at it: it is the same for all.
QJsonValue storeFaults(const ClientWords &words, const QJsonObject &facts)
{
    if (!words.storeFaults)
        return QJsonValue();
    QJsonArray faults = *words.storeFaults;
    const QJsonArray ofPublic = facts.value("faults"_L1).toObject().value("public"_L1).toArray();
    for (const QJsonValue &fault : ofPublic) {
        if (fault.toObject().value("word"_L1).toString() == "name-mismatch"_L1)
            faults.append(fault);
    }
    return faults;
}

/// Nothing left the machine: it knows no way, or forbids it.
QJsonValue immediateOf(const ToldFlow &told, ConnectOutcome outcome, const QHostAddress &address)
{
    if (outcome == ConnectOutcome::Denied)
        return true;
    if (outcome != ConnectOutcome::Unreachable && outcome != ConnectOutcome::HostUnreachable)
        return false;
    const std::optional<bool> way =
        hasRoute(bytesIn(told.log.begin, "routes"), bytesIn(told.log.begin, "routes6"), address);
    return way ? QJsonValue(!*way) : QJsonValue();
}

} // namespace

QList<QJsonObject> ToldFlow::of(const char *probe, const char *key, const char *value) const
{
    QList<QJsonObject> found;
    for (const QJsonObject &line : lines) {
        if (wordIn(line, "probe") == QLatin1String(probe) && wordIn(line, key) == QLatin1String(value))
            found.append(line);
    }
    return found;
}

Evidence ToldFlow::evidence(const char *probe, const QHostAddress &address, const QJsonObject &line,
                            const QJsonObject &data) const
{
    Evidence item;
    item.probe = QLatin1String(probe);
    item.flow = flow.id;
    item.vantage = log.vantage();
    item.target = address.isNull() ? flow.host : QString(flow.host + u' ' + address.toString());
    item.at = timeOf(line);
    if (!item.at.isValid())
        item.at = log.at;
    item.data = data;
    return item;
}

QDateTime timeOf(const QJsonObject &line)
{
    return json::parseTime(wordIn(line, "at"));
}

double durationOf(const QJsonObject &line, const char *field)
{
    constexpr double longest = 24.0 * 3600 * 1000 * 1000; // a day in microseconds
    return std::clamp(line.value(QLatin1String(field)).toDouble(), 0.0, longest);
}

QHostAddress addressOf(const QJsonObject &line)
{
    return readAddress(QHostAddress(wordIn(line, "address")).toString());
}

QJsonObject connectFactsOf(const ToldFlow &told, const QJsonObject &line)
{
    const QHostAddress address = addressOf(line);
    const QString end = wordIn(line, "end");
    TcpResult result;
    const std::optional<int> error = errorIn(bytesIn(line, "said").value_or(QByteArray()));
    bool clear = true;
    if (end == "answer"_L1) {
        result.outcome = ConnectOutcome::Connected;
    } else if (end == "limit"_L1 || error == ETIMEDOUT) {
        result.outcome = ConnectOutcome::Timeout;
    } else {
        clear = error.has_value() && end == "failed"_L1;
        result.systemError = error.value_or(0);
        result.outcome = connectOutcome(error.value_or(EINVAL), address);
    }
    const QJsonValue micro = line.value("micro"_L1);
    result.ms = micro.isDouble() ? durationOf(line, "micro") / 1000 : durationOf(line, "ms");
    QJsonObject facts =
        connectFacts(wordIn(line, "host"), address, static_cast<quint16>(line.value("port"_L1).toInt()),
                     result, line.value("limitMs"_L1).toInt());
    facts.insert(u"immediate"_s, immediateOf(told, result.outcome, address));
    if (!clear)
        facts.remove(u"outcome"_s);
    return facts;
}

QJsonObject handshakeFactsOf(const ToldFlow &told, const QJsonObject &line, const QHostAddress &address)
{
    const ClientWords words = readClientWords(line);
    const QDateTime when = timeOf(line);
    QJsonObject facts =
        handshakeFacts(wordIn(line, "host"), address, static_cast<quint16>(line.value("port"_L1).toInt()),
                       words.tls, told.trust, when);
    QJsonObject faults = facts.value("faults"_L1).toObject();
    faults.insert(u"system"_s, storeFaults(words, facts));
    facts.insert(u"faults"_s, faults);
    facts.insert(u"limitMs"_s, line.value("limitMs"_L1).toInt());
    if (!words.clear || !when.isValid())
        facts.remove(u"outcome"_s);
    return facts;
}

HttpResult answerOf(const QJsonObject &line)
{
    const Limits limits;
    HttpReader reader(limits.headBytes, limits.bodyBytes);
    const QByteArray raw = bytesIn(line, "raw").value_or(QByteArray());
    const QString end = wordIn(line, "end");
    reader.feed(raw);
    HttpResult result;
    result.ms = durationOf(line, "ms");
    result.firstByteMs = result.ms;
    switch (reader.state()) {
    case HttpReader::State::Body:
    case HttpReader::State::Done:
        result.outcome = HttpOutcome::Answered;
        reader.finish();
        result.status = reader.status();
        result.headers = reader.headers();
        result.body = reader.body();
        result.bodyTruncated = reader.bodyTruncated() || line.value("cut"_L1).toBool();
        return result;
    case HttpReader::State::Malformed:
        result.outcome = HttpOutcome::Malformed;
        return result;
    case HttpReader::State::HeadTooLarge:
        result.outcome = HttpOutcome::HeadTooLarge;
        return result;
    case HttpReader::State::Head:
        break;
    }
    const bool reset = errorIn(bytesIn(line, "said").value_or(QByteArray())) == ECONNRESET;
    if (end == "limit"_L1)
        result.outcome = HttpOutcome::Timeout;
    else if (reset)
        result.outcome = HttpOutcome::Reset;
    else
        result.outcome = raw.isEmpty() ? HttpOutcome::Eof : HttpOutcome::Malformed;
    return result;
}

QJsonObject withoutCutBody(QJsonObject facts, const QJsonObject &line, const HttpResult &answer)
{
    const QString kind = facts.value("body"_L1).toObject().value("kind"_L1).toString();
    const bool cutHere =
        line.value("cut"_L1).toBool() || bytesIn(line, "raw").value_or(QByteArray()).size() >= mostRaw;
    if (answer.bodyTruncated && kind == wordFor(BodyKind::Other) && cutHere)
        facts.remove(u"body"_s);
    return facts;
}

QJsonObject answerFactsOf(const QJsonObject &line)
{
    const HttpResult answer = answerOf(line);
    return withoutCutBody(answerFacts(answer), line, answer);
}

} // namespace netsetup
