// The few things that tests ask of the system itself, each system in its own way.
#pragma once

#include <QtGlobal>

class QTcpSocket;

namespace netsetup::testing {

/// Ends a connection with a reset in place of a goodbye.
void resetConnection(QTcpSocket &socket);

/// The most memory that this process has had so far.
qint64 peakMemoryKiB();

} // namespace netsetup::testing
