// Notifiers and one timer, made and forgotten as the library asks.
#include "probes/socketwatcher.h"

#include <QSocketNotifier>

namespace netsetup {

SocketWatcher::SocketWatcher(Listener listener)
    : m_listener(std::move(listener))
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&m_timer, &QTimer::timeout, &m_owner, [this] { m_listener.alarm(); });
}

SocketWatcher::Notifiers SocketWatcher::make(int fd)
{
    const Notifiers notifiers{new QSocketNotifier(fd, QSocketNotifier::Read, &m_owner),
                              new QSocketNotifier(fd, QSocketNotifier::Write, &m_owner)};
    QObject::connect(notifiers.read, &QSocketNotifier::activated, &m_owner,
                     [this, fd] { m_listener.readable(fd); });
    QObject::connect(notifiers.write, &QSocketNotifier::activated, &m_owner,
                     [this, fd] { m_listener.writable(fd); });
    return notifiers;
}

void SocketWatcher::watch(int fd, bool readable, bool writable)
{
    if (!readable && !writable) {
        forget(fd);
        return;
    }
    auto known = m_notifiers.find(fd);
    if (known == m_notifiers.end())
        known = m_notifiers.insert(fd, make(fd));
    known->read->setEnabled(readable);
    known->write->setEnabled(writable);
}

void SocketWatcher::forget(int fd)
{
    // We may be inside a signal of one of them, and the number of the socket is free for another one at once.
    const Notifiers notifiers = m_notifiers.take(fd);
    for (QSocketNotifier *notifier : {notifiers.read, notifiers.write}) {
        if (notifier == nullptr)
            continue;
        notifier->setEnabled(false);
        notifier->deleteLater();
    }
}

void SocketWatcher::setAlarm(int ms)
{
    m_timer.start(ms);
}

void SocketWatcher::cancelAlarm()
{
    m_timer.stop();
}

} // namespace netsetup
