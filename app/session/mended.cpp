#include "session/mended.h"

#include "diagram/hopstate.h"
#include "findings/kinds/findingtexts.h"
#include "session/reportdrift.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

QHash<QString, QList<Finding>> findingsByFlow(const Report &report)
{
    QHash<QString, QList<Finding>> findings;
    for (const Finding &finding : report.findings)
        findings[finding.flow].append(finding);
    return findings;
}

bool worksIn(HopState state)
{
    return state == HopState::Pass || state == HopState::Warn;
}

/// "Could not tell" is no success, neither then nor now.
Since sinceOf(HopState before, HopState now)
{
    if (worksIn(now))
        return worksIn(before) ? Since::Works : Since::Mended;
    return worksIn(before) || before == HopState::NotChecked ? Since::New : Since::Missing;
}

/// What is worst of it, in words.
QString worstTitle(const QList<Finding> &findings)
{
    const auto worst =
        std::max_element(findings.begin(), findings.end(), [](const Finding &one, const Finding &other) {
            return severity(symbolFor(one.status)) < severity(symbolFor(other.status));
        });
    return worst == findings.end() ? QString() : titleOf(*worst);
}

int turnOf(Since since)
{
    switch (since) {
    case Since::New:
        return 0;
    case Since::Missing:
        return 1;
    case Since::Mended:
        return 2;
    case Since::Works:
        break;
    }
    return 3;
}

QList<DriftLine> driftOf(const Report &older, const Report &newer)
{
    Drift drift = driftBetween(knownFromReport(older), knownFromReport(newer));
    drift.lines.removeIf(
        [](const DriftLine &line) { return line.kind == "plan"_L1 || !line.onlyIn.isEmpty(); });
    return drift.lines;
}

} // namespace

int ReportsSince::count(Since since) const
{
    return static_cast<int>(std::count_if(flows.begin(), flows.end(),
                                          [since](const FlowSince &flow) { return flow.since == since; }));
}

ReportsSince changedSince(const Report &older, const Report &newer)
{
    QHash<QString, Flow> before;
    for (const Flow &flow : older.flows)
        before.insert(flow.id, flow);
    const auto foundThen = findingsByFlow(older);
    const auto foundNow = findingsByFlow(newer);
    ReportsSince since;
    for (const Flow &flow : newer.flows) {
        const QList<Finding> now = foundNow.value(flow.id);
        FlowSince one;
        one.flow = flow;
        one.now = flowState(flow, now, {});
        const QList<Finding> then = foundThen.value(flow.id);
        if (before.contains(flow.id) && before.value(flow.id).host == flow.host)
            one.before = flowState(flow, then, {});
        if (one.now == HopState::NotChecked)
            continue;
        one.since = sinceOf(one.before, one.now);
        one.title =
            worksIn(one.now) ? (one.since == Since::Mended ? worstTitle(then) : QString()) : worstTitle(now);
        since.flows.append(one);
    }
    std::stable_sort(
        since.flows.begin(), since.flows.end(),
        [](const FlowSince &one, const FlowSince &other) { return turnOf(one.since) < turnOf(other.since); });
    since.elsewhere = driftOf(older, newer);
    return since;
}

} // namespace netsetup
