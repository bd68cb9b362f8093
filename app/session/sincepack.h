// A pack that follows an older one: what has changed in between.
#pragma once

#include "handoff/handoff.h"

namespace netsetup {

/// Compares what `input` is about to export with the pack or rules file at `path`. `field` names the argument
/// in errors: a file that cannot be read, or one that holds no rules. A rule counts as the same when its
/// words are the same, whatever its number.
Result<ChangesSince> changesSince(const QString &path, const QString &field, const HandoffInput &input);

} // namespace netsetup
