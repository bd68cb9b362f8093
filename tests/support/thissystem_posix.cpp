#include "support/thissystem.h"

#include <QTcpSocket>

#include <sys/resource.h>
#include <sys/socket.h>

namespace netsetup::testing {

void resetConnection(QTcpSocket &socket)
{
    const linger at = {1, 0};
    ::setsockopt(int(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &at, sizeof at);
    socket.abort();
}

qint64 peakMemoryKiB()
{
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

} // namespace netsetup::testing
