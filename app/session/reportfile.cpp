#include "session/reportfile.h"

#include "base/files.h"
#include "base/json.h"

namespace netsetup {

Result<Report> readReport(const QString &path, const QString &field)
{
    const Result<QByteArray> bytes = readFile(path, field, largestDocument);
    if (!bytes.ok())
        return bytes.error();
    const Result<QJsonObject> object = json::parseObject(*bytes, field, largestDocument);
    if (!object.ok())
        return object.error();
    return reportFromJson(*object, path);
}

} // namespace netsetup
