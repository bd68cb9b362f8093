// From evidence to findings: flow by flow, vantage by vantage, stage by stage. Pure.
#include "checks/evidencehelpers.h"
#include "checks/offline.h"
#include "checks/systemproxy.h"
#include "checks/upstream.h"

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

QStringList vantagesIn(const QList<Evidence> &evidence)
{
    QStringList vantages;
    for (const Evidence &item : evidence) {
        if (!vantages.contains(item.vantage))
            vantages.append(item.vantage);
    }
    return vantages;
}

bool anotherConnects(const Flow &flow, const QString &vantage, const QList<Evidence> &evidence,
                     const QList<Flow> &others)
{
    return std::any_of(evidence.begin(), evidence.end(), [&](const Evidence &item) {
        if (item.probe != "tcp"_L1 || item.vantage != vantage || item.target == flow.host)
            return false;
        const auto other = std::find_if(others.begin(), others.end(),
                                        [&item](const Flow &one) { return one.id == item.flow; });
        return other != others.end() && other->host != flow.host &&
               other->volatility != Volatility::Internal &&
               item.data.value("outcome"_L1).toString() == wordFor(ConnectOutcome::Connected);
    });
}

/// Vantages, for those who show them: a check names its place by a bare word.
[[maybe_unused]] constexpr const char *vantageWords[] = {
    QT_TRANSLATE_NOOP("Facts", "copier"),
    QT_TRANSLATE_NOOP("Facts", "registry"),
};

/// What is open from here says nothing of a way that only another machine goes, and what is closed does not
/// either.
Finding notFromHere(const Flow &flow, const QString &vantage)
{
    const bool registry =
        std::any_of(flow.askers().begin(), flow.askers().end(),
                    [](const FlowOrigin &origin) { return origin.initiator == Initiator::Registry; });
    return skippedFinding(
        JudgeInput{flow, vantage, {}, {}}, CheckId::PortOpens,
        registry ? Phrase("Facts", "only your own registry goes this way, and only there it can be tried")
                 : Phrase("Facts", "only the machine that copies the images goes this way, and only there it "
                                   "can be tried"));
}

/// Those that can tell something of the flow; where there is none, all of them say so.
QStringList placesToTry(const Flow &flow, const QStringList &vantages)
{
    QStringList able;
    for (const QString &vantage : vantages) {
        if (flow.canBeTriedAt(vantage))
            able.append(vantage);
    }
    return able.isEmpty() ? vantages : able;
}

} // namespace

QList<Finding> judgeFlow(const Flow &flow, const QString &vantage, const QList<Evidence> &evidence,
                         const QList<Flow> &others)
{
    if (!flow.canBeTriedAt(vantage))
        return {notFromHere(flow, vantage)};
    QList<Evidence> concerned;
    for (const Evidence &item : evidence) {
        const bool ours = item.flow == flow.id || item.flow == QLatin1String(controlFlow);
        if (ours && item.vantage == vantage)
            concerned.append(item);
    }
    const bool othersConnect = anotherConnects(flow, vantage, evidence, others);
    // Only the own registry has copies to hold against it.
    const QHash<QString, UpstreamManifest> upstream = flow.purpose == Purpose::Registry
                                                          ? upstreamManifests(others, evidence)
                                                          : QHash<QString, UpstreamManifest>();
    QList<Finding> findings;
    for (const Check &check : checkCatalogue()) {
        if (check.appliesTo(flow))
            findings += check.judge(JudgeInput{flow, vantage, concerned, findings, othersConnect, upstream});
    }
    if (const std::optional<Finding> offline = judgeOffline(vantage, evidence))
        return waitingForNetwork(JudgeInput{flow, vantage, {}, {}}, *offline, findings);
    return findings;
}

QList<Finding> judgeAll(const QList<Flow> &flows, const QList<Evidence> &evidence)
{
    QList<Finding> findings;
    QStringList vantages = vantagesIn(evidence);
    if (vantages.isEmpty())
        vantages.append(u"workstation"_s);
    for (const QString &vantage : std::as_const(vantages)) {
        if (const std::optional<Finding> offline = judgeOffline(vantage, evidence))
            findings.append(*offline);
    }
    for (const Flow &flow : flows) {
        const QStringList places = placesToTry(flow, vantages);
        for (const QString &vantage : places)
            findings += judgeFlow(flow, vantage, evidence, flows);
    }
    return findings + judgeSystemProxy(flows, evidence, findings);
}

} // namespace netsetup
