// How every command begins: the world, the plan of the options, and a session that holds both.
#pragma once

#include "cli/options.h"

namespace netsetup::cli {

struct Start
{
    World world;
    Session session;
};

/// The real world or a practice network, with the facts that the options name.
Result<World> worldFor(const QCommandLineParser &line);

/// The session with the plan from the options. `report`, where a command has one, stands in for a project.
Result<Start> startSession(const QCommandLineParser &line, const QJsonObject &reportPlan = {});

} // namespace netsetup::cli
