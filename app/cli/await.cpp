#include "cli/await.h"

#include <QTimer>

#include <csignal>

namespace netsetup::cli {

namespace {

volatile std::sig_atomic_t interrupted = 0;

void noteInterrupt(int)
{
    interrupted = 1;
}

constexpr int lookEveryMs = 50;

} // namespace

InterruptWatch::InterruptWatch()
    : m_timer(new QTimer)
{
    interrupted = 0;
    std::signal(SIGINT, noteInterrupt);
    std::signal(SIGTERM, noteInterrupt);
    // A handler may do next to nothing, so the event loop looks at its flag.
    QObject::connect(m_timer, &QTimer::timeout, m_timer, [this] {
        if (interrupted == 0)
            return;
        m_timer->stop();
        m_stop.request_stop();
        if (m_action)
            m_action();
    });
    m_timer->start(lookEveryMs);
}

InterruptWatch::~InterruptWatch()
{
    delete m_timer;
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
}

} // namespace netsetup::cli
