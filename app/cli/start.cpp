#include "cli/start.h"

#include "base/files.h"
#include "base/json.h"

namespace netsetup::cli {

namespace {

constexpr qint64 largestReport = 64LL * 1024 * 1024;

} // namespace

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

Result<Report> readReport(const QString &path, const QString &field)
{
    const Result<QByteArray> bytes = readFile(path, field, largestReport);
    if (!bytes.ok())
        return bytes.error();
    const Result<QJsonObject> object = json::parseObject(*bytes, field, largestReport);
    if (!object.ok())
        return object.error();
    return reportFromJson(*object, path);
}

} // namespace netsetup::cli
