// One finding as text that can be read at length and pasted into a ticket.
#pragma once

#include "findings/finding.h"

namespace netsetup {

QString findingDetails(const Finding &finding);

} // namespace netsetup
