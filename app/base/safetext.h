// Hostile strings made safe for the files that others read: device files, Markdown, HTML.
#pragma once

#include <QString>

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

} // namespace netsetup
