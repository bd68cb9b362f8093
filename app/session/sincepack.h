// A pack that follows an older one: what has changed in between.
#pragma once

#include "handoff/handoff.h"
#include "session/drift.h"

namespace netsetup {

/// What an older pack or rules file knows, read once and compared as often as wanted.
struct OlderPack
{
    QString name; ///< as the window calls it; other teams are told change and date
    Known known;  ///< with rules in it
    OlderPackFacts facts;
};

/// Reads the pack (folder or ZIP) or rules file at `path`. `field` names the argument in errors: a file that
/// cannot be read, or one that holds no rules.
Result<OlderPack> readOlderPack(const QString &path, const QString &field);

/// Compares what `input` is about to export with the older pack. A rule counts as the same when all that a
/// device asks of it is the same, whatever its number; else it is removed, and added as it is now.
ChangesSince changesSince(const OlderPack &older, const HandoffInput &input);

} // namespace netsetup
