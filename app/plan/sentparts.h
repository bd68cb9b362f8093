// Which teams have been sent their part of the hand-off: the user's own note, kept in the project as
// `handoff.sent`. No flow, rule or file follows from it.
#pragma once

#include "plan/plan.h"

namespace netsetup {

struct SentPart
{
    QString audience; ///< network, proxy, security, cluster
    QString at;       ///< RFC 3339, UTC: "2026-05-12T08:00:00Z"
    bool operator==(const SentPart &) const = default;
};

/// Sorted by audience, each once.
QList<SentPart> sentParts(const Plan &plan);
/// What was noted of the team before is replaced.
void noteSent(Plan &plan, const SentPart &part);
void dropSent(Plan &plan, const QString &audience);
void dropAllSent(Plan &plan);

/// Takes what a project file says of it; the error names the place, "handoff.sent[1].at".
Outcome readSentParts(Plan &plan, const QJsonObject &project);

} // namespace netsetup
