// Asks by select() every few milliseconds while somebody waits. Qt's notifiers do not hear here of a connect
// that failed before they were made, nor of the ICMP message behind a closed UDP port.
#include "probes/nativesocket.h"
#include "probes/socketwatcher.h"

#include <QHash>

#include <winsock2.h>

namespace netsetup {

namespace {

constexpr int lookEveryMs = 5;

struct Wanted
{
    bool readable = false;
    bool writable = false;
};

/// What of it is so now. A datagram socket counts as readable each time: its errors do not show in select().
Wanted readyNow(int fd, Wanted wanted)
{
    const auto socket = static_cast<SOCKET>(fd);
    fd_set sets[3];
    for (fd_set &set : sets) {
        FD_ZERO(&set);
        FD_SET(socket, &set);
    }
    timeval atOnce = {0, 0};
    if (::select(0, &sets[0], &sets[1], &sets[2], &atOnce) < 0)
        return wanted; // the one who reads or writes sees the error
    const bool failed = FD_ISSET(socket, &sets[2]) != 0;
    const bool readable = FD_ISSET(socket, &sets[0]) != 0 || failed || native::isDatagram(fd);
    return {wanted.readable && readable, wanted.writable && (failed || FD_ISSET(socket, &sets[1]) != 0)};
}

} // namespace

struct SocketWatcher::Sockets
{
    explicit Sockets(const Listener &itsListener)
        : listener(itsListener)
    {}
    void look();

    const Listener &listener;
    QHash<int, Wanted> wanted;
    QTimer timer;
};

void SocketWatcher::Sockets::look()
{
    const QHash<int, Wanted> asked = wanted;
    for (auto it = asked.cbegin(); it != asked.cend(); ++it) {
        const Wanted ready = readyNow(it.key(), it.value());
        // The listener may forget sockets, this one too.
        if (ready.readable && wanted.contains(it.key()))
            listener.readable(it.key());
        if (ready.writable && wanted.contains(it.key()))
            listener.writable(it.key());
    }
    if (wanted.isEmpty())
        timer.stop();
}

SocketWatcher::SocketWatcher(Listener listener)
    : m_listener(std::move(listener))
    , m_sockets(new Sockets(m_listener))
    , m_alarm([this] { m_listener.alarm(); })
{
    m_sockets->timer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&m_sockets->timer, &QTimer::timeout, &m_sockets->timer, [this] { m_sockets->look(); });
}

SocketWatcher::~SocketWatcher() = default;

void SocketWatcher::watch(int fd, bool readable, bool writable)
{
    if (!readable && !writable) {
        m_sockets->wanted.remove(fd);
        return;
    }
    m_sockets->wanted.insert(fd, {readable, writable});
    if (!m_sockets->timer.isActive())
        m_sockets->timer.start(lookEveryMs);
}

} // namespace netsetup
