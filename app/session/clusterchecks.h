// The checks inside the cluster as the plan wants them, and the report that their logs and pods come to: the
// same as that of a check, from as many places as there are nodes.
#pragma once

#include "cluster/imported.h"
#include "cluster/proberun.h"
#include "session/session.h"

namespace netsetup {

/// What the user wants beside the plan.
struct ClusterWishes
{
    QString image; ///< empty: that of the plan's cluster agent
    QStringList nodes;
    bool hostNetwork = false;
    bool selfCleaning = false;
    bool pulls = false;
};

/// The image that a run has where none is wished for; empty: the plan does not say.
QString usualImage(const Session &session);

/// The run of this plan. The error names the option that is missing or cannot be used.
Result<ProbeRun> probeRunFor(const Session &session, const NetOptions &options, const ClusterWishes &wishes);

/// What came back from the cluster.
struct ClusterSaid
{
    ClusterSaid() = default;
    QList<PodLog> logs;
    QList<PodState> pods;
    QStringList nodes; ///< that should have a pod, as far as they are known
    QString whyNoPod;  ///< what was said of those that have none
    QString practice;  ///< as of the world in which this is judged
    QDateTime startedAt;
    bool cancelled = false;
};

/// What somebody has sent back, of one run; `practice` as of the world.
ClusterSaid saidByImported(const Imported &imported, const QString &practice);

/// Judged as any other report: `check --replay` takes it as it is.
Report clusterReport(const Session &session, const NetOptions &options, const ClusterSaid &said);

} // namespace netsetup
