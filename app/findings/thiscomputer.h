// The name under which a report speaks of the computer that runs the checks, where it stands for a flow.
#pragma once

#include <QString>

namespace netsetup {

inline constexpr QLatin1String thisComputer("this-computer");

} // namespace netsetup
