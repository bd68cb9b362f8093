// The style sheet of the HTML documents.
#pragma once

#include <QString>

namespace netsetup {

/// Readable on a screen, and with page one on one page of A4 or Letter. Always dark text on white: a request
/// is printed, forwarded and pasted into tickets.
QString documentStyle();

} // namespace netsetup
