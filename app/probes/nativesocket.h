// The few socket calls that Qt does not offer: they keep the system's own error numbers.
#pragma once

#include <QByteArray>
#include <QHostAddress>

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
/// Two sockets that are each other's far end, made as openSocket() makes one; false where the system has
/// none.
bool openPair(int &one, int &other);
int familyOf(const QHostAddress &address);

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

} // namespace netsetup::native
