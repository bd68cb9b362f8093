// What every place saw of every destination, in words: this computer, nodes, pods on nodes against the
// receiver, the registries, their layer hosts.
#pragma once

#include "diagram/diagram.h"

namespace netsetup {

/// The worst of what was seen of a destination from one place.
struct PlaceCell
{
    HopState state = HopState::NotChecked;
    QString what; ///< "dropped"; empty where the state says it all
    QString who;  ///< "network team"; empty where nobody has to act
    QString flow; ///< the connection that it tells of
    QString key;  ///< of the finding that tells it; empty: nothing was asked
};

struct PlaceRow
{
    QString title; ///< "pods on 3 of 12 nodes"
    QStringList vantages;
    QList<PlaceCell> cells; ///< one for each destination
};

struct PlaceMatrix
{
    QStringList destinations; ///< "Receiver", "Registry", "7 layer hosts of quay.io"
    QList<PlaceRow> rows;     ///< places that see the same are one
};

/// Empty where everything was seen from one place.
PlaceMatrix placeMatrix(const Report &report);

} // namespace netsetup
