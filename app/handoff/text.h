// Text for device files: hostile strings made safe, names kept within limits.
#pragma once

#include "handoff/handoff.h"

namespace netsetup {

/// Every character outside A-Z a-z 0-9 space . _ : / @ ( ) + = , - becomes "_"; runs are folded, cut at
/// `max`.
QString safeText(const QString &text, int max);

/// A name within `max` characters of [a-z0-9] and `separator`, starting with a letter. Too long: cut, then
/// separator and 6 hex digits of SHA-256 of the whole seed.
QString safeName(const QString &seed, QChar separator, int max);

/// GitHub Markdown outside code: punctuation escaped, "<" and "&" as entities, line breaks as blanks.
QString markdownText(const QString &text);

/// HTML text and attribute values.
QString htmlText(const QString &text);

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
