// Under which of a few headings a format stands on the Hand-off page: what is read, what is loaded on
// devices, what the cluster needs, and what goes into other programs.
#pragma once

#include "handoff/handoff.h"

namespace netsetup {

enum class FormatGroup { Request, Devices, Kubernetes, Data, Refused };

FormatGroup groupOf(const Format &format);

} // namespace netsetup
