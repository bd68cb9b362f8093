// Findings in the language of the window: states, owners, places, and one finding as plain text for a ticket.
#pragma once

#include "diagram/diagram.h"
#include "findings/place.h"
#include "findings/report/report.h"

namespace netsetup {

/// What people call the other end: "Receiver", "Image registry", "Layer host"; empty where it has no such
/// name.
QString destinationWords(const Flow &flow);
/// "Receiver acme.app.stackstate.io": the other end by both names.
QString placeWords(const Flow &flow, const QString &host);
/// "Receiver: acme.app.stackstate.io port 443"; without a flow: the plan.
QString flowWords(const Flow &flow);
/// "this computer, 12 nodes, pods on 12 nodes": from where something was seen, equal kinds counted.
QString vantageWords(const QStringList &vantages);
/// "this computer, pods on 3 of 12 nodes": the same of some of the places that were asked.
QString vantageWords(const QStringList &vantages, const Places &all);
/// "Security team, or cluster team": whose turn it is.
QString turnWords(const QList<Owner> &owners);

/// "broken, seen before this run": of a connection that is being looked at again.
QString seenBeforeWords(Status status);

/// What a ticket says beside the finding itself, so that the other team need not ask. Never a secret.
struct TicketFacts
{
    QString practice; ///< the simulated network; empty: reality
    QString cluster;
    QStringList sources;   ///< "nodes: 10.20.0.0/22": whom the rule has to let through
    QStringList computers; ///< addresses of the computer that looked, empty where they are not known
    QDateTime seenAt;
};
/// Of the initiators of this flow, as the plan has them; one without an address is said to be open.
QStringList sourceWords(const Flow &flow, const Plan &plan);

/// What the other team gets: what happened, who acts, what proves it.
/// `sameAt`: further hosts with the same cause, since one ticket will do for all of them.
QString ticketText(const Finding &finding, const QList<Evidence> &evidence, const TicketFacts &facts,
                   const QStringList &sameAt = {});
/// "The same at: quay.io, cdn.quay.io"; empty without any.
QString sameAtWords(const QStringList &hosts);
/// Evidence as "field: value" lines, one fact a line; certificates are left out, they have a place of their
/// own.
QStringList evidenceLines(const Evidence &evidence);

} // namespace netsetup
