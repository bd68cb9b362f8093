// The checks inside the cluster step by step, for a window: whom one may ask, what would be created, the run
// itself, and what a colleague has sent back. Nothing here asks a question of the user.
#pragma once

#include "cluster/clusterrun.h"
#include "cluster/survey.h"
#include "session/clusterchecks.h"

#include <memory>

namespace netsetup {

/// The kubectl of this computer, else its oc.
KubectlPlace usualKubectl();

/// The names that it knows clusters by; the current one first. It asks no cluster.
QCoro::Task<Result<QStringList>> kubeContexts(KubectlPlace place, std::stop_token stop);

/// A run as it would be, with what the cluster says of it.
struct ClusterOffer
{
    ClusterOffer() = default;
    ProbeRun run;
    Survey survey;

    /// What it creates, with which rights, what nodes have to pull; in the language of the moment.
    [[nodiscard]] QString words() const { return announcement(run, survey); }
};

/// Asks the cluster and changes nothing there. The error says what keeps a run from beginning.
QCoro::Task<Result<ClusterOffer>> offerClusterRun(ProbeRun wanted, KubectlPlace place, std::stop_token stop);

/// What a run came to.
struct ClusterResult
{
    ClusterResult() = default;
    std::optional<Report> report; ///< absent: no pod has told anything
    QStringList notes;
    QList<Refusal> refusals;
    QString removal; ///< the one command that takes away what is left; empty: nothing is left
    bool cancelled = false;
};

/// Creates, waits, reads and takes everything away again; a stop ends the waiting.
QCoro::Task<ClusterResult> runClusterOffer(std::shared_ptr<Session> session, NetOptions options,
                                           QString practice, ClusterOffer offer, RunSteps steps,
                                           std::stop_token stop);

/// A file that somebody has sent back: what `kubectl logs` printed, or `kubectl get pods -o json`.
struct SentBack
{
    QString name;
    QByteArray bytes;
};
struct ReadBack
{
    ReadBack() = default;
    Report report;
    QStringList notes;
};
/// One run of these files (`run`, else the newest), judged. Reads no other file and contacts nobody.
Result<ReadBack> reportOfSentBack(const Session &session, const NetOptions &options, const QString &practice,
                                  const QList<SentBack> &files, const QString &run = {});

/// All that a run creates, as one file for a colleague, with the commands to create, read and remove it:
/// those of the tool and in the namespace of `place`.
Result<QByteArray> clusterManifest(const Session &session, const NetOptions &options,
                                   const ClusterWishes &wishes, const KubectlPlace &place);

} // namespace netsetup
