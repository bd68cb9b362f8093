// Tells a library that has its own sockets when one of them is ready, and when its time is up.
#pragma once

#include "probes/patientlimit.h"

#include <functional>
#include <memory>

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
    ~SocketWatcher();
    Q_DISABLE_COPY_MOVE(SocketWatcher)

    /// Neither readable nor writable: the socket is forgotten. May be called from within a listener.
    /// A connect that fails makes its socket writable.
    void watch(int fd, bool readable, bool writable);
    void setAlarm(int ms) { m_alarm.start(ms); }
    void cancelAlarm() { m_alarm.stop(); }

private:
    struct Sockets; // each system has its own way to hear of them
    Listener m_listener;
    std::unique_ptr<Sockets> m_sockets;
    PatientLimit m_alarm;
};

} // namespace netsetup
