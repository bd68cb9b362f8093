// Configuration files of other programs, as they lie on this computer.
#pragma once

#include "base/yamlreader.h"
#include "discover/discover.h"

#include <optional>

namespace netsetup {

/// The YAML object in a file of at most 4 MiB, without the values of `droppedKeys`; the bytes are wiped after
/// reading. Errors never quote the file.
Result<QJsonObject> readYamlFile(const QString &path, const QString &field, const QSet<QString> &droppedKeys);

/// `path` with "~/" put in full.
QString expanded(const QString &path, const QString &homePath);

} // namespace netsetup
