// Fills the accept queue of a listener that nobody accepts from.
#include "practice/silentport.h"

#ifdef Q_OS_LINUX

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#endif

namespace netsetup::practice {

#ifdef Q_OS_LINUX

namespace {

constexpr int maxFillers = 8;
constexpr int fillerLimitMs = 100;

/// For a listener the kernel reports the length of the queue and its limit; it is full beyond the limit.
bool isFull(int listener)
{
    tcp_info info{};
    socklen_t size = sizeof info;
    return getsockopt(listener, IPPROTO_TCP, TCP_INFO, &info, &size) == 0 &&
           info.tcpi_unacked > info.tcpi_sacked;
}

/// Loopback needs no round trip, so this is a matter of microseconds; the limit is for the odd busy machine.
bool waitUntilConnected(int descriptor)
{
    pollfd waiting{descriptor, POLLOUT, 0};
    return poll(&waiting, 1, fillerLimitMs) == 1 && (waiting.revents & POLLERR) == 0;
}

} // namespace

std::optional<quint16> SilentPort::open()
{
    if (m_port)
        return m_port;
    const int kind = SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC;
    const int listener = m_descriptors.emplace_back(socket(AF_INET, kind, 0));
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    auto *generic = reinterpret_cast<sockaddr *>(&address);
    socklen_t size = sizeof address;
    if (bind(listener, generic, size) != 0 || listen(listener, 0) != 0 ||
        getsockname(listener, generic, &size) != 0)
        return std::nullopt;
    for (int i = 0; i < maxFillers && !isFull(listener); ++i) {
        const int filler = m_descriptors.emplace_back(socket(AF_INET, kind, 0));
        connect(filler, generic, size);
        if (!waitUntilConnected(filler))
            break;
    }
    if (isFull(listener))
        m_port = ntohs(address.sin_port);
    return m_port;
}

SilentPort::~SilentPort()
{
    for (const int descriptor : m_descriptors)
        if (descriptor >= 0)
            close(descriptor);
}

#else

std::optional<quint16> SilentPort::open()
{
    return std::nullopt;
}

SilentPort::~SilentPort() = default;

#endif

} // namespace netsetup::practice
