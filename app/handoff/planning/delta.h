// What a pack changes on a device that holds an older one: first something is added, and when the hold is
// over something is dropped. A format says in `Capabilities::delta` how its device gets there.
#pragma once

#include "handoff/handoff.h"

namespace netsetup {

/// What a device that holds the older pack does with this one.
enum class FollowUp {
    First,          ///< it holds nothing of the older pack: this one is loaded as if there were none
    Unchanged,      ///< nothing
    NamesUnchanged, ///< nothing: only addresses have changed, and it goes by the names
    Files,          ///< it loads the files for it
    Whole,          ///< it loads the whole file again
    Moved,          ///< its objects are called or stand elsewhere: this pack whole, the older one out later
};
FollowUp followUpOf(const Format &format, const HandoffInput &input);

/// The rules of a device as the older pack opened them and as this one wants them.
struct RuleDelta
{
    HandoffInput older; ///< the older pack as an input, for names and comments
    QList<PlannedRule> before;
    /// With the older addresses of hosts of which nothing was seen this time: who did not look drops nothing.
    QList<PlannedRule> after;
    QStringList notes; ///< which ones that are, for the header
};
/// Absent where the format has no files to print for it: see followUpOf().
std::optional<RuleDelta> ruleDelta(const PrintJob &job);

/// Was this family of a host looked for in vain, or not at all? `seen` is what may be printed of the host.
/// "There is none" is believed of one family beside the other.
bool isUnseen(const HandoffInput &input, const QString &host, const QList<ResolvedAddress> &seen,
              Family family);

/// What the older pack told of its rules, for documents and data; without what nobody looked up this time,
/// of which nothing is known to have gone. Only behind an older pack.
QList<PlannedRule> olderRules(const HandoffInput &input);

/// From then on the older pack's own connections have had their time.
QDateTime dropTime(const HandoffInput &input);
/// "drop-after-2026-11-29": the UTC date of it.
QString dropName(const HandoffInput &input);
/// "CHG-1 of 2026-10-01", "the pack of 2026-10-01": what a pack is called that this one follows.
Phrase olderChange(const OlderPackFacts &older);

} // namespace netsetup
