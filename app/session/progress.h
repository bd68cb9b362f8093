// Where the work stands, step by step: what the rail of the window says beside each step. A pure function of
// what is known; it has no words, for those belong to who shows it.
#pragma once

#include "findings/report/report.h"
#include "plan/plan.h"

namespace netsetup {

/// What the checks say of the present plan.
enum class ChecksStand { NotRun, Running, Stale, Cancelled, Failed, Unknown, Warned, Passed };

/// What the last pack of this setup says of the present plan and its findings.
enum class PackStand {
    NotSaved,
    Saved,
    Stale, ///< plan or findings are not those that it was made of
};

struct Progress
{
    bool hasTenant = false; ///< or the address of an own instance
    EgressMode egress = EgressMode::Direct;
    ImageSource images = ImageSource::Quay;
    ChecksStand checks = ChecksStand::NotRun;
    qsizetype causes = 0; ///< of a failure: how many root causes
    PackStand pack = PackStand::NotSaved;
    qsizetype sent = 0; ///< teams that have been sent their part

    bool operator==(const Progress &) const = default;
};

/// What it follows from.
struct ProgressFacts
{
    const Plan &plan;
    const std::optional<Report> &report; ///< what holds for the plan
    bool stale = false;                  ///< something was found that rests on an earlier plan
    bool running = false;
    PackStand pack = PackStand::NotSaved;
};

Progress progressOf(const ProgressFacts &facts);

} // namespace netsetup
