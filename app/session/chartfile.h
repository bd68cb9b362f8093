// Where a chart that was fetched is kept.
#pragma once

#include "plan/chartarchive.h"

namespace netsetup {

/// "stackstate-k8s-agent-1.0.100.tgz", as "helm pull" names it.
QString chartFileName(const ChartArchive &archive);

/// Writes the archive. What is there already stays: the same bytes are as good as written, another archive of
/// the same chart goes only with `force`, and anything else never.
Outcome writeChartFile(const QByteArray &bytes, const ChartArchive &archive, const QString &path, bool force,
                       const QString &field);

} // namespace netsetup
