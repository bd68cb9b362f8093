// A report as one of two things that are compared.
#pragma once

#include "findings/report/report.h"
#include "session/drift.h"

namespace netsetup {

Known knownFromReport(const Report &report);

} // namespace netsetup
