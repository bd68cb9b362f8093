#include "support/thissystem.h"

#include <QTcpSocket>

#include <winsock2.h>

// Behind the headers of sockets, which bring those of the system.
#include <psapi.h>

namespace netsetup::testing {

void resetConnection(QTcpSocket &socket)
{
    const linger at = {1, 0};
    ::setsockopt(static_cast<SOCKET>(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER,
                 reinterpret_cast<const char *>(&at), sizeof at);
    socket.abort();
}

qint64 peakMemoryKiB()
{
    PROCESS_MEMORY_COUNTERS counters = {};
    ::GetProcessMemoryInfo(::GetCurrentProcess(), &counters, sizeof counters);
    return static_cast<qint64>(counters.PeakWorkingSetSize / 1024);
}

} // namespace netsetup::testing
