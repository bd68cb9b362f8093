// Signals. A handler may do next to nothing, so it sets a flag.
#include "cli/interrupts.h"

#include <QProcess>

#include <csignal>

namespace netsetup::cli {

namespace {

volatile std::sig_atomic_t interrupted = 0;

void noteInterrupt(int)
{
    interrupted = 1;
}

constexpr int endings[] = {SIGINT, SIGTERM, SIGHUP};

} // namespace

void catchInterrupts()
{
    interrupted = 0;
    for (const int ending : endings) {
        // Under nohup a terminal that goes away is no reason to end.
        const auto before = std::signal(ending, noteInterrupt);
        if (before == SIG_IGN)
            std::signal(ending, SIG_IGN);
    }
}

void letInterruptsThrough()
{
    for (const int ending : endings) {
        if (std::signal(ending, SIG_DFL) == SIG_IGN)
            std::signal(ending, SIG_IGN);
    }
}

bool interruptCame()
{
    return interrupted != 0;
}

void passInterruptOn(QProcess &child)
{
    child.terminate();
}

} // namespace netsetup::cli
