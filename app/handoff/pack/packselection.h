// What goes into a pack: artifact ids and site parameters checked, formats chosen.
#pragma once

#include "handoff/handoff.h"

namespace netsetup {

struct Selection
{
    QList<FormatPlan> chosen;
    QList<FormatPlan> refused; ///< wanted, and nothing can be printed
    QStringList messages;      ///< about what was asked for by name
    /// Of the teams that the pack is for: those whose devices nobody has named.
    QList<Audience> devicesNotNamed;
};

/// The error names an artifact id that does not exist.
Outcome checkArtifactIds(const HandoffInput &input, const PackRequest &request);
/// The formats of the catalogue and `extra`, which has to outlive the selection.
Selection selectFormats(const HandoffInput &input, const PackRequest &request, const QList<Format> &extra);

/// The error names a parameter that its format does not know, or whose value it does not accept.
Outcome checkSiteParameters(const HandoffInput &input);
/// Parameters for formats that this version does not have: said, but no reason to write nothing.
QStringList unusedSiteParameters(const HandoffInput &input);

} // namespace netsetup
