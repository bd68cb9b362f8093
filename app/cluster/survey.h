// What is known before anything is created: where it would go, which rights there are, what the nodes have,
// and what earlier runs have left.
#pragma once

#include "cluster/kubectl.h"
#include "cluster/leftovers.h"
#include "cluster/nodes.h"
#include "cluster/policies.h"
#include "cluster/proberun.h"
#include "cluster/rights.h"

namespace netsetup {

/// A right that a run needs or can use.
struct RunRight
{
    QString verb;
    QString resource;
    Phrase without; ///< what is lost without it; empty: nothing goes without it

    [[nodiscard]] QString text() const { return verb + u' ' + resource; }
};
QList<RunRight> rightsOf(const ProbeRun &run);
/// To see these kinds of policies.
QList<RunRight> rightsForPolicies(const QList<PolicyKind> &kinds);

struct Survey
{
    Survey() = default;
    KubectlPlace place; ///< with the namespace that was found
    QString context;    ///< as kubectl names it; empty: not known
    QString server;
    bool openShift = false;
    QStringList may;                       ///< texts of rightsOf(run) that there are
    QList<RunRight> missing;               ///< those that there are not
    std::optional<QList<NodeState>> nodes; ///< that the run is for; absent: may not be listed
    QList<PolicyKind> policyKinds;         ///< that the cluster has
    QList<FoundPolicy> policies;           ///< that may hold for the pods or for those of the Agent
    QStringList policiesRead;              ///< titles of the kinds that were looked at
    QStringList policiesUnread;            ///< and of those that could not be, though there is a right to
    QList<FoundRun> leftovers;             ///< dead or our own

    [[nodiscard]] bool allows(const QString &verb, const QString &resource) const;
    /// No right to delete is missing.
    [[nodiscard]] bool mayDelete() const;
};

/// Which policies hold for the pods of the run, and which for those of the Agent; what cannot be seen is
/// said. Whoever reads the result needs `policyDoubts`: why it may not be what each pod of the Agent meets.
QStringList policyWords(const Survey &survey);
QStringList policyDoubts(const Survey &survey);

/// Asks for the kinds of policies that the cluster has, and later for the policies.
QCoro::Task<> askPolicyKinds(Survey &survey, QByteArray apiVersions, std::stop_token stop);
QCoro::Task<> askPolicies(Survey &survey, ProbeRun run, std::stop_token stop);

/// Asks the cluster; changes nothing. The error says what keeps a run from beginning.
QCoro::Task<Result<Survey>> surveyCluster(KubectlPlace place, ProbeRun run, std::stop_token stop);

/// The run as it will be, with what only the cluster tells; or what is missing for it.
Result<ProbeRun> fitted(const ProbeRun &run, const Survey &survey);

/// What the run will create, with which rights, and what nodes may have to pull, for the one who has to
/// agree.
QString announcement(const ProbeRun &run, const Survey &survey);

/// All runs that labels show in the namespace.
QCoro::Task<Result<QList<FoundRun>>> findRuns(KubectlPlace place, std::stop_token stop);

} // namespace netsetup
