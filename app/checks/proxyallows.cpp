// Does the proxy let the flow through? The way through a proxy is not tried by this version: it says so as
// `unknown`, so that no proxied flow can look green.
#include "checks/judging.h"

namespace netsetup {

namespace {

constexpr QLatin1String checkId("proxy-allows");
constexpr QLatin1String group("proxy");

QCoro::Task<QList<Evidence>> collect(Chain &, Network &, std::stop_token)
{
    co_return QList<Evidence>{};
}

QList<Finding> judge(const JudgeInput &input)
{
    return {unknownFinding(
        input, checkId, group, {},
        QStringLiteral("a trial of the way through the proxy %1, which this version does not make")
            .arg(input.flow.proxy))};
}

bool appliesTo(const Flow &flow)
{
    return flow.way == FlowWay::Proxy;
}

} // namespace

Check proxyAllows()
{
    return {checkId, group, appliesTo, collect, judge, false};
}

} // namespace netsetup
