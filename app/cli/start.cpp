#include "cli/start.h"

namespace netsetup::cli {

Result<Start> startSession(const QCommandLineParser &line, const QJsonObject &reportPlan)
{
    const Result<World> world = loadWorld(QProcessEnvironment::systemEnvironment());
    if (!world.ok())
        return world.error();
    const Result<Plan> plan = planFrom(line, *world, reportPlan);
    if (!plan.ok())
        return plan.error();
    Start start{*world, Session(world->catalog, world->practice)};
    start.session.setPlan(*plan);
    return start;
}

} // namespace netsetup::cli
