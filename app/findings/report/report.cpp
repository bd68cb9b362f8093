// The report as JSON, out and back in. What comes in may have been written by anybody.
#include "findings/report/report.h"

#include "base/inwords.h"
#include "base/json.h"
#include "base/jsonreader.h"
#include "base/netnames.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace netsetup {
namespace {

constexpr QLatin1String schemaPrefix("netsetup.report/");
constexpr QLatin1String schema("netsetup.report/1");
/// What some hundred nodes see of a dozen hosts.
constexpr qsizetype maxEntries = 100000;
/// No check writes more (runner.cpp); whoever does would make rules of any size.
constexpr int maxAddressesOfHost = 256;
constexpr qsizetype maxFlows = 1000;
constexpr int maxDepth = 32;

template <typename T>
QJsonArray listOf(const QList<T> &items, QJsonObject (*toJson)(const T &))
{
    QJsonArray list;
    for (const T &item : items)
        list.append(toJson(item));
    return list;
}

QJsonObject addressToJson(const ResolvedAddress &address)
{
    return {{u"host"_s, address.host},
            {u"family"_s, wordFor(address.family)},
            {u"address"_s, address.address},
            {u"ttl"_s, static_cast<qint64>(address.ttl)},
            {u"seenAt"_s, json::orNull(json::timeText(address.seenAt))}};
}

ResolvedAddress readEntry(const JsonReader &reader)
{
    ResolvedAddress address;
    address.host = reader.neededText("host", 512);
    address.address = reader.address("address");
    if (address.address.isEmpty())
        reader.note("address", u"is missing"_s);
    address.family = familyOf(readAddress(address.address));
    address.ttl = static_cast<quint32>(qBound(0.0, reader.number("ttl").value_or(0), 4294967295.0));
    address.seenAt = reader.time("seenAt");
    return address;
}

QJsonObject toolToJson()
{
    return {{u"name"_s, u"sts-netsetup"_s}, {u"version"_s, QStringLiteral(NETSETUP_VERSION)}};
}

std::optional<Error> schemaProblem(const QJsonObject &object, const QString &file)
{
    const QString found = object.value(u"schema"_s).toString();
    if (found == schema)
        return std::nullopt;
    const QString code = u"report.schema"_s;
    bool isNumber = false;
    const int version = found.startsWith(schemaPrefix) ? found.mid(schemaPrefix.size()).toInt(&isNumber) : 0;
    if (isNumber && version > 1)
        return Error{code, file,
                     inWords("Findings", "was written by a newer version (%1)").arg(printable(found)),
                     inWords("Findings", "open it with that version of the program")};
    return Error{code, file, inWords("Findings", "is not a report (its schema is not %1)").arg(schema),
                 inWords("Findings", "give a file written with check --report")};
}

template <typename T>
void readList(const JsonReader &reader, const char *field,
              Result<T> (*read)(const QJsonObject &, const QString &), QList<T> &into,
              std::optional<Error> &problem)
{
    const QList<QJsonObject> objects = reader.objects(field, maxEntries);
    for (qsizetype i = 0; i < objects.size() && !problem; ++i) {
        const Result<T> item = read(objects.at(i), u"%1[%2]"_s.arg(reader.pathOf(field)).arg(i));
        if (item)
            into.append(*item);
        else
            problem = item.error();
    }
}

void readRest(const JsonReader &reader, Report &report)
{
    report.vantage = reader.text("vantage", 512);
    report.startedAt = reader.time("startedAt");
    report.finishedAt = reader.time("finishedAt");
    report.plan = reader.object("plan");
    report.practice = reader.text("practice", 64);
    report.cancelled = reader.text("verdict", 32) == wordFor(Verdict::Cancelled);
    report.contacted = reader.texts("contacted", 512);
    const QList<JsonReader> flows = reader.children("flows", maxFlows);
    for (const JsonReader &flow : flows)
        report.flows.append(readFlow(flow));
    const QList<JsonReader> addresses = reader.children("addresses", maxEntries);
    QHash<QString, int> ofHost;
    for (const JsonReader &address : addresses) {
        const ResolvedAddress entry = readEntry(address);
        if (++ofHost[entry.host] <= maxAddressesOfHost)
            report.addresses.append(entry);
    }
}

} // namespace

QJsonObject reportToJson(const Report &report)
{
    const SourceWords english;
    QStringList contacted = report.contacted;
    contacted.sort();
    return {{u"schema"_s, schema},
            {u"tool"_s, toolToJson()},
            {u"vantage"_s, report.vantage},
            {u"startedAt"_s, json::orNull(json::timeText(report.startedAt))},
            {u"finishedAt"_s, json::orNull(json::timeText(report.finishedAt))},
            {u"plan"_s, report.plan},
            {u"practice"_s, json::orNull(report.practice)},
            {u"verdict"_s, wordFor(verdictOf(report))},
            {u"flows"_s, listOf(report.flows, flowToJson)},
            {u"findings"_s, listOf(report.findings, findingToJson)},
            {u"evidence"_s, listOf(report.evidence, evidenceToJson)},
            {u"addresses"_s, listOf(report.addresses, addressToJson)},
            {u"contacted"_s, json::fromStrings(contacted)}};
}

Result<Report> reportFromJson(const QJsonObject &object, const QString &file)
{
    if (const std::optional<Error> wrong = schemaProblem(object, file))
        return *wrong;
    const QString invalid = u"report.invalid"_s;
    JsonProblem problem;
    if (!withinDepth(object, maxDepth)) {
        problem.note(u"the file"_s, inWords("Findings", "is nested too deeply"));
        return problem.error(invalid, file);
    }
    Report report;
    const JsonReader reader(object, {}, problem);
    readRest(reader, report);
    std::optional<Error> listProblem;
    readList(reader, "findings", readFinding, report.findings, listProblem);
    readList(reader, "evidence", readEvidence, report.evidence, listProblem);
    if (problem.any())
        return problem.error(invalid, file);
    if (listProblem) {
        listProblem->field = file;
        return *listProblem;
    }
    return report;
}

} // namespace netsetup
