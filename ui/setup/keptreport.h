// What the checks had seen when a project was handed off, kept on this computer beside no file of the user's:
// whoever comes back weeks later sees what was mended since. One file per project; no secret is in a report.
#pragma once

#include "findings/report/report.h"

namespace netsetup {

/// Where nothing can be written, nothing is kept: no reason to disturb anybody.
void keepReport(const QString &project, const Report &report);
/// Absent: there is none, or it cannot be read.
std::optional<Report> keptReport(const QString &project);

} // namespace netsetup
