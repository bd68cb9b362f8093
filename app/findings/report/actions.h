// What has to be done, by whom: the causes of all findings, folded so that nobody reads the same thing twice.
#pragma once

#include "findings/report/report.h"

namespace netsetup {

/// One thing to do. Several findings may ask for it: other addresses, other flows, other vantages.
struct Action
{
    Action() = default;
    int number = 0; ///< 1, 2, 3 … over all owners
    Owner owner = Owner::You;
    Status severity = Status::Warn; ///< the worst of its findings: fail, unknown or warn
    QString text;
    QString decides;         ///< the question that says whether this is the cause
    QList<int> alternatives; ///< numbers of the other possible causes of the same findings
    QStringList keys;        ///< its findings
    QStringList waiting;     ///< what was not reached because of them, in words
};

/// Grouped by owner, the worst first, numbered in that order.
QList<Action> actionsOf(const Report &report);

} // namespace netsetup
