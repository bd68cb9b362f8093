// Commands for a terminal that show whether the change works, for teams that do not have this program.
#pragma once

#include "handoff/handoff.h"

namespace netsetup {

struct TestGroup
{
    Initiator initiator = Initiator::Nodes;
    QString where;     ///< "On a node" …
    QStringList lines; ///< comments say what is expected
};

/// Per initiator that has rules: a curl line for every host.
QList<TestGroup> testGroups(const HandoffInput &input);
/// One `dig` line per name.
QStringList lookupLines(const HandoffInput &input);
/// Repeats the checks from the pack.
QStringList repeatLines(const HandoffInput &input);
/// What tells the right one: the receiver's features, a registry's API, or just the host.
QString urlToAsk(const HandoffInput &input, const Flow &flow);

} // namespace netsetup
