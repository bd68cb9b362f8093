// A report from a file, as every front reads it.
#pragma once

#include "findings/report/report.h"

namespace netsetup {

/// Errors name `field`. A file larger than largestDocument is refused.
Result<Report> readReport(const QString &path, const QString &field);

} // namespace netsetup
