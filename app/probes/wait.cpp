// Shots and semaphores: who waits is resumed once, always from the event loop.
#include "probes/wait.h"

#include "probes/patientlimit.h"

#include <QCoreApplication>

#include <algorithm>

namespace netsetup {

struct Shot::State
{
    std::optional<WaitEnd> end;
    std::coroutine_handle<> waiter;
    qint64 waitedMs = 0;

    void finish(WaitEnd why)
    {
        if (end)
            return;
        end = why;
        if (!waiter)
            return;
        // The application outlives every probe, so a resume that is under way cannot get lost.
        QMetaObject::invokeMethod(
            qApp, [handle = std::exchange(waiter, {})] { handle.resume(); }, Qt::QueuedConnection);
    }
};

namespace {

struct UntilEnd
{
    explicit UntilEnd(Shot::State &itsState)
        : state(itsState)
    {}
    [[nodiscard]] bool await_ready() const noexcept { return state.end.has_value(); }
    void await_suspend(std::coroutine_handle<> handle) const noexcept { state.waiter = handle; }
    void await_resume() const noexcept {}
    Shot::State &state;
};

} // namespace

Shot::Shot()
    : m_state(std::make_shared<State>())
{}

void Shot::fire() const
{
    m_state->finish(WaitEnd::Answer);
}

QCoro::Task<WaitEnd> Shot::wait(int limitMs, std::stop_token stop) const
{
    const std::shared_ptr<State> state = m_state; // this shot may be gone when the wait ends
    const std::stop_callback onStop(std::move(stop), [state] { state->finish(WaitEnd::Stop); });
    PatientLimit limit([state] { state->finish(WaitEnd::Limit); });
    if (limitMs >= 0 && !state->end)
        limit.start(limitMs);
    UntilEnd untilEnd(*state);
    co_await untilEnd;
    state->waitedMs = limit.usedMs();
    co_return *state->end;
}

qint64 Shot::waitedMs() const
{
    return m_state->waitedMs;
}

QCoro::Task<WaitEnd> pause(int ms, std::stop_token stop)
{
    const Shot never;
    const WaitEnd end = co_await never.wait(std::max(0, ms), std::move(stop));
    co_return end;
}

struct SemaphoreState
{
    struct Waiter
    {
        Shot turn;
        bool granted = false;
    };
    int available = 0;
    std::deque<std::shared_ptr<Waiter>> queue;

    void giveBack()
    {
        if (queue.empty()) {
            ++available;
            return;
        }
        const std::shared_ptr<Waiter> next = queue.front();
        queue.pop_front();
        next->granted = true;
        next->turn.fire();
    }
};

Semaphore::Permit::Permit(std::shared_ptr<SemaphoreState> owner)
    : m_owner(std::move(owner))
{}

Semaphore::Permit::Permit(Permit &&other) noexcept
    : m_owner(std::move(other.m_owner))
{}

Semaphore::Permit &Semaphore::Permit::operator=(Permit &&other) noexcept
{
    const Permit old(std::move(*this)); // gives back what was held
    m_owner = std::move(other.m_owner);
    return *this;
}

Semaphore::Permit::~Permit()
{
    if (m_owner)
        m_owner->giveBack();
}

Semaphore::Semaphore(int permits)
    : m_state(std::make_shared<SemaphoreState>())
{
    m_state->available = permits;
}

QCoro::Task<Semaphore::Permit> Semaphore::acquire(std::stop_token stop)
{
    const std::shared_ptr<SemaphoreState> state = m_state;
    if (stop.stop_requested())
        co_return Permit();
    if (state->available > 0) {
        --state->available;
        co_return Permit(state);
    }
    const auto waiter = std::make_shared<SemaphoreState::Waiter>();
    state->queue.push_back(waiter);
    const WaitEnd end = co_await waiter->turn.wait(-1, std::move(stop));
    if (end == WaitEnd::Answer)
        co_return Permit(state);
    // A permit that was handed over after the stop goes on to the next in the queue.
    if (waiter->granted)
        state->giveBack();
    else
        std::erase(state->queue, waiter);
    co_return Permit();
}

int Semaphore::available() const
{
    return m_state->available;
}

} // namespace netsetup
