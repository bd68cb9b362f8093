// What stands on top of a device file, and the rules as canonical JSON that it is told apart by.
#pragma once

#include "handoff/handoff.h"

namespace netsetup {

/// What a file says in its own words, with the names of the site, in place of what its format says.
struct OwnWords
{
    bool sideEffect = false;
    bool check = false;
    bool removal = false;
};

/// The comment block on top of every device file, one line per entry, each line already safe: product and
/// version, PRACTICE if so, change id, created, SHA-256 of the rules, how the format enforces, what was
/// skipped and why, what is missing, how to check, how to remove. ASCII.
QStringList headerLines(const PrintJob &job, OwnWords own = {});

/// For each host that is printed by its addresses: an empty line, and as seen when, from where, TTL, review
/// date, how to compare.
QStringList snapshotHeader(const PrintJob &job);

/// First 16 hex digits of SHA-256 over the canonical rules JSON.
QString rulesDigest(const HandoffInput &input);
/// The canonical rules JSON, schema netsetup.rules/1.
QJsonObject rulesToJson(const HandoffInput &input);

} // namespace netsetup
