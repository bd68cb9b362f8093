// Policies of the cluster that hold for pods, of whichever maker: which of them hold for the pods of a run,
// and which for those of the Agent. Only by whom they select; what they allow is not looked at. Pure.
#pragma once

#include "base/result.h"
#include "cluster/labelselector.h"
#include "cluster/proberun.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>

namespace netsetup {

/// Where a pod is, as policies for the whole cluster ask.
struct PolicyNamespace
{
    QString name;
    KnownLabels labels; ///< with its name among them
    bool known = false; ///< all of its labels are
};
/// Without `object` (what "kubectl get namespace NAME -o json" prints) no more than its name is known.
PolicyNamespace policyNamespace(const QString &name, const QJsonObject &object = {});

/// Pods that are alike to a policy.
struct PolicyPods
{
    QString name; ///< "logs-agent"; empty: those of the run
    KnownLabels labels;
};
/// Those of the run first, then those of the Agent.
QList<PolicyPods> policyPodsOf(const ProbeRun &run);

/// A kind of policy: one row in policykinds.cpp.
struct PolicyKind
{
    const char *resource; ///< as it is asked for: "networkpolicies.networking.k8s.io"
    const char *group;    ///< of "kubectl api-versions"; a cluster without it has no such policies
    const char *instead;  ///< a group that shows the same policies, and is asked in place of this one
    const char *title;    ///< "NetworkPolicy"
    bool ofNamespace;     ///< goes by labels of namespaces
    Selects (*selects)(const QJsonObject &policy, const KnownLabels &pod, const PolicyNamespace &where);
};

/// The kinds that a cluster with these groups may have ("kubectl api-versions").
QList<PolicyKind> policyKindsIn(const QByteArray &apiVersions);

/// One policy that holds for some of the pods, or may do so.
struct FoundPolicy
{
    QString name;       ///< "NetworkPolicy deny-all"
    QStringList holds;  ///< PolicyPods::name of those that it holds for
    QStringList spares; ///< of those that it does not hold for
    QStringList open;   ///< of those of which nobody can tell

    /// What the pods of the run meet is not what all pods of the Agent meet, or nobody can tell.
    [[nodiscard]] bool differs() const { return !spares.isEmpty() || !open.isEmpty(); }
};

/// Those in a list ("kubectl get … -o json") that may hold for any of the pods.
Result<QList<FoundPolicy>> readPolicies(const QByteArray &json, const PolicyKind &kind,
                                        const QList<PolicyPods> &pods, const PolicyNamespace &where);

} // namespace netsetup
