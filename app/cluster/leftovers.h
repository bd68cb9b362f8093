// What runs have left in a namespace, found by label: whose it is, and whether anybody still waits for it.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QStringList>

namespace netsetup {

struct FoundRun
{
    QString id;
    QString owner;
    QDateTime endsAt;    ///< invalid: its label does not say
    QDateTime createdAt; ///< of its oldest object
    QStringList objects; ///< "daemonset/NAME"; without its pods, which go with these

    /// Whoever started it has given it up by now.
    [[nodiscard]] bool isDead(const QDateTime &now) const { return !endsAt.isValid() || endsAt < now; }
    [[nodiscard]] bool isOf(const QString &mark) const { return !owner.isEmpty() && owner == mark; }
};

/// Adds what a list of objects (of any kind, "kubectl get … -o json") shows of runs.
Outcome takeRuns(QList<FoundRun> &runs, const QByteArray &json);

} // namespace netsetup
