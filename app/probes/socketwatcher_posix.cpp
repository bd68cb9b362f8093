// Qt's notifiers, made and forgotten as the library asks.
#include "probes/socketwatcher.h"

#include <QHash>
#include <QSocketNotifier>

namespace netsetup {

struct SocketWatcher::Sockets
{
    explicit Sockets(const Listener &itsListener)
        : listener(itsListener)
    {}
    struct Notifiers
    {
        QSocketNotifier *read = nullptr;
        QSocketNotifier *write = nullptr;
    };
    Notifiers make(int fd);
    void forget(int fd);

    const Listener &listener;
    QHash<int, Notifiers> notifiers;
    QObject owner;
};

SocketWatcher::Sockets::Notifiers SocketWatcher::Sockets::make(int fd)
{
    const Notifiers made{new QSocketNotifier(fd, QSocketNotifier::Read, &owner),
                         new QSocketNotifier(fd, QSocketNotifier::Write, &owner)};
    QObject::connect(made.read, &QSocketNotifier::activated, &owner, [this, fd] { listener.readable(fd); });
    QObject::connect(made.write, &QSocketNotifier::activated, &owner, [this, fd] { listener.writable(fd); });
    return made;
}

void SocketWatcher::Sockets::forget(int fd)
{
    // We may be inside a signal of one of them, and the number of the socket is free for another one at once.
    const Notifiers known = notifiers.take(fd);
    for (QSocketNotifier *notifier : {known.read, known.write}) {
        if (notifier == nullptr)
            continue;
        notifier->setEnabled(false);
        notifier->deleteLater();
    }
}

SocketWatcher::SocketWatcher(Listener listener)
    : m_listener(std::move(listener))
    , m_sockets(new Sockets(m_listener))
    , m_alarm([this] { m_listener.alarm(); })
{}

SocketWatcher::~SocketWatcher() = default;

void SocketWatcher::watch(int fd, bool readable, bool writable)
{
    if (!readable && !writable) {
        m_sockets->forget(fd);
        return;
    }
    auto known = m_sockets->notifiers.find(fd);
    if (known == m_sockets->notifiers.end())
        known = m_sockets->notifiers.insert(fd, m_sockets->make(fd));
    known->read->setEnabled(readable);
    known->write->setEnabled(writable);
}

} // namespace netsetup
