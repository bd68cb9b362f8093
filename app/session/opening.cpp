#include "session/opening.h"

#include "base/files.h"
#include "base/json.h"
#include "base/netnames.h"
#include "handoff/pack/packfile.h"
#include "session/reportfit.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr QLatin1String manifestFile("manifest.json");

QString schemaOf(const QJsonObject &object)
{
    return object.value("schema"_L1).toString();
}

QString whatIsOpened()
{
    return u"open a project, a report or a pack that this program wrote"_s;
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
    return json::parseObject(files.value(path), u"%1 (%2)"_s.arg(name, path), largestDocument);
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
    if (schemaOf(*manifest) != "netsetup.manifest/1"_L1)
        return Error{u"pack.schema"_s, name, u"has no manifest that this version reads"_s,
                     u"open it with the version of the program that made it"_s};
    Opened opened{OpenedKind::Pack, *project, std::nullopt, {}};
    if (project->isEmpty())
        opened.project = manifest->value("plan"_L1).toObject();
    if (checks->isEmpty())
        return opened;
    const Result<Opened> report = openReport(*checks, name);
    if (!report.ok())
        return report.error();
    const QString field = differingField(opened.project, report->project);
    if (!field.isEmpty())
        return Error{u"report.plan"_s, name, u"holds a report of another plan: %1 differs"_s.arg(field),
                     u"open the report itself, checks.json"_s};
    opened.report = report->report;
    return opened;
}

} // namespace

Result<Opened> openFile(const QString &path)
{
    const QString name = printable(path, 300);
    const QFileInfo info(path);
    if (!info.exists())
        return Error{u"file.unreadable"_s, name, u"is not there"_s,
                     u"look whether it was moved or renamed"_s};
    if (info.isDir())
        return openPack(path, name);
    const Result<QByteArray> bytes = readFile(path, name, largestDocument);
    if (!bytes.ok()) {
        Error error = bytes.error();
        if (error.remedy.isEmpty())
            error.remedy = whatIsOpened();
        return error;
    }
    if (bytes->startsWith("PK"))
        return openPack(path, name);
    const Result<QJsonObject> object = json::parseObject(*bytes, name, largestDocument);
    if (!object.ok()) {
        Error error = object.error();
        error.remedy = whatIsOpened();
        return error;
    }
    const QString schema = schemaOf(*object);
    if (schema.startsWith("netsetup.report/"_L1))
        return openReport(*object, name);
    // A dialog for files cannot give a folder: the manifest in it stands for the pack.
    if (schema.startsWith("netsetup.manifest/"_L1) && info.fileName() == manifestFile)
        return openPack(info.absolutePath(), printable(info.absolutePath(), 300));
    if (schema.startsWith("netsetup.project/"_L1))
        return Opened{OpenedKind::Project, *object, std::nullopt, *bytes};
    return Error{u"file.schema"_s, name,
                 schema.isEmpty() ? u"is JSON, but not of this program"_s
                                  : u"is of another kind (%1)"_s.arg(printable(schema, 60)),
                 whatIsOpened()};
}

} // namespace netsetup
