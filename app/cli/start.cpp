#include "cli/start.h"

using namespace Qt::StringLiterals;

namespace netsetup::cli {

Result<World> worldFor(const QCommandLineParser &line)
{
    return loadWorld(QProcessEnvironment::systemEnvironment(), line.values(u"catalog"_s));
}

Result<Start> startSession(const QCommandLineParser &line, const QJsonObject &reportPlan)
{
    const Result<World> world = worldFor(line);
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
