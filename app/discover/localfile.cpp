#include "discover/localfile.h"

#include "base/files.h"
#include "base/netnames.h"

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr qint64 largestFile = 4LL * 1024 * 1024;

} // namespace

Result<QJsonObject> readYamlFile(const QString &path, const QString &field, const QSet<QString> &droppedKeys)
{
    Result<QByteArray> bytes = readFile(path, field, largestFile);
    if (!bytes)
        return Error{bytes.error().code, field, printable(bytes.error().text, 300), bytes.error().remedy};
    yaml::Limits limits;
    limits.bytes = largestFile;
    limits.droppedKeys = droppedKeys;
    const Result<QJsonValue> value = yaml::parseDocument(*bytes, field, limits);
    bytes.value().fill('\0');
    if (!value)
        return Error{value.error().code, field, printable(path, 200) + u' ' + value.error().text,
                     value.error().remedy};
    if (!value->isObject() && !value->isNull())
        return Error{
            u"file.not-yaml"_s, field, printable(path, 200) + " does not hold keys and values"_L1, {}};
    return value->toObject();
}

QString expanded(const QString &path, const QString &homePath)
{
    return path.startsWith("~/"_L1) ? QString(homePath + path.mid(1)) : path;
}

} // namespace netsetup
