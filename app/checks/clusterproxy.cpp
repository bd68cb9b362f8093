#include "checks/clusterproxy.h"

#include "checks/evidencehelpers.h"
#include "findings/place.h"
#include "plan/fieldvalues.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr CheckId checkId = CheckId::ProxyAllows;

bool isOwnSettings(const Evidence &item)
{
    return item.probe == "proxy"_L1 && item.flow == QLatin1String(controlFlow) &&
           item.data.value("purpose"_L1).toString() == "own-settings"_L1;
}

Flow ofCluster()
{
    Flow flow;
    flow.id = wholeCluster;
    flow.host = u"kubernetes.default.svc"_s;
    return flow;
}

QList<Finding> judgeSettings(const QString &vantage, const Evidence &item)
{
    const Facts facts(item.data);
    const QString proxy = facts.text("httpsProxy");
    const QStringList exempt = facts.text("noProxy").split(u',', Qt::SkipEmptyParts);
    QStringList list;
    for (const QString &entry : exempt)
        list.append(entry.trimmed());
    QStringList caught;
    const QStringList hosts = facts.texts("clusterHosts");
    for (const QString &host : hosts) {
        if (!isLeftOutOfProxy(list, host))
            caught.append(host);
    }
    const Flow flow = ofCluster();
    const JudgeInput input{flow, vantage, {}, {}};
    QList<Finding> findings;
    if (!facts.missing().isEmpty()) {
        findings.append(unknownFinding(input, checkId, {}, missingFields(facts.missing())));
    } else if (!proxy.isEmpty() && !caught.isEmpty()) {
        findings.append(makeFinding(
            input, checkId, u"proxy.no-proxy"_s, Status::Fail, {},
            {{u"proxy"_s, printable(proxy, 160)}, {u"targets"_s, QJsonArray::fromStringList(caught)}}));
        setCauses(findings.last(), {u"proxy.no-proxy/complete"_s});
    }
    for (Finding &finding : findings)
        finding.evidenceRefs = {item.key};
    return findings;
}

} // namespace

QList<Finding> judgeClusterProxy(const QString &vantage, const QList<Evidence> &evidence)
{
    QList<Finding> findings;
    for (const Evidence &item : evidence) {
        if (isOwnSettings(item) && placeOf(vantage).kind == PlaceKind::Pods)
            findings += judgeSettings(vantage, item);
    }
    return findings;
}

bool podsPassProxy(const QList<Flow> &flows, const EvidenceIndex &index)
{
    for (const QString &vantage : index.vantages()) {
        if (placeOf(vantage).kind != PlaceKind::Pods)
            continue;
        for (const Flow &flow : flows) {
            if (flow.way != FlowWay::Proxy)
                continue;
            const QList<Evidence> ways = index.of(vantage, flow.id, "proxy"_L1);
            if (std::any_of(ways.begin(), ways.end(), [](const Evidence &way) {
                    return way.data.value("outcome"_L1).toString().startsWith("open"_L1);
                }))
                return true;
        }
    }
    return false;
}

} // namespace netsetup
