// Runs the checks of all flows side by side and streams what they find.
#pragma once

#include "checks/check.h"

namespace netsetup {

struct RunProgress
{
    std::function<void(const Evidence &)> onEvidence; ///< as it comes
    /// All findings of one flow, when every stage of it has judged. A run that is stopped has no more of
    /// them.
    std::function<void(const Flow &, const QList<Finding> &)> onFlowJudged;
    std::function<void(const QStringList &)> onAwaiting; ///< what is still awaited, by name
};

struct RunResult
{
    RunResult() = default;
    QList<Evidence> evidence;
    QList<Finding> findings;
    bool cancelled = false;
};

/// Ends when every flow has ended; a stop ends it with `cancelled`, leaving no socket, timer or coroutine
/// behind.
QCoro::Task<RunResult> runChecks(QList<Flow> flows, Network &network, RunProgress progress,
                                 std::stop_token stop);

/// Only the name checks of all flows: what a hand-off without a report needs.
QCoro::Task<QList<Evidence>> lookUpNames(QList<Flow> flows, Network &network, std::stop_token stop);

/// How many addresses of one host are tried per family, so that all fit into the sockets at hand.
int addressBudget(const Flow &flow, qsizetype flowCount);

/// Splits the addresses that a name check found into those to try, which come back, and the rest, and writes
/// both into its evidence.
QStringList chooseAddresses(const Flow &flow, qsizetype flowCount, QJsonObject &data);

} // namespace netsetup
