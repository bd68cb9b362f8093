// For devices whose rules are lines of their own, one for each source and address, and are told apart by what
// they match.
#pragma once

#include "handoff/formats/devicefile.h"
#include "handoff/planning/openings.h"

#include <QSet>

#include <algorithm>

namespace netsetup {

/// Those whose match none of the others has.
template <typename Line>
QList<Line> withoutMatchesOf(const QList<Line> &lines, const QList<Line> &others)
{
    QSet<QString> known;
    for (const Line &line : others)
        known.insert(line.match);
    QList<Line> rest;
    std::copy_if(lines.cbegin(), lines.cend(), std::back_inserter(rest),
                 [&known](const Line &line) { return !known.contains(line.match); });
    return rest;
}

/// The rules behind a line, and of an address that stands in for a name when it was seen. `max` is for each
/// of the two.
QString lineComment(const HandoffInput &input, const AddressOpening &opening, const ResolvedAddress &entry,
                    int max);

} // namespace netsetup
