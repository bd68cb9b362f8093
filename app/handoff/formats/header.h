// What stands on top of a device file, and the rules as canonical JSON that it is told apart by.
#pragma once

#include "handoff/handoff.h"

namespace netsetup {

/// The comment block on top of every device file, one line per entry, each line already safe: product and
/// version, PRACTICE if so, change id, created, SHA-256 of the rules, how the format enforces, what was
/// skipped and why, what is missing, how to check, how to remove. ASCII.
QStringList headerLines(const HandoffInput &input, const Format &format, const QList<PlannedRule> &rules);

/// The lines that mark addresses as a snapshot (as seen when, from where, TTL, review date, how to compare).
QStringList snapshotLines(const HandoffInput &input, const PlannedRule &rule);

/// First 16 hex digits of SHA-256 over the canonical rules JSON.
QString rulesDigest(const HandoffInput &input);
/// The canonical rules JSON, schema netsetup.rules/1.
QJsonObject rulesToJson(const HandoffInput &input);

} // namespace netsetup
