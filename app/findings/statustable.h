// What is said and shown of each status: one table for the report, the pack and the window.
#pragma once

#include "findings/finding.h"

namespace netsetup {

/// How a status is to be taken; colours and symbols follow from it.
enum class Tone { Good, Caution, Bad, Unsure, Quiet };

struct StatusRow
{
    Status status;
    Tone tone;
    int urgency;       ///< 0 is looked at first
    const char *mark;  ///< in the margin of the report: "FAIL"
    const char *words; ///< of a connection: "broken"
};

const StatusRow &rowOf(Status status);
/// "works", "broken": the state of a connection, for people.
QString statusWords(Status status);

} // namespace netsetup
