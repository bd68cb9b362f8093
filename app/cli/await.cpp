#include "cli/await.h"

#include "cli/interrupts.h"

#include <QTimer>

namespace netsetup::cli {

namespace {

constexpr int lookEveryMs = 50;

} // namespace

InterruptWatch::InterruptWatch()
    : m_timer(new QTimer)
{
    catchInterrupts();
    // Whatever tells us of it can do next to nothing there, so the event loop looks.
    QObject::connect(m_timer, &QTimer::timeout, m_timer, [this] {
        if (!interruptCame())
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
    letInterruptsThrough();
}

} // namespace netsetup::cli
