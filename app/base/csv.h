// Rows of comma-separated values (RFC 4180) that a spreadsheet opens without running anything.
#pragma once

#include <QByteArray>
#include <QStringList>

namespace netsetup {

/// One row with its line end, UTF-8. Every cell is quoted. A cell that a spreadsheet would take for a formula
/// gets an apostrophe in front.
QByteArray csvRow(const QStringList &cells);

} // namespace netsetup
