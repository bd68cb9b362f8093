#include "cluster/objectlist.h"

#include "base/inwords.h"
#include "base/json.h"

using namespace Qt::StringLiterals;

namespace netsetup {

Result<QJsonArray> objectsIn(const QByteArray &json, const QString &command, qsizetype mostBytes)
{
    const Result<QJsonObject> list = json::parseObject(json, command, mostBytes);
    if (!list.ok())
        return list.error();
    const QJsonValue items = list->value("items"_L1);
    if (!items.isArray())
        return Error{u"cluster.no-list"_s, command, inWords("Cluster", "printed no list of objects"),
                     inWords("Cluster", "use kubectl or oc of version 1.20 or newer")};
    return items.toArray();
}

} // namespace netsetup
