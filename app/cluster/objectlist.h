// What kubectl prints for "get … -o json": a list of objects.
#pragma once

#include "base/result.h"

#include <QJsonArray>

namespace netsetup {

/// Its objects; `command` ("kubectl get nodes") names it in errors. Something else than a list is no empty
/// one: cluster.no-list.
Result<QJsonArray> objectsIn(const QByteArray &json, const QString &command, qsizetype mostBytes);

} // namespace netsetup
