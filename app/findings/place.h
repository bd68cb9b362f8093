// Where something was seen: what a vantage says, read once.
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

namespace netsetup {

/// What a finding about the cluster as a whole has in place of a flow.
inline constexpr QLatin1String wholeCluster("cluster");

enum class PlaceKind {
    Workstation,
    Elsewhere, ///< "registry", "copier", or whatever a user called it
    Pods,      ///< "pod/worker-1": a pod on that node; "pods": nobody there was asked
    Nodes,     ///< "node/worker-1": the node itself, or its container runtime
};

struct Finding;

struct Place
{
    PlaceKind kind = PlaceKind::Elsewhere;
    QString node; ///< of pods and nodes; names come from the cluster and may be anything
};
Place placeOf(const QString &vantage);

/// "worker-2" before "worker-10".
bool nameLess(const QString &a, const QString &b);
/// In the order in which places are told: the workstation, others, pods, nodes; by name.
bool placeLess(const QString &a, const QString &b);

/// What fails there and works where it counts: it says nothing of what the Agent will meet.
bool concernsOnlyItsPlace(const Finding &finding);

/// How many places of each kind a report speaks of.
class Places
{
public:
    Places() = default;
    explicit Places(const QStringList &vantages);

    [[nodiscard]] qsizetype count(PlaceKind kind) const { return m_counts.value(kind); }
    /// In the order of placeLess().
    [[nodiscard]] const QStringList &vantages() const { return m_vantages; }
    [[nodiscard]] bool isSeveral() const { return m_vantages.size() > 1; }

private:
    QStringList m_vantages;
    QHash<PlaceKind, qsizetype> m_counts;
};

/// "the workstation, pods on 3 of 12 nodes (worker-1, worker-2, worker-7)": `some` of `all`, for people and
/// safe to show. No more than a few names are told.
QString placesInWords(const QStringList &some, const Places &all);
/// The same without names: "pods on 3 of 12 nodes"; a single place keeps its own.
QString placesInShort(const QStringList &some, const Places &all);
/// The names that it leaves out: "worker-1, worker-2, worker-7 and 8 more"; empty where all or one is meant.
QString nodesInWords(const QStringList &some, const Places &all);

} // namespace netsetup
