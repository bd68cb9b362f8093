// By which of its own addresses this computer gets somewhere. Asked of the system; nothing is sent.
#pragma once

#include <QHostAddress>

namespace netsetup {

/// The address that this computer would send from; null where there is no way.
QHostAddress ownAddressTowards(const QHostAddress &to);

namespace native {

/// Our own end of a socket that knows its way; a null address where it knows none. For the halves of
/// nativesocket.h.
QHostAddress localAddress(int fd);

} // namespace native
} // namespace netsetup
