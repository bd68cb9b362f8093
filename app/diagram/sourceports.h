// Places the sources beside their arrows, and finds where each arrow leaves its source.
#pragma once

#include "diagram/rows.h"

namespace netsetup {

/// The arrows have their heights already.
void placeSources(const Scene &scene, const Metrics &sizes, double top, Rows &rows);

} // namespace netsetup
