// A rule as the device sees it: behind a forward proxy the same connection has another opener.
#pragma once

#include "handoff/handoff.h"

namespace netsetup {

struct SeenRule
{
    Rule rule;      ///< with the initiator and the sources that this device sees
    Phrase notHere; ///< why the device has nothing to do with it; empty: it has
};

/// One rule for a filter. For a proxy one for each kind of client that asks it, or the reason why nobody
/// does.
QList<SeenRule> rulesAsSeen(const Format &format, const HandoffInput &input, const Rule &rule);

} // namespace netsetup
