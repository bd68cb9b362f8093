// The project file `*.netsetup.json`, schema netsetup.project/1.
#pragma once

#include "plan/planfields.h"

namespace netsetup {

QJsonObject planToJson(const Plan &plan);

struct LoadedPlan
{
    Plan plan;
    QStringList warnings; ///< unknown keys that are kept
};
/// Validates every value as the command line does; the error names the path ("egress.sources.nodes[1]").
Result<LoadedPlan> planFromJson(const QJsonObject &object, const PlanVocabulary &words, const QString &file);

/// Takes away the open questions whose field has a value by now.
void closeAnsweredQuestions(Plan &plan);

} // namespace netsetup
