// What is the same of sockets on every system.
#include "probes/nativesocket.h"

#include <cerrno>
#include <utility>

namespace netsetup::native {

Descriptor::~Descriptor()
{
    if (m_fd >= 0)
        closeSocket(m_fd);
}

int Descriptor::release()
{
    return std::exchange(m_fd, -1);
}

bool isTransient(int error)
{
    return error == EAGAIN || error == EWOULDBLOCK || error == EINPROGRESS || error == EINTR;
}

} // namespace netsetup::native
