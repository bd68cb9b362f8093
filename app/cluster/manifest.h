// What a run puts into the cluster, as YAML: a ConfigMap, and a DaemonSet or an Indexed Job for each kind of
// pod. No role, no secret, no account, no namespace. Pure.
#pragma once

#include "cluster/proberun.h"

#include <QByteArray>

namespace netsetup {

/// The pods: what is created first where the cluster is to take everything away by itself.
QByteArray workloadsYaml(const ProbeRun &run);
/// Script and targets. With `ownerUids` (those of the Jobs, in the order of nets()) it goes when they go.
QByteArray configMapYaml(const ProbeRun &run, const QStringList &ownerUids = {});

/// All of it for a colleague who may do what we may not, with the commands to create, read and remove it.
/// `tool` is what he calls: "kubectl" or "oc".
QByteArray manifestForColleague(const ProbeRun &run, const QString &tool, const QString &toolVersion);

} // namespace netsetup
