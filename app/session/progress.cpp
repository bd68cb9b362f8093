#include "session/progress.h"

#include "findings/report/actions.h"
#include "session/reportfit.h"

namespace netsetup {

namespace {

ChecksStand standOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Pass:
        return ChecksStand::Passed;
    case Verdict::Warn:
        return ChecksStand::Warned;
    case Verdict::Fail:
        return ChecksStand::Failed;
    case Verdict::Unknown:
        return ChecksStand::Unknown;
    case Verdict::Cancelled:
        break;
    }
    return ChecksStand::Cancelled;
}

/// What rests on an earlier plan outweighs what still holds: half an answer is no answer to the present plan.
ChecksStand checksStand(const ProgressFacts &facts)
{
    if (facts.running)
        return ChecksStand::Running;
    if (facts.stale)
        return ChecksStand::Stale;
    if (!facts.report.has_value() || !tellsOfConnections(*facts.report))
        return ChecksStand::NotRun;
    return standOf(verdictOf(*facts.report));
}

} // namespace

Progress progressOf(const ProgressFacts &facts)
{
    Progress progress;
    progress.hasTenant = !facts.plan.tenant.isEmpty() || !facts.plan.baseUrl.isEmpty();
    progress.egress = facts.plan.egress.mode;
    progress.images = facts.plan.images.source;
    progress.checks = checksStand(facts);
    if (progress.checks == ChecksStand::Failed)
        progress.causes = failingOf(*facts.report).causes;
    progress.pack = facts.pack;
    progress.sent = facts.plan.handoff.sent.size();
    return progress;
}

} // namespace netsetup
