// Puts the `example` names of a practice network in place of the real hosts of a product line.
#pragma once

#include "catalog/catalog.h"

namespace netsetup {

/// Real host -> practice host, checked.
using HostMap = QMap<QString, QString>;
Result<HostMap> hostMapFrom(const QJsonObject &overlay);

/// `host` is equal to a key or below it: the longest such key is replaced. Otherwise the host as it is.
QString mappedHost(const QString &host, const HostMap &map);

void applyOverlay(ProductLine &line, const HostMap &map);

} // namespace netsetup
