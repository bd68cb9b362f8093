// Findings and evidence as JSON, out and back in. What is rendered (title, detail, remedy) is never read
// back.
#include "findings/finding.h"

#include "base/inwords.h"
#include "base/json.h"
#include "findings/jsonreader.h"
#include "findings/kinds/findingtexts.h"

#include <QRegularExpression>

#include <cmath>

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
    return {{QStringLiteral("dns"), milliseconds(timings.dnsMs)},
            {QStringLiteral("connect"), milliseconds(timings.connectMs)},
            {QStringLiteral("tls"), milliseconds(timings.tlsMs)},
            {QStringLiteral("firstByte"), milliseconds(timings.firstByteMs)}};
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
    for (const Cause &cause : causes)
        list.append(QJsonObject{{QStringLiteral("owner"), wordFor(cause.owner)},
                                {QStringLiteral("text"), cause.text},
                                {QStringLiteral("decides"), json::orNull(cause.decides)}});
    return list;
}

QList<Cause> readCauses(const JsonReader &reader, JsonProblem &problem)
{
    QList<Cause> causes;
    const QList<QJsonObject> list = reader.objects("causes", 16);
    for (const QJsonObject &object : list) {
        const JsonReader item(object, reader.pathOf("causes"), problem);
        const std::optional<Owner> owner = ownerFrom(item.text("owner"));
        if (!owner)
            item.note("owner", QStringLiteral("is not a known owner"));
        Cause cause;
        cause.owner = owner.value_or(Owner::You);
        cause.text = item.text("text");
        cause.decides = item.text("decides");
        causes.append(cause);
    }
    return causes;
}

QString readId(const JsonReader &reader)
{
    static const QRegularExpression shape(QStringLiteral("^[a-z0-9]+(\\.[a-z0-9][a-z0-9-]*)+$"));
    const QString id = reader.neededText("id", 64);
    if (!id.isEmpty() && !shape.match(id).hasMatch())
        reader.note("id", QStringLiteral("is not an id such as tcp.drop"));
    return id;
}

Status readStatus(const JsonReader &reader)
{
    const std::optional<Status> status = statusFrom(reader.neededText("status", 32));
    if (!status)
        reader.note("status", QStringLiteral("is not a known status"));
    return status.value_or(Status::Unknown);
}

} // namespace

QJsonObject evidenceToJson(const Evidence &evidence)
{
    return {{QStringLiteral("key"), evidence.key},
            {QStringLiteral("probe"), evidence.probe},
            {QStringLiteral("flow"), evidence.flow},
            {QStringLiteral("vantage"), evidence.vantage},
            {QStringLiteral("target"), evidence.target},
            {QStringLiteral("at"), json::orNull(json::timeText(evidence.at))},
            {QStringLiteral("data"), evidence.data}};
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
        reader.note("data", QStringLiteral("is nested too deeply"));
    if (problem.any())
        return problem.error(QStringLiteral("report.invalid"), {});
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
    return {
        {QStringLiteral("key"), finding.key},
        {QStringLiteral("id"), finding.id},
        {QStringLiteral("check"), finding.check},
        {QStringLiteral("flow"), finding.flow},
        {QStringLiteral("target"), finding.target},
        {QStringLiteral("address"), json::orNull(finding.address)},
        {QStringLiteral("vantage"), finding.vantage},
        {QStringLiteral("status"), wordFor(finding.status)},
        {QStringLiteral("required"), finding.required},
        {QStringLiteral("owner"), hasOwner ? QJsonValue(wordFor(finding.causes.constFirst().owner)) : none},
        {QStringLiteral("causes"), causesToJson(finding.causes)},
        {QStringLiteral("blockedBy"), json::orNull(finding.blockedBy)},
        {QStringLiteral("title"), titleOf(finding)},
        {QStringLiteral("detail"), detailOf(finding)},
        {QStringLiteral("remedy"), json::orNull(remedyOf(finding))},
        {QStringLiteral("args"), finding.args},
        {QStringLiteral("evidenceRefs"), json::fromStrings(finding.evidenceRefs)},
        {QStringLiteral("timingsMs"), timingsToJson(finding.timings)}};
}

Result<Finding> readFinding(const QJsonObject &object, const QString &path)
{
    JsonProblem problem;
    const JsonReader reader(object, path, problem);
    Finding finding;
    finding.key = reader.text("key", 32);
    finding.id = readId(reader);
    finding.check = reader.text("check", 64);
    finding.flow = reader.text("flow", 256);
    finding.target = reader.text("target", 512);
    finding.address = reader.address("address");
    finding.vantage = reader.text("vantage", 512);
    finding.status = readStatus(reader);
    finding.required = reader.flag("required", true);
    finding.causes = readCauses(reader, problem);
    finding.blockedBy = reader.text("blockedBy", 64);
    finding.args = reader.object("args");
    finding.evidenceRefs = reader.texts("evidenceRefs", 32);
    finding.timings = readTimings(reader.child("timingsMs"));
    if (!withinDepth(finding.args, maxDataDepth))
        reader.note("args", QStringLiteral("is nested too deeply"));
    if (problem.any())
        return problem.error(QStringLiteral("report.invalid"), {});
    return finding;
}

Finding findingFromJson(const QJsonObject &object)
{
    const Result<Finding> read = readFinding(object, {});
    return read ? *read : Finding();
}

} // namespace netsetup
