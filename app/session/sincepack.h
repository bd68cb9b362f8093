// A pack that follows an older one: what has changed in between.
#pragma once

#include "handoff/handoff.h"
#include "session/drift.h"

namespace netsetup {

/// What an older pack or rules file knows, read once and compared as often as wanted.
struct OlderPack
{
    QString name; ///< as the documents call it
    Known known;  ///< with rules in it
};

/// Reads the pack (folder or ZIP) or rules file at `path`. `field` names the argument in errors: a file that
/// cannot be read, or one that holds no rules.
Result<OlderPack> readOlderPack(const QString &path, const QString &field);

/// Compares what `input` is about to export with the older pack. A rule counts as the same when its words are
/// the same, whatever its number. Fails where no rules can be printed of `input`.
Result<ChangesSince> changesSince(const OlderPack &older, const HandoffInput &input);

} // namespace netsetup
