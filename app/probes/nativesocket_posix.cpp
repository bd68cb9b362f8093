// Berkeley sockets, and nothing else of the system.
#include "probes/nativesocket.h"
#include "probes/ownaddress.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

// Behind the headers of the system.
#include "probes/socketaddress.h"

namespace netsetup::native {

namespace {

/// Non-blocking, and closed in children.
void setFlags(int fd)
{
    ::fcntl(fd, F_SETFL, ::fcntl(fd, F_GETFL) | O_NONBLOCK);
    ::fcntl(fd, F_SETFD, FD_CLOEXEC);
}

} // namespace

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
    const auto size = static_cast<socklen_t>(fill(storage, address, port));
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

QHostAddress localAddress(int fd)
{
    sockaddr_storage storage = {};
    socklen_t size = sizeof storage;
    auto *generic = reinterpret_cast<sockaddr *>(&storage);
    return ::getsockname(fd, generic, &size) == 0 ? QHostAddress(generic) : QHostAddress();
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
