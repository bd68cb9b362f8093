// From evidence to findings: flow by flow, vantage by vantage, stage by stage. Pure.
#include "checks/evidencehelpers.h"
#include "checks/systemproxy.h"

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

} // namespace

QList<Finding> judgeFlow(const Flow &flow, const QString &vantage, const QList<Evidence> &evidence,
                         qsizetype stages)
{
    QList<Evidence> concerned;
    for (const Evidence &item : evidence) {
        const bool ours = item.flow == flow.id || item.flow == QLatin1String(controlFlow);
        if (ours && item.vantage == vantage)
            concerned.append(item);
    }
    QList<Finding> findings;
    for (const Check &check : checkCatalogue()) {
        if (stages-- == 0)
            break;
        if (check.appliesTo(flow))
            findings += check.judge(JudgeInput{flow, vantage, concerned, findings});
    }
    return findings;
}

QList<Finding> judgeAll(const QList<Flow> &flows, const QList<Evidence> &evidence)
{
    QList<Finding> findings;
    QStringList vantages = vantagesIn(evidence);
    if (vantages.isEmpty())
        vantages.append(u"workstation"_s);
    for (const Flow &flow : flows) {
        for (const QString &vantage : std::as_const(vantages))
            findings += judgeFlow(flow, vantage, evidence);
    }
    return findings + judgeSystemProxy(flows, evidence, findings);
}

} // namespace netsetup
