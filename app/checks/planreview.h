// What can be said from the plan alone, without a probe: the plan.* findings.
#pragma once

#include "findings/finding.h"
#include "flows/flow.h"

namespace netsetup {

/// Pure. The findings have no flow: they are about the plan as a whole.
QList<Finding> reviewPlan(const Plan &plan, const ProductLine &line);

/// A finding about the plan, with these of its remedies.
Finding planFinding(const QString &id, Status status, const FindingArgs &args, const QStringList &remedies);

} // namespace netsetup
