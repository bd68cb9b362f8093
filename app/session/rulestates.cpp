#include "session/rulestates.h"

#include "findings/vantage.h"

#include <QHash>
#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

bool isConnect(const Finding &finding)
{
    return finding.check == CheckId::PortOpens;
}

bool speaksAgainst(const Finding &finding, bool required)
{
    switch (finding.status) {
    case Status::Pass:
    case Status::Info:
    case Status::Skipped:
        return false;
    case Status::Warn:
        // Of an optional connection a failure is no more than a warning.
        return isConnect(finding) || finding.stopsChain || !required;
    case Status::Fail:
    case Status::Unknown:
    case Status::NotReached:
        break;
    }
    return true;
}

bool failsToConnect(const Finding &finding)
{
    return isConnect(finding) && (finding.status == Status::Fail || finding.status == Status::Warn);
}

/// What one place has found of one flow.
RuleState stateFrom(const QList<Finding> &findings, bool required)
{
    const auto any = [&findings](const auto &holds) {
        return std::any_of(findings.begin(), findings.end(), holds);
    };
    if (any(failsToConnect))
        return RuleState::Blocked;
    const bool connects =
        any([](const Finding &finding) { return isConnect(finding) && finding.status == Status::Pass; });
    const bool doubt = any([required](const Finding &finding) { return speaksAgainst(finding, required); });
    return connects && !doubt ? RuleState::Open : RuleState::Unknown;
}

/// Several nodes have to agree before all of them are open; one that is blocked is enough.
void add(RuleSighting &seen, RuleState state, const QString &vantage, const QDateTime &at)
{
    const bool first = seen.vantage.isEmpty();
    const bool worse =
        state == RuleState::Blocked || (state == RuleState::Unknown && seen.state == RuleState::Open);
    if (first || (worse && seen.state != RuleState::Blocked))
        seen = RuleSighting{state, at, vantage, seen.remark};
}

Phrase remarkOf(RuleState state, const QString &vantage)
{
    const Phrase where =
        vantage == "workstation"_L1 ? Phrase("Session", "the workstation") : Phrase::verbatim(vantage);
    //: A remark on a rule: another place, such as "the workstation", gets through.
    return state == RuleState::Open ? Phrase("Session", "open from %1").arg(where)
                                    //: A remark on a rule: another place, such as "the workstation", does not
                                    //: get through.
                                    : Phrase("Session", "blocked from %1").arg(where);
}

/// What a report holds, by flow and then by place: a cluster of many nodes is gone through once, not once for
/// each rule and node.
struct Sightings
{
    explicit Sightings(const Report &report);
    [[nodiscard]] QDateTime lastSeen(const QString &flow, const QString &vantage) const;

    QHash<QString, QMap<QString, QList<Finding>>> findings;
    QHash<QString, QHash<QString, QDateTime>> connects;
    QDateTime finishedAt;
};

Sightings::Sightings(const Report &report)
    : finishedAt(report.finishedAt)
{
    for (const Finding &finding : report.findings) {
        if (finding.check != CheckId::PlanReview)
            findings[finding.flow][finding.vantage].append(finding);
    }
    for (const Evidence &item : report.evidence) {
        if (item.probe != "tcp"_L1)
            continue;
        QDateTime &last = connects[item.flow][item.vantage];
        if (!last.isValid() || item.at > last)
            last = item.at;
    }
}

QDateTime Sightings::lastSeen(const QString &flow, const QString &vantage) const
{
    const QDateTime last = connects.value(flow).value(vantage);
    return last.isValid() ? last : finishedAt;
}

RuleSighting sightingOf(const Rule &rule, const Flow &flow, const Sightings &report)
{
    RuleSighting seen;
    const auto found = report.findings.value(flow.id);
    for (auto at = found.begin(); at != found.end(); ++at) {
        const RuleState state = stateFrom(*at, flow.required);
        const std::optional<Initiator> from = initiatorAt(at.key());
        // From a client it is the proxy that connects, and the connection there is to the proxy.
        const bool byProxy = rule.initiator == Initiator::Proxy && flow.way == FlowWay::Proxy;
        if (from == rule.initiator)
            add(seen, state, at.key(), report.lastSeen(flow.id, at.key()));
        else if (!byProxy && state != RuleState::Unknown && seen.remark.isEmpty())
            seen.remark = remarkOf(state, at.key());
    }
    return seen.state == RuleState::Unknown ? RuleSighting{RuleState::Unknown, {}, {}, seen.remark} : seen;
}

} // namespace

void tellStates(const Report &report, const QList<Flow> &flows, QList<Rule> &rules)
{
    const Sightings sightings(report);
    for (Rule &rule : rules) {
        const auto flow = std::find_if(flows.begin(), flows.end(),
                                       [&rule](const Flow &one) { return one.id == rule.flow; });
        if (flow != flows.end())
            rule.seen = sightingOf(rule, *flow, sightings);
    }
}

} // namespace netsetup
