// Judges recorded reports again, from one or several vantages. Contacts nothing.
#include "base/json.h"
#include "session/addressbook.h"
#include "session/session.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace netsetup {

namespace {

constexpr QLatin1String controlFlow("control");

/// Evidence of several reports side by side: keys are made unique again.
void addEvidence(Report &merged, const Report &report)
{
    for (Evidence item : report.evidence) {
        item.key = u"e%1"_s.arg(merged.evidence.size() + 1);
        merged.evidence.append(item);
    }
}

void addFlows(Report &merged, const Report &report)
{
    for (const Flow &flow : report.flows) {
        const bool known = std::any_of(merged.flows.begin(), merged.flows.end(),
                                       [&](const Flow &other) { return other.id == flow.id; });
        if (!known)
            merged.flows.append(flow);
    }
}

} // namespace

Report withFlowsAgain(Report report, const Report &again)
{
    QStringList flows;
    QStringList hosts;
    for (const Flow &flow : again.flows) {
        flows.append(flow.id);
        hosts.append(flow.host);
    }
    bool controlAgain = false;
    for (const Evidence &item : again.evidence)
        controlAgain = controlAgain || item.flow == controlFlow;
    report.evidence.removeIf([&](const Evidence &item) {
        const bool seenAgain = flows.contains(item.flow) || (controlAgain && item.flow == controlFlow);
        return seenAgain && item.vantage == again.vantage;
    });
    // What other places got stays known.
    const QList<ResolvedAddress> elsewhere = addressesIn(report.flows, report.evidence);
    report.addresses.removeIf([&](const ResolvedAddress &entry) {
        const bool stays =
            std::any_of(elsewhere.begin(), elsewhere.end(), [&entry](const ResolvedAddress &other) {
                return other.host == entry.host && other.address == entry.address;
            });
        return hosts.contains(entry.host) && !stays;
    });
    Report merged = withResults(std::move(report), again);
    merged.finishedAt = again.finishedAt;
    return merged;
}

Report withResults(Report report, const Report &more)
{
    const QList<Flow> planned = report.flows;
    QSet<QString> seen;
    for (const Finding &finding : std::as_const(report.findings))
        seen.insert(finding.flow);
    for (const Evidence &item : std::as_const(report.evidence))
        seen.insert(item.flow);
    report.flows.removeIf([&seen](const Flow &flow) { return !seen.contains(flow.id); });
    Report merged = replay({report, more});
    const QList<Flow> judged = std::exchange(merged.flows, planned);
    for (const Flow &flow : judged) {
        const bool known = std::any_of(planned.begin(), planned.end(),
                                       [&flow](const Flow &other) { return other.id == flow.id; });
        if (!known)
            merged.flows.append(flow);
    }
    numberFindings(merged);
    return merged;
}

Report replay(const QList<Report> &reports)
{
    Report merged;
    if (reports.isEmpty())
        return merged;
    merged = reports.first();
    merged.evidence.clear();
    merged.findings.clear();
    for (const Report &report : reports) {
        addEvidence(merged, report);
        addFlows(merged, report);
        merged.cancelled = merged.cancelled || report.cancelled;
        merged.contacted += report.contacted;
        if (&report != &reports.first())
            merged.addresses += report.addresses;
    }
    merged.contacted.removeDuplicates();
    merged.contacted.sort();
    merged.findings = judgeAll(merged.flows, merged.evidence);
    // Findings about the plan rest on no evidence: they stay as they were recorded.
    for (const Finding &finding : reports.first().findings) {
        if (finding.id.startsWith("plan."_L1))
            merged.findings.append(finding);
    }
    numberFindings(merged);
    return merged;
}

} // namespace netsetup
