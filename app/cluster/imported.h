// What came back from somebody who ran the checks: logs of pods, whole, in halves or all in one file, and
// lists of pods. Which of them it is, the text itself says.
#pragma once

#include "cluster/podlog.h"
#include "cluster/pods.h"

namespace netsetup {

struct Imported
{
    QList<PodLog> logs;
    QList<PodState> pods;
    QStringList notes; ///< what was left out, and why
};

/// Adds what a file holds; `name` is the file in errors.
Outcome takeImported(Imported &all, const QByteArray &bytes, const QString &name);

/// Of each place the log that tells most: a pod that was made anew has said something twice.
QList<PodLog> bestOfEachPlace(const QList<PodLog> &logs);

/// Keeps one run (`run`, else the newest one), and of each place in it the log that tells most.
Result<Imported> oneRunOf(Imported all, const QString &run);

} // namespace netsetup
