// Findings about the clock of this machine, as the Date header of the first answer shows it.
#include "findings/kinds/findingtables.h"

namespace netsetup {
namespace {

constexpr FindingKind kinds[] = {
    {"clock.ok", Status::Pass, QT_TRANSLATE_NOOP("Findings", "The clock of this machine is right"),
     QT_TRANSLATE_NOOP("Findings", "It agrees with %{source} within a minute[[ (difference %{skew})]].")},
    {"clock.unknown", Status::Unknown,
     QT_TRANSLATE_NOOP("Findings", "Could not tell whether the clock of this machine is right"),
     unknownDetail},
    {"clock.not-reached", Status::NotReached,
     QT_TRANSLATE_NOOP("Findings", "Not reached: the clock of this machine"), notReachedDetail},
    {"clock.skipped", Status::Skipped,
     QT_TRANSLATE_NOOP("Findings", "Not checked: the clock of this machine"), skippedDetail},
    {"clock.skew", Status::Warn, QT_TRANSLATE_NOOP("Findings", "The clock of this machine is off by %{skew}"),
     QT_TRANSLATE_NOOP("Findings",
                       "This machine says %{localTime}, %{source} says %{serverTime}. Large differences make "
                       "certificates and keys look invalid.")},
};

constexpr RemedyKind remedies[] = {
    {"clock.unknown/again", Owner::You, again, ""},
    {"clock.skew/ntp", Owner::Cluster,
     QT_TRANSLATE_NOOP("Findings",
                       "Set the clock of this machine by NTP, and check that all nodes do the same."),
     ""},
};

} // namespace

FindingTable clockTable()
{
    return {kinds, remedies, "source skew localTime serverTime"};
}

} // namespace netsetup
