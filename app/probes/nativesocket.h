// The few socket calls that Qt does not offer: they keep the error numbers, which are those of POSIX on every
// system.
#pragma once

#include <QByteArray>
#include <QHostAddress>

struct iovec;
struct sockaddr;

namespace netsetup::native {

/// A socket that is closed when its owner forgets it.
class Descriptor
{
public:
    explicit Descriptor(int fd)
        : m_fd(fd)
    {}
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    ~Descriptor();
    [[nodiscard]] int get() const { return m_fd; }
    [[nodiscard]] int release();

private:
    int m_fd;
};

/// A non-blocking socket that children do not inherit; -1 and errno when there is none.
int openSocket(int family, int type, int protocol);
/// The same for TCP and for UDP to this address.
int openStream(const QHostAddress &to);
int openDatagram(const QHostAddress &to);
int closeSocket(int fd);
/// Two sockets that are each other's far end, made as openSocket() makes one; false where the system has
/// none.
bool openPair(int &one, int &other);

/// 0: connected; EINPROGRESS: under way; else why not.
int startConnect(int fd, const QHostAddress &address, quint16 port);

/// How a connect that was under way ended: 0 or an errno.
int connectError(int fd);

bool isDatagram(int fd);
/// Errors that only mean "not now".
bool isTransient(int error);

struct Peeked
{
    QByteArray bytes;
    bool eof = false;
    int error = 0;
};
/// Looks at what waits in the socket without taking it.
Peeked peek(int fd, qsizetype most);

/// How many bytes went over; 0: the far end has closed; -1: see `error`.
struct Moved
{
    qint64 bytes = -1;
    int error = 0;
};
Moved receive(int fd, void *buffer, size_t size, int flags, sockaddr *from, int &fromSize);
Moved send(int fd, const iovec *parts, int count);

/// What a library finds that asks the system for its last error after one of these.
void leaveError(int error);

} // namespace netsetup::native
