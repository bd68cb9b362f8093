// Which pods of a run are done, and which nodes are still awaited. Pure: pods in, answer out.
#pragma once

#include "cluster/clusterrun.h"
#include "cluster/pullevents.h"

#include <QElapsedTimer>
#include <QHash>

namespace netsetup {

/// What is known of the pods of a run, poll after poll.
class PodWatch
{
public:
    explicit PodWatch(const ProbeRun &run, const RunPace &pace);

    /// How many pods of this kind there will be.
    void expect(ProbeNet net, int pods);
    /// None of this kind will be made.
    void refuse(ProbeNet net, const Refusal &why);
    void take(const PodList &list, qint64 nowMs);
    void takeLog(const QString &pod, const QByteArray &log);

    /// A node waits for an image, and has not said why.
    [[nodiscard]] bool lacksReasons() const;
    void takeReasons(const PullEvents &events);

    /// Pods that may have something new to say.
    [[nodiscard]] QStringList toRead() const;
    /// Kinds of which no pod has been seen for so long that something must be wrong.
    [[nodiscard]] QList<ProbeNet> missing(qint64 nowMs) const;
    [[nodiscard]] bool settled(qint64 nowMs) const;
    [[nodiscard]] RunStep step(qint64 nowMs) const;
    [[nodiscard]] QList<PodResult> results() const;
    [[nodiscard]] const QList<Refusal> &refusals() const { return m_refusals; }
    [[nodiscard]] const QStringList &odd() const { return m_odd; }

private:
    struct Seen
    {
        PodResult result;
        qint64 since = -1;
        qint64 faultSince = -1; ///< -1: it has none
    };
    [[nodiscard]] bool isDone(const Seen &seen, qint64 nowMs) const;
    [[nodiscard]] int countOf(ProbeNet net) const;

    RunPace m_pace;
    QList<ProbeNet> m_nets;
    QStringList m_absentNodes;
    QHash<QString, int> m_expected; ///< by the word of the net
    QHash<QString, Seen> m_pods;    ///< by name
    QList<Refusal> m_refusals;
    QStringList m_odd;
    qint64 m_changedAt = 0; ///< when the number of pods last changed
};

} // namespace netsetup
