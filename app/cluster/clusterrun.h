// Checks from inside the cluster, from the first object to the last: create, poll, read pod by pod, clean. It
// prints nothing; who started it is told how far it is.
#pragma once

#include "cluster/kubectl.h"
#include "cluster/pods.h"
#include "cluster/proberun.h"

#include <functional>
#include <optional>

namespace netsetup {

/// How long things may take; tests go faster.
struct RunPace
{
    RunPace() = default;
    int pollMs = 2'000;
    int settleMs = 20'000;         ///< how long a fault of a pod has to last
    int podMs = podSeconds * 1000; ///< how long one pod is waited for
    int noPodMs = 15'000;          ///< how long no pod may be made
    int lostMs = 30'000;           ///< how long the cluster may not answer
    int runMs = runSeconds * 1000;
    int questionMs = 20'000;
    int createMs = 30'000;
    int cleanMs = 10'000;
};

/// How far a run is.
struct RunStep
{
    enum class What { Creating, Waiting, Cleaning };
    What what = What::Creating;
    int done = 0;
    int expected = 0;    ///< pods; 0: not known yet
    QStringList awaited; ///< nodes that have not reported, sorted
};
using RunSteps = std::function<void(const RunStep &)>;

/// A pod and what it said.
struct PodResult
{
    PodState state;
    QByteArray log;     ///< empty: nothing could be read
    bool ended = false; ///< the script has come to its end
};

struct RunOutcome
{
    RunOutcome() = default;
    bool begun = false; ///< all objects were created
    QList<PodResult> pods;
    QList<Refusal> refusals; ///< what kept pods from being made, or the whole run from beginning
    QStringList notes;       ///< for who reads the result
    QStringList created;     ///< "daemonset/NAME" of all that may be there, until it is clean
    bool clean = false;      ///< nothing is left
    QString removal;         ///< the one command that removes the rest; empty: nothing is left
    bool cancelled = false;
};

/// Creates the objects of `run` and takes them away again, whatever happens between. A stop only ends the
/// waiting. `mayDelete`: else the cluster is left to do it.
QCoro::Task<RunOutcome> runInCluster(KubectlPlace place, ProbeRun run, RunPace pace, bool mayDelete,
                                     RunSteps steps, std::stop_token stop);

/// Deletes these objects in a fresh process; pods go with them.
QCoro::Task<Outcome> removeObjects(KubectlPlace place, QStringList objects, int limitMs);

/// The command that does the same, for people.
QString removalCommand(const KubectlPlace &place, const QStringList &objects);

} // namespace netsetup
