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

constexpr int endings[] = {SIGINT, SIGTERM, SIGHUP};

constexpr int lookEveryMs = 50;

} // namespace

InterruptWatch::InterruptWatch()
    : m_timer(new QTimer)
{
    interrupted = 0;
    for (const int ending : endings) {
        // Under nohup a terminal that goes away is no reason to end.
        const auto before = std::signal(ending, noteInterrupt);
        if (before == SIG_IGN)
            std::signal(ending, SIG_IGN);
    }
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
    for (const int ending : endings) {
        if (std::signal(ending, SIG_DFL) == SIG_IGN)
            std::signal(ending, SIG_IGN);
    }
}

} // namespace netsetup::cli
