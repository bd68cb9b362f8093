// The bridge from a command, which returns an exit status, to the event loop in which the work runs.
#pragma once

#include <QCoreApplication>
#include <QCoroTask>
#include <QTimer>

#include <functional>
#include <optional>
#include <stop_token>

namespace netsetup::cli {

/// Requests a stop when the user interrupts the program (Ctrl-C), its terminal goes away or it is told to
/// end. One at a time.
class InterruptWatch
{
public:
    InterruptWatch();
    ~InterruptWatch();
    InterruptWatch(const InterruptWatch &) = delete;
    InterruptWatch &operator=(const InterruptWatch &) = delete;
    [[nodiscard]] std::stop_token token() const { return m_stop.get_token(); }
    /// Called once, from the event loop, when the user interrupts.
    void onInterrupt(std::function<void()> action) { m_action = std::move(action); }

private:
    std::stop_source m_stop;
    std::function<void()> m_action;
    QTimer *m_timer;
};

template <typename T>
QCoro::Task<> deliver(QCoro::Task<T> &task, std::optional<T> &result)
{
    result = co_await task;
    QMetaObject::invokeMethod(
        qApp, [] { QCoreApplication::quit(); }, Qt::QueuedConnection);
}

/// Runs the program's event loop until the task is done.
template <typename T>
T await(QCoro::Task<T> task)
{
    std::optional<T> result;
    const QCoro::Task<> delivery = deliver(task, result);
    QCoreApplication::exec();
    return std::move(*result);
}

} // namespace netsetup::cli
