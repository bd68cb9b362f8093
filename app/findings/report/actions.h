// What has to be done, by whom: the causes of all findings, folded so that nobody reads the same thing twice.
#pragma once

#include "findings/report/report.h"

namespace netsetup {

/// The text with a mark in place of the finding's host and address: two that are equal say the same of two
/// places.
QString withoutPlace(QString text, const Finding &finding);
/// Equal for what is one thing to do at several places: owner, words and question are the same but for the
/// place.
QString sameCause(const Finding &finding, const Cause &cause);
/// Equal for findings that say the same of several places, and whose first cause is the same.
QString sameMatter(const Finding &finding);

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
    QStringList hosts;       ///< of its findings; the words speak of the first one
    QStringList vantages;    ///< from where they were seen
    QStringList waiting;     ///< what was not reached because of them, in words
};

/// Grouped by owner, the worst first, numbered in that order.
QList<Action> actionsOf(const Report &report);

/// What keeps the Agent from working, in short: how many causes, whose turn it is, and the hosts that they
/// concern, also those that the Agent could do without.
struct Failing
{
    Failing() = default;
    qsizetype causes = 0;
    QStringList hosts;
    QList<Owner> owners;
};
Failing failingOf(const Report &report);

} // namespace netsetup
