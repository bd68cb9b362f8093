// Two reports of the same setup side by side: what was mended since the older one, what is still missing,
// what is new.
#pragma once

#include "diagram/diagram.h"
#include "session/drift.h"

namespace netsetup {

enum class Since {
    Mended,  ///< did not work, and does now
    Missing, ///< did not work, and does not
    New,     ///< worked or was not known, and does not work now
    Works,   ///< worked, and does
};

/// One connection that both know, or only the newer one.
struct FlowSince
{
    Flow flow;
    Since since = Since::Works;
    HopState before = HopState::NotChecked;
    HopState now = HopState::NotChecked;
    QString title; ///< of what keeps it from working now, else of what did before
};

struct ReportsSince
{
    QList<FlowSince> flows;     ///< new first, then missing, mended, what works
    QList<DriftLine> elsewhere; ///< addresses, certificate issuers, layer hosts that are not as they were

    [[nodiscard]] int count(Since since) const;
};

ReportsSince changedSince(const Report &older, const Report &newer);

} // namespace netsetup
