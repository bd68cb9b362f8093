// The notes of which teams have been sent their part of the hand-off.
#pragma once

#include "plan/plan.h"

namespace netsetup {

/// What was noted of the team before is replaced.
void noteSent(Plan &plan, const SentPart &part);
void dropSent(Plan &plan, const QString &audience);

/// One note of a project file; the error names its place, "handoff.sent[1].at".
Outcome readSentPart(Plan &plan, const QJsonValue &value, const QString &place);

} // namespace netsetup
