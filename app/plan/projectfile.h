// The project file `*.netsetup.json`, schema netsetup.project/1.
#pragma once

#include "plan/planfields.h"

namespace netsetup {

QJsonObject planToJson(const Plan &plan);

/// The value at "egress.proxy.url"; null where there is none.
QJsonValue projectValue(const QJsonObject &project, const QString &path);
/// `path` = value, making the objects on the way.
void insertAt(QJsonObject &object, const QString &path, const QJsonValue &value);

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
