// Findings and evidence as JSON, out and back in. What is rendered (title, detail, remedy) is never read
// back. Beside an English text stands what it is made of, so that it can be told in other languages.
#include "findings/finding.h"

#include "base/inwords.h"
#include "base/json.h"
#include "base/jsonreader.h"
#include "findings/kinds/findingtexts.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace netsetup {
namespace {

constexpr int maxDataDepth = 32;

QJsonValue milliseconds(const std::optional<double> &ms)
{
    if (!ms.has_value())
        return QJsonValue(QJsonValue::Null);
    return std::round(*ms * 1000) / 1000;
}

QJsonObject timingsToJson(const StageTimings &timings)
{
    return {{u"dns"_s, milliseconds(timings.dnsMs)},
            {u"connect"_s, milliseconds(timings.connectMs)},
            {u"tls"_s, milliseconds(timings.tlsMs)},
            {u"firstByte"_s, milliseconds(timings.firstByteMs)}};
}

StageTimings readTimings(const JsonReader &reader)
{
    StageTimings timings;
    timings.dnsMs = reader.number("dns");
    timings.connectMs = reader.number("connect");
    timings.tlsMs = reader.number("tls");
    timings.firstByteMs = reader.number("firstByte");
    return timings;
}

QJsonArray causesToJson(const QList<Cause> &causes)
{
    QJsonArray list;
    for (const Cause &cause : causes) {
        QJsonObject object{{u"owner"_s, wordFor(cause.owner)},
                           {u"text"_s, cause.text},
                           {u"decides"_s, json::orNull(cause.decides)}};
        if (!cause.remedyId.isEmpty())
            object.insert(u"remedyId"_s, cause.remedyId);
        list.append(object);
    }
    return list;
}

/// Only what can be read again: a phrase that is too large is told in English.
QJsonObject phrasesToJson(const FindingArgs &args)
{
    QJsonObject object;
    for (auto it = args.phrases().begin(); it != args.phrases().end(); ++it) {
        const QJsonValue phrase = it->toJson();
        if (Phrase::fromJson(phrase))
            object.insert(it.key(), phrase);
    }
    return object;
}

FindingArgs readArgs(const JsonReader &reader)
{
    FindingArgs args = reader.object("args");
    if (!withinDepth(args.values(), maxDataDepth))
        reader.note("args", u"is nested too deeply"_s);
    const QJsonObject phrases = reader.object("phrases");
    for (auto it = phrases.begin(); it != phrases.end(); ++it) {
        if (const std::optional<Phrase> phrase = Phrase::fromJson(*it))
            args.tellAs(it.key(), *phrase);
        else
            reader.note("phrases", u"holds what is not a phrase"_s);
    }
    return args;
}

QList<Cause> readCauses(const JsonReader &reader, const FindingArgs &args)
{
    QList<Cause> causes;
    const QList<JsonReader> list = reader.children("causes", 16);
    for (const JsonReader &item : list) {
        Cause cause;
        cause.owner = item.neededWord("owner", Owner::You);
        cause.text = item.text("text");
        cause.decides = item.text("decides");
        const QString remedyId = item.text("remedyId", 96);
        if (isMadeOf(cause, remedyId, args))
            cause.remedyId = remedyId;
        causes.append(cause);
    }
    return causes;
}

bool isSmallOrDigit(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
}

/// "group.what-it-says", in two parts or more. By hand: a report of a large cluster has a hundred thousand.
bool isIdOfFinding(const QString &id)
{
    qsizetype parts = 0;
    for (const QStringView part : QStringView(id).tokenize(u'.')) {
        const bool ofGroup = ++parts == 1;
        const bool good = !part.isEmpty() && isSmallOrDigit(part.front()) &&
                          std::all_of(part.begin(), part.end(), [ofGroup](QChar c) {
                              return isSmallOrDigit(c) || (c == u'-' && !ofGroup);
                          });
        if (!good)
            return false;
    }
    return parts > 1;
}

QString readId(const JsonReader &reader)
{
    const QString id = reader.neededText("id", 64);
    if (!id.isEmpty() && !isIdOfFinding(id))
        reader.note("id", u"is not an id such as tcp.drop"_s);
    return id;
}

} // namespace

QJsonObject evidenceToJson(const Evidence &evidence)
{
    return {{u"key"_s, evidence.key},       {u"probe"_s, evidence.probe},
            {u"flow"_s, evidence.flow},     {u"vantage"_s, evidence.vantage},
            {u"target"_s, evidence.target}, {u"at"_s, json::orNull(json::timeText(evidence.at))},
            {u"data"_s, evidence.data}};
}

Result<Evidence> readEvidence(const QJsonObject &object, const QString &path)
{
    JsonProblem problem;
    const JsonReader reader(object, path, problem);
    Evidence evidence;
    evidence.key = reader.neededText("key", 32);
    evidence.probe = reader.neededText("probe", 32);
    evidence.flow = reader.text("flow", 256);
    evidence.vantage = reader.text("vantage", 512);
    evidence.target = reader.text("target", 512);
    evidence.at = reader.time("at");
    evidence.data = reader.object("data");
    if (!withinDepth(evidence.data, maxDataDepth))
        reader.note("data", u"is nested too deeply"_s);
    if (problem.any())
        return problem.error(u"report.invalid"_s, {});
    return evidence;
}

Evidence evidenceFromJson(const QJsonObject &object)
{
    const Result<Evidence> read = readEvidence(object, {});
    return read ? *read : Evidence();
}

QJsonObject findingToJson(const Finding &finding)
{
    const SourceWords english;
    const QJsonValue none(QJsonValue::Null);
    const bool hasOwner = !finding.causes.isEmpty();
    QJsonObject object{{u"key"_s, finding.key},
                       {u"id"_s, finding.id},
                       {u"check"_s, wordFor(finding.check)},
                       {u"flow"_s, finding.flow},
                       {u"target"_s, finding.target},
                       {u"address"_s, json::orNull(finding.address)},
                       {u"vantage"_s, finding.vantage},
                       {u"status"_s, wordFor(finding.status)},
                       {u"required"_s, finding.required},
                       {u"owner"_s, hasOwner ? QJsonValue(wordFor(finding.causes.constFirst().owner)) : none},
                       {u"causes"_s, causesToJson(finding.causes)},
                       {u"blockedBy"_s, json::orNull(finding.blockedBy)},
                       {u"title"_s, titleOf(finding)},
                       {u"detail"_s, detailOf(finding)},
                       {u"remedy"_s, json::orNull(remedyOf(finding))},
                       {u"args"_s, finding.args.values()},
                       {u"evidenceRefs"_s, json::fromStrings(finding.evidenceRefs)},
                       {u"timingsMs"_s, timingsToJson(finding.timings)}};
    if (const QJsonObject phrases = phrasesToJson(finding.args); !phrases.isEmpty())
        object.insert(u"phrases"_s, phrases);
    return object;
}

Result<Finding> readFinding(const QJsonObject &object, const QString &path)
{
    JsonProblem problem;
    const JsonReader reader(object, path, problem);
    Finding finding;
    finding.key = reader.text("key", 32);
    finding.id = readId(reader);
    finding.check = reader.word("check", CheckId::None);
    finding.flow = reader.text("flow", 256);
    finding.target = reader.text("target", 512);
    finding.address = reader.address("address");
    finding.vantage = reader.text("vantage", 512);
    finding.status = reader.neededWord("status", Status::Unknown);
    finding.required = reader.flag("required", true);
    finding.args = readArgs(reader);
    finding.causes = readCauses(reader, finding.args);
    finding.blockedBy = reader.text("blockedBy", 64);
    finding.evidenceRefs = reader.texts("evidenceRefs", 32);
    finding.timings = readTimings(reader.child("timingsMs"));
    if (problem.any())
        return problem.error(u"report.invalid"_s, {});
    return finding;
}

Finding findingFromJson(const QJsonObject &object)
{
    const Result<Finding> read = readFinding(object, {});
    return read ? *read : Finding();
}

} // namespace netsetup
