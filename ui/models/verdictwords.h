// What the Checks page says first: does the Agent work, what keeps it from working, whose turn it is.
#pragma once

#include "diagram/diagram.h"
#include "findings/report/actions.h"
#include "setup/setup.h"

namespace netsetup {

struct VerdictWords
{
    HopState state = HopState::NotChecked;
    QString headline; ///< the answer, in one sentence
    QString detail;   ///< when and from where it was seen, and what it leaves open
};

/// Of a report whose findings hold.
VerdictWords verdictWords(const Report &report);
/// As it stands: while the checks run, before they did, and when the plan has changed since.
VerdictWords verdictWords(const Setup &setup);
/// "1 cause, 11 hosts": what keeps the Agent from working, counted.
QString failingWords(const Failing &failing);

} // namespace netsetup
