// How judges put their findings together.
#pragma once

#include "checks/check.h"

namespace netsetup {

/// A finding of `check` about the flow of `input` (and one address of it). A failure of an optional flow is a
/// warning. `args` are added to what every text may use: host, port, address, vantage, flow.
Finding makeFinding(const JudgeInput &input, const QString &check, const QString &id, Status status,
                    const QString &address = {}, const QJsonObject &args = {});

/// Gives the finding its causes; several mean that the evidence leaves them open.
void setCauses(Finding &finding, const QStringList &remedyKeys);

/// `<group>.unknown`, naming the evidence that is missing or contradicts itself.
Finding unknownFinding(const JudgeInput &input, const QString &check, const QString &group,
                       const QString &address, const QString &missing);

/// `<group>.not-reached`, blocked by an earlier finding.
Finding notReachedFinding(const JudgeInput &input, const QString &check, const QString &group,
                          const QString &address, const Finding &blocker);

/// `<group>.skipped` with the reason.
Finding skippedFinding(const JudgeInput &input, const QString &check, const QString &group,
                       const QString &reason);

/// The earlier finding that stops this address (or the whole flow), if any: a failure, an unknown, or one
/// that was itself not reached.
const Finding *blockerFor(const JudgeInput &input, const QString &group, const QString &address);

/// Replaces `findings` by one `<group>.unknown` where a field that a judge asked for was absent.
QList<Finding> unlessMissing(const JudgeInput &input, const QString &check, const QString &group,
                             const QString &address, const QStringList &missing, QList<Finding> findings);

/// The addresses that the name check found and chose to try, in evidence order.
QStringList triedAddresses(const JudgeInput &input);

/// The evidence of `probe` about `address`, or nullptr.
const Evidence *evidenceAt(const QList<Evidence> &evidence, const QString &address);

/// "37 s", "12 min", "3 h", "2 d": a difference of clocks in words.
QString spanText(qint64 seconds);

} // namespace netsetup
