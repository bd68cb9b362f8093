// Tells a library that has its own sockets when one of them is ready, and when its time is up.
#pragma once

#include <QHash>
#include <QObject>
#include <QTimer>

#include <functional>

class QSocketNotifier;

namespace netsetup {

class SocketWatcher
{
public:
    struct Listener
    {
        std::function<void(int)> readable;
        std::function<void(int)> writable;
        std::function<void()> alarm;
    };
    explicit SocketWatcher(Listener listener);

    /// Neither readable nor writable: the socket is forgotten. May be called from within a listener.
    void watch(int fd, bool readable, bool writable);
    void setAlarm(int ms);
    void cancelAlarm();

private:
    struct Notifiers
    {
        QSocketNotifier *read = nullptr;
        QSocketNotifier *write = nullptr;
    };
    Notifiers make(int fd);
    void forget(int fd);

    Listener m_listener;
    QTimer m_timer;
    QObject m_owner;
    QHash<int, Notifiers> m_notifiers;
};

} // namespace netsetup
