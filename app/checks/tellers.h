// Who may tell of a flow: a check that ran where its connections start. While nobody was asked there, whoever
// was asked stands in.
#pragma once

#include "checks/evidenceindex.h"
#include "findings/place.h"
#include "flows/flow.h"

#include <QSet>

namespace netsetup {

struct AskedPlace
{
    QString vantage;
    Place place;
    bool byChecks = true; ///< more than the pulls of images was looked at from there
};

/// Every place that was asked, in the order of the evidence.
class AskedPlaces
{
public:
    explicit AskedPlaces(const EvidenceIndex &index);

    [[nodiscard]] const QList<AskedPlace> &all() const { return m_all; }
    /// Pods were asked: from then on no other place speaks for them, not even where none of them answered.
    [[nodiscard]] bool havePods() const { return m_havePods; }

private:
    QList<AskedPlace> m_all;
    bool m_havePods = false;
};

/// The places of one flow.
struct FlowPlaces
{
    QStringList tell;    ///< what they see is what the Agent meets
    QStringList standIn; ///< what they see concerns only themselves
    QStringList pulls;   ///< nodes of which only pulls are known
    QString notAsked; ///< "nodes", "pods": where the flow starts, and nobody was asked; empty: somebody was
};
FlowPlaces placesFor(const Flow &flow, const AskedPlaces &asked, const EvidenceIndex &index);

/// The DNS servers that pods ask: those of the cluster.
QSet<QString> clusterServers(const AskedPlaces &asked, const EvidenceIndex &index);

/// What a node has seen of a flow, with the answers of those servers alone that its client asks: an agent on
/// the network of the node asks the cluster's, a container runtime those of the node.
QList<Evidence> withItsServers(const Flow &flow, QList<Evidence> seen, const QSet<QString> &ofCluster);

/// Of the clients on nodes there is none but the runtime that pulls images.
bool isForRuntimeAlone(const Flow &flow);

/// The evidence of a pull that did not work out: the checker's own image, which no flow of the plan speaks
/// of.
bool isCheckerPull(const Evidence &item);

} // namespace netsetup
