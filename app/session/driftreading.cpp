// What a report, a project, a rules file or a pack knows, in the one form in which they can be compared.
#include "base/archivereader.h"
#include "base/files.h"
#include "base/inwords.h"
#include "base/json.h"
#include "base/netnames.h"
#include "findings/report/report.h"
#include "session/drift.h"

#include <QDir>
#include <QFileInfo>

namespace netsetup {

namespace {

constexpr qint64 largestFile = 64LL * 1024 * 1024;

using Values = QMap<QString, QStringList>;

constexpr QLatin1String rulesFile("rules.json");
constexpr QLatin1String reportFile("checks.json");
constexpr QLatin1String projectFile("setup.netsetup.json");

void add(Values &values, const QString &subject, const QString &value)
{
    QStringList &list = values[subject];
    if (!value.isEmpty() && !list.contains(value))
        list.append(value);
    list.sort();
}

/// Every leaf of a project: "egress.mode" -> "firewall".
void addLeaves(Values &values, const QString &path, const QJsonValue &value)
{
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            addLeaves(values, path.isEmpty() ? it.key() : path + QLatin1Char('.') + it.key(), it.value());
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
    for (const char *ofTheFile : {"schema", "practice"})
        values.remove(QLatin1String(ofTheFile));
    known.kinds.insert(QStringLiteral("plan"), values);
}

void addIssuers(Known &known, const QList<Evidence> &evidence)
{
    Values &issuers = known.kinds[QStringLiteral("certificate-issuers")];
    for (const Evidence &item : evidence) {
        const QJsonArray chain = item.data.value(QStringLiteral("chain")).toArray();
        if (item.probe != QLatin1String("tls") || item.flow == QLatin1String("control") || chain.isEmpty())
            continue;
        add(issuers, item.data.value(QStringLiteral("host")).toString(),
            chain.first().toObject().value(QStringLiteral("issuer")).toString());
    }
}

/// Layers by where their redirects lead, images by the digest of their manifest (the hash of its bytes).
void addRegistry(Known &known, const QList<Evidence> &evidence)
{
    Values &blobHosts = known.kinds[QStringLiteral("blob-hosts")];
    Values &images = known.kinds[QStringLiteral("images")];
    QMap<QString, QString> registryOf; // the first hop names the registry
    for (const Evidence &item : evidence) {
        if (item.probe != QLatin1String("registry"))
            continue;
        const auto text = [&item](const char *field) {
            return item.data.value(QLatin1String(field)).toString();
        };
        const bool first = item.data.value(QStringLiteral("hop")).toInt() == 0;
        if (first)
            registryOf.insert(item.flow, text("host"));
        if (text("step") == QLatin1String("layer") && !text("leadsTo").isEmpty())
            add(blobHosts, registryOf.value(item.flow), text("leadsTo"));
        const QString digest =
            item.data.value(QStringLiteral("body")).toObject().value(QStringLiteral("sha256")).toString();
        const bool served = item.data.value(QStringLiteral("status")).toInt() == 200;
        if (text("step") == QLatin1String("manifest") && served)
            add(images, text("repository"), QStringLiteral("%1 sha256:%2").arg(text("tag"), digest));
    }
}

Outcome addReport(Known &known, const QJsonObject &object, const QString &field)
{
    const Result<Report> report = reportFromJson(object, field);
    if (!report.ok())
        return report.error();
    Values &addresses = known.kinds[QStringLiteral("addresses")];
    for (const ResolvedAddress &address : report->addresses)
        add(addresses, address.host, address.address);
    addIssuers(known, report->evidence);
    addRegistry(known, report->evidence);
    addPlan(known, report->plan);
    return Done{};
}

QString ruleWords(const QJsonObject &rule, const QMap<QString, QString> &places)
{
    const QJsonArray destinations = rule.value(QStringLiteral("destinations")).toArray();
    QStringList to;
    for (const QJsonValue &key : destinations)
        to.append(places.value(key.toString(), key.toString()));
    return QStringLiteral("%1 (%2) to %3 port %4/%5, inspection %6, login %7")
        .arg(rule.value(QStringLiteral("initiator")).toString(),
             json::toStrings(rule.value(QStringLiteral("sources"))).join(QLatin1String(", ")),
             to.join(QLatin1String(", ")), QString::number(rule.value(QStringLiteral("port")).toInt()),
             rule.value(QStringLiteral("protocol")).toString(),
             rule.value(QStringLiteral("inspection")).toString(),
             rule.value(QStringLiteral("userAuthentication")).toString());
}

void addRules(Known &known, const QJsonObject &object)
{
    QMap<QString, QString> places;
    Values addresses;
    const QJsonArray endpoints = object.value(QStringLiteral("endpoints")).toArray();
    for (const QJsonValue &entry : endpoints) {
        const QJsonObject endpoint = entry.toObject();
        const QString name = endpoint.value(QStringLiteral("fqdn")).toString();
        const QString place = name.isEmpty() ? endpoint.value(QStringLiteral("address")).toString() : name;
        places.insert(endpoint.value(QStringLiteral("key")).toString(), place);
        const QJsonObject snapshot = endpoint.value(QStringLiteral("snapshot")).toObject();
        for (const char *family : {"a", "aaaa"}) {
            const QStringList seen = json::toStrings(
                snapshot.value(QLatin1String(family)).toObject().value(QStringLiteral("addresses")));
            for (const QString &address : seen)
                add(addresses, place, address);
        }
    }
    // A report beside the rules knows the addresses of more hosts.
    if (!known.kinds.contains(QStringLiteral("addresses")))
        known.kinds.insert(QStringLiteral("addresses"), addresses);
    Values &rules = known.kinds[QStringLiteral("rules")];
    const QJsonArray entries = object.value(QStringLiteral("rules")).toArray();
    for (const QJsonValue &rule : entries)
        add(rules, rule.toObject().value(QStringLiteral("id")).toString(),
            ruleWords(rule.toObject(), places));
}

Error notComparable(const QString &field)
{
    return {QStringLiteral("compare.kind"), field,
            inWords("Session", "is neither a report, a project, a pack nor a rules file"),
            QStringLiteral("give what check --report, plan --save or export has written")};
}

/// Takes one JSON file by its schema; the word for what it is.
Result<QString> addFile(Known &known, const QByteArray &bytes, const QString &field)
{
    const Result<QJsonObject> object = json::parseObject(bytes, field, largestFile);
    if (!object.ok())
        return object.error();
    const QString schema = object->value(QStringLiteral("schema")).toString();
    if (schema == QLatin1String("netsetup.report/1")) {
        const Outcome added = addReport(known, *object, field);
        return added.ok() ? Result<QString>(QStringLiteral("report")) : Result<QString>(added.error());
    }
    if (schema == QLatin1String("netsetup.project/1")) {
        addPlan(known, *object);
        return QStringLiteral("project");
    }
    if (schema == QLatin1String("netsetup.rules/1")) {
        addRules(known, *object);
        return QStringLiteral("rules");
    }
    return notComparable(field);
}

bool isWanted(const QString &path)
{
    return path == rulesFile || path == reportFile || path == projectFile;
}

Result<QMap<QString, QByteArray>> readPackFolder(const QString &path, const QString &field)
{
    QMap<QString, QByteArray> files;
    for (const QLatin1String name : {reportFile, rulesFile, projectFile}) {
        const QString file = QDir(path).filePath(name);
        if (!QFileInfo::exists(file))
            continue;
        const Result<QByteArray> bytes = readRegularFile(file, field, largestFile);
        if (!bytes.ok())
            return bytes.error();
        files.insert(name, *bytes);
    }
    return files;
}

} // namespace

Result<Known> knownFromPack(const QMap<QString, QByteArray> &files, const QString &field)
{
    if (files.isEmpty())
        return notComparable(field);
    Known known;
    // The report first: it knows more of the addresses than the rules do.
    for (const QLatin1String name : {reportFile, rulesFile, projectFile}) {
        if (!files.contains(name))
            continue;
        const Result<QString> added =
            addFile(known, files.value(name), QStringLiteral("%1 (%2)").arg(field).arg(name));
        if (!added.ok())
            return added.error();
    }
    known.what = QStringLiteral("pack");
    return known;
}

Result<Known> readKnown(const QString &path, const QString &field)
{
    if (QFileInfo(path).isDir()) {
        const Result<QMap<QString, QByteArray>> files = readPackFolder(path, field);
        return files.ok() ? knownFromPack(*files, field) : Result<Known>(files.error());
    }
    const Result<QByteArray> bytes = readRegularFile(path, field, largestFile);
    if (!bytes.ok())
        return bytes.error();
    if (bytes->startsWith("PK")) {
        const ArchiveLimits limits{4 * largestFile, largestFile, 500};
        const Result<QMap<QString, QByteArray>> files = readZip(*bytes, field, isWanted, limits);
        return files.ok() ? knownFromPack(*files, field) : Result<Known>(files.error());
    }
    Known known;
    const Result<QString> added = addFile(known, *bytes, field);
    if (!added.ok())
        return added.error();
    known.what = *added;
    return known;
}

} // namespace netsetup
