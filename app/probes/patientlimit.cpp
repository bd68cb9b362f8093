// Steps short enough that a program that stood still loses little of its time.
#include "probes/patientlimit.h"

#include <algorithm>
#include <utility>

namespace netsetup {

namespace {

constexpr qint64 longestStepMs = 250;
constexpr qint64 punctualMs = 50; // what even an idle computer may be late

} // namespace

PatientLimit::PatientLimit(std::function<void()> reached)
    : m_reached(std::move(reached))
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { endStep(); });
}

void PatientLimit::start(int ms)
{
    m_leftMs = std::max(0, ms);
    m_usedMs = 0;
    m_lookedAgain = false;
    startStep();
}

void PatientLimit::stop()
{
    m_usedMs = usedMs();
    m_timer.stop();
}

qint64 PatientLimit::usedMs() const
{
    return m_timer.isActive() ? m_usedMs + std::min(m_step.elapsed(), m_stepMs) : m_usedMs;
}

void PatientLimit::startStep()
{
    m_stepMs = std::min(m_leftMs, longestStepMs);
    m_step.start();
    m_timer.start(static_cast<int>(m_stepMs));
}

void PatientLimit::endStep()
{
    const qint64 tookMs = m_step.elapsed();
    const bool late = tookMs > m_stepMs + punctualMs;
    const qint64 countedMs = late ? m_stepMs : tookMs;
    m_usedMs += countedMs;
    m_leftMs -= countedMs;
    if (late && m_leftMs <= 0 && !std::exchange(m_lookedAgain, true))
        m_leftMs = punctualMs;
    if (m_leftMs > 0)
        startStep();
    else
        m_reached();
}

} // namespace netsetup
