#include "session/opening.h"

#include "base/files.h"
#include "base/json.h"
#include "base/netnames.h"
#include "session/packfile.h"
#include "session/session.h"

#include <QFileInfo>

namespace netsetup {

namespace {

constexpr qint64 largestFile = 64LL * 1024 * 1024;
constexpr QLatin1String manifestFile("manifest.json");

QString schemaOf(const QJsonObject &object)
{
    return object.value(QLatin1String("schema")).toString();
}

QString whatIsOpened()
{
    return QStringLiteral("open a project, a report or a pack that this program wrote");
}

Result<Opened> openReport(const QJsonObject &object, const QString &name)
{
    const Result<Report> report = reportFromJson(object, name);
    if (!report.ok())
        return report.error();
    return Opened{OpenedKind::Report, report->plan, *report, {}};
}

/// One of the pack's own files; an empty object where the pack was made without it.
Result<QJsonObject> memberOf(const QMap<QString, QByteArray> &files, const char *member, const QString &name)
{
    const QString path = QLatin1String(member);
    if (!files.contains(path))
        return QJsonObject();
    return json::parseObject(files.value(path), QStringLiteral("%1 (%2)").arg(name, path), largestFile);
}

Result<Opened> openPack(const QString &path, const QString &name)
{
    const Result<QMap<QString, QByteArray>> files = readVerifiedPack(path);
    if (!files.ok())
        return files.error();
    const Result<QJsonObject> manifest = memberOf(*files, "manifest.json", name);
    const Result<QJsonObject> project = memberOf(*files, "setup.netsetup.json", name);
    const Result<QJsonObject> checks = memberOf(*files, "checks.json", name);
    for (const Result<QJsonObject> *one : {&manifest, &project, &checks}) {
        if (!one->ok())
            return one->error();
    }
    if (schemaOf(*manifest) != QLatin1String("netsetup.manifest/1"))
        return Error{QStringLiteral("pack.schema"), name,
                     QStringLiteral("has no manifest that this version reads"),
                     QStringLiteral("open it with the version of the program that made it")};
    Opened opened{OpenedKind::Pack, *project, std::nullopt, {}};
    if (project->isEmpty())
        opened.project = manifest->value(QLatin1String("plan")).toObject();
    if (checks->isEmpty())
        return opened;
    const Result<Opened> report = openReport(*checks, name);
    if (!report.ok())
        return report.error();
    const QString field = differingField(opened.project, report->project);
    if (!field.isEmpty())
        return Error{QStringLiteral("report.plan"), name,
                     QStringLiteral("holds a report of another plan: %1 differs").arg(field),
                     QStringLiteral("open the report itself, checks.json")};
    opened.report = report->report;
    return opened;
}

} // namespace

QString wordFor(OpenedKind kind)
{
    if (kind == OpenedKind::Project)
        return QStringLiteral("project");
    return kind == OpenedKind::Report ? QStringLiteral("report") : QStringLiteral("pack");
}

Result<Opened> openFile(const QString &path)
{
    const QString name = printable(path, 300);
    const QFileInfo info(path);
    if (!info.exists())
        return Error{QStringLiteral("file.unreadable"), name, QStringLiteral("is not there"),
                     QStringLiteral("look whether it was moved or renamed")};
    if (info.isDir())
        return openPack(path, name);
    const Result<QByteArray> bytes = readRegularFile(path, name, largestFile);
    if (!bytes.ok()) {
        Error error = bytes.error();
        if (error.remedy.isEmpty())
            error.remedy = whatIsOpened();
        return error;
    }
    if (bytes->startsWith("PK"))
        return openPack(path, name);
    const Result<QJsonObject> object = json::parseObject(*bytes, name, largestFile);
    if (!object.ok()) {
        Error error = object.error();
        error.remedy = whatIsOpened();
        return error;
    }
    const QString schema = schemaOf(*object);
    if (schema.startsWith(QLatin1String("netsetup.report/")))
        return openReport(*object, name);
    // A dialog for files cannot give a folder: the manifest in it stands for the pack.
    if (schema.startsWith(QLatin1String("netsetup.manifest/")) && info.fileName() == manifestFile)
        return openPack(info.absolutePath(), printable(info.absolutePath(), 300));
    if (schema.startsWith(QLatin1String("netsetup.project/")))
        return Opened{OpenedKind::Project, *object, std::nullopt, *bytes};
    return Error{QStringLiteral("file.schema"), name,
                 schema.isEmpty() ? QStringLiteral("is JSON, but not of this program")
                                  : QStringLiteral("is of another kind (%1)").arg(printable(schema, 60)),
                 whatIsOpened()};
}

} // namespace netsetup
