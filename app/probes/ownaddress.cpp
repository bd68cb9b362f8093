// A datagram socket that is connected sends nothing: the system only looks up the way.
#include "probes/ownaddress.h"

#include "probes/nativesocket.h"

namespace netsetup {

QHostAddress ownAddressTowards(const QHostAddress &to)
{
    constexpr quint16 anyPort = 443;
    const native::Descriptor socket(to.isNull() ? -1 : native::openDatagram(to));
    if (socket.get() < 0 || native::startConnect(socket.get(), to, anyPort) != 0)
        return {};
    return native::localAddress(socket.get());
}

} // namespace netsetup
