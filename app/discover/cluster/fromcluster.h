// What the cluster itself says, asked through the user's own kubectl or oc: reading only, by "get", and no
// Secret.
#pragma once

#include "discover/discover.h"

#include <QCoroTask>

#include <stop_token>

namespace netsetup {

/// What will be asked, for people: "nodes" and what it would tell.
struct ClusterAsk
{
    QString command; ///< "get nodes"
    QString gives;
};
QList<ClusterAsk> clusterAsks(const Catalog &catalog);

/// Asks one after the other. A right that is missing costs what it would have told and leaves a note with its
/// name; what makes every question useless is the one error. `kubectl` is a path or a name; kubeconfig and
/// context are those of the request.
QCoro::Task<Discovery> discoverFromCluster(DiscoverRequest request, QString kubectl, std::stop_token stop);

} // namespace netsetup
