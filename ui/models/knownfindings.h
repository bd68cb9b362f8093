// What was found of each connection, as its rows need it: in words, with what stops what, and which of it is
// the same from one node to the next.
#pragma once

#include "diagram/diagram.h"
#include "findings/place.h"

namespace netsetup {

/// A finding with what its row needs, made once.
struct KnownFinding
{
    Finding finding;
    QString key; ///< of its row
    QString title;
    QString alike; ///< equal for what one row can tell of several nodes, or of pods on them; else empty
    QString cause; ///< equal for findings that are one thing to do; empty where nothing is to be done
    int root = 0;  ///< the finding of the same flow that it is folded under; itself where nothing stops it
};

/// What is known of one connection, in the order in which it was found.
struct KnownFlow
{
    Flow flow;
    bool planned = true;                  ///< of the plan; else only findings name it
    QList<KnownFinding> findings;         ///< of the present plan
    QList<KnownFinding> stale;            ///< of an earlier one
    Places places;                        ///< from which something was found
    HopState seen = HopState::NotChecked; ///< what the findings make of it
};

/// Titles, causes and roots of the findings of one flow.
QList<KnownFinding> knownFindings(const QList<Finding> &findings, bool stale = false);
Places placesOf(const QList<Finding> &findings);

/// Names a finding for as long as there is a connection like it.
QString keyOf(const Finding &finding, bool stale = false);
/// Names the row of a connection where most of it stands.
QString keyOfFlow(const QString &flow);

} // namespace netsetup
