// The raw evidence for people: each fact on a line, its field by a name that says what it is.
#pragma once

#include "findings/finding.h"

namespace netsetup {

/// "Look-up 1, took (ms): 6.02": of all facts but certificates, which have a place of their own. A field that
/// has no name for people keeps its own.
QStringList evidenceInWords(const Evidence &evidence);
/// "Name look-up", "TCP connection": what a probe does.
QString probeWords(const QString &probe);

} // namespace netsetup
