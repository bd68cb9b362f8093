// What of a report still holds for a plan: what was found under another value of a field that it rests on
// does not.
#pragma once

#include "session/session.h"

#include <QSet>

namespace netsetup {

/// A report, taken apart for the plan of a session.
struct Fitting
{
    Report report;        ///< what holds; with the session's plan and flows where the two plans differ
    QList<Finding> stale; ///< the rest, which holds again with the plan that it was made for
};
Fitting fitTo(const Session &session, const Report &report);

/// The flows of a report about which nothing that was found holds for the plan of the session.
QSet<QString> staleFlows(const Session &session, const Report &report);

/// Something was found out about a connection, beside what the plan alone says.
bool tellsOfConnections(const Report &report);

/// The first field of the plan that keeps a report from fitting, because it differs and changes flows:
/// "egress.mode"; empty: none.
QString differingField(const Session &session, const Report &report);
/// The same of two projects, where nobody knows their flows.
QString differingField(const QJsonObject &project, const QJsonObject &other);

} // namespace netsetup
