// YAML as the statements of a device file.
#pragma once

#include "base/yamlwriter.h"

namespace netsetup {

/// The lines of these documents; none for none.
QStringList yamlLines(const QList<YamlNode> &documents);

} // namespace netsetup
