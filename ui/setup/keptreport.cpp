// The newest few projects count; older files go, so that the folder does not grow for ever.
#include "setup/keptreport.h"

#include "base/files.h"
#include "base/json.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr qsizetype mostKept = 20;

QString folder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + "/handed-off"_L1;
}

/// The name tells nothing of the project.
QString placeOf(const QString &project)
{
    const QByteArray path = QFileInfo(project).absoluteFilePath().toUtf8();
    const QByteArray name = QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex().left(32);
    return folder() + u'/' + QString::fromLatin1(name) + ".report.json"_L1;
}

void dropOldest()
{
    const QFileInfoList kept = QDir(folder()).entryInfoList({u"*.report.json"_s}, QDir::Files, QDir::Time);
    for (const QFileInfo &file : kept.mid(mostKept))
        QFile::remove(file.filePath());
}

} // namespace

void keepReport(const QString &project, const Report &report)
{
    const QString place = placeOf(project);
    QDir().mkpath(folder());
    if (writePrivateFile(place, json::print(reportToJson(report)), place).ok())
        dropOldest();
}

std::optional<Report> keptReport(const QString &project)
{
    const QString place = placeOf(project);
    if (!QFileInfo::exists(place))
        return {};
    const Result<QByteArray> bytes = readFile(place, place, largestDocument);
    if (!bytes.ok())
        return {};
    const Result<QJsonObject> object = json::parseObject(*bytes, place, largestDocument);
    if (!object.ok())
        return {};
    Result<Report> report = reportFromJson(*object, place);
    return report.ok() ? std::optional<Report>(std::move(report).value()) : std::nullopt;
}

} // namespace netsetup
