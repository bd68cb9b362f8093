// The guide to the pack as a document.
#pragma once

#include "handoff/document/document.h"
#include "handoff/handoff.h"

namespace netsetup {

Document readmeContent(const HandoffInput &input);

/// One step of the way: who, and what to do.
struct PackTask
{
    Owner owner = Owner::You;
    DocText text;
};
/// Every step that this plan needs, in the order in which they are done.
QList<PackTask> packTasks(const HandoffInput &input);

/// Behind an older pack: what is added first, and what is dropped when the hold is over.
QList<PackTask> addTasks(const HandoffInput &input);
QList<PackTask> dropTasks(const HandoffInput &input);

} // namespace netsetup
