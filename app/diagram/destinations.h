// What people call the other ends of connections, and which of them are of one kind.
#pragma once

#include "flows/flow.h"

namespace netsetup {

enum class DestinationKind {
    Receiver,
    Intake,
    Registry,
    Layers,
    OwnRegistry,
    Companion,
    Charts,
    Time,
    Names,
    Other
};

DestinationKind destinationKind(const Flow &flow);

/// "Receiver", "Layer host"; what has no kind is called by the id of its flow.
QString destinationTitle(DestinationKind kind, const Flow &flow);
/// "7 layer hosts of quay.io"; without a domain that they share "7 layer hosts".
QString destinationsTitle(DestinationKind kind, const QStringList &hosts);

/// What the hosts of one owner end with: the last two labels. An address is an owner of its own.
QString ownerDomain(const QString &host);

} // namespace netsetup
