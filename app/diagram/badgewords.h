// What stands on a line that does not simply work: a few words for each finding, in one table.
#pragma once

#include "findings/finding.h"

namespace netsetup {

/// "dropped", "signed by Practice Company CA"; the title of a finding that has no row.
QString badgeWords(const Finding &finding);

/// "Practice Company CA" of "CN=Practice Company CA, O=Practice Company".
QString commonNameOf(const QString &distinguishedName);

} // namespace netsetup
