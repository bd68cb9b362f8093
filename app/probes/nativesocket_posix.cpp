// Berkeley sockets, and nothing else of the system.
#include "probes/nativesocket.h"

#include <QNetworkInterface>

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>
#include <utility>

namespace netsetup::native {

namespace {

unsigned int scopeNumber(const QString &scope)
{
    bool isNumber = false;
    const uint number = scope.toUInt(&isNumber);
    return isNumber ? number : static_cast<unsigned int>(QNetworkInterface::interfaceIndexFromName(scope));
}

socklen_t fill(sockaddr_storage &storage, const QHostAddress &address, quint16 port)
{
    storage = {};
    if (address.protocol() == QAbstractSocket::IPv4Protocol) {
        sockaddr_in to = {};
        to.sin_family = AF_INET;
        to.sin_port = htons(port);
        to.sin_addr.s_addr = htonl(address.toIPv4Address());
        std::memcpy(&storage, &to, sizeof to);
        return sizeof to;
    }
    sockaddr_in6 to = {};
    to.sin6_family = AF_INET6;
    to.sin6_port = htons(port);
    const Q_IPV6ADDR bytes = address.toIPv6Address();
    std::memcpy(&to.sin6_addr, &bytes, sizeof to.sin6_addr);
    if (!address.scopeId().isEmpty())
        to.sin6_scope_id = scopeNumber(address.scopeId());
    std::memcpy(&storage, &to, sizeof to);
    return sizeof to;
}

int familyOf(const QHostAddress &address)
{
    return address.protocol() == QAbstractSocket::IPv4Protocol ? AF_INET : AF_INET6;
}

/// Non-blocking, and closed in children.
void setFlags(int fd)
{
    ::fcntl(fd, F_SETFL, ::fcntl(fd, F_GETFL) | O_NONBLOCK);
    ::fcntl(fd, F_SETFD, FD_CLOEXEC);
}

} // namespace

Descriptor::~Descriptor()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

int Descriptor::release()
{
    return std::exchange(m_fd, -1);
}

int openSocket(int family, int type, int protocol)
{
#ifdef SOCK_NONBLOCK
    return ::socket(family, type | SOCK_NONBLOCK | SOCK_CLOEXEC, protocol);
#else
    const int fd = ::socket(family, type, protocol);
    if (fd >= 0)
        setFlags(fd);
    return fd;
#endif
}

int openStream(const QHostAddress &to)
{
    return openSocket(familyOf(to), SOCK_STREAM, 0);
}

int openDatagram(const QHostAddress &to)
{
    return openSocket(familyOf(to), SOCK_DGRAM, 0);
}

int closeSocket(int fd)
{
    return ::close(fd);
}

bool openPair(int &one, int &other)
{
    std::array<int, 2> ends{-1, -1};
    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, ends.data()) != 0)
        return false;
    for (const int fd : ends)
        setFlags(fd);
    one = ends[0];
    other = ends[1];
    return true;
}

int startConnect(int fd, const QHostAddress &address, quint16 port)
{
    sockaddr_storage storage;
    const socklen_t size = fill(storage, address, port);
    if (::connect(fd, reinterpret_cast<const sockaddr *>(&storage), size) == 0)
        return 0;
    return errno == EINTR ? EINPROGRESS : errno;
}

int connectError(int fd)
{
    int error = 0;
    socklen_t size = sizeof error;
    if (::getsockopt(fd, SOL_SOCKET, SO_ERROR, &error, &size) != 0)
        return errno;
    return error;
}

bool isDatagram(int fd)
{
    int type = 0;
    socklen_t size = sizeof type;
    return ::getsockopt(fd, SOL_SOCKET, SO_TYPE, &type, &size) == 0 && type == SOCK_DGRAM;
}

bool isTransient(int error)
{
    return error == EAGAIN || error == EWOULDBLOCK || error == EINPROGRESS || error == EINTR;
}

Peeked peek(int fd, qsizetype most)
{
    Peeked seen;
    QByteArray buffer(most, Qt::Uninitialized);
    const ssize_t got = ::recv(fd, buffer.data(), static_cast<size_t>(most), MSG_PEEK | MSG_DONTWAIT);
    if (got > 0)
        seen.bytes = buffer.left(got);
    else if (got == 0)
        seen.eof = true;
    else if (!isTransient(errno))
        seen.error = errno;
    return seen;
}

Moved receive(int fd, void *buffer, size_t size, int flags, sockaddr *from, int &fromSize)
{
    auto room = static_cast<socklen_t>(fromSize);
    const ssize_t got = ::recvfrom(fd, buffer, size, flags, from, from == nullptr ? nullptr : &room);
    const int error = got < 0 ? errno : 0;
    fromSize = static_cast<int>(room);
    return {got, error};
}

Moved send(int fd, const iovec *parts, int count)
{
    const ssize_t sent = ::writev(fd, parts, count);
    return {sent, sent < 0 ? errno : 0};
}

void leaveError(int error)
{
    errno = error;
}

} // namespace netsetup::native
