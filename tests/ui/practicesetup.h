// A practice network and a setup that lives in it: what a test of a page or of the wizard stands on.
#pragma once

#include "practice/practice.h"
#include "setup/setup.h"

namespace netsetup {

struct PracticeSetup
{
    /// `setup` stays empty where the network does not start. Without `timeoutSeconds` the limits are the
    /// usual ones.
    explicit PracticeSetup(const QString &name, std::optional<int> timeoutSeconds = {})
    {
        Result<std::unique_ptr<PracticeNetwork>> started = PracticeNetwork::start(name);
        if (!started.ok())
            return;
        network = std::move(started.value());
        Result<World> world = worldFromPractice(network->settings());
        if (!world.ok())
            return;
        if (timeoutSeconds.has_value())
            world->net.timeoutSeconds = *timeoutSeconds;
        setup = std::make_unique<Setup>(*world);
    }

    std::unique_ptr<PracticeNetwork> network;
    std::unique_ptr<Setup> setup;
};

} // namespace netsetup
