// Inside the project file: one value of it, and what this version does not know.
#pragma once

#include "plan/planfields.h"

namespace netsetup {

/// Reads the value at the field's place into the plan; nothing happens where there is none or null.
Outcome readValue(Plan &plan, const PlanField &field, const QJsonObject &root, const PlanVocabulary &words);

/// What in the file is not known to this version: the tree to keep, and a warning for each path.
struct UnknownKeys
{
    QJsonObject kept;
    QStringList warnings;
};
UnknownKeys unknownKeysOf(const QJsonObject &root);

/// Puts kept keys back; what the plan itself says wins.
void mergeUnknown(QJsonObject &root, const QJsonObject &unknown);

} // namespace netsetup
