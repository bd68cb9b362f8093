// The parts of the table of findings, one file per group; kindcatalogue.cpp names them.
//
// In a text, %{name} is filled from the finding's args. A part in [[double brackets]] is left out whole when
// something in it is not known, so that a sentence about evidence appears only where there is that evidence.
#pragma once

#include "findings/kinds/findingtexts.h"

#include <span>

namespace netsetup {

struct FindingTable
{
    std::span<const FindingKind> kinds;
    std::span<const RemedyKind> remedies;
    /// What the judges of this group give to its texts, separated by blanks. What every finding has (host,
    /// port, address, vantage, flow, clients) and what the stages have is not named.
    const char *args;
};

const QList<FindingTable> &findingTables();

// Every group of a check has four rows for its stage: it passed, could not tell, was not reached, does not
// apply. What is said of the last three is the same for all.
inline constexpr const char *unknownDetail =
    QT_TRANSLATE_NOOP("Findings", "The evidence is incomplete or contradicts itself[[: %{missing}]]. This is "
                                  "neither a pass nor a failure.");
inline constexpr const char *notReachedDetail =
    QT_TRANSLATE_NOOP("Findings", "Something before it has to work first[[: %{blockedBy}]].");
inline constexpr const char *skippedDetail =
    QT_TRANSLATE_NOOP("Findings", "This check does not apply here[[: %{reason}]].");
/// The remedy of "unknown".
inline constexpr const char *again =
    QT_TRANSLATE_NOOP("Findings", "Run the check again. If it stays unclear, save a report without names "
                                  "and ask for help with it.");

/// `source` with its placeholders filled from `args`; one pass, so that a filled value is never read as a
/// template.
QString fillText(const QString &source, const FindingArgs &args);

} // namespace netsetup
