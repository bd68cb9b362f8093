// "co_await NextTurn()": goes on in the next turn of the event loop.
#pragma once

#include <QCoreApplication>
#include <QTimer>

#include <coroutine>

namespace netsetup {

struct NextTurn
{
    [[nodiscard]] bool await_ready() const noexcept { return false; }
    void await_suspend(std::coroutine_handle<> waiter) const
    {
        QTimer::singleShot(0, qApp, [waiter] { waiter.resume(); });
    }
    void await_resume() const noexcept {}
};

} // namespace netsetup
