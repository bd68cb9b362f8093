// What a report, a project, a rules file or a pack knows, in the one form in which they can be compared.
#include "base/files.h"
#include "base/inwords.h"
#include "base/json.h"
#include "checks/registrywalk.h"
#include "findings/report/report.h"
#include "handoff/pack/packfile.h"
#include "session/reportdrift.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

using Values = QMap<QString, QStringList>;

constexpr QLatin1String rulesFile("rules.json");
constexpr QLatin1String reportFile("checks.json");
constexpr QLatin1String projectFile("setup.netsetup.json");
constexpr QLatin1String manifestFile("manifest.json");
constexpr QLatin1String endpointsFile("endpoints.json");

void add(Values &values, const QString &subject, const QString &value)
{
    QStringList &list = values[subject];
    if (!value.isEmpty())
        list.append(value);
}

/// Each value once, in order; done once, when all are there.
void tidy(Known &known)
{
    for (Values &values : known.kinds) {
        for (QStringList &list : values) {
            list.sort();
            list.removeDuplicates();
        }
    }
}

/// Every leaf of a project: "egress.mode" -> "firewall".
void addLeaves(Values &values, const QString &path, const QJsonValue &value)
{
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            addLeaves(values, path.isEmpty() ? it.key() : path + u'.' + it.key(), it.value());
    } else if (value.isArray()) {
        values[path]; // an empty list is known to be empty
        const QJsonArray items = value.toArray();
        for (const QJsonValue &item : items) {
            const bool plain = !item.isObject() && !item.isArray();
            add(values, path,
                plain ? item.toVariant().toString()
                      : QString::fromUtf8(json::print(item.toObject()).simplified()));
        }
    } else {
        add(values, path, value.toVariant().toString());
    }
}

void addPlan(Known &known, const QJsonObject &project)
{
    Values values;
    addLeaves(values, {}, project);
    // Who has been sent what is the user's own note, and changes nothing.
    for (const char *ofTheFile : {"schema", "practice", "handoff.sent"})
        values.remove(QLatin1String(ofTheFile));
    known.kinds.insert(u"plan"_s, values);
}

void addIssuers(Known &known, const QList<Evidence> &evidence)
{
    Values &issuers = known.kinds[u"certificate-issuers"_s];
    for (const Evidence &item : evidence) {
        const QJsonArray chain = item.data.value(u"chain"_s).toArray();
        if (item.probe != "tls"_L1 || item.flow == "control"_L1 || chain.isEmpty())
            continue;
        add(issuers, item.data.value(u"host"_s).toString(),
            chain.first().toObject().value(u"issuer"_s).toString());
    }
}

/// Layers by where their redirects lead, images by the digest of their manifest (the hash of its bytes).
void addRegistry(Known &known, const QList<Evidence> &evidence)
{
    Values &blobHosts = known.kinds[u"blob-hosts"_s];
    Values &images = known.kinds[u"images"_s];
    QMap<QString, QString> registryOf; // the first hop names the registry
    for (const Evidence &item : evidence) {
        if (item.probe != "registry"_L1)
            continue;
        const auto text = [&item](const char *field) {
            return item.data.value(QLatin1String(field)).toString();
        };
        const bool first = item.data.value(u"hop"_s).toInt() == 0;
        if (first)
            registryOf.insert(item.flow, text("host"));
        if (text("step") == wordFor(RegistryStep::Layer) && !text("leadsTo").isEmpty())
            add(blobHosts, registryOf.value(item.flow), text("leadsTo"));
        const QString digest = item.data.value(u"body"_s).toObject().value(u"sha256"_s).toString();
        const bool served = item.data.value(u"status"_s).toInt() == 200;
        if (text("step") == wordFor(RegistryStep::Manifest) && served)
            add(images, text("repository"), u"%1 sha256:%2"_s.arg(text("tag"), digest));
    }
}

void addReport(Known &known, const Report &report)
{
    Values &addresses = known.kinds[u"addresses"_s];
    for (const ResolvedAddress &address : report.addresses)
        add(addresses, address.host, address.address);
    addIssuers(known, report.evidence);
    addRegistry(known, report.evidence);
    addPlan(known, report.plan);
}

Outcome addReport(Known &known, const QJsonObject &object, const QString &field)
{
    const Result<Report> report = reportFromJson(object, field);
    if (!report.ok())
        return report.error();
    addReport(known, *report);
    return Done{};
}

QString ruleWords(const QJsonObject &rule, const QMap<QString, QString> &places)
{
    const QJsonArray destinations = rule.value(u"destinations"_s).toArray();
    QStringList to;
    for (const QJsonValue &key : destinations)
        to.append(places.value(key.toString(), key.toString()));
    return u"%1 (%2) to %3 port %4/%5, inspection %6, login %7"_s.arg(
        rule.value(u"initiator"_s).toString(), json::toStrings(rule.value(u"sources"_s)).join(", "_L1),
        to.join(", "_L1), QString::number(rule.value(u"port"_s).toInt()),
        rule.value(u"protocol"_s).toString(), rule.value(u"inspection"_s).toString(),
        rule.value(u"userAuthentication"_s).toString());
}

void addRules(Known &known, const QJsonObject &object)
{
    QMap<QString, QString> places;
    Values addresses;
    const QJsonArray endpoints = object.value(u"endpoints"_s).toArray();
    for (const QJsonValue &entry : endpoints) {
        const QJsonObject endpoint = entry.toObject();
        const QString name = endpoint.value(u"fqdn"_s).toString();
        const QString place = name.isEmpty() ? endpoint.value(u"address"_s).toString() : name;
        places.insert(endpoint.value(u"key"_s).toString(), place);
        const QJsonObject snapshot = endpoint.value(u"snapshot"_s).toObject();
        for (const char *family : {"a", "aaaa"}) {
            const QStringList seen =
                json::toStrings(snapshot.value(QLatin1String(family)).toObject().value(u"addresses"_s));
            for (const QString &address : seen)
                add(addresses, place, address);
        }
    }
    // A report beside the rules knows the addresses of more hosts.
    if (!known.kinds.contains(u"addresses"_s))
        known.kinds.insert(u"addresses"_s, addresses);
    Values &rules = known.kinds[u"rules"_s];
    for (const char *list : {"rules", "alreadyOpen"}) {
        const QJsonArray entries = object.value(QLatin1String(list)).toArray();
        for (const QJsonValue &rule : entries)
            add(rules, rule.toObject().value(u"id"_s).toString(), ruleWords(rule.toObject(), places));
    }
}

Error notComparable(const QString &field)
{
    return {u"compare.kind"_s, field,
            inWords("Session", "is neither a report, a project, a pack nor a rules file"),
            u"give what check --report, plan --save or export has written"_s};
}

/// Takes one JSON file by its schema; the word for what it is.
Result<QString> addFile(Known &known, const QByteArray &bytes, const QString &field)
{
    const Result<QJsonObject> object = json::parseObject(bytes, field, largestDocument);
    if (!object.ok())
        return object.error();
    const QString schema = object->value(u"schema"_s).toString();
    if (schema == "netsetup.report/1"_L1) {
        const Outcome added = addReport(known, *object, field);
        return added.ok() ? Result<QString>(u"report"_s) : Result<QString>(added.error());
    }
    if (schema == "netsetup.project/1"_L1) {
        addPlan(known, *object);
        return u"project"_s;
    }
    if (schema == "netsetup.rules/1"_L1) {
        addRules(known, *object);
        known.rules = *object;
        return u"rules"_s;
    }
    return notComparable(field);
}

bool isWanted(const QString &path)
{
    return path == rulesFile || path == reportFile || path == projectFile;
}

/// A file of the pack that is as it was made; empty where it is not, or is not there.
Result<QJsonObject> untouched(const PackContent &content, const QString &name, const QString &field)
{
    if (!content.covered.contains(name) || content.changed.contains(name) || content.missing.contains(name))
        return QJsonObject();
    return json::parseObject(content.files.value(name), u"%1 (%2)"_s.arg(field, name));
}

Result<Known> readPack(const QString &path, const QString &field)
{
    Result<PackContent> content = readPackContent(path);
    if (!content.ok()) {
        Error error = content.error();
        error.field = field;
        return error.code == "pack.foreign"_L1 ? notComparable(field) : error;
    }
    QMap<QString, QByteArray> files;
    for (const QString &name : content->covered) {
        if (!isWanted(name))
            continue;
        if (content->changed.contains(name) || content->missing.contains(name))
            return Error{u"pack.damaged"_s, field,
                         inWords("Session", "%1 is not as it was made (SHA256SUMS)").arg(name),
                         inWords("Session", "get the pack anew from whoever made it")};
        files.insert(name, content->files.value(name));
    }
    Result<Known> known = knownFromPack(files, field);
    if (known.ok()) {
        const Result<QJsonObject> manifest = untouched(*content, manifestFile, field);
        const Result<QJsonObject> endpoints = untouched(*content, endpointsFile, field);
        if (!manifest.ok() || !endpoints.ok())
            return manifest.ok() ? endpoints.error() : manifest.error();
        known.value().manifest = *manifest;
        known.value().endpoints = *endpoints;
    }
    const QStringList others = content->changed + content->missing;
    if (known.ok() && !others.isEmpty())
        known.value().warnings.append(
            inWords("Session", "%1: not as they were made: %2").arg(field, namesInWords(others)));
    return known;
}

} // namespace

Known knownFromReport(const Report &report)
{
    Known known;
    known.what = u"report"_s;
    addReport(known, report);
    tidy(known);
    return known;
}

Result<Known> knownFromPack(const QMap<QString, QByteArray> &files, const QString &field)
{
    if (files.isEmpty())
        return notComparable(field);
    Known known;
    // The report first: it knows more of the addresses than the rules do.
    for (const QLatin1String name : {reportFile, rulesFile, projectFile}) {
        if (!files.contains(name))
            continue;
        const Result<QString> added = addFile(known, files.value(name), u"%1 (%2)"_s.arg(field, name));
        if (!added.ok())
            return added.error();
    }
    known.what = u"pack"_s;
    tidy(known);
    return known;
}

Result<Known> readKnown(const QString &path, const QString &field)
{
    if (QFileInfo(path).isDir())
        return readPack(path, field);
    const Result<QByteArray> bytes = readFile(path, field, largestDocument);
    if (!bytes.ok())
        return bytes.error();
    if (bytes->startsWith("PK"))
        return readPack(path, field);
    Known known;
    const Result<QString> added = addFile(known, *bytes, field);
    if (!added.ok())
        return added.error();
    known.what = *added;
    tidy(known);
    return known;
}

} // namespace netsetup
