// One run of checks inside the cluster, as a value: what is put there, under which names and labels, and how
// it is told from other runs.
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <utility>

namespace netsetup {

/// What a pod of a run looks at.
enum class ProbeNet {
    Pod,   ///< the network of pods
    Host,  ///< the network of the node
    Pulls, ///< nothing itself: its containers let the kubelet pull the images
};
QString wordForNet(ProbeNet net); ///< "pod", "host", "pulls", as label and script say

/// Keys and values, in the order in which they are written.
using LabelPairs = QList<std::pair<QString, QString>>;

struct ProbeRun
{
    ProbeRun() = default;
    QString id;        ///< freshRunId()
    QString nameSpace; ///< an existing one; empty: that of the context
    QString image;
    QStringList pullSecrets;
    QStringList nodes;         ///< only these; empty: all that run Linux
    QStringList absentNodes;   ///< known to be away: nobody waits long for them
    int nodeCount = 0;         ///< how many pods a Job has; a DaemonSet needs no number
    bool selfCleaning = false; ///< Jobs that the cluster takes away by itself, in place of DaemonSets
    bool hostNetwork = false;  ///< with a twin on the network of the nodes
    bool namesUser = true;     ///< OpenShift gives users itself, and refuses pods that name another
    QStringList pullImages;    ///< pulled anew on each node; empty: none
    QString script;            ///< POSIX sh
    QString targets;           ///< what the script reads
    QString owner;             ///< whose run it is, without a name: ownerMark()
    QDateTime endsAt;          ///< whoever finds it later finds a dead run
    /// Labels of the Agent's own pods, so that the policies that hold for them hold here as well.
    LabelPairs agentLabels;
    /// Those of each kind of pod that the Agent has on the network of pods, by the name of the part.
    QList<std::pair<QString, LabelPairs>> agentPods;

    /// Pods of which kinds there are, in the order in which they are created.
    [[nodiscard]] QList<ProbeNet> nets() const;
};

/// Labels by which objects and pods of runs are found.
inline constexpr QLatin1StringView managedByLabel{"app.kubernetes.io/managed-by"};
inline constexpr QLatin1StringView managedByUs{"sts-netsetup"};
inline constexpr QLatin1StringView runLabel{"sts-netsetup/run"};
inline constexpr QLatin1StringView netLabel{"sts-netsetup/net"};
inline constexpr QLatin1StringView ownerLabel{"sts-netsetup/owner"};
inline constexpr QLatin1StringView untilLabel{"sts-netsetup/until"};

/// How long the script may take in one pod, a run in all, and the cluster to give a self-cleaning one up.
inline constexpr int podSeconds = 240;
inline constexpr int runSeconds = 300;
inline constexpr int holdSeconds = 240;
inline constexpr int jobDeadlineSeconds = 480;
inline constexpr int jobTtlSeconds = 60;

/// Eight letters and digits that no other run has.
QString freshRunId();
bool isRunId(const QString &text);

/// The same for each run of this user on this computer, and says nothing about either.
QString ownerMark();

/// The labels by which the objects of a run are found.
LabelPairs runLabelsOf(const ProbeRun &run);
/// All labels of its pods.
LabelPairs podLabelsOf(const ProbeRun &run, ProbeNet net);

/// "sts-netsetup-k3x9a2bc-pod"
QString workloadName(const ProbeRun &run, ProbeNet net);
QString configMapName(const ProbeRun &run);
/// "daemonset/NAME" or "job/NAME" of each kind of pod, then "configmap/NAME": all that there is to delete.
QStringList objectsOf(const ProbeRun &run);
/// The same of a run of which nothing but the id is known.
QStringList objectsOfRun(const QString &id);

} // namespace netsetup
