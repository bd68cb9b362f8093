// Waiting in a coroutine: every wait has three ends, answer, limit and stop.
#pragma once

#include <QCoroTask>
#include <QElapsedTimer>
#include <QObject>

#include <coroutine>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

namespace netsetup {

enum class WaitEnd { Answer, Limit, Stop };

/// A one-shot event that one coroutine can wait for. The first end wins; the waiter is resumed once, queued
/// through the event loop, so that a signal fired inside a library call cannot re-enter the coroutine. A copy
/// is the same shot.
class Shot
{
public:
    Shot();
    /// Ends the wait with Answer; later calls do nothing. Safe to call from any callback of the same thread.
    void fire() const;
    /// Waits for fire(), at most `limitMs` (negative: no limit), or until stop is requested. Time in which
    /// this program stood still does not count (see PatientLimit).
    [[nodiscard]] QCoro::Task<WaitEnd> wait(int limitMs, std::stop_token stop) const;
    /// What the wait that has ended took of its limit: what limits of several waits are counted in.
    [[nodiscard]] qint64 waitedMs() const;

    struct State;

private:
    std::shared_ptr<State> m_state;
};

/// Ends after `ms`; Stop when stopped earlier.
QCoro::Task<WaitEnd> pause(int ms, std::stop_token stop);

/// A counting semaphore for coroutines; a permit gives itself back when it is destroyed.
class Semaphore
{
public:
    class Permit
    {
    public:
        Permit() = default;
        Permit(Permit &&other) noexcept;
        Permit &operator=(Permit &&other) noexcept;
        ~Permit();
        explicit operator bool() const { return m_owner != nullptr; }

    private:
        friend class Semaphore;
        explicit Permit(std::shared_ptr<struct SemaphoreState> owner);
        std::shared_ptr<struct SemaphoreState> m_owner;
    };

    explicit Semaphore(int permits);
    /// Empty when stopped while waiting.
    QCoro::Task<Permit> acquire(std::stop_token stop);
    [[nodiscard]] int available() const;

private:
    std::shared_ptr<struct SemaphoreState> m_state;
};

} // namespace netsetup
