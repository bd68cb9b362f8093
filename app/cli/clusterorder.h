// What `cluster` was asked for, read and checked before anybody is asked.
#pragma once

#include "cli/start.h"
#include "cluster/kubectl.h"
#include "session/clusterchecks.h"

namespace netsetup::cli {

struct ClusterOrder
{
    Start start;
    NetOptions net;
    KubectlPlace place;
    ClusterWishes wishes;
    QString run;    ///< --run; empty: none
    QString format; ///< of the report
};

QList<QCommandLineOption> clusterOptions();
/// `needs`: only WayOut where no flow is looked at.
Result<ClusterOrder> clusterOrder(const QCommandLineParser &line, PlanNeeds needs = PlanNeeds::Whole);

} // namespace netsetup::cli
