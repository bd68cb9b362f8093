// What the files of each format would be called: a team looks for "install.conf" as well as for "FortiOS".
#pragma once

#include "pack/formatlist.h"

namespace netsetup {

/// Documents say it; the files of devices are printed for it, without those that nothing can be printed for.
FormatListModel::FileNames fileNamesOf(const QList<FormatPlan> &plans, const HandoffInput &input);

} // namespace netsetup
