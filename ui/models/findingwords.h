// Findings in the language of the window: states, owners, places, and one finding as plain text for a ticket.
#pragma once

#include "diagram/diagram.h"
#include "findings/report/report.h"

namespace netsetup {

/// "receiver: acme.app.stackstate.io port 443"; without a flow: the plan.
QString flowWords(const Flow &flow);

/// "broken, seen before this run": of a connection that is being looked at again.
QString seenBeforeWords(Status status);

/// What the other team gets: what happened, who acts, what proves it. `practice` is named when set.
/// `sameAt`: further hosts with the same cause, since one ticket will do for all of them.
QString ticketText(const Finding &finding, const QList<Evidence> &evidence, const QString &practice,
                   const QStringList &sameAt = {});
/// "The same at: quay.io, cdn.quay.io"; empty without any.
QString sameAtWords(const QStringList &hosts);
/// Evidence as "field: value" lines, one fact a line; certificates are left out, they have a place of their
/// own.
QStringList evidenceLines(const Evidence &evidence);

} // namespace netsetup
