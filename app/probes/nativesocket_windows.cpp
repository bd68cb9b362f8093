// Winsock, with the error numbers of POSIX. A socket's handle fits into an int: Windows uses 32 bits of it.
#include "probes/nativesocket.h"
#include "probes/ownaddress.h"

#include <array>
#include <cerrno>
#include <utility>
#include <vector>
#include <winsock2.h>
#include <ws2tcpip.h>

// Behind the headers of the system.
#include "probes/socketaddress.h"

/// As c-ares lays it out where the system has none.
struct iovec
{
    void *iov_base;
    size_t iov_len;
};

namespace netsetup::native {

namespace {

constexpr std::pair<int, int> errorTable[] = {
    {WSAEWOULDBLOCK, EAGAIN},
    {WSAEINPROGRESS, EINPROGRESS},
    {WSAEALREADY, EINPROGRESS},
    {WSAEINTR, EINTR},
    {WSAECONNREFUSED, ECONNREFUSED},
    {WSAECONNRESET, ECONNRESET},
    {WSAENETRESET, ECONNRESET},
    {WSAECONNABORTED, ECONNABORTED},
    {WSAETIMEDOUT, ETIMEDOUT},
    {WSAENETUNREACH, ENETUNREACH},
    {WSAENETDOWN, ENETDOWN},
    {WSAEHOSTUNREACH, EHOSTUNREACH},
    {WSAEAFNOSUPPORT, EAFNOSUPPORT},
    {WSAEACCES, EACCES},
    {WSAENOBUFS, ENOBUFS},
    {WSAEADDRNOTAVAIL, EADDRNOTAVAIL},
    {WSAEMFILE, EMFILE},
    {WSAEINVAL, EINVAL},
};

int posixError(int error)
{
    for (const auto &[ours, posix] : errorTable) {
        if (ours == error)
            return posix;
    }
    return error;
}

int lastError()
{
    return posixError(::WSAGetLastError());
}

bool isStarted()
{
    static const bool started = [] {
        WSADATA about;
        return ::WSAStartup(MAKEWORD(2, 2), &about) == 0;
    }();
    return started;
}

SOCKET handle(int fd)
{
    return static_cast<SOCKET>(fd);
}

/// -1 and errno, where there is none.
int taken(SOCKET socket)
{
    if (socket != INVALID_SOCKET)
        return static_cast<int>(socket);
    errno = lastError();
    return -1;
}

/// Non-blocking, and not handed to children.
void setFlags(int fd)
{
    u_long on = 1;
    ::ioctlsocket(handle(fd), static_cast<long>(FIONBIO), &on);
    ::SetHandleInformation(reinterpret_cast<HANDLE>(handle(fd)), HANDLE_FLAG_INHERIT, 0);
}

sockaddr_in nameOf(int fd, int(WSAAPI *ask)(SOCKET, sockaddr *, int *))
{
    sockaddr_in name = {};
    int size = sizeof name;
    if (ask(handle(fd), reinterpret_cast<sockaddr *>(&name), &size) != 0)
        return {};
    return name;
}

bool bindAndListen(int listener)
{
    sockaddr_in at = {};
    at.sin_family = AF_INET;
    at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return ::bind(handle(listener), reinterpret_cast<const sockaddr *>(&at), sizeof at) == 0 &&
           ::listen(handle(listener), 1) == 0;
}

} // namespace

int openSocket(int family, int type, int protocol)
{
    if (!isStarted()) {
        errno = ENETDOWN;
        return -1;
    }
    const int fd = taken(::socket(family, type, protocol));
    if (fd >= 0)
        setFlags(fd);
    return fd;
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
    return ::closesocket(handle(fd));
}

/// Windows has no socket pairs: a connection over loopback, and a look that nobody else took its place.
bool openPair(int &one, int &other)
{
    if (!isStarted())
        return false;
    const Descriptor listener(taken(::socket(AF_INET, SOCK_STREAM, 0)));
    Descriptor client(taken(::socket(AF_INET, SOCK_STREAM, 0)));
    if (listener.get() < 0 || client.get() < 0 || !bindAndListen(listener.get()))
        return false;
    const sockaddr_in at = nameOf(listener.get(), &::getsockname);
    if (::connect(handle(client.get()), reinterpret_cast<const sockaddr *>(&at), sizeof at) != 0)
        return false;
    Descriptor server(taken(::accept(handle(listener.get()), nullptr, nullptr)));
    if (server.get() < 0 ||
        nameOf(client.get(), &::getsockname).sin_port != nameOf(server.get(), &::getpeername).sin_port)
        return false;
    one = client.release();
    other = server.release();
    setFlags(one);
    setFlags(other);
    return true;
}

int startConnect(int fd, const QHostAddress &address, quint16 port)
{
    sockaddr_storage storage;
    const int size = fill(storage, address, port);
    if (::connect(handle(fd), reinterpret_cast<const sockaddr *>(&storage), size) == 0)
        return 0;
    const int error = lastError();
    return error == EAGAIN ? EINPROGRESS : error;
}

int connectError(int fd)
{
    int error = 0;
    int size = sizeof error;
    if (::getsockopt(handle(fd), SOL_SOCKET, SO_ERROR, reinterpret_cast<char *>(&error), &size) != 0)
        return lastError();
    return posixError(error);
}

bool isDatagram(int fd)
{
    int type = 0;
    int size = sizeof type;
    return ::getsockopt(handle(fd), SOL_SOCKET, SO_TYPE, reinterpret_cast<char *>(&type), &size) == 0 &&
           type == SOCK_DGRAM;
}

QHostAddress localAddress(int fd)
{
    sockaddr_storage storage = {};
    int size = sizeof storage;
    auto *generic = reinterpret_cast<sockaddr *>(&storage);
    return ::getsockname(handle(fd), generic, &size) == 0 ? QHostAddress(generic) : QHostAddress();
}

Peeked peek(int fd, qsizetype most)
{
    Peeked seen;
    QByteArray buffer(most, Qt::Uninitialized);
    const int got = ::recv(handle(fd), buffer.data(), static_cast<int>(most), MSG_PEEK);
    const int error = got < 0 ? lastError() : 0;
    if (got > 0)
        seen.bytes = buffer.left(got);
    else if (got == 0)
        seen.eof = true;
    else if (!isTransient(error))
        seen.error = error;
    return seen;
}

Moved receive(int fd, void *buffer, size_t size, int flags, sockaddr *from, int &fromSize)
{
    const int got = ::recvfrom(handle(fd), static_cast<char *>(buffer), static_cast<int>(size), flags, from,
                               from == nullptr ? nullptr : &fromSize);
    int error = got < 0 ? lastError() : 0;
    // After a connect that failed there is nothing to read, and why it failed is told elsewhere.
    if (got <= 0 && !isTransient(error) && !isDatagram(fd)) {
        if (const int failed = connectError(fd); failed != 0)
            return {-1, failed};
    }
    // The ICMP message behind a closed UDP port comes as a reset, or waits where a connect's error does.
    if (got < 0 && isDatagram(fd)) {
        if (isTransient(error))
            error = connectError(fd) == 0 ? error : ECONNREFUSED;
        else if (error == ECONNRESET)
            error = ECONNREFUSED;
    }
    return {got, error};
}

Moved send(int fd, const iovec *parts, int count)
{
    std::vector<WSABUF> buffers;
    for (int i = 0; i < count; ++i)
        buffers.push_back({static_cast<u_long>(parts[i].iov_len), static_cast<char *>(parts[i].iov_base)});
    DWORD sent = 0;
    if (::WSASend(handle(fd), buffers.data(), static_cast<DWORD>(count), &sent, 0, nullptr, nullptr) != 0) {
        const int error = lastError();
        const int failed = isTransient(error) ? 0 : connectError(fd);
        return {-1, failed != 0 ? failed : error};
    }
    return {static_cast<qint64>(sent), 0};
}

void leaveError(int error)
{
    // Whoever asks wants to know one thing: is it only "not now"?
    ::WSASetLastError(isTransient(error) ? WSAEWOULDBLOCK : WSAECONNREFUSED);
}

} // namespace netsetup::native
