#include "session/reportfile.h"

#include "base/files.h"
#include "base/json.h"

namespace netsetup {

namespace {

constexpr qint64 largestReport = 64LL * 1024 * 1024;

} // namespace

Result<Report> readReport(const QString &path, const QString &field)
{
    const Result<QByteArray> bytes = readFile(path, field, largestReport);
    if (!bytes.ok())
        return bytes.error();
    const Result<QJsonObject> object = json::parseObject(*bytes, field, largestReport);
    if (!object.ok())
        return object.error();
    return reportFromJson(*object, path);
}

} // namespace netsetup
